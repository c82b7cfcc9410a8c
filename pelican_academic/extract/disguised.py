"""A paragraph under a heading in bold, a term over a list, a hidden element: where the heading is, which is prose."""

from __future__ import annotations

from lxml import html as lxml_html

from pelican_academic.extract.styled import BOLD, HARD, SOFT, Styled
from pelican_academic.extract.vocabulary import heading_kind
from pelican_academic.regex import regex

__all__ = ["headed_at", "heads_a_list", "is_hidden", "unfolds_in_an_item"]

_ABSTRACT = 40  # words of an abstract at least
_LINE = regex(rf"[^{HARD}{SOFT}]+(?=[{HARD}{SOFT}])")
_HEADED = 70  # letters of a heading at most
_HEADING_WORDS = 4  # of a term over a list at most


def headed_at(text: Styled) -> int:
    """Return where a first line in bold ends that is a heading over its paragraph ("**PAPERS**"); 0 where none is."""
    line = _LINE.match(text.text, 0, _HEADED)
    if not line or not any(start == 0 and stop >= line.end() - 1 for start, stop in text.runs(BOLD)[:1]):
        return 0
    return line.end() if heading_kind(line[0].strip(" :")) in {"publications", "negative"} else 0


def heads_a_list(definition: lxml_html.HtmlElement) -> bool:
    """Say whether a definition is but a list, and its term as short as a year or a kind of papers."""
    lists = [sub for sub in definition.iter("ul", "ol") if not any(True for _ in sub.iterancestors("li"))]
    term = next(definition.itersiblings("dt", preceding=True), None)
    if not lists or term is None or len(term.text_content().split()) > _HEADING_WORDS:
        return False
    inside = " ".join(sub.text_content() for sub in lists)
    return bool(definition.text_content().split() == inside.split())


def is_hidden(element: lxml_html.HtmlElement) -> bool:
    """Say whether an element is prose that unfolds where a reader asks for it: ``<div style="display: none">``."""
    return "display:none" in (element.get("style") or "").replace(" ", "").lower() and _is_prose(element)


def unfolds_in_an_item(element: lxml_html.HtmlElement) -> bool:
    """Say whether an element of an item is such prose: hidden, or Bootstrap's ``<p class="collapse">``."""
    return is_hidden(element) or ("collapse" in (element.get("class") or "").split() and _is_prose(element))


def _is_prose(element: lxml_html.HtmlElement) -> bool:
    listed = any(True for _ in element.iter("li", "tr", "dt", "article", "a"))
    return not listed and len(element.text_content().split()) > _ABSTRACT
