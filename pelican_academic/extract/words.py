r"""A pattern of words in; the same pattern out, that looks for one of its words before it is tried.

A table of words in nine languages is a slow pattern where case does not count, and most texts hold none of them.

>>> pattern = Words(r"\b(?:in press|accepted)\b")
>>> pattern.words == {"in press", "accepted"}, pattern.search("Tide pools") is None, pattern.search("Accepted, 2026")[0]
(True, True, 'Accepted')
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from pelican_academic.regex import FOUND_OUT, compiled

__all__ = ["Words"]

_FOLDING = frozenset("İıſ")  # letters that match another without being its capital


class Words:
    """A pattern, without case but for other ``flags``. A text that matches holds one of ``words``, in lower case."""

    def __init__(self, pattern: str, flags: int = re.IGNORECASE) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def words(self) -> frozenset[str]:
        """The words; the empty one where a match needs none."""
        found: frozenset[str] = FOUND_OUT(_words, self.pattern, self.flags)
        return found

    @cached_property
    def _compiled(self) -> re.Pattern[str]:  # many are never needed
        return compiled(self.pattern, self.flags)

    def _may(self, text: str) -> bool:
        lower = text.lower()
        for word in self.words:
            if word in lower:
                return True
        return not text.isascii() and not _FOLDING.isdisjoint(text)

    def search(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return self._compiled.search(text) if self._may(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        return self._compiled.fullmatch(text) if self._may(text) else None

    def sub(self, replacement: str, text: str) -> str:
        """As ``re.Pattern.sub``."""
        return self._compiled.sub(replacement, text) if self._may(text) else text

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        return self._compiled.finditer(text) if self._may(text) else iter(())


def _words(pattern: str, flags: int) -> frozenset[str]:
    return _needed(parser.parse(pattern, flags)) or frozenset({""})


def _needed(items: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """Of which words a match of this sequence holds one; None where it needs none. The longest are the rarest."""
    found: list[frozenset[str]] = []
    run = ""
    for code, value in items:
        if code is constants.LITERAL and len(chr(value).lower()) == 1:
            run += chr(value).lower()
            continue
        if run:
            found.append(frozenset({run}))
            run = ""
        inner: frozenset[str] | None = None
        if code is constants.SUBPATTERN:
            inner = _needed(value[3])
        elif code is constants.BRANCH:
            branches = [_needed(branch) for branch in value[1]]
            inner = frozenset(_united(branches)) if all(branches) else None
        elif code in _REPEATS and value[0] > 0:
            inner = _needed(value[2])
        if inner:
            found.append(inner)
    if run:
        found.append(frozenset({run}))
    return max(found, key=lambda words: (min(map(len, words)), -len(words)), default=None)


_REPEATS = (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT)


def _united(branches: Iterable[frozenset[str] | None]) -> Iterator[str]:
    """The words of all branches; one that holds another is found with it."""
    words = {word for branch in branches for word in branch or ()}
    return (word for word in words if not any(other != word and other in word for other in words))
