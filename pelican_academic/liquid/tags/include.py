"""``{% include 'name' with value, key: value %}``: another template in this one's place. Jekyll has its own include."""

from __future__ import annotations

import re
from typing import Any

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.errors import LiquidError
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.expression import QUOTED, parse_expression
from pelican_academic.liquid.grammar.parser import Parser

__all__ = ["ATTRIBUTE", "include"]

ATTRIBUTE = re.compile(rf"\b(\w+)\s*:\s*({QUOTED})", re.ASCII)
_SYNTAX = re.compile(rf"({QUOTED}+)(\s+(?:with|for)\s+({QUOTED}+))?", re.ASCII)


def include(parser: Parser, markup: str) -> Node:
    """Let the other template see the variables of this one, its own name as a variable, and the attributes."""
    match = _SYNTAX.search(markup)
    if match is None:
        raise parser.error("Error in tag 'include' - Valid syntax: include '[template]' (with|for) [object|collection]")
    name_of = parse_expression(match[1]).evaluate
    value_of = parse_expression(match[3]).evaluate if match[3] else None
    attributes = [(key, parse_expression(value).evaluate) for key, value in ATTRIBUTE.findall(markup)]

    def render(context: Context) -> int | None:
        name = name_of(context)
        if not isinstance(name, str):
            raise LiquidError("Illegal template name")
        template = context.environment.load(name)
        variable = name.split("/")[-1]
        value: Any = context.find(name) if value_of is None else value_of(context)
        values = {key: evaluate(context) for key, evaluate in attributes}
        signal: int | None = None
        for item in value if isinstance(value, list | tuple) else [value]:
            with context.scope({**values, variable: item}):
                signal = template.include_in(context) or signal
        return signal

    return Node(render)
