"""The records of a page and its letters in; where each record stands in them out, in page order."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pelican_academic.model import Publication
from pelican_academic.plugin.written.letters import letters_of
from pelican_academic.site import Entry

__all__ = ["Paper", "Span", "spans_of"]

_LEAST = 20  # letters: fewer may stand anywhere
_TITLE = 25
_SHORT_TITLE = 8  # where an element holds nothing else


@dataclass(frozen=True)
class Paper:
    """A publication as a page prints it: the record read there, and the entry that the site made of it."""

    record: Publication
    entry: Entry


@dataclass(frozen=True, order=True)
class Span:
    """The stretch of a page's letters that a paper is printed in, or its title alone where the rest was not read."""

    start: int
    end: int
    title_alone: bool = False


def spans_of(
    text: str, papers: Sequence[Paper], others: Sequence[Entry] = (), elements: Collection[tuple[int, int]] = ()
) -> list[tuple[Span, Paper]]:
    """Return the papers that are found, and where, sorted; no two overlap.

    ``papers`` were read in the text, in its order; ``others`` may be printed there too, each any number of times;
    ``elements`` are the stretches of the page's elements.
    """
    whole_elements = frozenset(elements)
    found: list[tuple[Span, Paper]] = []
    taken: list[Span] = []  # sorted

    def take(span: Span, paper: Paper) -> bool:
        free = span.start >= 0 and not _overlaps(span, taken)
        if free:
            insort(taken, span)
            found.append((span, paper))
        return free

    at = 0
    for paper in papers:
        raw, title = letters_of(paper.record.raw), letters_of(paper.record.title)
        whole = raw if title in raw else title + raw  # a heading is the title of what follows
        starts = (text.find(whole, at), text.find(whole)) if len(raw) >= _LEAST else ()
        for start in starts:
            span = Span(start, start + len(whole))
            if take(span, paper):
                at = span.end
                break
    longest = sorted(((letters_of(entry.title), entry) for entry in others), key=lambda other: -len(other[0]))
    for letters, entry in longest:
        start = text.find(letters) if len(letters) >= _SHORT_TITLE else -1
        while start >= 0:
            end = start + len(letters)
            if len(letters) >= _TITLE or (start, end) in whole_elements:
                take(Span(start, end, title_alone=True), Paper(entry.record, entry))
            start = text.find(letters, end)
    found.sort(key=lambda one: one[0])
    again = {later[0] for before, later in pairwise(found) if _says_it_again(text, before, later, whole_elements)}
    return [one for one in found if one[0] not in again]


def _says_it_again(
    text: str, before: tuple[Span, Paper], later: tuple[Span, Paper], whole_elements: Collection[tuple[int, int]]
) -> bool:
    """Whether what stands under a title names it in a sentence, before it says who wrote the paper."""
    (first, paper), (second, other) = before, later
    if paper.entry is not other.entry or not (first.title_alone and second.title_alone):
        return False
    writers = [letters_of(author.name.family) for author in paper.record.authors[:1]]
    between = text[first.end : second.start]
    apart = [(span.start, span.end) in whole_elements for span in (first, second)]
    return apart == [True, False] and any(writers) and writers[0] not in between


def _overlaps(span: Span, taken: list[Span]) -> bool:
    at = bisect_left(taken, span)
    return any(one.start < span.end and span.start < one.end for one in taken[max(at - 1, 0) : at + 1])
