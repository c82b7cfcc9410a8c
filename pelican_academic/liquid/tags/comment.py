"""``{% comment %}…{% endcomment %}``: parsed (so faults within it are faults) and never rendered."""

from __future__ import annotations

from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.parser import Parser

__all__ = ["comment"]


def comment(parser: Parser, markup: str) -> Node:  # noqa: ARG001
    """Unknown tags within a comment are ignored."""
    parser.body("comment", {"endcomment"}, tolerant=True)
    return Node(lambda _: None, blank=True)
