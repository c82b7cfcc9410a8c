"""One entry's fields in; a `Publication` out."""

# ruff: noqa: E501 - the table of types

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pelican_academic.errors import Place
from pelican_academic.extract.dates import MONTHS, parse_date
from pelican_academic.extract.fields import publication_from_fields
from pelican_academic.model import Author, Link, PartialDate, Publication
from pelican_academic.regex import regex
from pelican_academic.sources.bibtex.names import names_in, names_of
from pelican_academic.sources.latex import plain_text

if TYPE_CHECKING:
    from bibtexparser.model import Entry

__all__ = ["TYPES", "record_of"]

TYPES = {
    "article": ("article-journal", ""), "inproceedings": ("paper-conference", ""), "conference": ("paper-conference", ""), "incollection": ("chapter", ""), "inbook": ("chapter", ""), "book": ("book", ""), "booklet": ("book", ""), "mvbook": ("book", ""), "manual": ("book", "manual"), "proceedings": ("book", "proceedings"), "collection": ("book", ""),
    "phdthesis": ("thesis", "PhD thesis"), "mastersthesis": ("thesis", "Master's thesis"), "thesis": ("thesis", "thesis"), "techreport": ("report", ""), "report": ("report", ""), "patent": ("patent", ""), "unpublished": ("manuscript", ""), "software": ("software", ""), "dataset": ("dataset", ""), "online": ("webpage", ""), "electronic": ("webpage", ""), "www": ("webpage", ""), "preprint": ("article", "preprint"), "poster": ("speech", "poster"), "presentation": ("speech", ""), "inreference": ("chapter", ""), "misc": ("document", ""),
}  # fmt: skip
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


_NAMED = regex(r"\[([^\]]*)\]\(([^()\s]+)\)")  # a link in Markdown


def _address(value: str) -> str:
    r"""Return a value that is no prose, without what LaTeX needs: ``{http://a.example/b{\\_}c}``."""
    bare = re.sub(r"\{\\?([%#&_~])\}", r"\1", value.strip("{} "))
    named = _NAMED.match(bare)
    return named[2] if named else bare


def _status(year: str, *, dated: bool) -> str:
    """What stands in place of a year: ``in press``."""
    return "" if dated or not re.search(r"[^\W_]{3}|[^\W\d_]{2}", year) else year


def record_of(entry: Entry, fields: Mapping[str, str], place: Place, hidden_keys: Iterable[str]) -> Publication:
    """Return the publication that an entry of these fields is."""
    hidden = {key.lower() for key in hidden_keys}
    data: dict[str, object] = {
        key: (_address(value) if key in _PLAIN else plain_text(value)) for key, value in fields.items()
    }
    kind, genre = TYPES.get(entry.entry_type.lower(), ("document", ""))
    data["key"] = entry.key
    archive = str(data.get("archiveprefix") or "").lower()
    if data.get("eprint") and archive and archive != "arxiv":
        data[f"eprint_{archive}"] = data.pop("eprint")
    data.pop("issued", None)
    authors, et_al = names_of(fields.get("author", ""))
    editors, _ = names_of(fields.get("editor", ""))
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
    equal = [bool(re.search(r"[*†]", part)) for part in names_in(fields.get("author", ""))]
    return replace(
        record,
        id=entry.key,
        type=kind,
        genre=str(generated) if generated and kind in {"thesis", "report"} else genre,
        title=plain_text(fields.get("title", "")).rstrip("."),
        authors=tuple(Author(name, equal=flag) for name, flag in zip(authors, equal, strict=False)),
        et_al=et_al,
        editors=tuple(editors),
        issued=(issued := _date(fields)),
        status=record.status or _status(str(data.get("year") or ""), dated=issued is not None),
        event_title=str(data.get("eventtitle") or ""),
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
        links=_more_links(record.links, data, fields.get("url", "")),
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
                "eventtitle",
                "pubstate",
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
        }
        | ({"doi": fields["doi"]} if fields.get("doi") and not record.doi else {})
        | ({"date": fields["date"].strip()} if "/" in fields.get("date", "") else {}),
    )


def _preview(value: str) -> str:
    return value if not value or "://" in value or value.startswith("/") else f"/assets/img/publication_preview/{value}"


def _more_links(links: Sequence[Link], data: Mapping[str, object], url: str) -> tuple[Link, ...]:
    """Add what ``howpublished`` and ``url`` say, the latter perhaps as Markdown: ``[PDF](/a.pdf)[Data](/a.csv)``."""
    if named := {address: label for label, address in _NAMED.findall(url)}:
        there = {link.url: link for link in links} | {
            address: Link("website", address, label) for address, label in named.items()
        }
        links = tuple(there.values())
    howpublished = re.search(r"https?://[^\s{}]+", str(data.get("howpublished") or ""))
    if howpublished and not any(link.url == howpublished[0] for link in links):
        return (*links, Link("website", howpublished[0]))
    return tuple(links)
