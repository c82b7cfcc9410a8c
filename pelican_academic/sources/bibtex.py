"""A ``.bib`` file in; records with the line of each entry, and a problem for every entry that cannot be read out.

bibtexparser 2 does the parsing (``@string``, concatenation, comments); here LaTeX is decoded, months and crossrefs resolved,
and al-folio's custom keys become links by its rules. An entry that does not parse is kept as raw text in its problem.
"""

# ruff: noqa: E501 - tables of types

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.middlewares import RemoveEnclosingMiddleware, ResolveStringReferencesMiddleware
from bibtexparser.model import DuplicateBlockKeyBlock, Entry, Field, ParsingFailedBlock

from pelican_academic.errors import Place, Problem, Problems
from pelican_academic.extract.dates import MONTHS, parse_date
from pelican_academic.extract.fields import publication_from_fields
from pelican_academic.extract.names import NameForm, parse_name
from pelican_academic.model import Author, Link, Name, PartialDate, Publication
from pelican_academic.sources.latex import plain_text

__all__ = ["BibliographyFile", "SourceEntry", "read_bibtex"]

_TYPES = {
    "article": ("article-journal", ""), "inproceedings": ("paper-conference", ""), "conference": ("paper-conference", ""), "incollection": ("chapter", ""), "inbook": ("chapter", ""), "book": ("book", ""), "booklet": ("book", ""), "mvbook": ("book", ""), "manual": ("book", "manual"), "proceedings": ("book", "proceedings"), "collection": ("book", ""),
    "phdthesis": ("thesis", "PhD thesis"), "mastersthesis": ("thesis", "Master's thesis"), "thesis": ("thesis", "thesis"), "techreport": ("report", ""), "report": ("report", ""), "patent": ("patent", ""), "unpublished": ("manuscript", ""), "software": ("software", ""), "dataset": ("dataset", ""), "online": ("webpage", ""), "electronic": ("webpage", ""), "www": ("webpage", ""), "preprint": ("article", "preprint"), "poster": ("speech", "poster"), "presentation": ("speech", ""), "inreference": ("chapter", ""), "misc": ("document", ""),
}  # fmt: skip
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
_PLAIN = frozenset(
    [
        "url",
        "doi",
        "pdf",
        "html",
        "code",
        "video",
        "slides",
        "poster",
        "supp",
        "website",
        "blog",
        "eprint",
        "arxiv",
        "arxivid",
        "preview",
        "isbn",
        "issn",
        "pmid",
        "file",
        "hal",
        "github",
        "dataset",
        "data",
        "link",
        "software",
    ]
)


@dataclass(frozen=True)
class SourceEntry:
    """An entry as the file has it: ``fields`` in order, in lower case, with LaTeX; strings and crossref resolved.

    ``own`` names those that stand in the entry itself.
    """

    key: str
    type: str
    fields: Mapping[str, str]
    own: frozenset[str]


@dataclass
class BibliographyFile:
    """What a ``.bib`` file held: the records in file order, the problems, and by key every entry's raw text and fields."""

    publications: list[Publication] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    raw: dict[str, str] = field(default_factory=dict)
    entries: dict[str, SourceEntry] = field(default_factory=dict)


