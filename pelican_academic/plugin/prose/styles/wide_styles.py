"""What a page's ``style`` attributes say for a wide window only -> the same where there is room, a column elsewhere.

Columns of a grid that stand in an attribute are out of every style sheet's reach, on a phone too: the theme takes them
as its own property and sets them where they fit (``is-grid`` in academic.css). A picture that may be so wide is no
wider than its column, and no track of a grid wider than the grid. Justified text has rivers in so narrow a measure,
and stands flush.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.prose.markup.tags import Pieces, opened
from pelican_academic.plugin.prose.styles.own_styles import in_rules
from pelican_academic.regex import regex

__all__ = ["wide_styles", "within_reach"]

_TRACKS = regex(r"(?<![-\w])grid-template-columns\s*:(?=\s*[^\s;:][^;]*)(?![^;]*auto-fi[lt])", re.IGNORECASE)
_WIDEST = regex(r"(?<![-\w])max-width\s*:\s*([\d.]+(?:px|r?em|vw))", re.IGNORECASE)
_LEAST = regex(r"(?<![-\w])minmax\(\s*([\d.]+(?:px|r?em))(?=\s*,)", re.IGNORECASE)
_JUSTIFIED = regex(r"(?<![-\w])text-align\s*:\s*justify\s*(?:!important\s*)?;?\s*", re.IGNORECASE)


def wide_styles(pieces: Pieces) -> None:
    """Let grids of an attribute fold on a phone, and justified text stand flush.

    ``<div style="display: grid; grid-template-columns: 1fr 2fr">`` becomes
    ``<div class="is-grid" style="display: grid; --columns: 1fr 2fr">``.
    """
    for _, tag in opened(pieces):
        if (tag.get("align") or "").lower() == "justify":
            tag.drop("align")
        style = tag.get("style")
        if not style:
            continue
        left = _folding(_JUSTIFIED.sub("", style))
        if tag.name == "img":
            left = _WIDEST.sub(r"max-width: min(100%, \1)", left)
        if _TRACKS.search(left):
            left = _TRACKS.sub("--columns:", left)
            tag.set("class", f"{tag.get('class') or ''} is-grid".strip())
        if left.strip():
            if left != style:
                tag.set("style", left)
        else:
            tag.drop("style")


def within_reach(text: str) -> str:
    """Return a page's HTML whose sheets ask no track of a grid to be wider than the grid, as a phone's would be.

    >>> within_reach("<style>.x { grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)) }</style>")
    '<style>.x { grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)) }</style>'
    """
    return in_rules(text, lambda _, body: _folding(body)) if "minmax" in text else text


def _folding(style: str) -> str:
    return _LEAST.sub(r"minmax(min(\1, 100%)", style)
