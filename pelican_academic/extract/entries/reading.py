"""One block in; the entries it could be out, read whole, by line, or with the paragraphs behind it.

``alone`` gives the citation that a block is by itself, read as far as somebody asks. It is asked again by each block
before that looks ahead, so the caller keeps its answers for the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation, Reading, parse_citation
from pelican_academic.extract.citation.weight import PROSE
from pelican_academic.extract.details import card_cells
from pelican_academic.extract.entries.alike import opens_together, two_papers
from pelican_academic.extract.entries.definitions import read_definition
from pelican_academic.extract.entries.proof import provable
from pelican_academic.extract.entries.record import Entry, picture_in
from pelican_academic.extract.entries.run_together import run_together
from pelican_academic.extract.labelled import labelled_cells
from pelican_academic.extract.sections import Section, is_pseudo_heading
from pelican_academic.extract.styled import HARD, SOFT, Styled
from pelican_academic.extract.tables import led_by_venue, row_citation
from pelican_academic.extract.vocabulary import heading_kind

__all__ = ["read_block"]

_MOST_LINES = 10_000  # of a paragraph that may be a list


def read_block(
    blocks: Sequence[Block],
    sections: Sequence[Section],
    index: int,
    used: set[int],
    own: Callable[[str], bool],
    alone: Callable[[Block], Reading],
    columns: Mapping[int, Mapping[int, str]],
) -> tuple[list[Entry], int]:
    """Return the candidate entries that begin in one block, and the index after the last block they used."""
    block, section = blocks[index], sections[index]
    if block.kind == "row":
        if block.header:
            return [], index + 1
        names = block.columns or columns.get(block.group)
        reading = Reading.of(row_citation(block, names, own)) if names else led_by_venue(block, own) or alone(block)
        single = Entry(reading, block.text, block.line, [block], section, picture_in(block.text))
        rows = [] if names else _behind(blocks, sections, index, used)
        if not rows or reading.complete:
            return [single], index + 1
        return _paragraphs(blocks, index, rows, own, alone, single)  # the title in a row, its authors in the next
    if labelled := labelled_cells(blocks, index):
        cells, after = labelled
        row = Block("row", block.text, block.line, cells=list(cells.values()), columns=dict(enumerate(cells)))
        span = list(blocks[index:after])
        return [Entry(Reading.of(row_citation(row, row.columns, own)), block.text, block.line, span, section)], after
    if block.kind == "item" and not any(provable(part.text, section) for part in (block, *block.descendants())):
        return [Entry(alone(block), block.text, block.line, [block], section)], index + 1
    if block.kind == "item":
        return _item(block, section, own, alone), index + 1
    if block.kind == "term":
        return read_definition(blocks, sections, index, own, alone)
    card = _card(blocks, sections, index, used, own)
    if card:
        return card
    lines = _lines(block, section, own, alone(block))
    if len(lines) == 1 and provable(block.text, section) and alone(block).complete:
        lines = _run_together(block, section, own) or lines
    if len(lines) != 1:
        return lines, index + 1
    behind = _behind(blocks, sections, index, used)
    if not any(provable(one.text, section) for one in (block, *behind)):
        return lines, index + 1
    if lines[0].reading.complete:  # a PMID alone may prove it, and its venue follows
        placed = lines[0].citation.venue or lines[0].citation.date
        behind = [] if placed else [one for one in behind[:1] if len(one.text.text) <= _SOURCE]
    return _paragraphs(blocks, index, behind, own, alone, lines[0])


def _card(
    blocks: Sequence[Block], sections: Sequence[Section], index: int, used: set[int], own: Callable[[str], bool]
) -> tuple[list[Entry], int] | None:
    """Read a card of lines (title, authors, details) in a paragraph or three in a row; None where it is none."""
    for count in (1, 3):
        span = list(blocks[index : index + count])
        if any(
            block.kind != "para" or at in used or sections[at] != sections[index]
            for at, block in enumerate(span, index)
        ):
            return None
        text = span[0].text
        for block in span[1:]:
            text = text.joined(block.text)
        citation = _of_cells(text, own)
        if citation:
            return [
                Entry(Reading.of(citation), text, span[0].line, span, sections[index], picture_in(text))
            ], index + count
    return None


def _of_cells(text: Styled, own: Callable[[str], bool]) -> Citation | None:
    cells = card_cells(text, own)
    if cells is None:
        return None
    row = Block("row", text, 0, cells=list(cells.values()), columns=dict(enumerate(cells)))
    return row_citation(row, row.columns, own)


def _item(block: Block, section: Section, own: Callable[[str], bool], alone: Callable[[Block], Reading]) -> list[Entry]:
    nested = [entry for child in block.children for entry in _item(child, section, own, alone)]
    card = None if block.children else _of_cells(block.text, own)
    if card:
        return [Entry(Reading.of(card), block.text, block.line, [block], section, picture_in(block.text))]
    itself = alone(block)
    by_year = heading_kind(block.text.plain()) == "year"
    whole = sum(entry.reading.complete for entry in nested) >= max(1, len(nested) / 2) and not itself.complete
    if nested and (by_year or whole):
        years = re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", block.text.text) if len(block.text.text) < 30 else []
        if len(years) == 1:
            named = Section(section.kind, int(years[0]), section.type, section.genre, section.headings, section.page)
            for entry in nested:
                entry.section = named
        return nested
    text = block.text
    if block.children:
        text = text.joined(*(part.text for child in block.children for part in (child, *child.children)))
    reading = Reading(text, own) if block.children else itself
    if block.children and itself.complete:
        citation, own_part = reading.citation, itself.citation
        citation.title, citation.authors, citation.title_at = own_part.title, own_part.authors, own_part.title_at
    if not block.children:
        several = _run_together(block, section, own) if itself.complete else _lines(block, section, own, itself)
        if len(several) > 1:
            return several
    return [Entry(reading, text, block.line, [block, *block.children], section, picture_in(text), block.abstract)]


_SOURCE = 160  # characters of a venue with its numbers at most


def _lines(block: Block, section: Section, own: Callable[[str], bool], itself: Reading) -> list[Entry]:
    """Read a paragraph as one citation, or as one a line where at least two of its lines are complete by themselves."""
    whole = Entry(itself, block.text, block.line, [block], section, picture_in(block.text))
    for breaks in (HARD, HARD + SOFT):
        spans = [match.span() for match in re.finditer(rf"[^{breaks}]+", block.text.text)]
        if len(spans) < 2 or len(spans) > _MOST_LINES:
            continue
        parts = [block.text.part(start, end) for start, end in spans]
        if sum(1 for part in parts if _may_stand_alone(part)) < 2:
            continue
        parsed = [parse_citation(part, own) for part in parts]
        good = [citation.complete and citation.score >= 3.4 for citation in parsed]
        if sum(good) < 2 or (sum(good) < 0.34 * len(parts)):
            continue
        entries: list[Entry] = []
        for part, citation, is_good in zip(parts, parsed, good, strict=True):
            starts = bool(citation.authors and citation.authors.start <= 6 and len(citation.authors.forms) > 1)
            starts = starts or any(link.start == 0 and link.end >= len(part.text) - 1 for link in part.links)
            if entries and not is_good and not starts:
                joined = entries[-1].text.joined(part)
                again = parse_citation(joined, own)
                entries[-1].text = joined
                if again.title == entries[-1].citation.title:
                    entries[-1].reading = Reading.of(again)
            else:
                line = part.line[0] if part.line and part.line[0] else block.line
                entries.append(Entry(Reading.of(citation), part, line, [block], section))
        return entries
    return [whole]


def _run_together(block: Block, section: Section, own: Callable[[str], bool]) -> list[Entry]:
    parts = run_together(block.text, own)
    return [
        Entry(Reading.of(citation), text, next(filter(None, text.line), block.line), [block], section)
        for text, citation in parts
    ]


def _may_stand_alone(line: Styled) -> bool:
    """Say cheaply whether a line could be a whole citation: long, with separators and a year, status or identifier."""
    text = line.text
    return (
        len(text) >= 40
        and (sum(text.count(mark) for mark in ",;&、，.。") >= 2)
        and bool(
            re.search(r"(?:19|20)\d\d|press|submit|review|appear|accept|doi|arxiv|印刷|投稿|掲載", text, re.IGNORECASE)
        )
    )


def _behind(blocks: Sequence[Block], sections: Sequence[Section], index: int, used: set[int]) -> list[Block]:
    """Return the blocks behind a paragraph, at most four, that could be one citation together with it."""
    section, text = sections[index], blocks[index].text.text
    found: list[Block] = []
    if section.kind == "negative" or len(text) > 400 or not text:
        return found
    kinds = {"row"} if blocks[index].kind == "row" else {"para", "item"}
    for at in range(index + 1, min(index + 5, len(blocks))):
        block = blocks[at]
        if (
            at in used
            or block.kind not in kinds
            or block.folded
            or block.header
            or is_pseudo_heading(block)
            or sections[at] != section
            or len(block.text.text) > 600
            or (block.kind == "para" and index and blocks[index - 1].group == blocks[index].group != block.group)
        ):
            break
        found.append(block)
    return found


def _paragraphs(
    blocks: Sequence[Block],
    index: int,
    behind: Sequence[Block],
    own: Callable[[str], bool],
    alone: Callable[[Block], Reading],
    first: Entry,
) -> tuple[list[Entry], int]:
    """Join a paragraph with those behind it where only together they are one citation: title, authors, venue."""
    best, end = first, index + 1
    if not any(alone(block).named for block in (blocks[index], *behind)):
        return [best], end
    text = first.text
    span = [blocks[index]]
    for at, block in enumerate(behind, index + 1):
        titled = at == index + 1 and _has_its_title_before(alone(block), blocks[index], alone(blocks[index]))
        if not titled and (
            alone(block).complete
            or two_papers((blocks[index].text, alone(blocks[index])), (block.text, alone(block)), first.citation)
        ):
            break
        text = text.joined(block.text)
        span.append(block)
        if not provable(text, first.section):
            continue
        citation = parse_citation(text, own)
        named = citation.authors and (titled or citation.authors.score >= _SEVERAL)
        whole = citation.complete or (first.section.year > 0 and citation.title)
        if first.reading.complete and not (citation.venue and citation.date):
            break
        if whole and named and opens_together(citation, text):
            best = Entry(Reading.of(citation), text, first.line, list(span), first.section, picture_in(text))
            end = at + 1
            follow = blocks[at + 1] if at + 1 < len(blocks) else None
            if follow is None or follow.kind not in {"para", "item"} or _is_prose(follow.text.text):
                break
            more = alone(follow).citation
            if (
                more.authors
                or more.complete
                or (more.title and not more.venue and not more.identifiers and not more.date and not more.links)
            ):
                break
    return [best], end


_SEVERAL = 1.2  # the score of authors who are more than one
_OF_A_VENUE = 2  # words of a venue that was taken for a title: "Opt. Eng.", "FENS Book"
_OF_A_TITLE = 4


def _has_its_title_before(reading: Reading, before: Block, lead: Reading) -> bool:
    """Whether names and two words more stand below a paragraph that is one link of many words, the title's."""
    if lead.named or len(before.text.links) != 1 or len(before.text.text.split()) < _OF_A_TITLE:
        return False
    link = before.text.links[0]
    whole = link.start == 0 and link.end >= len(before.text.text.rstrip())
    if not whole or not reading.complete or reading.citation.venue or reading.citation.title_how == "as a link":
        return False
    authors = reading.citation.authors
    return authors is not None and not authors.start and len(reading.citation.title.split()) <= _OF_A_VENUE


def _is_prose(text: str) -> bool:
    return len(text) > 200 or PROSE.search(text) is not None
