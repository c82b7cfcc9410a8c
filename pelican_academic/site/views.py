"""What templates see of people and publications: ready to print, text unescaped, ``*_html`` safe.

The names are a promise (docs/architecture.md). Attributes about pages (``url``, ``page``, ``projects``, ``news``, ``bio_html``) are
plain attributes which the plugin sets.
"""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pelican_academic.export.bibtex import to_bibtex
from pelican_academic.export.citation_text import format_citation
from pelican_academic.export.csl import to_csl_json
from pelican_academic.export.jsonld import publication_jsonld
from pelican_academic.export.meta import citation_tags
from pelican_academic.export.ris import to_ris
from pelican_academic.model import Person, Publication
from pelican_academic.site.labels import kind_of, type_label
from pelican_academic.sources.own_bibtex import own_bibtex

__all__ = [
    "AuthorView",
    "Chart",
    "ChartYear",
    "Download",
    "Entry",
    "Facet",
    "FacetValue",
    "Group",
    "LinkView",
    "Member",
    "Year",
]


@dataclass
class LinkView:
    """A link of a publication (``kind``) or a person (``platform``): ready to print."""

    url: str
    label: str
    icon: str
    kind: str = ""
    platform: str = ""
    me: bool = False


@dataclass(frozen=True)
class Download:
    """A file that holds a reference: ``Download("BibTeX", "/publications/quill2021/quill2021.bib")``."""

    label: str
    url: str


@dataclass
class AuthorView:
    """One author: ``name`` in full, ``short`` ("N. Halabeyn"), ``member`` whether theirs is a page here, under ``url``."""

    name: str
    short: str
    url: str = ""
    member: bool = False
    equal: bool = False
    own: bool = False
    slug: str = ""


@dataclass
class Member:
    """A member of the group; see docs/architecture.md for every attribute."""

    slug: str
    name: str
    native_name: str = ""
    given: str = ""
    family: str = ""
    initials: str = ""
    pronouns: str = ""
    role: str = ""
    role_label: str = ""
    group: str = ""
    position: str = ""
    statement: str = ""
    affiliation: str = ""
    email: str = ""
    orcid: str = ""
    image: str = ""
    url: str = ""
    links: list[LinkView] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    years: str = ""
    now: str = ""
    alumni: bool = False
    bio_html: str = ""
    publications: list[Entry] = field(default_factory=list)
    coauthors: list[Coauthor] = field(default_factory=list)
    projects: list[object] = field(default_factory=list)
    news: list[object] = field(default_factory=list)
    downloads: list[Download] = field(default_factory=list)
    page: object = None
    extra: Mapping[str, object] = field(default_factory=dict)
    person: Person | None = None
    jsonld: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Coauthor:
    """A member with whom another wrote, and how many papers."""

    member: Member
    count: int


@dataclass
class Group:
    """A group of members in the lab's order."""

    key: str
    label: str
    people: list[Member] = field(default_factory=list)
    alumni: bool = False
    singular: str = ""

    @property
    def heading(self) -> str:
        """The label, in the singular where the group is one person and the table of roles knows the word."""
        return self.singular if self.singular and len(self.people) == 1 else self.label


class Entry:
    """A publication; attributes that cost time (exports) are made when first asked for."""

    def __init__(
        self,
        record: Publication,
        *,
        slug: str,
        url: str,
        base_url: str = "",
        style: str = "",
        locale: str = "en-US",
        person_urls: Mapping[str, str] | None = None,
    ) -> None:
        self.record = record
        self.id = record.id
        self.slug = slug
        self.url = url
        self.type = record.type
        self.genre = record.genre
        self.kind = kind_of(record)
        self.type_label = type_label(record, self.kind)
        self.title = record.title
        self.et_al = record.et_al
        self.year: int | None = record.issued.year if record.issued else None
        self.date = str(record.issued) if record.issued else ""
        self.status = record.status
        self.venue = record.container_title or (
            record.publisher if record.type in {"thesis", "book", "report", "patent"} else ""
        )
        if record.genre == "preprint" and record.arxiv and not self.venue:
            self.venue = "arXiv"
        self.venue_short = record.container_title_short
        self.volume, self.issue, self.pages = record.volume, record.issue, record.page
        self.publisher = record.publisher
        self.doi, self.arxiv, self.pmid = record.doi, record.arxiv, record.pmid
        self.award, self.image, self.abstract, self.note = record.award, record.image, record.abstract, record.note
        self.tags = list(record.keywords)
        self.selected = record.selected
        self.preprint = record.genre == "preprint"
        self.place = str(record.place) if record.place else ""
        self.authors: list[AuthorView] = []
        self.links: list[LinkView] = []
        self.members: list[Member] = []
        self.related: list[Entry] = []
        self.downloads: list[Download] = []
        self._base_url, self._style, self._locale = base_url, style, locale
        self._person_urls = person_urls or {}

    def __repr__(self) -> str:
        return f"Entry({self.id!r})"

    @property
    def detail(self) -> str:
        """Volume, issue and pages, or a preprint's number at arXiv, as one string: ``"11(4), 044001"``."""
        number = (
            f"{self.volume}({self.issue})"
            if self.volume and self.issue
            else self.volume or (f"({self.issue})" if self.issue else "")
        )
        said = ", ".join(part for part in (number, self.pages.replace("-", "–")) if part)
        there = self.preprint and self.venue.casefold().startswith("arxiv")
        return self.arxiv if there and not said and self.arxiv not in self.venue else said

    @cached_property
    def citation(self) -> str:
        """The formatted plain-text citation."""
        return format_citation(self.record, style=self._style, locale=self._locale)

    @cached_property
    def bibtex(self) -> str:
        """The entry in BibTeX: what the site's own data holds of it, else made of the record."""
        own = own_bibtex(self.record.extra)
        return f"{own}\n" if own else to_bibtex([self.record])

    @cached_property
    def ris(self) -> str:
        """The entry in RIS."""
        return to_ris([self.record])

    @cached_property
    def csl_json(self) -> str:
        """The entry as a CSL-JSON list of one."""
        return to_csl_json([self.record])

    @cached_property
    def jsonld(self) -> Mapping[str, object]:
        """The entry as schema.org data, its members by their ids."""
        return publication_jsonld(self.record, base_url=self._base_url, url=self.url, person_urls=self._person_urls)

    @cached_property
    def citation_tags(self) -> list[tuple[str, str]]:
        """The (name, content) of Google Scholar's ``citation_*`` tags."""
        return citation_tags(self.record, base_url=self._base_url)


@dataclass
class Year:
    """The publications of a year; ``year`` is None and ``label`` "In press" for those without a date."""

    year: int | None
    label: str
    publications: list[Entry] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many."""
        return len(self.publications)


@dataclass
class FacetValue:
    """One value of a facet and how many publications have it."""

    value: str
    label: str
    count: int


@dataclass
class Facet:
    """A way to divide the list: type, year, member or topic."""

    key: str
    label: str
    values: list[FacetValue] = field(default_factory=list)


@dataclass
class ChartYear:
    """One bar: a year's papers by kind (journal, conference, preprint, thesis, other)."""

    year: int
    total: int
    kinds: dict[str, int]


@dataclass
class Chart:
    """Papers a year, oldest first, without gaps; ``max`` is the tallest bar."""

    years: list[ChartYear] = field(default_factory=list)
    max: int = 0
    total: int = 0
