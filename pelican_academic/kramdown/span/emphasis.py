"""Emphasis ``*x*``, strong emphasis ``**x**`` and GitHub's ``~~x~~``."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.parser import Parser

__all__ = ["emphasis", "strikethrough"]

_WHITE = " \t\n\f\v\r"
_STOPS: dict[str, Callable[..., re.Match[str] | None]] = {
    delimiter: re.compile(re.escape(delimiter)).match for delimiter in ("*", "_", "**", "__")
}
#: Where a delimiter can end at all: looked for first, so that what is never closed costs little.
_CLOSERS: dict[str, Callable[..., re.Match[str] | None]] = {
    delimiter: re.compile(rf"(?<![{_WHITE}]){pattern}").search
    for delimiter, pattern in {
        "*": r"\*(?!\*(?!\*))",
        "_": r"_(?!_(?!_))(?![^\W_])",
        "**": r"\*\*",
        "__": r"__(?![^\W_])",
    }.items()
}


def emphasis(parser: Parser, element: Element, start: int) -> Element | str:
    """``*x*``, ``_x_``, ``**x**``, ``__x__``; what finds no end is text."""
    src = parser.src
    mark = src[start]
    delimiter = mark * 2 if src.startswith(mark, start + 1) else mark
    after = start + len(delimiter)
    kind = "em" if len(delimiter) == 1 else "strong"
    if (mark == "_" and _in_word(src, start)) or src[after : after + 1] in _SPACE_OR_NONE or kind in parser.open:
        parser.pos = after
        return delimiter
    found = _try(parser, kind, delimiter, after)
    if found is None and kind == "strong" and element.kind != "em":
        found = _try(parser, "em", mark, start + 1)
    if found is None:
        parser.pos = after
        return delimiter
    return found


def _in_word(src: str, start: int) -> bool:
    """Whether a letter, or a letter and a hyphen, stand right before."""
    before = src[start - 1 : start]
    return before.isalpha() or (before == "-" and src[max(start - 2, 0) : start - 1].isalpha())


_SPACE_OR_NONE = frozenset(_WHITE)


def _try(parser: Parser, kind: str, delimiter: str, start: int) -> Element | None:
    src = parser.src
    if not _may_end(parser, delimiter, start + 1):
        return None
    double = delimiter * 2
    width = len(delimiter)
    underscore = delimiter[0] == "_"

    def accept(here: int, _: re.Match[str], filled: bool) -> bool:
        if not filled or src[here - 1] in _WHITE:
            return False
        if kind == "em" and src.startswith(double, here) and not src.startswith(delimiter, here + 2):
            return False
        return not (underscore and src[here + width : here + width + 1].isalnum())

    child = Element(kind)
    parser.pos = start
    parser.open.append(kind)
    found = parser.spans(child, _STOPS[delimiter], accept)
    parser.open.pop()
    if not found:
        return None
    parser.pos += width
    return child


def _may_end(parser: Parser, delimiter: str, start: int) -> bool:
    """Whether an end stands anywhere behind. Where none does is remembered: many beginnings would each look again."""
    src, none_from = parser.endless.get(delimiter, ("", 0))
    if src is parser.src and start >= none_from:
        return False
    if _CLOSERS[delimiter](parser.src, start) is None:
        parser.endless[delimiter] = parser.src, start
        return False
    return True


_STRIKE = re.compile(r"~~(?![ \t\r\n\f\v]|~)((?s:.*?)[^ \t\r\n\f\v~])~~").match


def strikethrough(parser: Parser, element: Element, start: int) -> Element | None:
    """``~~x~~``; the text between is parsed on its own."""
    found = _STRIKE(parser.src, start)
    if found is None:
        return None
    child = Element("html_element", "del", None, 0, {"model": "span"})
    line = parser.line(start)
    parser.pos = found.end()
    saved, still_open = parser.save(), parser.open
    parser.parse_spans_of(found[1], line, child)
    parser.restore(saved)
    parser.open = still_open
    return child
