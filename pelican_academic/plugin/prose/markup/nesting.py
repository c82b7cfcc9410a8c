"""Elements that stand where HTML allows none: browsers mend them in their own ways, readers' software stumbles."""

from __future__ import annotations

from dataclasses import dataclass, field

from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.markup.tags import Pieces, Tag
from pelican_academic.plugin.prose.markup.wellformed import VOID

__all__ = ["lists", "numbered_code"]

_LISTS = frozenset({"ul", "ol"})
_ITEMS = frozenset({"li", "script", "template"})
_CODE_BOXES = {"table": "box-table", "tbody": "box-rows", "tr": "box-row", "td": "box-cell", "pre": "box-code"}


@dataclass
class _Open:
    """An element that is open: where it begins, and for a list the children that are no items.

    ``stray`` is an item that stands in a box within a list: a browser would end the box, and all around it, there.
    """

    at: int
    name: str
    items: int = 0
    stray: bool = False
    others: list[tuple[int, int]] = field(default_factory=list)


def lists(pieces: Pieces) -> None:
    """A list within a list belongs to an item; a list without an item is none.

    ``<ul><li>Moss</li><ul><li>Sand</li></ul></ul>`` gets ``<li style="list-style: none">`` around the inner one. An
    item in a box within a list, ``<ul><div><li>Moss</li></div></ul>``, is a box.
    """
    stack: list[_Open] = []
    for at, piece in enumerate(pieces):
        if not isinstance(piece, Tag) or piece.name in VOID or piece.attributes.endswith("/"):
            continue
        if piece.closes:
            name = piece.name
            if any(one.name == name for one in stack):
                while _closed(stack, at, pieces).name != name:
                    pass
            continue
        if piece.name == "li" and stack and stack[-1].name == "li":
            _closed(stack, at - 1, pieces)
        if piece.name == "li" and stack and stack[-1].name in _LISTS:
            stack[-1].items += 1
        inside = piece.name == "li" and stack and stack[-1].name not in _LISTS
        stray = bool(inside) and any(one.name in _LISTS for one in stack)
        stack.append(_Open(at, piece.name, stray=stray))
    while stack:
        _closed(stack, len(pieces) - 1, pieces)


def _closed(stack: list[_Open], end: int, pieces: Pieces) -> _Open:
    """Take the last open element off, mend it if it is a list, and tell the list around it."""
    one = stack.pop()
    tag = pieces[one.at]
    if one.stray and isinstance(tag, Tag):
        tag.rename("div")
        last = pieces[end]
        if isinstance(last, Tag) and last.closes and last.name == "li":
            last.rename("div")
        else:
            pieces[end] = f"</div>{last}" if isinstance(last, Tag) and last.closes and end > one.at else f"{last}</div>"
    if one.name in _LISTS and isinstance(tag, Tag) and tag.get("role") is None:
        role = ""
        if not one.items and (one.others or plain_text("".join(map(str, pieces[one.at : end + 1])))):
            tag.set("role", "presentation")
            role = ' role="presentation"'
        for start, stop in one.others:
            pieces[start] = f'<li{role} style="list-style: none">{pieces[start]}'
            pieces[stop] = f"{pieces[stop]}</li>"
    if stack and stack[-1].name in _LISTS and one.name not in _ITEMS:
        stack[-1].others.append((one.at, end))
    return one


def numbered_code(pieces: Pieces) -> None:
    """Rouge's table of line numbers stands in ``<pre><code>``, where no table may: in boxes instead."""
    within = 0
    for piece in pieces:
        if not isinstance(piece, Tag):
            continue
        if piece.name == "code":
            within += -1 if piece.closes else 1
        elif within > 0 and piece.name in _CODE_BOXES:
            if not piece.closes:
                names = " ".join(filter(None, (_CODE_BOXES[piece.name], piece.get("class"))))
                piece.set("class", names)
            piece.rename("span")
