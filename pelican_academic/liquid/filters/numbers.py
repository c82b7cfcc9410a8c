"""Filters on numbers; their inputs and arguments may be anything, as `to_number` reads it."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from pelican_academic.liquid.ruby.numbers import (
    ROUND_CEILING,
    ROUND_FLOOR,
    arithmetic,
    divide,
    modulo,
    round_to,
    to_number,
    whole_number,
)
from pelican_academic.liquid.ruby.numbers import result as number_result

__all__ = ["FILTERS"]


def absolute(value: Any) -> int | float:
    """``-3`` is ``3``."""
    number = to_number(value)
    return number_result(number.copy_abs() if isinstance(number, Decimal) else abs(number))


def at_least(value: Any, bound: Any) -> int | float:
    """Give the larger one."""
    number, least = to_number(value), to_number(bound)
    return number_result(max(number, least))


def at_most(value: Any, bound: Any) -> int | float:
    """Give the smaller one."""
    number, most = to_number(value), to_number(bound)
    return number_result(min(number, most))


def rounded(value: Any, digits: Any = 0) -> int | float:
    """``2.5`` is ``3``; with digits, ``1.25`` to 1 is ``1.3``."""
    return round_to(value, digits)


FILTERS: dict[str, Callable[..., Any]] = {
    "abs": absolute,
    "at_least": at_least,
    "at_most": at_most,
    "ceil": lambda value: whole_number(value, ROUND_CEILING),
    "divided_by": divide,
    "floor": lambda value: whole_number(value, ROUND_FLOOR),
    "minus": lambda value, operand: arithmetic(value, operand, operator.sub),
    "modulo": modulo,
    "plus": lambda value, operand: arithmetic(value, operand, operator.add),
    "round": rounded,
    "times": lambda value, operand: arithmetic(value, operand, operator.mul),
}
