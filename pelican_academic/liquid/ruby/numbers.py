"""Ruby Liquid's arithmetic: integers stay integers, floats are reckoned in decimals."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import Any, Final

from pelican_academic.liquid.errors import LiquidError

from .printing import float_to_s, to_s
from .values import to_integer

__all__ = ["arithmetic", "divide", "modulo", "round_to", "strict_integer", "to_number", "whole_number"]

Number = int | Decimal

CONTEXT: Final = Context(prec=400, traps=[])
DIVISION: Final = Context(prec=40, traps=[])
LONGEST: Final = 4000
LARGEST: Final = 10**LONGEST  # beyond it, products are refused: they could not be printed

_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_WHOLE = re.compile(r"([-+]?)(0[xX]|0[bB]|0[oO]?(?=[0-7_])|)([\da-fA-F]+(?:_[\da-fA-F]+)*)", re.ASCII)
_BASES: Final = {"": 10, "0": 8, "0o": 8, "0x": 16, "0b": 2}


def to_number(value: Any) -> Number:
    """Give an int or a Decimal: ``"3.5"`` is 3.5, ``"3.5x"`` is 3, nil is 0."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return Decimal(float_to_s(value)) if math.isfinite(value) else Decimal(value)
    if isinstance(value, str):
        text = value.strip("\0\t\n\v\f\r ")
        return Decimal(text) if _DECIMAL.fullmatch(text) else to_integer(value)
    return 0


def result(number: Number) -> int | float:
    """Turn a Decimal into a float: so numbers leave arithmetic."""
    if isinstance(number, Decimal):
        return float(number)
    if abs(number) > LARGEST:
        raise LiquidError("the number is too large")
    return number


def arithmetic(left: Any, right: Any, operation: Callable[[Any, Any], Any]) -> int | float:
    """Apply ``operation`` to two values of any kind."""
    first, second = to_number(left), to_number(right)
    if isinstance(first, Decimal) or isinstance(second, Decimal):
        return result(operation(CONTEXT.create_decimal(first), CONTEXT.create_decimal(second)))
    return result(operation(first, second))


def divide(left: Any, right: Any) -> int | float:
    """Integers floor; with a float the exact quotient."""
    first, second = to_number(left), to_number(right)
    if isinstance(first, Decimal) or isinstance(second, Decimal):
        first, second = Decimal(first), Decimal(second)
        return float(DIVISION.divide(first, second))
    if second == 0:
        raise LiquidError("divided by 0")
    return first // second


def modulo(left: Any, right: Any) -> int | float:
    """Give the remainder, with the divisor's sign."""
    first, second = to_number(left), to_number(right)
    if second == 0:
        raise LiquidError("divided by 0")
    if isinstance(first, Decimal) or isinstance(second, Decimal):
        first, second = Decimal(first), Decimal(second)
        remainder = CONTEXT.remainder(first, second)
        if remainder and (remainder < 0) != (second < 0):
            remainder = CONTEXT.add(remainder, second)
        return float(remainder)
    return first % second


def whole_number(value: Any, rounding: str) -> int:
    """Up (``ROUND_CEILING``) or down (``ROUND_FLOOR``) to an integer."""
    number = to_number(value)
    return finite(number).to_integral_value(rounding).__int__() if isinstance(number, Decimal) else number


def finite(number: Decimal) -> Decimal:
    """Give the number; an error for infinity and for what is no number."""
    if not number.is_finite():
        name = "NaN" if number.is_nan() else "Infinity" if number > 0 else "-Infinity"
        what = "'NaN' (Not a Number)" if name == "NaN" else f"'{name}'"
        raise LiquidError(f"Computation results in {what}")
    return number


def round_to(value: Any, digits: Any) -> int | float:
    """Halves away from zero; to an integer for 0 digits, a float (if it was one) for others."""
    number, count = to_number(value), int(to_number(digits))
    if isinstance(number, Decimal):
        if count <= 0 and not number.is_finite():
            finite(number)
        if not number.is_finite():
            return float(number)
        rounded = number.quantize(Decimal(1).scaleb(-max(min(count, 300), -300)), ROUND_HALF_UP, CONTEXT)
        if rounded.is_nan():
            rounded = number
        return int(rounded) if count <= 0 else float(rounded)
    if count >= 0:
        return number
    power: int = 10 ** min(-count, 5000)
    return (abs(number) + power // 2) // power * power * (1 if number >= 0 else -1)


def strict_integer(value: Any) -> int:
    """Give an argument that must be an integer, or a string that is wholly one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = to_s(value).strip("\t\n\v\f\r ")
    match = _WHOLE.fullmatch(text)
    if match is None or len(text) > LONGEST:
        raise LiquidError("invalid integer")
    try:
        return int(match[1] + match[3], _BASES[match[2].lower()])
    except ValueError:
        raise LiquidError("invalid integer") from None


__all__ += ["ROUND_CEILING", "ROUND_FLOOR"]
