"""jekyll-mentions: ``@ada`` in the text of a page becomes a link. Source: its README."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_academic.jekyll.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-mentions",)

_BODY = re.compile(r"(<body[^>]*>)(.*)(</body>)", re.DOTALL | re.IGNORECASE)
_SKIPPED = re.compile(
    r"(<(pre|code|a|style|script)\b(?:[^>]*/>|[^>]*>.*?</\2\s*>)|<!--.*?-->|<[^>]*>)", re.DOTALL | re.IGNORECASE
)
_MENTION = re.compile(
    r"(^|\W)@(?![\w-]*/)(\w[\w-]*)(?![\w-])(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)", re.ASCII | re.MULTILINE
)
_WORDS = frozenset({"mention", "mentions", "mentioned", "mentioning"})


def after_page(site: Site, document: Document, html: str) -> str:
    """Link the mentions in a page's body."""
    settings = document.data.get("jekyll-mentions", site.config.get("jekyll-mentions"))
    written = document.output_extension == ".html" or (document.permalink or "").endswith("/")
    if not written or "@" not in html or document.data.get("jekyll-mentions") is False:
        return html
    base = str((settings.get("base_url") if isinstance(settings, dict) else settings) or "https://github.com")
    base = escape(base if base.endswith(("/", "~")) else f"{base}/")
    found = _BODY.search(html)
    if not found:
        return _linked(html, base)
    return html[: found.start(2)] + _linked(found[2], base) + html[found.end(2) :]


def _linked(html: str, base: str) -> str:
    def link(found: re.Match[str]) -> str:
        if found[2].lower() in _WORDS:
            return found[0]
        return f'{found[1]}<a href="{base}{found[2]}" class="user-mention">@{found[2]}</a>'

    parts = _SKIPPED.split(html)
    out = []
    for index in range(0, len(parts), 3):
        text = parts[index]
        out.append(_MENTION.sub(link, text) if "@" in text else text)
        if index + 1 < len(parts):
            out.append(parts[index + 1])
    return "".join(out)
