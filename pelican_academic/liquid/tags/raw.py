"""``{% raw %}…{% endraw %}``: as written."""

from __future__ import annotations

import re

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.parser import Parser
from pelican_academic.liquid.ruby.values import SPACE

__all__ = ["raw"]

_TAG = re.compile(r"\{%\s*(\w+)", re.ASCII)


def raw(parser: Parser, markup: str) -> Node:
    """Blank only if nothing stands within."""
    if markup.strip(SPACE):
        raise parser.error("Syntax Error in 'raw' - Valid syntax: raw")
    text = parser.raw_body("raw", _before_end)

    def render(context: Context) -> None:
        context.pieces.append(text)

    return Node(render, blank=not text, block=True)


def _before_end(token: str) -> tuple[str, bool]:
    """Give a token's text and whether it ends the block, which it may do within: ``{{ x {% endraw %}``.

    Of a token with another tag in it, the text before that tag comes twice: so Liquid 4 writes it.
    """
    tags = list(_TAG.finditer(token)) if token.endswith("%}") else []
    if not tags:
        return token, False
    last = tags[-1]
    before = token[: last.start()]
    return (before, True) if last[1] == "endraw" else (before + token, False)