def read_bibtex(text: str, path: str, *, hidden_keys: Iterable[str] = ()) -> BibliographyFile:
    r"""Return the records of a BibTeX file; ``hidden_keys`` are left out of what is shown (al-folio's ``filtered_bibtex_keywords``).

    >>> read_bibtex("@book{a, title={{\\\"U}ber Moore}, year=1999}", "refs.bib").publications[0].title
    'Über Moore'
    """
    found = BibliographyFile()
    problems = Problems()
    text = re.sub(
        r"^\ufeff?---\s*\n(?:.*\n)??---\s*\n", lambda match: "\n" * match[0].count("\n"), text
    )  # jekyll-scholar's empty front matter
    library = _parse(text)
    strings = {**{name: str(number) for name, number in MONTHS.items()}}
    entries: dict[str, tuple[Entry, dict[str, str]]] = {}
    order: list[tuple[Entry, dict[str, str]]] = []
    for block in library.blocks:
        if isinstance(block, DuplicateBlockKeyBlock):
            _duplicate(block, path, problems, order)
        elif isinstance(block, ParsingFailedBlock):
            raw = (block.raw or "").strip()
            rescued = _rescued(raw, block.start_line or 0)
            if rescued is not None:
                order.append((rescued, _fields(rescued)))
                problems.add(
                    path,
                    (block.start_line or 0) + 1,
                    "bibtex-entry",
                    f"'{rescued.key}' is not well formed",
                    "read what could be read of it",
                )
                continue
            first = raw.splitlines()[0][:80] if raw else ""
            problems.add(
                path,
                (block.start_line or 0) + 1,
                "bibtex-entry",
                f"this entry cannot be read: {first}",
                "left it out; its text is kept in the file",
            )
        elif isinstance(block, Entry):
            pair = (block, _fields(block))
            entries[block.key.lower()] = pair
            order.append(pair)
    del strings
    seen: set[str] = set()
    for entry, fields in order:
        line = (entry.start_line or 0) + 1
        own = frozenset(fields)
        _inherit(entry.entry_type.lower(), fields, entries, path, line, problems)
        record = _record(entry, fields, Place(path, line), hidden_keys)
        if record.id in seen:
            record = _renamed(record, seen)
        seen.add(record.id)
        found.raw[record.id] = entry.raw or ""
        found.entries[record.id] = _as_written(entry, fields, own)
        if not record.title:
            problems.add(
                path, line, "bibtex-title", f"'{entry.key}' has no title", "kept it under its key", severity="warning"
            )
        found.publications.append(record)
    found.problems = list(problems)
    return found


def _as_written(entry: Entry, fields: Mapping[str, str], own: frozenset[str]) -> SourceEntry:
    """The entry under the names that its file uses (``location``, where a record has ``address``)."""
    written: dict[str, str] = {}
    for item in entry.fields:
        key = item.key.lower().strip()
        written.setdefault(key, fields.get(_SYNONYMS.get(key, key) or key, str(item.value)))
    names = frozenset(written)
    inherited = {key: value for key, value in fields.items() if key not in own}
    return SourceEntry(entry.key, entry.entry_type.lower(), written | inherited, names)


def _renamed(record: Publication, seen: set[str]) -> Publication:
    from dataclasses import replace  # noqa: PLC0415

    number = 2
    while f"{record.id}-{number}" in seen:
        number += 1
    return replace(record, id=f"{record.id}-{number}")


def _parse(text: str) -> Library:
    logging.getLogger("bibtexparser").setLevel(logging.ERROR)  # what it warns of is in our problems
    return parse_string(
        text,
        parse_stack=[
            ResolveStringReferencesMiddleware(allow_inplace_modification=True),
            RemoveEnclosingMiddleware(allow_inplace_modification=True),
        ],
    )


def _rescued(raw: str, line: int) -> Entry | None:
    """Read an entry that does not parse (a brace or comma forgotten) line by line; None where not even a title is there."""
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


def _duplicate(
    block: DuplicateBlockKeyBlock, path: str, problems: Problems, order: list[tuple[Entry, dict[str, str]]]
) -> None:
    entry = block.ignore_error_block
    problems.add(
        path,
        (block.start_line or 0) + 1,
        "bibtex-key",
        f"the key '{block.key}' is used twice",
        "kept both, the second under a new key",
        severity="warning",
    )
    if isinstance(entry, Entry):
        order.append((entry, _fields(entry)))


