"""``{% assign name = value | filter %}``: sets a variable for the rest of the template."""

from __future__ import annotations

import re

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.parser import Parser

__all__ = ["NAME", "assign"]

NAME = r"(?:\(?[\w.\[\]-]\)?)+"
_SYNTAX = re.compile(rf"({NAME})\s*=\s*(.*)", re.DOTALL | re.ASCII)


def assign(parser: Parser, markup: str) -> Node:
    """Any name is taken, also one with dots that no path can reach."""
    match = _SYNTAX.search(markup) if "=" in markup else None
    if match is None:
        raise parser.error("Syntax Error in 'assign' - Valid syntax: assign [var] = [source]")
    name = match[1]
    evaluate = parser.filtered(match[2]).evaluate

    def render(context: Context) -> None:
        context.assigned[name] = evaluate(context)

    return Node(render, blank=True)
