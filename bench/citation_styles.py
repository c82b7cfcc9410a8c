"""Score the reading of citations in the styles of all fields, of works that are known since we invented them.

    pip install -e '.[citeproc]'
    python bench/citation_styles.py [--styles NAME ...] [--set SET] [--records SET] [--plain] [--verbose]

The records of ``bench/styles/records.yml`` are printed in each style of ``bench/styles/styles.txt`` by citeproc-py, as
a list of one page, and read back. A field is judged only where the style prints it: its right value is in the record.
A SET is ``tuned``, ``held`` (the third of styles or records that no rule was made with) or ``all``.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from extraction_score import FIELDS, Score, row, squash
from styles.printed import items, page, rendered, text_of

from pelican_academic.extract import extract_page
from pelican_academic.extract.names import classify, fold, parse_name

HERE = Path(__file__).parent / "styles"
TYPES = {
    "article-journal": {"article-journal"}, "paper-conference": {"paper-conference", "chapter"},
    "article": {"article", "manuscript"},
    "book": {"book"}, "chapter": {"chapter", "paper-conference"}, "thesis": {"thesis"}, "report": {"report", "article"},
    "patent": {"patent"}, "speech": {"speech", "paper-conference"},
}  # fmt: skip


# -- what is right


def is_in(value, text):
    return bool(value) and squash(value) in text


def authors_of(work, text):
    """The lists of keys that are right: as many of the authors as are printed in front, and the last behind "…"."""
    out = []
    for role in ("author", "editor"):
        people = work.get(role, [])
        keys = [key_of(one) for one in people]
        shown = [is_in(one.get("family") or one.get("literal"), text) for one in people]
        count = next((at for at, there in enumerate(shown) if not there), len(shown))
        if count:
            out += [keys[:count]] + ([[*keys[:count], keys[-1]]] if count < len(keys) and shown[-1] else [])
        if out:
            return out
    return out


def key_of(name):
    if not name.get("given"):
        return last_key(name.get("family") or name["literal"])
    return last_key(f"{name.get('non-dropping-particle', '')} {name['family']}, {name['given']}".strip())


def last_key(text):
    """The last word of the family name and the first initial: "J. Brejão da Silva" may be a Brejão or a Silva."""
    name = parse_name(text)
    if classify(text) == "group":
        return squash(text)
    return (
        squash(re.split(r"[\s'’]", name.family)[-1] + fold(name.given)[:1])
        if name.family and name.given
        else squash(text)
    )


def venues_of(work):
    full = work.get("container-title", "")
    names_ = [full, work.get("container-title-short"), re.sub(r" \([^()]*\)$", "", full)]
    names_ += [work.get("event-title"), work.get("publisher")] if not full else [work.get("event-title")]
    names_ += [re.sub(r" (?:19|20)\d\d$", "", name) for name in names_ if name]
    return [squash(name) for name in names_ if name]


def judged(work, line, record):
    """Which fields are right, of those that the style prints."""
    text, out = squash(text_of(line)), {}
    if is_in(text_of(work["title"]), text):
        out["title"] = squash(record.title) == squash(text_of(work["title"]))
    right = authors_of(work, text)
    if right:
        printed = record.extra.get("printed_authors") or [str(author.name) for author in record.authors]
        out["authors"] = [last_key(name) for name in printed] in right
    year = work["issued"]["date-parts"][0][0]
    if re.search(rf"(?<!\d){year}", text_of(line)):
        out["year"] = bool(record.issued) and record.issued.year == year
    named = squash(re.sub(r"\S*10\.\d{4,}/\S+", " ", text_of(line)))
    venues = [name for name in venues_of(work) if name in named]
    if venues and work["type"] not in {"patent", "manuscript"}:
        out["venue"] = squash(record.container_title or record.publisher) in venues
    if is_in(work.get("DOI"), text):
        out["doi"] = record.doi == work["DOI"].casefold()
    if work["type"] in TYPES and is_said(work, text_of(line)):
        out["type"] = record.type in TYPES[work["type"]]
    return out


def score(style, works, *, plain, verbose=False):
    """One style's `Score`, and the fields that are wrong by the type of the work."""
    lines = rendered(style, works)
    found = {
        one.place.line: one for one in extract_page(page(lines, plain=plain), path="p.md", front_matter={}).publications
    }
    result = Score()
    for at, (work, line) in enumerate(lines, 2):
        record = found.pop(at, None)
        result.hit, result.miss = result.hit + bool(record), result.miss + (record is None)
        fields = judged(work, line, record) if record else {}
        result.total.update(fields.keys())
        result.right.update(name for name, good in fields.items() if good)
        if verbose and not all([record, *fields.values()]):
            print(f"{style}\t{work['type']}\t{line}")
            print(
                "     MISSED"
                if record is None
                else "".join(f"     {n} {shown(record, n)}\n" for n, good in fields.items() if not good)
            )
    result.extra = len(found)
    return result


SAID = {
    "report": r"{genre}", "thesis": r"thes[ie]s|disserta|thèse|universi", "patent": r"patent|US99", "speech": r"poster",
    "paper-conference": r"proceedings|conference|workshop", "article": r"rxiv|ssrn|preprint",
}  # fmt: skip


def is_said(work, text):
    """Whether a style prints what tells a work's type: "Working Paper", "arXiv", a patent's number."""
    return bool(re.search(SAID.get(work["type"], "").format(**work) or "", text, re.IGNORECASE))


def shown(record, name):
    values = {
        "authors": record.extra.get("printed_authors"),
        "year": record.issued,
        "venue": record.container_title or record.publisher,
    }
    return repr(values.get(name, getattr(record, name, None)))


def chosen(name, held):
    return name == "all" or held == (name == "held")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--styles", nargs="+")
    parser.add_argument("--set", choices=("tuned", "held", "all"), default="all", help="which styles")
    parser.add_argument("--records", choices=("tuned", "held", "all"), default="all")
    parser.add_argument("--plain", action="store_true", help="without italics, bold and links")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    works = [work for work in items() if chosen(args.records, "held" in work)]
    lines = [line for line in (HERE / "styles.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    styles = [line.lstrip("* ") for line in lines if chosen(args.set, line.startswith("*"))]
    total = Score()
    print(f"{'style':24} entries     F1 " + " ".join(f"{name:>9}" for name in FIELDS))
    for style in args.styles or styles:
        one = score(style, works, plain=args.plain, verbose=args.verbose)
        print(row(style, one))
        total.add(one)
    print(row("all", total))


if __name__ == "__main__":
    main()
