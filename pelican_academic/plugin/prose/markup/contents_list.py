"""A page's headings -> its table of contents, for the margin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from pelican_academic.plugin.plain import plain_text
from pelican_academic.regex import regex

__all__ = ["contents_list", "wants_contents"]

_HEADING = regex(r"<h([1-6])\b[^>]*?\sid\s*=\s*[\"']([^\"']+)[\"'][^>]*>(.*?)</h\1\s*>", re.DOTALL | re.IGNORECASE)
_OWN = regex(r"""\sid="markdown-toc"|<nav\b[^<>]*\sclass=["'][^"']*\btoc\b""")
_DEEPEST = 2  # levels


def wants_contents(extra: Mapping[str, object], text: str) -> bool:
    """Whether front matter asks (``toc: true``, al-folio's ``toc: {sidebar: left}``) and the text has none."""
    return bool(extra.get("toc")) and _OWN.search(text) is None


def contents_list(text: str) -> str:
    """Return the first two levels of headings as nested lists of links, "" for fewer than two headings.

    >>> contents_list('<h2 id="a">A</h2><h3 id="b">B</h3>')
    '<ul><li><a href="#a">A</a><ul><li><a href="#b">B</a></li></ul></li></ul>'
    """
    headings = [(int(level), name, plain_text(inner)) for level, name, inner in _HEADING.findall(text)]
    if len(headings) < 2:
        return ""
    top = min(level for level, _, _ in headings)
    chosen = [heading for heading in headings if heading[0] < top + _DEEPEST]
    parts = ["<ul>"]
    inside = opened = False
    for level, name, title in chosen:
        if level > top and not inside:
            parts.append("<ul>" if opened else "<li><ul>")
            inside = opened = True
        elif level > top:
            parts.append("</li>")
        else:
            parts.append("</li></ul></li>" if inside else "</li>" if opened else "")
            inside, opened = False, True
        parts.append(f'<li><a href="#{escape(name)}">{escape(title)}</a>')
    parts.append("</li></ul></li></ul>" if inside else "</li></ul>")
    return "".join(parts)
