"""The blocks of a page in; the publications among them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Reading
from pelican_academic.extract.entries.form import read_alike
from pelican_academic.extract.entries.numbered import settle_numbers
from pelican_academic.extract.entries.proof import accepted
from pelican_academic.extract.entries.reading import read_block
from pelican_academic.extract.entries.record import Entry, Found
from pelican_academic.extract.headings import heading_entry
from pelican_academic.extract.sections import Section, is_pseudo_heading, sections_of
from pelican_academic.extract.tables import table_columns
from pelican_academic.extract.theses import thesis_entry
from pelican_academic.model import Name

__all__ = ["find_entries"]


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
    known: dict[int, Reading] = {}

    def alone(block: Block) -> Reading:
        if id(block) not in known:
            known[id(block)] = Reading(block.text, own)
        return known[id(block)]

    for index, block in enumerate(blocks):
        if block.kind == "heading" and index not in used:
            entry = heading_entry(blocks, sections, index, own, alone)
            if entry:
                citation, text, span, image, abstract, related = entry
                found.entries.append(
                    Entry(
                        Reading.of(citation),
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
        block = blocks[index]
        heads = block.kind in {"heading", "rule", "code"} or is_pseudo_heading(block) or _leads_to_list(blocks, index)
        if index in used or block.folded or heads:
            index += 1
            continue
        made, after = read_block(blocks, sections, index, used, own, alone, columns)
        candidates.extend(made)
        index = max(after, index + 1)
    read_alike(candidates, own)
    found.entries.extend(accepted(candidates, found, own, owner, path))
    spent = {id(block) for entry in found.entries for block in entry.blocks}
    for index, block in enumerate(blocks):
        if id(block) not in spent:
            _take_thesis(blocks, sections, index, own, owner, found, used)
    found.entries.sort(key=lambda entry: entry.line)
    settle_numbers(found.entries)
    return found


def _leads_to_list(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a paragraph leads to the list behind it: "The dissertations of our group:"."""
    block, behind = blocks[index], blocks[index + 1 : index + 2]
    return (
        block.kind == "para"
        and block.text.text.rstrip()[-1:] in {":", "："}
        and any(one.kind == "item" for one in behind)
    )


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
                Reading.of(citation),
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
