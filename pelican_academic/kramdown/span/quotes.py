"""Straight quotes -> curly ones, by the character before and what follows."""

from __future__ import annotations

import re

from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import SP
from pelican_academic.kramdown.parser import Parser

__all__ = ["smart_quotes"]

_PUNCTUATION = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"
_WORD = "[A-Za-z0-9_]"

#: The first that matches decides. A group's name says which way its quote turns; `t…` is text before it.
_RULES = re.compile(
    rf"""
    (?P<left_a>["'])(?=[_*]{{1,2}}[^ \t\r\n\f\v])
    | (?P<right_a>["'])(?={_PUNCTUATION}(?!\.\.)\B)
    | (?P<text_b>{SP}?)(?P<left_b1>")(?P<left_b2>')(?={_WORD})
    | (?P<text_c>{SP}?)(?P<left_c1>')(?P<left_c2>")(?={_WORD})
    | (?P<text_d>{SP}?)(?P<right_d>')(?=[0-9][0-9]s)
    | (?P<text_e>{SP})(?P<left_e>["'])(?={_WORD})
    | (?P<text_f>[^\ \\\t\r\n\[{{(-])(?P<right_f>["'])
    | (?P<right_g>["'])(?={SP}|s\b|\Z)
    | (?P<text_h>(?s:.?))(?P<left_h>')
    | (?P<text_i>(?s:.?))(?P<left_i>")
    """,
    re.VERBOSE,
).match
_KINDS = {("left", "'"): "0", ("right", "'"): "1", ("left", '"'): "2", ("right", '"'): "3"}


def smart_quotes(parser: Parser, element: Element, start: int) -> list[Element | str]:
    """A quote and the character before it; the element's value is its place in the option `smart_quotes`."""
    found = _RULES(parser.src, start)
    if found is None:
        parser.pos = start + 1
        return [parser.src[start]]
    parser.pos = found.end()
    result: list[Element | str] = []
    for name, text in found.groupdict().items():
        if text:
            way = name.partition("_")[0]
            result.append(text if way == "text" else Element("smart_quote", _KINDS[way, text]))
    return result
