"""jekyll-mentions: ``@ada`` in the text of a page becomes a link. Source: its README.

It reads a body with a mention anywhere as HTML and writes it anew, which escapes the addresses in it; so do we.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.documents.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-mentions",)

_BODY = regex(r"(<body[^>]*>)(.*)(</body>)", re.DOTALL | re.IGNORECASE)
_SKIPPED = regex(
    r"(<(pre|code|a|style|script)\b(?:[^>]*/>|[^>]*>.*?</\2\s*>)|<!--.*?-->|<[^>]*>)", re.DOTALL | re.IGNORECASE
)
_MENTION = regex(r"(^|\W)@(?![\w-]*/)(\w[\w-]*)(?![\w-])(?=\.+[ \t\W]|\.+$|[^0-9a-zA-Z_.]|$)", re.ASCII | re.MULTILINE)
_TAG = regex(r"<[a-z](?:[^<>\"']++|\"[^\"]*\"|'[^']*')*+>", re.IGNORECASE)
_ADDRESS = regex(r"""(?<=\s)((?:href|src|action)\s*=\s*)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_KEPT = "!#%&'()*+,/:;<=>?@~"
_SPACE = " \t\n\f\r"
_SCRIPT = regex(r"<(?:script|style|!--)", re.IGNORECASE)
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
    if not _MENTION.search(html):
        return html

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
            out.append(_escaped(parts[index + 1]))
    return "".join(out)


def _escaped(part: str) -> str:
    """Escape the addresses in a tag, or in an element that is not looked into; a script's and a style's text stays."""
    inner = _SCRIPT.match(part) is None
    return _TAG.sub(lambda tag: _ADDRESS.sub(_address, tag[0]), part, count=0 if inner else 1)


def _address(found: re.Match[str]) -> str:
    value = unescape(found[2] if found[2] is not None else found[3])
    return f'{found[1]}"{escape(quote(value.lstrip(_SPACE), safe=_KEPT), quote=False)}"'
