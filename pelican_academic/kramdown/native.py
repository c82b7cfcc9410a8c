"""HTML elements -> kramdown's own elements (`html_to_native`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_academic.kramdown.element import Element

if TYPE_CHECKING:
    from pelican_academic.kramdown.parser import Parser

__all__ = ["convert"]


def convert(parser: Parser, element: Element) -> None:
    """Make native what kramdown has a construct for; everything else stays HTML."""
