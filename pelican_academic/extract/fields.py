"""A mapping of any vocabulary (front matter, a row of a data file) in; a `Publication` out.

One table names, for each field of the record, the keys under which al-folio, Greene lab, academicpages, HugoBlox, Allan lab
and plain posts write it. Keys that no row knows stay in ``extra`` under their own names.
"""

# ruff: noqa: E501 - one field a line

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pelican_academic.errors import Place
from pelican_academic.extract.dates import parse_date
from pelican_academic.extract.identifiers import (
    Identifiers,
    find_identifiers,
    identifiers_of_url,
    normal_doi,
    normal_isbn,
)
from pelican_academic.extract.keys import citation_id
from pelican_academic.extract.links import is_safe, kind_of, kind_of_label, kind_of_url
from pelican_academic.extract.names import EQUAL_MARKS, NameForm, is_cjk, parse_name, split_authors, strip_marks
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.extract.vocabulary import section_type, type_of_text
from pelican_academic.model import Author, Link, Name, PartialDate, Publication

__all__ = ["authors_from", "is_publication", "make_author", "publication_from_fields"]

# field of the record: keys, the first that holds something wins.
KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "paper_title", "name"),
    "authors": (
        "paper_authors",
        "authors",
        "author",
        "creators",
        "creator",
        "autores",
        "autoren",
        "auteurs",
        "author_list",
    ),
    "venue": (
        "venue",
        "journal",
        "container-title",
        "container_title",
        "publication",
        "booktitle",
        "conference",
        "event",
        "published_in",
        "journal_title",
        "journaltitle",
        "revista",
        "journal_name",
        "source",
    ),
    "venue_short": ("abbr", "publication_short", "venue_short", "container-title-short", "journal_short"),
    "publisher": ("publisher", "school", "institution", "organization"),
    "date": ("issued", "date", "year", "published", "publish_date", "publishDate", "pub_date", "jahr", "año"),
    "doi": ("doi", "DOI"),
    "arxiv": ("arxiv", "arXiv", "eprint", "arxiv_id"),
    "pmid": ("pmid", "PMID", "pubmed", "pubmed_id"),
    "pmcid": ("pmcid", "PMCID", "pmc"),
    "isbn": ("isbn", "ISBN"),
    "issn": ("issn", "ISSN"),
    "hal": ("hal", "hal_id"),
    "volume": ("volume", "vol"),
    "issue": ("issue", "number"),
    "page": ("page", "pages"),
    "abstract": ("abstract", "description", "summary"),
    "note": ("note", "additional_info"),
    "award": ("award", "award_name", "awards"),
    "image": ("image", "preview", "thumbnail", "teaser", "img", "cover"),
    "keywords": ("tags", "keywords", "keyword", "topics"),
    "type": ("type", "pubtype", "publication_type", "publication_types", "entry_type", "category"),
    "selected": ("selected", "featured", "highlight"),
    "status": ("pub_state", "publication_status"),
    "language": ("language", "lang"),
}
# keys whose value is an address (or a path), and the kind of link it is.
LINK_KEYS: dict[str, str] = {
    "pdf": "pdf", "url_pdf": "pdf", "paper_pdf": "pdf", "pdf_url": "pdf", "paperpdf": "pdf",
    "paper": "", "paperurl": "", "paper_url": "", "link": "", "url": "", "html": "website", "external_link": "website", "paper_link": "", "URL": "",
    "preprint": "preprint", "url_preprint": "preprint", "code": "code", "url_code": "code", "github": "code", "repo": "code", "codeurl": "code", "software": "code", "git": "code",
    "data": "data", "dataset": "data", "url_dataset": "data", "dataurl": "data", "slides": "slides", "slidesurl": "slides", "url_slides": "slides",
    "video": "video", "url_video": "video", "talk": "video", "youtube": "video", "poster": "poster", "url_poster": "poster", "website": "website", "project": "website", "url_project": "website", "projecturl": "website", "demo": "website", "url_source": "website",
    "supp": "supplement", "supplement": "supplement", "supplementary": "supplement", "blog": "blog", "press": "blog", "docs": "documentation", "documentation": "documentation", "bibtexurl": "other",
}  # fmt: skip
_AL_FOLIO_FOLDERS = {
    "pdf": "/assets/pdf/",
    "poster": "/assets/pdf/",
    "slides": "/assets/pdf/",
    "supp": "/assets/pdf/",
    "html": "/assets/html/",
}
# HugoBlox: old numbers and CSL words; Greene: types of papers and software.
_TYPES: dict[str, tuple[str, str]] = {
    "1": ("paper-conference", ""), "2": ("article-journal", ""), "3": ("article", "preprint"), "4": ("report", ""), "5": ("book", ""), "6": ("chapter", ""), "7": ("thesis", ""), "8": ("patent", ""),
    "article-journal": ("article-journal", ""), "journal": ("article-journal", ""), "article": ("article-journal", ""), "paper-conference": ("paper-conference", ""), "conference": ("paper-conference", ""), "inproceedings": ("paper-conference", ""),
    "conferences": ("paper-conference", ""), "manuscripts": ("article-journal", ""), "books": ("book", ""), "book": ("book", ""), "chapter": ("chapter", ""), "thesis": ("thesis", ""), "phdthesis": ("thesis", "PhD thesis"), "mastersthesis": ("thesis", "Master's thesis"),
    "report": ("report", ""), "techreport": ("report", ""), "preprint": ("article", "preprint"), "patent": ("patent", ""), "software": ("software", ""), "dataset": ("dataset", ""), "poster": ("speech", "poster"), "manuscript": ("manuscript", ""), "unpublished": ("manuscript", ""), "webpage": ("webpage", ""),
}  # fmt: skip
_LAYOUT_KEYS_WORDS = """
layout permalink collection comments toc classes sidebar nav header hide_image spotlight_excerpt author_profile
categories redirect_from published inline
"""
_LAYOUT_KEYS = frozenset(_LAYOUT_KEYS_WORDS.split())


