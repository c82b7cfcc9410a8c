"""``{% for item in items reversed limit: 2 offset: 1 %}…{% else %}…{% endfor %}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final

from pelican_academic.liquid.context import MISSING, Context
from pelican_academic.liquid.drop import Drop
from pelican_academic.liquid.errors import LiquidError, LiquidSyntaxError
from pelican_academic.liquid.grammar.block import BREAK, Node
from pelican_academic.liquid.grammar.expression import QUOTED, Evaluate, parse_expression
from pelican_academic.liquid.grammar.parser import Parser
from pelican_academic.liquid.grammar.strict import StrictParser
from pelican_academic.liquid.ruby.values import each, to_integer

from .include import ATTRIBUTE

__all__ = ["CONTINUE_OFFSET", "cut", "for_", "whole"]

CONTINUE_OFFSET: Final = "continue"

_LAX = re.compile(rf"([\w-]+)\s+in\s+((?:{QUOTED})+)\s*(reversed)?", re.ASCII)


class Forloop(Drop):
    """``forloop``: where a loop stands."""

    name = "Liquid::ForloopDrop"
    fields: ClassVar[dict[str, Callable[[Any], object]]] = {
        "length": lambda loop: loop.length,
        "parentloop": lambda loop: loop.parent,
        "name": lambda loop: loop.label,
        "index": lambda loop: loop.position + 1,
        "index0": lambda loop: loop.position,
        "rindex": lambda loop: loop.length - loop.position,
        "rindex0": lambda loop: loop.length - loop.position - 1,
        "first": lambda loop: loop.position == 0,
        "last": lambda loop: loop.position == loop.length - 1,
    }
    __slots__ = ("label", "length", "parent", "position")

    def __init__(self, label: str, length: int, parent: Forloop | None) -> None:
        self.label = label
        self.length = length
        self.parent = parent
        self.position = 0


class Header:
    """The parameters of a loop: ``item in items reversed limit: 2 offset: continue``."""

    def __init__(self, name: str, collection: str, *, backwards: bool, attributes: dict[str, str]) -> None:
        self.name = name
        self.label = f"{name}-{collection}"
        self.collection = parse_expression(collection).evaluate
        self.backwards = backwards
        offset, limit = attributes.get("offset"), attributes.get("limit")
        self.resumes = offset == CONTINUE_OFFSET
        self.offset: Evaluate | None = None if offset is None else parse_expression(offset).evaluate
        self.limit: Evaluate | None = None if limit is None else parse_expression(limit).evaluate

    def items(self, context: Context) -> Sequence[Any]:
        """Give the items to go over now."""
        collection = self.collection(context)
        if self.offset is None and self.limit is None:
            items = cut(collection, 0, None)
            offset = 0
        else:
            offsets = context.registers.get("for", {})
            if self.resumes:
                offset = offsets.get(self.label, 0)
            else:
                offset = 0 if self.offset is None else whole(self.offset(context))
            limit = None if self.limit is None else self.limit(context)
            items = cut(collection, offset, None if limit is None or limit is False else whole(limit) + offset)
        context.registers.setdefault("for", {})[self.label] = offset + len(items)
        return items[::-1] if self.backwards else items


def whole(value: Any) -> int:
    """``to_i`` of a parameter; what has none is an internal error."""
    if value is None or (isinstance(value, int | float | str) and not isinstance(value, bool)):
        return to_integer(value)
    raise LiquidError("internal")


def cut(collection: Any, start: int, stop: int | None) -> Sequence[Any]:
    """Give the elements from ``start`` up to ``stop``; a string is one element, what has no elements none."""
    if isinstance(collection, str):
        return [collection] if collection else []
    items: Sequence[Any] | None = each(collection)
    if items is None:
        return []
    if start <= 0 and stop is None:
        return items
    return items[max(start, 0) : None if stop is None else max(stop, 0)]


def _strict(markup: str) -> Header:
    parser = StrictParser(markup)
    name = parser.expect("id")
    if not parser.accept_word("in"):
        raise LiquidSyntaxError("For loops require an 'in' clause")
    collection = parser.expression()
    backwards = parser.accept_word("reversed")
    attributes: dict[str, str] = {}
    while parser.look("id") and parser.look("colon", 1):
        attribute = parser.expect("id")
        if attribute not in {"limit", "offset"}:
            raise LiquidSyntaxError("Invalid attribute in for loop. Valid attributes are limit and offset")
        parser.expect("colon")
        attributes[attribute] = parser.expression()
    parser.end()
    return Header(name, collection, backwards=backwards, attributes=attributes)


def _lax(markup: str) -> Header:
    match = _LAX.match(markup)
    if match is None:
        raise LiquidSyntaxError("Syntax Error in 'for loop' - Valid syntax: for [item] in [collection]")
    return Header(match[1], match[2], backwards=bool(match[3]), attributes=dict(ATTRIBUTE.findall(markup)))


def for_(parser: Parser, markup: str) -> Node:
    """Run the body once for each item, with ``forloop``; the else part where there is none."""
    header = parser.either(markup, _strict, _lax)
    ends = ("else", "endfor")
    body = parser.body("for", ends)
    blank = body.blank
    otherwise = None
    if body.end == "else":
        otherwise = parser.body("for", ends)
        blank = blank and otherwise.blank
    run, name = body.render, header.name

    def render(context: Context) -> int | None:
        items = header.items(context)
        if not items:
            return otherwise.render(context) if otherwise else None
        context.enter()
        local = context.local
        loops: list[Forloop] = context.registers.setdefault("for_stack", [])
        loop = Forloop(header.label, len(items), loops[-1] if loops else None)
        saved, saved_loop = local.get(name, MISSING), local.get("forloop", MISSING)
        loops.append(loop)
        local["forloop"] = loop
        try:
            for position, item in enumerate(items):
                loop.position = position
                local[name] = item
                if run(context) == BREAK:
                    break
        finally:
            context.depth -= 1
            loops.pop()
            _restore(local, "forloop", saved_loop)
            _restore(local, name, saved)
        return None

    return Node(render, blank, block=True)


def _restore(local: dict[str, Any], name: str, value: Any) -> None:
    if value is MISSING:
        local.pop(name, None)
    else:
        local[name] = value
