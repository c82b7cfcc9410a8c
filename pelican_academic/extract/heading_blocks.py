"""A heading that is a title, and the blocks under it, in; one publication out.

Shape: a heading; a line of authors; perhaps affiliations and a line with journal, year and identifiers; prose; labelled links
("Code: …") and a picture. A block without authors is software or a project, and needs a labelled link to say so.
"""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pelican_academic.extract.authors import find_authors
from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation, Reading, parse_citation
from pelican_academic.extract.citation.weight import PROSE
from pelican_academic.extract.identifiers import identifiers_of_url
from pelican_academic.extract.links import is_safe, kind_of, kind_of_label
from pelican_academic.extract.sections import Section
from pelican_academic.extract.styled import HARD, Span, Styled, joined
from pelican_academic.extract.vocabulary import AFFILIATION, AWARD, STATUS, heading_kind
from pelican_academic.model import Link

__all__ = ["heading_entry"]

_ICON = re.compile(r"simple-icons|shields\.io|badge|icons?/|\.svg(?:$|\?)|orcid\.org", re.IGNORECASE)
_OF_SEVERAL = re.compile(
    r"\W*(?:recent |latest |selected |featured |group |lab |our |research )*highlight(?:s|ed(?: (?:work|research|results))?)\W*",
    re.IGNORECASE,
)  # heads papers, and is no paper's title
_RESOURCE = {"code", "documentation", "pdf", "preprint", "doi", "pubmed", "data", "slides", "video", "poster"}
Read = tuple[Citation, Styled, list[int], str, str, tuple[str, ...]]


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
    title = re.sub(
        rf"^[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\s]+|\s*[(\[]{STATUS.pattern}[)\]]$",
        "",
        title,
        flags=re.IGNORECASE,
    )
    kind = heading_kind(title)
    if heading.level < 2 or kind == "year" or (kind and len(title.split()) <= 4 and ":" not in title) or len(title) < 6:
        return None
    if _OF_SEVERAL.fullmatch(title):
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
    read = _read(heading, title, body, span, parents, own, alone)
    return read if read and not _is_list(body, alone) and not _names_a_topic(title, body, alone) else None


def _is_long_item(block: Block) -> bool:
    return block.kind == "item" and len(block.text.text.split()) > 6


def _is_citation(reading: Reading) -> bool:
    """Say whether a heading is a whole citation: "Quill, A. & Reed, B. On marshes. Marsh Lett. (2020)"."""
    if not reading.complete:
        return False
    citation = reading.citation
    opens = citation.authors is not None and citation.authors.start <= 8 <= len(citation.title)
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
    _add_links(heading, [block for block in body if _is_meta(block.text)], citation)
    return citation, heading.text, span, _image(body), "", ()


def _names_a_topic(title: str, body: Sequence[Block], alone: Callable[[Block], Reading]) -> bool:
    """Say whether the one item under a heading is a citation with a marked title of its own."""
    items = [block for block in body if block.kind == "item"]
    if len(items) != 1 or not alone(items[0]).complete:
        return False
    citation = alone(items[0]).citation
    opens = citation.authors is not None and citation.authors.start <= 6
    return (
        opens
        and citation.title_how in {"in quotation marks", "as a link", "in bold"}
        and len(citation.title.split()) > 3
        and citation.title.casefold() not in title.casefold()
    )


def _image(body: Sequence[Block]) -> str:
    pictures = (image.src for block in body for image in block.text.images)
    return next((src for src in pictures if src and not _ICON.search(src)), "")


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


def _read(
    heading: Block,
    title: str,
    body: Sequence[Block],
    span: list[int],
    parents: str,
    own: Callable[[str], bool],
    alone: Callable[[Block], Reading],
) -> Read | None:
    lines = list(_lines(body))
    head, rest_from = _head(lines, own)
    head_text = joined(head)
    linked = any(part.text.links for block in (heading, *body) for part in (block, *block.children))
    if parents == "" and not linked and not re.search(r"\d", head_text.text):
        return None  # nothing there is a date or an identifier
    citation = (
        parse_citation(head_text, own, title=title) if head_text.text else Citation(title=title, title_how="heading")
    )
    if citation.authors and citation.authors.start > 6:
        citation.authors = None
    if (
        citation.authors
        and not citation.numbers.volume
        and not citation.identifiers
        and not citation.date
        and (AFFILIATION.search(citation.venue) or not citation.venue)
    ):
        citation.venue = ""
    labelled = _add_links(heading, body, citation)
    meta = bool(citation.authors and (len(citation.authors.forms) > 1 or citation.authors.score >= 2))
    resources = {kind for kind in labelled if kind in _RESOURCE}
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
    if (citation.authors and (meta or proof)) or (proof and parents == "publications" and citation.identifiers):
        citation.why.insert(
            0, "a heading with authors under it" if citation.authors else "a heading with identifiers under it"
        )
    elif resources and parents in {"publications", "work"}:
        citation.why.insert(0, f"a heading with labelled links under it: {', '.join(sorted(resources))}")
        citation.authors, citation.date, citation.venue = None, None, ""
        citation.type, citation.genre = "software", ""
        if not resources & {"code", "documentation", "data"} and resources & {"pdf", "preprint", "doi", "pubmed"}:
            citation.type = "article-journal"
    else:
        return None
    image = _image(body)
    affiliation = next(
        (line.plain() for line in head[1:] if AFFILIATION.search(line.text) and not citation.identifiers.spans), ""
    )
    citation.affiliation = affiliation if affiliation != citation.venue else ""
    abstract = "\n\n".join(text for text in (line.plain() for line in lines[rest_from:] if not _is_meta(line)) if text)
    citation.award = citation.award or _award(lines[rest_from:])
    related = tuple(
        dict.fromkeys(
            found.doi
            for line in lines[rest_from:]
            if not _is_meta(line)
            for link in line.links
            if (found := identifiers_of_url(link.url)).doi and found.doi != citation.identifiers.doi
        )
    )
    citation.score = max(citation.score, 5.0)
    whole = joined(part.text for block in body for part in (block, *block.children))
    return citation, whole, span, image, abstract, related


