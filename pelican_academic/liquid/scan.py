"""A template's text -> tokens with their places: text, ``{{ output }}`` and ``{% tag %}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["BROKEN", "OUTPUT", "TAG", "TEXT", "Token", "tokens"]

TEXT, OUTPUT, TAG, BROKEN = range(4)

_TAG = re.compile(r"\{%-?\s*(\w+)\s*(.*?)-?%\}", re.DOTALL | re.ASCII)


class Token(NamedTuple):
    """One token. ``text`` is the text, an output's markup or a tag's parameters; ``name`` is a tag's name.

    ``raw`` is the token as written. Markup that does not end is BROKEN, with Ruby's message as its text: it is an
    error only where the parser meets it (not within ``raw``).
    """

    kind: int
    text: str
    name: str
    line: int
    column: int
    raw: str


def pieces(source: str) -> list[tuple[int, str]]:
    """Give the source cut at markup: pairs of offset and piece, in order, without empty ones. Linear.

    An output ends at the first ``}`` (with a second one, if it follows); a tag at the first ``%}``. Markup that never
    ends is cut off as the two characters that begin it.
    """
    found: list[tuple[int, str]] = []
    position = start = 0
    last_tag_end = source.rfind("%}")
    last_brace = source.rfind("}")
    find = source.find
    while True:
        start = find("{", start)
        if start < 0:
            break
        opener = source[start + 1 : start + 2]
        if opener == "%":
            end = find("%}", start + 2) + 2 if last_tag_end >= start + 2 else start + 2
        elif opener == "{":
            end = start + 2
            if last_brace >= end:
                end = find("}", end) + 1
                if source.startswith("}", end):
                    end += 1
        else:
            start += 1
            continue
        if start > position:
            found.append((position, source[position:start]))
        found.append((start, source[start:end]))
        position = start = end
    if position < len(source):
        found.append((position, source[position:]))
    return found


def tokens(source: str, line: int = 1) -> Iterator[Token]:
    """Give the tokens of a template whose first line is ``line``."""
    line_start = 0
    for offset, piece in pieces(source):
        column = offset - line_start + 1
        opener = piece[:2]
        if opener == "{{":
            if len(piece) < 4 or not piece.endswith("}}"):
                message = f"Variable '{piece}' was not properly terminated with regexp: /\\}}\\}}/"
                yield Token(BROKEN, message, "", line, column, piece)
            else:
                yield Token(OUTPUT, _content(piece), "", line, column, piece)
        elif opener == "{%":
            match = _TAG.fullmatch(piece)
            if match is None:
                message = f"Tag '{piece}' was not properly terminated with regexp: /\\%\\}}/"
                yield Token(BROKEN, message, "", line, column, piece)
            else:
                yield Token(TAG, match[2], match[1], line, column, piece)
        else:
            yield Token(TEXT, piece, "", line, column, piece)
        newlines = piece.count("\n")
        if newlines:
            line += newlines
            line_start = offset + piece.rfind("\n") + 1


def _content(piece: str) -> str:
    begin = 3 if piece.startswith("{{-") and len(piece) > 4 else 2
    end = -3 if piece.endswith("-}}") and len(piece) + -3 >= begin else -2
    return piece[begin:end]
