"""A page's HTML as a tree of elements, and back: the text of a page has no ``<html>`` around it."""

from __future__ import annotations

import html
from typing import Any

from lxml import html as lxml_html

__all__ = ["html_of", "stripped", "tree_of"]

_ADDRESSES = ("href", "src")


def tree_of(text: str) -> Any:
    """Return a ``div`` that holds the page.

    >>> html_of(tree_of("Moss &amp; <a href=' /tide '>tide</a>"))
    'Moss &amp; <a href="/tide">tide</a>'
    """
    return stripped(lxml_html.fragment_fromstring(text, create_parent="div"))


def html_of(root: Any) -> str:
    """Return what the element holds as HTML."""
    children = (lxml_html.tostring(child, encoding="unicode") for child in root)
    return html.escape(root.text or "", quote=False) + "".join(children)


def stripped(root: Any) -> Any:
    """Return the tree, its addresses without the white space around them: browsers ignore it, lxml would encode it."""
    for element in root.iter():
        for name in _ADDRESSES:
            address = element.get(name)
            if address is not None and address != address.strip():
                element.set(name, address.strip())
    return root
