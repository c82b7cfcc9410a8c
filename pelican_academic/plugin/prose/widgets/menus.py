"""A page whose own text writes the site's menu, in, and the same page without it, out: the frame has the menu.

``{% include header.html %}`` at the head of an index.html, where other sites have it in a layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, content_of, opened, pieces_of
from pelican_academic.regex import regex

__all__ = ["without_menu"]

_LEAST, _SHARE = 3, 0.6  # links of the menu, and their share of all
_BESIDES = 20  # words of a menu that are no links: the site's name, languages
_BAR = regex(r"<(?:header|nav)\b", re.IGNORECASE)


def without_menu(text: str, leads_to: Callable[[str], str], menu: Collection[str]) -> str:
    """Return the page without a ``<header>`` or ``<nav>`` that repeats the menu.

    ``leads_to`` makes an address as the ``menu`` has it.

    >>> bar = '<nav><a href="/a">A</a> <a href="/b">B</a> <a href="/c">C</a></nav>'
    >>> without_menu(f"{bar}<p>Moss</p>", str, {"/a", "/b", "/c"})
    '<p>Moss</p>'
    """
    if len(menu) < _LEAST or not _BAR.search(text):
        return text
    pieces = pieces_of(text)
    for at, _ in list(opened(pieces, "header", "nav")):
        inside = content_of(pieces, at)
        if _repeats(inside, leads_to, menu):
            pieces[at : at + len(inside) + 2] = [""] * (len(inside) + 2)
    return "".join(map(str, pieces))


def _repeats(inside: Pieces, leads_to: Callable[[str], str], menu: Collection[str]) -> bool:
    links = {leads_to(address) for _, tag in opened(inside, "a") if (address := tag.get("href"))}
    listed = links.intersection(menu)
    if len(listed) < _LEAST or len(listed) < _SHARE * len(links):
        return False
    words, linked = 0, 0
    for piece in inside:
        if isinstance(piece, Tag):
            linked += (1 - 2 * piece.closes) * (piece.name == "a")
        elif not linked:
            words += len(plain_text(piece).split())
    return words <= _BESIDES
