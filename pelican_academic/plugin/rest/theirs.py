"""A page of the site's own look -> its lines: the smallest blocks that hold text, each with its words and links.

    lines_of("<ul><li>Ada <a href='/ada'>more</a></li></ul>") -> [Line(words=("ada", "more"), links=("/ada",), …)]

Scripts, forms, breadcrumbs, what is hidden and what only offers to share the page are no lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.extract.controls import without_controls
from pelican_academic.plugin.fragment import ALIKE, stripped
from pelican_academic.plugin.rest.line import EMBEDS, Line
from pelican_academic.plugin.rest.opened import hidden_for_good
from pelican_academic.plugin.rest.words import words_of
from pelican_academic.regex import regex
from pelican_academic.urls import join_url, split_url

__all__ = ["HIDDEN", "lines_of"]

_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font"}
    | {"i", "img", "ins", "kbd", "label", "mark", "picture", "q", "s", "samp", "small", "source", "span"}
    | {"strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "math", *EMBEDS}
)
_NOTHING = (
    *("script", "style", "noscript", "template", "head", "svg", "canvas", "object"),
    *("form", "button", "input", "select", "textarea"),
)
HIDDEN = regex(r"(?:^|[\s_-])(?:sr-only|visually-?hidden|a11y)(?:\s|$)|(?:^|\s)(?:skip-link|screen-reader)")
_FOLDED = regex(r"(?=.*\b(?:abstract|bibtex)\b).*hidden\b")  # al-folio: behind a button, and on the paper's page
_CRUMBS = regex(r"(?:^|[\s_-])bread-?crumbs?(?:$|[\s_-])", re.IGNORECASE)  # the way up, which our frame shows too
_FINDING = regex(r"^/[^?#]*\?(?:search|q|query)=")  # a search of the site's own, which our pages do not run
_SHARING = regex(
    r"//(?:www\.)?(?:twitter\.com/(?:intent|share)|x\.com/intent|facebook\.com/share|linkedin\.com/share|plus\.google\."
    r"|reddit\.com/submit|(?:api\.whatsapp|wa|t)\.\w+/(?:send|share)|telegram\.me/share|pinterest\.com/pin)|^mailto:\?"
)


def lines_of(source: str, here: str = "/", host: str = "") -> list[Line]:
    """Return the lines of a page, in order; [] for a page without text.

    Its links and pictures lead from the root: those beside the page by its address ``here``, those that name the site
    by ``host``.
    """
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    parser.set_element_class_lookup(ALIKE)
    try:
        tree = lxml_html.document_fromstring(without_controls(source).encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # no elements: nothing, a comment, a tag that nobody ends
        return []
    body = tree.find("body")
    if body is None:
        return []
    unseen = hidden_for_good(body)
    for element in [*body.iter(*_NOTHING)]:
        _drop(element)
    for element in [*stripped(body).iter("a")]:
        if href := element.get("href"):
            element.set("href", _from_root(href, here, host))
    for element in [*body.iter(*EMBEDS)]:
        _empty(element)
    for element in [*body.iter("img", *EMBEDS)]:
        if src := element.get("src"):
            element.set("src", _from_root(src, here, host))
    for element in [*body.iter()]:
        name = element.get("class") or ""
        sharing = element.tag == "a" and _SHARING.search(element.get("href") or "")
        found = element.tag == "a" and _FINDING.search(element.get("href") or "")
        control = found or (element.tag == "a" and element.get("role") == "button" and not element.get("href"))
        no_line = (
            control or HIDDEN.search(name) or _FOLDED.match(name) or _CRUMBS.search(f"{name} {element.get('id') or ''}")
        )
        if sharing or no_line or element in unseen:
            _drop(element)
    leaves = _leaves(body)
    lines = [Line(element, words_of(" ".join(element.itertext()))) for element in body.iter() if element in leaves]
    return [line for line in lines if line.words or line.pictures or line.unnamed or line.embeds]


def _from_root(href: str, here: str, host: str) -> str:
    if host and f"{href}/".startswith(f"{host}/"):
        return f"/{href[len(host) :].lstrip('/')}"
    return href if href.startswith(("/", "#")) or split_url(href).scheme else join_url(here, href)


def _empty(film: Any) -> None:
    """Take out what stands within for browsers that cannot show it; the first of several files is the film."""
    sources = [source.get("src") for source in film.iter("source") if source.get("src")]
    if sources and not film.get("src"):
        film.set("src", sources[0])
    film.text = None
    for child in [*film]:
        film.remove(child)


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _leaves(body: Any) -> set[Any]:
    """The blocks that hold no block; text beside a block gets a paragraph of its own."""
    blocks: set[Any] = set()
    leaves: set[Any] = set()
    for element in reversed([*body.iter()]):  # what is within an element comes before it
        if any(child in blocks for child in element):
            blocks.add(element)
            leaves.update(_wrapped(element, blocks))
        elif element.tag not in _INLINE:
            blocks.add(element)
            leaves.add(element)
    return leaves


def _wrapped(element: Any, blocks: set[Any]) -> Iterator[Any]:
    """Put each run of text and inline elements between the blocks of an element into a paragraph."""
    text, element.text = element.text, None
    paragraph = _paragraph(element, text)
    children = list(element)
    for child in children:
        tail, child.tail = child.tail, None
        if child in blocks:
            if _holds_something(paragraph):
                child.addprevious(paragraph)
                yield paragraph
            paragraph = _paragraph(element, tail)
        else:
            child.tail = tail
            paragraph.append(child)
    if _holds_something(paragraph):
        element.append(paragraph)
        yield paragraph


def _paragraph(around: Any, text: str | None) -> Any:
    paragraph = around.makeelement("p")
    paragraph.text = text
    return paragraph


def _holds_something(paragraph: Any) -> bool:
    return len(paragraph) > 0 or bool((paragraph.text or "").strip())
