"""jekyll-archives: a page for each year, month, day, category and tag. Source: jekyll-archives' documentation.

Settings: ``jekyll-archives.enabled`` (``all`` or a list of year, month, day, categories, tags), ``layout``,
``layouts``, ``permalinks``, ``slug_mode``.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from pelican_academic.jekyll.documents import permalink
from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.documents.order import newest_first
from pelican_academic.jekyll.documents.slug import slugify

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["GEMS", "UNITS", "Archives", "generate"]

GEMS = ("jekyll-archives",)
UNITS = ("year", "month", "day")

_PERMALINKS = {
    "year": "/:year/", "month": "/:year/:month/", "day": "/:year/:month/:day/", "tag": "/tag/:name/",
    "category": "/category/:name/",
}  # fmt: skip
_NAMES = {"tag": "tags", "category": "categories"}
_PATTERNS = ("%Y", "%m", "%d")


def generate(site: Site) -> None:
    """Add the pages that the site's settings switch on."""
    settings = site.config.get("jekyll-archives")
    settings = settings if isinstance(settings, dict) else {}
    enabled = settings.get("enabled")
    everything = enabled is True or enabled == "all"
    named = enabled if isinstance(enabled, list) else []
    archives = Archives(site, site.posts, settings, _PERMALINKS)
    pages: list[Document] = []
    for kind, key in _NAMES.items():
        if everything or key in named:
            pages += archives.of_names(key, kind, kind)
    site.pages += [*pages, *archives.of_dates(UNITS if everything else named)]


@dataclass(frozen=True)
class Archives:
    """Some documents, and what their archives are like.

    ``permalinks`` are the templates where the settings have none; ``listed`` is how a page calls its documents;
    ``shown`` is what templates see besides; ``fields`` are more placeholders.
    """

    site: Site
    documents: list[Document]
    settings: Mapping[str, Any]
    permalinks: Mapping[str, str]
    gem: str = "jekyll-archives"
    listed: str = "posts"
    shown: Mapping[str, Any] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)

    def of_names(self, key: str, kind: str, singular: str) -> list[Document]:
        """Return a page for each value that the documents have in a list, such as each of their ``tags``."""
        groups: dict[Any, list[Document]] = {}
        for document in self.documents:
            names = document.data.get(key)
            for name in names if isinstance(names, list) else ():
                groups.setdefault(name, []).append(document)
        mode = str(self.settings.get("slug_mode") or "default")
        pages = []
        for name, chosen in groups.items():
            listed = newest_first(chosen)
            if not isinstance(name, str):
                pages.append(self._page(kind, singular, {}, listed))
                continue
            page = self._page(kind, singular, {"name": slugify(name, mode)}, listed, title=name)
            if self.documents is self.site.posts:
                self.site.archives.setdefault((key, name.lower()), page.url)
            pages.append(page)
        return pages

    def of_dates(self, wanted: Iterable[str]) -> list[Document]:
        """Return the pages of each year, its months and their days, of those units that are wanted."""
        return self._dated(frozenset(unit for unit in UNITS if unit in wanted), {}, self.documents)

    def _dated(self, wanted: frozenset[str], above: dict[str, str], documents: list[Document]) -> list[Document]:
        if len(above) == len(UNITS):
            return []
        unit, pattern = UNITS[len(above)], _PATTERNS[len(above)]
        groups: dict[str, list[Document]] = {}
        for document in documents:
            groups.setdefault((document.date or self.site.clock.now).strftime(pattern), []).append(document)
        pages: list[Document] = []
        for text, chosen in groups.items():
            fields, newest = {**above, unit: text}, newest_first(chosen)
            if unit in wanted:
                year, month, day = (int(fields.get(name, 1)) for name in UNITS)
                pages.append(self._page(unit, unit, fields, newest, day=date(year, month, day)))
            pages += self._dated(wanted, fields, newest)
        return pages

    def _page(
        self, kind: str, singular: str, fields: dict[str, str], documents: list[Document],
        *, title: str | None = None, day: date | None = None,
    ) -> Document:  # fmt: skip
        permalinks, layouts = self.settings.get("permalinks") or {}, self.settings.get("layouts") or {}
        template = permalinks.get(kind) or self.permalinks.get(kind) or "/:collection/:type/:name/"
        if not fields:  # a tag that is no text has no slug
            template = template.replace("/:name", "")
        url = permalink.expand(template, {**fields, **self.fields, "type": singular})
        path = unquote(url).lstrip("/") + ("index.html" if url.endswith("/") else "")
        layout = layouts.get(kind) or self.settings.get("layout") or "archive"
        data = {"layout": layout, "title": title, "type": kind, self.listed: documents, "permalink": url}
        page = Document(self.site, path, data=data, generated=self.gem)
        page.shown = {
            self.listed: documents, "type": kind, "title": title, "date": day,
            "name": posixpath.splitext(posixpath.basename(path))[0], "path": path, "url": url, "permalink": None,
            **self.shown,
        }  # fmt: skip
        return page
