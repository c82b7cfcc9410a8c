"""A list that breaks off before its year in, as of a comma forgotten; the whole of it, paired by its initials, out."""

from __future__ import annotations

import re
from dataclasses import replace

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.names import paired_by_initials

__all__ = ["up_to_the_year"]

_YEAR = re.compile(rf"\s*[(（](?:{YEAR}[a-d]?|in press|submitted|under review|forthcoming)\b[^()]{{0,20}}[)）]\s*[.,:]")
_NAMES = re.compile(
    r"(?:[A-ZÀ-ÞĀ-Ž][\w’'‐-]*+\.?|[&,;*†‡\s]"
    r"|(?:van|von|de|del|della|der|den|di|da|dos|du|la|le|ter|ten|zu|and|et|und|y)\b)++"
)


def up_to_the_year(text: str, found: AuthorList) -> AuthorList:
    """Return a list in APA's form up to its year in brackets, where there are but names and initials up to there.

    "Quill, A. Reed, B., & Moor, D. (2022)." is read as Quill A., Reed B., Moor D., though a comma is missing.
    """
    year = _YEAR.search(text, found.end)
    if not year or year.start() - found.end > 400 or not re.search(r"\w", text[found.end : year.start()]):
        return found
    head = text[found.start : year.start()]
    if not _NAMES.fullmatch(head) or not re.match(r"(?:[\w’'‐-]+\s){0,2}[\w’'‐-]{2,},\s[A-ZÀ-Þ]\.", head):
        return found
    forms = paired_by_initials(re.sub(r"&|[,;*†‡]|\s(?:and|et|und|y)\s", " ", head).split())
    return replace(found, end=year.start(), forms=tuple(forms), emphasised=()) if len(forms) > 1 else found
