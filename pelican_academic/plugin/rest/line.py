"""A line of a page of the site's own look: a block that holds text and no block, its words, links and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.extract.links import is_label
from pelican_academic.extract.platforms import profile_from_url
from pelican_academic.plugin.link_names import name_of
from pelican_academic.plugin.rest.words import words_of
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["EMBEDS", "HEADINGS", "Line", "broken", "named", "names_a_kind"]

EMBEDS = ("iframe", "video", "audio")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOSTLY_KNOWN, _A_LONG_LINE = 0.4, 25  # the share of words that are lost; words
_TURNING = frozenset({"previous", "prev", "next", "newer", "older"})
_PARTING = regex(r"^\s*[·|•/,]\s*")
_SENTENCES = regex(r"(?<=[.!?])\s+")
_PIECES = regex(r"\s*[,;·|•–—()]\s+|\s*[()]\s*")


@dataclass(eq=False)
class Line:
    """A block without blocks in it. ``element`` is lxml's; ``chrome`` says whether it frames the page."""

    element: Any
    words: tuple[str, ...]

    def cut(self, lost: frozenset[str]) -> bool:
        """Keep of a line that is mostly known only the sentences, pieces between commas or lines with lost words.

        Says whether anything was cut off.
        """
        if len(lost) > _MOSTLY_KNOWN * len(self.words) or self.linked & lost:
            return False
        pieces = broken(self.element)
        is_list = len(pieces) > 1
        if not is_list:
            pieces = (_SENTENCES if len(self.words) > _A_LONG_LINE else _PIECES).split(pieces[0])
        kept = [piece.strip() for piece in pieces if lost.intersection(words_of(piece))]
        if len(kept) == len(pieces) or (is_list and len(kept) * 2 >= len(pieces)):
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
        """What tells it from other lines: words, where its links to other hosts lead; else its pictures and films."""
        links = [str(link.get("href")) for link in self.anchors]
        said = (*self.words, *(link for link in links if "//" in link or not self.words))
        return said or (*self.pictures, *(str(element.get("src")) for element in self.embeds))

    def name_links(self, links: Iterable[Any]) -> None:
        """Write what they are called into those of its links that show an icon or a picture and no word.

        An icon beside a link in words to the same address goes.
        """
        said_already = {link.get("href") for link in self.anchors if words_of(link.text_content())}
        for link in self.unnamed:
            if link.get("href") in said_already and link.find(".//img") is None and link is not self.element:
                link.drop_tree()
        for link in links:
            if link.get("href") in said_already or words_of(link.text_content()):
                continue
            said = (link.get("aria-label") or link.get("title") or _alternative(link)).strip()
            inside = self.element if self.element in link.iterdescendants() else link
            for child in list(inside):
                inside.remove(child)
            inside.text = said or name_of(str(link.get("href")))

    def drop_icons(self) -> None:
        """Take out the links that still show an icon and no word, and what parted them: the page has them elsewhere."""
        for link in self.unnamed:
            if link is self.element or link.getparent() is None or link.find(".//img") is not None:
                continue
            if not words_of(link.text_content()):
                link.tail = _PARTING.sub(" ", link.tail or "")
                link.drop_tree()

    @cached_property
    def pictures(self) -> list[str]:
        """Where its pictures lie."""
        return [str(image.get("src")) for image in self.element.iter("img") if image.get("src")]

    @cached_property
    def embeds(self) -> list[Any]:
        """Its films, recordings and frames."""
        return [*self.element.iter(*EMBEDS)]

    @cached_property
    def turns(self) -> bool:
        """Whether it only turns to the page before and the one behind: "Previous · Next"."""
        return bool(self.anchors) and self.linked <= _TURNING and self.linked.issuperset(self.words)

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


def broken(element: Any) -> list[str]:
    """The text of an element, line by line: ``<br>`` parts words."""
    lines = [""]
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start" and node.tag == "br":
            lines.append("")
        elif event == "start":
            lines[-1] += node.text or ""
        if event == "end" and node is not element:
            lines[-1] += node.tail or ""
    return [text for line in lines if (text := " ".join(line.split()))] or [""]


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
    anchor.text = split_url(link).netloc.removeprefix("www.") if is_page else name
    return anchor
