"""Candidates in; those that are publications out: proven by themselves or by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pelican_academic.extract.citation import Citation, goes_on
from pelican_academic.extract.entries.calls import is_of_a_call
from pelican_academic.extract.entries.linked import linked_alone
from pelican_academic.extract.entries.record import Entry, Found
from pelican_academic.extract.entries.short import short_citations
from pelican_academic.extract.entries.titled import titled_alone
from pelican_academic.extract.identifiers import identifiers_of_url
from pelican_academic.extract.links import kind_of
from pelican_academic.extract.sections import Section
from pelican_academic.extract.styled import Styled
from pelican_academic.extract.vocabulary import STATUS, status_in
from pelican_academic.model import Name
from pelican_academic.regex import regex

__all__ = ["accepted", "provable"]

_THRESHOLD = {"publications": 3.2, "work": 4.4, "": 4.6, "negative": 99.0}
_OF_PAPERS = {"pdf", "doi", "preprint", "pubmed"}
_VERSIONS = {"doi", "preprint", "pubmed"}


def provable(text: Styled, section: Section) -> bool:
    """Say cheaply whether a text could be proven a publication where it stands.

    Outside a list of publications a citation needs more than authors (2), a title (1.5) and a venue (0.8) can weigh: a
    year, volume or identifier, all of which have digits, a status, or a link to a paper.
    """
    if section.kind == "publications":
        return True
    if section.kind == "negative" and section.page != "publications":
        return False
    return (
        section.year > 0
        or _DIGIT.search(text.text) is not None
        or any(kind_of(link.label, link.url) in _OF_PAPERS or identifiers_of_url(link.url) for link in text.links)
        or STATUS.search(text.text) is not None
        or "urn:" in text.text.lower()
    )


_DIGIT = regex(r"\d")
_OF_A_TITLE = 4  # words that a thesis's title has at least, and its author's name beside a year has not


def accepted(
    candidates: Sequence[Entry], found: Found, own: Callable[[str], bool], owner: Name | None, path: str
) -> list[Entry]:
    """Keep the candidates that are publications; note those in a list of publications that could not be read."""
    short = short_citations(candidates)
    found.unread += [(candidates[index].line, candidates[index].text.plain()) for index in sorted(short)]
    candidates = [entry for index, entry in enumerate(candidates) if index not in short]
    titled = titled_alone(candidates, own)
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
    linked = linked_alone(candidates) | titled
    for index, (entry, good) in enumerate(zip(candidates, first, strict=True)):
        siblings = groups[entry.blocks[0].group]
        share = sum(siblings) / len(siblings)
        if (
            good
            or (index in linked)
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
            and _names_a_work(entry)
        ):
            found.unread.append((entry.line, entry.text.plain()[:200]))
    return kept


def _names_a_work(entry: Entry) -> bool:
    """Say whether the title is one: no call to do something, nothing that goes on or leads to a list."""
    citation = entry.citation
    if goes_on(citation.title):
        return False
    leads = entry.text.text.rstrip().endswith(":") and not (citation.date or citation.status or citation.numbers.volume)
    return bool(citation.identifiers) or not (leads or is_of_a_call(citation.title))


def _completed_by_its_section(entry: Entry) -> bool:
    """Say whether title and authors are there and the section says the rest: its year, or what it lists."""
    citation, section = entry.citation, entry.section
    if not (citation.title and citation.authors):
        return False
    set_apart = citation.title_how in {"as a link", "in its column", "in bold", "in quotation marks"}
    if _says_when(section) or (section.type in {"thesis", "article"} and set_apart):  # theses, working papers
        return True
    if section.kind == "publications" and any(link.kind in _VERSIONS for link in citation.links):
        return True
    start, end = citation.title_at
    return section.kind == "publications" and any(
        abs(link.start - start) <= 1 and link.end >= end - 1 and kind_of("", link.url) in _OF_PAPERS
        for link in entry.text.links
    )


def _says_when(section: Section) -> bool:
    """Say whether a heading gives the year or the state of all under it: "2020", "Under review"."""
    return section.year > 0 or (section.kind == "publications" and any(map(status_in, section.headings)))


def _titled_and_dated(entry: Entry) -> bool:
    """Say whether an entry under a heading of publications has a title of words, a venue and a year, if no authors."""
    if entry.section.kind != "publications" or entry.section.type == "speech":
        return False
    citation = entry.citation
    return (
        (len(citation.title.split()) >= 3 or sum("\u3040" <= char <= "\u9fff" for char in citation.title) >= 6)
        and bool(citation.venue and (citation.date or entry.section.year or _is_numbered(citation)))
        and "reads like prose" not in citation.why
        and _names_a_work(entry)
    )


def _is_numbered(citation: Citation) -> bool:
    return bool(citation.title_how == "in bold" and citation.numbers.volume and citation.numbers.page)


def _agreed(siblings: Sequence[bool]) -> bool:
    """Say whether nearly all entries without authors have one shape, and are no sentence over a list that has them."""
    return len(siblings) >= 4 and sum(siblings) >= 0.75 * len(siblings)


def _plausible(entry: Entry) -> bool:
    if entry.section.kind == "negative":
        return False
    citation = entry.citation
    if not citation.title or len(citation.title) < 8 or not _names_a_work(entry):
        return False
    if entry.blocks[0].columns and entry.section.kind == "publications":
        return True  # a card whose parts are named
    return (
        citation.score >= 2.2
        and bool(citation.authors or citation.identifiers or (citation.venue and citation.date))
        and "reads like prose" not in citation.why
    )


def _proven(entry: Entry, owner: Name | None, path: str) -> bool:
    section = entry.section
    reading = entry.reading
    if section.kind != "publications" and not ((reading.read or provable(entry.text, section)) and reading.named):
        return False
    citation = entry.citation
    if not citation.title or len(citation.title) < 4 or not _names_a_work(entry):
        return False
    threshold = _THRESHOLD[section.kind]
    if section.kind == "negative" and section.page == "publications" and citation.complete and citation.identifiers:
        threshold = 6.0
    if re.match(r"(?:.*/)?_(?:posts|news)/", path) and owner is None and section.kind != "publications":
        threshold += 1.5
    if "reads like prose" in citation.why:
        threshold += 1.0
    if section.page == "negative" and section.type == "speech" and not (citation.authors and citation.identifiers):
        return False
    if citation.complete or _completed_by_its_section(entry):
        several = citation.authors is not None and (len(citation.authors.forms) > 1 or citation.authors.score >= 1.2)
        printed = citation.publisher and (citation.is_book or citation.type == "chapter")
        strong = several or (printed and section.kind == "publications")
        score = citation.score + (0 if citation.date else _says_when(section))
        listed = section.type == "thesis" and citation.date and len(citation.title.split()) >= _OF_A_TITLE
        return score >= threshold + (-0.5 if listed else 0 if strong or section.type == "thesis" else 0.4)
    if section.kind == "publications" and citation.title and not citation.authors:
        if citation.title_how == "in its column" and citation.identifiers:
            return True
        styled = citation.title_how in {"in quotation marks", "as a link", "in bold", "in italics"}
        proof = bool(citation.identifiers) + bool(citation.venue) + bool(citation.date)
        # "under review" stands for the date; beside a preprint it says more
        beside = citation.identifiers and not STATUS.search(citation.title)
        undated = bool(citation.status and (beside or not citation.date))
        proof += bool(citation.numbers.volume or citation.numbers.page) + undated + citation.is_book
        if styled and section.type == "article":  # working papers of the page's person
            draft = any(link.kind in _OF_PAPERS for link in citation.links)
            return proof + bool(citation.status) + draft >= 2 and "reads like prose" not in citation.why
        return proof >= 3 or (styled and proof >= 2 and citation.score + 0.4 * undated >= 3.2)
    return False
