"""Filters for HTML and URLs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote_plus, unquote_to_bytes

from pelican_academic.liquid.errors import LiquidError
from pelican_academic.liquid.ruby.printing import to_s

__all__ = ["FILTERS", "escape_html", "strip_html"]

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL = re.compile(r"""[&<>"']""")
_SPECIAL_ONCE = re.compile(r"""["'<>]|&(?!(?:[a-zA-Z]+|#\d+);)""", re.ASCII)
_OPENER = re.compile(r"<script|<!--|<style")
_CLOSER = {"<script": "</script>", "<!--": "-->", "<style": "</style>"}
_NEWLINE = re.compile(r"\n")


def escape_html(text: str) -> str:
    """``<`` is ``&lt;``; also & > " and '."""
    return _SPECIAL.sub(lambda match: _ENTITIES[match[0]], text)


def escape(value: Any) -> str | None:
    """Escaped; nil stays nil."""
    return None if value is None else escape_html(to_s(value))


def escape_once(value: Any) -> str:
    """Escaped, but for entities that are there already."""
    return _SPECIAL_ONCE.sub(lambda match: _ENTITIES[match[0]], to_s(value))


def url_encode(value: Any) -> str | None:
    """For a query: ``a b&c`` is ``a+b%26c``."""
    return None if value is None else quote_plus(to_s(value))


def url_decode(value: Any) -> str | None:
    """Give the reverse of ``url_encode``."""
    if value is None:
        return None
    try:
        return unquote_to_bytes(to_s(value).replace("+", " ")).decode("utf-8")
    except UnicodeDecodeError:
        raise LiquidError("invalid byte sequence in UTF-8") from None


def strip_html(value: Any) -> str:
    """Without tags, comments, scripts and styles. Linear."""
    return _without_tags(_without_blocks(to_s(value)))


def _without_blocks(text: str) -> str:
    parts: list[str] = []
    position = search = 0
    last = {opener: text.rfind(closer) for opener, closer in _CLOSER.items()}
    while match := _OPENER.search(text, search):
        opener = match[0]
        if last[opener] < match.end():
            search = match.end()
            continue
        parts.append(text[position : match.start()])
        closer = _CLOSER[opener]
        position = search = text.find(closer, match.end()) + len(closer)
    parts.append(text[position:])
    return "".join(parts)


def _without_tags(text: str) -> str:
    parts: list[str] = []
    position = 0
    while True:
        start = text.find("<", position)
        end = text.find(">", start) if start >= 0 else -1
        if end < 0:
            parts.append(text[position:])
            return "".join(parts)
        parts.append(text[position:start])
        position = end + 1


FILTERS: dict[str, Callable[..., Any]] = {
    "escape": escape,
    "escape_once": escape_once,
    "h": escape,
    "newline_to_br": lambda value: _NEWLINE.sub("<br />\n", to_s(value)),
    "strip_html": strip_html,
    "url_decode": url_decode,
    "url_encode": url_encode,
}
