"""Jekyll's plugins, built in: which of them a site switches on, and what they add.

A plugin is a module with any of these: ``GEMS`` (names under which ``plugins:`` of a configuration asks for it; a
module without is always on), ``PRIORITY`` (one of `PRIORITIES`), ``select(site)`` (chooses among what was read),
``generate(site)`` (adds or changes documents before anything is rendered),
``tags(site)`` and ``filters(site)`` (tables for Liquid), ``after_page(site, document, html)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.documents.reader import read_text
from pelican_academic.jekyll.liquid_filters.urls import absolute
from pelican_academic.jekyll.setup.config import names_plugin
from pelican_academic.jekyll.site import Site
from pelican_academic.liquid import LiquidError

__all__ = ["active", "address", "after_page", "filters", "generate", "modules", "page_from", "select", "tags"]

PRIORITIES = ("first", "high", "normal", "low", "lower", "lowest", "last")
# Of one priority they run as the configuration names them.
MODULES: tuple[str, ...] = (
    "github_metadata", "last_modified_at", "optional_front_matter", "readme_index", "default_layout",
    "titles_from_headings", "get_json", "data_pages", "relative_links", "redirect_from", "postfiles", "paginate",
    "archives", "archives_v2", "paginate_v2", "scholar", "feed", "seo_tag", "sitemap", "toc", "gist", "tabs", "linked",
    "socials", "spaceship", "avatar", "jemoji", "mentions", "ruby", "source_maps", "polyglot", "multiple_languages",
    "not_provided",
)  # fmt: skip


def address(site: Site, path: str) -> str:
    """Return the absolute address of a path of the site, as the filter ``absolute_url`` does."""
    found = site.addresses.get(("absolute", path))
    if found is None:
        try:
            found = absolute(site.config, path)
        except LiquidError:
            found = path
        site.addresses["absolute", path] = found
    return found


def page_from(site: Site, path: str) -> Document | None:
    """Return a page made of a file without front matter, None if it cannot be read."""
    found = read_text(site, path)
    if found is None:
        return None
    data = {**site.defaults.all(path, "pages"), **found.data}
    return Document(
        site, path, data=data, front_matter=found.data, body=found.split.body, body_line=found.split.body_line
    )


def modules() -> list[ModuleType]:
    """Return every plugin that is built in."""
    return [import_module(f"{__name__}.{name}") for name in MODULES]


def active(site: Site) -> list[ModuleType]:
    """Return the plugins of a site in the order in which they run: by priority, then as the site names them."""
    named = {name.replace("/", "-"): place for place, name in reversed(list(enumerate(site.config["plugins"])))}
    found = [module for module in modules() if not hasattr(module, "GEMS") or names_plugin(site.config, *module.GEMS)]

    def rank(module: ModuleType) -> tuple[int, int]:
        places = [named[gem] for gem in getattr(module, "GEMS", ()) if gem in named]
        return PRIORITIES.index(getattr(module, "PRIORITY", "normal")), min(places, default=-1)

    return sorted(found, key=rank)


def select(site: Site) -> None:
    """Let plugins choose among what was read, before any of them adds to it."""
    _each(site, "select")


def generate(site: Site) -> None:
    """Let every plugin add to the site what it makes."""
    _each(site, "generate")


def _each(site: Site, hook: str) -> None:
    for module in site.plugins:
        if hasattr(module, hook):
            with _contained(site, module):
                getattr(module, hook)(site)


@contextmanager
def _contained(site: Site, module: ModuleType) -> Iterator[None]:
    """Report a plugin that stumbles over a setting or a key of a type nobody expects; the rest is built."""
    try:
        yield
    except (TypeError, ValueError, AttributeError, LookupError) as error:
        name = module.__name__.rpartition(".")[2]
        site.problems.add(
            site.configuration, 0, "plugin", f"the plugin {name} cannot use a value that the site gives it ({error})",
            "built without what it makes of it",
        )  # fmt: skip


def _table(site: Site, kind: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for module in site.plugins:
        if hasattr(module, kind):
            with _contained(site, module):
                found.update(getattr(module, kind)(site))
    return found


def tags(site: Site) -> Mapping[str, Any]:
    """Return the tags that the site's plugins add to Liquid's."""
    return _table(site, "tags")


def filters(site: Site) -> Mapping[str, Callable[..., Any]]:
    """Return the filters that the site's plugins add to Liquid's."""
    return _table(site, "filters")


def after_page(site: Site, document: Document, html: str) -> str:
    """Let plugins change a whole page."""
    for module in site.plugins:
        if hasattr(module, "after_page"):
            with _contained(site, module):
                html = module.after_page(site, document, html)
    return html
