"""jekyll-titles-from-headings: a page without a title takes the text of its first heading. Source: its README."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-titles-from-headings",)

_HEADING = re.compile(
    r"\A(?:\s*|(?:<!--.*?-->\s*)*)"
    r"(?:\#{1,3}[ \t]+(?P<hash>[^\n]+?)[ \t]*\#*[ \t]*(?:\n|\Z)|(?P<line>[^\n]+)\n[=-]+[ \t]*(?:\n|\Z))",
    re.DOTALL,
)


def generate(site: Site) -> None:
    """Give pages (and, where ``titles_from_headings.collections`` says so, documents) their titles."""
    settings = site.config.get("titles_from_headings")
    settings = settings if isinstance(settings, dict) else {}
    if settings.get("enabled") is False:
        return
    documents = list(site.pages)
    if settings.get("collections"):
        documents += [document for collection in site.collections.values() for document in collection.docs]
    for document in documents:
        if document.extension.lower() not in site.markdown_extensions or document.front_matter.get("title"):
            continue
        found = _HEADING.match(document.body)
        if not found:
            continue
        html = site.markdown.convert((found["hash"] or found["line"]).strip()).html
        title = re.sub(r"<[^>]*>", "", html).strip()
        if title:
            document.data["title"] = title
            if settings.get("strip_title"):
                document.body_line += document.body.count("\n", 0, found.end())
                document.body = document.body[found.end() :]
