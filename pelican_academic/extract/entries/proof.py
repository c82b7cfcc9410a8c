"""Candidates in; those that are publications out: proven by themselves or by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_academic.extract.entries.record import Entry, Found
from pelican_academic.model import Name

__all__ = ["accepted"]


def accepted(candidates: Sequence[Entry], found: Found, owner: Name | None, path: str) -> list[Entry]:
    """Keep the candidates that are publications; note those in a list of publications that could not be read."""
    groups: dict[int, list[bool]] = {}
    alike = [
        _titled_and_dated(entry)
        for entry in candidates
        if entry.section.kind == "publications" and not entry.citation.authors
    ]
    first = [_proven(entry, owner, path) for entry in candidates]
    for entry, good in zip(candidates, first, strict=True):
        groups.setdefault(entry.blocks[0].group, []).append(good)
    kept = []
    for entry, good in zip(candidates, first, strict=True):
        siblings = groups[entry.blocks[0].group]
        share = sum(siblings) / len(siblings)
        if (
            good
            or (share >= 0.6 and len(siblings) >= 3 and _plausible(entry))
            or (_titled_and_dated(entry) and _agreed(alike))
            or (
                entry.section.kind == "publications"
                and share >= 0.34
                and sum(siblings) >= 2
                and _plausible(entry)
                and entry.citation.score >= 2.6
            )
        ):
            if not good:
                entry.citation.why.append("its neighbours are publications")
            kept.append(entry)
        elif (
            entry.section.kind == "publications"
            and len(entry.text.text.split()) >= 6
            and entry.blocks[0].kind != "para"
        ):
            found.unread.append((entry.line, entry.text.plain()[:200]))
    return kept


def _completed_by_its_section(entry: Entry) -> bool:
    """Say whether title and authors are there and the section says the rest: its year, or that it lists theses."""
    citation, section = entry.citation, entry.section
    if not (citation.title and citation.authors):
        return False
    return section.year > 0 or (section.type == "thesis" and citation.title_how in {"as a link", "in its column"})


def _titled_and_dated(entry: Entry) -> bool:
    """Say whether an entry under a heading of publications has a title of words, a venue and a year, if no authors."""
    citation = entry.citation
    return (
        entry.section.kind == "publications"
        and entry.section.type != "speech"
        and (len(citation.title.split()) >= 3 or len(re.findall(r"[\u3040-\u9fff]", citation.title)) >= 6)
        and bool(citation.venue and (citation.date or entry.section.year))
        and "reads like prose" not in citation.why
    )


def _agreed(siblings: Sequence[bool]) -> bool:
    """Say whether nearly all entries without authors have one shape, and are no sentence over a list that has them."""
    return len(siblings) >= 4 and sum(siblings) >= 0.75 * len(siblings)


def _plausible(entry: Entry) -> bool:
    citation = entry.citation
    if entry.section.kind == "negative" or not citation.title or len(citation.title) < 8:
        return False
    if entry.blocks[0].columns and entry.section.kind == "publications":
        return True  # a card whose parts are named
    return (
        citation.score >= 2.2
        and bool(citation.authors or citation.identifiers or (citation.venue and citation.date))
        and "reads like prose" not in citation.why
    )


def _proven(entry: Entry, owner: Name | None, path: str) -> bool:
    citation, section = entry.citation, entry.section
    if not citation.title or len(citation.title) < 4:
        return False
    threshold = {"publications": 3.2, "work": 4.4, "": 4.6, "negative": 99.0}[section.kind]
    if section.kind == "negative" and section.page == "publications" and citation.complete and citation.identifiers:
        threshold = 6.0
    if re.match(r"(?:.*/)?_(?:posts|news)/", path) and owner is None and section.kind != "publications":
        threshold += 1.5
    if "reads like prose" in citation.why:
        threshold += 1.0
    if section.page == "negative" and section.type == "speech" and not (citation.authors and citation.identifiers):
        return False
    if citation.complete or _completed_by_its_section(entry):
        strong = citation.authors is not None and (len(citation.authors.forms) > 1 or citation.authors.score >= 1.2)
        score = citation.score + (0 if citation.date else section.year > 0)
        return score >= threshold + (0 if strong or section.type == "thesis" else 0.4)
    if section.kind == "publications" and citation.title and not citation.authors:
        styled = citation.title_how in {"in quotation marks", "as a link", "in bold", "in italics"}
        proof = bool(citation.identifiers) + bool(citation.venue) + bool(citation.date)
        proof += bool(citation.numbers.volume or citation.numbers.page)
        return proof >= 3 or (styled and proof >= 2 and citation.score >= 3.2)
    return False
