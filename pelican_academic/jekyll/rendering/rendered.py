"""What a document becomes: its HTML without layouts, with lines, within some layouts, within all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.kramdown import strip_lines
from pelican_academic.regex import regex

__all__ = ["Rendering"]

_DOCUMENT = regex(r"<!doctype|<(?:html|head|body)[\s>]", re.IGNORECASE)
_LINE = regex(r'data-line="(\d+)"')


class Steps(Protocol):
    """What a rendering goes through, one step after another."""

    def converted(self, document: Document, text: str) -> str:
        """Turn a file's text, its Liquid done, into what its ending stands for."""

    def numbered(self, document: Document, text: str) -> str | None:
        """Convert Markdown with the lines of the text as attributes; None for what is not Markdown."""

    def checked(self, document: Document, html: str) -> str:
        """Return a page's content, of which anything wrong is reported."""

    def through_layouts(self, document: Document, content: str) -> list[str]:
        """Return the content and what each layout around it makes of it, from the inside out."""

    def finished(self, document: Document, html: str) -> str:
        """Return the whole page as plugins leave it."""


class Rendering:
    """What a document becomes; each part is made when first asked for.

    ``content`` is its HTML without layouts; ``marked`` the same with ``data-line`` attributes that hold lines of the
    file; ``wrapped`` the content through those layouts that stand below the one that writes ``<body>``; ``output``
    the whole page through all of the site's layouts.
    """

    def __init__(self, steps: Steps, document: Document, text: str, lines: Sequence[int]) -> None:
        self._steps = steps
        self._document = document
        self._text = text
        self._lines = lines

    @cached_property
    def content(self) -> str:
        """The HTML without layouts: that of Markdown is made once, with its lines."""
        numbered = self._numbered
        html = self._steps.converted(self._document, self._text) if numbered is None else strip_lines(numbered)
        return self._steps.checked(self._document, html)

    @cached_property
    def _numbered(self) -> str | None:
        """The HTML with lines of the text that Liquid made; None for what is not Markdown."""
        return self._steps.numbered(self._document, self._text)

    @cached_property
    def marked(self) -> str:
        """The same with ``data-line="12"`` on every block that came from Markdown."""
        html = self._numbered
        if html is None:
            return self.content
        lines = self._lines

        def line(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            return f'data-line="{lines[place]}"' if place < len(lines) else ""

        return _LINE.sub(line, html)

    @cached_property
    def stages(self) -> list[str]:
        """The content, then what each layout made of it."""
        return self._steps.through_layouts(self._document, self.content)

    @property
    def wrapped(self) -> str:
        """The content inside the layouts that write no ``<html>``, ``<head>`` or ``<body>``."""
        stages = self.stages
        whole = next((index for index, html in enumerate(stages) if _DOCUMENT.search(html)), len(stages))
        return stages[max(whole - 1, 0)]

    def finished(self, html: str) -> str:
        """Return the page, or a part of it, as plugins leave it: ``:tada:`` is a character, ``@ada`` a link."""
        return self._steps.finished(self._document, html)

    @cached_property
    def output(self) -> str:
        """The whole page."""
        return self.finished(self.stages[-1])
