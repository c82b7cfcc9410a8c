"""Data files of every vocabulary in (already loaded from YAML, JSON or CSV); records and problems out.

Greene lab's ``citations.yaml`` and ``sources.yaml``, Allan lab's ``publist.yml``, one file a paper in a folder, a map of year to list.
"""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pelican_academic.errors import Place, Problem
from pelican_academic.extract.cited_title import taken_apart
from pelican_academic.extract.dates import parse_date
from pelican_academic.extract.fields import is_person, publication_from_fields
from pelican_academic.extract.fields.keys import KEYS
from pelican_academic.extract.fields.values import text_of
from pelican_academic.extract.identifiers import find_identifiers
from pelican_academic.extract.keys import citation_id
from pelican_academic.extract.links import address_of, kind_of_url
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.model import Link, PartialDate, Publication
from pelican_academic.regex import regex
from pelican_academic.sources.latex import plain_text
from pelican_academic.sources.own_bibtex import filled
from pelican_academic.sources.whole import from_citation, from_text

__all__ = ["holds_papers", "publications_from_data", "read_csv"]

_KNOWN = frozenset(name for names in KEYS.values() for name in names)
_FIELDS_OF_PAPERS = ("authors", "venue", "publisher", "doi", "arxiv", "pmid", "isbn", "issn", "hal")
_OF_PAPERS = {key for field in _FIELDS_OF_PAPERS for key in KEYS[field]} - {"source", "event", "in"} | {
    "citation", "reference", "bibtex", "pdf", "paper", "paperurl",
}  # fmt: skip
_OF_A_LINK = frozenset((*KEYS["venue"], *KEYS["date"]))
# A title, a year, and behind it what only a citation has.
_CITED = regex(r"(.{12,}?[^\d\s]),\s*\(?((?:19|20)\d\d)\)?[,.]\s(.*(?:\bdoi\b|\bpp\b|\d\s?\(\d).*)\Z")
_DOI = regex(r"[\s,.;]*\bdoi\b.*", re.IGNORECASE)


def publications_from_data(data: object, path: str) -> tuple[list[Publication], list[Problem]]:
    """Return the records in a loaded data file and its problems.

    ``data`` is a list of mappings (or of citation strings), a mapping of key to mapping, a mapping of heading (a year) to list, or one
    publication's mapping. Rows with ``remove: true`` (Greene) are left out silently; rows without a title and without an identifier are
    reported.
    """
    records: list[Publication] = []
    problems: list[Problem] = []
    for index, (row, year) in enumerate(_rows(data)):
        place = Place(path)
        if isinstance(row, str):
            record = from_text(row, place)
            if record:
                records.append(record)
            continue
        row = _without_latex(_in_our_words(row))
        if row.get("remove") is True or is_person(row):
            continue
        record = from_citation(row, place) or _cited(publication_from_fields(_with_link(row), place))
        if record.authors and all(author.name.family.casefold() == "author" for author in record.authors):
            continue  # "author 1, author 2": the row that a template ships
        record, doubts = filled(record, row)
        problems += doubts
        if not record.issued and year:
            record = replace(
                record, issued=PartialDate(year), id=citation_id(record.authors, PartialDate(year), record.title)
            )
        if not record.title and not (record.doi or record.arxiv or record.pmid):
            if row.get("id") or row.get("authors") or row.get("author"):
                problems.append(
                    Problem(
                        place,
                        "data-title",
                        f"entry {index + 1} has neither a title nor an identifier",
                        "left it out",
                        "warning",
                    )
                )
            continue
        records.append(_display(record, row))
    return records, problems


def holds_papers(data: object) -> bool:
    """Say whether a part of some file, which its key calls papers, has what only papers have in any row.

    >>> holds_papers([{"title": "On marshes", "authors": "A. Quill"}]), holds_papers([{"name": "A robot", "site": "Fen News"}])
    (True, False)
    """
    return any(isinstance(row, str) or any(row.get(key) for key in _OF_PAPERS) for row, _ in _rows(data))


def _rows(data: object, year: int = 0) -> Iterable[tuple[Mapping[str, object] | str, int]]:
    if isinstance(data, str) and year:
        yield data, year
    elif isinstance(data, list):
        for item in data:
            if isinstance(item, Mapping):
                nested = next(
                    (
                        item[key]
                        for key in ("papers", "publications", "items", "entries")
                        if isinstance(item.get(key), list)
                    ),
                    None,
                )
                if nested is not None:
                    found = parse_date(item.get("year") or item.get("title") or item.get("name"))
                    yield from _rows(nested, found.year if found else year)
                else:
                    yield {str(key): value for key, value in item.items()}, year
            elif isinstance(item, str):
                yield item, year
    elif isinstance(data, Mapping):
        if data.get("title") and not all(isinstance(value, (Mapping, list)) for value in data.values()):
            yield {str(key): value for key, value in data.items()}, year
            return
        for key, value in data.items():
            heading = re.fullmatch(r"(?:19|20)\d\d", str(key))
            if isinstance(value, list):
                yield from _rows(value, int(str(key)) if heading else year)
            elif isinstance(value, Mapping):
                row = {str(name): item for name, item in value.items()}
                yield ({"key": str(key), **row} if "title" in row else row), year


