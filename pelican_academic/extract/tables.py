"""Rows of a table in; citations out, where a header row names the columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pelican_academic.extract.authors import AuthorList
from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation, Reading, parse_citation
from pelican_academic.extract.citation.venue_name import clean_venue
from pelican_academic.extract.dates import parse_date
from pelican_academic.extract.details import read_details
from pelican_academic.extract.field_words import FIELD_WORDS
from pelican_academic.extract.names import classify, split_authors
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.extract.styled import HARD, Styled
from pelican_academic.extract.vocabulary import AFFILIATION, type_of_text
from pelican_academic.regex import regex

__all__ = ["led_by_venue", "row_citation", "table_columns"]

_COLUMNS = {
    name: FIELD_WORDS[name] + more
    for name, more in (
        ("title", "|paper|publication|article"),
        ("authors", ""),
        ("year", ""),
        ("venue", "|where|source"),
        ("degree", ""),
        ("details", ""),
        ("identifier", "|doi"),
        ("links", ""),
    )
}
_HEADER_WORDS = 5  # of a header at most that says more than the name of its column


def _column(header: str) -> str:
    """Return which column a header names: the one that it is called, else the only one that it speaks of; "" for none.

    >>> _column("Journal or equivalent")
    'venue'
    """
    for name, words in _COLUMNS.items():
        if re.fullmatch(rf"\W*(?:{words})\W*", header, re.IGNORECASE):
            return name
    spoken = [name for name, words in _COLUMNS.items() if re.search(rf"\b(?:{words})\b", header, re.IGNORECASE)]
    return spoken[0] if len(spoken) == 1 and len(header.split()) <= _HEADER_WORDS else ""


def table_columns(blocks: Sequence[Block]) -> dict[int, dict[int, str]]:
    """Return, for each table whose header names at least a title and one more column, which column is which."""
    found: dict[int, dict[int, str]] = {}
    for block in blocks:
        if block.kind == "row" and block.header and block.group not in found:
            names: dict[int, str] = {}
            for index, cell in enumerate(block.cells):
                name = _column(cell.plain())
                if name and name not in names.values():
                    names[index] = name
            if (
                "title" in names.values()
                and len(names) > 1
                and {"authors", "year", "venue", "identifier"} & set(names.values())
            ):
                found[block.group] = names
    return found


def row_citation(block: Block, names: Mapping[int, str], own: Callable[[str], bool]) -> Citation:
    """Return the citation in a row whose columns are known."""
    cells: dict[str, Styled] = {name: block.cells[index] for index, name in names.items() if index < len(block.cells)}
    if "title" not in cells or not cells["title"].text:
        return parse_citation(block.text, own)
    if "authors" in cells:
        cells["authors"] = _in_one_line(cells["authors"])
    whole = Styled()
    for name in ("authors", "title", "venue", "year", "details", "degree", "identifier", "links"):
        cell = cells.get(name)
        if cell and (cell.text or cell.links):
            whole = whole.joined(cell) if whole.text else cell
    citation = parse_citation(whole, own)
    if "authors" in cells and cells["authors"].text:
        if block.columns or not Reading(cells["title"], own).complete:
            citation.title = cells["title"].plain().rstrip(".")
            citation.title_how = "in its column"
            citation.score += 1.5  # a column of titles, and one of authors
        only = Reading(cells["authors"], own).authors
        citation.authors = _all_of(cells["authors"], only or citation.authors)
    if "degree" in cells:
        citation.type, citation.genre = type_of_text(f"{cells['degree'].plain().partition(' ')[0]} thesis")
        school = re.search(r"[(,]\s*([^()]*)\)?$", cells["degree"].plain())
        citation.venue = school[1] if school and AFFILIATION.search(school[1]) else ""
    elif block.columns or (citation.identifiers and not citation.authors):
        citation.title, citation.title_how = cells["title"].plain().rstrip("."), "in its column"
    if "details" in cells:
        citation.venue, citation.date = read_details(cells["details"]) or (citation.venue, citation.date)
    if "year" in cells:
        citation.date = parse_date(cells["year"].plain()) or citation.date
    if "venue" in cells and cells["venue"].text and (citation.venue or "?") not in cells["venue"].plain():
        citation.venue = clean_venue(cut_numbers(cells["venue"].plain().strip(" .,")).rest) or citation.venue
    return citation


_ACRONYM = regex(r"[A-Z][A-Za-z&-]*[A-Z][A-Za-z]*")


def led_by_venue(block: Block, own: Callable[[str], bool]) -> Reading | None:
    """Read a row without a header whose first cell is a venue's acronym and no more; None for others."""
    first, *others = [cell for cell in block.cells if cell.text] or [Styled()]
    if not others or not 2 < len(first.plain()) <= _LONGEST or not _ACRONYM.fullmatch(first.plain()):
        return None
    citation = parse_citation(others[0].joined(*others[1:], first), own)
    citation.venue = first.plain()
    return Reading.of(citation) if citation.authors else None  # talks have a venue, too


_LONGEST = 10  # letters of an acronym


def _in_one_line(cell: Styled) -> Styled:
    """Return names that have a line each with commas between them."""
    names = cell.text.split(HARD)
    if len(names) < 2 or not all(classify(name.strip()) for name in names):
        return cell
    return replace(cell, text=cell.text.replace(HARD, ","))


def _all_of(cell: Styled, found: AuthorList | None) -> AuthorList | None:
    """Return every name of a cell of authors, family names alone too; what was found where it holds more than names."""
    forms, more = split_authors(re.sub(r"(?<![A-ZÀ-Þ])\.$", "", cell.plain()))
    words = [form.text.split() for form in forms]
    if not forms or any(len(name) > 5 or not name[0][:1].isupper() for name in words):
        return found
    if found and len(found.forms) >= len(forms):
        return found
    return AuthorList(0, len(cell.text), tuple(forms), (), more, max(1.2, found.score if found else 0.0))
