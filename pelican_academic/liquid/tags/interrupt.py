"""``{% break %}`` and ``{% continue %}``: end the loop, or its round; outside of a loop, the template."""

from __future__ import annotations

from pelican_academic.liquid.grammar.block import BREAK, CONTINUE, Node
from pelican_academic.liquid.grammar.parser import Parser

__all__ = ["break_", "continue_"]


def break_(parser: Parser, markup: str) -> Node:  # noqa: ARG001
    """End the loop."""
    return Node(lambda _: BREAK)


def continue_(parser: Parser, markup: str) -> Node:  # noqa: ARG001
    """Go on with the next round."""
    return Node(lambda _: CONTINUE)
