"""Score extraction against labels: entries, fields, pages without any, profile links.

    python bench/extraction_score.py [--labels DIR] [--sites DIR] [--verbose]

``--labels`` holds publications.json, negatives.json and social.json; a label's page is ``SITES/<repository>/<path>``, at the
commit it names where a bare repository ``MIRRORS/<owner>+<repository>/repo`` is given. Without arguments the project's own labels
and pages in tests/extract are scored.
"""

# ruff: noqa: E501 - tables of papers and citations read better in one line

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import yaml

from pelican_academic.extract import extract_page
from pelican_academic.kramdown import to_html

OWN = Path(__file__).parent.parent / "tests" / "extract" / "labels"
TYPES = {
    "article-journal": "article",
    "paper-conference": "conference",
    "article": "preprint",
    "speech": "poster",
    "manuscript": "preprint",
}


def squash(text):
    text = unicodedata.normalize("NFKD", str(text or "")).casefold()
    return re.sub(r"[\W_]+", "", "".join(char for char in text if not unicodedata.combining(char)))


def name_key(text):
    """Family name and first initial, whichever order and form a name is printed in."""
    from pelican_academic.extract.names import fold, parse_name

    name = parse_name(text)
    if not name.family or not name.given:
        return squash(text)
    return squash(name.family) + squash(fold(name.given))[:1]


def page_text(label, sites, mirrors, pages):
    site, path = label["site"], label["path"]
    encoding = label.get("encoding", "utf-8")
    for base in (pages, pages / site.split("/")[-1]) if pages else ():
        if (base / path).is_file():
            return (base / path).read_text(encoding)
    if sites:
        commit = (label.get("commit") or "").split()[-1:]
        mirror = mirrors and mirrors / site.replace("/", "+") / "repo"
        if commit and mirror and mirror.is_dir():
            found = subprocess.run(
                ["git", "-C", str(mirror), "show", f"{commit[0]}:{path}"], capture_output=True, check=False
            )
            if found.returncode == 0:
                return found.stdout.decode(encoding, "replace")
        for base in (sites / site.split("/")[-1], sites / site):
            if (base / path).is_file():
                return (base / path).read_text(encoding, errors="replace")
    return None


