"""One entry's fields in; a `Publication` out."""

# ruff: noqa: E501 - the table of types

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_academic.errors import Place
from pelican_academic.extract.dates import MONTHS, parse_date
from pelican_academic.extract.fields import publication_from_fields
from pelican_academic.extract.fields.venue import without_state
from pelican_academic.model import Author, Link, PartialDate, Publication
from pelican_academic.regex import regex
from pelican_academic.sources.bibtex.names import names_in, names_of
from pelican_academic.sources.latex import plain_text
from pelican_academic.sources.markup import without_markup

if TYPE_CHECKING:
    from bibtexparser.model import Entry

__all__ = ["TYPES", "record_of"]

TYPES = {
    "article": ("article-journal", ""), "inproceedings": ("paper-conference", ""), "conference": ("paper-conference", ""), "incollection": ("chapter", ""), "inbook": ("chapter", ""), "book": ("book", ""), "booklet": ("book", ""), "mvbook": ("book", ""), "manual": ("book", "manual"), "proceedings": ("book", "proceedings"), "collection": ("book", ""),
    "phdthesis": ("thesis", "PhD thesis"), "mastersthesis": ("thesis", "Master's thesis"), "thesis": ("thesis", "thesis"), "techreport": ("report", ""), "report": ("report", ""), "patent": ("patent", ""), "unpublished": ("manuscript", ""), "software": ("software", ""), "dataset": ("dataset", ""), "online": ("webpage", ""), "electronic": ("webpage", ""), "www": ("webpage", ""), "preprint": ("article", "preprint"), "poster": ("speech", "poster"), "presentation": ("speech", ""), "inreference": ("chapter", ""), "misc": ("document", ""),
}  # fmt: skip
_PLAIN = frozenset(
    "url doi pdf html code video slides poster supp website blog eprint arxiv arxivid preview isbn issn pmid file hal github dataset data link software".split()  # noqa: SIM905
)
# What is no part of the rest: it became a field of the record, or says something of the entry alone.
_SPOKEN_FOR = frozenset(
    "key address series edition archiveprefix month day editor school crossref preview abbr howpublished eventtitle pubstate".split()  # noqa: SIM905
)
_KEPT = "abbr award_name award altmetric dimensions annotation bibtex_show additional_info".split()  # noqa: SIM905
_SERVER = regex(r"arxiv|biorxiv|medrxiv", re.IGNORECASE)
_SERVER_ALONE = regex(r"arxiv|biorxiv|medrxiv|corr\b", re.IGNORECASE)


def _date(fields: Mapping[str, str]) -> PartialDate | None:
    date = parse_date(fields.get("date", "")) or parse_date(plain_text(fields.get("year", "")))
    if not date or date.month:
        return date
    words = [word.lower() for word in re.findall(r"[^\W\d_]+|\d+", plain_text(fields.get("month", "")))]
    month = _month(words[0]) if words else 0
    beside = (word for word in words if word.isdigit() and month and not words[0].isdigit())  # "May 5"
    day = plain_text(fields.get("day", "")) or next(beside, "")
    return PartialDate(date.year, month, int(day) if month and day.isdigit() and 1 <= int(day) <= 31 else 0)


def _month(word: str) -> int:
    number = int(word) if word.isdigit() else 0
    return MONTHS.get(word) or MONTHS.get(word[:3]) or (number if number <= 12 else 0)


_NAMED = regex(r"\[([^\]]*)\]\(([^()\s]+)\)")  # a link in Markdown


def _address(value: str) -> str:
    r"""Return a value that is no prose, without what LaTeX needs: ``{http://a.example/b{\\_}c}``."""
    bare = re.sub(r"\{\\?([%#&_~])\}", r"\1", value.strip("{} "))
    named = _NAMED.match(bare)
    return named[2] if named else bare


def _status(year: str, *, dated: bool) -> str:
    """What stands in place of a year: ``in press``."""
    return "" if dated or not re.search(r"[^\W_]{3}|[^\W\d_]{2}", year) else year


def _first(data: Mapping[str, str], *keys: str) -> str:
    return next((data[key] for key in keys if data.get(key)), "")


def _type(entry: Entry, data: Mapping[str, str], record: Publication) -> tuple[str, str]:
    """Return type and genre: those of the entry's type, but for preprints and patents."""
    kind, genre = TYPES.get(entry.entry_type.lower(), ("document", ""))
    if record.type == "patent":
        return "patent", genre
    of_server = record.arxiv or _SERVER.search(_first(data, "howpublished", "journal", "publisher"))
    if kind == "document" and of_server:
        return "article", "preprint"
    if kind == "article-journal" and _SERVER_ALONE.match(record.container_title):
        return "article", "preprint"
    return kind, genre


