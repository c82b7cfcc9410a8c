"""Which values are true, equal, smaller, within one another, empty: as Ruby has it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from pelican_academic.liquid.drop import Drop
from pelican_academic.liquid.errors import LiquidError

from .printing import inspect, to_s
from .values import Range, aware, class_name

__all__ = [
    "comparable",
    "compare",
    "contains",
    "either",
    "equal",
    "failed_comparison",
    "is_blank",
    "is_empty",
    "is_nothing",
    "three_way",
    "truthy",
]


def truthy(value: Any) -> bool:
    """Everything but nil and false."""
    return value is not None and value is not False


def either(*values: Any) -> Any:
    """The first value that is true, as Ruby's ``||`` gives it: an empty text is. None where none is."""
    return next(filter(truthy, values), None)


def equal(left: Any, right: Any) -> bool:
    """Ruby's ``==``: as Python's, but ``true`` is not ``1``."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    kind = type(left)
    if kind is str or kind is int or left is None:
        return bool(left == right)
    if isinstance(left, list | tuple):
        if not isinstance(right, list | tuple) or len(left) != len(right):
            return False
        return left is right or all(equal(a, b) for a, b in zip(left, right, strict=True))
    if isinstance(left, dt.datetime) and isinstance(right, dt.datetime):
        return aware(left) == aware(right)
    return bool(left == right)


_ORDER: dict[str, Callable[[Any, Any], bool]] = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
}


def comparable(value: Any) -> type | None:
    """Give the family within which a value compares; None for one without an order."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float
    if isinstance(value, str):
        return str
    if isinstance(value, dt.datetime):
        return dt.datetime
    return dt.date if isinstance(value, dt.date) else None


def failed_comparison(left: Any, right: Any) -> LiquidError:
    """Ruby's words for two values without a common order."""
    special = right is None or isinstance(right, bool | int | float)
    return LiquidError(
        f"comparison of {class_name(left)} with {inspect(right) if special else class_name(right)} failed"
    )


def compare(operator: str, left: Any, right: Any) -> bool:
    """``left < right`` and the like: false where one has no order, an error where the two have no common one."""
    family, other = comparable(left), comparable(right)
    if family is None or other is None:
        return False
    if family is dt.date and other is float:
        return _ORDER[operator](left.toordinal() + 1721424.5, right)  # a Date counts its days
    if family is not other:
        raise failed_comparison(left, right)
    if family is dt.datetime:
        left, right = aware(left), aware(right)
    return _ORDER[operator](left, right)


def three_way(left: Any, right: Any) -> int | None:
    """Ruby's ``<=>``: -1, 0 or 1; None where two values have no common order."""
    if equal(left, right):
        return 0
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        for a, b in zip(left, right, strict=False):
            order = three_way(a, b)
            if order != 0:
                return order
        return (len(left) > len(right)) - (len(left) < len(right))
    if isinstance(left, Drop):
        return left.order(right)
    if comparable(left) is None or comparable(left) is not comparable(right):
        return None
    return -1 if compare("<", left, right) else 1


def contains(left: Any, right: Any) -> bool:
    """``left contains right``: a substring, an element, a key, a number within a range."""
    if not truthy(left) or not truthy(right):
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, list | tuple):
        return right in left if type(right) is str else any(equal(item, right) for item in left)
    if isinstance(left, Mapping):
        try:
            return right in left
        except TypeError:
            return False
    if isinstance(left, Range):
        return isinstance(right, int | float) and not isinstance(right, bool) and left.first <= right <= left.last
    if isinstance(left, Drop):
        return right in set(left.names() or ())
    return False


def is_empty(value: Any) -> bool:
    """``value == empty``: an empty string, array or hash."""
    if isinstance(value, str | list | tuple | Mapping):
        return not value
    return False


def is_nothing(value: Any) -> bool:
    """``value == blank`` where CiteProc is loaded, as jekyll-scholar does: nil or empty."""
    return value is None or is_empty(value)


def is_blank(value: Any) -> bool:
    """``value == blank`` where ActiveSupport is loaded: nil, false, empty or white space only."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or value is False or is_empty(value)
