"""The blocks of a page in; the publications among them out, each with its citation, its line and the blocks it used.

Heading blocks are read first (a heading that is a title, and what belongs to it), then every other block as one or more
citations. What one block alone does not prove, its neighbours of the same list do.
"""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation, parse_citation
from pelican_academic.extract.heading_blocks import heading_entry
from pelican_academic.extract.sections import Section, is_pseudo_heading, sections_of
from pelican_academic.extract.styled import HARD, SOFT, Styled
from pelican_academic.extract.tables import row_citation, table_columns
from pelican_academic.extract.theses import thesis_entry
from pelican_academic.model import Name

__all__ = ["Entry", "Found", "find_entries"]


@dataclass
class Entry:
    """One publication found: its citation, the text and blocks it came from, and the section around it."""

    citation: Citation
    text: Styled
    line: int
    blocks: list[Block]
    section: Section
    image: str = ""
    abstract: str = ""
    related: tuple[str, ...] = ()
    shape: str = "citation"
    owner_alone: bool = False


@dataclass
class Found:
    """The entries in page order, and (line, text) of what looked like one and was not read."""

    entries: list[Entry] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)


def find_entries(
    blocks: Sequence[Block],
    front_matter: Mapping[str, object],
    path: str,
    own: Callable[[str], bool],
    owner: Name | None,
) -> Found:
    """Return the publications in a page's blocks; ``own(name)`` tells whether a printed name is the page's person."""
    sections = sections_of(blocks, front_matter, path)
    found = Found()
    used: set[int] = set()
    for index, block in enumerate(blocks):
        if block.kind == "heading" and index not in used:
            entry = heading_entry(blocks, sections, index, own, owner)
            if entry:
                citation, text, span, image, abstract, related = entry
                found.entries.append(
                    Entry(
                        citation,
                        text,
                        block.line,
                        [blocks[at] for at in span],
                        sections[index],
                        image,
                        abstract,
                        related,
                        "heading",
                    )
                )
                used.update(span)
    for index in range(len(blocks)):
        if index not in used and blocks[index].kind == "para":
            _take_thesis(blocks, sections, index, own, owner, found, used)
    candidates: list[Entry] = []
    index = 0
    columns: dict[int, dict[int, str]] = table_columns(blocks)
    while index < len(blocks):
        block, _section = blocks[index], sections[index]
        if index in used or block.kind in {"heading", "rule", "code"} or is_pseudo_heading(block):
            index += 1
            continue
        made, after = _read(blocks, sections, index, used, own, columns)
        candidates.extend(made)
        index = max(after, index + 1)
    found.entries.extend(_accepted(candidates, found, owner, front_matter, path))
    spent = {id(block) for entry in found.entries for block in entry.blocks}
    for index, block in enumerate(blocks):
        if id(block) not in spent:
            _take_thesis(blocks, sections, index, own, owner, found, used)
    found.entries.sort(key=lambda entry: entry.line)
    return found


def _take_thesis(
    blocks: Sequence[Block],
    sections: Sequence[Section],
    index: int,
    own: Callable[[str], bool],
    owner: Name | None,
    found: Found,
    used: set[int],
) -> None:
    thesis = thesis_entry(blocks, sections, index, own, owner)
    if thesis and not any(_same_title(thesis[0].title, entry.citation.title) for entry in found.entries):
        citation, text, span = thesis
        found.entries.append(
            Entry(
                citation,
                text,
                blocks[index].line,
                [blocks[at] for at in span],
                sections[index],
                shape="thesis",
                owner_alone=True,
            )
        )
        used.update(span)


def _same_title(one: str, other: str) -> bool:
    return re.sub(r"\W", "", one.casefold()) == re.sub(r"\W", "", other.casefold())


