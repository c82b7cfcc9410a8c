"""What templates see of a site: ``site``, a collection, a static file, ``jekyll``.

Source: Jekyll, "Variables".
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar

from pelican_academic.jekyll.documents.document import Collection, Document, StaticFile
from pelican_academic.jekyll.documents.order import newest_first
from pelican_academic.jekyll.rendering.document_drops import DocumentDrop
from pelican_academic.jekyll.rendering.open_drop import Fields, OpenDrop
from pelican_academic.jekyll.rendering.renders import Renders
from pelican_academic.jekyll.setup.theme import Theme
from pelican_academic.jekyll.site import Site
from pelican_academic.liquid import Drop

__all__ = ["CollectionDrop", "JekyllDrop", "SiteDrop", "StaticFileDrop", "ThemeDrop"]


class StaticFileDrop(OpenDrop):
    """A file that is copied as it is."""

    name = "StaticFileDrop"
    fields: ClassVar[Fields] = {
        "name": lambda drop: drop.file.path.name,
        "basename": lambda drop: drop.file.path.name.removesuffix(drop.extension).rstrip("."),
        "extname": lambda drop: drop.extension,
        "path": lambda drop: drop.shown_path,
        "collection": lambda drop: drop.file.collection or None,
        "modified_time": lambda drop: drop.modified,
    }

    def __init__(self, file: StaticFile, site: Site) -> None:
        self.file = file
        self._site = site

    @property
    def extension(self) -> str:
        """The ending of the file's name, with its dot."""
        name = self.file.path.name
        return f".{name.rsplit('.', 1)[1]}" if "." in name[1:] else ""

    @property
    def shown_path(self) -> str:
        """The path as Jekyll shows it: with a slash in front, but for a collection's file."""
        return self.file.relative_path if self.file.collection else f"/{self.file.relative_path}"

    @property
    def modified(self) -> datetime:
        """When the file was last changed."""
        return datetime.fromtimestamp(os.stat(self.file.path).st_mtime, self._site.clock.now.tzinfo)  # noqa: PTH116

    @property
    def behind(self) -> Mapping[str, Any]:
        """The front matter defaults for the file."""
        return self.file.data

    def text(self) -> str:
        """Return what ``{{ file }}`` prints: its path."""
        return self.shown_path

    def inspection(self) -> str:
        """Return what stands for it in a printed list."""
        return f'#<Jekyll::StaticFile @relative_path="{self.shown_path}">'


class CollectionDrop(OpenDrop):
    """A collection with its settings."""

    name = "CollectionDrop"
    fields: ClassVar[Fields] = {
        "label": lambda drop: drop.collection.label,
        "docs": lambda drop: drop.renderer.drops(drop.collection.docs),
        "files": lambda drop: [StaticFileDrop(file, drop.site) for file in drop.collection.files],
        "relative_directory": lambda drop: drop.collection.folder,
        "output": lambda drop: drop.collection.written,
        "directory": lambda drop: str(drop.site.root / drop.collection.folder),
    }

    def __init__(self, collection: Collection, site: Site, renderer: Renders) -> None:
        self.collection = collection
        self.site = site
        self.renderer = renderer

    @property
    def behind(self) -> Mapping[str, Any]:
        """The collection's settings."""
        return self.collection.metadata


