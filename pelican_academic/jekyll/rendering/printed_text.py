"""A page's text -> what its layouts print of it, which is not always the text itself.

``{{ content | markdownify }}`` in a layout makes ``**Moss**`` in an ``index.html`` bold, where the page's own content
has the asterisks; a layout that lists people without ``{{ content }}`` shows nothing of what stands in the file.
"""

from __future__ import annotations

import re

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.site import Site
from pelican_academic.regex import regex

__all__ = ["printed_text"]

_FILTERED = regex(r"\{\{-?\s*content\s*\|[^}]*\bmarkdownify\b")
_WORD, _TAG = regex(r"\w+"), regex(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_OWN = "{::"  # kramdown's own, which is gone where a text was read as Markdown
_PRINTED = 0.25  # the share of a text's words from which a page shows it
_BLOCK = regex(r"<(?:p|li|h[1-6])\b[^>]*>[^\n]+")


def printed_text(site: Site, document: Document) -> str:
    """Return the page's content as its layouts print it: converted, "" for none, and as it is where they do nothing."""
    rendering = site.render(document)
    content = str(rendering.content)
    chain = site.layouts.chain(str(document.data.get("layout") or ""))
    if chain and document.is_page and content.strip() not in rendering.stages[1]:
        words = _words(content)
        if len(words & _words(rendering.stages[1])) < _PRINTED * len(words):
            return ""
    if document.extension.lower() in site.markdown_extensions:
        return content
    if not any(_FILTERED.search(layout.body) for layout in chain):
        return content
    html, last = site.markdown.convert(content).html, rendering.stages[-1]
    new = next((block for block in _BLOCK.findall(html) if block not in content), None)
    read = new in last if new is not None else _OWN in content and _OWN not in last
    return html if read else content


def _words(source: str) -> set[str]:
    return set(_WORD.findall(_TAG.sub(" ", source)))
