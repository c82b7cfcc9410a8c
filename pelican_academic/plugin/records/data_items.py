"""News, areas and other small things that a lab keeps as rows of ``_data`` instead of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from pelican_academic.extract.dates import parse_date
from pelican_academic.kramdown import to_html
from pelican_academic.plugin.prose.markup.inline import cleaned
from pelican_academic.regex import regex

__all__ = ["NewsItem", "areas_in", "block_html", "first_text", "news_in"]

_NEWS = ("news", "announcements", "updates", "newsitems", "noticias", "aktuelles")
_UNQUOTED = regex(r"""(<(?:a|img)\s[^<>]*?\b(?:href|src))\s*=\s*([^\s"'<>]+)""", re.IGNORECASE)
_LIST = regex(r"(?<=\S)[^\S\n]*(?=<[uo]l>)", re.IGNORECASE)
_AREAS = ("areas", "research_areas", "research", "themes", "topics", "research_topics", "interests")


@dataclass
class NewsItem:
    """A short item without a page of its own, with the attributes of an article that templates print."""

    title: str
    content: Markup
    date: datetime | None = None
    url: str = ""
    summary: str = ""
    kind: str = "news"
    extra: Mapping[str, Any] = field(default_factory=lambda: {"inline": True})


def block_html(text: str) -> Markup:
    """Return Markdown or HTML from a data file as HTML that may stand in a page: no scripts, no styles, no forms.

    ``<a href=https://mud.example>`` is a link, and a list may begin within a line, as where a layout prints them; to
    kramdown both are text.
    """
    begins = _LIST.search(text)
    if begins and "`" not in text and "<li" not in text[: begins.start()].lower():
        text = f"{text[: begins.start()]}\n\n{text[begins.end() :]}"
    return cleaned(to_html(_UNQUOTED.sub(r'\1="\2"', text)).html)


def news_in(data: Mapping[str, Any]) -> list[NewsItem]:
    """Return the news that stand in data files: rows with a headline or text, and perhaps a date in any spelling."""
    return [item for row in _rows(data, _NEWS) if (item := _news(row)) is not None]


def areas_in(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of research areas in data files, in the words that they have there (`home_names` knows them)."""
    return [dict(row) for row in _rows(data, _AREAS)]


def _news(row: Mapping[str, Any]) -> NewsItem | None:
    text = first_text(row, "headline", "content", "text", "description", "title", "news", "details")
    if not text:
        return None
    given = row.get("date") or row.get("when") or row.get("time")
    moment = given if isinstance(given, date) else None
    if moment is None and given is not None:
        parsed = parse_date(re.sub(r"(?<=\d)\.(?=\s)", "", str(given)))
        moment = date(parsed.year, parsed.month or 1, parsed.day or 1) if parsed else None
    if moment is not None and not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - a day, not a moment
    return NewsItem(first_text(row, "title", "headline") or text, block_html(text), moment)


def _rows(data: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    for name in names:
        value = data.get(name)
        rows = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        yield from (row for row in rows if isinstance(row, Mapping))


def first_text(row: Mapping[str, Any], *keys: str) -> str:
    """Return the first of these values of a row that is text and not empty, else ""."""
    return next((str(row[key]) for key in keys if isinstance(row.get(key), str) and row[key].strip()), "")
