"""Python objects that templates may look into, attribute by declared attribute."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

__all__ = ["Drop"]


class Drop:
    """A lazily evaluated object: ``fields`` maps each name a template may use to a function of the drop.

    Nothing else of the object can be reached. Example::

        class Page(Drop):
            fields = {"title": lambda page: page.title, "content": lambda page: page.render()}

    ``name`` is what ``{{ drop }}`` prints unless `text` is overridden. Override `lookup` to answer for names that are
    known only at run time (front matter), and `names` to list them: a drop with names can be iterated over (its names,
    without their values), counted and printed. Override `order` where drops of a kind are sorted.
    """

    fields: ClassVar[Mapping[str, Callable[[Any], object]]] = {}
    name: ClassVar[str] = "Drop"

    def lookup(self, key: object) -> object:
        """Give the value under ``key``; None where there is none."""
        getter = self.fields.get(key) if isinstance(key, str) else None
        return getter(self) if getter is not None else None

    def names(self) -> Iterable[str] | None:
        """Give the names to iterate over; None for a drop that is not iterable."""
        return None

    def order(self, other: object) -> int | None:  # noqa: ARG002  for drops that have one
        """Say -1, 0 or 1, where this drop sorts by another value; None where the two have no order."""
        return None

    def mapping(self) -> dict[str, object]:
        """Give the drop as a hash, in the order of `names`; empty where it is not iterable."""
        return {key: self.lookup(key) for key in self.names() or ()}

    def as_json(self, depth: int) -> object:  # noqa: ARG002  for drops that say less further in
        """Give what a JSON filter writes inside ``depth`` arrays and hashes: the hash, a text for one without names."""
        return self.mapping() if self.names() is not None else self.text()

    def text(self) -> str:
        """Give what ``{{ drop }}`` prints."""
        return self.name

    def inspection(self) -> str:
        """Give what stands for the drop where an array or a hash around it is printed."""
        return self.text()
