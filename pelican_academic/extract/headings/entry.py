"""A heading in; the publication that it heads out, None where it heads a list, a topic or anything else."""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation, Reading, goes_on, parse_citation
from pelican_academic.extract.headings.body import Read, read_body
from pelican_academic.extract.headings.resources import add_links, only_links, picture_of
from pelican_academic.extract.sections import Section
from pelican_academic.extract.vocabulary import STATUS, VENUE_WORDS, heading_kind, is_status
from pelican_academic.model import PartialDate
from pelican_academic.regex import regex

__all__ = ["heading_entry"]

_OF_SEVERAL = regex(
    r"\W*(?:recent |latest |selected |featured |group |lab |our |research )*highlight(?:s|ed(?: (?:work|research|results))?)\W*",
    re.IGNORECASE,
)  # heads papers, and is no paper's title
_POINTS = regex(  # to where the papers are: "See my full CV linked above", "Full list on Google Scholar"
    r"(?=.*\b(?:cv|r[eé]sum[eé]|curriculum vitae|google scholar|orcid|dblp|researchgate|pubmed|(?:full|complete|publications?) list)\b)"
    r"(?:(?:(?:please|for|you)\s.{0,60})?\b(?:see|find|check out|visit|refer to)\s(?:also |out )?(?:my|our|the|his|her|here)\s.{0,80}"
    r"|(?:an? |the |my |our )?(?:full|complete) (?:publications? )?list\s.{0,60})",
    re.IGNORECASE,
)
_WHAT = r"(?: (?:as|it|me|our|the|these|this|us|ce|cet|cette|esta|este|nosso|nuestro|questo)\b.{0,60}| \S+)?"
_HOW_TO_CITE = regex(
    rf"\W*(?:(?:please )?cite(?: (?:as|it|me|our|the|these|this|us)\b.{{0,60}})?|(?:how|where) to (?:cite|reference){_WHAT}|citing(?: (?:our|the|these|this|us)\b.{{0,60}})?"
    r"|(?:(?:full|original|preferred|recommended|suggested) )?(?:citations?|reference)|zitation|zitieren|zitierung|zitiervorschlag|zitierweise|citer|citar|cita|citação|citazione"
    rf"|(?:comment citer|c[oó]mo citar|come citare){_WHAT}|(?:如何)?引用(?:方法|方式|格式|文献)?|인용(?: ?방법)?)\W*",
    re.IGNORECASE,
)  # heads the citation of the page's one work, and is no title either
_QUOTED = regex(r"[“„\"‘«»'](.{6,})[”“\"’»«']")
_YEAR_BESIDE = regex(r"\s*[(\[]((?:19|20)\d\d)[)\]]$")  # "Ripples of the marsh (2019)"
_BESIDE_A_TITLE = regex(
    rf"^[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\s]+|\s*[(\[]{STATUS.pattern}[)\]]$", re.IGNORECASE
)


def heading_entry(
    blocks: Sequence[Block],
    sections: Sequence[Section],
    index: int,
    own: Callable[[str], bool],
    alone: Callable[[Block], Reading],
) -> Read | None:
    """Return the citation, its text, the indices of its blocks, image, abstract and related DOIs; None where the heading is no title.

    ``alone`` gives the citation that a block is by itself: under a title stand no two of them, under a list's heading they do.
    """
    heading = blocks[index]
    title = re.sub(r"^\s*(?:\[?\d{1,3}[\].)])\s*", "", heading.text.plain())
    title = _BESIDE_A_TITLE.sub("", title)
    year = _YEAR_BESIDE.search(title)
    title = title[: year.start()] if year else title
    title = re.sub(r"(?<=[^\W\d_]{3})\.$", "", title)
    quoted = _QUOTED.fullmatch(title)
    title = quoted[1] if quoted else title
    kind = heading_kind(title)
    first = heading.level < 2 and sum(block.kind == "heading" and block.level < 2 for block in blocks) < 2
    if (
        first
        or kind == "year"
        or (kind and len(title.split()) <= 4 and ":" not in title.rstrip(" :"))
        or len(title) < 6
    ):
        return None
    if any(kind.fullmatch(title) for kind in (_OF_SEVERAL, _POINTS, _HOW_TO_CITE)) or is_status(title):
        return None
    parents = _context(sections[index])
    if parents == "negative":
        return None
    if _is_citation(alone(heading)):
        return _cited(blocks, index, own)
    span = [index]
    for at in range(index + 1, len(blocks)):
        block = blocks[at]
        if block.kind == "rule" or (block.kind == "heading" and block.level <= heading.level):
            break
        if block.kind == "para" and heading_kind(block.text.plain()) == "year" and at > index + 1:
            break  # the year over the next title
        if block.kind == "heading" and not re.match(
            r"\W*(?:abstract|links?|resources|bibtex|authors?|citation|summary)\b", block.text.text, re.IGNORECASE
        ):
            return None
        span.append(at)
    body = [blocks[at] for at in span[1:] if blocks[at].kind not in {"code", "heading"}]
    if not body:
        return None
    if kind == "publications" and sum(_is_long_item(block) for block in body) > 1:
        return None  # "Articles in journals of the Science Citation Index", and they follow
    read = read_body(heading, title, body, span, parents, own, alone)
    if read and year and (not read[0].date or read[0].date.year != int(year[1])):
        read[0].date = PartialDate(int(year[1]))
    return read if read and not _is_list(body, alone) and not _names_a_topic(title, body, alone) else None


