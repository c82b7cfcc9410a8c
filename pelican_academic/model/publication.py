"""A publication and its authors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pelican_academic.errors import Place
from pelican_academic.model.date import PartialDate
from pelican_academic.model.link import Link
from pelican_academic.model.name import Name

__all__ = ["Author", "Publication"]


@dataclass(frozen=True)
class Author:
    """One author in the printed order.

    ``person`` is the slug of the member it was linked to, "" for outsiders. ``equal`` marks an equal contribution,
    ``own`` the person whose page the entry stands on, ``orcid`` is bare ("0000-0002-…").
    """

    name: Name
    person: str = ""
    equal: bool = False
    own: bool = False
    corresponding: bool = False
    orcid: str = ""


@dataclass(frozen=True)
class Publication:
    """One work: a paper, book, thesis, piece of software or data set.

    ``id`` is unique in the site (a BibTeX key or made from author, year and title). ``type`` is CSL's
    (article-journal, paper-conference, chapter, book, thesis, report, patent, software, dataset, article for a
    preprint, manuscript, speech, webpage, document), and ``genre`` tells more ("preprint", "PhD thesis", "poster",
    "project").
    ``title`` and ``abstract`` are plain text. Identifiers are bare: ``doi`` is lower case "10.1/x", ``arxiv``
    "2507.19489".
    ``status`` is printed where there is no date: "in press". ``image`` is site-relative or absolute.
    ``place`` is where the entry stands; ``raw`` its source text; ``confidence`` runs from 0 to 1 (1 for structured
    sources); ``extra`` keeps every field that has no place here, under its source's own name.
    """

    id: str
    type: str
    title: str
    authors: tuple[Author, ...] = ()
    et_al: bool = False
    editors: tuple[Name, ...] = ()
    genre: str = ""
    issued: PartialDate | None = None
    status: str = ""
    container_title: str = ""
    container_title_short: str = ""
    collection_title: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    number: str = ""
    publisher: str = ""
    publisher_place: str = ""
    event_title: str = ""
    affiliation: str = ""
    doi: str = ""
    arxiv: str = ""
    pmid: str = ""
    pmcid: str = ""
    isbn: str = ""
    issn: str = ""
    handle: str = ""
    urn: str = ""
    hal: str = ""
    url: str = ""
    abstract: str = ""
    note: str = ""
    award: str = ""
    image: str = ""
    keywords: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    related_dois: tuple[str, ...] = ()
    selected: bool = False
    language: str = ""
    place: Place | None = None
    raw: str = ""
    confidence: float = 1.0
    extra: Mapping[str, object] = field(default_factory=dict)
