"""A text that opens with names turned round in; their list out: ``Quill, Ada Mae and Reed, Bo and C. D. Moor``."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.authors.weight import emphasised
from pelican_academic.extract.names import NameForm, classify, long_name, strip_marks
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, Styled
from pelican_academic.regex import regex

__all__ = ["turned_in_lines", "turned_list"]

_END = regex(rf"[\"“”„«(\[:{HARD}]|(?<![A-Z])\.\s(?=[A-Z][a-z])|,\s[Ii]n:?\s")
_AND = regex(r",?\s+and\s+")
_SEMICOLON = regex(r"\s*;\s*(?:and\s+|&\s*|e\s+)?|\s?/\s")
_FARTHEST = 3_000


def turned_list(styled: Styled, blocked: bytearray, owner: Callable[[str], bool], start: int) -> AuthorList | None:
    """Return the authors where "and" alone divides them and nearly all are turned, or ";" or "/" and all are."""
    text = styled.text
    end = min(len(text), start + _FARTHEST)
    wall = _END.search(text, start, end)
    end = wall.start() if wall else end
    run = next((stop for mask in (ITALIC, BOLD) for begin, stop in styled.runs(mask) if begin <= start + 1 < stop), 0)
    if run and "/" in text[start:run]:
        end = min(end, run)  # "*Quill, Ada/ Reed, Bo*, Marshes of the north"
    taken = blocked.find(1, start, end)
    end = taken if taken >= 0 else end
    opening = text[start:end].rstrip(" ,.;\v")
    semicolons = ";" in opening or "/ " in opening
    parts = (_SEMICOLON if semicolons else _AND).split(opening)
    turned = sum(part.count(",") == 1 for part in parts)
    rest = 0 if semicolons else 2
    if len(parts) < 2 or turned < 2 or turned < len(parts) - rest or any(part.count(",") > 1 for part in parts):
        return None
    if not all(_is_name(part, last=part is parts[-1]) for part in parts):
        return None
    forms = tuple(NameForm(*strip_marks(" ".join(part.split()))) for part in parts)
    places, at = [], start
    for part in parts:
        at = text.index(part, at)
        places.append((at, at + len(part), "pair"))
        at += len(part)
    score = min(6.0, float(len(parts))) + (1.5 if any(owner(form.text) for form in forms) else 0) + 0.65
    return AuthorList(start, start + len(opening), forms, emphasised(styled, places, forms), False, score, False)


_LINES = 3  # of a card in which the authors stand


def turned_in_lines(styled: Styled, blocked: bytearray, owner: Callable[[str], bool], start: int) -> AuthorList | None:
    """Return a list of turned names that opens the text, or a line behind a title."""
    at = start
    for _ in range(_LINES):
        if not blocked[at : at + 1].strip(b"\x00") and (found := turned_list(styled, blocked, owner, at)):
            return found
        if (at := styled.text.find(HARD, at) + 1) <= 0:
            break
    return None


def _is_name(part: str, *, last: bool) -> bool:
    """Say whether a part is a name: ``Quill, Ada Mae``, ``C. D. Moor``; behind the ``last`` a title may stand."""
    if "," not in part:
        return classify(part) in {"full", "initials-first", "family-initials"}
    family, given = (half.strip() for half in part.split(","))
    if last and re.search(r"\b[A-ZÀ-Þ]\.\s(?:\w{3}|[A-ZÀ-Þ]\w)", given):
        return False  # "REED, Bo C. MarshNet: …"
    return classify(family) in {"family", "full"} and (
        classify(given) in {"family", "full", "initials", "initials-first", "family-initials"} or long_name(given)
    )
