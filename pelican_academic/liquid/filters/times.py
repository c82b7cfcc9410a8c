"""The filter ``date``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.liquid.ruby.strftime import strftime
from pelican_academic.liquid.ruby.timeparse import to_time

__all__ = ["FILTERS"]


def date(context: Context, value: Any, pattern: Any) -> Any:
    """Write a time, or what reads as one (``"now"``, seconds, ``"5 May 2020"``), by `strftime`; else keep the input."""
    text = to_s(pattern)
    if not text:
        return value
    time = to_time(value, context.environment.timezone)
    if time is None:
        return value
    written = strftime(time, text)
    context.check_length(len(written))
    return written


FILTERS: dict[str, Callable[..., Any]] = {"date": date}
