"""A time and a pattern -> text, with every directive and flag of Ruby's ``strftime``.

``%-d`` without padding, ``%_d`` padded with spaces, ``%010d`` to a width, ``%^B`` upper case, ``%3N`` milliseconds,
``%:z`` an offset with a colon. A directive that Ruby does not know stays as it is.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

from .values import aware

__all__ = ["strftime", "zone_name"]

_DIRECTIVE = re.compile(r"%([-0^#_]*)(\d*)(:{0,3})([EO]?)([a-zA-Z%+])", re.ASCII)
_WIDEST: Final = 1024  # Ruby refuses wider ones; so do we
MONTHS: Final = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905


def _week(time: dt.datetime, first_day: int) -> int:
    """Weeks of the year, from the first Sunday (0) or Monday (1)."""
    day = time.timetuple().tm_yday
    weekday = time.isoweekday() % 7 if first_day == 0 else time.weekday()
    return (day + 6 - weekday) // 7


# Directive -> how to reckon it, its width, and what pads it.
_NUMBERS: dict[str, tuple[Callable[[dt.datetime], int], int, str]] = {
    "C": (lambda time: time.year // 100, 2, "0"),
    "y": (lambda time: time.year % 100, 2, "0"),
    "Y": (lambda time: time.year, 4, "0"),
    "m": (lambda time: time.month, 2, "0"),
    "d": (lambda time: time.day, 2, "0"),
    "e": (lambda time: time.day, 2, " "),
    "j": (lambda time: time.timetuple().tm_yday, 3, "0"),
    "H": (lambda time: time.hour, 2, "0"),
    "k": (lambda time: time.hour, 2, " "),
    "I": (lambda time: time.hour % 12 or 12, 2, "0"),
    "l": (lambda time: time.hour % 12 or 12, 2, " "),
    "M": (lambda time: time.minute, 2, "0"),
    "S": (lambda time: time.second, 2, "0"),
    "u": (lambda time: time.isoweekday(), 1, "0"),
    "w": (lambda time: time.isoweekday() % 7, 1, "0"),
    "G": (lambda time: time.isocalendar()[0], 4, "0"),
    "g": (lambda time: time.isocalendar()[0] % 100, 2, "0"),
    "V": (lambda time: time.isocalendar()[1], 2, "0"),
    "U": (lambda time: _week(time, 0), 2, "0"),
    "W": (lambda time: _week(time, 1), 2, "0"),
    "s": (lambda time: int(time.timestamp() // 1), 1, "0"),
}

_TEXTS: dict[str, Callable[[dt.datetime], str]] = {
    "A": lambda time: DAYS[time.weekday()],
    "a": lambda time: DAYS[time.weekday()][:3],
    "B": lambda time: MONTHS[time.month - 1],
    "b": lambda time: MONTHS[time.month - 1][:3],
    "h": lambda time: MONTHS[time.month - 1][:3],
    "p": lambda time: "AM" if time.hour < 12 else "PM",
    "P": lambda time: "am" if time.hour < 12 else "pm",
    "n": lambda _: "\n",
    "t": lambda _: "\t",
    "%": lambda _: "%",
}

_COMPOSITES: dict[str, str] = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "r": "%I:%M:%S %p",
    "T": "%H:%M:%S",
    "v": "%e-%^b-%Y",
    "X": "%H:%M:%S",
    "x": "%m/%d/%y",
    "+": "%a %b %e %H:%M:%S %Z %Y",
}

_MODIFIED: Final = {"E": frozenset("cCxXyY"), "O": frozenset("deHkIlmMSuUVwWy")}
_SWAPPED_TO_LOWER: Final = frozenset("pZ")


def zone_name(time: dt.datetime) -> str:
    """``CET``; nothing for a bare offset."""
    if time.tzinfo is None or time.tzinfo is dt.UTC:
        return "UTC"
    name = time.tzname() or ""
    return "" if name.startswith(("UTC+", "UTC-")) else name


def _offset(time: dt.datetime, flags: str, width: int, colons: int) -> str:
    delta = time.utcoffset() or dt.timedelta()
    seconds = int(delta.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    hours, minutes, rest = seconds // 3600, seconds // 60 % 60, seconds % 60
    if colons == 3:
        tail = f":{minutes:02d}:{rest:02d}" if rest else f":{minutes:02d}" if minutes else ""
    else:
        tail = (f"{minutes:02d}", f":{minutes:02d}", f":{minutes:02d}:{rest:02d}")[colons]
    length = max(width - len(tail) - 1, 1 if "-" in flags else 2)
    if "_" in flags or "-" in flags:
        return f"{sign}{hours}".rjust(length + 1) + tail
    return f"{sign}{hours:0{length}d}{tail}"


def strftime(time: dt.datetime | dt.date, pattern: str) -> str:
    """Fill in the pattern: ``strftime(date(2020, 1, 5), "%-d %b %Y")`` is ``5 Jan 2020``. A date is its midnight."""
    only_date = not isinstance(time, dt.datetime)
    if isinstance(time, dt.datetime):
        moment = aware(time)
    else:
        moment = dt.datetime(time.year, time.month, time.day, tzinfo=dt.UTC)

    def fill(match: re.Match[str]) -> str:
        flags, digits, colons, modifier, directive = match.groups()
        width = int(digits or 0) if len(digits) < 6 else _WIDEST + 1
        if modifier and directive not in _MODIFIED[modifier]:
            return match[0]
        if (
            width > _WIDEST
            or (colons and directive != "z")
            or (directive == "+" and (match[0] != "%+" or not only_date))
        ):
            return match[0]
        if directive in _NUMBERS:
            reckon, natural, pad = _NUMBERS[directive]
            return _number(reckon(moment), flags, width or natural, pad)
        if directive == "z":
            return _offset(moment, flags, width, len(colons))
        if directive in "LN":
            places = width or (3 if directive == "L" else 9)
            return f"{moment.microsecond:06d}"[:places].ljust(places, "0")
        if directive == "Z":
            text = "+00:00" if only_date else zone_name(moment)
        elif directive in _TEXTS:
            text = _TEXTS[directive](moment)
        elif directive in _COMPOSITES:
            text = strftime(time, _COMPOSITES[directive])
        else:
            return match[0]
        if "^" in flags:
            text = text.upper()
        elif "#" in flags:
            text = text.lower() if directive in _SWAPPED_TO_LOWER else text.upper()
        if "-" in flags:
            return text
        return text.rjust(width, "0" if flags.rfind("0") > flags.rfind("_") else " ")

    return _DIRECTIVE.sub(fill, pattern)


def _number(number: int, flags: str, width: int, pad: str) -> str:
    kinds = [flag for flag in flags if flag in "-0_"]
    if kinds:
        if kinds[-1] == "-":
            return str(number)
        pad = "0" if kinds[-1] == "0" else " "
    if pad == "0":
        return f"{number:0{width}d}"
    return str(number).rjust(width)
