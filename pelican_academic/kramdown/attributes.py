"""Attribute lists: the inside of ``{: … }`` -> `AttributeList`, and their use on elements."""

from __future__ import annotations

import re

from pelican_academic.kramdown.element import AttributeList, Element, set_attributes
from pelican_academic.kramdown.grammar import REFERENCE_NAME, SP, STRIPPED
from pelican_academic.kramdown.state import State

__all__ = ["apply", "parse"]

_ID_OR_CLASS = r"(?:#(?:[A-Za-z][A-Za-z0-9_:-]*)|\.(?:[^ \t\r\n\f\v.#]+))"
#: A value ends at the first quote that white space or the end of the list follows.
_ITEM = re.compile(
    rf"(?:\A|{SP})(?:(?P<ref>{REFERENCE_NAME})|(?P<marks>{_ID_OR_CLASS}+)"
    rf"|(?P<key>{REFERENCE_NAME})=(?P<quote>[\"'])(?P<value>(?:\\\}}|\\(?P=quote)|[^\}}])*?)(?P=quote))"
    rf"(?={SP}|\Z)"
)
_MARK = re.compile(r"#([A-Za-z][A-Za-z0-9_:-]*)|\.([^ \t\r\n\f\v.#]+)")


def parse(state: State, text: str, into: AttributeList | None = None) -> AttributeList:
    """``#id .a .b key="value" ref`` -> the list, added to `into`; what is none of these is warned of and left out."""
    found = AttributeList() if into is None else into
    words = text.strip(STRIPPED)
    if words in {"", ":"}:
        return found
    empty = True
    for item in _ITEM.finditer(text):
        empty = False
        if item["ref"]:
            found.refs.append(item["ref"])
        elif item["marks"]:
            for name, css_class in _MARK.findall(item["marks"]):
                if css_class:
                    found.attr["class"] = f"{found.attr.get('class', '')} {css_class}".lstrip()
                else:
                    found.attr["id"] = name
        else:
            quote = item["quote"]
            value = item["value"].replace("\\}", "}").replace(f"\\{quote}", quote)
            found.attr[item["key"]] = value
    if empty:
        state.warn(f"No or invalid attributes found in IAL/ALD content: {text}")
    return found


def apply(state: State, element: Element, given: AttributeList | None = None) -> None:
    """Write what the element's list says (or `given`) into its attributes; references are looked up in the document.

    What a reference says comes before what the list itself says; a reference to a list that is being read is left out.
    """
    first = element.ial if given is None else given
    if first is None:
        return
    open_names: set[str] = set()
    stack: list[tuple[str, AttributeList, int]] = [("", first, 0)]
    while stack:
        name, ial, done = stack.pop()
        if done < len(ial.refs):
            stack.append((name, ial, done + 1))
            ref = ial.refs[done]
            definition = state.attribute_lists.get(ref)
            if definition is not None and ref not in open_names:
                open_names.add(ref)
                stack.append((ref, definition, 0))
            continue
        set_attributes(element.attr, ial.attr)
        open_names.discard(name)
