"""Authors who are found in; what stands around them marked: the "with" before, an affiliation or "(eds.)" behind."""

from __future__ import annotations

import re
from dataclasses import replace

from pelican_academic.extract.authors import AuthorList
from pelican_academic.extract.authors.company import EDITORS, WITH
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.styled import HARD, SOFT
from pelican_academic.regex import regex

__all__ = ["mark_company"]

_LED = 0.5  # as much as a "by" before authors says
# As in: 2019 (hrsg. mit Bo Reed) - or: (with Bo Reed), joint work with Bo Reed.
_OPENING = regex(rf"(?:\b{YEAR}\s)?(?:\((?:{EDITORS}\s)?|,\s|[{HARD}{SOFT}]\s?){WITH}\s*$")
_AFFILIATION_LAST = regex(r"\s?\([A-ZÀ-Þ][^()\d]{2,60}\)\W*$")
_EDITORS = regex(
    rf"\s*[(\[]{EDITORS}[)\]]\s?[:,.]?|\s*,?\s(?:[Ee]ds?\.|[Ee]ditors?\b\.?|[Hh]rsg\.|[Cc]oords?\.)[:,.]?(?=\s)"
)


def mark_company(work: Work, led: tuple[int, int] | None) -> None:
    """Mark the words around the authors; ``led`` is where a title ends and where names begin behind its "with"."""
    authors = work.citation.authors
    if authors is None:
        return
    if led and authors.start == led[1]:
        work.citation.authors = replace(authors, score=authors.score + _LED)
        if affiliation := _AFFILIATION_LAST.match(work.text, authors.end):
            work.mark(*affiliation.span())
    opening = _OPENING.search(work.text, 0, authors.start)
    if opening:
        work.mark(*opening.span())
    _mark_editors(work, authors)


def _mark_editors(work: Work, authors: AuthorList) -> None:
    """Mark "(Hrsg.):" behind the names; where no volume follows in which this stands, they edited it themselves."""
    behind = _EDITORS.match(work.text, authors.end)
    if behind:
        work.mark(*behind.span())
    within = behind or re.search(rf"\({EDITORS}[\s)]", work.text[authors.start : authors.end])
    if within and not work.containers and not work.citation.type:
        work.citation.type = "book"