def _lines(body: Sequence[Block]) -> Sequence[Styled]:
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


def _head(lines: Sequence[Styled], own: Callable[[str], bool]) -> tuple[list[Styled], int]:
    """Return the lines that speak of the work (authors, affiliation, journal), and the index of the first line of prose."""
    head: list[Styled] = []
    for index, line in enumerate(lines[:6]):
        text = line.plain()
        authors = find_authors(line, bytearray(len(line.text)), own) if not head else None
        if not head:
            if authors and authors.start <= 4 and authors.end - authors.start >= 0.5 * len(line.text) - 60:
                head.append(line)
                continue
            if _is_meta(line) or (re.search(r"\b(?:19|20)\d\d\b", text) and len(text) < 160):
                head.append(line)
                continue
            return head, index
        if len(text) > 260 or (
            len(text.split()) > 16
            and re.search(r"\b(?:we|this|is|are|was|has|our)\b", text, re.IGNORECASE)
            and not re.search(r"doi|PMID|arxiv", text, re.IGNORECASE)
        ):
            return head, index
        if line.links and _is_meta(line) and not re.search(r"PMID|DOI|arXiv|\d{4}", text, re.IGNORECASE):
            return head, index
        head.append(line)
    return head, min(len(lines), 6)


def _is_meta(line: Styled) -> bool:
    """Say whether a line is nothing but labelled links ("**Code:** https://…")."""
    if not line.links:
        return not line.text.strip()
    cover = bytearray(len(line.text))
    for link in line.links:
        cover[link.start : link.end] = b"\x01" * (link.end - link.start)
    rest = re.sub(r"[\W_]+", " ", "".join(char for char, bit in zip(line.text, cover, strict=True) if not bit)).strip()
    return len(rest) <= 30


def _lead(line: Styled, link: Span) -> str:
    """Return the printed label before a link: ``"GitHub Code"`` of "GitHub Code: MAIA"."""
    before = line.text[max(0, link.start - 40) : link.start]
    match = re.search(r"([^.|;\n()\[\]]{1,36}?)\s*[:：]\s*$", before)
    return match[1].strip() if match else ""


def _add_links(heading: Block, body: Sequence[Block], citation: Citation) -> list[str]:
    """Add every link of the block to the citation, its kind from the printed label; return the kinds that were labelled."""
    labelled: list[str] = []
    known = {link.url for link in citation.links}
    for block in (heading, *(part for top in body for part in (top, *top.children))):
        for link in block.text.links:
            lead = _lead(block.text, link)
            kind = kind_of_label(lead) or next(
                (kind_of_label(word) for word in reversed(lead.split()) if kind_of_label(word)), ""
            )
            by_label = kind_of_label(link.label)
            if (kind or by_label) and _is_meta(block.text):
                labelled.append(kind or by_label)
            if (
                not is_safe(link.url)
                or link.url.startswith(("#", "mailto:"))
                or re.search(r"/(?:people|members?|team)/", link.url)
            ):
                continue
            if not lead and not by_label and citation.authors and re.search(r"/~|/profile|people", link.url):
                continue
            if link.url in known:
                continue
            known.add(link.url)
            if kind == "website" and not re.match(r"https?:", link.url):
                kind = "other"
            citation.links.append(
                Link(kind or kind_of(link.label, link.url), link.url, link.label if len(link.label) <= 60 else "")
            )
            if _is_meta(block.text) and (kind or by_label) not in {
                "code",
                "documentation",
                "data",
                "other",
                "website",
                "video",
                "blog",
            }:
                citation.identifiers = citation.identifiers.or_else(identifiers_of_url(link.url))
    return labelled


def _award(lines: Sequence[Styled]) -> str:
    """Return the prize a text speaks of, with its occasion: ``"1st prize, BraTS 2025 Challenge"``."""
    for line in lines:
        match = AWARD.search(line.text)
        if not match or not re.search(
            r"award|prize|place|prix|premio|prêmio|winner|优秀|优|賞|奖", match[0], re.IGNORECASE
        ):
            continue
        if not re.search(
            r"\b(?:won|winner|achieved|received|awarded|winning|ranked|took|obtained|best|1st|first|2nd|second|3rd|third)\b",
            line.text,
            re.IGNORECASE,
        ):
            continue
        occasion = next(
            (
                line.plain(start, end)
                for start, end in line.runs(1)
                if not (start <= match.start() < end) and len(line.plain(start, end)) > 8
            ),
            "",
        )
        prize = line.plain(match.start(), match.end())
        return f"{prize}, {occasion}" if occasion else prize
    return ""
