"""Tokens -> compiled bodies. What a tag's own parser sees of the template around it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from pelican_academic.liquid.context import Surroundings
from pelican_academic.liquid.errors import LiquidError, LiquidSyntaxError
from pelican_academic.liquid.ruby.values import SPACE

from .block import Body, Entry, Node, Place, compile_body, silent
from .condition import Test, parse_condition_lax, parse_condition_strict
from .expression import Expression
from .filtered import parse_filtered_lax, parse_filtered_strict
from .scan import BROKEN, OUTPUT, TEXT, Token, tokens

__all__ = ["Parser", "TagParser"]

T = TypeVar("T")


class Position(NamedTuple):
    """A 1-based line and column of the template's file."""

    line: int
    column: int


class Parser:
    """The state of parsing one template: its ``name``, and ``line`` and ``column`` of the tag being parsed.

    A tag is a function ``tag(parser, markup) -> Node``. It reads its parameters from ``markup``, with `filtered`,
    `condition` and `either`, and, if it is a block, what stands within it with `body`.
    """

    def __init__(self, environment: Language, source: str, name: str, line: int = 1) -> None:
        self.environment = environment
        self.name = name
        self.warnings: list[LiquidError] = []
        self.source: Iterator[Token] = tokens(source, line)
        self.line, self.column = line, 1
        self.depth = 0
        self.trim = False

    @property
    def token(self) -> Position:
        """Where the tag being parsed begins."""
        return Position(self.line, self.column)

    def error(self, message: str) -> LiquidSyntaxError:
        """Give a syntax error at the tag being parsed."""
        return LiquidSyntaxError(message, self.name, self.line, self.column)

    def template(self) -> Body:
        """Give the whole template."""
        return self._read((), "", tolerant=False)

    def body(self, block: str, ends: Collection[str], *, tolerant: bool = False) -> Body:
        """Give what follows up to one of the tags ``ends`` (which belong to the tag ``block``).

        A ``tolerant`` body (a comment's) takes unknown tags for nothing.
        """
        start = self.line, self.column
        if self.depth >= self.environment.limits.depth:
            raise self.error("Nesting too deep")
        self.depth += 1
        body = self._read(ends, block, tolerant=tolerant)
        self.depth -= 1
        if not body.end:
            self.line, self.column = start
            raise self.error(f"'{block}' tag was never closed")
        return body

    def raw_body(self, block: str, read: Callable[[str], tuple[str, bool]]) -> str:
        """Give everything up to the end tag; ``read`` gives a token's text and whether it is the end."""
        start = self.line, self.column
        parts: list[str] = []
        for *_, raw in self.source:
            text, ended = read(raw)
            parts.append(text)
            if ended:
                return "".join(parts)
        self.line, self.column = start
        raise self.error(f"'{block}' tag was never closed")

    def either(
        self, markup: str, strict: Callable[[str], T], lax: Callable[[str], T], before: str = "", after: str = ""
    ) -> T:
        """Read ``markup`` as the error mode says: strict, lax, or strict with a warning and then lax."""
        mode = self.environment.error_mode
        if mode != "lax":
            try:
                return strict(markup)
            except LiquidSyntaxError as error:
                shown = f"{before}{markup}{after}" if before else markup.strip(SPACE)
                error.message += f' in "{shown}"'
                error.placed(self.name, self.line, self.column)
                if mode == "strict":
                    raise
                self.warnings.append(error)
        return lax(markup)

    def filtered(self, markup: str) -> Expression:
        """Give a value with filters: ``page.title | upcase``. ``.evaluate(context)`` gives its value."""
        environment = self.environment
        known = environment.filtered_cache.get(markup)
        if known is None:
            warned = len(self.warnings)
            strict = partial(parse_filtered_strict, environment)
            lax = partial(parse_filtered_lax, environment)
            known = self.either(markup, strict, lax, "{{", "}}")
            if len(self.warnings) == warned:
                environment.filtered_cache[markup] = known
        return known

    def condition(self, markup: str) -> Test:
        """Give a condition: ``a == b and c``."""
        return self.either(markup, parse_condition_strict, parse_condition_lax)

    def _read(self, ends: Collection[str], block: str, *, tolerant: bool) -> Body:
        entries: list[Entry] = []
        places: list[Place] = []
        blank = True
        text, text_line = "", 0
        end = markup = ""
        tags = self.environment.tags
        for kind, content, name, line, column, raw in self.source:
            if kind == TEXT:
                if self.trim:
                    stripped = content.lstrip(SPACE)
                    text_line = line + content.count("\n", 0, len(content) - len(stripped))
                    text = stripped
                    self.trim = False
                else:
                    text, text_line = content, line
                if blank and text.strip(SPACE[1:]):
                    blank = False
                continue
            self.line, self.column = line, column
            if kind == BROKEN:
                raise self.error(content)
            if raw[2] == "-":
                text = text.rstrip(SPACE)
            self.trim = raw[-3] == "-"
            if kind == OUTPUT:
                entries.append((text, self.filtered(content).evaluate, None))
                blank = False
            elif name in tags:
                node = self._tag(tags[name], content)
                entries.append((text, None, silent(node.render) if node.blank and node.block else node.render))
                blank = blank and node.blank
            elif name in ends:
                end, markup = name, content
                break
            elif tolerant:
                continue
            else:
                raise self._unknown(name, block)
            places.append((text_line, line, column))
            text = ""
        if text:
            entries.append((text, None, None))
            places.append((text_line, self.line, self.column))
        return Body(compile_body(entries, places, self.name), blank, end, markup)

    def _tag(self, tag: TagParser, markup: str) -> Node:
        line, column = self.line, self.column
        try:
            return tag(self, markup)
        except LiquidError as error:
            raise error.placed(self.name, line, column) from error.__cause__

    def _unknown(self, name: str, block: str) -> LiquidSyntaxError:
        if name == "else":
            return self.error(f"{block} tag does not expect 'else' tag" if block else "Unexpected outer 'else' tag")
        if block and name.startswith("end"):
            return self.error(f"'{name}' is not a valid delimiter for {block} tags. use end{block}")
        if name == "end":
            return self.error("Unexpected outer 'end' tag")
        return self.error(f"Unknown tag '{name}'")


TagParser = Callable[[Parser, str], Node]
"""A tag: reads its markup and, for a block, its body; gives what to run."""


class Language(Surroundings, Protocol):
    """What the parsing of a template asks of its `Environment`."""

    tags: dict[str, TagParser]
    filtered_cache: dict[str, Expression]
