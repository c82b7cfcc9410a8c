"""The entries of a page in; their numbers in the list taken off their titles, and a title's own number given back, out.

Where nearly all entries are numbered in turn the numbers are the list's. One alone is the title's: "20. Juli 1944".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pelican_academic.extract.entries.record import Entry
from pelican_academic.regex import regex

__all__ = ["settle_numbers"]

_NUMBER = regex(r"[\[(#]?(\d{1,3})[\]).:]{1,2}\s+(?=\S{2})")
_OWN = regex(r"\s*(\d{1,3}\.\s+)(?=[^\W\d_])")
_FEWEST = 3
_MOST_OF_THEM = 0.8


def settle_numbers(entries: Sequence[Entry]) -> None:
    """Settle for each kind of block whether the numbers before its titles are the list's or the titles'."""
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
        elif len(members) > _FEWEST:
            _give_back(members)


def _in_turn(numbers: Sequence[int]) -> bool:
    """Say whether numbers go up or down by one, but for a few that are left out."""
    steps = [two - one for one, two in pairwise(numbers)]
    return max(steps.count(1), steps.count(-1)) >= _MOST_OF_THEM * len(steps)


def _give_back(members: Sequence[Entry]) -> None:
    """Give the one entry that opens with a number, right before its title, that number back."""
    opening = [(entry, found) for entry in members if (found := _OWN.match(entry.text.text))]
    for entry, found in opening if len(opening) == 1 else ():
        title = entry.citation.title
        if title and _plain(entry.text.text[found.end() :]).startswith(_plain(title)):
            entry.citation.title = found[1].strip() + " " + title


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)