def _fields(entry: Entry) -> dict[str, str]:
    fields: dict[str, str] = {}
    for item in entry.fields:
        key = item.key.lower().strip()
        value = str(item.value)
        if " # " in value:  # a concatenation that the parser left
            value = "".join(part.strip().strip('{}"') for part in value.split(" # "))
        fields.setdefault(_SYNONYMS.get(key, key) or key, value)
    return fields


def _inherit(
    kind: str,
    fields: dict[str, str],
    entries: Mapping[str, tuple[Entry, dict[str, str]]],
    path: str,
    line: int,
    problems: Problems,
) -> None:
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


def _names(value: str) -> tuple[list[Name], bool]:
    """Return the names of a BibTeX list; braces keep a group together; "others" is "et al."."""
    names: list[Name] = []
    et_al = False
    for part in _split_and(value):
        part = part.strip()
        if not part:
            continue
        if part.lower() == "others":
            et_al = True
            continue
        if part.startswith("{") and part.endswith("}") and _closes(part):
            names.append(Name(literal=plain_text(part)))
            continue
        names.append(_name(part))
    return names, et_al


def _closes(text: str) -> bool:
    depth = 0
    for index, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return index == len(text) - 1
    return False


def _name(part: str) -> Name:
    marks = re.sub(r"[*†‡]+", "", part)
    pieces = [plain_text(piece) for piece in _split_top(marks, ",")]
    if len(pieces) >= 2:
        words = pieces[0].split()
        particle: list[str] = []
        while len(words) > 1 and words[0][:1].islower():
            particle.append(words.pop(0))
        suffix, given = (pieces[1], pieces[2]) if len(pieces) >= 3 else ("", pieces[1])
        family = " ".join(words)
        native = family + given if re.search(r"[\u3400-\u9fff]", family) else ""
        return Name(
            given, family, " ".join(particle), suffix, native=native, literal=f"{family}{given}" if native else ""
        )
    return parse_name(plain_text(marks))


def _split_and(value: str) -> list[str]:
    return list(_split_top(re.sub(r"\s+", " ", value), " and "))


def _split_top(text: str, separator: str) -> list[str]:
    """Split at a separator outside braces."""
    parts, depth, start, at = [], 0, 0, 0
    size = len(separator)
    while at < len(text):
        char = text[at]
        if char == "{" and not (at and text[at - 1] == "\\"):
            depth += 1
        elif char == "}" and not (at and text[at - 1] == "\\"):
            depth -= 1
        elif depth <= 0 and text[at : at + size].lower() == separator:
            parts.append(text[start:at])
            start = at + size
            at += size
            continue
        at += 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def _date(fields: Mapping[str, str]) -> PartialDate | None:
    date = parse_date(fields.get("date", "")) or parse_date(plain_text(fields.get("year", "")))
    if date and not date.month:
        words = [word.lower() for word in re.findall(r"[^\W\d_]+|\d+", plain_text(fields.get("month", "")))]
        month = (
            next(
                (
                    MONTHS.get(word)
                    or MONTHS.get(word[:3])
                    or (int(word) if word.isdigit() and 1 <= int(word) <= 12 else 0)
                    for word in words
                ),
                0,
            )
            or 0
        )
        day = plain_text(fields.get("day", "")) or next(
            (word for word in words if word.isdigit() and month and not words[0].isdigit()), ""
        )
        return PartialDate(date.year, month, int(day) if month and day.isdigit() and 1 <= int(day) <= 31 else 0)
    return date