def _in_our_words(row: Mapping[str, object]) -> dict[str, object]:
    """A row whose columns a spreadsheet or PubMed named: ``Title`` and ``Journal/Book`` for ``title`` and ``venue``.

    A key that says something as it stands is left, and so is one whose plain form the row has too.
    """
    plain = {key: key if key in _KNOWN else _column(key) for key in row}
    return {
        name if name in _KNOWN and (name == key or name not in row) else key: row[key] for key, name in plain.items()
    }


def _without_latex(row: dict[str, object]) -> dict[str, object]:
    """A row whose names and titles came from BibTeX, its accents as characters; what holds mathematics as it is."""

    def plain(value: object) -> object:
        if isinstance(value, list):
            return [plain(item) for item in value]
        if isinstance(value, str) and _OF_BIBTEX.search(value) and not _MATHS.search(value):
            return plain_text(_APOSTROPHE.sub("'", value))
        return value

    return {key: plain(value) if key in _IN_WORDS else value for key, value in row.items()}


_OF_BIBTEX = regex(r"\\['\"`^~=.]\{?\\?[A-Za-z]|\\[uvHck]\s?\{|\\&|\\text[a-z]{4,}")
_APOSTROPHE = regex(r"(?<=[A-Za-z])\\'(?=[A-Z])|(?<=(?<![\w}])[cdjlmnst])\\'(?=[a-z])")  # "O\\'Hara", "l\\'eau"
_MATHS = regex(r"[$]|\\[(\[]|\\begin")
_IN_WORDS = frozenset((*KEYS["title"], *KEYS["authors"], *KEYS["venue"]))


def _with_link(row: dict[str, object]) -> dict[str, object]:
    """Take the venue and date that a row of Allan lab's keeps in its link: ``link: {url, journal, year}``."""
    link = row.get("link")
    inside = link if isinstance(link, Mapping) else {}
    return {str(key): value for key, value in inside.items() if key in _OF_A_LINK} | row


def _cited(record: Publication) -> Publication:
    """Cut the rest of a citation off a title: ``"Sand and mud, 2017, J. Shores, 21(1), pp 2-9, doi:…"``."""
    apart = taken_apart(record)
    if apart is not record or not (found := _CITED.match(record.title)):
        return apart
    title, year, rest = found.groups()
    numbers = cut_numbers(_DOI.sub("", rest))
    issued = record.issued or parse_date(year)
    return replace(
        record,
        title=title,
        container_title=record.container_title or numbers.rest,
        volume=record.volume or numbers.volume,
        issue=record.issue or numbers.issue,
        page=record.page or numbers.page,
        issued=issued,
        doi=record.doi or find_identifiers(rest).doi,
        id=citation_id(record.authors, issued, title),
    )


def _display(record: Publication, row: Mapping[str, object]) -> Publication:
    """Read Allan lab's ``link: {url, display}``: the display is the citation ("Phys. Rev. B 93, 1 (2016)")."""
    link = row.get("link")
    if not isinstance(link, Mapping) or not link.get("display"):
        return record
    display = text_of(link["display"])
    url = address_of(str(link.get("url") or ""))
    numbers = cut_numbers(display)
    issued = record.issued or parse_date(display)
    links = record.links or ((Link(kind_of_url(url), url, display),) if url else ())
    return replace(
        record,
        container_title=record.container_title or numbers.rest,
        volume=record.volume or numbers.volume,
        page=record.page or numbers.page,
        issued=issued,
        links=links,
        id=citation_id(record.authors, issued, record.title),
    )


def read_csv(text: str, path: str) -> tuple[list[Publication], list[Problem]]:
    """Return the records of a CSV or TSV file with a header row, each with its line; column names are those of any vocabulary.

    Rows of people are none of them.
    """
    sample = text.splitlines()[0] if text.strip() else ""
    delimiter = (
        "\t" if sample.count("\t") > sample.count(",") else (";" if sample.count(";") > sample.count(",") else ",")
    )
    records, problems = [], []
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter)
    for row in reader:
        data = {_column(key): value for key, value in row.items() if key and value}
        if is_person(data):
            continue
        record = publication_from_fields(data, Place(path, reader.line_num))
        if record.title:
            records.append(record)
        else:
            problems.append(
                Problem(Place(path, reader.line_num), "data-title", "this row has no title", "left it out", "warning")
            )
    return records, problems


def _column(name: str) -> str:
    key = name.strip("\ufeff \t").lower().replace(" ", "_")
    return {
        "publication_title": "venue",
        "publication_year": "year",
        "publicationyear": "year",
        "pub_year": "year",
        "source_title": "venue",
        "author(s)": "authors",
        "document_type": "type",
        "journal/book": "venue",
    }.get(key, key)
