"""Extraction from single files, for the command line: a page of a site, its configuration, a ``.bib``, a data file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pelican_academic.errors import Problem, Problems
from pelican_academic.export import explain, extraction_as_json
from pelican_academic.extract import Extraction, extract_page
from pelican_academic.extract.people import owner_of_site
from pelican_academic.extract.social import links_of_site
from pelican_academic.jekyll import Site, read_site
from pelican_academic.jekyll.files import front_matter
from pelican_academic.jekyll.setup.config import CONFIG_FILES
from pelican_academic.kramdown import to_html
from pelican_academic.model import Person
from pelican_academic.sources import publications_from_data, read_bibtex, read_csl_json, read_csv

__all__ = ["Extracted", "extract_files"]

_DATA = frozenset({".yml", ".yaml"})


@dataclass(frozen=True)
class Extracted:
    """What one file held."""

    extraction: Extraction
    problems: tuple[Problem, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """``{"path", "publications", "social"}``; publications are CSL-JSON items with links, own, line, confidence."""
        return dict(extraction_as_json(self.extraction))

    def explained(self) -> Sequence[str]:
        """Lines for people: each entry with its place, confidence and reasons."""
        return explain(self.extraction)


def extract_files(files: Iterable[Path]) -> list[Extracted]:
    """Read each file; a page that belongs to a Jekyll site is rendered as that site renders it."""
    sites: dict[Path, Site] = {}
    return [_extract(file, sites) for file in files]


def _extract(file: Path, sites: dict[Path, Site]) -> Extracted:
    path = str(file)
    suffix = file.suffix.lower()
    if suffix == ".bib":
        bibliography = read_bibtex(file.read_text("utf-8-sig", "replace"), path)
        return _of_records(path, bibliography.publications, bibliography.problems)
    if suffix == ".json":
        return _of_records(path, *read_csl_json(file.read_text("utf-8-sig", "replace"), path))
    if suffix in {".csv", ".tsv"}:
        return _of_records(path, *read_csv(file.read_text("utf-8-sig", "replace"), path))
    text, bad_line = front_matter.decode(file)
    problems = Problems()
    if bad_line:
        problems.add(path, bad_line, "encoding", "a byte that is no UTF-8", "read as U+FFFD")
    if file.name in CONFIG_FILES and suffix in _DATA:
        config = front_matter.read("---\n" + text.removeprefix("---\n") + "\n---\n").data
        return Extracted(Extraction(links=tuple(links_of_site(config)), path=path), tuple(problems))
    if suffix in _DATA and not text.startswith("---\n"):
        value = front_matter.read(f"---\nvalue:\n{_indented(text)}\n---\n").data.get("value")
        read = _of_records(path, *publications_from_data(value, path))
        links = tuple(links_of_site(value)) if isinstance(value, dict) else ()
        return replace(read, extraction=replace(read.extraction, links=links))
    matter = front_matter.read(text)
    if matter.error is not None:
        problems.add(path, matter.error.line, "front-matter", str(matter.error), "read without it")
    html, data, owner = _from_site(file, matter, sites) or (_alone(file, matter), matter.data, None)
    extraction = extract_page(html, path=path, front_matter=data, owner=owner)
    return Extracted(extraction, (*problems, *extraction.problems))


def _of_records(path: str, publications: Sequence[Any], problems: Sequence[Problem]) -> Extracted:
    return Extracted(Extraction(publications=tuple(publications), path=path), tuple(problems))


def _from_site(
    file: Path, matter: front_matter.FrontMatter, sites: dict[Path, Site]
) -> tuple[str, dict[str, Any], Person | None] | None:
    """A page as its site renders it, its front matter, and whose own site it is, for pages of no collection."""
    full = file.resolve()
    root = next((folder for folder in full.parents if any((folder / name).is_file() for name in CONFIG_FILES)), None)
    if root is None:
        return None
    if root not in sites:
        sites[root] = read_site(root)
    document = next((document for document in sites[root].documents if document.path.resolve() == full), None)
    if document is None:
        return _alone(file, matter), matter.data, owner_of_site(sites[root].config)
    owner = None if document.collection else owner_of_site(sites[root].config)
    return sites[root].render(document).marked, document.data, owner


def _alone(file: Path, matter: front_matter.FrontMatter) -> str:
    if file.suffix.lower() in {".html", ".htm"}:
        return "\n" * (matter.split.body_line - 1) + matter.split.body
    padded = "\n" * (matter.split.body_line - 1) + matter.split.body  # so that lines are the file's
    return to_html(padded, line_attribute="data-line").html


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
