"""Printed dates in; `PartialDate` records out, in the languages of academic pages.

``"2017 June"``, ``"(2016, November)"``, ``"12. März 2020"``, ``"2020年3月"``, ``"Jul. 2021"``, ``"2024-07-01"``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import groupby

from pelican_academic.model import PartialDate
from pelican_academic.regex import regex

__all__ = ["DATE_WORDS", "DAYS", "MONTHS", "PAST_YEAR", "YEAR", "dates_in", "month_number", "parse_date"]

YEAR = r"(?:19[3-9]\d|20[0-4]\d)"
PAST_YEAR = r"(?:19[3-9]\d|20[0-2]\d)"  # of what has a year in its name: "Vision 2030" is not of that year
_MONTH_NAMES = """
1 january jan januar jänner janvier janv enero ene janeiro
2 february feb februar février fevrier févr fev febrero fevereiro
3 march mar märz maerz mrz mars marzo março marco
4 april apr avril avr abril abr
5 may mai mayo maio
6 june jun juni juin junio junho
7 july jul juli juillet juil julio julho
8 august aug août aout agosto ago
9 september sep sept septembre septiembre setembro setiembre set
10 october oct oktober okt octobre octubre outubro out
11 november nov novembre noviembre novembro
12 december dec dezember dez décembre diciembre dic dezembro
"""
MONTHS = {name: int(line.split()[0]) for line in _MONTH_NAMES.strip().splitlines() for name in line.split()[1:]}
_BY_LETTER = groupby(sorted(MONTHS, key=lambda name: (name[0], -len(name))), key=lambda name: name[0])
_MONTH = (
    "(?:" + "|".join(f"{letter}(?:{'|'.join(name[1:] for name in names)})" for letter, names in _BY_LETTER) + r")\b\.?"
)
#: Days without their year: "12-15 June", "June 12-15".
DAYS = rf"(?:\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?\.?\s+(?:de\s+)?{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?)"
DATE_WORDS = regex(
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?(?:\s*[-–/]\s*\d{{1,2}}(?:st|nd|rd|th|\.)?)?\s+(?:de\s+)?)?(?P<m1>{_MONTH})"
    rf"(?:\s*[-–/]\s*{_MONTH})?(?:\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s*[-–]\s*(?:{_MONTH}\s*)?\d{{1,2}}(?:st|nd|rd|th)?)?)?,?\s*(?:de\s+|of\s+)?(?P<y1>{YEAR})\b"
    rf"|\b(?P<y2>{YEAR})\s*[,;.]?\s*(?P<m2>{_MONTH})(?:\s*(?P<d3>\d{{1,2}})(?!\d|\())?"
    rf"|(?P<y3>{YEAR})\s*年(?:\s*(?P<m3>\d{{1,2}})\s*月(?:\s*(?P<d4>\d{{1,2}})\s*日)?)?"
    rf"|\b(?P<y4>{YEAR})[-/.](?P<m4>0?[1-9]|1[0-2])(?:[-/.](?P<d5>0?[1-9]|[12]\d|3[01]))?\b(?!\d|-\d)"
    rf"|\b(?P<d6>0?[1-9]|[12]\d|3[01])[./](?P<m5>0?[1-9]|1[0-2])[./](?P<y5>{YEAR})\b"
    rf"|\b(?:Spring|Summer|Fall|Autumn|Winter)\s+(?P<y6>{YEAR})\b",
    re.IGNORECASE,
)


_YEAR = regex(YEAR)
# What is nothing but a year may be any: "1905", "c. 1650", "1879-03-14".
_ALONE = regex(
    r"\W*(?:c\.|ca\.?\s|circa\s)?\s*(1[5-9]\d\d|20\d\d)(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?\W*\Z", re.IGNORECASE
)
_LONGEST = 100  # characters that a date has before its year: "28th to 30th de septiembre de"


def dates_in(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Return the matches of `DATE_WORDS` from ``start`` on. Every date has a year, and that is quickly found."""
    first = _YEAR.search(text, start)
    return DATE_WORDS.finditer(text, max(start, first.start() - _LONGEST)) if first else iter(())


def month_number(text: str) -> int:
    """Return 1-12 for a month's name, abbreviation or number in any of the languages; 0 for anything else."""
    text = text.strip().strip(".{}\"'").lower()
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else 0
    return MONTHS.get(text, 0) or MONTHS.get(text[:3], 0) if text.isalpha() else 0


def parse_date(value: object) -> PartialDate | None:
    """Return the date in a front matter value or a short text; None without a year.

    >>> str(parse_date(2024)), str(parse_date("28. June 2021")), str(parse_date("1905")), parse_date("pages 1905")
    ('2024', '2021-06-28', '1905', None)
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, dt.date):  # a datetime is one too
        return PartialDate(value.year, value.month, value.day)
    if isinstance(value, int):
        return PartialDate(value) if 1500 <= value <= 2100 else None
    text = str(value)
    if alone := _ALONE.match(text):
        return PartialDate(*(int(part or 0) for part in alone.groups()))
    if match := next(dates_in(text), None):
        return date_of(match)
    year = re.search(rf"(?<!\d){YEAR}(?!\d)", text)
    return PartialDate(int(year[0])) if year else None


def date_of(match: re.Match[str]) -> PartialDate:
    """Return the date that a match of `DATE_WORDS` stands for."""
    groups = match.groupdict()

    def first(letter: str) -> str:
        return next((groups[key] for key in groups if key.startswith(letter) and groups[key]), "")

    month = month_number(first("m"))
    day = int(first("d") or 0) if month else 0
    return PartialDate(int(first("y")), month, day if 1 <= day <= 31 else 0)