def _first(data: Mapping[str, object], field: str) -> object:
    return next((data[key] for key in KEYS[field] if data.get(key) not in (None, "", [], {})), None)


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _text(value[0]) if value else ""
    return re.sub(r"\s+", " ", _without_markup(str(value))).strip()


def _without_markup(text: str) -> str:
    text = re.sub(r"!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*\)(?:\{:?[^}]*\})?", r"\1", text)
    text = re.sub(r"<[a-zA-Z/][^>]*>", "", text)
    return re.sub(r"(\*\*|__)(.+?)\1", r"\2", text)


def authors_from(value: object) -> tuple[tuple[Author, ...], bool]:
    """Return the authors in a front matter value, and whether it ends in "et al.": a string, a list of names, or of mappings."""
    if isinstance(value, str):
        forms, et_al = split_authors(_without_markup(value))
        return tuple(make_author(form) for form in forms), et_al
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, Iterable):
        return (), False
    authors: list[Author] = []
    et_al = False
    for item in value:
        if isinstance(item, Mapping):
            authors.append(_author_from_mapping(item))
        elif isinstance(item, str) and item.strip():
            if re.fullmatch(r"\s*(?:et\.? al\.?|others|\.\.\.|…)\s*", item, re.IGNORECASE):
                et_al = True
                continue
            cleaned, marks = strip_marks(_without_markup(item))
            authors.append(make_author(NameForm(cleaned, marks)))
    return tuple(author for author in authors if str(author.name)), et_al


