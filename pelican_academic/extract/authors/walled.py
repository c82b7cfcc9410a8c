"""A text whose authors are known to stand before a place in, as the other papers of its list say; their list out."""

from __future__ import annotations

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.authors.weight import emphasised
from pelican_academic.extract.names import (
    AND,
    CAPITAL,
    PARTICLES,
    NameForm,
    is_cjk,
    split_authors,
    strip_marks,
    unglued,
)
from pelican_academic.extract.names.words import NOT_NAMES
from pelican_academic.extract.styled import Styled
from pelican_academic.regex import regex

__all__ = ["authors_between"]

_CAPITAL = regex(rf"[{CAPITAL}]")
_INITIAL_LAST = regex(rf"\b[{CAPITAL}]$")
_AND = regex(rf"\s*&\s*|\s{AND}\s")
_BEFORE_A_WALL = ' ,;:.([“"\v'
_LONGEST = 6  # words of a name


def authors_between(styled: Styled, start: int, wall: int) -> AuthorList | None:
    """Return the authors between two places, as they come: "Quill & Reed", "Moor N. N, Fenn J."; None for words."""
    head = styled.text[start:wall].rstrip(_BEFORE_A_WALL)
    if styled.text[start + len(head) : wall].startswith(".") and _INITIAL_LAST.search(head):
        head += "."
    if "," in head or ";" in head:
        forms, et_al = split_authors(head)
    else:
        forms, et_al = [NameForm(*strip_marks(name)) for name in _AND.split(head)], False
    if not forms or not all(_may_be_name(form.text) for form in forms):
        return None
    forms = [NameForm(unglued(form.text), form.marks) for form in forms]
    end = start + len(head)
    marked = emphasised(styled, [(start, end, "pair")], forms)
    return AuthorList(start, end, tuple(forms), marked, et_al, min(6.0, 0.8 * len(forms)) + 0.65)


def _may_be_name(text: str) -> bool:
    words = text.replace(",", " ").split()
    return 0 < len(words) <= _LONGEST and all(
        word.casefold() not in NOT_NAMES
        and (word in PARTICLES or is_cjk(word) or _CAPITAL.match(word.lstrip("'’‘")) is not None)
        for word in words
    )
