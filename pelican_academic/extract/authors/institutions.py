"""A citation in; the institution that wrote it out, where one stands in the authors' place before APA's date."""

from __future__ import annotations

import re

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.names import CAPITAL, INSTITUTION, NameForm
from pelican_academic.extract.styled import Styled
from pelican_academic.extract.vocabulary import AFFILIATION
from pelican_academic.regex import regex

__all__ = ["institution_before_its_date"]

_LONGEST = 120
_DATED = regex(rf"([{CAPITAL}][^()\[\]\d;:“”\"]{{6,{_LONGEST}}}?)\.?\s\({YEAR}[a-d]?\)[.,:]\s")


def institution_before_its_date(styled: Styled, start: int, found: AuthorList | None) -> AuthorList | None:
    """Return the institution that opens a text before a year in brackets; what was ``found`` where people stand there.

    "Reed Foundation. (2021). *Keeping marshes*" is by the Reed Foundation.
    """
    if found and found.start <= start + 1:
        return found
    opening = _DATED.match(styled.text, start)
    if opening is None:
        return found
    name = opening[1].strip(" .,")
    if not (INSTITUTION.search(name) or AFFILIATION.search(name)) or re.search(r"\.\s[a-z]", name):
        return found
    return AuthorList(start, opening.end(1), (NameForm(name),), (), False, 1.4)
