"""What values print: Ruby's ``to_s`` and ``inspect``, and what ``{{ }}`` writes."""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from pelican_academic.liquid.drop import Drop
from pelican_academic.liquid.errors import LiquidError

from .values import Range, Special, flatten

__all__ = ["float_to_s", "inspect", "joined", "printed", "to_s"]


def float_to_s(number: float) -> str:
    """``1e16`` is ``1.0e+16``, ``0.1`` is ``0.1``, ``1e-5`` is ``1.0e-05``."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    text = repr(number)
    if "e" not in text and (abs(number) < 1e15 or not text.endswith(".0")):
        return text
    sign, digits, exponent = Decimal(text).normalize().as_tuple()
    power = len(digits) - 1 + int(exponent)
    fraction = "".join(map(str, digits[1:])) or "0"
    return f"{'-' if sign else ''}{digits[0]}.{fraction}e{'-' if power < 0 else '+'}{abs(power):02d}"


def time_to_s(time: dt.datetime) -> str:
    """``2020-01-05 10:00:00 +0100``, or ``… UTC`` for a time that was made in UTC."""
    base = f"{time.year:04d}-{time:%m-%d %H:%M:%S}"
    if time.tzinfo is None:
        return f"{base} +0000"
    if time.tzinfo is dt.UTC:
        return f"{base} UTC"
    return f"{base} {time:%z}"[: len(base) + 6]


def date_to_s(date: dt.date) -> str:
    """``2020-01-05``."""
    return f"{date.year:04d}-{date.month:02d}-{date.day:02d}"


def printed(value: Any) -> str:
    """Give what ``{{ value }}`` writes: as `to_s`, but an array's elements joined."""
    if isinstance(value, list | tuple):
        return joined(value, "")
    return to_s(value)


def joined(values: Any, glue: str) -> str:
    """Ruby's ``Array#join``: elements of nested arrays included."""
    return glue.join([item if type(item) is str else to_s(item) for item in flatten(values)])


def to_s(value: Any) -> str:
    """Ruby's ``to_s``: nil is nothing, an array or hash its inspection."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[no-any-return]
    if value is None:
        return ""
    if kind is int:
        return integer_to_s(value)
    if kind is bool:
        return "true" if value else "false"
    return next((convert(value) for known, convert in _TO_S if isinstance(value, known)), "Object")


def integer_to_s(number: int) -> str:
    """Decimal digits, of integers of any length."""
    try:
        return str(number)
    except ValueError:  # longer than Python's guard against slow conversions
        raise LiquidError("the number is too long to be written") from None


_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\v": "\\v", "\b": "\\b", "\a": "\\a", "\x1b": "\\e"}
_UNSEEN = {"Cc", "Cn", "Cs", "Zl", "Zp"}  # categories that Ruby escapes; it prints spaces and marks of format
_INSPECTED = re.compile(r'["\\]|#(?=[{$@])|[^ -~]')


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char in '"\\#':
        return "\\" + char
    if char == "\x85" or unicodedata.category(char) not in _UNSEEN:
        return char
    code = ord(char)
    if code < 0x80:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\u{{{code:X}}}"


def inspect(value: Any, depth: int = 0) -> str:
    r"""Give Ruby's ``inspect``: ``"a\n"`` quoted, ``{"a"=>[1, nil]}``, ``nil``."""
    if value is None:
        return "nil"
    if isinstance(value, str):
        return '"' + _INSPECTED.sub(_escape, value) + '"'
    if depth > 100:
        return "..."
    if depth and hasattr(value, "inspection"):
        return str(value.inspection())
    if isinstance(value, list | tuple):
        return "[" + ", ".join([inspect(item, depth + 1) for item in value]) + "]"
    if isinstance(value, Mapping):
        pairs = [f"{inspect(key, depth + 1)}=>{inspect(item, depth + 1)}" for key, item in value.items()]
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, dt.datetime):
        fraction = f"{value.microsecond:06d}".rstrip("0")
        text = time_to_s(value)
        return f"{text[:19]}.{fraction}{text[19:]}" if fraction else text
    if isinstance(value, dt.date):
        return f"#<Date: {date_to_s(value)} (({value.toordinal() + 1721425}j,0s,0n),+0s,2299161j)>"
    return to_s(value)


_TO_S: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (float, float_to_s),
    (Drop, lambda drop: drop.text()),
    ((list, tuple, Mapping), inspect),
    (dt.datetime, time_to_s),
    (dt.date, date_to_s),
    (str, str),
    (int, integer_to_s),
    ((Range, Special), str),
)
