"""A page's HTML as a tree of elements, and back: the text of a page has no ``<html>`` around it."""

from __future__ import annotations

import html
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.extract.controls import without_controls

__all__ = ["ALIKE", "html_of", "stripped", "tree_of"]

_ADDRESSES = ("href", "src")
# lxml asks Python for the class of each element, for the sake of forms, which nobody here fills in.
ALIKE = etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement, comment=lxml_html.HtmlComment)
_PARSER = lxml_html.HTMLParser()
_PARSER.set_element_class_lookup(ALIKE)


def tree_of(text: str) -> Any:
    """Return a ``div`` that holds the page.

    >>> html_of(tree_of("Moss &amp; <a href=' /tide '>tide</a>"))
    'Moss &amp; <a href="/tide">tide</a>'
    """
    root = _PARSER.makeelement("div")
    for part in lxml_html.fragments_fromstring(without_controls(text), parser=_PARSER):
        if isinstance(part, str):
            root.text = part
        else:
            root.append(part)
    return stripped(root)


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
