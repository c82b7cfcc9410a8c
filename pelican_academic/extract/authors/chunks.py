"""A list of authors cut at its separators: where a piece ends, what the next is, whether it is one of them."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.extract.authors.name_ends import in_italics
from pelican_academic.extract.names import AND, classify, is_glued, long_name, nickname_at
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, UNDERLINE, Styled
from pelican_academic.regex import regex

__all__ = ["SEPARATOR", "chunk_end", "is_among_names", "next_kind", "own_in_italics"]

SEPARATOR = regex(
    rf"\s*(?:(?:[,，;；、•|]|\s·\s|\s/\s|·(?=[\u3400-\u9fff])|・(?=[\u3400-\u9fff]{{2}}))[\s,;]*(?:{AND}\s+(?!al\b)|&\s*|＆\s*)?|&\s*|＆\s*|\s{AND}\s+(?!al\b))\s*"
)
_STOPS = regex(
    '[()（）\\[\\]"“”„«»「」『』《》:：?？!！…'
    + HARD
    + "]|‘(?!t\\s)|\\.\\.\\.|''|``|\\s[-–—]\\s|[。．](?=\\s|\\S)|(?<=\\s)'(?=\\S)"
)
_AND_BEFORE = regex(rf"(?:\s{AND}|&)\s+$")
_WHOLE = {"full", "initials-first"}
_LONGEST = 1_000  # characters in which the end of a chunk is looked for


def chunk_end(styled: Styled, at: int, blocked: bytearray) -> tuple[int, int]:
    """Return where the chunk that begins at ``at`` ends, and where the next begins (the same where the list must stop)."""
    text, size = styled.text, min(len(styled.text), at + _LONGEST)
    separator = SEPARATOR.search(text, at, size)
    # One behind the separator is none of this chunk, and none is longer than three characters.
    last = separator.start() + 3 if separator else size
    stop = _STOPS.search(text, at, last)
    while stop and (over := nickname_at(text, stop.start())):
        stop = _STOPS.search(text, over, last)
    end = min(separator.start() if separator else size, stop.start() if stop else size)
    index = blocked.find(1, at, end)
    if index >= 0:
        return index, index
    if separator and separator.start() == end and not (stop and stop.start() == end and text[end] != HARD):
        after = separator.end()
        if any(blocked[end:after]):
            return end, end
        return end, after
    return end, end


def own_in_italics(
    styled: Styled, start: int, stop: int, after: int, blocked: bytearray, owner: Callable[[str], bool]
) -> bool:
    """Say whether italics set one author off: bold as well, the page's person, or with another name or a quoted title behind."""
    if owner(styled.text[start:stop]) or all(
        styled.style[at] & (BOLD | UNDERLINE) for at in range(start, stop) if styled.text[at].isalpha()
    ):
        return True
    last = next((last for begin, last in styled.runs(ITALIC) if begin <= start and stop < last), 0)
    if last:
        inside = chunk_end(styled, after, blocked)
        if classify(styled.text[after : min(inside[0], last)]) == "initials":
            stop, after = inside  # "Quill, A., *Reed, B.*, Moor, C."
    if after == stop:
        return False
    behind = chunk_end(styled, after, blocked)[0]
    if styled.text[after : after + 1] in {"“", '"', "„", "«"}:
        return True
    follows = next_kind(styled, after, blocked)
    house = follows == "family" and classify(styled.text[start:stop]) == "full"  # "*Marsh Keeping*, Routledge"
    return bool(follows) and not house and not in_italics(styled, after, behind)


def next_kind(styled: Styled, at: int, blocked: bytearray) -> str:
    """Return what the chunk that begins at ``at`` is, as `classify` names it."""
    stop, _ = chunk_end(styled, at, blocked)
    chunk = re.split(r"(?<=\w{2})\.\s|(?<=\s[A-Z])\.\s", styled.text[at:stop], maxsplit=1)[0]
    return classify(chunk) or ("full" if long_name(chunk) else "")


def is_among_names(
    styled: Styled, pieces: list[tuple[int, int, str]], first: int, stop: int, after: int, blocked: bytearray
) -> bool:
    """Say whether one word is a name whose space was forgotten, as its neighbours are names: "AdaQuill, BoReed and Cyd Moor"."""
    text = styled.text
    if any(is_glued(text[start:end]) for start, end, _ in pieces) or (pieces and _AND_BEFORE.search(text, 0, first)):
        return True
    behind = text[after : chunk_end(styled, after, blocked)[0]] if after > stop else ""
    return is_glued(behind) or (bool(behind) and next_kind(styled, after, blocked) in _WHOLE)
