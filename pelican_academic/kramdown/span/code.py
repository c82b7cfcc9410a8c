"""Code spans, inline math, and what stands for one character: entities, escapes, symbols, line breaks."""

from __future__ import annotations

import re

from pelican_academic.kramdown import entities
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import ENTITY, STRIPPED
from pelican_academic.kramdown.parser import Parser

__all__ = ["code_span", "entity", "escape", "escape_gfm", "inline_math", "line_break", "symbol"]

_WHITE = frozenset(" \t\n\f\v\r")
_TICKS = re.compile("`+").match


def code_span(parser: Parser, element: Element, start: int) -> Element | str | None:
    """Text between two runs of backticks of one length; one space inside each of two or more is dropped."""
    src = parser.src
    ticks = _TICKS(src, start)
    if ticks is None:
        return None
    delimiter, after = ticks[0], ticks.end()
    parser.pos = after
    simple = len(delimiter) == 1
    if simple and (not start or src[start - 1] in _WHITE) and src[after : after + 1] in _WHITE:
        return delimiter
    end = src.find(delimiter, after)
    if end < 0:
        return delimiter
    text = src[after:end]
    if not simple:
        text = text.removeprefix(" ").removesuffix(" ")
    parser.pos = end + len(delimiter)
    return Element("codespan", text)


_MATH = re.compile(r"\$\$((?s:.*?))\$\$").match


def inline_math(parser: Parser, element: Element, start: int) -> Element | None:
    """``$$ x $$``."""
    found = _MATH(parser.src, start)
    if found is None:
        return None
    parser.pos = found.end()
    return Element("math", found[1].strip(STRIPPED))


_ENTITY = re.compile(ENTITY).match


def entity(parser: Parser, element: Element, start: int) -> Element | list[Element | str] | None:
    """``&copy;``, ``&#169;``, ``&#xa9;``; a name that nobody knows is text after a bare ampersand."""
    found = _ENTITY(parser.src, start)
    if found is None:
        return None
    number = entities.code_point(found[0][1:-1])
    parser.pos = found.end()
    if number is None:
        return [Element("entity", "&amp;", None, 0, {"number": 38}), found[0][1:]]
    return Element("entity", found[0], None, 0, {"number": number})


_SYMBOL = re.compile(r"---?|\.\.\.|\\<<|\\>>|<< ?| ?>>").match
_SYMBOLS = {
    "---": "mdash",
    "--": "ndash",
    "...": "hellip",
    "<<": "laquo",
    ">>": "raquo",
    "<< ": "laquo_space",
    " >>": "raquo_space",
}


def symbol(parser: Parser, element: Element, start: int) -> Element | list[Element | str] | None:
    """``---``, ``--``, ``...``, ``<<``, ``>>``; the last two escaped as a whole."""
    found = _SYMBOL(parser.src, start)
    if found is None:
        return None
    parser.pos = found.end()
    text = found[0]
    if text[0] == "\\":
        name = "lt" if text[1] == "<" else "gt"
        return [Element("entity", f"&{name};", None, 0, {"number": ord(text[1])}) for _ in range(2)]
    return Element("typographic_sym", _SYMBOLS[text])


_BREAK = re.compile(r"(?:  |\\\\)(?=\n)").match


def line_break(parser: Parser, element: Element, start: int) -> Element | None:
    """Two spaces or two backslashes at the end of a line."""
    found = _BREAK(parser.src, start)
    if found is None:
        return None
    parser.pos = found.end()
    return Element("br")


_ESCAPE = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])").match
_ESCAPE_GFM = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=~-])").match


def escape(parser: Parser, element: Element, start: int) -> str | None:
    """A backslash before a character that means something."""
    found = _ESCAPE(parser.src, start)
    if found is None:
        return None
    parser.pos = found.end()
    return found[1]


def escape_gfm(parser: Parser, element: Element, start: int) -> str | None:
    """The same, with the tilde."""
    found = _ESCAPE_GFM(parser.src, start)
    if found is None:
        return None
    parser.pos = found.end()
    return found[1]
