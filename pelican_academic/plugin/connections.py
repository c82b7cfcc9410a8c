"""The handlers, in the order in which Pelican calls them. Each leaves a site that is not ours unchanged."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.readers import Readers
from pelican.utils import order_content

from pelican_academic.errors import summary
from pelican_academic.jekyll import read_site
from pelican_academic.plugin import contrast, graph, reader
from pelican_academic.plugin.build import Build, build_of, same_run
from pelican_academic.plugin.documents import content_of, is_article
from pelican_academic.plugin.jinja import templates
from pelican_academic.plugin.memory import forget, search_as_usual, search_seldom
from pelican_academic.plugin.output import generated, search
from pelican_academic.plugin.output.stylesheet import write_sheet
from pelican_academic.plugin.pictures.small import stop_unpacking
from pelican_academic.plugin.records import unnamed
from pelican_academic.plugin.rest.add import Completion
from pelican_academic.plugin.settings import SETTINGS, from_jekyll, from_pelican, is_ours, led
from pelican_academic.plugin.settings.faults import check_settings
from pelican_academic.plugin.taxonomy import list_under_all
from pelican_academic.regex import FOUND_OUT

__all__ = ["HANDLERS"]

logger = logging.getLogger(__name__)


def initialized(pelican: Pelican) -> None:
    """Begin the first run, on a site that is ours."""
    if is_ours(pelican.settings):
        if (other := build_of(pelican.settings)) is not None:
            other.given.leave(pelican.settings)
        _begin(pelican.settings)


def _begin(settings: dict[str, Any]) -> Build:
    """Begin a run: read the Jekyll site, if it is one."""
    search_seldom()
    forget()
    build = Build.start(settings)
    wrong = list(check_settings(build))
    from_pelican.settle(build)
    templates.prepare(build)
    if build.looks_like_jekyll():
        build.site = read_site(
            build.root,
            config=[*build.configurations, *_version(build)],
            exclude=from_jekyll.excluded(build),
            environment=build.option("ENVIRONMENT"),
            filters=build.option("LIQUID_FILTERS"),
            tags=build.option("LIQUID_TAGS"),
            theme=build.option("JEKYLL_THEME"),
        )
        build.problems = build.site.problems
        build.root = build.site.root.resolve()
        for site in (build.site, *build.site.translations):
            site.prints = build.own_look
            site.notes = build.kept
        from_jekyll.settle(build)
        unnamed.report(build)
        build.taken.update(document.destination for document in build.site.documents)
        build.taken.update(file.destination for file in build.site.static_files)
    from_jekyll.show_profiles(build)
    build.report(wrong)
    contrast.check_colours(build)
    search.choose_engine(build)
    build.given.keep()
    return build


def _version(build: Build) -> list[dict[str, str]]:
    meant = str(build.option("JEKYLL_VERSION"))
    return [] if meant == SETTINGS["ACADEMIC_JEKYLL_VERSION"].default else [{"jekyll_version": meant}]


def readers_init(readers: Readers) -> None:
    """Read Markdown with front matter as Jekyll does, on a site of plain Pelican content."""
    build = build_of(readers.settings)
    if build is not None and build.site is None:
        reader.install(readers)


def generator_init(generator: Generator) -> None:
    """Give the templates our filters."""
    build = build_of(generator.settings)
    if build is not None:
        same_run(generator.context, generator.settings)
        templates.equip(generator.env, build)
        build.environment = generator.env


def article_generator_pretaxonomy(generator: ArticlesGenerator) -> None:
    """Add Jekyll's posts to the articles."""
    build = build_of(generator.settings)
    if build is None or build.site is None:
        return
    for document in build.site.documents:
        if not is_article(document, build):
            continue
        article = content_of(document, build, generator.context)
        if article.is_valid():
            generator.articles.append(article)
            generator.add_source_path(article)
    generator.articles[:] = order_content(generator.articles, generator.settings["ARTICLE_ORDER_BY"])


def article_generator_finalized(generator: ArticlesGenerator) -> None:
    """List Jekyll's posts under each of their categories."""
    build = build_of(generator.settings)
    if build is not None and build.site is not None:
        list_under_all(generator)


def page_generator_finalized(generator: PagesGenerator) -> None:
    """Add Jekyll's other documents to the pages."""
    build = build_of(generator.settings)
    if build is None or build.site is None:
        return
    for document in build.site.documents:
        if is_article(document, build):
            continue
        page = content_of(document, build, generator.context)
        if page.is_valid():
            generator.pages.append(page)
            generator.add_source_path(page)
    generator.context["pages"] = generator.pages


def all_generators_finalized(generators: Sequence[Generator]) -> None:
    """Build the graph of people and publications from everything that was read."""
    build = build_of(generators[0].settings) if generators else None
    if build is not None:
        build.report(from_pelican.skipped(generators[0].context))
        from_pelican.settle_templates(build, generators[0].context)
        graph.build(build, generators[0].context, generators[0].env)
        completion = Completion.of(build, generators[0].env)
        build.complete = completion.page if completion else None


def content_written(path: str, context: dict[str, Any]) -> None:
    """Add to a page of the theme what the site's own page prints besides."""
    build = build_of(context)
    if build is not None and build.complete is not None:
        build.complete(Path(path), context)


def get_generators(pelican: Pelican) -> Sequence[type[Generator]]:
    """Name the generators of the pages and files that we add; begin anew where Pelican's live reload runs once more."""
    build = build_of(pelican.settings)
    if build is None:
        return ()
    if build.running:
        build.given.restore()
        build = _begin(pelican.settings)
    build.running = True
    return generated.generators(build)


def finalized(pelican: Pelican) -> None:
    """Finish what needs the whole output, and report every problem of the run, once."""
    search_as_usual()
    build = build_of(pelican.settings)
    if build is None:
        return
    write_sheet(Path(pelican.settings["OUTPUT_PATH"]) / pelican.settings["THEME_STATIC_DIR"], build.kept)
    search.run_pagefind(build)
    led.report(build)
    stop_unpacking()
    build.kept.save()
    FOUND_OUT.keep()
    for severity, line in summary(build.problems):
        logger.log(logging.ERROR if severity == "error" else logging.WARNING, "%s", line)


HANDLERS: Sequence[tuple[str, Callable[..., Any]]] = (
    ("initialized", initialized),
    ("readers_init", readers_init),
    ("generator_init", generator_init),
    ("article_generator_pretaxonomy", article_generator_pretaxonomy),
    ("article_generator_finalized", article_generator_finalized),
    ("page_generator_finalized", page_generator_finalized),
    ("all_generators_finalized", all_generators_finalized),
    ("get_generators", get_generators),
    ("content_written", content_written),
    ("finalized", finalized),
)