def _read(
    blocks: Sequence[Block],
    sections: Sequence[Section],
    index: int,
    used: set[int],
    own: Callable[[str], bool],
    columns: Mapping[int, Mapping[int, str]],
) -> tuple[list[Entry], int]:
    """Return the candidate entries that begin in one block, and the index after the last block they used."""
    block, section = blocks[index], sections[index]
    if block.kind == "row":
        if block.header:
            return [], index + 1
        names = columns.get(block.group)
        citation = row_citation(block, names, own) if names else parse_citation(block.text, own)
        return [Entry(citation, block.text, block.line, [block], section, _image(block.text))], index + 1
    if block.kind == "item":
        return _item(block, section, own), index + 1
    if block.kind == "term":
        return _definition(blocks, sections, index, own)
    lines = _lines(block, section, own)
    if len(lines) != 1 or lines[0].citation.complete:
        return lines, index + 1
    return _paragraphs(blocks, sections, index, used, own, lines[0])


def _item(block: Block, section: Section, own: Callable[[str], bool]) -> list[Entry]:
    nested = [entry for child in block.children for entry in _item(child, section, own)]
    alone = parse_citation(block.text, own)
    if nested and sum(entry.citation.complete for entry in nested) >= max(1, len(nested) / 2) and not alone.complete:
        years = re.findall(r"(?<!\d)((?:19|20)\d\d)(?!\d)", block.text.text) if len(block.text.text) < 30 else []
        if len(years) == 1:
            named = Section(section.kind, int(years[0]), section.type, section.genre, section.headings, section.page)
            for entry in nested:
                entry.section = named
        return nested
    text = block.text
    for child in block.children:
        text = text.joined(child.text)
        for grandchild in child.children:
            text = text.joined(grandchild.text)
    citation = parse_citation(text, own) if block.children else alone
    if alone.complete and block.children and alone.title:
        citation.title, citation.authors, citation.title_at = alone.title, alone.authors, alone.title_at
    if not block.children and not citation.complete:
        several = _lines(block, section, own)
        if len(several) > 1:
            return several
    return [Entry(citation, text, block.line, [block, *block.children], section, _image(text))]


def _definition(
    blocks: Sequence[Block], sections: Sequence[Section], index: int, own: Callable[[str], bool]
) -> tuple[list[Entry], int]:
    term, section = blocks[index], sections[index]
    end = index + 1
    while end < len(blocks) and blocks[end].kind == "definition" and blocks[end].group == term.group:
        end += 1
    bodies = blocks[index + 1 : end]
    single = [Entry(parse_citation(body.text, own), body.text, body.line, [body], section) for body in bodies]
    if single and all(entry.citation.complete for entry in single):
        return single, end
    text = term.text
    for body in bodies:
        text = text.joined(body.text)
    return [Entry(parse_citation(text, own), text, term.line, [term, *bodies], section, _image(text))], end


def _lines(block: Block, section: Section, own: Callable[[str], bool]) -> list[Entry]:
    """Read a paragraph as one citation, or as one a line where at least two of its lines are complete by themselves."""
    whole = Entry(parse_citation(block.text, own), block.text, block.line, [block], section, _image(block.text))
    for breaks in (HARD, HARD + SOFT):
        spans = [match.span() for match in re.finditer(rf"[^{breaks}]+", block.text.text)]
        if len(spans) < 2 or len(spans) > 800:
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
            if entries and not is_good and not starts:
                joined = entries[-1].text.joined(part)
                again = parse_citation(joined, own)
                entries[-1].text = joined
                if again.title == entries[-1].citation.title:
                    entries[-1].citation = again
            else:
                line = part.line[0] if part.line and part.line[0] else block.line
                entries.append(Entry(citation, part, line, [block], section))
        return entries
    return [whole]


def _may_stand_alone(line: Styled) -> bool:
    """Say cheaply whether a line could be a whole citation: long, with a year, a status or an identifier, and with separators."""
    text = line.text
    return (
        len(text) >= 40
        and (sum(text.count(mark) for mark in ",;&、，.。") >= 2)
        and bool(
            re.search(r"(?:19|20)\d\d|press|submit|review|appear|accept|doi|arxiv|印刷|投稿|掲載", text, re.IGNORECASE)
        )
    )


