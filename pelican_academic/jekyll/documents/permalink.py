"""Where a document lives: its URL from a template, and the file in the output folder that serves it.

``expand("/:collection/:name/", fields) -> "/people/ada/"``; ``destination("/ada", ".html") -> "ada.html"``.
Source: Jekyll, "Permalinks".
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import quote, unquote

from pelican_academic.liquid.ruby.strftime import DAYS, MONTHS
from pelican_academic.regex import regex

__all__ = ["Field", "add_suffix", "destination", "expand", "sanitize", "time_fields", "too_long"]

_PLACEHOLDER = regex(r":([a-z_]+)")
_PLAIN = regex(r"[a-zA-Z0-9./-]*\Z")
_SAFE = "/-._~!$&'()*+,;=:@"
_NAME, _PATH = 255, 3_500  # bytes that file systems take for a name and a path, some of it left for the folder

Field = str | Callable[[], str]


def escape(path: str) -> str:
    """Return a path with what may not stand in a URL as percent signs and hexadecimal digits."""
    return path if _PLAIN.match(path) else quote(path, safe=_SAFE)


def add_suffix(template: str, style: str) -> str:
    """End a template as the site's permalink style ends."""
    if style == "pretty" or style.endswith("/"):
        return template + "/"
    if style in {"date", "ordinal", "none"} or style.endswith(":output_ext"):
        return template + ":output_ext"
    return template


def expand(template: str, fields: Mapping[str, Field], unknown: Callable[[str], None] | None = None) -> str:
    """Fill a template; a placeholder nobody knows is left as it stands and handed to ``unknown``."""

    def value(found: re.Match[str]) -> str:
        name = found[1]
        for key in (name, name.rstrip("_")):
            if key in fields:
                field = fields[key]
                text = escape(field if isinstance(field, str) else field())
                return text + "_" * (len(name) - len(key))
        if unknown:
            unknown(name)
        return found[0]

    return sanitize(_PLACEHOLDER.sub(value, template))


def sanitize(url: str) -> str:
    """Return a URL with one slash in front, none doubled, and no ``..``: ``/a/../b`` is ``/a/b``."""
    return re.sub("//+", "/", f"/{url}".replace("..", "/").replace("./", ""))


def destination(url: str, extension: str, *, index: str = "index.html") -> str:
    """Return the file in the output folder that a URL is served from; never outside that folder."""
    path = unquote(url)
    if path.endswith("/"):
        path += index
    elif extension and not path.endswith(extension):
        path += extension
    return posixpath.normpath("/" + path.replace("\0", "")).lstrip("/")


def too_long(path: str) -> bool:
    """Whether no file can have this path: a name of more than 255 bytes, or all of it more than systems take.

    >>> too_long("a/b.html"), too_long("a/" + "b" * 300)
    (False, True)
    """
    return len(path.encode()) > _PATH or any(len(name.encode()) > _NAME for name in path.split("/"))


def time_fields(moment: datetime) -> dict[str, str]:
    """Return the placeholders that a date fills."""
    year, week, weekday = moment.isocalendar()
    return {
        "year": f"{moment.year:04}", "short_year": f"{moment.year % 100:02}", "month": f"{moment.month:02}",
        "i_month": str(moment.month), "short_month": MONTHS[moment.month - 1][:3],
        "long_month": MONTHS[moment.month - 1], "day": f"{moment.day:02}", "i_day": str(moment.day),
        "y_day": f"{moment.timetuple().tm_yday:03}", "short_day": DAYS[weekday - 1][:3],
        "long_day": DAYS[weekday - 1], "week": f"{week:02}", "w_year": str(year), "w_day": str(weekday),
        "hour": f"{moment.hour:02}", "minute": f"{moment.minute:02}", "second": f"{moment.second:02}",
    }  # fmt: skip
