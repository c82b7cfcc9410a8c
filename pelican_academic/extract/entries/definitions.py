"""A term of a definition list in; the entry that it makes with its definitions out, or one a definition."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Reading, parse_citation
from pelican_academic.extract.entries.record import Entry, picture_in
from pelican_academic.extract.sections import Section
from pelican_academic.extract.vocabulary import heading_kind

__all__ = ["read_definition"]

_TITLE_WORDS = 4  # of a term that is a title


def read_definition(
    blocks: Sequence[Block],
    sections: Sequence[Section],
    index: int,
    own: Callable[[str], bool],
    alone: Callable[[Block], Reading],
) -> tuple[list[Entry], int]:
    """Return the entries of a term and its definitions, and the index after the last."""
    term, section = blocks[index], sections[index]
    end = index + 1
    while end < len(blocks) and blocks[end].kind == "definition" and blocks[end].group == term.group:
        end += 1
    bodies = blocks[index + 1 : end]
    if titled := _titled_by_its_term(term, bodies, section, own, alone):
        return [titled], end
    single = [Entry(alone(body), body.text, body.line, [body], section) for body in bodies]
    if single and all(entry.reading.complete for entry in single):
        return single, end
    text = term.text.joined(*(body.text for body in bodies))
    return [Entry(Reading(text, own), text, term.line, [term, *bodies], section, picture_in(text))], end


def _titled_by_its_term(
    term: Block,
    bodies: Sequence[Block],
    section: Section,
    own: Callable[[str], bool],
    alone: Callable[[Block], Reading],
) -> Entry | None:
    """Read a term that is a title with its definition, which opens with the authors; None for other lists."""
    title = term.text.plain().strip(" .")
    if len(bodies) != 1 or len(title.split()) < _TITLE_WORDS or heading_kind(title) or alone(term).complete:
        return None
    authors = alone(bodies[0]).authors
    if not authors or authors.start > 1 or (len(authors.forms) < 2 and authors.score < 1):
        return None
    citation = parse_citation(bodies[0].text, own, title=title)
    whole = term.text.joined(bodies[0].text)
    return Entry(Reading.of(citation), whole, term.line, [term, *bodies], section, picture_in(whole))
