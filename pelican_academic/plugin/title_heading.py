"""A page that begins with its own title as a heading: the theme prints the title, so the heading goes.

<h1 id="team"><i class="icon"></i> Team</h1><p>Who we are.</p>
-> <span id="team"></span><p>Who we are.</p>, where the page's title is "Team"
"""

from __future__ import annotations

import html
import re

__all__ = ["without_title"]

_FIRST = re.compile(
    r"\A((?:\s|<!--(?:(?!-->).)*-->|<(?:div|section|header|article|main)\b[^>]*>|<hr\b[^>]*>)*)"
    r"<(h[12])\b([^>]*)>((?:(?!</?h[1-6]\b).)*)</\2\s*>",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r"""\bid\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""")
_SHOWN = re.compile(r"<(?:img|svg|picture|a|iframe|video)\b", re.IGNORECASE)


def without_title(text: str, title: str) -> str:
    """Return HTML without its first heading if that says the title and nothing else; a link to it still leads there."""
    found = _FIRST.match(text)
    if found is None or _SHOWN.search(found[4]) or _plain(found[4]) != _plain(html.escape(title)):
        return text
    name = _ID.search(found[3])
    anchor = f"<span {name[0]}></span>" if name else ""
    return found[1] + anchor + text[found.end() :]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", html.unescape(_TAG.sub("", text)).casefold()))
