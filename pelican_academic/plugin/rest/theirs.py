"""A page of the site's own look -> its lines: the smallest blocks that hold text, each with its words and links.

    lines_of("<ul><li>Ada <a href='/ada'>more</a></li></ul>") -> [Line(words=("ada", "more"), links=("/ada",), …)]

Scripts, forms, what is hidden and what only offers to share the page are no lines. Words have no case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.extract.links import is_label
from pelican_academic.extract.platforms import profile_from_url
from pelican_academic.plugin.link_names import name_of
from pelican_academic.plugin.rest.opened import hidden_for_good

__all__ = ["HEADINGS", "HIDDEN", "Line", "address", "lines_of", "named", "names_a_kind", "words_of"]

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font"}
    | {"i", "img", "ins", "kbd", "label", "mark", "picture", "q", "s", "samp", "small", "source", "span"}
    | {"strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "math"}
)
_NOTHING = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "form",
    "button",
    "input",
    "select",
    "textarea",
    "iframe",
    "object",
    "canvas",
    "audio",
    "video",
    "head",
)
HIDDEN = re.compile(r"(?:^|\s)(?:sr-only|visually-hidden|skip-link\S*|screen-reader\S*)(?:\s|$)")
_FOLDED = re.compile(r"(?=.*\b(?:abstract|bibtex)\b).*\bhidden\b")  # al-folio: behind a button, and on the paper's page
_SHARING = re.compile(
    r"//(?:www\.)?(?:twitter\.com/(?:intent|share)|x\.com/intent|facebook\.com/share|linkedin\.com/share|plus\.google\."
    r"|reddit\.com/submit|(?:api\.whatsapp|wa|t)\.\w+/(?:send|share)|telegram\.me/share|pinterest\.com/pin)|^mailto:\?"
)


_MOSTLY_KNOWN, _A_LONG_LINE = 0.4, 25  # the share of words that are lost; words
_A_LINE = 200  # characters
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"\w+")
_BEGINNING = re.compile(r"^(?:https?:)?//(?:www\.|dx\.)?|^mailto:|[#?].*$", re.IGNORECASE)
_ENDING = re.compile(r"/?(?:index)?(?:\.html?)?/?$")
_PIECES = re.compile(r"\s*[,;·|•–—()]\s+|\s*[()]\s*")


# lxml asks Python for the class of each element, for the sake of forms, which are no lines.
_ALIKE = etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement)


@dataclass(eq=False)
class Line:
    """A block without blocks in it. ``element`` is lxml's; ``chrome`` says whether it frames the page."""

    element: Any
    words: tuple[str, ...]

    def cut(self, lost: frozenset[str]) -> bool:
        """Keep of a line that is mostly known only the sentences, or the pieces between commas, with lost words.

        Says whether anything was cut off.
        """
        text = " ".join(self.element.text_content().split())
        if len(lost) > _MOSTLY_KNOWN * len(self.words) or self.linked & lost:
            return False
        pieces = (_SENTENCES if len(self.words) > _A_LONG_LINE else _PIECES).split(text)
        kept = [piece.strip() for piece in pieces if lost.intersection(words_of(piece))]
        if len(kept) == len(pieces):
            return False
        for child in list(self.element):
            self.element.remove(child)
        self.element.text = " · ".join(kept)
        self.element.tag = "p" if self.element.tag in HEADINGS else self.element.tag
        return True

    def leave_out(self, names: Set[tuple[str, ...]]) -> None:
        """Take out the name with which the line begins, where more follows: the item that it goes to has it."""
        for element in self.element.iter():
            words = words_of(element.text_content())
            if words in names and words != self.words:
                element.drop_tree()
                return
            if words_of(element.text or ""):
                return

    @cached_property
    def anchors(self) -> list[Any]:
        """The links in it, and the one that it stands in."""
        above = [parent for parent in self.element.iterancestors("a") if parent.get("href")]
        return [*above[:1], *(link for link in self.element.iter("a") if link.get("href"))]

    @property
    def linked(self) -> set[str]:
        """The words of its links."""
        return {word for anchor in self.anchors for word in words_of(" ".join(anchor.itertext()))}

    @cached_property
    def unnamed(self) -> list[Any]:
        """Those of the links in it that show an icon and no word, or a picture of a profile or of the frame."""
        return [
            link
            for link in self.element.iter("a")
            if (address := str(link.get("href") or ""))
            and not words_of(link.text_content())
            and (link.find(".//img") is None or self._is_a_mark(address))
        ]

    def _is_a_mark(self, address: str) -> bool:
        return (self.part in {"footer", "header"} and "//" in address) or profile_from_url(address) is not None

    @cached_property
    def key(self) -> tuple[str, ...]:
        """What tells it from other lines: its words, and where its links to other hosts lead."""
        links = [str(link.get("href")) for link in self.anchors]
        return *self.words, *(link for link in links if "//" in link or not self.words)

    def name_links(self, links: Iterable[Any]) -> None:
        """Write what they are called into those of its links that show an icon alone.

        An icon beside a link in words to the same address goes.
        """
        said_already = {link.get("href") for link in self.anchors if words_of(link.text_content())}
        for link in self.unnamed:
            if link.get("href") in said_already and link.find(".//img") is None and link is not self.element:
                link.drop_tree()
        for link in set(links).intersection(self.unnamed):
            if link.get("href") in said_already:
                continue
            said = (link.get("aria-label") or link.get("title") or _alternative(link)).strip()
            for child in list(link):
                link.remove(child)
            link.text = said or name_of(str(link.get("href")))

    @cached_property
    def pictures(self) -> list[str]:
        """Where its pictures lie."""
        return [str(image.get("src")) for image in self.element.iter("img") if image.get("src")]

    @cached_property
    def is_told(self) -> bool:
        """Whether it is what a list tells of another page: it stands in an article with a link in its heading."""
        for parent in self.element.iterancestors("article"):
            return any(heading.find(".//a") is not None for heading in parent.iter(*HEADINGS))
        return False

    @cached_property
    def part(self) -> str:
        """Which part of the page it stands in: ``main``, ``footer``, ``header``, ``nav`` or ""."""
        part = ""
        for parent in (self.element, *self.element.iterancestors()):
            if parent.tag in {"main", "article"} or parent.get("role") == "main":
                return "main"
            if parent.tag in {"footer", "header", "nav"}:
                part = str(parent.tag)
        return part


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without case: ``words_of("Tide-pool 3!") -> ("tide", "pool", "3")``; e-mail is one word."""
    return _words_of_a_line(text) if len(text) <= _A_LINE else _words(text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold().replace("e-mail", "email")))


_words_of_a_line = lru_cache(maxsize=16_384)(_words)  # a menu's lines stand on every page, a name in many lists


@lru_cache(maxsize=16_384)  # a menu's addresses stand on every page
def address(link: str) -> str:
    """An address, reduced to what tells it from another: no scheme, ``www.``, ``index.html`` or slash at its end.

    A profile that is told by its query is named by its platform.

    >>> address("https://www.example.org/a/index.html"), address("mailto:ada@example.org"), address("#top")
    ('example.org/a', 'ada@example.org', '')
    """
    if "?" in link and "//" in link and (profile := profile_from_url(link)) is not None:
        return f"{profile.platform}:{profile.value}"
    return _ENDING.sub("", _BEGINNING.sub("", link.strip()))


def lines_of(source: str, here: str = "/", host: str = "") -> list[Line]:
    """Return the lines of a page, in order; [] for a page without text.

    Its links lead from the root: those beside the page by its address ``here``, those that name the site by ``host``.
    """
    if not source.strip():
        return []
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    parser.set_element_class_lookup(_ALIKE)
    tree = lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    body = tree.find("body")
    if body is None:
        return []
    unseen = hidden_for_good(body)
    for element in [*body.iter(*_NOTHING)]:
        _drop(element)
    for element in [*body.iter("a")]:
        if href := element.get("href"):
            element.set("href", _from_root(href, here, host))
    for element in [*body.iter()]:
        sharing = element.tag == "a" and _SHARING.search(element.get("href") or "")
        if sharing or element in unseen or HIDDEN.search(name := element.get("class") or "") or _FOLDED.match(name):
            _drop(element)
    leaves = _leaves(body)
    lines = [Line(element, words_of(" ".join(element.itertext()))) for element in body.iter() if element in leaves]
    return [line for line in lines if line.words or line.pictures or line.unnamed]


def names_a_kind(link: Any) -> bool:
    """Whether the text of a link says what it leads to ("PDF", "LinkedIn") and nobody's name."""
    text = link.text_content()
    words = words_of(text)
    return bool(words) and link.tag == "a" and (is_label(text) or words == words_of(name_of(link.get("href") or "")))


