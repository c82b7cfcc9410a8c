"""What we add to a site: lists it lacks, a page per paper, profiles, exports. Nothing takes an address it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pelican.contents import Content

from pelican_academic.export import to_atom, to_bibtex
from pelican_academic.model import Publication
from pelican_academic.plugin.academic import Academic, Exports
from pelican_academic.plugin.addresses import absolute, base_of
from pelican_academic.plugin.build import AddedPage, Build
from pelican_academic.plugin.kinds import KIND_OF_NAME, TEMPLATE_OF_KIND
from pelican_academic.plugin.language import spoken
from pelican_academic.plugin.output.downloads import references
from pelican_academic.plugin.output.generated import destination_of
from pelican_academic.plugin.plain import bare_words
from pelican_academic.site import AcademicSite

__all__ = ["add_page", "add_pages", "exports_of", "fill_pages", "split_years"]

_SINGLE = frozenset({"person", "publication", "publications-year"})
_LISTS = (
    ("people", "People", "people", "PEOPLE_URL"),
    ("publications", "Publications", "publications", "PUBLICATIONS_URL"),
    ("news", "News", "news", "NEWS_URL"),
)
_LISTED = ("people", "publications", "news", "projects", "talks", "teaching", "software", "positions", "search")
_LONG_LIST, _FIRST_PAGE = 1000, 300  # publications: when a list is split by year, and how many stay on its first page
_FILLED = 0.3  # a page that names fewer of the records than this share is no list of them


@dataclass(frozen=True)
class YearLink:
    """A year whose publications stand on a page of their own."""

    year: int | None
    label: str
    url: str
    count: int
    publications: tuple[()] = ()


def fill_pages(build: Build, graph: AcademicSite, pages: Sequence[Content]) -> None:
    """Let the graph fill the site's own people and publications pages, where they do not list their records themselves.

    A page of a plain layout whose name says what it lists ("people", "publications") is meant; one that has the list
    in its own text stays as it is, and so does one whose kind the site set.
    """
    if build.own_look:
        return
    for page in pages:
        name = page.url.strip("/").removesuffix(".html").removesuffix("/index").rsplit("/", 1)[-1].lower()
        kind = KIND_OF_NAME.get(name, "") if page.kind in {"page", "own"} else page.kind
        records = {
            "people": [member.name for member in graph.people],
            "publications": [entry.title for entry in graph.publications],
        }.get(kind)
        if not records:
            continue
        text = bare_words(page._content)  # noqa: SLF001 - content would be rewritten too early
        listed = sum(bare_words(record) in text for record in records) / len(records)
        if listed >= _FILLED:
            page.kind, page.template = kind, "page"
        elif page.kind in {"page", "own"} and build.is_of_site(page):
            page.kind, page.template = kind, build.template_of(kind)


def add_pages(build: Build, academic: Academic, pages: Sequence[Content]) -> None:
    """Plan the lists that the site has not, a page per paper, and the profiles of people who have no page."""
    kinds = {page.kind for page in pages}
    for kind, title, attribute, option in _LISTS:
        url = build.option(option)
        if kind not in kinds and getattr(academic, attribute):
            title = spoken(str(build.settings["DEFAULT_LANG"]), title)
            add_page(build, AddedPage(f"/{url}", TEMPLATE_OF_KIND[kind], title, kind) if url else None)
    for member in academic.people:
        if member.page is None and member.url:
            values = {"member": member, "image": member.image}
            profile = AddedPage(member.url, "person", member.name, "person", values)
            if not add_page(build, profile) and not build.prints("person"):
                member.url = ""
    own = {id(entry) for page in pages if (entry := getattr(page, "entry", None)) is not None}
    for entry in academic.publications:
        if entry.url.startswith("/") and id(entry) not in own:
            page = AddedPage(entry.url, "publication", entry.title, "publication", {"entry": entry})
            entry.url = entry.url if add_page(build, page) else ""
    add_page(build, AddedPage("/404.html", "404", "Page not found", "404"))
    if "home" not in kinds:
        add_page(build, AddedPage("/", "home", str(build.settings["SITENAME"]), "home"))


def split_years(build: Build, academic: Academic) -> None:
    """Give the years of a very long list pages of their own; the list keeps the newest, and links to the rest."""
    if len(academic.publications) <= _LONG_LIST:
        return
    years: list[Any] = []
    shown = 0
    for year in academic.years:
        url = f"/{build.option('PUBLICATIONS_URL').strip('/')}/{year.year or year.label.lower().replace(' ', '-')}/"
        shown += year.count
        if shown <= _FIRST_PAGE or not years or not build.taken.free(destination_of(url)):
            years.append(year)
            continue
        years.append(YearLink(year.year, year.label, url, year.count))
        values = {"publication_years": [year]}
        add_page(build, AddedPage(url, "publications", f"Publications {year.label}", "publications-year", values))
    academic.years = years


def exports_of(build: Build, academic: Academic, pages: Sequence[Content]) -> Exports:
    """Write the exports that the site has room for, and say where everything is."""
    addresses = {page.kind: f"/{page.url.lstrip('/')}" for page in reversed(pages) if page.kind in TEMPLATE_OF_KIND}
    for kind, _, attribute, option in _LISTS:
        url = str(build.option(option) or "")
        own = (
            build.taken.at(destination_of(url))
            if url and kind not in addresses and getattr(academic, attribute)
            else ""
        )
        if own:
            addresses[kind] = f"/{own.removesuffix('index.html')}"
    addresses |= {added.kind: added.url for added in build.added if added.kind not in _SINGLE}
    files: dict[str, str] = {}
    records = [entry.record for entry in academic.publications]
    if records and build.option("EXPORTS"):
        texts = references(academic.publications)
        feed = {"feed": ("publications.atom.xml", _feed(build, academic))} if base_of(build) else {}
        made = {
            "bibtex": ("publications.bib", to_bibtex([_abroad(record, build) for record in records], full=True)),
            "csl_json": ("publications.json", texts["CSL-JSON"]),
            "ris": ("publications.ris", texts["RIS"]),
            **feed,  # its ids are addresses, so it needs one
        }
        for name, (path, text) in made.items():
            if build.taken.free(path):
                build.exports[path] = text
                files[name] = f"/{path}"
    lists = {kind: addresses.get(kind, "") for kind in _LISTED}
    return Exports(**lists, **files)


def _abroad(record: Publication, build: Build) -> Publication:
    """A paper for those who have its entry alone: its PDF and picture with the site's host, where that is known."""

    def whole(url: str) -> str:
        return (absolute(build, url) or url) if url.startswith("/") else url

    links = tuple(replace(link, url=whole(link.url)) for link in record.links)
    return replace(record, links=links, image=whole(record.image))


def _feed(build: Build, academic: Academic) -> str:
    return to_atom(
        [entry.record for entry in academic.publications],
        title=str(build.settings["SITENAME"]),
        site_url=base_of(build),
        urls=[entry.url for entry in academic.publications],
    )


def add_page(build: Build, page: AddedPage | None) -> bool:
    """Plan a page of ours, unless the site has one at that address or its theme cannot print it; return whether."""
    if page is None or not build.taken.free(path := destination_of(page.url)) or not build.prints(page.template):
        return False
    build.taken.add(path)
    build.added.append(page)
    return True
