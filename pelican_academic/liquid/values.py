"""Ruby's values in Python: what they print, which are true, equal, smaller, iterable.

None is nil; bool, int, float and str are themselves; a list (or tuple) is an Array, a dict (or any Mapping) a Hash, a
`Range` a Range, an aware datetime a Time, a naive one a Time in the environment's zone, a date a Date, a `Drop` a drop.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from .drop import Drop
from .errors import LiquidError

__all__ = [
    "BLANK",
    "EMPTY",
    "SPACE",
    "Range",
    "Special",
    "class_name",
    "compare",
    "contains",
    "each",
    "equal",
    "flatten",
    "inspect",
    "is_blank",
    "is_empty",
    "joined",
    "printed",
    "to_integer",
    "to_s",
    "truthy",
]

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


def mapping_of(value: Any) -> Mapping[Any, Any]:
    """Give a Hash-like value as a mapping."""
    return value.mapping() if isinstance(value, Drop) else value


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
_INSPECTED = re.compile(r'["\\]|#(?=[{$@])|[^ -~]')


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char in '"\\#':
        return "\\" + char
    if char.isprintable():
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


def truthy(value: Any) -> bool:
    """Everything but nil and false."""
    return value is not None and value is not False


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


def aware(time: dt.datetime) -> dt.datetime:
    """Take a naive time for UTC."""
    return time if time.tzinfo is not None else time.replace(tzinfo=dt.UTC)


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


def contains(left: Any, right: Any) -> bool:
    """``left contains right``: a substring, an element, a key, a number within a range."""
    if not truthy(left) or not truthy(right):
        return False
    if isinstance(left, str):
        return to_s(right) in left
    if isinstance(left, list | tuple):
        return any(equal(item, right) for item in left)
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


def is_blank(value: Any) -> bool:
    """``value == blank`` where ActiveSupport is loaded: nil, false, empty or white space only."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or value is False or is_empty(value)


def each(value: Any) -> Any:
    """Give what a loop goes over: elements, pairs of a hash, numbers of a range; None for what has no ``each``."""
    if isinstance(value, list | tuple):
        return value
    if isinstance(value, Range):
        return value.values
    if isinstance(value, Mapping):
        return [[key, item] for key, item in value.items()]
    if isinstance(value, Drop) and value.names() is not None:
        return [[key, item] for key, item in value.mapping().items()]
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
