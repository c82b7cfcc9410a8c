"""An element in; what it holds or is for out: blocks, a list, an item's own list, a button, nothing to be read."""

from __future__ import annotations

import re

from lxml import html as lxml_html

from pelican_academic.extract.element_text import BREAKING

__all__ = ["holds_blocks", "is_button", "is_layout", "marked_out", "nearest_item"]

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def is_layout(table: lxml_html.HtmlElement) -> bool:
    """Say whether a table only places things: tables, lists or entries in its cells, or one cell, or no rows."""
    cells = list(table.iter("td"))
    if any(sub is not table for sub in table.iter("table")) or any(map(_holds_a_list, cells)):
        return True
    rows = sum(1 for _ in table.iter("tr"))
    entries = rows < _ITEMS and sum(len(cell.text_content()) > _LONG for cell in cells) >= _ITEMS
    return entries or (rows == 1 and len(cells) <= 1) or any(cell.getparent().tag != "tr" for cell in cells)


def _holds_a_list(cell: lxml_html.HtmlElement) -> bool:
    """Say whether a cell holds a list of long items, as a table of layout does."""
    return sum(len(item.text_content()) > _LONG for item in cell.iter("li")) >= _ITEMS


_LONG, _ITEMS = 60, 3  # characters of an item that is no button, and how many make a list


def marked_out(element: lxml_html.HtmlElement) -> bool:
    """Say whether a page says of an element that no publications of its own stand in it."""
    return element.get("data-publications") == "false" or bool(
        re.search(r"\bno-?publications?\b", element.get("class", ""))
    )


def is_button(element: lxml_html.HtmlElement) -> bool:
    """Say whether a link is drawn as a card: blocks inside it, a few words and no heading."""
    return (
        element.tag == "a"
        and len(element.text_content().split()) <= 12
        and not any(True for _ in element.iter("p", "li", "table", *_HEADINGS))
    )


def holds_blocks(element: lxml_html.HtmlElement) -> bool:
    """Say whether blocks stand in an element."""
    return any(isinstance(sub.tag, str) and sub is not element and sub.tag in BREAKING for sub in element.iter())


def nearest_item(element: lxml_html.HtmlElement) -> lxml_html.HtmlElement | None:
    """Return the item that a list stands in."""
    return next((ancestor for ancestor in element.iterancestors() if ancestor.tag == "li"), None)