def _author_from_mapping(item: Mapping[object, object]) -> Author:
    data = {str(key).lower(): value for key, value in item.items()}
    given = _text(
        data.get("given")
        or data.get("first")
        or data.get("firstname")
        or data.get("first_name")
        or data.get("given-names")
    )
    family = _text(
        data.get("family")
        or data.get("last")
        or data.get("lastname")
        or data.get("last_name")
        or data.get("family-names")
    )
    if family:
        particle = _text(
            data.get("non-dropping-particle") or data.get("dropping-particle") or data.get("name-particle")
        )
        native = family + given if is_cjk(family + given) else ""
        name = Name(given, family, particle, _text(data.get("suffix")), literal=native, native=native)
    else:
        name = parse_name(_text(data.get("name") or data.get("literal") or data.get("display")))
    return Author(
        name,
        orcid=_text(data.get("orcid")).removeprefix("https://orcid.org/"),
        equal=bool(data.get("equal") or data.get("equal_contribution")),
    )


def make_author(form: NameForm, *, own: bool = False) -> Author:
    """Return an author from a printed form; marks of equal contribution are kept as such."""
    return Author(
        parse_name(form.text),
        equal=any(mark in EQUAL_MARKS for mark in form.marks),
        own=own,
        corresponding="✉" in form.marks,
    )


def is_publication(data: Mapping[str, object]) -> bool:
    """Say whether front matter describes one paper: a title, and authors with a venue or an identifier, or a citation."""
    if data.get("publications") is False or data.get("publication") is False or not _first(data, "title"):
        return False
    if (
        data.get("layout") in {"person", "member", "people", "profile", "team"}
        or str(data.get("category", "")) == "people"
    ):
        return False
    title = _text(_first(data, "title"))
    if re.search(
        r"\b(?:our|we)\b.*\b(?:paper|work|article)\b|\b(?:is|was|has been|been) (?:published|accepted)\b|!$",
        title,
        re.IGNORECASE,
    ):
        return False  # news about a paper
    citation = str(data.get("citation") or "")
    if data.get("publication_types") or (data.get("hugoblox") and data.get("publication")):
        return True
    if str(data.get("paperurl") or "").strip() and (data.get("venue") or citation.strip()):
        return True
    if data.get("collection") == "publications" or (
        re.search(r"(?:19|20)\d\d", citation) and title.split(":")[0].lower()[:30] in citation.lower()
    ):
        return True
    authors, et_al = authors_from(_first(data, "authors"))
    venue = _text(_first({key: value for key, value in data.items() if key not in {"event", "source"}}, "venue"))
    named = any(normal_doi(_text(data.get(key))) for key in KEYS["doi"]) or any(
        re.search(r"\d{4}", _text(data.get(key))) for key in (*KEYS["arxiv"], *KEYS["pmid"])
    )
    paper = any(
        str(data.get(key) or "").strip()
        for key in ("paper", "paperurl", "pdf", "paper_url", "url_pdf", "preprint", "paper_link")
    )
    if (len(authors) > 1 or et_al) and _text(data.get("abstract")):
        return True  # the body says where it was published; `paper_from_page` looks
    if authors and (venue or named or paper):
        return bool(named or paper or len(authors) > 1 or et_al or _text(data.get("abstract"))) or bool(
            data.get("journal") or data.get("booktitle")
        )
    return bool(venue and (named or paper))


