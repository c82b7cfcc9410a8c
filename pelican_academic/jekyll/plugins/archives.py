"""jekyll-archives: a page for each year, month, day, category and tag. Source: jekyll-archives' documentation.

Settings: ``jekyll-archives.enabled`` (``all`` or a list of year, month, day, categories, tags), ``layout``,
``layouts``, ``permalinks``, ``slug_mode``.
"""

from __future__ import annotations

import posixpath
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from pelican_academic.jekyll.documents import permalink
from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.documents.order import newest_first
from pelican_academic.jekyll.documents.slug import slugify

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-archives",)

_PERMALINKS = {
    "year": "/:year/", "month": "/:year/:month/", "day": "/:year/:month/:day/", "tag": "/tag/:name/",
    "category": "/category/:name/",
}  # fmt: skip
_NAMES = {"tag": "tags", "category": "categories"}
_UNITS = (("year", "%Y"), ("month", "%m"), ("day", "%d"))


def generate(site: Site) -> None:
    """Add the pages that the site's settings switch on."""
    settings = site.config.get("jekyll-archives")
    settings = settings if isinstance(settings, dict) else {}
    enabled = settings.get("enabled")
    everything = enabled is True or enabled == "all"
    named = enabled if isinstance(enabled, list) else []
    pages: list[Document] = []
    for kind, key in _NAMES.items():
        if everything or key in named:
            groups: dict[Any, list[Document]] = {}
            for post in site.posts:
                for name in post.data.get(key) or []:
                    groups.setdefault(name, []).append(post)
            mode = str(settings.get("slug_mode") or "default")
            for name, posts in groups.items():
                fields = {"name": slugify(name, mode)} if isinstance(name, str) else {}
                title = name if isinstance(name, str) else None
                pages.append(_page(site, settings, kind, fields, newest_first(posts), title=title))
    wanted = {unit for unit, _ in _UNITS if everything or unit in named}
    pages += _dated(site, settings, wanted, {}, site.posts)
    site.pages += pages


def _dated(
    site: Site, settings: dict[str, Any], wanted: set[str], above: dict[str, str], posts: list[Document]
) -> list[Document]:
    """Return the pages of the next smaller unit of time: each year, then its months, then their days."""
    if len(above) == len(_UNITS):
        return []
    unit, pattern = _UNITS[len(above)]
    groups: dict[str, list[Document]] = {}
    for post in posts:
        groups.setdefault((post.date or site.clock.now).strftime(pattern), []).append(post)
    pages: list[Document] = []
    for text, chosen in groups.items():
        fields, newest = {**above, unit: text}, newest_first(chosen)
        if unit in wanted:
            year, month, day = (int(fields.get(name, 1)) for name, _ in _UNITS)
            pages.append(_page(site, settings, unit, fields, newest, day=date(year, month, day)))
        pages += _dated(site, settings, wanted, fields, newest)
    return pages


def _page(
    site: Site, settings: dict[str, Any], kind: str, fields: dict[str, str], posts: list[Document],
    *, title: str | None = None, day: date | None = None,
) -> Document:  # fmt: skip
    template = (settings.get("permalinks") or {}).get(kind) or _PERMALINKS[kind]
    layout = (settings.get("layouts") or {}).get(kind) or settings.get("layout") or "archive"
    if not fields:  # a tag that is no text has no slug
        template = template.replace("/:name", "")
    url = permalink.expand(template, {**fields, "type": kind})
    path = unquote(url).lstrip("/") + ("index.html" if url.endswith("/") else "")
    data = {"layout": layout, "title": title, "type": kind, "posts": posts, "permalink": url}
    page = Document(site, path, data=data, generated="jekyll-archives")
    name = posixpath.splitext(posixpath.basename(path))[0]
    page.shown = {
        "posts": posts, "type": kind, "title": title, "date": day, "name": name, "path": path, "url": url,
        "permalink": None,
    }  # fmt: skip
    return page
