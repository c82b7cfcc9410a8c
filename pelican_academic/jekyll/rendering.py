"""A document -> HTML: ``site.render(document) -> Rendering(content, marked, wrapped, output)``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_academic.jekyll import checks, converter

if TYPE_CHECKING:
    from pelican_academic.jekyll.document import Document
    from pelican_academic.jekyll.site import Site

__all__ = ["Renderer", "Rendering"]


@dataclass(frozen=True)
class Rendering:
    """What a document becomes.

    ``content`` is its HTML without layouts; ``marked`` the same with ``data-line`` attributes (lines of the file);
    ``output`` the whole page through the site's own layouts.
    """

    content: str
    marked: str
    output: str


class Renderer:
    """Renders the documents of one site."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def render(self, document: Document) -> Rendering:
        """Render one document."""
        if document.extension.lower() not in self._site.markdown_extensions:
            return Rendering(document.body, document.body, document.body)
        content = converter.markdown(document.body)
        checks.missing_images(self._site, document, content)
        return Rendering(content, content, content)
