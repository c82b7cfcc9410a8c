"""jekyll-mentions: ``@ada`` in the text of a page becomes a link. Source: its README."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_academic.jekyll.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-mentions",)

_BODY = re.compile(r"(<body[^>]*>)(.*)(</body>)", re.DOTALL | re.IGNORECASE)
_SKIPPED = re.compile(r"(<(pre|code|tt|a|style|script)\b.*?</\2\s*>|<!--.*?-->|<[^>]*>)", re.DOTALL | re.IGNORECASE)
_MENTION = re.compile(r"(^|[^\w/@.`&])@([a-z0-9][a-z0-9-]*)(?![\w/]|\.\w)", re.IGNORECASE)


def after_page(site: Site, document: Document, html: str) -> str:
    """Link the mentions in a page's body."""
    if document.output_extension != ".html" or "@" not in html or document.generated:
        return html
    settings = document.data.get("jekyll-mentions", site.config.get("jekyll-mentions"))
    if settings is False:
        return html
    base = str((settings.get("base_url") if isinstance(settings, dict) else settings) or "https://github.com")
    base = base.rstrip("/")
    found = _BODY.search(html)
    if not found:
        return _linked(html, base)
    return html[: found.start(2)] + _linked(found[2], base) + html[found.end(2) :]


def _linked(html: str, base: str) -> str:
    parts = _SKIPPED.split(html)
    out = []
    for index in range(0, len(parts), 3):
        text = parts[index]
        out.append(_MENTION.sub(rf'\1<a href="{base}/\2" class="user-mention">@\2</a>', text) if "@" in text else text)
        if index + 1 < len(parts):
            out.append(parts[index + 1])
    return "".join(out)
