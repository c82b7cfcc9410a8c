"""jekyll-sass-converter writes ``main.css.map`` beside ``main.css``; so does this, where libsass is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_academic.jekyll.converters.sass import Sass
from pelican_academic.jekyll.documents.document import Document

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

PRIORITY = "last"

_STYLES = frozenset({".scss", ".sass"})


def generate(site: Site) -> None:
    """Add a page for the map of each style sheet."""
    if not Sass(site).maps:
        return
    documents = [
        document for collection in site.collections.values() if collection.written for document in collection.docs
    ]
    for sheet in [*site.pages, *documents]:
        if sheet.extension.lower() in _STYLES and sheet.output_extension == ".css":
            data = {"layout": None, "permalink": f"/{sheet.destination}.map", "sitemap": False}
            page = Document(site, f"{sheet.destination}.map", data=data, generated="jekyll-sass-converter")
            page.made_from = sheet
            site.pages.append(page)
