"""What a site, its plugins and the drops of its templates ask of the renderer; `rendering` answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from pelican_academic.jekyll.converters.sass import Sass
from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.rendering.rendered import Rendering
from pelican_academic.liquid import Template

__all__ = ["Renders"]


class Renders(Protocol):
    """Renders the documents of one site, and knows which of them are rendered by now."""

    @property
    def sass(self) -> Sass:
        """The style sheets."""

    def render(self, document: Document) -> Rendering:
        """Return the rendering of a document, made once."""

    def write_up_to(self, document: Document) -> None:
        """Make the whole pages of a document and of all that Jekyll renders before it."""

    def template(self, text: str, name: str, offset: int) -> Template | None:
        """Return a compiled template, None where it cannot be parsed."""

    def drop(self, document: Document | None) -> Any:
        """Return the one drop of a document."""

    def drops(self, documents: Sequence[Document]) -> list[Any]:
        """Return the drops of documents."""

    def page_hashes(self) -> list[Any]:
        """Return every page as a hash, in the site's order."""

    def pages_by_now(self) -> list[Any]:
        """Return the pages that Jekyll knows by now."""

    def excerpt(self, document: Document) -> str | None:
        """Return the rendered excerpt."""

    def seen_content(self, document: Document) -> str:
        """Return what a template sees as a document's content."""

    def seen_output(self, document: Document) -> str | None:
        """Return the whole page of a document that is rendered before the current one, else None."""
