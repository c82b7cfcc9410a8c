"""Citations that run together in one paragraph, ``"Quill, A. (2020). …, 3-9. Reed, B. (2021). …"``, in; each out."""

from __future__ import annotations

from collections.abc import Callable

from pelican_academic.extract.citation import Citation, parse_citation
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.sentences import sentence_ends
from pelican_academic.extract.styled import Styled
from pelican_academic.regex import regex

__all__ = ["run_together"]

_DATED = regex(rf"[(]{YEAR}[a-d]?[)]\s?[.,:]")
_SHORTEST = 40  # characters of a citation
_SCORE = 3.4
_BEHIND = 400  # characters behind a year that tell what stands before it; all of a long page would take minutes


def run_together(text: Styled, own: Callable[[str], bool]) -> list[tuple[Styled, Citation]]:
    """Return the citations of a text that holds two or more in APA's form, each with its part; [] for others."""
    years = [match.start() for match in _DATED.finditer(text.text)]
    if len(years) < 2:
        return []
    found: list[tuple[Styled, Citation]] = []
    start, size = 0, len(text.text)
    for year in years[1:]:
        cut = _beginning(text, start, year, own)
        if cut:
            part = text.part(start, cut)
            found.append((part, parse_citation(part, own)))
            start = cut
    last = text.part(start, size)
    found.append((last, parse_citation(last, own)))
    good = all(citation.complete and citation.score >= _SCORE for _, citation in found)
    return found if len(found) > 1 and good else []


def _beginning(text: Styled, start: int, year: int, own: Callable[[str], bool]) -> int:
    """Return where a sentence ends behind which authors go on up to the year at ``year``, 0 where none does."""
    for end in sentence_ends(text.text, start, year):
        at = end + len(text.text[end:year]) - len(text.text[end:year].lstrip())
        if at - start < _SHORTEST:
            continue
        authors = parse_citation(text.part(at, min(len(text.text), year + _BEHIND)), own).authors
        if authors and authors.start <= 1 and 0 <= year - at - authors.end <= 2:
            return at
    return 0
