"""``where``, ``where_exp``, ``find``, ``find_exp``, ``group_by``, ``group_by_exp``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pelican_academic.jekyll.liquid_filters.order import elements, property_value
from pelican_academic.jekyll.liquid_filters.site import site_of
from pelican_academic.jekyll.setup import version
from pelican_academic.liquid import Context, parse_condition_strict, parse_filtered
from pelican_academic.liquid.filters.arrays import fingerprint
from pelican_academic.liquid.ruby.comparison import truthy
from pelican_academic.liquid.ruby.printing import joined, to_s
from pelican_academic.liquid.ruby.values import Special, each

__all__ = ["FILTERS"]


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def _matches(value: Any, target: Any) -> bool:
    """Whether a property is, or as an array holds, the target; both as text."""
    if target is None:
        return value is None
    if isinstance(target, Special):
        return not joined(_listed(value), "")
    text = to_s(target)
    if isinstance(value, str):
        return value == text
    return any(to_s(item) == text for item in _listed(value))


def _found(context: Context, value: Any, name: Any, target: Any) -> Iterator[Any] | None:
    """Give the matching elements; None where the filter passes its input on."""
    items = elements(context, value)
    absent = not truthy(name) or (isinstance(name, list | dict) and not name)
    if absent or isinstance(target, list | dict) or items is None:
        return None
    return (item for item in items if _matches(property_value(item, name), target))


def _holding(context: Context, value: Any, variable: Any, expression: Any) -> Iterator[Any] | None:
    items = elements(context, value)
    if items is None:
        return None
    test = parse_condition_strict(to_s(expression))
    name = to_s(variable)

    def holds(item: Any) -> bool:
        context.step(1)
        with context.scope({name: item}):
            return truthy(test(context))

    return (item for item in items if holds(item))


def where(context: Context, value: Any, name: Any, target: Any) -> Any:
    """Elements whose property is the target; in Jekyll 3 all of them where the target is nothing."""
    if target is None and version.of(site_of(context).config) is not version.NEWEST:
        return value
    found = _found(context, value, name, target)
    return value if found is None else list(found)


def find(context: Context, value: Any, name: Any, target: Any) -> Any:
    """Give the first such element."""
    found = _found(context, value, name, target)
    return value if found is None else next(found, None)


def where_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """Elements for which the condition holds: ``where_exp: "p", "p.year > 2019"``."""
    found = _holding(context, value, variable, expression)
    return value if found is None else list(found)


def find_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """Give the first such element."""
    found = _holding(context, value, variable, expression)
    return value if found is None else next(found, None)


def _grouped(items: Any, key: Callable[[Any], Any]) -> list[dict[str, Any]]:
    groups: dict[Any, dict[str, Any]] = {}
    for item in items:
        name = key(item)
        group = groups.setdefault(fingerprint(name), {"name": name, "items": []})
        group["items"].append(item)
    return [{**group, "size": len(group["items"])} for group in groups.values()]


def group_by(context: Context, value: Any, name: Any) -> Any:
    """Hashes of ``name``, ``items`` and ``size``, a group for each value of the property, as text."""
    items = each(value)
    if items is None:
        return value
    context.step(len(items))
    return _grouped(items, lambda item: to_s(property_value(item, name)))


def group_by_exp(context: Context, value: Any, variable: Any, expression: Any) -> Any:
    """Give the same by an expression with filters: ``group_by_exp: "p", "p.date | date: '%Y'"``."""
    items = each(value)
    if items is None:
        return value
    evaluate = parse_filtered(context.environment, to_s(expression)).evaluate
    variable = to_s(variable)

    def key(item: Any) -> Any:
        context.step(1)
        with context.scope({variable: item}):
            return evaluate(context)

    return _grouped(items, key)


FILTERS: dict[str, Callable[..., Any]] = {
    "find": find,
    "find_exp": find_exp,
    "group_by": group_by,
    "group_by_exp": group_by_exp,
    "where": where,
    "where_exp": where_exp,
}
