"""``{% raw %}…{% endraw %}``: as written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_academic.liquid.block import Node
from pelican_academic.liquid.context import Context
from pelican_academic.liquid.values import SPACE

if TYPE_CHECKING:
    from pelican_academic.liquid.parser import Parser

__all__ = ["raw"]

_END = re.compile(r"\{%\s*endraw\b\s*.*?-?%\}\Z", re.DOTALL | re.ASCII)


def raw(parser: Parser, markup: str) -> Node:
    """Blank only if nothing stands within."""
    if markup.strip(SPACE):
        raise parser.error("Syntax Error in 'raw' - Valid syntax: raw")
    text = parser.raw_body("raw", _before_end)

    def render(context: Context) -> None:
        context.pieces.append(text)

    return Node(render, blank=not text, block=True)


def _before_end(token: str) -> str | None:
    """Give the text before the end tag, which may stand within a token: ``{% x {% endraw %}``."""
    if not token.endswith("%}"):
        return None
    start = token.rfind("{%")
    if start < 0 or not _END.match(token, start):
        return None
    return token[:start]
