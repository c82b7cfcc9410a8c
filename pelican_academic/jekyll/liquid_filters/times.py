"""``date_to_string``, ``date_to_long_string``, ``date_to_xmlschema``, ``date_to_rfc822``: in the site's time zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from pelican_academic.liquid import Context, LiquidError
from pelican_academic.liquid.ruby.printing import inspect, to_s
from pelican_academic.liquid.ruby.strftime import strftime
from pelican_academic.liquid.ruby.timeparse import to_time

__all__ = ["FILTERS"]


def _time(context: Context, value: Any) -> dt.datetime | None:
    """Give the local time; None for what prints nothing."""
    if not to_s(value):
        return None
    zone = context.environment.timezone
    time = to_time(value, zone)
    if isinstance(time, dt.datetime):
        return time.astimezone(zone)
    if time is not None:
        return dt.datetime(time.year, time.month, time.day, tzinfo=zone)
    raise LiquidError(f"Invalid Date: '{inspect(value)}' is not a valid datetime.")


def _ordinal(day: int) -> str:
    if day in {11, 12, 13}:
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def _written(month: str) -> Callable[..., Any]:
    def write(context: Context, value: Any, kind: Any = None, style: Any = None) -> Any:
        time = _time(context, value)
        if time is None:
            return value
        if kind != "ordinal":
            return strftime(time, f"%d {month} %Y")
        day = _ordinal(time.day)
        return strftime(time, f"{month} {day}, %Y" if style == "US" else f"{day} {month} %Y")

    return write


def _formatted(pattern: str) -> Callable[..., Any]:
    def write(context: Context, value: Any) -> Any:
        time = _time(context, value)
        return value if time is None else strftime(time, pattern)

    return write


FILTERS: dict[str, Callable[..., Any]] = {
    "date_to_long_string": _written("%B"),
    "date_to_rfc822": _formatted("%a, %d %b %Y %H:%M:%S %z"),
    "date_to_string": _written("%b"),
    "date_to_xmlschema": _formatted("%Y-%m-%dT%H:%M:%S%:z"),
}
