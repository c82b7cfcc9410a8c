"""The text of a file in; its blocks and the fields of an entry out, crossrefs inherited, broken entries rescued."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_academic.errors import Problems

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Entry

__all__ = ["SourceEntry", "as_written", "fields_of", "inherit", "parsed", "rescued_entry"]

# BibLaTeX's names for BibTeX's fields.
_SYNONYMS = {
    "journaltitle": "journal",
    "location": "address",
    "institution": "institution",
    "file": "",
    "eprinttype": "archiveprefix",
    "primaryclass": "",
    "date": "date",
}


@dataclass(frozen=True)
class SourceEntry:
    """An entry as the file has it: ``fields`` in order, in lower case, with LaTeX; strings and crossref resolved.

    ``own`` names those that stand in the entry itself.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    own: frozenset[str]


def as_written(entry: Entry, fields: Mapping[str, str], own: frozenset[str]) -> SourceEntry:
    """The entry under the names that its file uses (``location``, where a record has ``address``)."""
    written: dict[str, str] = {}
    for item in entry.fields:
        key = item.key.lower().strip()
        written.setdefault(key, fields.get(_SYNONYMS.get(key, key) or key, str(item.value)))
    names = frozenset(written)
    inherited = {key: value for key, value in fields.items() if key not in own}
    return SourceEntry(entry.key, entry.entry_type.lower(), written | inherited, names)


def parsed(text: str) -> Library:
    """Return the blocks of a file, ``@string`` resolved and enclosing braces taken off."""
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - most sites have no BibTeX, and it is heavy
    from bibtexparser.library import Library  # noqa: PLC0415
    from bibtexparser.middlewares import (  # noqa: PLC0415
        RemoveEnclosingMiddleware,
        ResolveStringReferencesMiddleware,
    )
    from bibtexparser.model import DuplicateBlockKeyBlock, Entry  # noqa: PLC0415

    logging.getLogger("bibtexparser").setLevel(logging.ERROR)  # what it warns of is in our problems
    steps = [
        ResolveStringReferencesMiddleware(allow_inplace_modification=True),
        RemoveEnclosingMiddleware(allow_inplace_modification=True),
    ]
    found = parse_string(text, parse_stack=steps)
    for block in found.blocks:  # the parser leaves an entry with a key used before as it is written
        if isinstance(block, DuplicateBlockKeyBlock) and isinstance(block.ignore_error_block, Entry):
            alone = Library([*found.strings, block.ignore_error_block])
            for step in steps:
                step.transform(alone)
    return found


def rescued_entry(raw: str, line: int) -> Entry | None:
    """Read an entry that does not parse (a brace or comma forgotten) line by line; None without a title."""
    from bibtexparser.model import Entry, Field  # noqa: PLC0415 - as above

    head = re.match(r"@(\w+)\s*\{\s*([^,\s}]+)\s*,", raw)
    if not head:
        return None
    fields = [
        Field(match[1], match[2].strip().rstrip(",").strip().strip('{}"'), line)
        for match in re.finditer(r"(?m)(?:^|,)\s*(\w+)\s*=\s*(.+?)\s*,?\s*$", raw[head.end() :])
    ]
    fields = [field for field in fields if field.value]
    if not any(field.key.lower() == "title" for field in fields):
        return None
    return Entry(head[1].lower(), head[2], fields, line, raw)


def fields_of(entry: Entry) -> dict[str, str]:
    """Return the fields of an entry under BibTeX's names, LaTeX as it stands."""
    fields: dict[str, str] = {}
    for item in entry.fields:
        key = item.key.lower().strip()
        value = str(item.value)
        if " # " in value:  # a concatenation that the parser left
            value = "".join(part.strip().strip('{}"') for part in value.split(" # "))
        fields.setdefault(_SYNONYMS.get(key, key) or key, value)
    return fields


def inherit(
    kind: str,
    fields: dict[str, str],
    entries: Mapping[str, tuple[Entry, dict[str, str]]],
    path: str,
    line: int,
    problems: Problems,
) -> None:
    """Take over from the entry that ``crossref`` names what this one does not say."""
    parent_key = fields.get("crossref", "").strip().lower()
    if not parent_key:
        return
    parent = entries.get(parent_key)
    if parent is None:
        problems.add(
            path,
            line,
            "bibtex-crossref",
            f"crossref '{fields['crossref']}' is no key of this file",
            "read the entry without it",
            severity="warning",
        )
        return
    for key, value in parent[1].items():
        if key == "title" and kind in {"inproceedings", "incollection", "inbook", "conference"}:
            fields.setdefault("booktitle", value)
        elif key not in {"title", "author", "crossref", "doi", "pages"}:
            fields.setdefault(key, value)
