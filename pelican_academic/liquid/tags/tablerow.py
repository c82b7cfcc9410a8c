"""``{% tablerow item in items cols: 3 limit: 6 offset: 1 %}…{% endtablerow %}``: rows and cells of an HTML table."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, ClassVar

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.drop import Drop
from pelican_academic.liquid.grammar.block import Node
from pelican_academic.liquid.grammar.expression import QUOTED, parse_expression
from pelican_academic.liquid.grammar.parser import Parser
from pelican_academic.liquid.ruby.comparison import truthy

from .include import ATTRIBUTE
from .loop import cut, whole

__all__ = ["tablerow"]

_SYNTAX = re.compile(rf"(\w+)\s+in\s+((?:{QUOTED})+)", re.ASCII)


class Tablerowloop(Drop):
    """``tablerowloop``: where the table stands."""

    name = "Liquid::TablerowloopDrop"
    fields: ClassVar[dict[str, Callable[[Any], object]]] = {
        "length": lambda loop: loop.length,
        "row": lambda loop: loop.row,
        "col": lambda loop: loop.column,
        "col0": lambda loop: loop.column - 1,
        "index": lambda loop: loop.position + 1,
        "index0": lambda loop: loop.position,
        "rindex": lambda loop: loop.length - loop.position,
        "rindex0": lambda loop: loop.length - loop.position - 1,
        "first": lambda loop: loop.position == 0,
        "last": lambda loop: loop.position == loop.length - 1,
        "col_first": lambda loop: loop.column == 1,
        "col_last": lambda loop: loop.column == loop.columns,
    }

    def __init__(self, length: int, columns: int | None) -> None:
        self.length = length
        self.columns = columns
        self.position = 0
        self.row = 1
        self.column = 1

    def step(self) -> None:
        """To the next cell."""
        self.position += 1
        if self.column == self.columns:
            self.column = 1
            self.row += 1
        else:
            self.column += 1


def tablerow(parser: Parser, markup: str) -> Node:
    """Without ``cols`` all cells stand in one row."""
    match = _SYNTAX.search(markup)
    if match is None:
        raise parser.error("Syntax Error in 'table_row loop' - Valid syntax: table_row [item] in [collection] cols=3")
    name = match[1]
    collection_of = parse_expression(match[2]).evaluate
    attributes = {key: parse_expression(value).evaluate for key, value in ATTRIBUTE.findall(markup)}
    body = parser.body("tablerow", {"endtablerow"})

    def render(context: Context) -> int | None:
        collection = collection_of(context)
        if not truthy(collection):
            return None
        offset = whole(attributes["offset"](context)) if "offset" in attributes else 0
        stop = offset + whole(attributes["limit"](context)) if "limit" in attributes else None
        items = cut(collection, offset, stop)
        columns = whole(attributes["cols"](context)) if "cols" in attributes else None
        loop = Tablerowloop(len(items), columns)
        signal: int | None = None
        outer = context.halting
        context.enter()
        context.pieces.append('<tr class="row1">\n')
        try:
            with context.scope({name: None, "tablerowloop": loop}):
                for item in items:
                    context.local[name] = item
                    context.pieces.append(f'<td class="col{loop.column}">')
                    signal = body.render(context) or signal
                    context.halting = signal is not None  # after a break every cell ends at its first tag
                    context.pieces.append("</td>")
                    if loop.column == columns and loop.position < loop.length - 1:
                        context.pieces.append(f'</tr>\n<tr class="row{loop.row + 1}">')
                    loop.step()
        finally:
            context.depth -= 1
            context.halting = outer
        context.pieces.append("</tr>\n")
        return signal

    return Node(render, body.blank, block=True)
