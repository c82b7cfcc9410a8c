"""Dates as Ruby reads them: ``Clock("Asia/Tokyo").parse("March 5, 2020 3pm")`` -> a zoned `datetime`.

A `Clock` knows the site's time zone and the moment of the build. Years, months and days come in the spellings that
Ruby's ``Time.parse`` takes (day before month in ``01/02/2020``); text without a date raises `ValueError`.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pelican_academic.liquid.ruby.timeparse import parse_time

__all__ = ["Clock"]


class _Machine(tzinfo):
    """The zone of the machine, whose offset depends on the moment."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:  # noqa: ARG002 - the offset says all
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)


_MACHINE = _Machine()


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
        found = parse_time(str(value), self.zone or _MACHINE)
        if found is None:
            raise ValueError(f"no date in {value!r}")
        return self.local(found)
