r"""Markdown text -> HTML: ``markdown("*a*") -> "<p><em>a</em></p>\n"``. The one place that chooses the engine."""

from __future__ import annotations

import markdown as python_markdown

__all__ = ["markdown"]


def markdown(text: str) -> str:
    """Render with Python-Markdown, the closest of the ready-made engines, until kramdown stands here."""
    return python_markdown.markdown(text, extensions=["extra", "attr_list", "smarty", "toc"]) + "\n"