class SiteDrop(Drop):
    """The site: its configuration, and what was read. Lists are made once and shared by every page."""

    name = "SiteDrop"
    fields: ClassVar[Fields] = {
        "time": lambda drop: drop.site.clock.now,
        "data": lambda drop: drop.site.config.get("data") or drop.site.data,
        "pages": lambda drop: drop.renderer.page_hashes(),
        "posts": lambda drop: drop.posts(),
        "documents": lambda drop: drop.documents(),
        "static_files": lambda drop: drop.files(drop.site.every_file),
        "html_pages": lambda drop: [
            value
            for page, value in zip(drop.site.pages, drop.renderer.page_hashes(), strict=True)
            if page.output_extension in {".html", ".xhtml", ".htm"} or page.url.endswith("/")
        ],
        "html_files": lambda drop: drop.files(f for f in drop.site.every_file if f.path.suffix in {".html", ".htm"}),
        "collections": lambda drop: [
            CollectionDrop(collection, drop.site, drop.renderer)
            for _, collection in sorted(drop.site.collections.items())
        ],
        "categories": lambda drop: drop.grouped("categories"),
        "tags": lambda drop: drop.grouped("tags"),
        "related_posts": lambda drop: drop.related(),
        "config": lambda _: None,  # what the configuration says is a field of the site itself
    }

    def __init__(self, site: Site, renderer: Renders) -> None:
        self.site = site
        self.renderer = renderer
        self._made: dict[object, object] = {}
        self.current: Document | None = None

    def lookup(self, key: object) -> object:
        """Return a collection's documents, a declared field, or a value of the configuration."""
        if key == "related_posts":
            return self.related()
        if key == "pages" and key not in self.site.collections:
            return self.renderer.pages_by_now()
        try:
            return self._made[key]
        except KeyError:
            value = self._find(key)
            self._made[key] = value
            return value

    def _find(self, key: object) -> object:
        if not isinstance(key, str):
            return None
        if key != "posts" and key in self.site.collections:
            return self.renderer.drops(self.site.collections[key].docs)
        getter = self.fields.get(key)
        return getter(self) if getter is not None else self.site.config.get(key)

    def names(self) -> Iterable[str]:
        """List every name."""
        return dict.fromkeys([*self.fields, *self.site.config, *self.site.collections])

    def files(self, files: Iterable[StaticFile]) -> list[StaticFileDrop]:
        """Return files as templates see them."""
        return [StaticFileDrop(file, self.site) for file in files]

    def posts(self) -> list[DocumentDrop]:
        """Return the posts, newest first."""
        return self.renderer.drops(newest_first(self.site.posts))

    def documents(self) -> list[Drop]:
        """Return the documents of every collection, written or not, and the files that lie beside them."""
        return [
            drop
            for collection in self.site.collections.values()
            for kind in (self.renderer.drops(collection.docs), self.files(collection.files))
            for drop in kind
        ]

    def grouped(self, key: str) -> dict[str, list[DocumentDrop]]:
        """Return the posts by each of their categories or tags, newest first."""
        groups: dict[str, list[DocumentDrop]] = {}
        for post in self.site.posts:
            for name in post.data.get(key) or []:
                groups.setdefault(name, [])
        for post in newest_first(self.site.posts):
            for name in post.data.get(key) or []:
                groups[name].append(self.renderer.drop(post))
        return groups

    def related(self) -> list[DocumentDrop] | None:
        """Return the ten newest other posts; None on a page."""
        if self.current is None or self.current.is_page:
            return None
        return self.renderer.drops([post for post in newest_first(self.site.posts) if post is not self.current][:10])


class JekyllDrop(Drop):
    """``jekyll.version`` and ``jekyll.environment``."""

    name = "JekyllDrop"
    fields: ClassVar[Fields] = {
        "version": lambda drop: drop.version,
        "environment": lambda drop: drop.environment,
    }

    def __init__(self, environment: str, version: str) -> None:
        self.environment = environment
        self.version = version


class ThemeDrop(OpenDrop):
    """``theme`` in a template."""

    name = "ThemeDrop"
    fields: ClassVar[Fields] = {
        "authors": lambda drop: drop.theme.gem.authors,
        "version": lambda drop: drop.theme.gem.version,
        "description": lambda drop: drop.theme.gem.description,
        "metadata": lambda drop: drop.theme.gem.metadata,
        "root": lambda drop: str(drop.theme.root),
        "dependencies": lambda drop: list(drop.theme.gem.dependencies),
    }

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
