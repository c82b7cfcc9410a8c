"""A mapping of any vocabulary in; a `Publication` out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pelican_academic.errors import Place
from pelican_academic.extract.dates import parse_date
from pelican_academic.extract.fields.authors import authors_from
from pelican_academic.extract.fields.identifiers import identifiers_of
from pelican_academic.extract.fields.keys import KEYS, LAYOUT_KEYS, LINK_KEYS, TYPES
from pelican_academic.extract.fields.links import links_of
from pelican_academic.extract.fields.values import first_of, image_of, list_of, text_of, truth_of
from pelican_academic.extract.fields.venue import venue_said
from pelican_academic.extract.identifiers import Identifiers
from pelican_academic.extract.keys import citation_id
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.extract.vocabulary import is_status, section_type, status_in, type_of_text
from pelican_academic.model import PartialDate, Publication
from pelican_academic.regex import regex

__all__ = ["publication_from_fields"]

_EPRINT = regex(r"_eprint:\s*(https?://\S+)")  # what Zotero notes
_OWN_WORD = regex(r"[a-z][a-z0-9_ -]{1,20}")
_BRACED = regex(r"\{((?:[^{}]|\{[^{}]*\})*)\}")


def publication_from_fields(data: Mapping[str, object], place: Place, *, file_rules: bool = False) -> Publication:
    """Return the record of a mapping; by ``file_rules`` a bare file name is al-folio's, under ``/assets/pdf/``.

    >>> row = {"title": "On Marshes", "authors": "A. Quill & B. Reed", "year": 2020}
    >>> publication_from_fields(row, Place("_data/x.yml")).id
    'quill2020marshes'
    """
    data = _in_place({key: _bare(value) for key, value in data.items()})
    authors, et_al = authors_from(first_of(data, "authors"))
    note = text_of(first_of(data, "note"))
    if eprint := _EPRINT.fullmatch(note):
        data = {**data, "pdf": data.get("pdf") or eprint[1]}
    links = list(links_of(data, file_rules=file_rules))
    ids = identifiers_of(data, links)
    title = text_of(first_of(data, "title"))
    venue, publisher = _venue(data), text_of(first_of(data, "publisher"))
    source_id = text_of(data.get("id"))
    if not venue and publisher and (source_id or "buttons" in data or "plugin" in data):
        venue, publisher = publisher, ""  # Greene's word for the venue
    kind, genre = _type(data, venue, ids)
    told = cut_numbers(f"x, {text_of(first_of(data, 'numbers'))}")
    for field, number in (("volume", told.volume), ("issue", told.issue), ("page", told.page)):
        if number and not first_of(data, field):
            data = {**data, field: number}
    numbers = cut_numbers(venue)
    if numbers.volume and numbers.page and numbers.rest and not first_of(data, "volume"):
        data = {
            **data,
            "volume": numbers.volume,
            "pages": numbers.page,
            **({"issue": numbers.issue} if numbers.issue else {}),
        }
        venue = numbers.rest
    said = venue_said(venue, _date(data))
    issued = said.issued
    known = {key for keys in KEYS.values() for key in keys}
    known |= {key for key in LINK_KEYS if not _is_word(data.get(key))}
    return Publication(
        id=text_of(data.get("key") or data.get("cite_key") or data.get("citekey"))
        or citation_id(authors, issued, title),
        type=kind,
        genre=genre,
        title=title.rstrip("."),
        authors=authors,
        et_al=et_al,
        issued=issued,
        status=_status(text_of(first_of(data, "status"))) or said.state or _state(data),
        container_title=said.name,
        container_title_short=text_of(first_of(data, "venue_short")),
        volume=text_of(first_of(data, "volume")) or said.volume,
        issue=text_of(first_of(data, "issue")) or said.issue,
        page=(text_of(first_of(data, "page")) or said.page).replace("--", "-").replace("–", "-"),
        publisher=publisher,
        doi=ids.doi or said.doi,
        arxiv=ids.arxiv or said.arxiv,
        pmid=ids.pmid,
        pmcid=ids.pmcid,
        isbn=ids.isbn,
        hal=ids.hal,
        handle=ids.handle,
        urn=ids.urn,
        issn=text_of(first_of(data, "issn")),
        url=next((link.url for link in links if link.kind not in {"other", "code"}), ""),
        abstract=text_of(first_of(data, "abstract")),
        note="" if eprint else note or said.note,
        award=text_of(first_of(data, "award")),
        image=image_of(data),
        keywords=list_of(first_of(data, "keywords")),
        links=tuple(links),
        selected=truth_of(first_of(data, "selected")),
        language=text_of(first_of(data, "language")),
        place=place,
        extra={key: value for key, value in data.items() if key not in known and key not in LAYOUT_KEYS},
    )


def _venue(data: Mapping[str, object]) -> str:
    """The venue by the first key that has one; a word of the site's own (``venue: conference``) where no other has."""
    named = text_of(first_of(data, "venue"))
    if not _OWN_WORD.fullmatch(named) or not data.get("venue"):
        return named
    return text_of(first_of({**data, "venue": None}, "venue")) or named


