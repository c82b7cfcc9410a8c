"""Everything that was read -> ``context["academic"]``, the pages we add, the files we export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from pelican.contents import Article, Content

from pelican_academic.export import organization_jsonld
from pelican_academic.plugin.academic import Academic, Exports, lists_of
from pelican_academic.plugin.additions import add_pages, exports_of, fill_pages, split_years
from pelican_academic.plugin.addresses import base_of
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.elsewhere import rooted
from pelican_academic.plugin.home.chosen import home_for
from pelican_academic.plugin.intrasite import IntrasiteLinks
from pelican_academic.plugin.jinja.content import JinjaPages
from pelican_academic.plugin.language import spoken
from pelican_academic.plugin.menu.navigation import navigation
from pelican_academic.plugin.output.completion import complete
from pelican_academic.plugin.output.downloads import write_downloads
from pelican_academic.plugin.output.search import add_search_page
from pelican_academic.plugin.pictures.ahead import judge_ahead, make_ahead
from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.finish import finish, finish_part
from pelican_academic.plugin.records.bylines import credit, sign
from pelican_academic.plugin.records.data_items import NewsItem, block_html, news_in
from pelican_academic.plugin.records.gallery import pictures_of
from pelican_academic.plugin.records.gather import people_of, publications_of
from pelican_academic.plugin.records.translations import translate
from pelican_academic.plugin.records.unnamed import report_unknown
from pelican_academic.plugin.records.writers import writers_of
from pelican_academic.plugin.settings.from_pelican import contents_of
from pelican_academic.plugin.ties import chain, link_members, link_pages
from pelican_academic.site import AcademicSite, build_graph

__all__ = ["build"]

_LISTS_OF_PELICAN = (
    "translations", "drafts", "hidden_articles", "hidden_pages", "draft_pages", "authors", "categories", "tags",
)  # fmt: skip
_LONGEST_STATEMENT = 240  # characters; more is a biography


def build(run: Build, context: dict[str, Any], templates: Environment) -> None:
    """Build the graph, put it where templates find it, then finish the text of every page."""
    pages, contents = context["pages"], [*context["pages"], *context["articles"]]
    printed = contents if run.site is not None else list(contents_of(context))
    links = IntrasiteLinks(printed if run.site is None else ())
    _take_in(run, context, contents, printed, links)
    graph = run.graph = _graph_of(run)
    data = run.site.data if run.site is not None else {}
    lists = lists_of([page for page in pages if run.is_of_site(page)], [*context["articles"], *_news_in(run, data)])
    link_pages(run, graph, contents)
    link_members(graph, lists.projects, lists.news)
    sign(graph, lists.news, writers_of(run.site))
    credit(graph, [*lists.talks, *lists.teaching, *lists.software, *lists.positions])
    report_unknown(run, graph, [*lists.projects, *lists.news, *lists.talks, *lists.teaching, *lists.software])
    chain(lists.news)
    fill_pages(run, graph, pages)
    for page in pages:
        if page.kind == "gallery":
            page.pictures = pictures_of(run, page, data)
    home_page = next((page for page in pages if getattr(page, "kind", "") == "home"), None)
    home = home_for(run, graph, home_page, lists.news)
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
        **vars(lists),
        home=home,
    )
    if not run.own_look:
        add_pages(run, academic, pages)
        split_years(run, academic)
        add_search_page(run, pages)
    academic.exports = exports_of(run, academic, pages)
    write_downloads(run, academic)
    if not run.own_look:
        academic.exports = complete(run, academic, contents, context)
    academic.jsonld = _group_jsonld(run, graph)
    academic.navigation = navigation(run, _menu(run, academic.exports), pages)
    menus = (academic.navigation, *academic.navigation.by_language.values())
    run.headline = str(home.headline_html)
    run.menu = frozenset(item.url for menu in menus for item in menu)
    context["academic"] = academic
    _render_jinja(run, academic, templates, context, links)
    make_ahead(run, academic, contents)
    finish(run, printed)
    links.restore()
    if home_page is not None and run.our_theme and not run.own_look:
        for item in lists.news:
            if isinstance(item, NewsItem):
                item.content = Markup(finish_part(run, home_page, item.content))  # noqa: S704 - cleaned before


def _take_in(
    run: Build, context: dict[str, Any], contents: Sequence[Content], printed: Sequence[Content], links: IntrasiteLinks
) -> None:
    """Know the kind of each page, what Pelican read, copies and writes besides, and what pictures are."""
    for content in printed:
        content.kind = getattr(content, "kind", "post" if isinstance(content, Article) else "page")
    if run.site is None:
        _adopt(run, contents, links)
    else:
        translate(run, contents)
    run.copied = {file.save_as: Path(file.source_path) for file in context.get("static_content", {}).values()}
    judge_ahead(run, contents)
    settings = run.settings
    run.taken.update(settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html") for name in settings["DIRECT_TEMPLATES"])
    run.taken.update(settings["TEMPLATE_PAGES"].values())
    run.taken.update(_written_by_pelican(context))


def _graph_of(run: Build) -> AcademicSite:
    """The graph of all people and papers of the site; a statement of many words is a biography."""
    publications, people = publications_of(run, people_of(run))
    graph = build_graph(people, publications, _settings(run))
    run.report(graph.problems)
    for member in graph.people:
        if "<" in member.statement or len(member.statement) > _LONGEST_STATEMENT:
            member.bio_html, member.statement = rooted(run, block_html(member.statement), "/"), ""
    return graph


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
