"""The lines of the site's page that the theme's page does not show, and where each belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pelican_academic.jekyll import Document
from pelican_academic.plugin.rest.common import Common, leaves
from pelican_academic.plugin.rest.ours import Shown
from pelican_academic.plugin.rest.theirs import HEADINGS, Line, address, words_of

__all__ = ["Missing", "is_own", "missing"]

_CREDIT = re.compile(r"jekyll|powered by|\btheme\b|built with|template", re.IGNORECASE)
_BIBTEX = re.compile(r"\s*@\w+\s*\{")
_ITEMS = frozenset({"li", "tr", "dd"})
_A_SENTENCE = 3  # words: fewer in a footer are its headings
_SAME_AGAIN = 3  # a line that stands so often on one page is a layout's wording, unless it is a value
_ONE_BLOCK = 600  # words: what is longer is no item of a list


@dataclass
class Missing:
    """What a page lacks: lines for its items by where their text ends, for the end of the page, for the footer.

    ``whole`` are the page's own lines, ``framing`` those of the site around them; ``links`` the elements that are all that is missing
    of their line.
    """

    whole: list[Line] = field(default_factory=list)
    framing: list[Line] = field(default_factory=list)
    items: dict[int, list[Line]] = field(default_factory=dict)
    rest: list[Line] = field(default_factory=list)
    footer: list[Line] = field(default_factory=list)
    links: dict[Line, list[Any]] = field(default_factory=dict)


def missing(lines: Iterable[Line], ours: Shown, common: Common, document: Document) -> Missing:
    """Decide about every line of a document's page."""
    layout = str(document.data.get("layout"))
    found = Missing()
    often = Counter(line.words for line in lines)
    for line in lines:
        lost = set(line.words) - ours.words
        if common.frames(line):
            found.framing.append(line)
            if lost and _says_something(line, lost, ours, common):
                found.footer.append(line)
            continue
        found.whole.append(line)
        if lost and not _is_wording(line, lost, ours, common, layout, often):
            place = _item(line, ours.items)
            line.cut(lost)
        elif links := _lost_links(line, ours, common):
            found.links[line] = links
            place = _item(line, ours.items)
        elif any(is_own(path, document) and not ours.has_picture(path) for path in line.pictures):
            place = None
        else:
            continue
        if place is None:
            found.rest.append(line)
        else:
            found.items.setdefault(place, []).append(line)
    return found


def is_own(path: str, document: Document) -> bool:
    """Whether a page's own front matter names a picture."""
    name = path.split("?")[0].rsplit("/", 1)[-1]
    return bool(name) and any(leaf.endswith(name) for leaf in leaves(document.data))


def _says_something(line: Line, lost: set[str], ours: Shown, common: Common) -> bool:
    """Whether a line of the frame is more than the words of a menu's buttons: a footer's text, data, a link."""
    if lost & common.of_data(line):
        return True
    if _CREDIT.search(" ".join(line.words)):
        return False
    return (line.part == "footer" and len(line.words) >= _A_SENTENCE) or not _known(line, ours)


def _known(line: Line, ours: Shown) -> bool:
    """Whether our page has all the links of a line."""
    return all(address(anchor.get("href")) in ours.links for anchor in line.anchors)


def _is_wording(
    line: Line, lost: set[str], ours: Shown, common: Common, layout: str, often: Mapping[tuple[str, ...], int]
) -> bool:
    if line.element.tag == "pre" and _BIBTEX.match(line.element.text_content()):
        return True  # the theme writes BibTeX of its own
    labels = [word for anchor in line.anchors for word in words_of(" ".join(anchor.itertext()))]
    if line.words == tuple(labels) and _known(line, ours) and not common.is_value(line.words):
        return True  # "Read more": our page has the link under another label
    if common.is_wording(line, layout) or often[line.words] >= _SAME_AGAIN:
        return not lost & common.of_data(line)
    return False


def _lost_links(line: Line, ours: Shown, common: Common) -> list[Any]:
    """The links to addresses of data that the page does not have; one whose text is a name stands for the name."""
    return [
        anchor
        for anchor in line.anchors
        if (link := str(anchor.get("href")))
        and common.names_address(link)
        and address(link) not in ours.links
        and (words := words_of(anchor.text_content()))
        and not common.is_value(words)
        and not (len(words) > 1 and ours.words.issuperset(words))
    ]


def _item(line: Line, items: Mapping[str | tuple[str, ...], int]) -> int | None:
    """Where the item ends that a line belongs to: the one whose link or name stands in the smallest block around it."""
    for name in items:  # "ada at example.org", "@ada": an address of ours, spelled out
        if isinstance(name, str) and line.words and set(line.words).issubset(words_of(name)):
            return items[name]
    block = line.element if items else None
    while block is not None and block.tag != "body":
        if block is not line.element and len(words_of(" ".join(block.itertext()))) > _ONE_BLOCK:
            return None
        if places := {items[name] for name in _names(block) if name in items}:
            return places.pop() if len(places) == 1 else None
        block = block.getparent()
    return None


def _names(block: Any) -> Iterator[str | tuple[str, ...]]:
    """What a block may be about: its headings and their links; where it has none, its links.

    A row or an item of a list without headings is about its first link, if it begins with it.
    """
    named = [*block.iter(*HEADINGS)]
    if not named:
        named = [*block.iter("a", "strong", "b")]
        if block.tag in _ITEMS:
            named = [element for element in named[:1] if not _words_before(element, block)]
    for element in named:
        yield words_of(" ".join(element.itertext()))
        yield from (address(link.get("href")) for link in element.iter("a") if link.get("href"))
        yield from (address(link.get("href")) for link in element.iterancestors("a") if link.get("href"))


def _words_before(element: Any, block: Any) -> bool:
    for inside in block.iter():
        if inside is element:
            return False
        if words_of(inside.text or ""):
            return True
    return False