def _in_place(data: dict[str, object]) -> dict[str, object]:
    """The row without what stands in another field's place.

    A state for a volume is one, an address for pages a link, question marks for a number say nothing, and ``num``
    without a volume counts rows.
    """
    rest = dict(data)
    for field in ("volume", "issue", "page"):
        for key in KEYS[field]:
            value = str(rest.get(key) or "")
            if is_status(value):
                rest["status"] = rest.pop(key)
            elif "://" in value:
                rest.setdefault("website", rest.pop(key))
            elif value and not re.search(r"\w", value):
                del rest[key]
    if rest.get("num") and not first_of(rest, "volume"):
        rest["row"] = rest.pop("num")
    return rest


def _state(data: Mapping[str, object]) -> str:
    """What Jekyll's own word ``status`` says of a paper that is not out."""
    word = text_of(data.get("status"))
    return word.lower() if is_status(word) and status_in(word) else ""


def _status(word: str) -> str:
    """What is said of a paper that is not out, and nothing of one that is: PubMed's "ppublish"."""
    return {"ppublish": "", "epublish": "", "aheadofprint": "Ahead of print"}.get(word.lower(), word)


def _is_word(value: object) -> bool:
    """Whether what stands under a link's key is no address: the project's name, "coming soon"."""
    text = value.strip() if isinstance(value, str) else ""
    return bool(text) and text.lower() not in {"true", "false", "none"} and not re.search(r"[./]\S", text)


def _date(data: Mapping[str, object]) -> PartialDate | None:
    issued = data.get("issued")
    if isinstance(issued, Mapping):
        parts = issued.get("date-parts")
        if isinstance(parts, Sequence) and parts and isinstance(parts[0], Sequence) and parts[0]:
            numbers = [int(str(part)) for part in parts[0][:3] if str(part).isdigit()]
            return PartialDate(*numbers) if numbers else None
        return parse_date(issued.get("raw") or issued.get("literal"))
    for key in KEYS["date"]:
        found = parse_date(_spelled(data.get(key)))
        if found:
            year = parse_date(data.get("year"))
            return _in_its_month(year if year and year.year != found.year else found, data)
    return None


def _in_its_month(date: PartialDate, data: Mapping[str, object]) -> PartialDate:
    """A year with the month, and perhaps the day, that stand under keys of their own."""
    if date.month or not data.get("month"):
        return date
    return parse_date(_spelled({**data, "year": date.year})) or date


def _spelled(value: object) -> object:
    """A date of parts as text: ``{year: 2026, month: Apr, mday: 13}`` is "13 Apr 2026"."""
    if not isinstance(value, Mapping) or not value.get("year"):
        return value
    month = value.get("month") or ""
    day = value.get("day") or value.get("mday") or ""
    if month and str(month).isdigit():
        return "-".join(str(part).zfill(2) for part in (value["year"], month, day) if part)
    return f"{day if month else ''} {month} {value['year']}".strip()


def _bare(value: object) -> object:
    """A value without the braces of BibTeX around all of it, which bibtex-ruby leaves: ``{2024}`` -> ``2024``."""
    found = _BRACED.fullmatch(value.strip()) if isinstance(value, str) else None
    return found[1] if found else value


def _type(data: Mapping[str, object], venue: str, ids: Identifiers) -> tuple[str, str]:
    for key in KEYS["type"]:
        value = text_of(data.get(key)).lower().removeprefix(":")  # Ruby's :article
        if value in TYPES:
            return TYPES[value]
        if key != "category" and value:
            found = section_type(value)
            if found[0]:
                return found
    if re.search(r"arxiv|biorxiv|medrxiv|preprint", venue, re.IGNORECASE):
        return "article", "preprint"
    if venue:
        kind, genre = type_of_text(venue)
        return (kind, genre) if kind in {"paper-conference", "thesis", "patent", "chapter"} else ("article-journal", "")
    if ids.arxiv and not ids.doi:
        return "article", "preprint"
    return ("book", "") if ids.isbn and not ids.doi else ("article-journal", "")
