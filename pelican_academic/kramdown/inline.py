"""The loop over spans: text up to where something may start, then the rules for its first character."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.kramdown.dialect import Spans
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.state import State

__all__ = ["Accept", "Stop", "run"]

#: A pattern's ``match``: what ends the element at hand.
Stop = Callable[[str, int], "re.Match[str] | None"]
#: Asked with the position, the match of `Stop`, and whether anything stands in the element so far.
Accept = Callable[[int, "re.Match[str]", bool], bool]


def run(
    state: State,
    element: Element,
    stop: Stop | None,
    accept: Accept | None,
    grammar: Spans,
) -> bool:
    src, end = state.src, state.end
    search, by_first, quotes = grammar.search, grammar.rules, grammar.smart_quotes
    children = element.children
    parts: list[str] = []
    pos = state.pos
    found = False
    while pos < end:
        hit = search(src, pos)
        if hit is None:
            if stop is None:
                parts.append(src[pos:])
                pos = end
            break
        here = hit.start()
        first = src[here]
        if here > pos:
            # A quote takes the character before it along, >> a space, a line break its two spaces.
            if first in "\"'":
                if src[here - 1] != "\\":
                    here -= 1
                    first = "'"
            elif first == ">":
                if src[here - 1] == " ":
                    here -= 1
            elif first == "\n" and here - 2 >= pos:
                here -= 2
                first = " "
            if here > pos:
                parts.append(src[pos:here])
        state.pos = here
        if stop is not None:
            ending = stop(src, here)
            if ending is not None and (accept is None or accept(here, ending, bool(parts or children))):
                pos, found = here, True
                break
        if first == "{" and parts:
            _flush(parts, children)
        for rule in by_first.get(first, ()):
            result = rule(state, element, here)
            if result is None:
                continue
            if type(result) is str:
                parts.append(result)
            elif type(result) is list:
                for item in result:
                    if type(item) is str:
                        parts.append(item)
                    elif isinstance(item, Element):
                        _flush(parts, children)
                        children.append(item)
            elif isinstance(result, Element):
                _flush(parts, children)
                children.append(result)
            break
        else:
            following = src[here + 1 : here + 2]
            if quotes is not None and first != "\\" and following and following in "\"'":
                for item in quotes(state, element, here):
                    if type(item) is str:
                        parts.append(item)
                    elif isinstance(item, Element):
                        _flush(parts, children)
                        children.append(item)
            else:
                parts.append(src[here])
                state.pos = here + 1
        pos = state.pos
    state.pos = pos
    _flush(parts, children)
    return found


def _flush(parts: list[str], children: list[Element]) -> None:
    if parts:
        text = "".join(parts)
        parts.clear()
        if children and children[-1].kind == "text":
            children[-1].value += text
        elif text:
            children.append(Element("text", text))
