"""An element whose parts say by their classes which field they are in; those parts out, None where it is no such card.

``<div class="pub"><h3>Title</h3><p class="pub-authors">…</p><p class="pub-journal">…</p></div>``: themes and lists that
Liquid prints from data are made so. The classes end with a field's name: ``authors``, ``paper-title``, ``pub_year``.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from lxml import html as lxml_html

from pelican_academic.extract.element_text import title_in_bold
from pelican_academic.extract.identifiers import find_identifiers
from pelican_academic.extract.names import classify
from pelican_academic.regex import regex

__all__ = ["card_parts"]

_FIELDS = (
    ("title", r"title|titulo|titel|titre"),
    ("authors", r"authors?|autor(?:es|en)?|auteurs?"),
    ("venue", r"venue|journal|conference|periodical|booktitle|publisher|revista|zeitschrift|revue"),
    ("year", r"year|date|ano|jahr|annee"),
    ("details", r"details?|metadata|meta"),
)
_CLASS = regex(rf"(?:^|[-_])(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _FIELDS)})$", re.IGNORECASE)
_PUBLISHED = regex(r"\s*(?:published|accepted|appeared) (?:in|by|at)\s", re.IGNORECASE)
_OTHERS = regex(r"(?:^|[\s_-])(?:post|blog|news|event|talk|course|person|member)[_-]", re.IGNORECASE)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def card_parts(element: lxml_html.HtmlElement) -> dict[str, lxml_html.HtmlElement] | None:
    """Return the elements that are title, authors, venue and year, where a title and authors are there once each.

    Only the innermost element with both is the card; the page around it is not. A card of posts ("post-title") is none.
    """
    parts = _parts(element)
    if parts is None or any(_OTHERS.search(part.get("class", "")) for part in parts.values()):
        return None
    inner = next((child for child in element if isinstance(child.tag, str) and _holds(child, parts)), None)
    return None if inner is not None and not _beside(element, inner, parts) else parts


def _beside(
    element: lxml_html.HtmlElement, inner: lxml_html.HtmlElement, parts: dict[str, lxml_html.HtmlElement]
) -> bool:
    """Say whether a year or venue, and nothing else, stands beside the element that holds title and authors."""
    outer = [part for part in parts.values() if part.getparent() is element]
    others = [child for child in element if isinstance(child.tag, str) and child is not inner]
    return (
        bool(outer)
        and all(child in outer for child in others)
        and not any((text or "").strip() for text in (element.text, *(child.tail for child in element)))
    )


def _holds(child: lxml_html.HtmlElement, parts: dict[str, lxml_html.HtmlElement]) -> bool:
    return _inside(parts["title"], {child}) and _inside(parts["authors"], {child})


def _inside(element: lxml_html.HtmlElement, others: Collection[lxml_html.HtmlElement]) -> bool:
    """Say whether an element is one of the others, or in one."""
    return bool(others) and (element in others or any(above in others for above in element.iterancestors()))


def _parts(element: lxml_html.HtmlElement) -> dict[str, lxml_html.HtmlElement] | None:
    parts: dict[str, lxml_html.HtmlElement] = {}
    for sub in element.iterdescendants():
        name = _name(sub)
        if name == "details" and any(_name(inner) for inner in sub.iterdescendants()):
            continue  # its parts say more
        if name == "title" and name in parts and _inside(sub, {parts[name]}):
            parts[name] = sub  # its badges stand beside it
        elif name and not _inside(sub, parts.values()):
            if name == "authors" and name in parts and (together := _of_one_list(parts[name], sub)) is not None:
                parts[name] = together
                continue
            if name in parts and name in {"title", "authors"}:
                return None  # more than one card
            bold = title_in_bold(sub) if name == "title" else None
            parts.setdefault(name, sub if bold is None else bold)
    if "title" in parts and "authors" not in parts:
        parts.update(_by_emphasis(element))
    headings = list(element.iter(*_HEADINGS))
    if "title" not in parts and len(headings) == 1 and not _is_above_list(headings[0], parts.get("authors")):
        parts["title"] = headings[0]
    return parts if {"title", "authors"} <= set(parts) and parts["title"].text_content().strip() else None


def _is_above_list(heading: lxml_html.HtmlElement, authors: lxml_html.HtmlElement | None) -> bool:
    """Say whether the authors stand in an item of a list that has its heading outside: that is a section's."""
    item = next(authors.iterancestors("li"), None) if authors is not None else None
    return item is not None and item not in heading.iterancestors("li")


def _by_emphasis(element: lxml_html.HtmlElement) -> dict[str, lxml_html.HtmlElement]:
    """Return the names all in italics under a named title, and the line behind in bold or "Published in", the venue."""
    found: dict[str, lxml_html.HtmlElement] = {}
    for paragraph in element.iter("p"):
        if "authors" in found and _PUBLISHED.match(paragraph.text_content()):
            found["venue"] = paragraph
            break
        if "authors" not in found and (halves := _names_over_bold(paragraph)) is not None:
            found["authors"], found["venue"] = halves
            break
        only = paragraph[0] if len(paragraph) == 1 and not (paragraph.text or "").strip() else None
        if only is None or (only.tail or "").strip():
            continue
        words = only.text_content().strip()
        if "authors" not in found and only.tag in {"em", "i"} and words:
            if _all_names(words):
                found["authors"] = paragraph
        elif "authors" in found and only.tag in {"strong", "b"} and words and not find_identifiers(words).spans:
            found["venue"] = paragraph
            break
    return found


def _all_names(words: str) -> bool:
    return all(classify(piece) for piece in re.split(r",\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+", words))


def _names_over_bold(
    paragraph: lxml_html.HtmlElement,
) -> tuple[lxml_html.HtmlElement, lxml_html.HtmlElement] | None:
    """Part "A. Quill, B. Reed<br>**Marsh Lett. 12 (2020)**" into its names and what is in bold; None for others."""
    if [child.tag for child in paragraph[:2]] == ["br", "strong"] and (paragraph.text or "").strip():
        names = lxml_html.Element("span")
        names.text, paragraph.text = paragraph.text, None
        paragraph.insert(0, names)
    if [child.tag for child in paragraph[:3]] != ["span", "br", "strong"] or (paragraph[1].tail or "").strip():
        return None
    words = paragraph[0].text_content().strip()
    return (paragraph[0], paragraph[2]) if words and _all_names(words) else None


def _of_one_list(first: lxml_html.HtmlElement, other: lxml_html.HtmlElement) -> lxml_html.HtmlElement | None:
    """Return the element that holds two authors who have an element each, None where they are of two cards."""
    parent = first.getparent()
    return parent if parent is not None and other.getparent() is parent and _inline(parent) else None


def _inline(element: lxml_html.HtmlElement) -> bool:
    """Say whether an element holds but names: no heading, and no title by its class."""
    return not any(sub.tag in _HEADINGS or _name(sub) not in {"", "authors"} for sub in element.iterdescendants())


def _name(element: lxml_html.HtmlElement) -> str:
    if element.tag == "pubtit":
        return "title"  # the element that themes of labs made up
    classes = element.get("class", "") if isinstance(element.tag, str) else ""
    return _named(classes) if classes else ""


@lru_cache(maxsize=1_000)  # a page has few classes
def _named(classes: str) -> str:
    """Return the first of the fields that one of the classes names, "" for none."""
    found = {match.lastgroup for match in map(_CLASS.search, classes.split()) if match}
    return next((name for name, _ in _FIELDS if name in found), "")
