"""A paragraph that names a thesis in prose in; the thesis out: ``My dissertation is entitled "…"``, ``Dissertation: "…"``."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pelican_academic.extract.authors import AuthorList, find_authors
from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation
from pelican_academic.extract.dates import parse_date
from pelican_academic.extract.identifiers import identifiers_of_url
from pelican_academic.extract.links import is_safe, kind_of
from pelican_academic.extract.names import NameForm
from pelican_academic.extract.sections import Section
from pelican_academic.extract.styled import BOLD, ITALIC, Styled, joined
from pelican_academic.extract.vocabulary import AFFILIATION, type_of_text
from pelican_academic.model import Link, Name
from pelican_academic.regex import regex

__all__ = ["thesis_entry"]

_WORD = r"(?:thesis|dissertation|doktorarbeit|dissertationsschrift|thèse|tesis|tese|博士論文|学位论文)"
_LEAD = regex(
    rf"\b{_WORD}\b(?:[^.\n]{{0,70}}?\b(?:entitled|titled|called|mit dem titel|intitulée|titulada|intitulada|title|is|title is)\b|\s*(?:title|work)?\s*)\s*[:,：]?\s*[\"“„«「]?\s*$",
    re.IGNORECASE,
)
_ANOTHERS = regex(
    r"\b(?:supervis|co-?supervis|advis(?:ed|ing|ee)|mentor|students?\b|betreut|dirigid|encadr|dirigée?\b|orientad|orientand|tutor)",
    re.IGNORECASE,
)
_MINE = regex(r"\b(?:my|I|mein|meiner?|meine|ma|mon|mi|minha|meu)\b")
_AT = regex(
    r"\b(?:at|from|an der|à l['’]|en la|na)\s+(?:the\s+)?((?:[A-ZÀ-Þ][\w&.-]*|of|de|la|für|des?)(?:\s+(?:[A-ZÀ-Þ][\w&.-]*|of|de|la|für|des?|and))*)"
)


def thesis_entry(
    blocks: Sequence[Block], sections: Sequence[Section], index: int, own: Callable[[str], bool], owner: Name | None
) -> tuple[Citation, Styled, list[int]] | None:
    """Return the thesis that a block names, its text and the indices of its blocks; None where it names none.

    The title must be set off by quotation marks, emphasis or a link. The author is the page's person or a line of the section.
    """
    for block in (blocks[index], *blocks[index].descendants()):
        span = _title_span(block)
        if span:
            return _entry(blocks, sections, index, block, span, own, owner)
    return None


def _title_span(block: Block) -> tuple[int, int] | None:
    text = block.text
    if block.kind in {"heading", "code"} or not re.search(_WORD, text.text, re.IGNORECASE):
        return None
    spans = [match.span(1) for match in re.finditer(r"[\"“„«]([^\"“”„«»]{15,400})[\"”“»]", text.text)]
    spans += [*text.runs(BOLD), *text.runs(ITALIC), *((link.start, link.end) for link in text.links)]
    for start, end in sorted(spans, key=lambda span: span[0]):
        if len(text.plain(start, end).split()) >= 4 and _LEAD.search(
            text.text[max(0, start - 120) : start].replace("**", "")
        ):
            return start, end
    return None


def _entry(
    blocks: Sequence[Block],
    sections: Sequence[Section],
    index: int,
    block: Block,
    span: tuple[int, int],
    own: Callable[[str], bool],
    owner: Name | None,
) -> tuple[Citation, Styled, list[int]] | None:
    title = block.text.plain(*span).strip('"“”„«» .')
    around = [index]
    scoped = block.kind == "para" and bool(re.search(_WORD, " ".join(sections[index].headings[-1:]), re.IGNORECASE))
    at = index + 1
    while scoped and at < len(blocks) and blocks[at].kind not in {"heading", "rule"}:
        around.append(at)
        at += 1
    parts = (part.text for place in around for part in (blocks[place], *blocks[place].descendants()))
    text = joined(part for part in parts if part.text)
    context = (
        text.text if scoped else " ".join(part.text.text for part in (blocks[index], *blocks[index].descendants()))
    )
    citation = Citation(title=title, title_how="named as a thesis", title_at=span, score=5.0)
    citation.authors = _authors(blocks, around, own, owner)
    if not citation.authors and not owner:
        return None
    if (
        owner
        and citation.authors
        and citation.authors.end == 0
        and _ANOTHERS.search(context)
        and not _MINE.search(context)
    ):
        return None
    citation.why = ["a thesis named in prose", "title set off"]
    kind, genre = type_of_text(context + " " + " ".join(sections[index].headings[-1:]))
    citation.type, citation.genre = "thesis", genre if kind == "thesis" else "thesis"
    citation.date = parse_date(context)
    school_at = _AT.search(context[: context.find(title[:20]) + 1] or context)
    citation.venue = (
        school_at[1].strip()
        if school_at and (AFFILIATION.search(school_at[1]) or re.fullmatch(r"[A-Z]{2,6}", school_at[1].strip()))
        else ""
    )
    if not citation.venue:
        school = next(
            (link.label for link in text.links if AFFILIATION.search(link.label) and len(link.label) < 60), ""
        )
        citation.venue = school
    for link in text.links if scoped else block.text.links:
        if is_safe(link.url) and not link.url.startswith(("#", "mailto:")) and re.match(r"https?:|/.*\.pdf", link.url):
            kind_of_link = kind_of(link.label if len(link.label) < 40 else "", link.url)
            citation.links.append(Link(kind_of_link, link.url, link.label if len(link.label) < 60 else ""))
            citation.identifiers = citation.identifiers.or_else(identifiers_of_url(link.url))
    return citation, text, around


def _authors(
    blocks: Sequence[Block], around: Sequence[int], own: Callable[[str], bool], owner: Name | None
) -> AuthorList | None:
    for place in around[1:]:
        line = blocks[place].text
        found = find_authors(line, bytearray(len(line.text)), own)
        if found and found.start == 0 and found.end < 200 and not AFFILIATION.search(line.text[: found.end]):
            return found
    if owner:
        return AuthorList(0, 0, (NameForm(str(owner)),), (), False, 2.0)
    return None
