"""Blockquotes."""

from __future__ import annotations

import re

from pelican_academic.kramdown.grammar import LAZY_END
from pelican_academic.kramdown.parser import Parser

__all__ = ["blockquote"]

_QUOTE = re.compile(rf" {{0,3}}>.*\n(?:(?!{LAZY_END}).+\n)*+").match
_MARKER = re.compile(r"^ {0,3}> ?", re.MULTILINE)


def blockquote(parser: Parser) -> bool:
    """Lines from ``>`` on, lazy ones included; their markers are taken off and the rest parsed as blocks."""
    found = _QUOTE(parser.src, parser.pos)
    if found is None:
        return False
    element = parser.new_block("blockquote")
    parser.tree.children.append(element)
    parser.pos = found.end()
    parser.blocks(element, _MARKER.sub("", found[0]), element.line)
    return True