def _alternative(link: Any) -> str:
    """The text in place of a link's picture, if it is one and no file's name."""
    texts = (str(image.get("alt") or "") for image in link.iter("img"))
    return next((text for text in texts if text.strip() and "." not in text), "")


def named(link: str) -> Any:
    """A link that is called after its address: its platform, its file, or its host where it is somebody's page."""
    anchor = lxml_html.Element("a", href=link)
    name = name_of(link)
    is_page = "." not in name and profile_from_url(link) is None
    anchor.text = urlsplit(link).netloc.removeprefix("www.") if is_page else name
    return anchor


def _from_root(href: str, here: str, host: str) -> str:
    if host and f"{href}/".startswith(f"{host}/"):
        return href[len(host) :] or "/"
    try:
        return href if href.startswith(("/", "#")) or urlsplit(href).scheme else urljoin(here, href)
    except ValueError:
        return href


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
    paragraph = _paragraph(text)
    children = list(element)
    for child in children:
        tail, child.tail = child.tail, None
        if child in blocks:
            if _holds_something(paragraph):
                child.addprevious(paragraph)
                yield paragraph
            paragraph = _paragraph(tail)
        else:
            child.tail = tail
            paragraph.append(child)
    if _holds_something(paragraph):
        element.append(paragraph)
        yield paragraph


def _paragraph(text: str | None) -> Any:
    paragraph = lxml_html.Element("p")
    paragraph.text = text
    return paragraph


def _holds_something(paragraph: Any) -> bool:
    return len(paragraph) > 0 or bool((paragraph.text or "").strip())
