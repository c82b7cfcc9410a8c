"""Dates as Ruby reads them: ``Clock("Asia/Tokyo").parse("March 5, 2020 3pm")`` -> a zoned `datetime`.

A `Clock` knows the site's time zone and the moment of the build. Years, months and days come in the spellings that
Ruby's ``Time.parse`` takes (day before month in ``01/02/2020``); text without a date raises `ValueError`.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

__all__ = ["Clock"]

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^-\d\s',./]*"
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "cet": 1, "cest": 2, "met": 1, "bst": 1, "jst": 9, "wet": 0, "west": 1, "eet": 2, "eest": 3, "msk": 3, "kst": 9,
}  # fmt: skip
_TIME = re.compile(
    r"(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d+))?)?(?:\s*([ap])\.?m\b\.?)?|h\b|\s*([ap])\.?m\b\.?)"
    r"(?:\s*(?:((?:gmt|utc)?[-+]\d{1,2}:?(?:\d\d)?)\b|\b([a-z]{1,4})\b(?!/)))?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"\b(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?)?\b", re.IGNORECASE)
_DATES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), order)
    for pattern, order in (
        (rf"('?\d+)-{_MONTH}-('?\d+)", "dMy"),
        (rf"('?\d+)(?:st|nd|rd|th)?\b[\s.,]*\b{_MONTH}(?:[\s,.]*('?\d+))?", "dMy"),
        (rf"\b{_MONTH}[\s.,-]*('?\d+)(?:st|nd|rd|th)?\b(?:[\s,-]*('?\d+))?", "Mdy"),
        (r"('?-?\d+)-(\d{1,2})-('?\d+)", "ymd"),
        (r"\b(\d{4})-(\d{3})\b", "yj"),
        (r"('?\d+)[/.]\s*('?\d+)(?:[/.]\s*('?-?\d+))?", "ymd"),
    )
)


class Clock:
    """The time zone of a site (``timezone:`` of its configuration; None is the machine's) and the build's moment."""

    def __init__(self, name: str | None = None, now: datetime | None = None) -> None:
        self.unknown = False
        self.zone: tzinfo | None = None
        if name:
            try:
                self.zone = ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                self.zone, self.unknown = UTC, True
        self.now = (now or datetime.now(UTC)).astimezone(self.zone)

    def local(self, moment: date | datetime) -> datetime:
        """Return a date (its midnight) or a time in the site's zone."""
        if isinstance(moment, datetime):
            if moment.tzinfo is not None:
                return moment.astimezone(self.zone)
            naive = moment
        else:
            naive = datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - the zone comes next
        return naive.replace(tzinfo=self.zone) if self.zone else naive.astimezone()

    def parse(self, value: object) -> datetime:
        """Read a date that stands in front matter or a file name; raises `ValueError`."""
        if isinstance(value, date):
            return self.local(value)
        if isinstance(value, list):
            value = " ".join(str(part) for part in value)
        return self._parse(str(value))

    def _parse(self, text: str) -> datetime:
        hour = minute = second = micro = 0
        offset: timedelta | None = None
        rest = text
        if found := _TIME.search(text):
            hour, minute, second = (int(found[part] or 0) for part in (1, 2, 3))
            micro = int(((found[4] or "") + "000000")[:6])
            if half := (found[5] or found[6] or "").lower():
                hour = hour % 12 + (12 if half == "p" else 0)
            offset = _offset(found[7], found[8])
            rest = f"{text[: found.start()]} {text[found.end() :]}"
        day, extra = self._date(rest)
        if extra:
            hour, minute, second = extra
        if day is None:
            if not found or not found[2]:
                raise ValueError(f"no date in {text!r}")
            day = self.now.date()
        carry, hour = divmod(hour, 24)
        if carry > 1 or minute > 59 or second > 60:
            raise ValueError(f"no such time: {text!r}")
        naive = datetime(day.year, day.month, day.day, hour, minute, min(second, 59), micro)  # noqa: DTZ001
        naive += timedelta(days=carry)
        return self.local(naive.replace(tzinfo=timezone(offset)) if offset is not None else naive)

    def _date(self, text: str) -> tuple[date | None, tuple[int, int, int] | None]:
        for pattern, order in _DATES:
            if found := pattern.search(text):
                if order == "yj":
                    return date(int(found[1]), 1, 1) + timedelta(days=int(found[2]) - 1), None
                parts = dict(zip(order.lower(), found.groups(), strict=True))
                if "M" in order:
                    parts["m"] = str(_MONTHS[str(parts["m"]).lower()])
                return self._calendar(**parts, named="M" in order), None
        if found := _COMPACT.search(text):
            clock = (int(found[4]), int(found[5]), int(found[6] or 0)) if found[4] else None
            return self._calendar(y=found[1], m=found[2], d=found[3]), clock
        return None, None

    def _calendar(self, *, y: str | None, m: str | None, d: str | None, named: bool = False) -> date:
        """Return a date from its parts, put in order: the part with an apostrophe or over two digits is the year."""
        if not named and d is None:  # `3/2020`, `2020/3`
            if m and len(m) > 2:
                y, m = m, y
            elif y and len(y) <= 2:
                y, m, d = None, y, m
        elif d is not None and _is_year(d) and not (y and _is_year(y)):
            y, d = d, y
        year = int(y.strip("'")) if y else self.now.year
        if y and len(y.strip("'-")) <= 2:
            year += 1900 if year >= 69 else 2000
        month, day = int(m or 1), int((d or "1").strip("'"))
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            raise ValueError(f"no such date: {year}-{month}-{day}")
        try:
            return date(year, month, day)
        except ValueError:
            return date(year, month, 28) + timedelta(days=day - 28)  # Ruby lets February 30 run into March


def _is_year(part: str) -> bool:
    return "'" in part or len(part.lstrip("-")) > 2


def _offset(signed: str | None, name: str | None) -> timedelta | None:
    if signed and (found := re.search(r"([-+])(\d{1,2}):?(\d\d)?$", signed)):
        span = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        return -span if found[1] == "-" else span
    if name and name.lower() in _ZONES:
        return timedelta(hours=_ZONES[name.lower()])
    return None
