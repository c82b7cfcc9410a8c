"""What is meant as a record of the lab and is none: folders that no collection names, names that nobody has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pelican_academic.errors import Place, Problem, Problems
from pelican_academic.extract.misspelt import meant
from pelican_academic.jekyll import Site
from pelican_academic.jekyll.files.front_matter import has_header
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.kinds import KIND_OF_COLLECTION
from pelican_academic.plugin.records.bylines import MEMBERS, PAPERS, named
from pelican_academic.regex import regex
from pelican_academic.site import AcademicSite

__all__ = ["report", "report_unknown"]

_TEXTS = (".md", ".markdown")
_FIRST = 200  # bytes that hold a first line of ---
_ONE = ("member", "person", "post", "project", "publication", "paper", "talk", "position")  # for a folder of many
_KEYS = ("title", "layout", "permalink", "date", "image", "description", "categories")
_RARE = 2  # documents that have a key
_ID = regex(r"[\w:./+-]+")


def report(build: Build) -> None:
    """Report what is meant for a page of the lab and is none, or not as it was meant.

    Folders like ``_projects`` that no collection names, files of a collection without front matter, misspelt keys.
    """
    assert build.site is not None  # noqa: S101 - called for a Jekyll site
    site, problems = build.site, build.problems
    _misspelt(site, problems)
    read = {document.relative_path for document in site.documents}
    for name in [*KIND_OF_COLLECTION, *_ONE]:
        files = [file for file in (site.root / f"_{name}").glob("*") if file.suffix.lower() in _TEXTS]
        if name in site.collections or any(f"_{name}/{file.name}" in read for file in files):
            continue
        if any(_begins_with_header(file) for file in files if file.is_file()):
            message = f"the folder is no collection: 'collections' of {build.configuration} does not name '{name}'"
            problems.add(f"_{name}", 0, "collection-unnamed", message, "left out, as Jekyll does", severity="warning")
    said = {problem.place.path for problem in problems if problem.code in {"byte-order-mark", "encoding"}}
    for collection in site.collections.values():
        if KIND_OF_COLLECTION.get(collection.label.lower()) is None:
            continue
        for file in collection.files:
            plain = file.path.suffix.lower() in _TEXTS and file.path.stem.lower() != "readme"
            if plain and file.relative_path not in said:
                problems.add(
                    file.relative_path, 1, "front-matter-missing", "the file does not begin with front matter (---)",
                    "copied as a file, as Jekyll does", severity="warning",
                )  # fmt: skip


def _misspelt(site: Site, problems: Problems) -> None:
    """Report keys of front matter that may be Jekyll's misspelt; what several pages have is the site's own word."""
    used = Counter(str(key) for document in site.documents for key in document.front_matter)
    for document in site.documents:
        keys = [str(key) for key in document.front_matter]
        if KIND_OF_COLLECTION.get(document.collection) == "person":  # whose fields are looked at with the person
            continue
        for key in keys:
            if used[key] <= _RARE and (hint := meant(key, _KEYS, keys)):
                message = f"the front matter has '{key}'; did you mean '{hint}'?"
                line = site.line_of_key(document.relative_path, key)
                problems.add(document.relative_path, line, "field", message, "kept as it is", severity="warning")


def _begins_with_header(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return has_header(opened.readline(_FIRST))
    except OSError:
        return False


def report_unknown(build: Build, graph: AcademicSite, items: Sequence[Any]) -> None:
    """Report the papers and members that a page names and nobody knows, where no layout of the site's prints them."""
    known = {name.casefold() for member in graph.people for name in (member.slug, member.name)}
    for item in items:
        document = getattr(item, "source_document", None)
        if build.site is None or document is None or build.site.layouts.chain(str(document.data.get("layout") or "")):
            continue
        for key in (*PAPERS, *(MEMBERS if item.kind == "project" else ())):
            kind = "publication" if key in PAPERS else "member"
            for name in named(item.extra, key):
                there = graph.entry(name) is not None if key in PAPERS else name.casefold() in known
                if there or (key in PAPERS and not _ID.fullmatch(name)):
                    continue
                place = Place(document.relative_path, build.line_of_key(document.relative_path, key))
                build.report([Problem(place, f"{kind}-unknown", f"there is no {kind} '{name}'", "left out", "warning")])
