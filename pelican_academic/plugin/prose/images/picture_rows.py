"""A box that holds nothing but pictures -> the same, marked as a row: side by side, as far as there is room.

Small ones, and those called so, are logos: one stands as high as the other.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.pictures.inks import is_logo
from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, content_of, opened
from pelican_academic.regex import regex

__all__ = ["figure_rows", "picture_rows"]

_LEAST, _LOGOS = 2, 3
_HIGH = 160  # pixels: a photograph is higher
_BOXES = ("div", "p", "center", "section", "figure", "ul")
_INSIDE = frozenset({"a", "br", "img", "li", "picture", "source", "span"})
_BLANK = regex(r"(?:\s|&nbsp;|&emsp;|&ensp;|[|·]|<!--.*?-->)*", re.DOTALL)
_FLOATS = regex(r"(?:^|\s)is-(?:left|right)(?:\s|$)")
_FLOW = regex(r"(?<![-\w])(?:display|float|text-align)\s*:[^;]*;?\s*", re.IGNORECASE)


_COLUMNS = {"half": 2, "third": 3}
_IN_FIGURE = frozenset({"a", "img", "picture", "source"})


def figure_rows(pieces: Pieces) -> None:
    """Give a figure that Minimal Mistakes' sheet parts in columns the columns; its caption stands below all of them.

    ``<figure class="half"><img src="a.png"><img src="b.png"></figure>``; pictures that say how wide they are stay so.
    """
    for at, tag in opened(pieces, "figure"):
        count = next((_COLUMNS[name] for name in (tag.get("class") or "").split() if name in _COLUMNS), 0)
        if not count or tag.get("style") is not None:
            continue
        inside = [piece for piece in content_of(pieces, at) if isinstance(piece, Tag) and not piece.closes]
        captions = [one for one in inside if one.name == "figcaption"]
        shown = inside[: inside.index(captions[0])] if captions else inside
        pictures = [one for one in shown if one.name == "img"]
        if len(pictures) < _LEAST or not _IN_FIGURE.issuperset(one.name for one in shown) or len(captions) > 1:
            continue
        if any(one.get("style") for one in pictures):
            continue
        tag.set("style", f"display: grid; grid-template-columns: repeat({count}, minmax(0, 1fr)); gap: var(--s1)")
        for caption in captions:
            caption.set("style", "grid-column: 1 / -1")


def picture_rows(pieces: Pieces) -> None:
    """Give each such box ``picture-row`` or ``logo-row``.

    ``<p><a href="https://mud.example"><img src="mud-logo.png"></a> …</p>`` -> ``<p class="logo-row">…``
    """
    for at, tag in opened(pieces, *_BOXES):
        pictures = _pictures(pieces, at, tag.name)
        name = "logo-row" if len(pictures) >= _LOGOS and all(map(_is_logo, pictures)) else "picture-row"
        if len(pictures) < _LEAST or any(_FLOATS.search(picture.get("class") or "") for picture in pictures):
            continue
        style = tag.get("style")
        if style is not None and name == "logo-row":
            tag.drop("style")
            if left := _FLOW.sub("", style).strip():
                tag.set("style", left)
        tag.set("class", f"{tag.get('class') or ''} {name}".strip())


def _pictures(pieces: Pieces, at: int, name: str) -> list[Tag]:
    """The pictures of a box that holds no word and no other box, [] for any other."""
    found: list[Tag] = []
    for index in range(at + 1, len(pieces)):  # most boxes end the search at once
        piece = pieces[index]
        if not isinstance(piece, Tag):
            if not _BLANK.fullmatch(piece):
                return []
        elif piece.closes and piece.name == name:
            return found
        elif piece.name not in _INSIDE:
            return []
        elif piece.name == "img":
            found.append(piece)
    return []


def _is_logo(picture: Tag) -> bool:
    height = picture.get("height") or ""
    return (height.isdecimal() and int(height) <= _HIGH) or is_logo(picture)
