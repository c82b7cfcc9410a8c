"""What opens an entry and is no name, in: a badge of venue and year, a title set off in a line; marked, its end out."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.extract.authors import find_authors
from pelican_academic.extract.citation.marks import BETWEEN_NAMES
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR, dates_in
from pelican_academic.extract.names import classify, long_name
from pelican_academic.extract.styled import BOLD, CODE, HARD, ITALIC, SOFT
from pelican_academic.extract.vocabulary import STATUS, VENUE_WORDS
from pelican_academic.regex import regex

__all__ = ["names_in_brackets", "opening_badge", "place_in_brackets", "title_line"]

_BADGE = regex(r"([A-Z][A-Za-z&-]{1,11})\s?['’‘]?\s?((?:19|20)?\d\d)\W*")


def opening_badge(work: Work, start: int) -> int:
    """Mark venue and year that open an entry in bold or as code; return where they end."""
    for mask in (BOLD, CODE):
        for begin, end in work.styled.runs(mask)[:1]:
            found = _BADGE.fullmatch(work.text[begin:end])
            if found and begin <= start + 1 and end + 8 < len(work.text):
                year = int(found[2])
                work.badge = (found[1], year if year > 99 else 2000 + year)
                work.mark(begin, end)
                return end
    return start


def title_line(work: Work, blocked: bytearray, start: int) -> int:
    """Return where a first line that is set off ends, if it looks like names and is a title, as names follow; else 0."""
    text, styled = work.text, work.styled
    stop = _LINE_END.search(text, start)
    end = stop.start() if stop else -1
    line = text[start:end].strip(" ,")
    four = len(line.split()) > _NAME_WORDS and long_name(line)  # "[Parallel Fast Reed Transform]," in a link or italics
    spans = [
        *styled.runs(BOLD),
        *(styled.runs(ITALIC) if four else ()),
        *((one.start, one.end) for one in styled.links if four),
    ]
    if end < 0 or not any(begin <= start and start + len(line) <= last + 1 for begin, last in spans):
        return 0
    if not (four or all(classify(piece) for piece in re.split(r",\s+|\s+(?:and|with)\s+", text[start:end].strip()))):
        return 0
    behind = find_authors(styled, blocked, work.owner, end + 1)
    return end if behind and behind.start <= end + 2 and len(text[behind.start : behind.end].split()) > 1 else 0


_LINE_END = regex(rf"[{HARD}{SOFT}]")
_NAME_WORDS = 3  # as many as most names have
_PLACE = regex(rf"[(（]([^\W\d][^()（）]{{1,60}}?)[,，\s]\s*({YEAR})[)）]\W*$")


def place_in_brackets(work: Work, start: int) -> re.Match[str] | None:
    """Mark and return the brackets of "Title (Venue, 2019)", an entry of one sentence without authors; None for others."""
    found = _PLACE.search(work.text, start)
    if found is None or re.search(r"[.。]\s", work.text[start : found.start()]) or found.start() - start < 8:
        return None
    if re.match(r"[a-z]+\s+[a-z]", found[1]):
        return None  # words of a sentence: "(from the present back to 2001)"
    if names_in_brackets(work, start):
        return None
    if STATUS.search(found[1]) or any(dates_in(found[0])) or not work.free(*found.span()):
        return None
    work.mark(*found.span())
    return found


_OF_NAMES = regex(rf"[(（]([^\W\d][^()（）]{{4,400}}?),\s({YEAR})[)）]\W*$")


def names_in_brackets(work: Work, start: int) -> tuple[int, int] | None:
    """Return where the authors stand in "On marshes (**Ada Quill** and Bo Reed, 2019)": several, one of them in bold; else None.

    A venue may look like a name, so what stands alone counts only where it is the page's person.
    """
    found = _OF_NAMES.search(work.text, start)
    if found is None or found.start() - start < _A_TITLE or VENUE_WORDS.search(found[1]):
        return None
    begin, end = found.span(1)
    names = BETWEEN_NAMES.split(found[1])
    if not all(classify(name) in _WHOLE or long_name(name) for name in names):
        return None
    bold = [work.text[first:last].strip() for first, last in work.styled.runs(BOLD) if begin <= first and last <= end]
    one_of_them = len(names) > 1 and any(name in names for name in bold)
    return (begin, end) if one_of_them or any(map(work.owner, names)) else None


_A_TITLE = 12  # characters at least before the brackets
_WHOLE = {"full", "initials-first", "family-initials"}
