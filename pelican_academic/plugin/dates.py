"""Dates as readers of a language write them, and what they call their language; the only door to babel."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from contextlib import suppress
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.localedata import locale_identifiers

from pelican_academic.regex import regex

__all__ = ["day", "endonym", "is_language", "languages", "written_day"]

_PARTIAL = regex(r"(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?")
# Bare "en" would be the American order; an academic page reads day, month, year.
_ENGLISH = {"short": "dd/MM/yyyy", "medium": "d MMM yyyy", "long": "d MMMM yyyy", "full": "EEEE d MMMM yyyy"}


def day(
    value: object,
    style: str = "medium",
    locale: str = "en",
    write: Callable[[datetime.date, str, str], str] | None = None,
) -> str:
    """Return a date as a reader of that language writes it: ``12 Nov 2026`` for English.

    ``value`` is a date, a datetime, or text: ``2026-08`` becomes ``August 2026``, what is no date prints as it is.
    ``style`` is babel's: short, medium, long, full, or a pattern; ``iso`` gives ``2026-11-12``. ``write`` is
    `written_day`, or what asks it seldom: babel takes long to read a language.

    >>> day("2026-08"), day("2026-02-31"), day(datetime.date(2026, 11, 12), "long", "fr")
    ('August 2026', '2026-02-31', '12 novembre 2026')
    """
    if isinstance(value, str) and (known := _PARTIAL.fullmatch(value)):
        if style == "iso":
            return value
        style = style if known[3] else "LLLL y"
        with suppress(ValueError):  # the 31st of February prints as it is
            value = datetime.date(int(known[1]), int(known[2]), int(known[3] or 1))
    if not isinstance(value, datetime.date):
        return "" if value is None else str(value)
    if style == "iso":
        return value.strftime("%Y-%m-%d")
    # Moments that are one may have two dates, so a date is what is looked up.
    return (write or written_day)(value.date() if isinstance(value, datetime.datetime) else value, style, locale)


def written_day(value: datetime.date, style: str, locale: str) -> str:
    """Return a date in babel's ``style``, or in that which an academic page has for it."""
    chosen = _locale(locale) or Locale("en")
    if chosen.language == "en" and style in _ENGLISH and chosen.territory is None:
        style = _ENGLISH[style]
    return format_date(value, style, locale=chosen)


def is_language(code: str) -> bool:
    """Whether dates can be written in it: ``is_language("pt-BR")`` is, "english" is not."""
    return _locale(code) is not None


def endonym(code: object) -> str:
    """Return what its speakers call a language; what is none stays.

    >>> endonym("zh"), endonym("pt-BR"), endonym("pirate")
    ('中文', 'português (Brasil)', 'pirate')
    """
    return _endonym(str(code))


@cache  # each page of several languages names the others
def _endonym(code: str) -> str:
    known = _locale(code)
    return (known.get_display_name() if known is not None else None) or code


def languages() -> list[str]:
    """The codes of all languages in which dates can be written."""
    return locale_identifiers()


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None
