"""A line of the site's page -> the item of the theme's page that it belongs to, as the place where that ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from pelican_academic.plugin.rest.line import HEADINGS, Line, names_a_kind
from pelican_academic.plugin.rest.ours import Shown
from pelican_academic.plugin.rest.words import address, first_words, words_of

__all__ = ["Items"]

_NAMES = frozenset({"a", "strong", "b"})
_ONE_BLOCK = 600  # words: what is longer is no item of a list
_A_TITLE = 3  # words: fewer may be anything
_Answer = TypeVar("_Answer")


class Items:
    """The items that a page of the theme lists. What is asked of a block of the site's page is asked once."""

    def __init__(self, ours: Shown) -> None:
        self._ours = ours
        self._answers: dict[tuple[Callable[[Any], Any], Any], Any] = {}

    def forget(self) -> None:
        """Ask again: the site's page was changed."""
        self._answers.clear()

    def names_at(self, place: int) -> set[tuple[str, ...]]:
        """The names of the item that ends there."""
        return {name for name, at in self._ours.items.items() if at == place and isinstance(name, tuple)}

    def place_of(self, line: Line) -> int | None:
        """Where the item of a line ends: that whose link or name stands in the smallest block around it."""
        wanted = set(line.words)
        for words, end in self._spelled:
            if wanted and words.issuperset(wanted):
                return end
        block = line.element if self._ours.items else None
        while block is not None and block.tag != "body":
            if block is not line.element and self._once(_is_long, block):
                return None
            named = self._once(self._titled, block) or self._once(_named, block)
            places = [place for element in named if (place := self._once(self._place, element)) is not None]
            if places:
                return places[0] if len(set(places)) == 1 and len(places) * 2 >= len(named) else None
            if named and (block is not line.element or words_of(named[0].text_content()) == line.words):
                return None  # about something that the page does not list
            block = block.getparent()
        return None

    def _titled(self, block: Any) -> list[Any]:
        """The line with which a block begins, if it is an item's name in full and nothing marks it as a title."""
        for inside in block.iter("div", "p", "span"):
            words = self._once(self._opening, inside)
            if len(words) >= _A_TITLE and words in self._ours.items:
                first = self._once(self._opening, block)[: len(words) + _A_TITLE]
                return [inside] if any(first[at : at + len(words)] == words for at in range(_A_TITLE + 1)) else []
        return []

    def _opening(self, element: Any) -> tuple[str, ...]:
        """The words with which an element begins: all of them, or more than any name of an item has before its own."""
        words: list[str] = []
        for text in element.itertext():
            words += first_words(text, self._longest + 1 - len(words))
            if len(words) > self._longest:
                break
        return tuple(words)

    @cached_property
    def _longest(self) -> int:
        return max((len(name) for name in self._ours.items if isinstance(name, tuple)), default=0) + _A_TITLE

    @cached_property
    def _spelled(self) -> list[tuple[frozenset[str], int]]:
        """The addresses, spelled out: "ada at example.org", "@ada"."""
        return [(frozenset(words_of(name)), at) for name, at in self._ours.items.items() if isinstance(name, str)]

    def _once(self, question: Callable[[Any], _Answer], element: Any) -> _Answer:
        if (question, element) not in self._answers:
            self._answers[question, element] = question(element)
        answer: _Answer = self._answers[question, element]
        return answer

    def _place(self, element: Any) -> int | None:
        items = self._ours.items
        links = [*element.iter("a"), *element.iterancestors("a")]
        own = self._once(_words_in, element)
        addresses = [address(link.get("href") or "") for link in links]
        names: list[str | tuple[str, ...]] = [*addresses, own]  # two things may have one name
        return next((items[name] for name in names if name and name in items), None)


def _words_in(element: Any) -> tuple[str, ...]:
    return words_of(" ".join(element.itertext()))


def _is_long(block: Any) -> bool:
    words = 0
    for text in block.itertext():
        words += len(text.split())
        if words > _ONE_BLOCK:
            return True
    return False


def _is_a_contact(element: Any) -> bool:
    """Whether an element is an address to write to or to call, which is nothing's name."""
    link = str(element.get("href") or "").strip().lower()
    return link.startswith(("mailto:", "tel:")) or (not link and "@" in element.text_content())


def _named(block: Any) -> list[Any]:
    """What a block is about: its headings; where it has none, the link or bold words that it begins with."""
    if headings := [*block.iter(*HEADINGS)]:
        return headings
    for element in block.iter():
        if element.tag in _NAMES and words_of(element.text_content()):
            return [] if names_a_kind(element) or _is_a_contact(element) else [element]
        if words_of(element.text or ""):
            return []
    return []
