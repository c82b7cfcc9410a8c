"""``{% capture name %}…{% endcapture %}``: keeps what would have been written in a variable."""

from __future__ import annotations

import re

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.parser import Parser

from .assign import NAME

__all__ = ["capture"]

_SYNTAX = re.compile(NAME, re.ASCII)


def capture(parser: Parser, markup: str) -> Node:
    """Set the variable to a string, perhaps an empty one."""
    match = _SYNTAX.search(markup)
    if match is None:
        raise parser.error("Syntax Error in 'capture' - Valid syntax: capture [var]")
    name = match[0]
    body = parser.body("capture", {"endcapture"}).render

    def render(context: Context) -> int | None:
        context.assigned[name], signal = context.captured(body)
        context.check_length(len(context.assigned[name]))
        return signal

    return Node(render, blank=True)
