"""Candidates in; those out that are a title set apart and nothing else, because an abstract stands under it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pelican_academic.extract.citation import Reading, parse_citation
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.entries.record import Entry
from pelican_academic.extract.styled import BOLD
from pelican_academic.extract.vocabulary import STATUS
from pelican_academic.regex import regex

__all__ = ["titled_alone"]

_ABSTRACT = regex(
    r"\W*(?:abstract|summary|resumo|resumen|résumé|riassunto|zusammenfassung|摘要|要旨|概要)\s*[:：.—–-]\s*",
    re.IGNORECASE,
)
_BEHIND = regex(rf"\s*\((?:{YEAR}|{STATUS.pattern})\)\W*$", re.IGNORECASE)
_BEFORE = regex(r"\W*(?:job market paper|new|paper)\s*[:：]\s*", re.IGNORECASE)
_WORDS = 4  # of a title at least
_FEWEST = 2  # titles over abstracts that vouch for those of their list without one


def titled_alone(candidates: Sequence[Entry], own: Callable[[str], bool]) -> set[int]:
    """Return the indices of entries that are a title in bold or a link with an abstract in the next paragraph.

    Those of a list of such that have no abstract are papers too. An entry takes its abstract over.
    """
    apart = {index: at for index, entry in enumerate(candidates) if (at := _title_at(entry))}
    over = {index for index in apart if index + 1 < len(candidates) and _told(candidates[index + 1])}
    groups = {candidates[index].blocks[0].group for index in over} if len(over) >= _FEWEST else set()
    found = {index for index in apart if index in over or candidates[index].blocks[0].group in groups}
    for index in found:
        entry = candidates[index]
        entry.reading = Reading.of(parse_citation(entry.text, own, title_at=apart[index]))
        entry.citation.authors = None
        entry.citation.why.append("a title over its abstract" if index in over else "a title set as its neighbours")
        if index in over:
            _take_abstract(entry, candidates[index + 1 : index + 3])
    return found


def _title_at(entry: Entry) -> tuple[int, int] | None:
    """Return where the title stands that is all there is in a paragraph or item of a list of publications."""
    text = entry.text
    if entry.section.kind != "publications" or entry.blocks[0].kind not in {"para", "item"} or len(entry.blocks) > 1:
        return None
    runs = [*text.runs(BOLD), *((link.start, link.end) for link in text.links)]
    opening = [run for run in runs if run[0] <= 1]
    behind = _BEHIND.search(text.text) if opening else None
    end = behind.start() if behind else len(text.text.rstrip())
    begin = next((start for start, stop in opening if stop >= end - 1), None)
    if begin is None:
        return None
    label = _BEFORE.match(text.text, begin, end)
    start = label.end() if label else begin
    return (start, end) if len(text.plain(start, end).split()) >= _WORDS else None


def _told(entry: Entry) -> bool:
    return _ABSTRACT.match(entry.text.text) is not None


def _take_abstract(entry: Entry, behind: Sequence[Entry]) -> None:
    label = _ABSTRACT.match(behind[0].text.text)
    said = behind[0].text.plain(label.end() if label else 0, len(behind[0].text.text)).strip()
    if not said and len(behind) > 1 and behind[1].blocks[0].kind == "para":
        said = behind[1].text.plain()
    entry.abstract = said
