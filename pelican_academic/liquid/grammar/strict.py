"""The strict grammar: markup -> tokens, and the pieces of grammar that every tag shares.

An expression is read into its normal spelling (without white space), which `parse_expression` compiles: the strict
grammar decides what is well formed, not what it means. Without recursion, so brackets may nest as deep as they like.
"""

from __future__ import annotations

import re

from pelican_academic.liquid.errors import LiquidSyntaxError

__all__ = ["PATH", "VALUE", "StrictParser"]

_SEGMENT = r"(?!contains\s)[a-zA-Z_][\w-]*+"
PATH = rf"{_SEGMENT}(?:\.{_SEGMENT})*+"
"""A path without brackets: what most expressions are."""

VALUE = rf"""(?:{PATH}|'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?)"""
"""A path without brackets, a string or a number."""

_TOKEN = re.compile(
    r"""\s*(?:(?P<comparison>==|!=|<>|<=?|>=?|contains(?=\s))
    |(?P<string>'[^']*'|"[^"]*")
    |(?P<number>-?\d+(?:\.\d+)?)
    |(?P<id>[a-zA-Z_][\w-]*\??)
    |(?P<dotdot>\.\.)
    |(?P<special>[|.:,\[\]()?-])
    |(?P<end>\Z))""",
    re.ASCII | re.VERBOSE,
)
_SPECIAL = {
    "|": "pipe",
    ".": "dot",
    ":": "colon",
    ",": "comma",
    "[": "open_square",
    "]": "close_square",
    "(": "open_round",
    ")": "close_round",
    "?": "question",
    "-": "dash",
}
_END = ("end_of_string", "")


def lex(markup: str) -> list[tuple[str, str]]:
    """Pairs of kind and text, the last of kind ``end_of_string``: ``a.b`` is id, dot, id."""
    found: list[tuple[str, str]] = []
    position = 0
    for match in _TOKEN.finditer(markup):
        kind: str = match.lastgroup  # type: ignore[assignment]
        if match.start() != position:
            break
        position = match.end()
        if kind == "end":
            break
        text = match[kind]
        found.append((_SPECIAL[text] if kind == "special" else kind, text))
    if position < len(markup):
        rest = markup[position:].lstrip("\t\n\v\f\r ")
        raise LiquidSyntaxError(f"Unexpected character {rest[0]}")
    found.append(_END)
    return found


class StrictParser:
    """A cursor over the tokens of one piece of markup. Every method that cannot go on raises `LiquidSyntaxError`."""

    __slots__ = ("position", "tokens")

    def __init__(self, markup: str) -> None:
        self.tokens = lex(markup)
        self.position = 0

    def look(self, kind: str, ahead: int = 0) -> bool:
        """Whether the next token (or one further ahead) is of this kind."""
        index = self.position + ahead
        return index < len(self.tokens) and self.tokens[index][0] == kind

    def accept(self, kind: str) -> str | None:
        """Give the next token's text if it is of this kind, and step over it; else None."""
        token = self.tokens[self.position]
        if token[0] != kind:
            return None
        self.position += 1
        return token[1]

    def accept_word(self, word: str) -> bool:
        """Step over the next token if it is the name ``word``."""
        if self.tokens[self.position] != ("id", word):
            return False
        self.position += 1
        return True

    def expect(self, kind: str) -> str:
        """Give the next token's text; an error if it is of another kind."""
        found, text = self.tokens[self.position]
        if found != kind:
            raise LiquidSyntaxError(f"Expected {kind} but found {found}")
        self.position += 1
        return text

    def end(self) -> None:
        """Nothing may follow."""
        if self.tokens[self.position] is not _END:
            raise LiquidSyntaxError(f"Expected end_of_string but found {self.tokens[self.position][0]}")

    def expression(self) -> str:
        """One expression in its normal spelling: ``a [ 'b' ] . c`` is ``a['b'].c``."""
        parts: list[str] = []
        closers: list[str] = []
        while True:
            kind, text = self.tokens[self.position]
            if kind == "id":
                parts.append(self._name())
            elif kind in {"string", "number"}:
                self.position += 1
                parts.append(text)
            elif kind == "open_round":
                self.position += 1
                parts.append("(")
                closers.append("..")
                continue
            else:
                shown = f':{kind}, "{text}"' if text else f":{kind}"
                raise LiquidSyntaxError(f"[{shown}] is not a valid expression")
            if not self._continues(parts, closers, named=kind == "id"):
                return "".join(parts)

    def _name(self) -> str:
        """Give a name with what follows it after dots."""
        names = [self.expect("id")]
        while self.tokens[self.position][0] == "dot":
            self.position += 1
            names.append(self.expect("id"))
        return ".".join(names)

    def _continues(self, parts: list[str], closers: list[str], *, named: bool) -> bool:
        """After a value: open or close brackets. True if another value must follow."""
        while True:
            if named and self.accept("open_square") is not None:
                parts.append("[")
                closers.append("]")
                return True
            if not closers:
                return False
            closer = closers.pop()
            if closer == "]":
                self.expect("close_square")
                parts.append("]")
                named = True
                if self.accept("dot") is not None:
                    parts.append("." + self._name())
            elif closer == "..":
                self.expect("dotdot")
                parts.append("..")
                closers.append(")")
                return True
            else:
                self.expect("close_round")
                parts.append(")")
                named = False

    def argument(self) -> tuple[str | None, str]:
        """One argument of a filter: its keyword, if it has one, and its expression."""
        if self.look("id") and self.look("colon", 1):
            keyword = self.expect("id")
            self.position += 1
            return keyword, self.expression()
        return None, self.expression()
