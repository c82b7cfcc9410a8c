"""Jekyll documents -> Pelican articles and pages."""

from __future__ import annotations

import posixpath
import re
from types import MappingProxyType
from typing import Any

from pelican.contents import Article, Category, Content, Page, Tag
from pelican.utils import SafeDatetime

from pelican_academic.jekyll import Document
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.kinds import TEMPLATE_OF_KIND, kind_of
from pelican_academic.plugin.names import attributes
from pelican_academic.plugin.portrait import take_portrait

__all__ = ["article_of", "page_of"]

_FIRST_PARAGRAPH = re.compile(r"<p\b[^>]*>.*?</p>", re.DOTALL)
_HTML_ENDINGS = (".html", ".htm", ".xhtml")


def article_of(document: Document, build: Build, context: dict[str, Any]) -> Article:
    """Return a post as a Pelican article, its category and tags as Pelican's."""
    return _content(Article, document, build, context)


def page_of(document: Document, build: Build, context: dict[str, Any]) -> Page:
    """Return any other document as a Pelican page; one that is no HTML page is written as it is."""
    return _content(Page, document, build, context)


def _content(cls: type[Content], document: Document, build: Build, context: dict[str, Any]) -> Any:
    site = build.site
    assert site is not None  # noqa: S101 - a document belongs to a site
    kind = _kind(document, build)
    metadata: dict[str, Any] = {
        **attributes(document.data),
        "title": document.title,
        "slug": posixpath.splitext(posixpath.basename(document.destination))[0] or "index",
        "url": document.url.lstrip("/"),
        "save_as": document.destination,
        "status": "published",
        "kind": kind,
        "template": TEMPLATE_OF_KIND.get(kind, "page"),
        "extra": MappingProxyType(dict(document.data)),
    }
    if document.date is not None:
        date = document.date
        metadata["date"] = SafeDatetime(
            date.year, date.month, date.day, date.hour, date.minute, date.second, date.microsecond, date.tzinfo
        )
    if isinstance(document.data.get("lang"), str):
        metadata["lang"] = document.data["lang"].lower()
    if cls is Article:
        metadata.update(_taxonomy(document, build))

    rendering = site.render(document)
    if kind == "raw":
        html = rendering.output
    elif kind == "own":
        html = rendering.wrapped
    else:
        html = rendering.content
    if kind == "person":
        html, image, alt = take_portrait(html, str(document.data.get("image") or ""))
        metadata.update({"image": image, "image_alt": alt})
    if kind != "raw":
        build.marked[document.relative_path] = rendering.marked
        summary = document.data.get("summary") or document.data.get("excerpt") or document.data.get("abstract")
        paragraph = _FIRST_PARAGRAPH.search(html)
        if isinstance(summary, str) or paragraph:
            metadata["summary"] = summary if isinstance(summary, str) else paragraph[0]

    content = cls(html, metadata, build.settings, source_path=str(document.path), context=context)
    build.contents[document.relative_path] = content
    build.documents[document.relative_path] = document
    return content


def _kind(document: Document, build: Build) -> str:
    layout = document.data.get("layout")
    name = "" if layout in (None, False, "none", "null") else str(layout)
    if not document.destination.endswith(_HTML_ENDINGS) or build.own_look:
        return "raw"
    if not name and layout is not None:
        return "raw"  # layout: null writes the content and nothing else
    if document.destination in ("404.html", "404/index.html"):
        return "404"
    kind = kind_of(
        name,
        document.collection,
        layouts=build.option("LAYOUTS"),
        collections=build.option("COLLECTIONS"),
    )
    if kind in ("", "page") and document.destination == "index.html":
        return "home"
    return kind or "own"


def _taxonomy(document: Document, build: Build) -> dict[str, Any]:
    categories = document.data.get("categories") or []
    tags = document.data.get("tags") or []
    found: dict[str, Any] = {}
    if categories:
        found["category"] = Category(str(categories[0]), build.settings)
    if tags:
        found["tags"] = [Tag(str(tag), build.settings) for tag in tags]
    return found
