"""``push``, ``pop``, ``shift``, ``unshift``, ``sample``, ``to_integer``: what is no array is passed on."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from typing import Any

from pelican_academic.liquid import LiquidError
from pelican_academic.liquid.ruby.numbers import strict_integer
from pelican_academic.liquid.ruby.values import to_integer

__all__ = ["FILTERS"]


def _count(value: Any) -> int:
    count = strict_integer(value)
    if count < 0:
        raise LiquidError("negative array size")
    return count


def pop(value: Any, count: Any = 1) -> Any:
    """Without the last elements."""
    if not isinstance(value, list | tuple):
        return value
    return value[: max(len(value) - _count(count), 0)]


def shift(value: Any, count: Any = 1) -> Any:
    """Without the first elements."""
    return value[_count(count) :] if isinstance(value, list | tuple) else value


def sample(value: Any, count: Any = 1) -> Any:
    """One element by chance, or an array of several."""
    if not isinstance(value, list | tuple):
        return value
    number = _count(count)
    chosen = random.sample(value, min(number, len(value)))
    if number == 1:
        return chosen[0] if chosen else None
    return chosen


def whole(value: Any) -> int:
    """Give the integer that a number or a string begins with; 1 for true."""
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, int | float | str | dt.datetime):
        return to_integer(value)
    raise LiquidError("internal")


FILTERS: dict[str, Callable[..., Any]] = {
    "pop": pop,
    "push": lambda value, item: [*value, item] if isinstance(value, list | tuple) else value,
    "sample": sample,
    "shift": shift,
    "to_integer": whole,
    "unshift": lambda value, item: [item, *value] if isinstance(value, list | tuple) else value,
}
