"""Everything that was read -> ``context["academic"]``, the pages we add, the files we export."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from pelican.contents import Article, Content

from pelican_academic.export import organization_jsonld
from pelican_academic.extract.names import is_cjk
from pelican_academic.plugin.academic import Academic, Exports, lists_of
from pelican_academic.plugin.additions import add_pages, exports_of, fill_pages, plain, split_years
from pelican_academic.plugin.addresses import base_of
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.elsewhere import rooted
from pelican_academic.plugin.home.checked import known_regions, report_misspelt
from pelican_academic.plugin.home.listed import listed_on, regions_without
from pelican_academic.plugin.home.regions import REGIONS, home_of
from pelican_academic.plugin.intrasite import IntrasiteLinks
from pelican_academic.plugin.jinja.content import JinjaPages
from pelican_academic.plugin.language import spoken
from pelican_academic.plugin.menu.navigation import navigation
from pelican_academic.plugin.output.completion import complete
from pelican_academic.plugin.output.downloads import write_downloads
from pelican_academic.plugin.output.search import add_search_page
from pelican_academic.plugin.pictures.ahead import judge_ahead, make_ahead
from pelican_academic.plugin.pictures.of_site import shown
from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.finish import finish, finish_part
from pelican_academic.plugin.records.bylines import credit, sign
from pelican_academic.plugin.records.data_items import NewsItem, areas_in, block_html, news_in
from pelican_academic.plugin.records.gallery import pictures_of
from pelican_academic.plugin.records.gather import people_of, publications_of
from pelican_academic.plugin.records.translations import translate
from pelican_academic.plugin.records.unnamed import report_unknown
from pelican_academic.plugin.settings.from_pelican import contents_of
from pelican_academic.site import AcademicSite, Entry, Member, build_graph

__all__ = ["build"]

_LISTS_OF_PELICAN = (
    "translations", "drafts", "hidden_articles", "hidden_pages", "draft_pages", "authors", "categories", "tags",
)  # fmt: skip
_LONGEST_STATEMENT = 240  # characters; more is a biography


def build(run: Build, context: dict[str, Any], templates: Environment) -> None:
    """Build the graph and put it where templates find it."""
    pages, articles = context["pages"], context["articles"]
    printed = [*pages, *articles] if run.site is not None else list(contents_of(context))
    links = IntrasiteLinks(printed if run.site is None else ())
    for content in printed:
        content.kind = getattr(content, "kind", "post" if isinstance(content, Article) else "page")
    if run.site is None:
        _adopt(run, [*pages, *articles], links)
    else:
        translate(run, [*pages, *articles])
    run.copied = {file.save_as: Path(file.source_path) for file in context.get("static_content", {}).values()}
    judge_ahead(run, [*pages, *articles])
    settings = run.settings
    run.taken.update(settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html") for name in settings["DIRECT_TEMPLATES"])
    run.taken.update(settings["TEMPLATE_PAGES"].values())
    run.taken.update(_written_by_pelican(context))
    people = people_of(run)
    publications, people = publications_of(run, people)
    graph = build_graph(people, publications, _settings(run))
    run.report(graph.problems)
    run.graph = graph
    for member in graph.people:
        if "<" in member.statement or len(member.statement) > _LONGEST_STATEMENT:
            member.bio_html, member.statement = rooted(run, block_html(member.statement), "/"), ""
    data = run.site.data if run.site is not None else {}
    lists = lists_of(pages, [*articles, *_news_in(run, data)])
    _link_pages(run, graph, [*pages, *articles])
    _link_members(graph, lists.projects, lists.news)
    sign(graph, lists.news)
    credit(graph, [*lists.talks, *lists.teaching, *lists.software, *lists.positions])
    report_unknown(run, graph, [*lists.projects, *lists.news, *lists.talks, *lists.teaching, *lists.software])
    _chain(lists.news)
    fill_pages(run, graph, pages)
    for page in pages:
        if page.kind == "gallery":
            page.pictures = pictures_of(run, page, data)
    home_page = next((page for page in pages if getattr(page, "kind", "") == "home"), None)
    own_words = getattr(home_page, "extra", None)
    home = home_of(
        {"areas": areas_in(data)},
        run.option("HOME"),
        data.get("home"),
        own_words,
        find=partial(shown, run),
        subtitle=str(run.settings.get("SITESUBTITLE") or ""),
        name=str(run.settings.get("SITENAME") or ""),
        text=str(getattr(home_page, "_content", "")),
    )
    if run.our_theme and not run.own_look:
        home = replace(home, regions=known_regions(run, home.regions, home_page))
        report_misspelt(run)
    home_document = getattr(home_page, "source_document", None)
    if run.site is not None and home_document is not None and not run.own_look:
        listed, told = listed_on(home_document, lists.news, run.site)
        home = replace(home, news=max(home.news, listed), told=tuple(told))
        if home.regions == REGIONS:
            regions = regions_without(
                own_words or {},
                str(getattr(home_page, "_content", "")),
                news=told[: home.news],
                papers=[str(entry.title) for entry in graph.selected[:8] or graph.publications[:4]],
                people=[member.name for member in graph.current[:8]],
            )
            home = replace(home, regions=regions)
    academic = Academic(
        people=graph.people,
        current=graph.current,
        alumni=graph.alumni,
        groups=graph.groups,
        publications=graph.publications,
        years=graph.years,
        selected=graph.selected,
        facets=graph.facets,
        chart=graph.chart,
        projects=lists.projects,
        news=lists.news,
        talks=lists.talks,
        teaching=lists.teaching,
        software=lists.software,
        positions=lists.positions,
        home=home,
    )
    if not run.own_look:
        add_pages(run, academic, pages)
        split_years(run, academic)
        add_search_page(run, pages)
    academic.exports = exports_of(run, academic, pages)
    write_downloads(run, academic)
    if not run.own_look:
        academic.exports = complete(run, academic, [*pages, *articles], context)
    academic.jsonld = _group_jsonld(run, graph)
    academic.navigation = navigation(run, _menu(run, academic.exports), pages)
    menus = (academic.navigation, *academic.navigation.by_language.values())
    run.headline = str(home.headline_html)
    run.menu = frozenset(item.url for menu in menus for item in menu)
    context["academic"] = academic
    _render_jinja(run, academic, templates, context, links)
    make_ahead(run, academic, [*pages, *articles])
    finish(run, printed)
    links.restore()
    if home_page is not None and run.our_theme and not run.own_look:
        for item in lists.news:
            if isinstance(item, NewsItem):
                item.content = Markup(finish_part(run, home_page, item.content))  # noqa: S704 - cleaned before


def _news_in(run: Build, data: Mapping[str, Any]) -> Iterator[NewsItem]:
    """The news of data files, which are written for the home page and stand in the list of all too."""
    for item in news_in(data):
        yield replace(item, content=Markup(rooted(run, item.content, "/")))  # noqa: S704 - cleaned before


def _written_by_pelican(context: dict[str, Any]) -> Iterator[str]:
    """The paths of what Pelican writes besides pages and articles: files, drafts, lists of a tag or an author."""
    contents = list(context.get("static_content", {}).values())
    for name in _LISTS_OF_PELICAN:
        contents += context.get(name, ())
    for item in contents:
        path = getattr(item[0] if isinstance(item, tuple) else item, "save_as", "")
        if path:
            yield str(path)


def _adopt(run: Build, contents: Sequence[Content], links: IntrasiteLinks) -> None:
    """Take what Pelican's own readers made of the site's files as pages that extraction reads."""
    for content in contents:
        source = Path(content.source_path).resolve() if content.source_path else None
        if source is not None and source.is_relative_to(run.root):
            path = source.relative_to(run.root).as_posix()
            run.contents[path] = content
            run.taken.add(content.save_as)
            marked = run.marked.setdefault(path, content._content)  # noqa: SLF001 - content is rewritten later
            run.marked[path] = links.resolved(content, marked)


def _settings(run: Build) -> dict[str, object]:
    pattern = "" if run.own_look else run.option("PUBLICATION_URL")
    return {
        "publication_url": f"/{pattern.lstrip('/')}" if pattern else "",
        "site_url": base_of(run),
        "name": str(run.settings.get("SITENAME") or ""),
        "locale": str(run.settings.get("DEFAULT_LANG") or "en"),
        "merge": {"force": run.option("MERGE"), "forbid": run.option("KEEP_APART")},
        "groups": run.option("GROUPS"),
    }


def _group_jsonld(run: Build, graph: AcademicSite) -> dict[str, object]:
    """The group as schema.org has it, its members by the ids of their pages."""
    config = run.site.config if run.site is not None else {}
    people = [replace(member.person, url=member.url) for member in graph.people if member.person is not None]
    return organization_jsonld(
        str(run.settings.get("SITENAME") or ""),
        base_url=base_of(run),
        description=plain_text(str(config.get("description") or "")),
        people=people,
    )


def _link_pages(run: Build, graph: AcademicSite, pages: Sequence[Content]) -> None:
    """Give profile and paper pages their record; a page that no record was made of is printed as a page."""
    members = {member.person.place.path: member for member in graph.people if member.person and member.person.place}
    entries: dict[str, Entry] = {}
    for entry in graph.publications:
        if entry.record.place is not None:
            entries.setdefault(entry.record.place.path, entry)
    paths = {id(content): path for path, content in run.contents.items()}
    for page in pages:
        path = paths.get(id(page), "")
        if page.kind == "person" and path in members:
            _link_profile(page, members[path])
        elif page.kind == "publication" and path in entries:
            entry = entries[path]
            page.entry, entry.url = entry, f"/{page.url.lstrip('/')}"
        elif page.kind in {"person", "publication"}:
            page.template = page.default_template


def _link_profile(page: Content, member: Member) -> None:
    member.page, page.member = page, member
    document = getattr(page, "source_document", None)
    if document is not None and not document.front_matter.get("title"):
        page.title = member.name  # Jekyll makes a title of the file's name
    # The papers that the page's own text tells of stand there already.
    text = plain(page._content)  # noqa: SLF001 - content would be rewritten too early
    page.papers = [entry for entry in member.publications if plain(entry.title) not in text]


def _link_members(graph: AcademicSite, projects: Sequence[Content], news: Sequence[Content]) -> None:
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


def _chain(news: Sequence[Content]) -> None:
    news = [item for item in news if isinstance(item, Content)]
    for later, earlier in itertools.pairwise(news):
        later.earlier, earlier.later = earlier, later


def _menu(run: Build, exports: Exports) -> dict[str, tuple[str, str]]:
    names = (("projects", "Projects"), ("people", "People"), ("publications", "Publications"), ("news", "News"))
    language = str(run.settings["DEFAULT_LANG"])
    return {kind: (spoken(language, title), url) for kind, title in names if (url := getattr(exports, kind))}


def _render_jinja(
    run: Build, academic: Academic, templates: Environment, context: dict[str, Any], links: IntrasiteLinks
) -> None:
    if not run.waiting:
        return
    jinja = JinjaPages(run, academic, templates, context)
    contents = run.contents if run.site is not None else {run.path_of(page): page for page in contents_of(context)}
    for path, waiting in run.waiting.items():
        html = jinja.render(waiting.body, path, waiting.body_line, waiting.convert)
        contents[path]._content = html if run.site is not None else links.resolved(contents[path], html)  # noqa: SLF001 - Pelican offers no other way to set it
