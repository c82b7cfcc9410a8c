"""A template's text -> tokens with their places: text, ``{{ output }}`` and ``{% tag %}``."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["BROKEN", "OUTPUT", "TAG", "TEXT", "Token", "tokens"]

TEXT, OUTPUT, TAG, BROKEN = range(4)

_TAG_START = re.compile(r"\{%-?\s*(\w+)\s*", re.ASCII)


Token = tuple[int, str, str, int, int, str]
"""Kind, text, name, line, column, raw.

The text is a text, an output's markup or a tag's parameters; the name a tag's name; raw the token as written. Markup
that does not end is BROKEN, with Ruby's message as its text: an error only where the parser meets it (not in ``raw``).
"""


def tokens(source: str, line: int = 1) -> Iterator[Token]:
    """Give the tokens of a template whose first line is ``line``. Linear.

    An output ends at the first ``}`` (with a second one, if it follows); a tag at the first ``%}``. Markup that never
    ends is cut off as the two characters that begin it.
    """
    line_start = position = start = 0
    last_tag_end, last_brace = source.rfind("%}"), source.rfind("}")
    find, size = source.find, len(source)
    while position < size:
        start = find("{", start)
        opener = source[start + 1 : start + 2] if start >= 0 else ""
        if start >= 0 and opener != "%" and opener != "{":  # noqa: PLR1714  (faster than a set)
            start += 1
            continue
        if start < 0:
            start = size
        if start > position:
            piece = source[position:start]
            yield (TEXT, piece, "", line, position - line_start + 1, piece)
            newlines = piece.count("\n")
            if newlines:
                line += newlines
                line_start = position + piece.rfind("\n") + 1
        if start == size:
            return
        position = start
        if opener == "%":
            end = find("%}", start + 2) + 2 if last_tag_end >= start + 2 else start + 2
            piece = source[start:end]
            yield _tag(piece, line, start - line_start + 1)
        else:
            end = start + 2
            if last_brace >= end:
                end = find("}", end) + 1
                if source.startswith("}", end):
                    end += 1
            piece = source[start:end]
            yield _output(piece, line, start - line_start + 1)
        if "\n" in piece:
            line += piece.count("\n")
            line_start = position + piece.rfind("\n") + 1
        position = start = end


def _tag(piece: str, line: int, column: int) -> Token:
    match = _TAG_START.match(piece)
    if match is None or not piece.endswith("%}"):
        message = f"Tag '{piece}' was not properly terminated with regexp: /\\%\\}}/"
        return (BROKEN, message, "", line, column, piece)
    end = -3 if piece[-3] == "-" and len(piece) - 3 >= match.end() else -2
    return (TAG, piece[match.end() : end], match[1], line, column, piece)


def _output(piece: str, line: int, column: int) -> Token:
    if len(piece) < 4 or not piece.endswith("}}"):
        message = f"Variable '{piece}' was not properly terminated with regexp: /\\}}\\}}/"
        return (BROKEN, message, "", line, column, piece)
    begin = 3 if piece[2] == "-" and len(piece) > 4 else 2
    end = -3 if piece[-3] == "-" and len(piece) - 3 >= begin else -2
    return (OUTPUT, piece[begin:end], "", line, column, piece)
