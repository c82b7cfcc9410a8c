"""``{% increment name %}`` and ``{% decrement name %}``: counters of their own, apart from assigned variables."""

from __future__ import annotations

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.errors import LiquidError
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.parser import Parser
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.liquid.ruby.values import SPACE

__all__ = ["decrement", "increment"]


def _count(context: Context, name: str, change: int) -> int | float:
    """Give the counter before the change; it starts from the data's value of that name, or 0."""
    value = context.counters.get(name)
    if value is None:
        data = context.data
        value = data.get(name) if hasattr(data, "get") else data.lookup(name)
    if value is None or value is False:
        value = 0
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise LiquidError("internal")
    context.counters[name] = value + change
    return value


def increment(parser: Parser, markup: str) -> Node:  # noqa: ARG001
    """Print 0, 1, 2, …."""
    name = markup.strip(SPACE)

    def render(context: Context) -> None:
        context.pieces.append(to_s(_count(context, name, 1)))

    return Node(render)


def decrement(parser: Parser, markup: str) -> Node:  # noqa: ARG001
    """Print -1, -2, …."""
    name = markup.strip(SPACE)

    def render(context: Context) -> None:
        context.pieces.append(to_s(_count(context, name, -1) - 1))

    return Node(render)
