"""YAML: Pygments follows the indentation, its tokens get Rouge's names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pygments.lexers.data import YamlLexer

from pelican_academic.jekyll.rouge.lexer import Lexer, Piece

__all__ = ["YAML"]

#: Pygments' token -> Rouge's class, where the text does not matter.
_CLASSES = {
    "Token.Name.Tag": "na",
    "Token.Punctuation": "pi",
    "Token.Punctuation.Indicator": "pi",
    "Token.Punctuation.Document": "nn",
    "Token.Name.Namespace": "nn",
    "Token.Name.Constant": "s",
    "Token.Name.Label": "nl",
    "Token.Name.Type": "kt",
    "Token.Keyword.Type": "kt",
    "Token.Name.Variable": "nv",
    "Token.Comment.Single": "c1",
    "Token.Literal.String": "s",
    "Token.Literal.String.Escape": "se",
    "Token.Text.Whitespace": "",
    "Token.Text": "",
    "Token.Error": "err",
    "Token.Literal.Number": "m",
}
_WORD = re.compile(r"(?<![^ ])(?:true|false|null)|(?:(?<= )|^|(?<=true)|(?<=false)|(?<=null))\d+(?:\.\d+)?$")


class _Yaml(Lexer):
    def __init__(self) -> None:
        super().__init__({})
        self._lexer = YamlLexer(stripnl=False, ensurenl=False)

    def pieces(self, text: str, state: str = "root") -> Iterator[Piece]:  # noqa: ARG002  one signature for all
        opened = ""
        for name, part in _joined((str(kind), part) for kind, part in self._lexer.get_tokens(text)):
            if name == "Token.Literal.Scalar.Plain":
                yield from _plain(part)
            elif name == "Token.Literal.String" and part in {'"', "'"}:
                yield ("s" if opened else "s2" if part == '"' else "s1"), part
                opened = "" if opened else part
            elif name == "Token.Literal.String" and opened == "'":
                for index, text_part in enumerate(re.split("('')", part)):
                    yield ("s1" if index % 2 else "s"), text_part
            elif name == "Token.Literal.String" and part.startswith("\\"):
                yield "se", part
            else:
                yield _CLASSES.get(name, ""), part


def _joined(tokens: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Join the words of a plain value of one line."""
    plain = ""
    space = ""
    for name, part in tokens:
        if name == "Token.Literal.Scalar.Plain":
            plain, space = plain + space + part, ""
            continue
        if plain and not space and name == "Token.Text.Whitespace" and part.strip(" ") == "":
            space = part
            continue
        if plain:
            yield "Token.Literal.Scalar.Plain", plain
        if space:
            yield "Token.Text.Whitespace", space
        plain = space = ""
        yield name, part
    if plain:
        yield "Token.Literal.Scalar.Plain", plain
    if space:
        yield "Token.Text.Whitespace", space


def _plain(text: str) -> Iterator[Piece]:
    """Numbers that end a value, and ``true``, ``false``, ``null`` that begin a word, have classes of their own."""
    at = 0
    for found in _WORD.finditer(text):
        yield "s", text[at : found.start()]
        yield ("m" if found[0][0].isdigit() else "no"), found[0]
        at = found.end()
    yield "s", text[at:]


YAML = _Yaml()