def publication_from_fields(data: Mapping[str, object], place: Place, *, file_rules: bool = False) -> Publication:
    """Return the record of a mapping; ``file_rules`` applies al-folio's rule that a bare file name lies under ``/assets/pdf/``.

    >>> publication_from_fields({"title": "On Marshes", "authors": "A. Quill & B. Reed", "year": 2020}, Place("_data/x.yml")).id
    'quill2020marshes'
    """
    authors, et_al = authors_from(_first(data, "authors"))
    links = list(_links(data, file_rules=file_rules))
    ids = _identifiers(data, links)
    title = _text(_first(data, "title"))
    venue, publisher = _text(_first(data, "venue")), _text(_first(data, "publisher"))
    source_id = _text(data.get("id"))
    if not venue and publisher and (source_id or "buttons" in data or "plugin" in data):
        venue, publisher = publisher, ""  # Greene's word for the venue
    kind, genre = _type(data, venue, ids)
    issued = _date(data)
    numbers = cut_numbers(venue)
    if numbers.volume and numbers.page and numbers.rest and not data.get("volume"):
        data = {
            **data,
            "volume": numbers.volume,
            "pages": numbers.page,
            **({"issue": numbers.issue} if numbers.issue else {}),
        }
        venue = numbers.rest
    known = {key for keys in KEYS.values() for key in keys} | set(LINK_KEYS)
    return Publication(
        id=_text(data.get("key") or data.get("cite_key") or data.get("citekey")) or citation_id(authors, issued, title),
        type=kind,
        genre=genre,
        title=title.rstrip("."),
        authors=authors,
        et_al=et_al,
        issued=issued,
        status=_text(_first(data, "status")),
        container_title=venue,
        container_title_short=_text(_first(data, "venue_short")),
        volume=_text(data.get("volume")),
        issue=_text(_first(data, "issue")),
        page=_text(_first(data, "page")).replace("--", "-").replace("–", "-"),
        publisher=publisher,
        doi=ids.doi,
        arxiv=ids.arxiv,
        pmid=ids.pmid,
        pmcid=ids.pmcid,
        isbn=ids.isbn,
        hal=ids.hal,
        handle=ids.handle,
        urn=ids.urn,
        issn=_text(_first(data, "issn")),
        url=next((link.url for link in links if link.kind not in {"other", "code"}), ""),
        abstract=_text(_first(data, "abstract")),
        note=_text(_first(data, "note")),
        award=_text(_first(data, "award")),
        image=_image(data),
        keywords=_list(_first(data, "keywords")),
        links=tuple(links),
        selected=_truth(_first(data, "selected")),
        language=_text(_first(data, "language")),
        place=place,
        extra={key: value for key, value in data.items() if key not in known and key not in _LAYOUT_KEYS},
    )


def _truth(value: object) -> bool:
    return str(value).strip().lower() in {"1", "true", "yes", "y", "on"}


