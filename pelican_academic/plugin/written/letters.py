"""The letters of a page, in order, and where each stands: what is the same text however it is marked up."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml import etree

from pelican_academic.extract.element_text import IGNORED
from pelican_academic.regex import regex

__all__ = ["Letters", "Point", "letters_of"]

_SKIPPED = frozenset(IGNORED) | {"pre"}  # code: what it shows of a paper is its BibTeX
_NO_LETTER = regex(r"[^0-9A-Za-z]+")


@lru_cache(maxsize=4096)
def letters_of(text: str) -> str:
    """Return the letters and digits of a text, without case and accents.

    >>> letters_of("Müller & Söhne, 2021")
    'mullersohne2021'
    """
    if text.isascii():
        return _NO_LETTER.sub("", text).lower()
    return "".join(char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalnum())


@lru_cache(maxsize=256)  # a paper's authors, title and venue often stand in one text
def _places(text: str) -> list[int]:
    """Which character of a text each of its letters is, or is of: ``"ß b" -> [0, 0, 2]``."""
    return [offset for offset, char in enumerate(text) for _ in letters_of(char)]


@dataclass(frozen=True)
class Point:
    """A place between two characters: in an element's first text, or (``tail``) in the text behind it."""

    element: Any
    tail: bool
    offset: int

    @property
    def owner(self) -> Any:
        """The element whose content the text is."""
        return self.element.getparent() if self.tail else self.element

    @property
    def text(self) -> str:
        """The whole text that the place is in."""
        return (self.element.tail if self.tail else self.element.text) or ""


class Letters:
    """The letters of an element: ``text``, and for every element inside the stretch of them that is its own."""

    def __init__(self, root: Any) -> None:
        self.ranges: dict[Any, tuple[int, int]] = {}
        self._starts: list[int] = []
        self._slots: list[tuple[Any, bool]] = []
        parts: list[str] = []
        at = 0

        def put(element: Any, text: str | None, *, tail: bool) -> None:
            nonlocal at
            letters = letters_of(text) if text else ""
            if letters:
                self._starts.append(at)
                self._slots.append((element, tail))
                parts.append(letters)
                at += len(letters)

        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        opened: dict[Any, int] = {}
        for event, element in walk:
            if event == "start":
                opened[element] = at
                if element.tag in _SKIPPED:
                    walk.skip_subtree()
                else:
                    put(element, element.text, tail=False)
                continue
            if event == "end":
                self.ranges[element] = (opened.pop(element), at)
            if element is not root:
                put(element, element.tail, tail=True)
        self.text = "".join(parts)

    def point(self, letter: int, *, after: bool = False) -> Point:
        """The place right before a letter, or right after it."""
        index = bisect_right(self._starts, letter) - 1
        element, tail = self._slots[index]
        left = letter - self._starts[index]
        text = (element.tail if tail else element.text) or ""
        places = _places(text)
        if left >= len(places):
            return Point(element, tail, len(text))
        return Point(element, tail, places[left] + 1 if after else places[left])

    def is_word(self, start: int, end: int) -> bool:
        """Whether the letters from ``start`` to ``end`` are whole words, as they are printed."""
        first, last = self.point(start), self.point(end - 1, after=True)
        before, behind = first.text[: first.offset][-1:], last.text[last.offset :][:1]
        return not before.isalnum() and not behind.isalnum()
