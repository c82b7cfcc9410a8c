"""The papers of one list in; those read again whose authors go on as far as the others' do: to the year, to a title.

A list is set in one way: where the others have "Quill, A. and Reed, B. (2020)", all that stands before the year is the
authors, whatever their names look like.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from pelican_academic.extract.citation import Reading, parse_citation
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.entries.record import Entry
from pelican_academic.regex import regex

__all__ = ["read_up_to_walls"]

_MARKED = {"in quotation marks", "in bold", "in italics", "as a link"}
_YEARS = {
    "a year in brackets": regex(rf"[\s.,;:]*[(\[]{YEAR}[a-d]?[)\],]"),
    "a year": regex(rf"[\s.,;:]*\b{YEAR}[a-d]?\b"),
}
_FEWEST, _SHARE = 4, 0.6  # entries of a list that are set alike, and how many of all
_NEAR, _FARTHEST = 4, 2_000  # characters where authors may end
_LETTER = regex(r"[^\W\d_]")
_SEVERAL = regex(r",|&|\sand\s|\b[A-ZÀ-Þ]\.|\s[A-ZÀ-Þ]{1,3}\b")
_LOST = 1.0  # of the score that a reading may lose


def read_up_to_walls(members: Sequence[Entry], own: Callable[[str], bool]) -> None:
    """Read those again whose authors end before what ends them in most of the list."""
    read = [entry for entry in members if entry.reading.complete]
    walls = Counter(wall for entry in read if (wall := _wall_of(entry)))
    wall, count = next(iter(walls.most_common(1)), ("", 0))
    if count < _FEWEST or count < _SHARE * len(read):
        return
    for entry in members:
        at = _place_of(entry, wall)
        if at and _ends_before(entry, at):
            again = parse_citation(entry.text, own, wall=at)
            if again.authors and again.title and again.score >= entry.citation.score - _LOST:
                again.why.append("authors as its neighbours")
                entry.reading = Reading.of(again)


def _wall_of(entry: Entry) -> str:
    """Return what stands right behind the authors that open an entry, "" where it is nothing of these."""
    authors, text = entry.citation.authors, entry.text.text
    if authors is None or _LETTER.search(text, 0, authors.start):
        return ""
    named = next((name for name, pattern in _YEARS.items() if pattern.match(text, authors.end)), "")
    if named:
        return named
    touches = not _LETTER.search(text, authors.end, max(authors.end, entry.citation.title_at[0]))
    return entry.citation.title_how if touches and entry.citation.title_how in _MARKED else ""


def _place_of(entry: Entry, wall: str) -> int:
    """Return where this wall stands in an entry, 0 where it does not."""
    if pattern := _YEARS.get(wall):
        found = pattern.search(entry.text.text, _NEAR, _FARTHEST)
        return found.start() if found else 0
    return entry.citation.title_at[0] if entry.citation.title_how == wall else 0


def _ends_before(entry: Entry, wall: int) -> bool:
    """Say whether names stand before a wall that are none of the authors who were read."""
    authors, text = entry.citation.authors, entry.text.text
    if authors is None:
        return _LETTER.search(text, 0, wall) is not None and _SEVERAL.search(text, 0, wall) is not None
    return authors.start < wall and (
        _LETTER.search(text, 0, authors.start) is not None
        or _LETTER.search(text, min(authors.end, wall), wall) is not None
    )
