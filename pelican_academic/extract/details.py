"""A card of lines in, or its line "Venue · 1 Apr 2026 · doi:10.…"; its cells out, or venue and date.

Generated lists print a paper as three lines: its title, linked; its authors; the details divided by dots or bars.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from pelican_academic.extract.authors import find_authors
from pelican_academic.extract.citation.venue_name import clean_venue
from pelican_academic.extract.dates import DATE_WORDS, YEAR, parse_date
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.extract.styled import BOLD, HARD, Styled
from pelican_academic.model import PartialDate
from pelican_academic.regex import regex

__all__ = ["card_cells", "read_details"]

_DIVIDED = regex(r"\s+[·•|∙–—]\s+")
_IDENTIFIER = regex(r"(?:doi|arxiv|pmid|pmcid|isbn|issn|hal|urn|https?|10\.\d{4,})\b\W?", re.IGNORECASE)


@cache  # few pages have a list of cards
def _date() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{DATE_WORDS.pattern}|{YEAR})\W*", re.IGNORECASE)


def read_details(line: Styled) -> tuple[str, PartialDate | None] | None:
    """Return venue ("" for none) and date of a line of details; None where no part of it is a date or an identifier.

    >>> from lxml import html
    >>> from pelican_academic.extract.element_text import styled
    >>> read_details(styled(html.fromstring("<p>Journal of Marshes · 01 Apr 2026 · doi:10.5555/m.1</p>")))
    ('Journal of Marshes', PartialDate(year=2026, month=4, day=1))
    """
    parts = [part.strip() for part in _DIVIDED.split(line.plain())]
    if len(parts) < 2:
        return None
    dates = [part for part in parts if _date().fullmatch(part)]
    names = [part for part in parts if part and part not in dates and not _IDENTIFIER.match(part)]
    if len(names) == len(parts) or any(re.match(r"\d+ min", name) for name in names):
        return None
    venue = clean_venue(cut_numbers(names[0]).rest) if names else ""
    return venue, parse_date(dates[0]) if dates else None


def card_cells(text: Styled, own: Callable[[str], bool]) -> dict[str, Styled] | None:
    """Return title, authors, details and what is left of a text of such lines; None where it is no such card.

    The title is wholly a link or in bold.
    """
    lines = [match.span() for match in re.finditer(rf"[^{HARD}]+", text.text)]
    if not 3 <= len(lines) <= 12:
        return None
    title, authors, details = (text.part(*span) for span in lines[:3])
    if len(title.plain().split()) < 2 or not _set_off(title) or read_details(details) is None:
        return None
    names = find_authors(authors, bytearray(len(authors.text)), own)
    if not names or names.start > 3 or names.end < len(authors.text.rstrip(" .,;…*")) - 3:
        return None
    return {"title": title, "authors": authors, "details": details, "links": text.part(lines[2][1], len(text.text))}


def _set_off(line: Styled) -> bool:
    spans = [(link.start, link.end) for link in line.links] + line.runs(BOLD)
    return any(end - start >= len(line.text) - 3 for start, end in spans)