def extract(text, path):
    data, body, offset = {}, text, 0
    match = re.match(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", text, re.DOTALL)
    if match:
        body, offset = text[match.end() :], match[0].count("\n")
        try:
            data = yaml.safe_load(match[1]) or {}
        except yaml.YAMLError:
            data = {}
    body = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", lambda found: "\n" * found[0].count("\n"), body, flags=re.DOTALL)
    if path.endswith((".md", ".markdown", ".mkd")):
        html = to_html(body, line_attribute="data-line").html
        html = re.sub(r'data-line="(\d+)"', lambda found: f'data-line="{int(found[1]) + offset}"', html)
    else:
        html = body
    return extract_page(html, path=path, front_matter=data, line_offset=offset)


def match_entries(expected, found):
    """Pair labels with records: by title, else by line within 3 where the titles share most words."""
    pairs, free = [], list(range(len(found)))
    for label in expected:
        want = {
            squash(title)
            for title in (label["title"], label.get("title_alt"), *(label.get("titles_alt") or []))
            if title
        }
        best = next((at for at in free if squash(found[at].title) in want), None)
        if best is None:
            near = [
                at
                for at in free
                if found[at].place and label.get("line") and abs(found[at].place.line - label["line"]) <= 3
            ]
            near = [at for at in near if not want or overlap(found[at].title, label["title"]) > 0.3 or len(near) == 1]
            best = min(near, key=lambda at: abs(found[at].place.line - label["line"]), default=None)
        if best is not None:
            free.remove(best)
        pairs.append((label, found[best] if best is not None else None))
    return pairs, [found[at] for at in free]


def overlap(one, two):
    first, second = set(re.findall(r"\w+", (one or "").casefold())), set(re.findall(r"\w+", (two or "").casefold()))
    return len(first & second) / max(1, min(len(first), len(second)))


def fields(label, record):
    """Which fields of a found record are right; None where a label says nothing."""
    out = {"title": squash(label["title"]) == squash(record.title) if label["title"] else None}
    printed = record.extra.get("printed_authors") or [str(author.name) for author in record.authors]
    out["authors"] = [name_key(name) for name in printed] == [name_key(name) for name in label["authors"]]
    year = record.issued.year if record.issued else None
    out["year"] = year == label["year"] or year in (label.get("year_alt") or [])
    venue = record.container_title or record.publisher
    names = [label["venue"], *(label.get("venue_alt") or [])]
    out["venue"] = any(squash(venue) == squash(name) for name in names) or (not label["venue"] and not venue)
    doi = {label["doi"] or "", *([label["doi_in_url"]] if label.get("doi_in_url") else [])}
    out["doi"] = record.doi in doi or (record.doi and record.doi == label.get("preprint_doi"))
    out["arxiv"] = record.arxiv == (label["arxiv"] or "")
    out["pmid"] = record.pmid == (label["pmid"] or "")
    own = next((index for index, author in enumerate(record.authors) if author.own), None)
    out["own"] = own == label["own"]
    kind = TYPES.get(record.type, record.type)
    out["type"] = kind in {label["type"], *(label.get("type_alt") or [])}
    if "links" not in label:
        return out
    wanted = {(link["kind"], link["url"]) for link in label["links"]}
    got = {(link.kind, link.url) for link in record.links}
    out["links"] = wanted == got
    out["link urls"] = {url for _, url in wanted} == {url for _, url in got}
    return out


def handle(platform, url):
    text = (
        re.sub(r"^(?:https?:)?//(?:www\.)?|[?&]hl=[\w-]+|/$", "", url.strip(), flags=re.IGNORECASE)
        .rstrip("/")
        .casefold()
    )
    return platform, text


def social_score(labels, texts, verbose):
    hit = miss = wrong = 0
    for label in labels:
        if texts.get(key(label)) is None:
            continue
        if label.get("line"):
            continue  # one person's block of a page of many
        got = {handle(link.platform, link.url) for link in texts[key(label)].links}
        want = {
            handle("website" if link["platform"] == "institutional" else link["platform"], link["url"])
            for link in label["links"]
        }
        optional = {
            handle("website" if link["platform"] == "institutional" else link["platform"], link["url"])
            for link in label["links"]
            if link.get("optional")
        }
        hit += len(want & got)
        lost, extra = want - got - optional, got - want
        miss += len(lost)
        wrong += len(extra)
        if verbose and (lost or extra):
            print("  social", label["path"], "lost", lost, "extra", extra)
    return hit, miss, wrong


def key(label):
    return label["site"], label["path"], label.get("commit")


def score(labels, sites=None, mirrors=None, pages=None, verbose=False):
    def load(name):
        path = labels / name
        return json.loads(path.read_text("utf-8")) if path.is_file() else []

    publications, negatives, social = load("publications.json"), load("negatives.json"), load("social.json")
    read = {}
    for label in (*publications, *negatives, *social):
        text = page_text(label, sites, mirrors, pages)
        if text is None:
            print("not found:", label["site"], label["path"], file=sys.stderr)
        read[key(label)] = extract(text, label["path"]) if text is not None else None
    hit = miss = extra = 0
    right, total = Counter(), Counter()
    styles = {}
    for label in publications:
        extraction = read[key(label)]
        if extraction is None:
            continue
        found = list(extraction.publications)
        pairs, rest = match_entries(label["entries"], found)
        if label.get("truncated"):
            last = max((record.place.line for _, record in pairs if record), default=0)
            rest = [record for record in rest if record.place.line <= last]
        here = styles.setdefault(label["style"], [0, 0, 0])
        for entry, record in pairs:
            if record is None:
                if not entry.get("optional"):
                    miss += 1
                    here[1] += 1
                    if verbose:
                        print(f"  MISSED {label['path']}:{entry['line']} {entry['title']}")
                continue
            hit += 1
            here[0] += 1
            for name, good in fields(entry, record).items():
                if good is not None:
                    total[name] += 1
                    right[name] += bool(good)
                    if verbose and not good and name != "link urls":
                        show(label, entry, record, name)
        extra += len(rest)
        here[2] += len(rest)
        if verbose:
            for record in rest:
                print(f"  EXTRA {label['path']}:{record.place.line} {record.title[:90]!r}")
    false = soft = 0
    for label in negatives:
        extraction = read[key(label)]
        if extraction and extraction.publications:
            false += label["level"] != "soft"
            soft += label["level"] == "soft"
            if verbose:
                print(
                    "  FALSE",
                    label["path"],
                    label["level"],
                    [record.title[:60] for record in extraction.publications][:5],
                )
    links = social_score(social, read, verbose)
    return {
        "hit": hit,
        "miss": miss,
        "extra": extra,
        "right": right,
        "total": total,
        "styles": styles,
        "negatives": (len(negatives), false, soft),
        "social": links,
    }


def show(label, entry, record, name):
    got = {
        "title": record.title, "authors": record.extra.get("printed_authors"), "year": record.issued, "venue": record.container_title or record.publisher,
        "doi": record.doi, "arxiv": record.arxiv, "pmid": record.pmid, "type": record.type, "links": [(link.kind, link.url) for link in record.links],
        "own": next((index for index, author in enumerate(record.authors) if author.own), None),
    }[name]  # fmt: skip
    want = [(link["kind"], link["url"]) for link in entry["links"]] if name == "links" else entry[name]
    print(f"  {name} {label['path']}:{entry['line']}\n     want {want}\n     got  {got}")


def f1(hit, miss, extra):
    return 2 * hit / max(1, 2 * hit + miss + extra)


def report(result):
    print(
        f"entries: {result['hit']} found, {result['miss']} missed, {result['extra']} extra; F1 {f1(result['hit'], result['miss'], result['extra']):.3f}"
    )
    for name in ("title", "authors", "year", "venue", "doi", "arxiv", "pmid", "own", "type", "links", "link urls"):
        if result["total"][name]:
            print(
                f"  {name:9} {result['right'][name] / result['total'][name]:.3f}  ({result['right'][name]}/{result['total'][name]})"
            )
    for style, (hit, miss, extra) in sorted(result["styles"].items()):
        print(f"  {style:14} {hit} found, {miss} missed, {extra} extra")
    print("pages without: {} of which {} gave something (and {} soft)".format(*result["negatives"]))
    print("profile links: F1 {:.3f} ({} right, {} lost, {} wrong)".format(f1(*result["social"]), *result["social"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--labels", type=Path, default=OWN)
    parser.add_argument("--sites", type=Path)
    parser.add_argument("--mirrors", type=Path)
    parser.add_argument("--pages", type=Path, default=OWN.parent / "pages")
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    report(score(args.labels, args.sites, args.mirrors, args.pages, args.verbose))


if __name__ == "__main__":
    main()
