"""``sort``, with the place of nil, and the value of an element's property that it, ``where`` and others compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from pelican_academic.liquid import Context, Drop, LiquidError, Range
from pelican_academic.liquid.ruby.comparison import three_way
from pelican_academic.liquid.ruby.printing import inspect, to_s
from pelican_academic.liquid.ruby.sorting import sorted_by
from pelican_academic.liquid.ruby.values import class_name, each
from pelican_academic.regex import regex

__all__ = ["FILTERS", "elements", "property_value"]

_INTEGER = regex(r"\s*-?\d+\s*", re.ASCII)
_FLOAT = regex(r"\s*-?(?:\d+\.?\d*|\.\d+)\s*", re.ASCII)


def elements(context: Context, value: Any) -> list[Any] | None:
    """Give the elements of an array or range, the values of a hash; None for what is neither."""
    if isinstance(value, Mapping):
        return list(value.values())
    if isinstance(value, list | tuple):
        return list(value)
    if isinstance(value, Range):
        return context.listed(value)
    items = each(value)
    return None if items is None else list(items)


def property_value(item: Any, name: Any) -> Any:
    """Give a property by its name, or by names with dots between; a string that looks like a number is one."""
    path = to_s(name)
    if "." in path:
        value = item
        for key in path.split("."):
            value = False if value is None or isinstance(value, bool) else _at(value, key)
    else:
        value = _at(item, path)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        text = to_s(value)
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            return float(text)
    return value


def _at(value: Any, key: str) -> Any:
    if isinstance(value, Mapping):
        return value.get(key)
    if isinstance(value, Drop):
        return value.lookup(key)
    if isinstance(value, str):
        return key if key in value else None
    raise LiquidError("internal")


def _plain_order(left: Any, right: Any) -> int:
    order = three_way(left, right)
    if order is None:
        name = inspect(right) if right is None or isinstance(right, bool | int | float) else class_name(right)
        raise LiquidError(f"comparison of {class_name(left)} with {name} failed")
    return order


def sort(context: Context, value: Any, name: Any = None, nils: Any = "first") -> list[Any]:
    """By the elements, or by a property of each; those without it first or last."""
    if value is None:
        raise LiquidError("Cannot sort a null object.")
    if name is None:
        items = each(value)
        if items is None:
            raise LiquidError("internal")
        plain = list(context.listed(value) if isinstance(value, Range) else items)
        return sorted_by(plain, plain, _plain_order)
    if nils not in {"first", "last"}:
        raise LiquidError(
            f"Invalid nils order: '{to_s(nils)}' is not a valid nils order. It must be 'first' or 'last'."
        )
    nil_order = -1 if nils == "first" else 1
    items = each(value)
    if items is None:
        raise LiquidError("internal")

    def order(a: Any, b: Any) -> int:
        if a is None or b is None:
            return 0 if a is b else nil_order if a is None else -nil_order
        found = three_way(a, b)
        if found is None:
            first, second = to_s(a), to_s(b)
            found = (first > second) - (first < second)
        return found

    return sorted_by(list(items), [property_value(item, name) for item in items], order)


FILTERS: dict[str, Callable[..., Any]] = {"sort": sort}
