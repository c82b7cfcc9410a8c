"""Filters on arrays. What is no array is one of one element; nil is an empty one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.drop import Drop
from pelican_academic.liquid.errors import LiquidError, LiquidLimitError
from pelican_academic.liquid.ruby.comparison import comparable, compare, equal, truthy
from pelican_academic.liquid.ruby.printing import inspect, joined, to_s
from pelican_academic.liquid.ruby.sorting import merge_sorted, sorted_by
from pelican_academic.liquid.ruby.strftime import zone_name
from pelican_academic.liquid.ruby.values import Range, class_name, each, flatten

__all__ = ["FILTERS", "items_of", "nil_safe_order", "property_of", "unique"]


def items_of(context: Context, value: Any) -> list[Any]:
    """Give the elements that a filter works on, nested arrays made flat; a hash is one element."""
    if isinstance(value, list | tuple):
        return flatten(value)
    if value is None:
        return []
    if isinstance(value, Range):
        return context.listed(value)
    if isinstance(value, dt.datetime):
        return time_parts(value)
    return [value]


def time_parts(time: dt.datetime) -> list[Any]:
    """Give what Ruby's ``Time#to_a`` does: second, minute, …, year, weekday, day of the year, summer time, zone."""
    parts = [time.second, time.minute, time.hour, time.day, time.month, time.year]
    return [*parts, time.isoweekday() % 7, time.timetuple().tm_yday, bool(time.dst()), zone_name(time) or None]


def property_of(item: Any, name: Any) -> Any:
    """``item[name]`` of a hash or drop (an array by index, a string by part); an error for what has no properties."""
    if isinstance(item, Mapping):
        try:
            return item.get(name)
        except TypeError:
            return None
    if isinstance(item, Drop):
        return item.lookup(name)
    if isinstance(item, str) and isinstance(name, str):
        return name if name in item else None
    if isinstance(name, int | float) and not isinstance(name, bool):
        index = int(name)
        if isinstance(item, int) and not isinstance(item, bool):
            return item >> index & 1 if index >= 0 else 0
        if isinstance(item, str | list | tuple):
            return item[index] if -len(item) <= index < len(item) else None
    raise LiquidError(f"cannot select the property '{to_s(name)}'")


def has_properties(item: Any) -> bool:
    """Whether ``item[name]`` makes sense."""
    return isinstance(item, Mapping | Drop | str | list | tuple) or (
        isinstance(item, int) and not isinstance(item, bool)
    )


def _kind(value: Any) -> str:
    return inspect(value) if isinstance(value, bool | int | float) else class_name(value)


def nil_safe_order(left: Any, right: Any) -> int:
    """Ruby Liquid's order: as the values compare, nil last; an error where they do not compare."""
    if equal(left, right):
        return 0
    if left is None:
        return 1
    if right is None:
        return -1
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        for a, b in zip(left, right, strict=False):
            order = nil_safe_order(a, b)
            if order:
                return order
        return (len(left) > len(right)) - (len(left) < len(right))
    if comparable(left) is None or comparable(left) is not comparable(right):
        raise LiquidError(f"comparison of {class_name(left)} with {_kind(right)} failed")
    return -1 if compare("<", left, right) else 1


def natural_order(left: Any, right: Any) -> int:
    """Without regard to case, nil last."""
    if left is None or right is None:
        return 1 if left is None else -1  # nil comes after nil, too
    first, second = to_s(left).lower(), to_s(right).lower()
    return (first > second) - (first < second)


def _sorted(order: Callable[[Any, Any], int]) -> Callable[..., Any]:
    def sort(context: Context, value: Any, name: Any = None) -> Any:
        items = items_of(context, value)
        if name is None or not items:
            return sorted_by(items, items, order) if order is nil_safe_order else merge_sorted(items, order)
        if not all(has_properties(item) for item in items):
            return None
        keyed = [(property_of(item, name), item) for item in items]
        return [item for _, item in merge_sorted(keyed, lambda a, b: order(a[0], b[0]))]

    return sort


