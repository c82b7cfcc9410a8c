"""Extensions ``{::comment}…{:/}``, ``{::nomarkdown}``, ``{::options … /}``, as blocks and within a line."""

from __future__ import annotations

import re

from pelican_academic.kramdown import attributes
from pelican_academic.kramdown.element import AttributeList, Element
from pelican_academic.kramdown.grammar import ANY_ATTRIBUTES, REFERENCE_NAME
from pelican_academic.kramdown.options import OPTIONS, OptionError
from pelican_academic.kramdown.state import State

__all__ = ["BLOCK_START", "SPAN_START", "parse"]

_START = rf"\{{::(?P<name>[A-Za-z0-9_]+)(?:[ \t\n\f\v](?P<options>{ANY_ATTRIBUTES}*?)|)(?P<closed>/)?\}}"
_STOP = r"\{:/(?P<stop>%s)?\}"
BLOCK_START = re.compile(rf" {{0,3}}(?:{_START}|{_STOP % REFERENCE_NAME})[ \t\n\f\v]*?\n").match
SPAN_START = re.compile(rf"{_START}|{_STOP % REFERENCE_NAME}").match


def parse(state: State, start: re.Match[str], *, block: bool) -> Element | None:
    """The element that an extension leaves (an `eob` where it leaves nothing); None if the text is no extension."""
    line = state.line()
    name = start["name"]
    if name is None:
        of = f"for '{start['stop']}' " if start["stop"] else ""
        state.warn(f"Invalid extension stop tag {of} found on line {line} - ignoring it", line)
        return None
    given = attributes.parse(state, start["options"] or "") if start["options"] else AttributeList()
    end = start.end()
    body: str | None = None
    if not start["closed"]:
        stop = rf"\{{:/(?:{re.escape(name)})?\}}"
        if block:
            stop = rf"^ {{0,3}}{stop}[ \t\n\f\v]*?\n"
        found = re.compile(stop, re.MULTILINE).search(state.src, end)
        if found is None:
            state.warn(f"No stop tag for extension '{name}' found on line {line} - ignoring it", line)
            return None
        body = state.src[end : found.start()]
        if block:
            body = body.removesuffix("\n")
        end = found.end()
    element = _handle(state, name, given, body, line, block=block)
    if element is None:
        state.warn(f"Invalid extension with name '{name}' specified on line {line} - ignoring it", line)
        return None
    if block and (element.kind != "eob" or element.value):
        state.tree.children.append(element)
    state.pos = end
    return element


def _handle(
    state: State, name: str, given: AttributeList, body: str | None, line: int, *, block: bool
) -> Element | None:
    nothing = Element("eob")
    if name == "comment":
        return nothing if body is None else Element("comment", body, None, line, {"block": block})
    if name == "nomarkdown":
        if body is None:
            return nothing
        types = given.attr.get("type", "").split()
        return Element("raw", body, None, line, {"block": block, "types": types})
    if name == "options":
        for key, value in given.attr.items():
            _set_option(state, key, value)
        return state.new_block("eob", "extension") if block else nothing
    return None


def _set_option(state: State, key: str, value: str) -> None:
    if key not in OPTIONS:
        state.warn(f"Unknown kramdown option '{key}'")
    elif key in state.options.forbidden_inline_options or key == "forbidden_inline_options":
        state.warn(f"Option {key} may not be set inline")
    else:
        try:
            state.options = state.options.changed(key, value)
        except OptionError as error:
            state.warn(f"Option {key}: {error} - ignoring it")
