"""A ``.bib`` file in; its records in file order and a problem for every entry that cannot be read out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pelican_academic.errors import Place, Problem, Problems
from pelican_academic.model import Publication
from pelican_academic.sources.bibtex.doubts import doubts
from pelican_academic.sources.bibtex.entry import (
    SourceEntry,
    as_written,
    fields_of,
    inherit,
    parsed,
    rescued_entry,
    strings_of,
)
from pelican_academic.sources.bibtex.record import TYPES, record_of

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Entry

__all__ = ["BibliographyFile", "read_bibtex"]


@dataclass
class BibliographyFile:
    """What a ``.bib`` file held: records in file order, problems, and by key every entry's raw text and fields."""

    publications: list[Publication] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    raw: dict[str, str] = field(default_factory=dict)
    entries: dict[str, SourceEntry] = field(default_factory=dict)


def read_bibtex(text: str, path: str, *, hidden_keys: Iterable[str] = ()) -> BibliographyFile:
    r"""Return the records of a BibTeX file; ``hidden_keys`` are left out of what is shown.

    They are al-folio's ``filtered_bibtex_keywords``.

    >>> read_bibtex("@book{a, title={{\\\"U}ber Moore}, year=1999}", "refs.bib").publications[0].title
    'Über Moore'
    """
    found = BibliographyFile()
    problems = Problems()
    text = re.sub(
        r"^\ufeff?---\s*\n(?:.*\n)??---\s*\n", lambda match: "\n" * match[0].count("\n"), text
    )  # jekyll-scholar's empty front matter
    library = parsed(text)
    strings = strings_of(library)
    order = list(_entries(library, strings, path, problems))
    entries = {key.lower(): (entry, fields) for key, entry, fields in order if key}
    seen: set[str] = set()
    for _, entry, fields in order:
        line = (entry.start_line or 0) + 1
        own = frozenset(fields)
        inherit(entry.entry_type.lower(), fields, entries, path, line, problems)
        record = record_of(entry, fields, Place(path, line), hidden_keys)
        if record.id in seen:
            record = _renamed(record, seen)
        seen.add(record.id)
        found.raw[record.id] = entry.raw or ""
        found.entries[record.id] = as_written(entry, fields, own, strings)
        for doubt in doubts(entry, fields, TYPES):
            problems.add(path, line, *doubt, severity="warning")
        if not entry.key:
            problems.add(path, line, "bibtex-key", "an entry has no key", "read without one", severity="warning")
        if not record.title:
            problems.add(
                path, line, "bibtex-title", f"'{entry.key}' has no title", "kept it under its key", severity="warning"
            )
        found.publications.append(record)
    found.problems = list(problems)
    return found


def _entries(
    library: Library, strings: Mapping[str, str], path: str, problems: Problems
) -> Iterator[tuple[str, Entry, dict[str, str]]]:
    """Yield what can be read of a file, in its order, each with the key by which others may name it, "" for none."""
    from bibtexparser.model import (  # noqa: PLC0415 - most sites have no BibTeX, and it is heavy
        DuplicateBlockKeyBlock,
        DuplicateFieldKeyBlock,
        Entry,
        ParsingFailedBlock,
    )

    for block in library.blocks:
        line = (block.start_line or 0) + 1
        if isinstance(block, DuplicateFieldKeyBlock) and isinstance(block.ignore_error_block, Entry):
            block = block.ignore_error_block
        if isinstance(block, DuplicateBlockKeyBlock):
            said = f"the key '{block.key}' is used twice"
            problems.add(path, line, "bibtex-key", said, "kept both, the second under a new key", severity="warning")
            if isinstance(block.ignore_error_block, Entry):
                yield "", block.ignore_error_block, fields_of(block.ignore_error_block, strings)
        elif isinstance(block, ParsingFailedBlock):
            raw = (block.raw or "").strip()
            if (rescued := rescued_entry(raw, line - 1, strings)) is not None:
                said = f"'{rescued.key}' is not well formed"
                problems.add(path, line, "bibtex-entry", said, "read what could be read of it")
                yield "", rescued, fields_of(rescued)
            else:
                said = f"this entry cannot be read: {raw.splitlines()[0][:80] if raw else ''}"
                problems.add(path, line, "bibtex-entry", said, "left it out; its text is kept in the file")
        elif isinstance(block, Entry):
            yield block.key, block, fields_of(block, strings)


def _renamed(record: Publication, seen: set[str]) -> Publication:
    number = 2
    while f"{record.id}-{number}" in seen:
        number += 1
    return replace(record, id=f"{record.id}-{number}")
