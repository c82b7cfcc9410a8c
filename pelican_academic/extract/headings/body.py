"""The blocks under a heading that is a title in; the citation they make, its abstract, picture and award out."""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pelican_academic.extract.authors import find_authors
from pelican_academic.extract.authors.company import WITH
from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation, Reading, parse_citation
from pelican_academic.extract.citation.venue_name import PUBLISHER
from pelican_academic.extract.citation.weight import PROSE
from pelican_academic.extract.dates import DATE_WORDS, MONTHS, YEAR
from pelican_academic.extract.headings.resources import add_links, award_in, only_links, picture_of
from pelican_academic.extract.identifiers import identifiers_of_url
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, Styled, joined
from pelican_academic.extract.vocabulary import AFFILIATION
from pelican_academic.regex import regex

__all__ = ["Read", "read_body"]

_RESOURCE = {"code", "documentation", "pdf", "preprint", "doi", "pubmed", "data", "slides", "video", "poster"}
_VERSIONS = {"pdf", "preprint", "doi", "pubmed"}
_LAST = regex(rf",\s{WITH}$")  # "Reed Systems 88 (2018), with Ada Quill"
_COMPANY = regex(rf"\W*{WITH}")  # "With Ada Quill", under the title of her co-author's paper
Read = tuple[Citation, Styled, list[int], str, str, tuple[str, ...]]


def read_body(
    heading: Block,
    title: str,
    body: Sequence[Block],
    span: list[int],
    parents: str,
    own: Callable[[str], bool],
    alone: Callable[[Block], Reading],
) -> Read | None:
    """Return what a title and the blocks under it make, None where nothing proves that it is a publication.

    ``parents`` is the kind of the section around it; ``span`` the places of its blocks, handed on.
    """
    if title.strip(" .:").lower() in MONTHS or DATE_WORDS.fullmatch(title.strip(" .:")):
        return None  # the news of a month
    lines = list(lines_of(body))
    head, rest_from = head_of(lines, own, title)
    if not any(_YEAR.search(line.text) for line in head):
        head.extend(next(([line] for line in lines[rest_from:] if _is_source(line)), []))
    head_text = joined(head)
    linked = any(part.text.links for block in (heading, *body) for part in (block, *block.children))
    if parents == "" and not linked and not re.search(r"\d", head_text.text):
        return None  # nothing there is a date or an identifier
    citation = (
        parse_citation(head_text, own, title=title) if head_text.text else Citation(title=title, title_how="heading")
    )
    if citation.authors and citation.authors.start > 6 and not _LAST.search(head_text.text[: citation.authors.start]):
        citation.authors = None
    if (
        citation.authors
        and not citation.numbers.volume
        and not citation.identifiers
        and not citation.date
        and (AFFILIATION.search(citation.venue) or not citation.venue)
    ):
        citation.venue = ""
    labelled = add_links(heading, body, citation)
    company = parents == "publications" and _COMPANY.match(head_text.text)
    meta = bool(citation.authors and (company or len(citation.authors.forms) > 1 or citation.authors.score >= 2))
    resources = {kind for kind in labelled if kind in _RESOURCE}
    versions = resources & _VERSIONS
    numbers = citation.numbers
    if not meta:
        if any(alone(block).complete for block in body if block.kind == "item"):
            return None
        stands = bool(citation.identifiers or (citation.venue and citation.date))
        if citation.authors and not (own(citation.authors.forms[0].text) or stands):
            citation.authors = None
        if parents != "publications" and len(title.split()) < 3:
            citation.authors = None  # "SHARE-seq", and the link of a protocol
    proof = bool(citation.identifiers) or bool(citation.venue and citation.date)
    if not proof and (parents == "" or PROSE.search(title)):
        return None
    if (citation.authors and (meta or proof)) or (
        proof
        and parents == "publications"
        and (citation.identifiers or numbers.volume or numbers.page or versions or PUBLISHER.match(citation.venue))
    ):
        citation.why.insert(0, f"a heading with {'authors' if citation.authors else 'its place in print'} under it")
    elif resources and parents in {"publications", "work"}:
        citation.why.insert(0, f"a heading with labelled links under it: {', '.join(sorted(resources))}")
        citation.authors, citation.date, citation.venue = None, None, ""
        citation.type, citation.genre = "software", ""
        if not resources & {"code", "documentation", "data"} and versions:
            citation.type = "article-journal"
    else:
        return None
    image = picture_of(body)
    affiliation = next(
        (line.plain() for line in head[1:] if AFFILIATION.search(line.text) and not citation.identifiers.spans), ""
    )
    citation.affiliation = affiliation if affiliation != citation.venue else ""
    abstract = "\n\n".join(
        text for text in (line.plain() for line in lines[rest_from:] if not only_links(line)) if text
    )
    citation.award = citation.award or award_in(lines[rest_from:])
    related = tuple(
        dict.fromkeys(
            found.doi
            for line in lines[rest_from:]
            if not only_links(line)
            for link in line.links
            if (found := identifiers_of_url(link.url)).doi and found.doi != citation.identifiers.doi
        )
    )
    citation.score = max(citation.score, 5.0)
    whole = joined(part.text for block in body for part in (block, *block.children))
    return citation, whole, span, image, abstract, related


def lines_of(body: Sequence[Block]) -> Sequence[Styled]:
    found: list[Styled] = []
    for block in body:
        for part in (block, *block.children):
            if part.kind == "para":
                start = 0
                for stop in [*(at for at, char in enumerate(part.text.text) if char == HARD), len(part.text.text)]:
                    piece = part.text.part(start, stop)
                    if piece.text:
                        found.append(piece)
                    start = stop + 1
            elif part.text.text:
                found.append(part.text)
    return found


def _is_source(line: Styled) -> bool:
    """Say whether a line behind the prose is all set off and dated: "**[Marsh Letters, 2025]**"."""
    text = line.plain()
    spans = [(link.start, link.end) for link in line.links] + line.runs(BOLD) + line.runs(ITALIC)
    whole = any(start <= 1 and end >= len(line.text.rstrip(" .")) - 1 for start, end in spans)
    return whole and len(text.split()) <= _SOURCE_WORDS and _YEAR.search(text) is not None


_SOURCE_WORDS = 14  # of a venue and its year at most
_YEAR = regex(YEAR)


def head_of(lines: Sequence[Styled], own: Callable[[str], bool], title: str) -> tuple[list[Styled], int]:
    """Return the lines that speak of the work (authors, affiliation, journal), and the index of the first line of prose.

    A line of authors that says the title again is the citation.
    """
    head: list[Styled] = []
    for index, line in enumerate(lines[:6]):
        text = line.plain()
        authors = find_authors(line, bytearray(len(line.text)), own) if not head else None
        if not head:
            if (
                authors
                and authors.start <= 4
                and (authors.end - authors.start >= 0.5 * len(line.text) - 60 or title.casefold() in text.casefold())
            ):
                head.append(line)
                continue
            if only_links(line) or (re.search(r"\b(?:19|20)\d\d\b", text) and len(text) < 160):
                head.append(line)
                continue
            return head, index
        if len(text) > 260 or (
            len(text.split()) > 16
            and re.search(r"\b(?:we|this|is|are|was|has|our)\b", text, re.IGNORECASE)
            and not re.search(r"doi|PMID|arxiv", text, re.IGNORECASE)
        ):
            return head, index
        if line.links and only_links(line) and not re.search(r"PMID|DOI|arXiv|\d{4}", text, re.IGNORECASE):
            return head, index
        head.append(line)
    return head, min(len(lines), 6)
