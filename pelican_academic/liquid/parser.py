"""Tokens -> compiled bodies. What a tag's own parser sees of the template around it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, TypeVar

from .block import Body, Entry, Node, Place, compile_body, silent
from .condition import Test, parse_condition_lax, parse_condition_strict
from .context import Render
from .errors import LiquidError, LiquidSyntaxError
from .expression import Evaluate, Expression
from .filtered import parse_filtered_lax, parse_filtered_strict
from .scan import BROKEN, OUTPUT, TEXT, Token, tokens
from .values import SPACE

if TYPE_CHECKING:
    from .environment import Environment

__all__ = ["Parser", "TagParser"]

T = TypeVar("T")


class Parser:
    """The state of parsing one template. ``token`` is the tag being parsed; ``name`` the template's name.

    A tag is a function ``tag(parser, markup) -> Node``. It reads its parameters from ``markup``, with `filtered`,
    `condition` and `either`, and, if it is a block, what stands within it with `body`.
    """

    def __init__(self, environment: Environment, source: str, name: str, line: int = 1) -> None:
        self.environment = environment
        self.name = name
        self.warnings: list[LiquidError] = []
        self.source: Iterator[Token] = tokens(source, line)
        self.token = Token(TEXT, "", "", line, 1, "")
        self.depth = 0
        self.trim = False

    def error(self, message: str) -> LiquidSyntaxError:
        """Give a syntax error at the tag being parsed."""
        return LiquidSyntaxError(message, self.name, self.token.line, self.token.column)

    def template(self) -> Body:
        """Give the whole template."""
        return self._read((), "", tolerant=False)

    def body(self, block: str, ends: Collection[str], *, tolerant: bool = False) -> Body:
        """Give what follows up to one of the tags ``ends`` (which belong to the tag ``block``).

        A ``tolerant`` body (a comment's) takes unknown tags for nothing.
        """
        start = self.token
        if self.depth >= self.environment.limits.depth:
            raise self.error("Nesting too deep")
        self.depth += 1
        body = self._read(ends, block, tolerant=tolerant)
        self.depth -= 1
        if not body.end:
            self.token = start
            raise self.error(f"'{block}' tag was never closed")
        return body

    def raw_body(self, block: str, read: Callable[[str], tuple[str, bool]]) -> str:
        """Give everything up to the end tag; ``read`` gives a token's text and whether it is the end."""
        start = self.token
        parts: list[str] = []
        for token in self.source:
            text, ended = read(token.raw)
            parts.append(text)
            if ended:
                return "".join(parts)
        self.token = start
        raise self.error(f"'{block}' tag was never closed")

    def either(self, markup: str, strict: Callable[[str], T], lax: Callable[[str], T], shown: str = "") -> T:
        """Read ``markup`` as the error mode says: strict, lax, or strict with a warning and then lax."""
        mode = self.environment.error_mode
        if mode != "lax":
            try:
                return strict(markup)
            except LiquidSyntaxError as error:
                error.message += f' in "{shown or markup.strip(SPACE)}"'
                error.placed(self.name, self.token.line, self.token.column)
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
            known = self.either(
                markup,
                lambda text: parse_filtered_strict(environment, text),
                lambda text: parse_filtered_lax(environment, text),
                f"{{{{{markup}}}}}",
            )
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

        def add(evaluate: Evaluate | None, render: Render | None, token: Token) -> None:
            nonlocal text
            entries.append(Entry(text, evaluate, render))
            places.append(Place(text_line, token.line, token.column))
            text = ""

        for token in self.source:
            kind, content, name, line, _, raw = token
            if kind == TEXT:
                if text:
                    add(None, None, token)
                if self.trim:
                    stripped = content.lstrip(SPACE)
                    line += content.count("\n", 0, len(content) - len(stripped))
                    content = stripped
                    self.trim = False
                text, text_line = content, line
                blank = blank and not content.strip(SPACE[1:])
                continue
            self.token = token
            if kind == BROKEN:
                raise self.error(content)
            if raw[2] == "-":
                text = text.rstrip(SPACE)
            self.trim = raw[-3] == "-"
            if kind == OUTPUT:
                add(self.filtered(content).evaluate, None, token)
                blank = False
                continue
            tag = self.environment.tags.get(name)
            if tag is not None:
                node = self._tag(tag, token)
                add(None, silent(node.render) if node.blank and node.block else node.render, token)
                blank = blank and node.blank
            elif name in ends:
                end, markup = name, content
                break
            elif not tolerant:
                raise self._unknown(name, block)
        if text:
            add(None, None, self.token)
        return Body(compile_body(entries, places, self.name), blank, end, markup)

    def _tag(self, tag: TagParser, token: Token) -> Node:
        try:
            return tag(self, token.text)
        except LiquidError as error:
            raise error.placed(self.name, token.line, token.column) from error.__cause__

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
