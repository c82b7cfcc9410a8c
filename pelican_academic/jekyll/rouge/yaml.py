"""YAML: Pygments follows the indentation, its tokens get Rouge's names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pelican_academic.jekyll.rouge.borrowed import tokens
from pelican_academic.jekyll.rouge.lexer import Lexer, Piece
from pelican_academic.regex import regex

__all__ = ["YAML"]

#: Pygments' token -> Rouge's class, where the text does not matter.
_CLASSES = {
    "Name.Tag": "na",
    "Punctuation": "pi",
    "Punctuation.Indicator": "pi",
    "Punctuation.Document": "nn",
    "Name.Namespace": "nn",
    "Name.Constant": "s",
    "Name.Label": "nl",
    "Name.Type": "kt",
    "Keyword.Type": "kt",
    "Name.Variable": "nv",
    "Comment.Single": "c1",
    "Literal.String": "s",
    "Literal.String.Escape": "se",
    "Error": "err",
    "Literal.Number": "m",
}
_PLAIN = "Literal.Scalar.Plain"
_STRING = "Literal.String"
#: What has a class of its own in a plain value: a word's start that is a constant, a number at the end.
_WORD = regex(r"(?<![^ ])(?:true|false|null)|(?:(?<= )|^|(?<=true)|(?<=false)|(?<=null))\d+(?:\.\d+)?$")

_END = regex(r"\n| +#")  # after a number that is one
_COLON = regex(r"(: +)")


class _Yaml(Lexer):
    def __init__(self) -> None:
        super().__init__({})

    def pieces(self, text: str, state: str = "root") -> Iterator[Piece]:  # noqa: ARG002  one signature for all
        return _renamed(_joined(tokens("yaml", text)))


def _renamed(found: Iterable[tuple[str, str]]) -> Iterator[Piece]:
    opened = ""  # the quotation mark of the string that is open
    depth = 0  # of brackets and braces
    starts_line = True
    in_block = False  # after a block scalar a document's mark is text
    every = list(found)
    for place, (name, part) in enumerate(every):
        if name == "Name.Namespace" and in_block:
            yield "s", part
        elif name == _PLAIN:
            yield from _plain(part, "".join(text for _, text in every[place + 1 : place + 3]))
        elif name == _STRING and part in {'"', "'"}:
            yield ("s" if opened else "s2" if part == '"' else "s1"), part
            opened = "" if opened else part
        elif part == "''" and opened == "'":
            yield from (("s", "'"), ("s1", "'"))
        elif name == _STRING and part.startswith("\\"):
            yield "se", part
        elif name == "Name.Tag" and depth:
            key = part.strip()
            lead, tail = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
            yield from (("", lead), ("nv", key), ("", tail))
        elif name == "Punctuation.Indicator" and part == ":" and not depth and not starts_line:
            yield "err", part
        elif name == "Name.Tag":
            yield from _keys(part)
        else:
            if name == "Punctuation.Indicator":
                depth += (part in {"[", "{"}) - (part in {"]", "}"})
            yield _CLASSES.get(name, ""), part
        starts_line = part.endswith("\n") or (starts_line and not part.strip())
        in_block = name == "Name.Constant" or (in_block and not part.strip())


def _joined(found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Join the words of a plain value of one line, and those of a comment between its lines."""
    plain = space = comment = ""
    starts_line = True
    for name, part in found:
        if comment or (name == _PLAIN and starts_line and part.startswith("#")):
            if "\n" not in part:
                comment += part
                continue
            yield "Comment.Single", comment
            comment = ""
        starts_line = part.endswith("\n")
        if name == _PLAIN:
            plain, space = plain + space + part, ""
        elif plain and not space and name == "Text.Whitespace" and not part.strip(" "):
            space = part
        else:
            yield from (pair for pair in ((_PLAIN, plain), ("Text.Whitespace", space)) if pair[1])
            plain = space = ""
            yield name, part
    last = ((_PLAIN, plain), ("Text.Whitespace", space), ("Comment.Single", comment))
    yield from (pair for pair in last if pair[1])


def _keys(text: str) -> Iterator[Piece]:
    """``a: b`` before a colon: each of them is a key."""
    for place, part in enumerate(_COLON.split(text)):
        if place % 2:
            yield from (("pi", ":"), ("", part[1:]))
        else:
            yield "na", part


def _plain(text: str, rest: str) -> Iterator[Piece]:
    at = 0
    ends = _END.match(rest)
    for found in _WORD.finditer(text):
        if not ends and found[0][0].isdigit():
            break
        yield "s", text[at : found.start()]
        yield ("m" if found[0][0].isdigit() else "no"), found[0]
        at = found.end()
    yield "s", text[at:]


YAML = _Yaml()
