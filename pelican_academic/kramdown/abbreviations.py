"""Abbreviations in the text -> elements."""

from __future__ import annotations

import re

from pelican_academic.kramdown.element import Element, set_attributes
from pelican_academic.kramdown.state import State

__all__ = ["mark"]


def mark(state: State, trees: list[Element]) -> None:
    """Replace every defined abbreviation in the text of the trees by an element with its phrase."""
    definitions = state.document.abbreviations
    if not definitions:
        return
    given: dict[str, dict[str, str]] = {}
    for name, (phrase, marker) in definitions.items():
        attr: dict[str, str] = {}
        set_attributes(attr, marker.attr)
        if phrase:
            attr["title"] = phrase
        given[name] = attr
    names = "|".join(re.escape(name) for name in sorted(definitions, key=len, reverse=True))
    bounded = re.compile(rf"(?:(?<![A-Za-z0-9_])|^)(?:{names})(?![A-Za-z0-9_])", re.MULTILINE)
    for tree in trees:
        _mark(tree, bounded, given)


def _mark(element: Element, names: re.Pattern[str], given: dict[str, dict[str, str]]) -> None:
    done: list[Element] = []
    for child in element.children:
        if child.kind == "text" and element.info.get("model") != "raw" and not child.info:
            position = 0
            for found in names.finditer(child.value):
                if found.start() > position:
                    done.append(Element("text", child.value[position : found.start()]))
                done.append(Element("abbreviation", found[0], dict(given[found[0]])))
                position = found.end()
            if position == 0:
                done.append(child)
            elif position < len(child.value):
                done.append(Element("text", child.value[position:]))
        else:
            if child.children:
                _mark(child, names, given)
            done.append(child)
    element.children = done
