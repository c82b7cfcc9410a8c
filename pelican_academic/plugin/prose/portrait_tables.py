"""Tables that place portraits -> boxes that the grid of portraits sets; one that names its columns stays a table."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from lxml import html as lxml_html

from pelican_academic.plugin.prose.cards import is_portrait, words_in
from pelican_academic.plugin.prose.portrait_dress import add_class

__all__ = ["open_table", "pair_rows", "table_of", "tabulates"]

_CELLS = frozenset({"td", "th"})
_PLACES = _CELLS | {"tr"}


def table_of(card: Any) -> Any:
    """The table whose cell or row a card is."""
    return next(card.iterancestors("table"), None) if card.tag in _PLACES else None


def tabulates(card: Any) -> bool:
    """Whether a card is part of a table that names its columns."""
    table = table_of(card)
    return table is not None and any(words_in(cell) for cell in table.iter("th"))


def open_table(table: Any, name: str) -> None:
    """A table that only placed portraits is none: its cards stand in a group, what else it says follows as it was."""
    for part in list(table.iter("thead", "tbody", "tfoot", "tr", "td", "th", "colgroup")):
        if "portrait-card" in (part.get("class") or ""):
            part.tag = "div"
            part.attrib.pop("width", None)
        elif part.tag in _CELLS and not words_in(part) and part.find(".//img") is None:
            part.drop_tree()
        elif part.tag in _CELLS:
            part.tag = "div"
        else:
            part.drop_tag()
    table.tag = "div"
    for attribute in ("style", "border", "cellpadding", "cellspacing", "width", "align"):
        table.attrib.pop(attribute, None)
    add_class(table, name)


def pair_rows(table: Any) -> None:
    """A row of pictures above a row of names: one row of cells that hold both."""
    rows = list(table.iter("tr"))
    for above, below in pairwise(rows):
        faces, names = list(above), list(below)
        if len(faces) != len(names) or any(words_in(cell) for cell in faces):
            continue
        if not any(is_portrait(face) for face in above.iter("img")) or below.find(".//img") is not None:
            continue
        for face, name in zip(faces, names, strict=True):
            face.tag = "td"
            box = lxml_html.Element("div")
            box.text = name.text
            for child in list(name):
                box.append(child)
            if words_in(box):
                face.append(box)
        below.getparent().remove(below)
