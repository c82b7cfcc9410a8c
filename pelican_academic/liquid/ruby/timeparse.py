"""Text -> time, as Ruby's ``Time.parse`` reads it: ``2020-05-01 10:00 +0200``, ``May 5, 2020``, ``10:30``.

Ruby looks for a time of day and a zone, takes them out, and then tries a list of forms for the date; the first that
fits counts. What a text does not say comes from the present moment (larger units) or is the first of its kind
(smaller ones).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, Final

from .values import to_integer

__all__ = ["parse_time", "to_time"]

LONGEST: Final = 128  # Ruby refuses longer texts

_MONTHS: Final = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_MONTH_NUMBER = {name: number for number, name in enumerate(_MONTHS.split("|"), 1)}
Fields = dict[str, Any]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("MONTH", f"(?:{_MONTHS})"), re.IGNORECASE | re.ASCII)


_NOISE = re.compile(r"[^-+',./:@\w\[\]]+|_")
_DAY = _compiled(r"\b(sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*")
_CLOCK = _compiled(
    r"""(\d+\s*h(?:\s*\d+m?(?:\s*\d+s?)?)?|\d+\s*:\s*\d+(?:\s*:\s*\d+(?:[,.]\d*)?)?|\d+(?=\s*[ap](?:m\b|\.m\.)))"""
    r"""(?:\s*([ap])(?:m\b|\.m\.))?"""
    r"""(?:\s*((?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z.\s]+(?:standard|daylight)\stime\b|[a-z]+(?:\sdst)?\b))?"""
)
_HOURS = _compiled(r"(\d+)\s*h?(?:\s*:?\s*(\d+)m?(?:\s*:?\s*(\d+)(?:[,.](\d*))?s?)?)?")


def _eu(match: re.Match[str]) -> Fields:
    return _ordered(match[3], match[2], match[1])


def _us(match: re.Match[str]) -> Fields:
    return _ordered(match[3], match[1], match[2])


def _year_first(match: re.Match[str]) -> Fields:
    return _ordered(match[1], match[2], match[3])


def _vms_day(match: re.Match[str]) -> Fields:
    return _ordered(match[3], match[2], match[1])


def _vms_month(match: re.Match[str]) -> Fields:
    return _ordered(match[3], match[1], match[2])


def _japanese(match: re.Match[str]) -> Fields:
    epoch = {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}[match[1].lower()]
    return {"year": int(match[2]) + epoch, "month": int(match[3]), "day": int(match[4])}


def _year_day(match: re.Match[str]) -> Fields:
    year = int(match[1])
    return {"year": _century(year) if len(match[1]) == 2 else year, "yday": int(match[2])}


def _digits(match: re.Match[str]) -> Fields:
    """Give a run of digits, told apart by its length."""
    text, clock = match[2], match[3] or ""
    found: Fields = {}
    count = len(text)
    if match[4] and not clock and count in {2, 4, 6}:  # before a comma or dot they are a time of day
        names = ("hour", "minute", "second")[-count // 2 :]
        return {name: int(text[2 * place : 2 * place + 2]) for place, name in enumerate(names)}
    if count == 2:
        found["day"] = int(text)
    elif count == 3:
        found["yday"] = int(text)
    elif count == 4:
        found["month"], found["day"] = int(text[:2]), int(text[2:])
    elif count == 5:
        found["year"], found["yday"] = _century(int(text[:2])), int(text[2:])
    elif count == 6:
        found["year"], found["month"], found["day"] = _century(int(text[:2])), int(text[2:4]), int(text[4:])
    elif count == 7:
        found["year"], found["yday"] = int(text[:4]), int(text[4:])
    elif count in {8, 10, 12, 14}:
        found["year"], found["month"], found["day"] = int(text[:4]), int(text[4:6]), int(text[6:8])
        clock = text[8:] or clock
    if clock:
        for name, start in (("hour", 0), ("minute", 2), ("second", 4)):
            if clock[start : start + 2]:
                found[name] = int(clock[start : start + 2])
    if "year" in found and match[1] == "-":
        found["year"] = -found["year"]
    if match[5]:
        found["zone"] = match[5]
    return found


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Fields]], ...] = (
    (
        _compiled(
            r"('?\d+)[^-\d\s]*\s*(MONTH)[^-\d\s']*(?:\s*(?:c(?:e|\.e\.)|a(?:d|\.d\.))?\s*('?-?\d+(?:(?:st|nd|rd|th)\b)?))?"
        ),
        _eu,
    ),
    (_compiled(r"\b(MONTH)[^-\d\s']*\s*('?\d+)[^-\d\s']*(?:\s*,?\s*(?:c(?:e|\.e\.)|a(?:d|\.d\.))?\s*('?-?\d+))?"), _us),
    (_compiled(r"('?[-+]?\d+)-(\d+)-('?-?\d+)"), _year_first),
    (
        _compiled(r"\b(\d{2}|\d{4})?-?w(\d{2})(?:-?(\d))?\b"),
        lambda _: {},
    ),
    (_compiled(r"-w-(\d)\b"), lambda _: {}),
    (_compiled(r"--(\d{2})?-(\d{2})\b"), lambda m: {"month": _whole(m[1]), "day": int(m[2])}),
    (_compiled(r"--(\d{2})(\d{2})?\b"), lambda m: {"month": int(m[1]), "day": _whole(m[2])}),
    (_compiled(r"(?<!\d)(\d{2}|\d{4})-(\d{3})\b"), _year_day),
    (_compiled(r"\b([mtshr])(\d+)\.(\d+)\.(\d+)"), _japanese),
    (_compiled(r"('?-?\d+)-(MONTH)[^-/.]*-('?-?\d+)"), _vms_day),
    (_compiled(r"\b(MONTH)[^-/.]*-('?-?\d+)(?:-('?-?\d+))?"), _vms_month),
    (_compiled(r"('?-?\d+)/\s*('?\d+)(?:\D\s*('?-?\d+))?"), _year_first),
    (_compiled(r"('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)"), _year_first),
    (_compiled(r"'(\d+)\b"), lambda m: {"year": _century(int(m[1])) if len(m[1]) < 3 else int(m[1])}),
    (_compiled(r"\b(MONTH)\S*"), lambda m: {"month": _MONTH_NUMBER[m[1].lower()]}),
    (_compiled(r"(\d+)(?:st|nd|rd|th)\b"), lambda m: {"day": int(m[1])}),
    (_compiled(r"([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?([,.]\d*)?)?(z\b|[-+]\d{1,4}\b)?"), _digits),
)


def _whole(text: str | None) -> int | None:
    return None if text is None else int(text)


def _century(year: int) -> int:
    return year + (1900 if year >= 69 else 2000)


_NUMBER = re.compile(r"'?[-+]?\d+", re.ASCII)


def _looks_like_year(text: str) -> bool:
    digits = _NUMBER.search(text)
    return text.startswith("'") or (digits is not None and len(digits[0].lstrip("+-'")) > 2)


def _ordered(year: str | None, month: str | None, day: str | None) -> Fields:
    """Year, month and day, where a number that can only be a year is the year wherever it stands."""
    if year is not None and month is not None and day is None:
        year, month, day = day, year, month
    if year is None and day is not None and _looks_like_year(day):
        year, day = day, year
    if year is not None and not _looks_like_year(year) and day is not None and _looks_like_year(day):
        year, day = day, year
    if month is not None and (month.startswith("'") or (len(month) > 2 and month.isdigit())):
        year, month, day = month, day, year
    fields: Fields = {}
    if year is not None:
        match = _NUMBER.search(year)
        if match:
            text = match[0].lstrip("'")
            number = int(text)
            plain = len(text.lstrip("+-")) <= 2 and text[0] not in "+-"
            fields["year"] = _century(number) if plain else number
    for name, text_of in (("month", month), ("day", day)):
        if text_of is not None:
            found = re.search(r"\d+", text_of, re.ASCII)
            fields[name] = _MONTH_NUMBER.get(text_of[:3].lower()) or (int(found[0]) if found else None)
    return fields


def _fields(text: str) -> Fields:
    """Give what the text says: year, month, day, yday, hour, minute, second, fraction, zone."""
    text = _NOISE.sub(" ", text)
    fields: Fields = {}
    text = _DAY.sub(" ", text, count=1)
    clock = _CLOCK.search(text)
    if clock:
        parts = _HOURS.match(clock[1])
        if parts:
            hour = int(parts[1])
            if clock[2]:
                hour = hour % 12 + (12 if clock[2].lower() == "p" else 0)
            fields = {"hour": hour, "minute": _whole(parts[2]), "second": _whole(parts[3]), "fraction": parts[4]}
            if clock[3]:
                fields["zone"] = clock[3]
            text = text[: clock.start()] + " " + text[clock.end() :]
    for pattern, read in _FORMS:
        match = pattern.search(text)
        if match:
            fields.update((name, value) for name, value in read(match).items() if value is not None)
            break
    else:
        fragment = re.fullmatch(r"\s*(\d{1,2})\s*", text, re.ASCII)
        if fragment and "hour" in fields and 1 <= int(fragment[1]) <= 31:
            fields["day"] = int(fragment[1])
    return fields


_ZONES: Final = {
    "utc": 0, "z": 0, "gmt": 0, "ut": 0,
    "cet": 1, "cest": 2, "met": 1, "mez": 1, "mest": 2, "mesz": 2, "bst": 1, "wet": 0, "west": 1, "eet": 2, "eest": 3,
    "msk": 3, "msd": 4, "jst": 9, "kst": 9, "ist": 5.5, "hst": -10, "hdt": -9, "akst": -9, "akdt": -8, "aest": 10,
    "aedt": 11, "awst": 8, "acst": 9.5, "nzst": 12, "nzdt": 13, "sast": 2, "hkt": 8, "sgt": 8, "ast": -4, "adt": -3,
    "nst": -2.5, "ndt": -1.5, "brt": -3, "art": -3, "clt": -4, "pht": 8, "wib": 7, "sst": -11, "eat": 3,
    "cat": 2, "wat": 1,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6, "g": 7, "h": 8, "i": 9, "k": 10, "l": 11, "m": 12,
    "n": -1, "o": -2, "p": -3, "q": -4, "r": -5, "s": -6, "t": -7, "u": -8, "v": -9, "w": -10, "x": -11, "y": -12,
}  # fmt: skip
_UTC_NAMES: Final = frozenset({"utc", "z", "gmt", "ut", "-00:00", "-0000", "-00"})
_OFFSET = re.compile(r"([-+])(\d\d)(?::?(\d\d)(?::?(\d\d))?)?", re.ASCII)


def _zone(text: str) -> dt.tzinfo | None:
    """Give the zone of that name, or None for an unknown one (then the time is local)."""
    text = text.lower()
    if text in _UTC_NAMES:
        return dt.UTC
    if text in _ZONES:
        return dt.timezone(dt.timedelta(hours=_ZONES[text]))
    match = _OFFSET.fullmatch(text)
    if not match:
        return None
    delta = dt.timedelta(hours=int(match[2]), minutes=int(match[3] or 0), seconds=int(match[4] or 0))
    return dt.timezone(-delta if match[1] == "-" else delta, "") if delta < dt.timedelta(hours=24) else None


def parse_time(text: str, local: dt.tzinfo) -> dt.datetime | None:
    """Give the time that ``text`` names; None where Ruby finds none or one that does not exist.

    A time without a zone is in ``local``.
    """
    if len(text) > LONGEST:
        return None
    try:
        fields = _fields(text)
        if not fields.keys() & {"year", "month", "day", "yday", "hour", "minute", "second"}:
            return None
        return _made(fields, local)
    except (ValueError, OverflowError):
        return None


def _made(fields: Fields, local: dt.tzinfo) -> dt.datetime:
    zone = (_zone(fields["zone"]) if "zone" in fields else None) or local
    now = dt.datetime.now(zone)
    units = ("year", "month", "day", "hour", "minute", "second")
    present = (now.year, now.month, now.day, now.hour, now.minute, now.second)
    if "yday" in fields and "month" not in fields and "day" not in fields:
        first = dt.date(fields.get("year") or now.year, 1, 1) + dt.timedelta(days=fields["yday"] - 1)
        fields.update(year=first.year, month=first.month, day=first.day)
    values: list[int] = []
    said = False
    for unit, current in zip(units, present, strict=True):
        value = fields.get(unit)
        said = said or value is not None
        if value is None:
            value = current if not said else 1 if unit in {"month", "day"} else 0
        values.append(value)
    year, month, day, hour, minute, second = values
    if not (1 <= month <= 12 and 1 <= day <= 31 and 0 <= hour <= 24 and 0 <= minute <= 59 and 0 <= second <= 60):
        raise ValueError(values)
    if hour == 24 and (minute or second):
        raise ValueError(values)
    fraction = int((fields.get("fraction") or "0")[:6].ljust(6, "0"))
    start = dt.datetime(year, month, 1)  # noqa: DTZ001  (the zone is set below: Ruby counts in local days)
    time = start + dt.timedelta(days=day - 1, hours=hour, minutes=minute, seconds=second, microseconds=fraction)
    time = time.replace(tzinfo=zone)
    if zone is not local and zone is not dt.UTC:
        here = time.astimezone(local)
        return here if here.utcoffset() == time.utcoffset() else time
    return time


def to_time(value: Any, local: dt.tzinfo) -> dt.datetime | dt.date | None:
    """Give what the date filters read as a time: times and dates, ``"now"``, seconds since 1970, texts; else None."""
    if isinstance(value, dt.datetime):
        return value if value.tzinfo is not None else value.replace(tzinfo=local)
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        text = value.lower()
        if text in {"now", "today"}:
            return dt.datetime.now(local)
        if not (text.isascii() and text.isdigit()):
            return parse_time(text, local) if text else None
        value = to_integer(text)
    if isinstance(value, int) and not isinstance(value, bool):
        try:
            return dt.datetime.fromtimestamp(value, local)
        except (ValueError, OverflowError, OSError):
            return None
    return None
