"""jemoji, and what jekyll-spaceship has of it: ``:tada:`` in a page becomes the character; the filter ``emojify``.

The character itself is written, not a picture from another host. The names come from the package ``emoji``, an extra
(``pip install pelican-academic[emoji]``); this is its one door. Without it the names stay, and one problem says so.
Source: its README.
"""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.documents.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jemoji", "jekyll-spaceship")

_NAME = regex(r":([\w+-]+):")
_BODY = regex(r"<body[\s>]", re.IGNORECASE)
_SKIPPED = regex(r"(<(pre|code|tt|script|style)\b.*?</\2\s*>|<!--.*?-->|<[^>]*>)", re.DOTALL | re.IGNORECASE)


@cache
def _engine() -> Any:
    try:
        return importlib.import_module("emoji")
    except ImportError:
        return None


def _characters(text: str) -> str:
    return str(_engine().emojize(text, language="alias")) if _NAME.search(text) else text


def after_page(site: Site, document: Document, html: str) -> str:
    """Write the characters in a page's text."""
    if document.output_extension != ".html" or not _NAME.search(html):
        return html
    if _engine() is None:
        site.problems.add(
            site.configuration, 0, "emoji-missing", "jemoji needs the extra 'pelican-academic[emoji]'",
            "':names:' are kept", severity="warning",
        )  # fmt: skip
        return html
    found = _BODY.search(html)
    start = found.start() if found else 0
    parts = _SKIPPED.split(html[start:])
    parts[::3] = [_characters(part) for part in parts[::3]]
    del parts[2::3]  # the names of skipped elements
    return html[:start] + "".join(parts)


def filters(_site: Site) -> dict[str, Any]:
    """Return the filter ``emojify``."""

    def emojify(value: Any) -> Any:
        return value if value is None or _engine() is None else _characters(str(value))

    return {"emojify": emojify}
