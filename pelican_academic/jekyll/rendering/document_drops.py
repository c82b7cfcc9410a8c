"""What templates see of a document: ``page``, a document in a list, an excerpt; `site_drops` has the rest.

Source: Jekyll, "Variables"; names and order of a document's own keys from Jekyll's answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.rendering.open_drop import Fields, OpenDrop
from pelican_academic.jekyll.rendering.renders import Renders
from pelican_academic.liquid.ruby.comparison import three_way

__all__ = ["DocumentDrop", "ExcerptDrop"]

_NOT_NESTED = frozenset({"content", "output", "excerpt", "next", "previous"})


class DocumentDrop(OpenDrop):
    """A post or a collection's document."""

    name = "DocumentDrop"
    fields: ClassVar[Fields] = {
        "name": lambda drop: drop.own("name", drop.document.name if drop.jekyll.names_documents else None),
        "id": lambda drop: drop.document.id,
        "relative_path": lambda drop: drop.document.collection_path,
        "excerpt": lambda drop: drop.renderer.excerpt(drop.document),
        "title": lambda drop: drop.document.data.get("title"),
        "categories": lambda drop: drop.document.data.get("categories"),
        "collection": lambda drop: drop.document.collection,
        "next": lambda drop: drop.renderer.drop(drop.document.following),
        "tags": lambda drop: drop.document.data.get("tags"),
        "previous": lambda drop: drop.renderer.drop(drop.document.preceding),
        "content": lambda drop: drop.renderer.seen_content(drop.document),
        "output": lambda drop: drop.renderer.seen_output(drop.document),
        "path": lambda drop: drop.own("path", drop.document.collection_path),
        "url": lambda drop: drop.document.url,
        "date": lambda drop: drop.date,
        "draft": lambda drop: drop.document.is_draft,
    }

    def __init__(self, document: Document, renderer: Renders) -> None:
        self.document = document
        self.renderer = renderer
        self.jekyll = document.site.jekyll

    @property
    def date(self) -> object:
        """The date; that of the build for a document without one, but not in Jekyll 3 with ``future: true``."""
        dated = self.jekyll.dates_documents or not self.document.site.config.get("future")
        return self.document.date if dated else self.document.data.get("date")

    @property
    def behind(self) -> Mapping[str, Any]:
        """The front matter."""
        return self.document.data

    def own(self, key: str, fallback: object) -> object:
        """Return a value of the front matter, or the fallback where it has none."""
        value = self.document.data.get(key)
        return fallback if value is None else value

    def order(self, other: object) -> int | None:
        """Say where the document sorts by another one: by date, then by path."""
        if not isinstance(other, DocumentDrop):
            return None
        return three_way(self.date, other.date) or three_way(self.lookup("path"), other.lookup("path"))

    def as_json(self, depth: int) -> object:
        """Return the hash; further in, its neighbours say nothing of theirs: each would hold all that follow."""
        made = self.mapping()
        for key in ("next", "previous") if depth >= 2 else ():
            if isinstance(neighbour := made[key], DocumentDrop):
                made[key] = {name: value for name, value in neighbour.mapping().items() if name not in _NOT_NESTED}
        return made

    def text(self) -> str:
        """Return what ``{{ post }}`` prints: the page where it is rendered already, else its text."""
        return str(self.lookup("output") or self.lookup("content") or "NO CONTENT")

    def inspection(self) -> str:
        """Return what stands for it in a printed list: ``#<Jekyll::Document _posts/a.md collection=posts>``."""
        return f"#<Jekyll::Document {self.document.collection_path} collection={self.document.collection}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DocumentDrop) and self.document is other.document

    def __hash__(self) -> int:
        return id(self.document)


class ExcerptDrop(DocumentDrop):
    """What ``page`` is while an excerpt is rendered: the document, but its content is the excerpt's text."""

    name = "ExcerptDrop"
    fields: ClassVar[Fields] = {
        **DocumentDrop.fields,
        "content": lambda drop: drop.source,
        "output": lambda _drop: None,
        "excerpt": lambda _drop: None,
        "id": lambda drop: f"{drop.document.id}#excerpt",
        "path": lambda drop: f"{drop.document.collection_path}/#excerpt",
        "relative_path": lambda drop: f"{drop.document.collection_path}/#excerpt",
        "layout": lambda drop: drop.document.data.get("layout"),
    }

    def __init__(self, document: Document, renderer: Renders, source: str) -> None:
        super().__init__(document, renderer)
        self.source = source