def _paragraphs(
    blocks: Sequence[Block],
    sections: Sequence[Section],
    index: int,
    used: set[int],
    own: Callable[[str], bool],
    first: Entry,
) -> tuple[list[Entry], int]:
    """Join a paragraph with those behind it while together, and only together, they are one citation: title, authors, venue."""
    section = sections[index]
    best, end = first, index + 1
    if section.kind == "negative" or len(first.text.text) > 400 or not first.text.text:
        return [best], end
    text = first.text
    span = [blocks[index]]
    for at in range(index + 1, min(index + 5, len(blocks))):
        block = blocks[at]
        if (
            at in used
            or block.kind not in {"para", "item"}
            or is_pseudo_heading(block)
            or sections[at] != section
            or len(block.text.text) > 600
        ):
            break
        if parse_citation(block.text, own).complete:
            break
        text = text.joined(block.text)
        span.append(block)
        citation = parse_citation(text, own)
        if citation.complete and citation.authors and citation.authors.score >= 1.2 and _near(citation, text):
            best = Entry(citation, text, first.line, list(span), section, _image(text))
            end = at + 1
            follow = blocks[at + 1] if at + 1 < len(blocks) else None
            if follow is None or follow.kind not in {"para", "item"} or len(follow.text.text) > 200:
                break
            more = parse_citation(follow.text, own)
            if more.complete or (
                more.title and not more.venue and not more.identifiers and not more.date and not more.links
            ):
                break
    return [best], end


def _near(citation: Citation, text: Styled) -> bool:
    """Say whether title and authors stand in neighbouring lines near the beginning."""
    if not citation.authors:
        return False
    head = text.text[: min(citation.title_at[0], citation.authors.start)]
    return len(head.strip()) < 60


def _image(text: Styled) -> str:
    for image in text.images:
        if image.src and not re.search(
            r"simple-icons|badge|shields\.io|icon|logo|\.svg$|orcid", image.src, re.IGNORECASE
        ):
            return image.src
    return ""


def _accepted(
    candidates: Sequence[Entry], found: Found, owner: Name | None, front_matter: Mapping[str, object], path: str
) -> list[Entry]:
    """Keep the candidates that are publications; note those in a list of publications that could not be read."""
    groups: dict[int, list[bool]] = {}
    first = [_proven(entry, owner, front_matter, path) for entry in candidates]
    for entry, good in zip(candidates, first, strict=True):
        groups.setdefault(entry.blocks[0].group, []).append(good)
    kept = []
    for entry, good in zip(candidates, first, strict=True):
        siblings = groups[entry.blocks[0].group]
        share = sum(siblings) / len(siblings)
        if (
            good
            or (share >= 0.6 and len(siblings) >= 3 and _plausible(entry))
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


def _plausible(entry: Entry) -> bool:
    citation = entry.citation
    if entry.section.kind == "negative" or not citation.title or len(citation.title) < 8:
        return False
    return (
        citation.score >= 2.2
        and bool(citation.authors or citation.identifiers or (citation.venue and citation.date))
        and "reads like prose" not in citation.why
    )


def _proven(entry: Entry, owner: Name | None, front_matter: Mapping[str, object], path: str) -> bool:
    citation, section = entry.citation, entry.section
    if not citation.title or len(citation.title) < 4:
        return False
    own = bool(citation.authors and owner and citation.authors.score > 2)
    threshold = {"publications": 3.2, "work": 4.4, "": 4.6, "negative": 99.0}[section.kind]
    if section.kind == "negative" and section.page == "publications" and citation.complete and citation.identifiers:
        threshold = 6.0
    if re.match(r"(?:.*/)?_(?:posts|news)/", path) and owner is None and section.kind != "publications":
        threshold += 1.5
    del own, front_matter
    if "reads like prose" in citation.why:
        threshold += 1.0
    if citation.complete:
        strong = citation.authors is not None and (len(citation.authors.forms) > 1 or citation.authors.score >= 1.2)
        return citation.score >= threshold + (0 if strong else 0.4)
    if section.kind == "publications" and citation.title and not citation.authors:
        styled = citation.title_how in {"in quotation marks", "as a link", "in bold", "in italics"}
        proof = bool(citation.identifiers) + bool(citation.venue) + bool(citation.date) + bool(citation.numbers.volume)
        return proof >= 3 or (styled and proof >= 2 and citation.score >= 3.2)
    return False
