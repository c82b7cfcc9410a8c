"""The text of a file in; its blocks and the fields of an entry out, crossrefs inherited, broken entries rescued."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_academic.errors import Problems
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry

__all__ = [
    "COMMA",
    "TWICE",
    "SourceEntry",
    "as_written",
    "fields_of",
    "inherit",
    "parsed",
    "rescued_entry",
    "strings_of",
]

TWICE = "twice"  # where an entry says which of its fields it has more than once, with different values
COMMA = "comma"  # where it says which of them lack the comma behind
_NO_COMMA = regex(r"""(?:[}"]\s*|\w\s+)[\w-]+\s*=""")
_FIELD = regex(r"\s*([\w-]+)\s*=\s*")
_BARE = regex(r"\w+(?=\s)")
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


def as_written(entry: Entry, fields: Mapping[str, str], own: frozenset[str], strings: Mapping[str, str]) -> SourceEntry:
    """The entry under the names that its file uses (``location``, where a record has ``address``)."""
    written = _values(entry, strings)
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
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry  # noqa: PLC0415

    logging.getLogger("bibtexparser").setLevel(logging.ERROR)  # what it warns of is in our problems
    steps = [
        ResolveStringReferencesMiddleware(allow_inplace_modification=True),
        RemoveEnclosingMiddleware(allow_inplace_modification=True),
    ]
    keys: set[str] = set()
    found = parse_string(_with_comma_behind_the_key(text, keys), parse_stack=[])
    for whole in found.entries:
        _divide(whole)
        if whole.key in keys:
            whole.parser_metadata.setdefault(COMMA, []).append("key")
    for step in steps:
        found = step.transform(found)
    for block in found.blocks:
        entry: Block | None = block
        if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            entry = block.ignore_error_block
        if not isinstance(entry, Entry):
            continue
        if entry is not block:
            _divide(entry)
        _last_counts(entry)
        if entry is not block:  # the parser leaves it as it is written
            alone = Library([*found.strings, entry])
            for step in steps:
                step.transform(alone)
    return found


_KEY_AND_FIELD = regex(r"(@\w+[ \t]*\{\s*)([^,\s{}()=\"]+)(?=\s+[A-Za-z][\w-]*\s*=\s*[{\"\w])")


def _with_comma_behind_the_key(text: str, keys: set[str]) -> str:
    """Put in the comma that is forgotten behind a key, ``@book{fens title = …``; note the key."""

    def put(found: re.Match[str]) -> str:
        keys.add(found[2])
        return f"{found[1]}{found[2]},"

    return _KEY_AND_FIELD.sub(put, text)


def _divide(entry: Entry) -> None:
    """Make two fields of one where a comma is forgotten: ``{Mud} year = {2020}``; note the first's name."""
    from bibtexparser.model import Field  # noqa: PLC0415 - as above

    divided: list[Field] = []
    for field in entry.fields:
        name, value, line = field.key, str(field.value), field.start_line
        while _NO_COMMA.search(value) and (end := _closed(value)) and (more := _FIELD.match(value, end)):
            divided.append(Field(name, value[:end], line))
            entry.parser_metadata.setdefault(COMMA, []).append(name.lower())
            name, value = more[1], value[more.end() :]
        divided.append(Field(name, value, line))
    if COMMA in entry.parser_metadata:
        entry.fields = divided


def _closed(value: str) -> int:
    """Where the braces or quotes end with which a value begins, or its one word with more behind; 0 for others."""
    if bare := _BARE.match(value):
        return bare.end()
    depth = 0
    for at, character in enumerate(value):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth == 0 and at and character == {"{": "}", '"': '"'}.get(value[0]):
            return at + 1
    return 0


def _last_counts(entry: Entry) -> None:
    """Leave the last of the fields with one name, in the place of the first; note the names of those that differ."""
    last = {field.key.lower().strip(): field for field in entry.fields}
    if len(last) < len(entry.fields):
        texts = [(field.key.lower().strip(), " ".join(str(field.value).split())) for field in entry.fields]
        names = [name for name, _ in dict.fromkeys(texts)]
        entry.parser_metadata[TWICE] = sorted({name for name in names if names.count(name) > 1})
        entry.fields = list(last.values())


