"""The menu: from the setting, ``_data/navigation.yml``, ``header_pages``, the site's own header, or its pages.

Where the site's layouts print another menu than its data lists, theirs is right: data often keeps that of the template.
``header_pages`` and ``nav_pages`` are minima's lists of paths (its README, "Customize navigation links"). Plain Pelican
content has Pelican's ``MENUITEMS`` and, by ``DISPLAY_PAGES_ON_MENU``, its pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from pelican.contents import Content

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.menu.printed import own_menu, own_menus
from pelican_academic.plugin.menu.tree import tops
from pelican_academic.plugin.plain import plain_text

__all__ = ["Item", "Menu", "current", "navigation"]

_USUAL = ("research", "projects", "people", "publications", "news", "software", "teaching", "join", "about", "contact")
_NOT_LISTED = frozenset(("index", "404", "search", "tags", "categories", "privacy", "imprint", "impressum"))
_LONGEST, _MOST = 8, 12  # a menu of more is no menu, if nobody wrote one; and if the pages say their order
_IN_LISTS = frozenset(("home", "person", "publication", "project", "talk", "course", "tool", "position", "post"))


@dataclass(frozen=True)
class Item:
    """An entry of the menu. ``current`` is true on its own page and on those below it."""

    title: str
    url: str
    current: bool = False


class Menu(list[Item]):
    """The entries; of a site in several languages, those of each by the folder that its home page stands in."""

    def __init__(self, items: Iterable[Item], by_language: Mapping[str, Sequence[Item]] = MappingProxyType({})) -> None:
        super().__init__(items)
        self.by_language = by_language

    def on(self, url: str, language: str = "") -> Sequence[Item]:
        """The menu in the language of a page: of ``es/equipo/`` that of ``es``, else of the language it says it has."""
        folder = re.split(r"[/.]", url.lstrip("/"), maxsplit=1)[0]
        names = (folder, language, language[:2])
        return next((self.by_language[name] for name in names if name in self.by_language), self)


def navigation(build: Build, lists: Mapping[str, tuple[str, str]], pages: Sequence[Content]) -> Menu:
    """Return the menu.

    ``lists`` are the lists that exist, by kind: ``{"people": ("People", "/people/")}``; they complete a menu that is
    made from ``pages``.
    """
    setting = build.option("NAVIGATION")
    if setting is not None:
        return Menu(Item(str(title), str(url)) for title, url in setting)
    if build.site is None:
        return Menu(_from_pelican(build.settings, lists, pages))
    data = build.site.data.get("navigation")
    listed = list(_from_data(data.get("main", data.get("header")) if isinstance(data, Mapping) else data))
    listed = listed or _from_header_pages(build)
    own = [Item(title, url) for title, url in own_menu(build.site)]
    menus = own_menus(build.site).items() if own else ()
    if not own or _titles(own) == _titles(listed):
        own = listed or _from_pages(build, lists)
    return Menu(own, {language: [Item(*entry) for entry in entries] for language, entries in menus})


def _from_pelican(
    settings: Mapping[str, Any], lists: Mapping[str, tuple[str, str]], pages: Sequence[Content]
) -> Iterable[Item]:
    """What the settings name, the lists, and the pages that stand in none of them, in Pelican's order; a title once.

    A page of the site's own that is titled like a list, "Publications", stands in its place.
    """
    named = [Item(str(title), str(url)) for title, url in settings.get("MENUITEMS") or ()]
    listed = [Item(title, url) for title, url in lists.values()]
    shown = pages if settings.get("DISPLAY_PAGES_ON_MENU") else ()
    own = [
        Item(plain_text(str(page.title)), f"/{page.url.lstrip('/')}")
        for page in shown
        if getattr(page, "kind", "") not in _IN_LISTS
    ]
    urls = {item.url for item in listed}
    own = [item for item in own if item.url not in urls and _folder(item.url)]
    titled = {item.title.casefold(): item for item in reversed(own)}
    listed = [titled.get(item.title.casefold(), item) for item in listed]
    seen: dict[str, Item] = {}
    for item in [*named, *listed, *own]:
        seen.setdefault(item.title.casefold(), item)
    return seen.values()


def _titles(items: Iterable[Item]) -> set[str]:
    """What a menu offers besides the home page."""
    return {item.title for item in items if _folder(item.url)}


def current(items: Sequence[Item], url: str) -> list[Item]:
    """Return the menu as seen from a page: the entry with the longest matching address is current."""
    here = _folder(url)
    matches = [item for item in items if (above := _folder(item.url)) and f"{here}/".startswith(f"{above}/")]
    best = max(matches, key=lambda item: len(item.url), default=None)
    return [Item(item.title, item.url, item is best or (not here and not _folder(item.url))) for item in items]


@lru_cache(maxsize=16_384)  # every page asks for every entry of the menu
def _folder(url: str) -> str:
    """What pages below an address begin with: ``/people/``, ``/people.html`` and ``people/index.html`` -> ``people``.

    The home page gives "", another host's address or a place in the home page something that no page begins with.
    """
    if re.match(r"[\w+.-]+:|//|/?#", url):
        return "\0"
    path = re.split(r"[#?]", url, maxsplit=1)[0].strip("/")
    return re.sub(r"(?:(?:^|/)index)?\.html?$|(?:^|/)index$", "", path)


def _from_data(entries: object) -> Iterable[Item]:
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, Mapping) and (url := entry.get("url") or entry.get("link") or entry.get("href")):
            yield Item(str(entry.get("title") or entry.get("name") or url), str(url))


def _from_header_pages(build: Build) -> list[Item]:
    assert build.site is not None  # noqa: S101 - asked for a Jekyll site
    config = build.site.config
    paths = config.get("header_pages") or config.get("nav_pages")
    by_path = {document.relative_path: document for document in build.site.pages}
    found = []
    for path in paths if isinstance(paths, list) else ():
        document = by_path.get(str(path))
        if document is not None and document.title:
            found.append(Item(document.title, document.url))
    return found


def _from_pages(build: Build, lists: Mapping[str, tuple[str, str]]) -> list[Item]:
    """Pages that ask for it (``nav: true``, an order), else those of the usual names, completed by our lists.

    Where the theme that would have listed the rest is not there, the other pages at the top follow.
    """
    assert build.site is not None  # noqa: S101 - asked for a Jekyll site
    asking = [document for document in build.site.pages if document.data.get("nav") is True and document.title]
    if asking:
        asking.sort(key=lambda document: _number(document.data.get("nav_order")))
        return [Item(document.title, document.url) for document in asking]
    if ordered := tops(build.site):
        asking = [page for page in ordered if page.data.get("nav_order") is not None]
        return [Item(page.title, page.url) for page in (ordered if len(ordered) <= _LONGEST else asking)][:_MOST]
    at_top = {name: document for document in build.site.pages if (name := _top(document)) and document.title}
    found = {name: Item(document.title, document.url) for name, document in at_top.items() if name in _USUAL}
    titles = {document.url: document.title for document in at_top.values()}
    for kind, (title, url) in lists.items():
        if kind in _USUAL and not any(item.url == url for item in found.values()):
            found.setdefault(kind, Item(titles.get(url, title), url))
    usual = [found[name] for name in _USUAL if name in found]
    listed = {item.url for item in usual}
    others = [Item(title, url) for url, title in titles.items() if url not in listed and build.site.lacks_theme]
    return [*usual, *others][:_LONGEST]


def _top(document: Document) -> str:
    """The name of a page at the site's top: ``/join.html`` -> ``join``; "" for the home page and all others."""
    name = document.url.strip("/").removesuffix(".html").lower()
    return "" if "/" in name or "." in name or name in _NOT_LISTED else name


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else float("inf")
