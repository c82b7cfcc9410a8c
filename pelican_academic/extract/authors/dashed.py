"""A text with a line of nothing but names between dashes in, ``Ada Quill - Bo Reed - Cyd Moor``; their list out."""

from __future__ import annotations

from collections.abc import Callable

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.authors.weight import emphasised
from pelican_academic.extract.names import NameForm, classify, strip_marks
from pelican_academic.extract.styled import HARD, Styled
from pelican_academic.regex import regex

__all__ = ["dashed_list"]

_DASH = regex(r"\s[-–—]\s")
_LINE = regex(rf"[^{HARD}]+")
_NAMES = {"full", "initials-first", "family-initials", "cjk"}


def dashed_list(styled: Styled, blocked: bytearray, owner: Callable[[str], bool], start: int) -> AuthorList | None:
    """Return the authors of a line that holds names alone, dashes between them; None where there is none."""
    if HARD not in styled.text or not _DASH.search(styled.text, start):
        return None
    for line in _LINE.finditer(styled.text, start):
        body = line[0].strip(" \v")
        parts = [part.strip() for part in _DASH.split(body)]
        if len(parts) < 2 or not all(classify(part) in _NAMES for part in parts):
            continue
        begin = line.start() + line[0].index(body)
        end = begin + len(body)
        if any(blocked[begin:end]):
            continue
        at, places = begin, []
        for part in parts:
            at = styled.text.index(part, at)
            places.append((at, at + len(part), "full"))
            at += len(part)
        forms = tuple(NameForm(*strip_marks(part)) for part in parts)
        score = min(6.0, 0.8 * len(parts)) + (1.5 if any(owner(form.text) for form in forms) else 0) + 0.65
        return AuthorList(begin, end, forms, emphasised(styled, places, forms), False, score)
    return None