def _is_long_item(block: Block) -> bool:
    return block.kind == "item" and len(block.text.text.split()) > 6


def _is_citation(reading: Reading) -> bool:
    """Say whether a heading is a whole citation: "Quill, A. & Reed, B. On marshes. Marsh Lett. (2020)"."""
    if not reading.complete:
        return False
    citation = reading.citation
    opens = citation.authors is not None and citation.authors.start <= 8 <= len(citation.title)
    if goes_on(citation.title):
        return False
    return opens and bool(citation.venue or citation.identifiers) and "reads like prose" not in citation.why


def _cited(blocks: Sequence[Block], index: int, own: Callable[[str], bool]) -> Read:
    """Return the citation that a heading is, with the links up to the next heading."""
    heading = blocks[index]
    span = [index]
    for at in range(index + 1, len(blocks)):
        if blocks[at].kind in {"heading", "rule"}:
            break
        span.append(at)
    body = [blocks[at] for at in span[1:]]
    citation = parse_citation(heading.text, own)
    citation.why.insert(0, "a heading that is a citation")
    add_links(heading, [block for block in body if only_links(block.text)], citation)
    return citation, heading.text, span, picture_of(body), "", ()


_MARKED = {"in quotation marks", "as a link", "in bold"}


def _names_a_topic(title: str, body: Sequence[Block], alone: Callable[[Block], Reading]) -> bool:
    """Say whether the one item or paragraph under a heading is a citation with a marked title of its own."""
    items = [block for block in body if block.kind == "item"] or [block for block in body if block.kind == "para"]
    if len(items) != 1 or not alone(items[0]).complete:
        return False
    citation = alone(items[0]).citation
    opens = citation.authors is not None and citation.authors.start <= 6
    return (
        opens
        and (citation.title_how in _MARKED or (title.endswith(":") and citation.venue) or _stands_alone(citation))
        and len(citation.title.split()) > 3
        and citation.title.casefold() not in title.casefold()
    )


def _stands_alone(citation: Citation) -> bool:
    """Say whether a citation lacks no part, so that a heading over it adds none."""
    return bool(
        citation.title_how == "behind the authors"
        and citation.venue
        and citation.date
        and (citation.numbers.volume or citation.numbers.page or citation.identifiers)
        and not VENUE_WORDS.search(citation.title)
    )


def _is_list(body: Sequence[Block], alone: Callable[[Block], Reading]) -> bool:
    """Say whether two blocks are each a citation that begins with its own authors and their title."""
    found = 0
    for block in body:
        if not alone(block).complete:
            continue
        citation = alone(block).citation
        authors = citation.authors
        opens = authors is not None and authors.start <= 6 and citation.title_at[0] - authors.end <= 12
        found += opens and len(citation.title.split()) >= 3 and citation.score >= 4
        if found == 2:
            return True
    return False


def _context(section: Section) -> str:
    """Return the kind of the section around a heading, without the heading itself."""
    for text in reversed(section.headings[:-1]):
        kind = heading_kind(text)
        if kind and kind != "year":
            return kind
    return section.page
