"""The entries of a page in; the number of each in its list taken off its title, where nearly all are numbered in turn.

One title that begins with a number keeps it: "20. Juli 1944", "1. FC Moor".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pelican_academic.extract.entries.record import Entry
from pelican_academic.regex import regex

__all__ = ["take_numbers_off"]

_NUMBER = regex(r"[\[(#]?(\d{1,3})[\]).:]{1,2}\s+(?=\S{2})")
_FEWEST = 3
_MOST_OF_THEM = 0.8


def take_numbers_off(entries: Sequence[Entry]) -> None:
    """Take the numbers off the titles of each kind of block whose entries are numbered up or down."""
    kinds: dict[str, list[Entry]] = {}
    for entry in entries:
        kinds.setdefault(entry.blocks[0].kind, []).append(entry)
    for members in kinds.values():
        numbered = [(entry, found) for entry in members if (found := _NUMBER.match(entry.citation.title))]
        if len(numbered) >= max(_FEWEST, _MOST_OF_THEM * len(members)) and _in_turn(
            [int(found[1]) for _, found in numbered]
        ):
            for entry, found in numbered:
                entry.citation.title = entry.citation.title[found.end() :]


def _in_turn(numbers: Sequence[int]) -> bool:
    """Say whether numbers go up or down by one, but for a few that are left out."""
    steps = [two - one for one, two in pairwise(numbers)]
    return max(steps.count(1), steps.count(-1)) >= _MOST_OF_THEM * len(steps)
