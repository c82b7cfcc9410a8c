"""Score extraction against labels: entries, fields, pages without any, profile links.

    python bench/extraction_score.py [--repositories DIR ...] [--labels DIR ...] [--verbose]

A set is a folder with publications.json, negatives.json and social.json. Without ``--labels`` four are scored: the
project's own generated set in tests/extract, and the three sets of published sites in bench/labels. Of those sites only
labels are kept, so they need ``--repositories``: folders of checkouts or clones named ``<repository>``,
``<owner>+<repository>`` or ``<owner>/<repository>``. A page is read as ``pelican-academic extract`` reads it, through
the site's Liquid and kramdown. What is not there is said and skipped.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

from pelican_academic.extract.names import fold, parse_name
from pelican_academic.plugin.records.standalone import extract_files

HERE = Path(__file__).parent
OWN = HERE.parent / "tests" / "extract" / "labels"
SETS = (OWN, *(HERE / "labels" / name for name in ("development", "second", "held-out")))
FIELDS = ("title", "authors", "year", "venue", "doi", "arxiv", "pmid", "own", "type", "links", "link urls")
TYPES = {
    "article-journal": "article",
    "paper-conference": "conference",
    "article": "preprint",
    "speech": "poster",
    "manuscript": "preprint",
}


class Score:
    """What was found, missed and invented, and which fields were right of how many."""

    def __init__(self):
        self.hit = self.miss = self.extra = 0
        self.right, self.total = Counter(), Counter()

    def add(self, other):
        self.hit, self.miss, self.extra = self.hit + other.hit, self.miss + other.miss, self.extra + other.extra
        self.right.update(other.right)
        self.total.update(other.total)


def f1(hit, miss, extra):
    return 2 * hit / max(1, 2 * hit + miss + extra)


# -- where a labelled page is


def find_page(label, folders, temporary):
    """The file of a label, None where no folder has it; of an older commit from a clone, of an encoding in UTF-8."""
    name, path = label.get("repo") or label["site"], label["path"]
    commit = (label.get("commit") or "").split()[-1:]
    roots = [
        root
        for folder in folders
        for root in (folder / name.split("/")[-1], folder / name.replace("/", "+"), folder / name, folder)
    ]
    older = (_at_commit(root, commit[0], path, temporary) for root in roots if commit and "repo" not in label)
    file = next(filter(None, older), None) or next((root / path for root in roots if (root / path).is_file()), None)
    return _recoded(file, label["encoding"], Path(temporary) / "utf-8" / path) if file and "encoding" in label else file


def _recoded(file, encoding, copy):
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(file.read_text(encoding), "utf-8")
    return copy


def _at_commit(root, commit, path, temporary):
    clone = root / "repo" if (root / "repo").is_dir() else root
    if not (clone / ".git").exists() and not (clone / "HEAD").exists():
        return None
    found = subprocess.run(["git", "-C", str(clone), "show", f"{commit}:{path}"], capture_output=True, check=False)
    if found.returncode:
        return None
    file = Path(temporary) / commit / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(found.stdout)
    return file


# -- comparing


def squash(text):
    text = unicodedata.normalize("NFKD", str(text or "")).casefold()
    return re.sub(r"[\W_]+", "", "".join(char for char in text if not unicodedata.combining(char)))


def name_key(text):
    """Family name and first initial, whichever order and form a name is printed in."""
    name = parse_name(text)
    if not name.family or not name.given:
        return squash(text)
    return squash(name.family) + squash(fold(name.given))[:1]


def titles(label):
    return {
        squash(title) for title in (label["title"], label.get("title_alt"), *(label.get("titles_alt") or [])) if title
    }


def match_entries(expected, found):
    """Pair labels with records: by title first, then by line within 3 where the titles share most words."""
    free, at = list(range(len(found))), {}
    for index, label in enumerate(expected):
        same = next((one for one in free if squash(found[one].title) in titles(label)), None)
        if same is not None:
            at[index] = same
            free.remove(same)
    for index, label in enumerate(expected):
        near = [one for one in free if found[one].place and abs(found[one].place.line - label.get("line", -9)) <= 3]
        near = [one for one in near if overlap(found[one].title, label["title"]) > 0.3 or len(near) == 1]
        if index not in at and near:
            at[index] = min(near, key=lambda one: abs(found[one].place.line - label["line"]))
            free.remove(at[index])
    return [(label, at.get(index)) for index, label in enumerate(expected)], free


def overlap(one, two):
    first, second = set(re.findall(r"\w+", (one or "").casefold())), set(re.findall(r"\w+", (two or "").casefold()))
    return len(first & second) / max(1, min(len(first), len(second)))


def fields(label, record):
    """Which fields of a found record are right; what a label does not say is not judged."""
    out = {}
    if label["title"]:
        out["title"] = squash(record.title) in titles(label)
    printed = record.extra.get("printed_authors") or [str(author.name) for author in record.authors]
    got = [name_key(name) for name in printed]
    out["authors"] = got in [
        [name_key(name) for name in names] for names in (label["authors"], *label.get("authors_alt", []))
    ]
    out["year"] = (record.issued.year if record.issued else None) in (label["year"], *(label.get("year_alt") or []))
    venue = record.container_title or record.publisher
    names = [label["venue"], *(label.get("venue_alt") or [])]
    out["venue"] = any(squash(venue) == squash(name) for name in names) or (not label["venue"] and not venue)
    allowed = {label["doi"] or "", label.get("doi_in_url") or label["doi"] or "", label.get("preprint_doi") or ""}
    out["doi"] = record.doi in allowed or (not label["doi"] and _derived(record))
    out["arxiv"] = record.arxiv == (label["arxiv"] or "")
    out["pmid"] = record.pmid == (label["pmid"] or "")
    if "own" in label:
        out["own"] = next((at for at, author in enumerate(record.authors) if author.own), None) == label["own"]
    out["type"] = TYPES.get(record.type, record.type) in {label["type"], *(label.get("type_alt") or [])}
    if "links" in label:
        wanted = {(link["kind"], link["url"]) for link in label["links"]}
        found = {(link.kind, link.url) for link in record.links}
        out["links"] = wanted == found
        out["link urls"] = {url for _, url in wanted} == {url for _, url in found}
    return out


def _derived(record):
    """Whether a DOI that nobody printed stands in a link's address, as a publisher's article number."""
    suffix = record.doi.partition("/")[2]
    return bool(suffix) and any(suffix in link.url.casefold() for link in record.links)


def handle(platform, url):
    text = re.sub(r"^(?:https?:)?//(?:www\.)?|[?&]hl=[\w-]+", "", url.strip(), flags=re.IGNORECASE).rstrip("/")
    user = re.search(r"[?&]user=([\w-]+)", text)
    text = user[1] if platform == "scholar" and user else text.casefold()
    platform = "website" if platform == "institutional" else platform
    return platform, re.sub(r"^x\.com/", "twitter.com/", text)


# -- scoring


def score_page(label, found, verbose):
    score = Score()
    pairs, rest = match_entries(label["entries"], found)
    if label.get("truncated"):  # what comes after the last labelled entry is nobody's error
        last = max((at for _, at in pairs if at is not None), default=-1)
        rest = [at for at in rest if at < last]
    for entry, at in pairs:
        if at is None:
            score.miss += not entry.get("optional")
            if verbose and not entry.get("optional"):
                print(f"  MISSED {label['path']}:{entry['line']} {entry['title']}")
            continue
        if entry.get("optional"):
            continue
        score.hit += 1
        for name, good in fields(entry, found[at]).items():
            score.total[name] += 1
            score.right[name] += bool(good)
            if verbose and not good and name != "link urls":
                show(label, entry, found[at], name)
    score.extra = len(rest)
    if verbose:
        for at in rest:
            print(f"  EXTRA {label['path']}:{found[at].place.line} {found[at].title[:90]!r}")
    return score


def score_links(label, found, verbose):
    want = {handle(link["platform"], link["url"]) for link in label["links"]}
    optional = {handle(link["platform"], link["url"]) for link in label["links"] if link.get("optional")}
    has_mail = any(platform == "email" for platform, _ in want)  # a set may leave addresses of mail unlabelled
    got = {handle(link.platform, link.url) for link in found if has_mail or link.platform != "email"}
    lost, wrong = want - got - optional, got - want
    if verbose and (lost or wrong):
        print("  social", label["path"], "lost", lost, "wrong", wrong)
    return len(want & got), len(lost), len(wrong)


def show(label, entry, record, name):
    got = {
        "title": record.title,
        "authors": record.extra.get("printed_authors"),
        "year": record.issued,
        "venue": record.container_title or record.publisher,
        "links": [(link.kind, link.url) for link in record.links],
        "own": next((at for at, author in enumerate(record.authors) if author.own), None),
    }.get(name, getattr(record, name, None))
    want = [(link["kind"], link["url"]) for link in entry["links"]] if name == "links" else entry[name]
    print(f"  {name} {label['path']}:{entry['line']}\n     want {want}\n     got  {got}")


def score(labels, folders, verbose=False):
    """Score one set.

    ``{"all", "styles", "negatives": (pages, false, soft), "social": (right, lost, wrong), "absent"}``
    """

    def load(name):
        path = labels / name
        return json.loads(path.read_text("utf-8")) if path.is_file() else []

    kinds = {name: load(f"{name}.json") for name in ("publications", "negatives", "social")}
    with tempfile.TemporaryDirectory() as temporary:
        files = {key(label): find_page(label, folders, temporary) for labels in kinds.values() for label in labels}
        present = {name: file for name, file in files.items() if file}
        read = dict(zip(present, (found.extraction for found in extract_files(present.values())), strict=True))
    result = {"all": Score(), "styles": {}, "absent": sorted(name for name in files if name not in read)}
    for label in kinds["publications"]:
        if key(label) in read:
            page = score_page(label, list(read[key(label)].publications), verbose)
            result["all"].add(page)
            result["styles"].setdefault(label["style"], Score()).add(page)
    without = [label for label in kinds["negatives"] if key(label) in read]
    false = [label for label in without if read[key(label)].publications]
    for label in false if verbose else ():
        print("  FALSE", label["path"], label["level"], [one.title[:60] for one in read[key(label)].publications][:5])
    soft = sum(label["level"] == "soft" for label in false)
    result["negatives"] = (len(without), len(false) - soft, soft)
    rows = [
        score_links(label, read[key(label)].links, verbose)
        for label in kinds["social"]
        if key(label) in read and not label.get("line")  # one person's block of a page of many
    ]
    result["social"] = tuple(map(sum, zip(*rows, strict=True))) if rows else (0, 0, 0)
    return result


def key(label):
    return label.get("repo") or label["site"], label["path"], label.get("commit") or ""


def row(name, score):
    cells = [f"{name:24.24}", f"{score.hit + score.miss:7}", f"{f1(score.hit, score.miss, score.extra):6.3f}"]
    cells += [f"{score.right[f] / score.total[f]:9.3f}" if score.total[f] else f"{'-':>9}" for f in FIELDS]
    return " ".join(cells)


def report(name, result):
    for repo, path, _ in result["absent"]:
        print(f"skipped: {repo} {path} is in no folder given by --repositories", file=sys.stderr)
    print(f"\n{name:24.24} entries     F1 " + " ".join(f"{f:>9}" for f in FIELDS))
    for style, score in sorted(result["styles"].items()):
        print(row(style, score))
    print(row("all", result["all"]))
    print("pages without: {} of which {} gave something (and {} soft)".format(*result["negatives"]))
    print("profile links: F1 {:.3f} ({} right, {} lost, {} wrong)".format(f1(*result["social"]), *result["social"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--labels", type=Path, nargs="+", default=SETS)
    parser.add_argument("--repositories", type=Path, nargs="+", default=[])
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    for labels in args.labels:
        folders = [OWN.parent / "pages"] if labels == OWN else args.repositories
        report(labels.name if labels != OWN else "own", score(labels, folders, args.verbose))


if __name__ == "__main__":
    main()
