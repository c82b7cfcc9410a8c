"""jekyll-titles-from-headings: a page without a title takes the text of its first heading. Source: its README."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pelican_academic.liquid.filters.html import strip_html
from pelican_academic.liquid.ruby.values import SPACE
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.documents.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-titles-from-headings",)
PRIORITY = "lowest"

# Jekyll's plugin takes a heading of the first three levels, closing marks included, or a line underlined.
_HEADING = regex(r"\A\s*(?:#{1,3}\s+(.*)|(.*)\r?\n[-=]+\s*)$", re.MULTILINE)
_NOTE = regex(r"\[\^[^\]]*\]")


def generate(site: Site) -> None:
    """Give pages their titles, and with ``collections: true`` documents, whatever theirs is."""
    settings = site.config.get("titles_from_headings")
    settings = settings if isinstance(settings, dict) else {}
    if settings.get("enabled") is False:
        return
    documents = list(site.pages)
    if settings.get("collections") is True:
        documents += [doc for collection in site.collections.values() if collection.written for doc in collection.docs]
    for document in documents:
        if document.extension.lower() not in site.markdown_extensions:
            continue
        if document.is_page and document.data.get("title") is not None:
            continue
        found = _HEADING.match(document.body)
        if found:
            document.data["title"] = _text(site, found[1] if found[1] is not None else found[2])
        if document.data.get("strip_title", settings.get("strip_title")) is True:
            _strip(document, found.end() if found else 0)


def _text(site: Site, heading: str) -> str:
    """The words of a heading, its marks and footnotes left out."""
    html = strip_html(site.markdown.convert(heading).html)
    return _NOTE.sub("", re.sub(r"\s+", " ", html, flags=re.ASCII).strip(SPACE))


def _strip(document: Document, end: int) -> None:
    """Take what the title was made of out of the text, and the empty lines around the rest."""
    rest = document.body[end:]
    start = len(document.body) - len(rest.lstrip())
    document.body_line += document.body.count("\n", 0, start)
    document.body = rest.strip()
