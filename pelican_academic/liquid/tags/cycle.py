"""``{% cycle 'odd', 'even' %}``, ``{% cycle name: 'a', 'b' %}``: one value after the other, round and round."""

from __future__ import annotations

import re
from typing import Any

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.expression import QUOTED, Evaluate, Expression, constant, parse_expression
from pelican_academic.liquid.grammar.parser import Parser
from pelican_academic.liquid.ruby.printing import inspect, printed

__all__ = ["cycle"]

_NAMED = re.compile(rf"({QUOTED})\s*:\s*(.*)", re.DOTALL | re.ASCII)
_FRAGMENT = re.compile(QUOTED, re.ASCII)


def cycle(parser: Parser, markup: str) -> Node:
    """Tags with the same name share one position; without a name, those with the same list of literals."""
    named = _NAMED.match(markup)
    if named:
        values = _values(named[2])
        key: Evaluate = parse_expression(named[1]).evaluate
    elif _FRAGMENT.match(markup):
        values = _values(markup)
        unique = object()
        if all(value.constant for value in values):
            key = constant(("cycle", inspect([value.value for value in values]))).evaluate
        else:
            key = lambda _: unique  # noqa: E731
    else:
        raise parser.error("Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]")

    def render(context: Context) -> None:
        positions: dict[Any, int] = context.registers.setdefault("cycle", {})
        name = key(context)
        if isinstance(name, list | dict):
            name = ("value", inspect(name))
        position = positions.get(name, 0)
        if position < len(values):
            context.pieces.append(printed(values[position].evaluate(context)))
        positions[name] = position + 1 if position + 1 < len(values) else 0

    return Node(render)


def _values(markup: str) -> list[Expression]:
    """Give the values between commas; an empty place and the literal nil are no values."""
    matches = (_FRAGMENT.search(part) for part in markup.split(","))
    expressions = (parse_expression(match[0]) for match in matches if match)
    return [value for value in expressions if not (value.constant and value.value is None)]
