"""Authors of whom some stand behind a "with" in: the page's person first, or the title before all; where they stand out."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.styled import BOLD, ITALIC, Styled
from pelican_academic.regex import regex

__all__ = ["EDITORS", "WITH", "joined_in_brackets", "title_before_with"]

# "(Eds.)", "(Hrsg.)", "(dir.)", "(red.)", "(koord.)" behind names
EDITORS = r"(?:[Hh]rsg|[Hh]gg?|[Ee]ds?|[Éé]ds?|[Ee]ditors?|[CcKk]oords?|[Cc]omps?|[Dd]irs?|[Oo]rgs?|[Rr]eds?|[Ss]zerk|[Рр]ед|a cura di)\.?"
# "with", "joint work with", "gemeinsam mit", at the head of a line as well
WITH = r"(?:(?:[Jj]ointly|[Tt]ogether|[Jj]oint(?: work)?|[Ii]n collaboration|[Gg]emeinsam|[Zz]usammen|co-?authored|co-?written|(?:[EeAa][nm] )?[Cc]o-?autor[ií]a)\s)?(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om)\s"
_OPENING = regex(rf"\s?\((?:{EDITORS},?\s)?{WITH}")
_BEFORE_WITH = regex(rf"\W{{0,3}}(?:\([^()]{{3,30}}\)\W{{0,3}})?(?:\(?(?:19|20)\d\d\)?\W{{0,3}})?{WITH}(?=[A-ZÀ-Þ])")
_SET_APART = regex(r",|\b[A-ZÀ-Þ]\.")
_WORDS = 3  # of a title that names its authors behind a "with"


def joined_in_brackets(
    text: str, best: AuthorList | None, find: Callable[[int, int], AuthorList | None]
) -> AuthorList | None:
    """Return "Quill, A. (with B. Reed and C. Moor)" as one list; ``find(start, stop)`` gives the best list between two places."""
    opening = _OPENING.search(text)
    if opening is None or best is None:
        return best
    closing = text.find(")", opening.end())
    if closing < 0 or best.start > opening.end() or not re.match(r"\)?\s?[:,.;]", text[closing : closing + 3]):
        return best
    first, others = find(0, opening.start()), find(opening.end(), closing)
    if not (first and others) or opening.start() - first.end > 1 or others.start > opening.end():
        return best
    if not _SET_APART.search(text[first.start : first.end]):
        return best  # "Marsh Keeping (with Bo Reed)": a title
    return replace(
        first, end=closing + 1, forms=first.forms + others.forms, score=max(first.score, others.score), editors=False
    )


def title_before_with(styled: Styled, start: int) -> tuple[int, int] | None:
    """Return where a link or emphasis ends that opens a text and is a title, and where its other authors begin behind a "with"."""
    spans = [*((link.start, link.end) for link in styled.links), *styled.runs(BOLD), *styled.runs(ITALIC)]
    for begin, end in spans:
        opens = begin <= start + 1 or not styled.text[start:begin].strip(' "“')
        names = _BEFORE_WITH.match(styled.text, end) if opens else None
        if names and len(styled.plain(begin, end).split()) >= _WORDS:
            return end, names.end()
    return None
