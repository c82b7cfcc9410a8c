"""An entry that could be read -> what its writer may have meant otherwise: names misspelt, strings nobody defines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from pelican_academic.extract.dates import MONTHS
from pelican_academic.extract.identifiers import normal_doi
from pelican_academic.extract.misspelt import meant
from pelican_academic.regex import regex
from pelican_academic.sources.bibtex.entry import COMMA, TWICE

if TYPE_CHECKING:
    from bibtexparser.model import Entry

__all__ = ["doubts"]

Doubt = tuple[str, str, str]

_FIELDS = (
    "title",
    "author",
    "journal",
    "booktitle",
    "year",
    "volume",
    "number",
    "pages",
    "publisher",
    "editor",
    "school",
)
_NAME = regex(r"(?!(?:true|false)\Z)[A-Za-z][\w:.+-]*", re.IGNORECASE)  # al-folio's switches are bare


def doubts(entry: Entry, fields: Mapping[str, str], types: Collection[str]) -> Iterator[Doubt]:
    """Yield code, message and what was done of each doubt; ``types`` are the types of entries that are known."""
    kind, key = entry.entry_type.lower(), entry.key
    if hint := _other_number(kind, types) or meant(kind, types, ()):
        yield "bibtex-type", f"@{kind} of '{key}' is no type of entry; did you mean @{hint}?", "read as @misc"
    for name in entry.parser_metadata.get(TWICE, ()):
        yield "bibtex-twice", f"'{key}' has the field '{name}' more than once", "the last counts"
    for name in entry.parser_metadata.get(COMMA, ()):
        yield "bibtex-comma", f"a comma is missing behind the {name} of '{key}'", "read as if it were there"
    for name in fields:
        if hint := meant(name, _FIELDS, fields):
            yield "bibtex-field", f"'{key}' has a field '{name}'; did you mean '{hint}'?", "kept as it is"
    bare = entry.parser_metadata.get("removed_enclosing", {})
    for field in entry.fields:
        value = str(field.value)
        if bare.get(field.key) == "no-enclosing" and _NAME.fullmatch(value) and value.lower()[:3] not in MONTHS:
            yield "bibtex-string", f"no @string defines '{value}', the {field.key.lower()} of '{key}'", "taken as text"
    if (doi := fields.get("doi", "")).strip() and not normal_doi(doi):
        yield "bibtex-doi", f"'{doi}' of '{key}' is no DOI", "left the link out"
    year = fields.get("year", "").strip("{} ")
    if re.search(r"\d", year) and not re.search(r"\d{4}", year):
        yield "bibtex-year", f"'{year}' of '{key}' is no year", "shown as it stands"


def _other_number(kind: str, types: Collection[str]) -> str:
    """The type of which this is the plural or the singular: ``inproceeding`` -> ``inproceedings``; "" for none."""
    return "" if kind in types else next((one for one in types if one.rstrip("s") == kind.rstrip("s")), "")