def _list(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        value = re.split(r"\s*[,;]\s*", value)
    return tuple(str(item).strip() for item in value if str(item).strip()) if isinstance(value, Iterable) else ()


def _image(data: Mapping[str, object]) -> str:
    value = _first(data, "image")
    if isinstance(value, Mapping):
        value = (
            value.get("path")
            or value.get("src")
            or value.get("filename")
            or value.get("url")
            or value.get("feature")
            or ""
        )
    return _text(value)


def _date(data: Mapping[str, object]) -> PartialDate | None:
    issued = data.get("issued")
    if isinstance(issued, Mapping):
        parts = issued.get("date-parts")
        if isinstance(parts, Sequence) and parts and isinstance(parts[0], Sequence) and parts[0]:
            numbers = [int(str(part)) for part in parts[0][:3] if str(part).isdigit()]
            return PartialDate(*numbers) if numbers else None
        return parse_date(issued.get("raw") or issued.get("literal"))
    for key in KEYS["date"]:
        found = parse_date(data.get(key))
        if found:
            year = parse_date(data.get("year"))
            return year if year and year.year != found.year else found
    return None


def _identifiers(data: Mapping[str, object], links: Sequence[Link]) -> Identifiers:
    ids = data.get("hugoblox") if isinstance(data.get("hugoblox"), Mapping) else {}
    nested = ids.get("ids") if isinstance(ids, Mapping) else None
    merged: dict[str, object] = {**data, **(nested if isinstance(nested, Mapping) else {})}
    arxiv_text = next((_text(merged[key]) for key in KEYS["arxiv"] if merged.get(key)), "")
    arxiv = find_identifiers(f"arXiv:{arxiv_text}").arxiv or identifiers_of_url(arxiv_text).arxiv if arxiv_text else ""
    pmid = re.search(r"\d{5,9}", _text(_first(merged, "pmid")))
    pmcid = re.search(r"\d{5,9}", _text(_first(merged, "pmcid")))
    found = Identifiers(
        doi=normal_doi(_text(_first(merged, "doi"))),
        arxiv=arxiv,
        pmid=pmid[0] if pmid else "",
        pmcid=f"PMC{pmcid[0]}" if pmcid else "",
        isbn=normal_isbn(_text(_first(merged, "isbn"))),
        hal=find_identifiers(_text(_first(merged, "hal"))).hal,
    )
    prefixed = re.match(r"^(doi|pmid|pmcid|pmc|arxiv|isbn|url|hal):\s*(.+)$", _text(data.get("id")), re.IGNORECASE)
    if prefixed:  # Manubot's prefixes
        kind, value = prefixed[1].lower(), prefixed[2]
        found = found.or_else(
            identifiers_of_url(value)
            if kind == "url"
            else find_identifiers(
                f"{'PMC' if kind in {'pmc', 'pmcid'} and not value.upper().startswith('PMC') else kind + ':' if kind not in {'pmc', 'pmcid'} else ''}{value}"
            )
        )
    elif normal_doi(_text(data.get("id"))):
        found = found.or_else(Identifiers(doi=normal_doi(_text(data.get("id")))))
    for link in links:
        if link.kind in {"pdf", "doi", "preprint", "pubmed", "website"}:
            of_url = identifiers_of_url(link.url)
            if link.kind == "preprint" and of_url.doi:
                of_url = Identifiers()
            found = found.or_else(of_url)
    citation = data.get("citation")
    return found.or_else(find_identifiers(_without_markup(citation))) if isinstance(citation, str) else found


def _links(data: Mapping[str, object], *, file_rules: bool) -> Iterable[Link]:
    seen: set[str] = set()

    def one(kind: str, url: str, label: str = "") -> Iterable[Link]:
        url = url.strip()
        if (
            url
            and url not in seen
            and is_safe(url)
            and (re.match(r"^(?:https?:)?//|^/|^mailto:", url) or "." in url or "/" in url)
            and " " not in url
        ):
            seen.add(url)
            yield Link(kind or kind_of_url(url), url, label)

    for key, kind in LINK_KEYS.items():
        value = data.get(key)
        if isinstance(value, str) and value.strip() and value.lower() not in {"true", "false", "none"}:
            value = value.strip()
            if key == "preprint" and not re.search(r"[/.]", value):
                continue
            if file_rules and key in _AL_FOLIO_FOLDERS and "://" not in value and not value.startswith("/"):
                value = _AL_FOLIO_FOLDERS[key] + value
            yield from one(kind or kind_of_url(value), value)
        elif isinstance(value, Mapping):  # Allan lab's link: {url, display}
            url = str(value.get("url") or "")
            yield from one(kind_of_url(url), url)
    for key in ("buttons", "extra-links", "links"):
        value = data.get(key)
        items = value if isinstance(value, list) else ([value] if isinstance(value, Mapping) else [])
        for item in items:
            if not isinstance(item, Mapping):
                continue
            url = str(item.get("link") or item.get("url") or "")
            label = str(item.get("text") or item.get("label") or item.get("name") or "")
            kind = str(item.get("type") or "")
            if url:
                yield from one(kind_of_label(kind) or kind_of(label, url), url, label)
            elif not any(name in item for name in ("link", "url")):
                for name, address in item.items():
                    if isinstance(address, str):
                        yield from one(kind_of(str(name), address), address, str(name))


def _type(data: Mapping[str, object], venue: str, ids: Identifiers) -> tuple[str, str]:
    for key in KEYS["type"]:
        value = _text(data.get(key)).lower()
        if value in _TYPES:
            return _TYPES[value]
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
