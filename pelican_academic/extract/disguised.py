"""A paragraph under a heading in bold, an element that a page hides: where the heading ends, whether it is prose."""

from __future__ import annotations

import re

from lxml import html as lxml_html

from pelican_academic.extract.styled import BOLD, HARD, SOFT, Styled
from pelican_academic.extract.vocabulary import heading_kind

__all__ = ["headed_at", "is_hidden"]

_ABSTRACT = 40  # words of an abstract at least
_LINE = re.compile(rf"[^{HARD}{SOFT}]+(?=[{HARD}{SOFT}])")
_HEADED = 70  # letters of a heading at most


def headed_at(text: Styled) -> int:
    """Return where a first line in bold ends that is a heading over its paragraph ("**PAPERS**"); 0 where none is."""
    line = _LINE.match(text.text, 0, _HEADED)
    if not line or not any(start == 0 and stop >= line.end() - 1 for start, stop in text.runs(BOLD)[:1]):
        return 0
    return line.end() if heading_kind(line[0].strip(" :")) in {"publications", "negative"} else 0


def is_hidden(element: lxml_html.HtmlElement) -> bool:
    """Say whether an element is prose that unfolds where a reader asks for it: ``<div style="display: none">``."""
    if "display:none" not in (element.get("style") or "").replace(" ", "").lower():
        return False
    listed = any(True for _ in element.iter("li", "tr", "dt", "article", "a"))
    return not listed and len(element.text_content().split()) > _ABSTRACT
