r"""Markdown text -> HTML: ``markdown(site, document, "*a*") -> "<p><em>a</em></p>\n"``. Chooses the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import markdown as python_markdown

if TYPE_CHECKING:
    from pelican_academic.jekyll.document import Document
    from pelican_academic.jekyll.site import Site

__all__ = ["markdown"]


def markdown(site: Site, document: Document | None, text: str, *, marked: bool = False) -> str:  # noqa: ARG001
    """Render with Python-Markdown, the closest of the ready-made engines, until kramdown stands here."""
    return python_markdown.markdown(text, extensions=["extra", "attr_list", "smarty", "toc"]) + "\n"