def rescued_entry(raw: str, line: int, strings: Mapping[str, str]) -> Entry | None:
    """Read an entry that does not parse (a brace, quote or comma forgotten) field by field; None without a title."""
    from bibtexparser.model import Entry, Field  # noqa: PLC0415 - as above

    head = _HEAD.match(raw)
    if not head:
        return None
    body = raw[head.end() :]
    starts: list[re.Match[str]] = []
    for begin in _BEGINS.finditer(body):
        before = body[starts[-1].end() : begin.start()][:_LONGEST].strip() if starts else ""
        if not begin["within"] or body[begin.end()] in _OPENING or _ended(before):
            starts.append(begin)
    ends = [start.start() for start in starts[1:]] + [len(body)]
    written = [body[start.end() : end].strip(" \t\r\n,") for start, end in zip(starts, ends, strict=True)]
    read = [strings.get(value.strip("} ").lower(), _unwrapped(value)) for value in written]
    values = [(start["name"], value) for start, value in zip(starts, read, strict=True)]
    fields = [Field(name, value, line) for name, value in values if value]
    if not any(field.key.lower() == "title" for field in fields):
        return None
    return Entry(head[1].lower(), head[2], fields, line, raw)


_HEAD = regex(r"@(\w+)\s*[{(]\s*([^,\s{}()=\"]*)\s*,")
_BEGINS = regex(r"(?:^|\n|(?P<within>,))[ \t]*(?P<name>[A-Za-z][\w-]*)\s*=\s*(?=\S)")
_OPENING = ("{", '"')
_LONGEST = 10_000  # characters of a value in which its end is looked for


def _ended(value: str) -> bool:
    """Say whether a value has closed what it opened, as ``{Fens`` has not in ``{Fens, n = 5 birds}``."""
    return value.count("{") == value.count("}") if value[:1] != '"' else value.endswith('"')


def _unwrapped(value: str) -> str:
    """Take off the braces or quotes around a value, which may lack one of them: ``"Fens`` -> ``Fens``."""
    end = _closed(value) if value[:1] in {"{", '"'} else 0
    return value[1 : end - 1] if end else value.strip('{}" \t\r\n,')


def strings_of(library: Library) -> dict[str, str]:
    """Return what each ``@string`` of a file stands for, by its name in lower case."""
    strings: dict[str, str] = {}
    for block in library.strings:
        strings[block.key.lower()] = _joined(str(block.value), strings)
    return strings


def _joined(value: str, strings: Mapping[str, str]) -> str:
    """Join what BibTeX's ``#`` joins: ``"J. " # shores`` -> ``J. Journal of Shores``; one text alone stays."""
    parts, depth, quoted = [""], 0, False
    for character in value:
        depth += (character == "{") - (character == "}")
        quoted ^= character == '"' and depth == 0
        if character == "#" and depth == 0 and not quoted:
            parts.append("")
        else:
            parts[-1] += character
    if len(parts) == 1:
        return value
    return "".join(
        part[1:-1] if part[:1] + part[-1:] in {'""', "{}"} else strings.get(part.lower(), part)
        for part in map(str.strip, parts)
    )


def fields_of(entry: Entry, strings: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the fields of an entry under BibTeX's names, LaTeX as it stands; ``strings`` are those of the file."""
    values = _values(entry, strings or {})
    fields: dict[str, str] = {}
    for key, value in values.items():
        name = _SYNONYMS.get(key, key) or key
        if name == key or name not in values:
            fields.setdefault(name, value)
    return fields


def _values(entry: Entry, strings: Mapping[str, str]) -> dict[str, str]:
    enclosed = entry.parser_metadata.get("removed_enclosing", {})
    return {
        item.key.lower().strip(): _joined(str(item.value), strings)
        if enclosed.get(item.key) == "no-enclosing"
        else str(item.value)
        for item in entry.fields
    }


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
