"""A book's place and publisher in one, ``"Berlin: Reed, 2020"`` or ``"Berlin (Reed) 2020"``, in; the publisher out."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

from pelican_academic.extract.citation.house_names import HOUSES, NAMESAKES, PRESS
from pelican_academic.extract.citation.places import CITIES, US_STATES
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import MONTHS, YEAR
from pelican_academic.regex import regex

__all__ = ["mark_house"]

_STATE = rf"{US_STATES}|UK|USA"
_PLACE = rf"(?:(?:{CITIES})(?:\s?[/,&;–-]\s?(?:{CITIES}))*(?:,\s[A-Z]{{2}})?|[A-ZÀ-Þ][a-zà-ÿ]+(?:\s[A-ZÀ-Þ][a-zà-ÿ]+)?,?\s(?:{_STATE}))"
_NAME = r"[^\W\d_][\w&.’'/ -]{1,48}?"
_AFTER = rf"\s?[,.;(]?\s?\(?{YEAR}|,?\s(?:S|pp?|Seiten?|págs?)\.\s?\d|\.?\s(?:https?:|doi\b|DOI\b|ISBN\b)|\.\s\(|\s?[.,;)]?\s*$"
_HOUSE = regex(
    rf"(?:(?<=[.,;:?!)”\"]\s)|(?<=\()|(?<=^)){_PLACE}"
    rf"(?:\s?:\s?(?P<behind>{_NAME})(?={_AFTER})|\s\((?P<within>{_NAME})\)(?=,?\s(?:{YEAR})))"
)


_MONTH = "|".join(name for name in MONTHS if name.isascii() and len(name) > 2)
_AN_AUTHOR = rf"(?<![a-zà-ÿ)”][.?!]\s)(?:{NAMESAKES})\b"  # "Bo Reed, Peter Lang"
_PRESS = regex(
    rf"(?:(?<=[.,;?!”]\s)(?<!\b[A-Z]\.\s)(?!{_AN_AUTHOR})|(?<=[(』》、，：]))(?P<name>(?!In\s)(?:[A-ZÀ-Þ][\w&'’-]*\s(?:of\s)?){{1,5}}{PRESS}"
    rf"|(?<=[』》、，：,\s])[\u4e00-\u9fffＡ-Ｚ]{{1,12}}(?:出版社|出版会|出版|書房|書店|新聞社|书局|书店|印书馆|書院)|[A-ZÀ-Þ][a-zà-ÿ]{{2,16}}verlag|[A-ZÀ-Þ][a-zà-ÿ]+\s&\s(?:Sons|Co\.?)|{HOUSES})"
    rf"(?P<place>[,:]\s(?!(?i:{_MONTH})\b)(?:{_PLACE}|[A-ZÀ-Þ][a-zà-ÿ]+))?(?=\s?[,.;)，、．]?\s?\(?{YEAR}|\s?[.,;)]{{0,2}}\s*$|[.,]\s(?:https?:|doi\b|DOI\b|ISBN\b)|\)?,\spp?\.\s?\d|\),\s)"
)
_LED = regex(
    rf"[,.;]?\s*\b(?:[Pp]ublished|[Pp]ubl\.|[Vv]erlegt)\s(?:by|bei|von)\s(?P<name>{HOUSES}|(?:[A-ZÀ-Þ][\w&'’-]*\s){{1,4}}{PRESS})"
)


def mark_house(work: Work) -> None:
    """Mark the place and publisher of a citation, and note the publisher."""
    found = _HOUSE.search(work.text)
    if found and work.free(*found.span()):
        work.citation.publisher = (found["behind"] or found["within"]).strip(" .,")
        work.house = found.span()
        work.mark(*found.span())
    elif (press := _LED.search(work.text) or _PRESS.search(work.text)) and work.free(*press.span()):
        work.citation.publisher = press["name"].strip(" .,")
        work.press = press.span()
        work.mark(*press.span())