def _record(entry: Entry, fields: Mapping[str, str], place: Place, hidden_keys: Iterable[str]) -> Publication:
    from dataclasses import replace  # noqa: PLC0415

    hidden = {key.lower() for key in hidden_keys}
    data: dict[str, object] = {
        key: (value.strip("{} ") if key in _PLAIN else plain_text(value)) for key, value in fields.items()
    }
    kind, genre = _TYPES.get(entry.entry_type.lower(), ("document", ""))
    data["key"] = entry.key
    archive = str(data.get("archiveprefix") or "").lower()
    if data.get("eprint") and archive and archive != "arxiv":
        data[f"eprint_{archive}"] = data.pop("eprint")
    data.pop("issued", None)
    authors, et_al = _names(fields.get("author", ""))
    editors, _ = _names(fields.get("editor", ""))
    data.pop("author", None)
    generated = data.pop("type", None)
    record = publication_from_fields({key: value for key, value in data.items() if value}, place, file_rules=True)
    if kind == "document" and (
        record.arxiv
        or re.search(
            r"arxiv|biorxiv|medrxiv",
            str(data.get("howpublished") or data.get("journal") or data.get("publisher") or ""),
            re.IGNORECASE,
        )
    ):
        kind, genre = "article", "preprint"
    if kind == "article-journal" and re.match(r"arxiv|biorxiv|medrxiv|corr\b", record.container_title, re.IGNORECASE):
        kind, genre = "article", "preprint"
    if record.type == "patent":
        kind = "patent"
    marked = re.search(r"[*†]", fields.get("author", ""))
    equal = (
        [bool(re.search(r"[*†]", part)) for part in _split_and(fields.get("author", "")) if part.lower() != "others"]
        if marked
        else [False] * len(authors)
    )
    return replace(
        record,
        id=entry.key,
        type=kind,
        genre=str(generated) if generated and kind in {"thesis", "report"} else genre,
        title=plain_text(fields.get("title", "")).rstrip("."),
        authors=tuple(Author(name, equal=flag) for name, flag in zip(authors, equal, strict=False)),
        et_al=et_al,
        editors=tuple(editors),
        issued=_date(fields),
        container_title=str(
            data.get("journal")
            or data.get("booktitle")
            or data.get("venue")
            or (
                ""
                if kind in {"thesis", "book", "report"}
                else data.get("howpublished")
                if not re.search(r"https?://|\\url", str(data.get("howpublished") or ""))
                else ""
            )
            or ""
        ),
        publisher=str(
            data.get("school") or data.get("institution") or data.get("publisher") or data.get("organization") or ""
        ),
        publisher_place=str(data.get("address") or ""),
        collection_title=str(data.get("series") or ""),
        edition=str(data.get("edition") or ""),
        number=str(data.get("number") or "") if kind in {"report", "patent"} else "",
        issue=str(data.get("number") or data.get("issue") or "") if kind not in {"report", "patent"} else "",
        page=str(data.get("pages") or "").replace("–", "-").replace("--", "-"),
        abstract=plain_text(fields.get("abstract", "")),
        keywords=tuple(word.strip() for word in re.split(r"[,;]", str(data.get("keywords") or "")) if word.strip()),
        image=_preview(str(data.get("preview") or "")),
        links=_more_links(record.links, data),
        raw=entry.raw or "",
        extra={
            key: value
            for key, value in record.extra.items()
            if key not in hidden
            and key
            not in {
                "key",
                "address",
                "series",
                "edition",
                "archiveprefix",
                "month",
                "day",
                "editor",
                "school",
                "crossref",
                "preview",
                "abbr",
                "howpublished",
            }
        }
        | {
            key: data[key]
            for key in (
                "abbr",
                "award_name",
                "award",
                "altmetric",
                "dimensions",
                "annotation",
                "bibtex_show",
                "additional_info",
            )
            if data.get(key)
        },
    )


def _preview(value: str) -> str:
    return value if not value or "://" in value or value.startswith("/") else f"/assets/img/publication_preview/{value}"


def _more_links(links: Sequence[Link], data: Mapping[str, object]) -> tuple[Link, ...]:
    howpublished = re.search(r"https?://[^\s{}]+", str(data.get("howpublished") or ""))
    if howpublished and not any(link.url == howpublished[0] for link in links):
        return (*links, Link("website", howpublished[0]))
    return tuple(links)


def _form(text: str) -> NameForm:
    return NameForm(text)
