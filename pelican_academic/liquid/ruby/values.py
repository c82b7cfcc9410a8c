"""Ruby's values in Python: what they print, which are true, equal, smaller, iterable.

None is nil; bool, int, float and str are themselves; a list (or tuple) is an Array, a dict (or any Mapping) a Hash, a
`Range` a Range, an aware datetime a Time, a naive one a Time in the environment's zone, a date a Date, a `Drop` a drop.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pelican_academic.liquid.drop import Drop

__all__ = ["BLANK", "EMPTY", "SPACE", "Range", "Special", "aware", "class_name", "each", "flatten", "to_integer"]

SPACE: Final = "\0\t\n\v\f\r "  # what Ruby's strip, lstrip and rstrip remove


class Special:
    """``blank`` and ``empty``: in a condition equal to every value that is so; printed as nothing."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return ""


EMPTY: Final = Special("empty")
BLANK: Final = Special("blank")


class Range:
    """Ruby's inclusive range of integers: ``(1..3)`` has 1, 2 and 3; ``(3..1)`` nothing."""

    __slots__ = ("first", "last", "values")

    def __init__(self, first: int, last: int) -> None:
        self.first = first
        self.last = last
        self.values = range(first, last + 1)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Range) and (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"


def flatten(values: Any) -> list[Any]:
    """Arrays within arrays made one flat list, as Ruby's ``flatten``; without recursion."""
    flat: list[Any] = []
    stack: list[Iterator[Any]] = [iter(values)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, list | tuple):
                stack.append(iter(item))
                break
            flat.append(item)
        else:
            stack.pop()
    return flat


_CLASSES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (str, "String"),
    (int, "Integer"),
    (float, "Float"),
    ((list, tuple), "Array"),
    (Mapping, "Hash"),
    (dt.datetime, "Time"),
    (dt.date, "Date"),
    (Range, "Range"),
)


def class_name(value: Any) -> str:
    """Ruby's name for the class of ``value``."""
    if value is None:
        return "NilClass"
    if isinstance(value, bool):
        return "TrueClass" if value else "FalseClass"
    if isinstance(value, Drop):
        return value.name
    return next((name for kind, name in _CLASSES if isinstance(value, kind)), "Object")


def aware(time: dt.datetime) -> dt.datetime:
    """Take a naive time for UTC."""
    return time if time.tzinfo is not None else time.replace(tzinfo=dt.UTC)


def each(value: Any) -> Any:
    """Give what a loop goes over: elements, pairs of a hash, names of a drop, numbers of a range."""
    if isinstance(value, list | tuple):
        return value
    if isinstance(value, Range):
        return value.values
    if isinstance(value, Mapping):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, Drop):
        names = value.names()
        return None if names is None else list(names)
    return None


_INTEGER = re.compile(r"\s*([-+]?\d+(?:_\d+)*)", re.ASCII)


def to_integer(value: Any) -> int:
    """Ruby's ``to_i``: the leading digits of a string, a float cut off; 0 for anything else."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return int(value) if math.isfinite(value) else 0
    if isinstance(value, str):
        match = _INTEGER.match(value)
        return int(match[1][:4000]) if match else 0
    if isinstance(value, dt.datetime):
        return math.floor(aware(value).timestamp())
    return 0
