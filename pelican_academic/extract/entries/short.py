"""Candidates in; those out that only refer to papers: "Quill et al. 2019 Marsh Letters", which has no title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.entries.record import Entry
from pelican_academic.regex import regex

__all__ = ["short_citations"]

_NAME = r"(?:(?:van|von|de|der|den|del|da|di|la|le)\s){0,2}[A-ZÀ-Þ][\w'’-]{1,30}"
_OTHERS = r"\s(?:et\.? al|and others|and colleagues)\b\.?"
_WHEN = rf",?\s[(\[]?{YEAR}[a-d]?[)\]]?"
_WHERE = r"[.,:;]?\s(?:in\s)?[A-Za-z][^.?!:;]{1,40}"
_REFERS = regex(
    rf"{_NAME}(?:(?P<others>{_OTHERS})|(?:,\s{_NAME}){{0,3}},?\s(?:&|and)\s{_NAME})(?:{_WHEN}(?:{_WHERE})?|{_WHERE}{_WHEN})\W{{0,2}}"
)
_LONGEST = 160  # characters


def short_citations(candidates: Sequence[Entry]) -> set[int]:
    """Return the indices of entries that name families, a year and a journal at most.

    "Fens and Bogs 2020" may be a title, and is none beside others that have "et al.".
    """
    groups: dict[int, list[tuple[int, re.Match[str]]]] = {}
    for index, entry in enumerate(candidates):
        text = entry.text.plain().strip()
        if len(text) <= _LONGEST and (found := _REFERS.fullmatch(text)):
            groups.setdefault(entry.blocks[0].group, []).append((index, found))
    return {
        index for members in groups.values() if any(found["others"] for _, found in members) for index, _ in members
    }
