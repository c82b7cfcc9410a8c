"""The papers of one list in; those read again whose authors go on as the others' do: to a year, a title, a line's end.

A list is set in one way: where the others have "Quill, A. and Reed, B. (2020)", all that stands before the year is the
authors, whatever their names look like.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pelican_academic.extract.citation import Reading, parse_citation
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.entries.alike import common
from pelican_academic.extract.entries.record import Entry
from pelican_academic.extract.styled import HARD
from pelican_academic.regex import regex

__all__ = ["read_up_to_walls"]

_MARKED = {"in quotation marks", "in bold", "in italics", "as a link"}
_YEARS = {
    "a year in brackets": regex(rf"[\s.,;:]*[(\[]{YEAR}[a-d]?[)\],]"),
    "a year": regex(rf"[\s.,;:]*\b{YEAR}[a-d]?\b"),
}
_NEAR, _FARTHEST = 4, 2_000  # characters where authors may end
_LETTER = regex(r"[^\W\d_]")
_SEVERAL = regex(r",|&|\sand\s|\b[A-ZÀ-Þ]\.|\s[A-ZÀ-Þ]{1,3}\b")
_LOST = 1.0  # of the score that a reading may lose


def read_up_to_walls(members: Sequence[Entry], own: Callable[[str], bool]) -> None:
    """Read those again whose authors are not all that stands where most of the list has its authors."""
    wall = common(_wall_of(entry) for entry in members if entry.reading.complete)
    if wall is None:
        return
    for entry in members:
        place = _place_of(entry, wall)
        if place and _is_more(entry, *place):
            again = parse_citation(entry.text, own, authors_at=place)
            if again.authors and again.title and again.score >= entry.citation.score - _LOST:
                again.why.append("authors as its neighbours")
                entry.reading = Reading.of(again)


def _wall_of(entry: Entry) -> str:
    """Return what the authors go up to: a year, a marked title, the end of a line of theirs; "" for none of these."""
    authors, text = entry.citation.authors, entry.text.text
    if authors is None:
        return ""
    if _opens(text, authors.start) and _LETTER.search(text, 0, authors.start):
        line = text.count(HARD, 0, authors.start)
        return f"line {line}" if not _LETTER.search(text, authors.end, _line_end(text, authors.end)) else ""
    if _LETTER.search(text, 0, authors.start):
        return ""
    named = next((name for name, pattern in _YEARS.items() if pattern.match(text, authors.end)), "")
    if named:
        return named
    touches = not _LETTER.search(text, authors.end, max(authors.end, entry.citation.title_at[0]))
    return entry.citation.title_how if touches and entry.citation.title_how in _MARKED else ""


def _place_of(entry: Entry, wall: str) -> tuple[int, int] | None:
    """Return where the authors stand in an entry that is set as the others, None where it is not."""
    text = entry.text.text
    if wall.startswith("line "):
        start = 0
        for _ in range(int(wall.removeprefix("line "))):
            start = text.find(HARD, start) + 1 or len(text)
        return (start, _line_end(text, start)) if start < len(text) else None
    if pattern := _YEARS.get(wall):
        found = pattern.search(text, _NEAR, _FARTHEST)
        return (0, found.start()) if found else None
    return (0, entry.citation.title_at[0]) if entry.citation.title_how == wall else None


def _opens(text: str, at: int) -> bool:
    """Say whether a line begins at a place."""
    return not text[text.rfind(HARD, 0, at) + 1 : at].strip()


def _line_end(text: str, at: int) -> int:
    end = text.find(HARD, at)
    return end if end >= 0 else len(text)


def _is_more(entry: Entry, start: int, stop: int) -> bool:
    """Say whether names stand in a place that are none of the authors who were read."""
    authors, text = entry.citation.authors, entry.text.text
    if authors is None:
        return _LETTER.search(text, start, stop) is not None and _SEVERAL.search(text, start, stop) is not None
    return (
        start <= authors.start < stop
        and (_LETTER.search(text, start, authors.start) or _LETTER.search(text, min(authors.end, stop), stop))
        is not None
    )
