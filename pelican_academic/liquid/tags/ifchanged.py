"""``{% ifchanged %}…{% endifchanged %}``: written only if it differs from what such a block wrote last."""

from __future__ import annotations

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.parser import Parser

__all__ = ["ifchanged"]


def ifchanged(parser: Parser, markup: str) -> Node:  # noqa: ARG001
    """All ``ifchanged`` blocks of a rendering share one memory."""
    body = parser.body("ifchanged", {"endifchanged"})

    def render(context: Context) -> int | None:
        context.enter()
        try:
            text, signal = context.captured(body.render)
        finally:
            context.depth -= 1
        if text != context.registers.get("ifchanged"):
            context.registers["ifchanged"] = text
            context.pieces.append(text)
        return signal

    return Node(render, body.blank, block=True)
