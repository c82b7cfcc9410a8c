"""The site's pages and the graph's records, tied: a profile to its person, projects and news to those they name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from pelican.contents import Content

from pelican_academic.extract.names import is_cjk
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.plain import bare_words
from pelican_academic.site import AcademicSite, Entry, Member

__all__ = ["chain", "link_members", "link_pages"]

_OF_ONE = frozenset({"person", "publication"})


def link_pages(build: Build, graph: AcademicSite, pages: Sequence[Content]) -> None:
    """Give profile and paper pages their record; a page that no record was made of is printed as a page."""
    members = {member.person.place.path: member for member in graph.people if member.person and member.person.place}
    entries: dict[str, Entry] = {}
    for entry in graph.publications:
        if entry.record.place is not None:
            entries.setdefault(entry.record.place.path, entry)
    paths = {id(content): path for path, content in build.contents.items()}
    for page in pages:
        path = paths.get(id(page), "")
        if page.kind == "person" and path in members:
            members[path].page = page
            _link_profile(page, members[path])
        elif page.kind == "publication" and path in entries:
            entry = entries[path]
            page.entry, entry.url = entry, f"/{page.url.lstrip('/')}"
        elif page.kind in _OF_ONE:
            page.template = page.default_template
    if build.site is not None and build.site.translations:
        _link_translations(build, pages)


def _link_translations(build: Build, pages: Sequence[Content]) -> None:
    """Give the translation of a profile or paper page the record of the page that it translates."""
    originals = {page.source_document.url: page for page in pages if page.kind in _OF_ONE and build.is_of_site(page)}
    for page in pages:
        original = None if build.is_of_site(page) else originals.get(page.source_document.url)
        if original is None or original.kind != page.kind:
            continue
        if member := getattr(original, "member", None):
            page.template = original.template
            _link_profile(page, member)
        elif entry := getattr(original, "entry", None):
            page.template, page.entry = original.template, entry


def _link_profile(page: Content, member: Member) -> None:
    page.member = member
    document = getattr(page, "source_document", None)
    if document is not None and not document.front_matter.get("title"):
        page.title = member.name  # Jekyll makes a title of the file's name
    # The papers that the page's own text tells of stand there already.
    text = bare_words(page._content)  # noqa: SLF001 - content would be rewritten too early
    page.papers = [entry for entry in member.publications if bare_words(entry.title) not in text]


def link_members(graph: AcademicSite, projects: Sequence[Content], news: Sequence[Content]) -> None:
    """Give projects their people and papers, people their projects and the news that names them."""
    for project in projects:
        named = set(_named(project, "people", "members", "team", "contacts"))
        keys = _named(project, "related_publications", "publications", "papers")
        project.members = [member for member in graph.people if named & {member.slug, member.name}]
        project.papers = [entry for key in keys if (entry := graph.entry(key)) is not None]
        called = {project.slug, str(project.title), str(project.extra.get("key") or project.slug)}
        more = [entry for entry in graph.publications if called & _projects_of(entry)]
        project.papers += [entry for entry in more if entry not in project.papers]
        for member in project.members:
            member.projects.append(project)
    texts = [(item, " ".join(f"{item.title} {getattr(item, '_content', '')}".split())) for item in news]
    for member in graph.people:
        marks = _marks(member)
        member.news.extend(item for item, text in texts if any(_stands(mark, text) for mark in marks))


def _marks(member: Member) -> list[str]:
    """How a text names a member: by the whole name, or by a link to the profile; never by one word ("Rose", "Art").

    A name in Chinese, Japanese or Korean, which is one word, counts from three signs on.
    """
    names = [member.name, member.native_name, *(member.person.aliases if member.person else ())]
    whole = [" ".join(name.split()) for name in names if len(name.split()) > 1 or (is_cjk(name) and len(name) > 2)]
    return [*whole, *([f'"{member.url}"'] if member.url else [])]


def _stands(mark: str, text: str) -> bool:
    """Whether the text has the mark as words of its own; signs of languages without spaces may touch others."""
    if mark not in text:
        return False
    if mark.startswith('"') or is_cjk(mark):
        return True
    return re.search(rf"(?<![\w-]){re.escape(mark)}(?![\w-])", text) is not None


def _projects_of(entry: Entry) -> set[str]:
    """The projects that a publication names in its own fields."""
    found: set[str] = set()
    for key in ("project", "projects"):
        value = entry.record.extra.get(key)
        found |= {str(item) for item in (value if isinstance(value, list) else [value] if value else [])}
    return found


def _named(page: Content, *keys: str) -> list[str]:
    """What a page lists under any of these keys: a list, or names with commas between."""
    found: list[str] = []
    for key in keys:
        value = page.extra.get(key)
        found += value.split(",") if isinstance(value, str) else value if isinstance(value, list) else []
    return [str(item).strip() for item in found]


def chain(news: Sequence[Content]) -> None:
    """Tell each page of news which one came before and which after."""
    news = [item for item in news if isinstance(item, Content)]
    for later, earlier in itertools.pairwise(news):
        later.earlier, earlier.later = earlier, later
