"""Math blocks."""

from __future__ import annotations

import re

from pelican_academic.kramdown.grammar import BLOCK_BOUNDARY, STRIPPED
from pelican_academic.kramdown.parser import Parser

__all__ = ["math"]

_MATH = re.compile(r" {0,3}(\\)?\$\$((?s:.*?))\$\$([ \t\n\f\v]*?\n)?").match


def math(parser: Parser) -> bool:
    """``$$ … $$`` between block boundaries; with a backslash before it, a paragraph that starts with inline math."""
    found = _MATH(parser.src, parser.pos)
    if found is None or not parser.after_boundary:
        return False
    if found[1]:
        if found[3] is not None or found.end() == parser.end:
            parser.pos = found.end(1)
        return False
    if BLOCK_BOUNDARY.match(parser.src, found.end()) is None:
        return False
    element = parser.new_block("math", found[2].strip(STRIPPED))
    element.info["block"] = True
    parser.tree.children.append(element)
    parser.pos = found.end()
    return True
