"""``{% case value %}{% when a or b, c %}…{% else %}…{% endcase %}``."""

from __future__ import annotations

import re

from pelican_academic.liquid.context import Context, Render
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.condition import Test, equality
from pelican_academic.liquid.grammar.expression import QUOTED, Expression, parse_expression
from pelican_academic.liquid.grammar.parser import Parser
from pelican_academic.liquid.ruby.values import SPACE

__all__ = ["case"]

_FRAGMENT = re.compile(QUOTED, re.ASCII)
_NEXT = re.compile(r"(?:\s+or\s+|\s*,\s*)(?=[^\s,|])", re.ASCII)


def case(parser: Parser, markup: str) -> Node:
    """Every ``when`` that matches is rendered, once for each of its values that does; ``else`` ends the search."""
    match = _FRAGMENT.search(markup)
    if match is None:
        raise parser.error("Syntax Error in 'case' - Valid syntax: case [condition]")
    value = parse_expression(match[0])
    branches: list[tuple[list[Test] | None, Render]] = []
    ends = ("when", "else", "endcase")
    body = parser.body("case", ends)
    blank = body.blank
    while body.end != "endcase":
        tests = None
        if body.end == "when":
            tests = _when(parser, value, body.markup)
        elif body.markup.strip(SPACE):
            message = "Valid else condition: {% else %} (no parameters) "
            raise parser.error(f"Syntax Error in tag 'case' - {message}")
        body = parser.body("case", ends)
        blank = blank and body.blank
        branches.append((tests, body.render))

    def render(context: Context) -> int | None:
        matched = False
        context.enter()
        try:
            for tests, branch in branches:
                if tests is None:
                    if matched:
                        continue
                    return branch(context)
                for test in tests:
                    if test(context):
                        matched = True
                        signal = branch(context)
                        if signal:
                            return signal
        finally:
            context.depth -= 1
        return None

    return Node(render, blank, block=True)


def _when(parser: Parser, value: Expression, markup: str) -> list[Test]:
    tests: list[Test] = []
    position: int | None = 0
    while position is not None:
        match = _FRAGMENT.search(markup, position)
        if match is None:
            message = "Valid when condition: {% when [condition] [or condition2...] %}"
            raise parser.error(f"Syntax Error in tag 'case' - {message}")
        tests.append(equality(value, parse_expression(match[0])))
        following = _NEXT.match(markup, match.end())
        position = following.end() if following and _FRAGMENT.match(markup, following.end()) else None
    return tests
