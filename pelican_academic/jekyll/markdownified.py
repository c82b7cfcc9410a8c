"""The text of an HTML page that its layout reads as Markdown -> its HTML.

``{{ content | markdownify }}`` in a layout makes ``**Moss**`` in an ``index.html`` bold; the page's own content has the
asterisks.
"""

from __future__ import annotations

import re

from pelican_academic.jekyll.document import Document
from pelican_academic.jekyll.site import Site

__all__ = ["markdownified"]

_FILTERED = re.compile(r"\{\{-?\s*content\s*\|[^}]*\bmarkdownify\b")
_BLOCK = re.compile(r"<(?:p|li|h[1-6])\b[^>]*>[^\n]+")


def markdownified(site: Site, document: Document) -> str:
    """Return the page's content as its layouts print it, and as it is where they do nothing to it."""
    rendering = site.render(document)
    content = str(rendering.content)
    if document.extension.lower() in site.markdown_extensions:
        return content
    chain = site.layouts.chain(str(document.data.get("layout") or ""))
    if not any(_FILTERED.search(layout.body) for layout in chain):
        return content
    html = site.markdown.convert(content).html
    new = next((block for block in _BLOCK.findall(html) if block not in content), None)
    return html if new is not None and new in rendering.stages[-1] else content
