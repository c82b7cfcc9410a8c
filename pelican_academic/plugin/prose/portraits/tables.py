"""Tables that place portraits -> boxes that the grid of portraits sets; one that names its columns stays a table."""

from __future__ import annotations

from typing import Any

from lxml import html as lxml_html

from pelican_academic.plugin.prose.portraits.cards import is_portrait, words_in
from pelican_academic.plugin.prose.portraits.dress import add_class

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
    """A row of pictures above rows of names, of places …: one row of cells that hold all of it."""
    faces: list[Any] = []
    for row in list(table.iter("tr")):
        cells = list(row)
        if row.find(".//img") is not None:
            shown = any(is_portrait(face) for face in row.iter("img")) and not any(words_in(cell) for cell in cells)
            faces = cells if shown else []
            continue
        if not faces or len(faces) != len(cells):
            faces = []
            continue
        for face, said in zip(faces, cells, strict=True):
            face.tag = "td"
            box = lxml_html.Element("div")
            box.text = said.text
            for child in list(said):
                box.append(child)
            if words_in(box):
                face.append(box)
        row.getparent().remove(row)
