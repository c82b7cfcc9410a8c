"""The candidates of a page in; those read again whose title stands elsewhere than in the others of their list.

A list is set in one way: where nearly all titles open their entry in bold, what opens another in bold is its title too,
though it looks like names, and where they are in italics behind the authors, the authors end at the italics.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pelican_academic.extract.citation import Reading, parse_citation
from pelican_academic.extract.entries.alike import common
from pelican_academic.extract.entries.record import Entry
from pelican_academic.extract.entries.walls import read_up_to_walls
from pelican_academic.extract.styled import BOLD, ITALIC

__all__ = ["read_alike"]

_MASKS = {"in bold": BOLD, "in italics": ITALIC}
_WORDS = 3  # of a title at least


def read_alike(entries: Sequence[Entry], own: Callable[[str], bool]) -> None:
    """Read those entries again whose title the list's form puts elsewhere."""
    lists: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.section.kind == "publications" and entry.shape == "citation" and not entry.blocks[0].columns:
            lists.setdefault(entry.blocks[0].kind, []).append(entry)
    for members in lists.values():
        form = common(_form_of(entry) for entry in members if entry.reading.complete)
        if form is not None:
            for entry in members:
                _read_again(entry, form, own)
        read_up_to_walls(members, own)


def _form_of(entry: Entry) -> tuple[str, bool] | None:
    """Return how a title is emphasised, and whether it opens its entry; None where it is not, or read in part."""
    (start, end), authors = entry.citation.title_at, entry.citation.authors
    for how, mask in _MASKS.items():
        for begin, stop in entry.text.runs(mask):
            whole = end + 1 >= stop or (authors is not None and end <= authors.start < stop)
            if abs(begin - start) <= 1 and end <= stop + 1 and whole:
                return how, start <= 1
    return None


def _read_again(entry: Entry, form: tuple[str, bool], own: Callable[[str], bool]) -> None:
    how, opens = form
    if _form_of(entry) == form:
        return
    (_, end), authors = entry.citation.title_at, entry.citation.authors
    for begin, stop in entry.text.runs(_MASKS[how]):
        if entry.citation.title_how == "behind the authors" and end <= begin and entry.reading.complete:
            return  # the journal of another kind of work
        if (begin <= 1) == opens and len(entry.text.plain(begin, stop).split()) >= _WORDS:
            again = parse_citation(entry.text, own, title_at=(begin, stop))
            of_words = authors is None or (begin <= authors.start and authors.end <= stop)  # of the title
            if again.title and (again.complete or of_words) and again.score >= entry.citation.score - 2:
                entry.reading = Reading.of(again)
            return