def unique(values: Iterable[Any], key: Callable[[Any], Any] = lambda item: item) -> list[Any]:
    """Give the first of each kind, in order."""
    seen: set[Any] = set()
    kept: list[Any] = []
    for item in values:
        mark = fingerprint(key(item))
        if mark not in seen:
            seen.add(mark)
            kept.append(item)
    return kept


def fingerprint(value: Any) -> Any:
    """Something hashable that is equal for values that Ruby's ``eql?`` holds equal: 1 and 1.0 and true differ."""
    if isinstance(value, list | tuple):
        return ("array", tuple([fingerprint(item) for item in value]))
    if isinstance(value, Mapping):
        return ("hash", frozenset((key, fingerprint(item)) for key, item in value.items()))
    if isinstance(value, Drop):
        return ("drop", id(value))
    return (type(value), value)


def uniq(context: Context, value: Any, name: Any = None) -> list[Any]:
    """Each element once; with a name, each value of that property."""
    items = items_of(context, value)
    if name is None or not items:
        return unique(items)
    return unique(items, lambda item: property_of(item, name))


def compact(context: Context, value: Any, name: Any = None) -> list[Any]:
    """Without nil elements; with a name, without those whose property is nil."""
    items = items_of(context, value)
    if name is None or not items:
        return [item for item in items if item is not None]
    return [item for item in items if property_of(item, name) is not None]


def map_(context: Context, value: Any, name: Any) -> list[Any]:
    """One property of each element."""
    items = items_of(context, value)
    return [property_of(item, name) if has_properties(item) else None for item in items]


def join(context: Context, value: Any, glue: Any = " ") -> str:
    """Give the elements as one string."""
    items, between = items_of(context, value), to_s(glue)
    context.check_length(len(items) * len(between))
    return joined(items, between)


def concat(context: Context, value: Any, other: Any) -> list[Any]:
    """Give the elements of both arrays."""
    if not isinstance(other, list | tuple):
        raise LiquidError("concat filter requires an array argument")
    items = items_of(context, value)
    if len(items) + len(other) > context.limits.items:
        raise LiquidLimitError(f"a list has more than {context.limits.items} items")
    return [*items, *other]


def where(context: Context, value: Any, name: Any, target: Any = None) -> list[Any]:
    """Elements whose property is ``target``, or holds."""
    items = items_of(context, value)
    if target is None:
        return [item for item in items if truthy(property_of(item, name))]
    return [item for item in items if equal(property_of(item, name), target)]


def first(value: Any) -> Any:
    """Give the first element, or pair of a hash; nil of what has none."""
    if isinstance(value, Range):
        return value.first
    if isinstance(value, Drop):
        return value.lookup("first")
    items = each(value)
    return items[0] if items else None


def last(value: Any) -> Any:
    """Give the last element."""
    if isinstance(value, Range):
        return value.last
    if isinstance(value, Drop):
        return value.lookup("last")
    return value[-1] if isinstance(value, list | tuple) and value else None


def size(value: Any) -> int:
    """Characters of a string, elements of an array, pairs of a hash; 8 (bytes) of an integer; else 0."""
    if isinstance(value, str | list | tuple | Mapping):
        return len(value)
    if isinstance(value, Range):
        return len(value.values)
    if isinstance(value, Drop):
        return len(list(value.names() or ()))
    return 8 if isinstance(value, int) and not isinstance(value, bool) else 0


FILTERS: dict[str, Callable[..., Any]] = {
    "compact": compact,
    "concat": concat,
    "first": first,
    "join": join,
    "last": last,
    "map": map_,
    "reverse": lambda context, value: items_of(context, value)[::-1],
    "size": size,
    "sort": _sorted(nil_safe_order),
    "sort_natural": _sorted(natural_order),
    "uniq": uniq,
    "where": where,
}
