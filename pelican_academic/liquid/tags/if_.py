"""``{% if a %}…{% elsif b %}…{% else %}…{% endif %}`` and ``{% unless a %}…{% endunless %}``."""

from __future__ import annotations

from pelican_academic.liquid.context import Context, Render
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.condition import Test
from pelican_academic.liquid.grammar.parser import Parser

__all__ = ["if_", "unless"]


def if_(parser: Parser, markup: str) -> Node:
    """Run the first branch whose condition holds."""
    return _branches(parser, markup, "if", negated=False)


def unless(parser: Parser, markup: str) -> Node:
    """Run the first branch if its condition does not hold; else as ``if``."""
    return _branches(parser, markup, "unless", negated=True)


def _negation(test: Test) -> Test:
    def negation(context: Context) -> bool:
        value = test(context)
        return value is None or value is False

    return negation


def _branches(parser: Parser, markup: str, block: str, *, negated: bool) -> Node:
    end = f"end{block}"
    first = parser.condition(markup)
    test: Test | None = _negation(first) if negated else first
    branches: list[tuple[Test | None, Render]] = []
    blank = True
    while True:
        body = parser.body(block, ("elsif", "else", end))
        blank = blank and body.blank
        branches.append((test, body.render))
        if body.end == end:
            break
        test = parser.condition(body.markup) if body.end == "elsif" else None

    def render(context: Context) -> int | None:
        if context.depth >= context.max_depth:
            context.enter()
        for test, branch in branches:
            if test is not None:
                value = test(context)
                if value is None or value is False:
                    continue
            context.depth += 1
            try:
                return branch(context)
            finally:
                context.depth -= 1
        return None

    return Node(render, blank, block=True)
