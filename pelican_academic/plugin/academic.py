"""``context["academic"]``: the one object that templates see. docs/architecture.md promises its names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from pelican.contents import Content

from pelican_academic.plugin.home.regions import Home
from pelican_academic.plugin.menu.navigation import Item

__all__ = ["Academic", "Exports", "lists_of"]


@dataclass(frozen=True)
class Exports:
    """Addresses of the lists and files that exist, "" for those that do not."""

    people: str = ""
    publications: str = ""
    news: str = ""
    projects: str = ""
    talks: str = ""
    teaching: str = ""
    software: str = ""
    positions: str = ""
    search: str = ""
    index: str = ""
    bibtex: str = ""
    csl_json: str = ""
    ris: str = ""
    feed: str = ""
    news_feed: str = ""
    card: str = ""


@dataclass
class Academic:
    """People, publications and lists of pages, ready to print."""

    people: Sequence[Any] = ()
    current: Sequence[Any] = ()
    alumni: Sequence[Any] = ()
    groups: Sequence[Any] = ()
    publications: Sequence[Any] = ()
    years: Sequence[Any] = ()
    selected: Sequence[Any] = ()
    facets: Sequence[Any] = ()
    chart: Any = None
    projects: Sequence[Content] = ()
    news: Sequence[Content] = ()
    talks: Sequence[Content] = ()
    teaching: Sequence[Content] = ()
    software: Sequence[Content] = ()
    positions: Sequence[Content] = ()
    home: Home = field(default_factory=Home)
    navigation: Sequence[Item] = ()
    exports: Exports = field(default_factory=Exports)
    jsonld: Mapping[str, object] = field(default_factory=dict)


# Which list the pages of a kind stand in, and what orders them.
_LISTS: Mapping[str, str] = {
    "project": "projects",
    "talk": "talks",
    "course": "teaching",
    "tool": "software",
    "position": "positions",
}


def lists_of(pages: Iterable[Content], articles: Iterable[Content]) -> SimpleNamespace:
    """Return the lists of pages by kind, each in its order: ``order`` or ``weight`` first, then newest, then title."""
    lists: dict[str, list[Content]] = {name: [] for name in _LISTS.values()}
    pages = list(pages)
    of_collections = {_file(page) for page in pages if _collection(page)}
    news = [item for item in articles if getattr(item, "kind", "") != "person"]
    for page in pages:
        kind = getattr(page, "kind", "")
        if not _collection(page) and _file(page) in of_collections:
            continue  # `include: [_projects]` makes a page of what its collection holds
        if kind in _LISTS:
            lists[_LISTS[kind]].append(page)
        elif kind == "post" and hasattr(page, "date"):
            news.append(page)
    for pages_of_kind in lists.values():
        pages_of_kind.sort(key=_order)
    return SimpleNamespace(news=sorted(news, key=_newest), **lists)


def _collection(page: Content) -> str:
    return str(getattr(getattr(page, "source_document", None), "collection", ""))


def _file(page: Content) -> tuple[object, object]:
    return getattr(page, "source_path", page), getattr(page, "lang", "")


def _order(page: Content) -> tuple[float, float, str]:
    extra = getattr(page, "extra", {})
    given = next((extra[key] for key in ("order", "weight", "importance", "nav_order") if key in extra), None)
    number = float(given) if isinstance(given, int | float) and not isinstance(given, bool) else float("inf")
    return (number, *_newest(page))


def _newest(page: Content) -> tuple[float, str]:
    date = getattr(page, "date", None)
    return (-date.timestamp() if date is not None else float("inf"), str(page.title).casefold())