def _container(data: Mapping[str, str], kind: str) -> str:
    """Return what the work stands in; of what has no journal, ``howpublished``, unless that is an address."""
    named = without_state(_first(data, "journal", "booktitle", "venue"))
    if named or kind in {"thesis", "book", "report"}:
        return named
    how = _first(data, "howpublished")
    return "" if re.search(r"https?://|\\url", how) else how


def _extra(
    record: Publication, fields: Mapping[str, str], data: Mapping[str, str], hidden: Container[str]
) -> dict[str, object]:
    """Return every key without a field of the record, and what a template wants as it was written."""
    rest = {key: value for key, value in record.extra.items() if key not in hidden and key not in _SPOKEN_FOR}
    rest |= {key: data[key] for key in _KEPT if data.get(key)}
    if fields.get("doi") and not record.doi:
        rest["doi"] = fields["doi"]
    if "/" in fields.get("date", ""):
        rest["date"] = fields["date"].strip()
    return rest


def record_of(entry: Entry, fields: Mapping[str, str], place: Place, hidden_keys: Iterable[str]) -> Publication:
    """Return the publication that an entry of these fields is."""
    data = {key: _address(value) if key in _PLAIN else plain_text(value) for key, value in fields.items()}
    data["key"] = entry.key
    archive = _first(data, "archiveprefix").lower()
    if data.get("eprint") and archive and archive != "arxiv":
        data[f"eprint_{archive}"] = data.pop("eprint")
    authors, et_al = names_of(fields.get("author", ""))
    editors, _ = names_of(fields.get("editor", ""))
    equal = [bool(re.search(r"[*†]", part)) for part in names_in(fields.get("author", ""))]
    own_genre = data.get("type")
    left = {key: value for key, value in data.items() if value and key not in {"issued", "author", "type"}}
    record = publication_from_fields(left, place, file_rules=True)
    kind, genre = _type(entry, data, record)
    numbered = kind in {"report", "patent"}
    issued = _date(fields)
    return replace(
        record,
        id=entry.key,
        type=kind,
        genre=own_genre if own_genre and kind in {"thesis", "report"} else genre,
        title=without_markup(plain_text(fields.get("title", ""))).rstrip("."),
        authors=tuple(Author(name, equal=flag) for name, flag in zip(authors, equal, strict=False)),
        et_al=et_al,
        editors=tuple(editors),
        issued=issued,
        status=record.status or _status(_first(data, "year"), dated=issued is not None),
        event_title=_first(data, "eventtitle"),
        container_title=_container(data, kind),
        publisher=_first(data, "school", "institution", "publisher", "organization"),
        publisher_place=_first(data, "address"),
        collection_title=_first(data, "series"),
        edition=_first(data, "edition"),
        number=_first(data, "number") if numbered else "",
        issue="" if numbered else _first(data, "number", "issue"),
        page=_first(data, "pages").replace("–", "-").replace("--", "-"),
        abstract=plain_text(fields.get("abstract", "")),
        keywords=tuple(word.strip() for word in re.split(r"[,;]", _first(data, "keywords")) if word.strip()),
        image=_preview(_first(data, "preview")),
        links=_more_links(record.links, data, fields.get("url", "")),
        raw=entry.raw or "",
        extra=_extra(record, fields, data, {key.lower() for key in hidden_keys}),
    )


def _preview(value: str) -> str:
    return value if not value or "://" in value or value.startswith("/") else f"/assets/img/publication_preview/{value}"


def _more_links(links: Sequence[Link], data: Mapping[str, str], url: str) -> tuple[Link, ...]:
    """Add what ``howpublished`` and ``url`` say, the latter perhaps as Markdown: ``[PDF](/a.pdf)[Data](/a.csv)``."""
    if named := {address: label for label, address in _NAMED.findall(url)}:
        there = {link.url: link for link in links} | {
            address: Link("website", address, label) for address, label in named.items()
        }
        links = tuple(there.values())
    howpublished = re.search(r"https?://[^\s{}]+", _first(data, "howpublished"))
    if howpublished and not any(link.url == howpublished[0] for link in links):
        return (*links, Link("website", howpublished[0]))
    return tuple(links)
