"""A page that the theme wrote -> what it shows: words, addresses, and the items that it lists.

Places are offsets into the page's source, so that what is added leaves every other byte as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain

from pelican_academic.plugin.prose.markup.tags import ATTRIBUTES
from pelican_academic.plugin.rest.words import address, words_of
from pelican_academic.regex import regex

__all__ = ["Shown", "shown", "spelled_day"]

_SILENT = regex(r"<(script|style|head|template|svg)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_TAG = regex(rf"<(/?)([a-zA-Z][\w-]*)({ATTRIBUTES})>")
_HREF = regex(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_TIME = regex(r'datetime="(\d{4})-(\d\d)(?:-(\d\d))?')
_PROSE = regex(r'\sclass="[^"]*\bprose\b')
_ABBREVIATED = regex(r"\b((?:[^\W\d_]\.[\s-]*)+)([^\W\d_]\w+)")
_NAMES = frozenset({"a", "h2", "h3", "h4", "h5"})  # what names the item it stands in, the first of them
_ITEMS = frozenset({"li", "tr", "article"})
_AUTHOR = regex(r'\sclass="byline"')  # an item too
_BOXES = frozenset({"li", "tr", "article", "div", "td", "th", "section", "main", "ul", "ol", "table", "dl", "dd"})
_BIBTEX = regex(r">\s*@\w+\{")


@dataclass
class Shown:
    """What a page shows."""

    source: str
    words: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()

    @cached_property
    def items(self) -> dict[str | tuple[str, ...], int]:
        """For an address or a name, where the text of its item ends; read when something is missing."""
        return _items(self.source)

    @cached_property
    def _initials(self) -> frozenset[tuple[str, str]]:
        """Names of which the page has the initial: ("a", "quill") for "A. Quill"."""
        text = html.unescape(_TAG.sub("", _SILENT.sub(" ", self.source)))
        return frozenset(
            (initial, name.casefold())
            for initials, name in _ABBREVIATED.findall(text)
            for initial in words_of(initials)
        )

    def abbreviated(self, words: tuple[str, ...]) -> set[str]:
        """Those of a line's words that are given names with an initial here: "Ada" where the page has "A. Quill".

        A second one goes with it: "Ada Bo Quill".
        """
        found = set()
        for at, word in enumerate(words):
            behind = [name for name in words[at + 1 : at + 4] if (word[0], name) in self._initials]
            found |= {word} if behind else set()
            found |= {words[at + 1]} if words[at + 2 : at + 3] == tuple(behind[:1]) and behind else set()
        return found

    @cached_property
    def cites(self) -> bool:
        """Whether the page offers BibTeX."""
        return _BIBTEX.search(self.source) is not None

    def has_picture(self, path: str) -> bool:
        """Whether a picture of this name stands in the page."""
        name = path.split("?", maxsplit=1)[0].rsplit("/", 1)[-1].rsplit(".", 1)[0]
        return not name or name in self.source or html.escape(name) in self.source


def shown(source: str) -> Shown:
    """Read a page of the theme."""
    visible = _SILENT.sub(" ", source)
    text = html.unescape(_TAG.sub(" ", visible))
    words = {*chain.from_iterable(map(words_of, text.split("\n"))), *_dates(source)}  # pages share most of their lines
    links = {address(html.unescape(next(filter(None, found), ""))) for found in _HREF.findall(visible)}
    return Shown(source, frozenset(words), frozenset(links))


def _dates(source: str) -> Iterator[str]:
    """The words in which English writes the dates of a page; the page writes them in its own way."""
    for year, month, day in {*_TIME.findall(source)}:
        yield from spelled_day(int(year), int(month), int(day or 1))


@lru_cache(maxsize=4_096)  # a list's dates stand on the pages of its items too
def spelled_day(year: int, month: int, day: int) -> tuple[str, ...]:
    """The words in which English writes a day, of all its ways; () for a day that is none."""
    try:
        moment = date(year, month, day)
    except ValueError:
        return ()
    endings = ("", "st", "nd", "rd", "th")
    counted = (f"{moment.day}{ending}" for ending in endings)
    return *words_of(moment.strftime("%B %b %A %a %d %m %y %Y")), f"{moment.month}", *endings[1:], *counted


def _items(source: str) -> dict[str | tuple[str, ...], int]:
    """The items of the theme's own lists, by their first link's address and by its words."""
    start = source.find("<main")
    found: dict[str | tuple[str, ...], int] = {}
    opened: list[
        tuple[str, bool, list[str | tuple[str, ...]]]
    ] = []  # boxes, whether items, the names that wait for their end
    named: list[bool] = []  # the items around this place: whether each has its name
    prose = 0
    for tag in _TAG.finditer(source, max(start, 0)):
        name = tag[2].lower()
        if prose:
            prose += 0 if name != "div" else -1 if tag[1] else 1
        elif name == "div" and not tag[1] and _PROSE.search(tag[3]):
            prose = 1
        elif name in _BOXES and not tag[1]:
            item = name in _ITEMS or bool(_AUTHOR.search(tag[3]))
            opened.append((name, item, []))
            if item:
                named.append(name == "article" and "class" not in tag[3])  # the article of the whole page is no item
        elif name in _NAMES and not tag[1] and named and not named[-1]:
            named[-1] = True
            inside = source[tag.start() : source.find(f"</{tag[2]}", tag.end())]
            words = words_of(html.unescape(_TAG.sub(" ", inside)))
            opened[-1][2].extend(
                [words, *(address(html.unescape("".join(link))) for link in _HREF.findall(inside)[:1])]
            )
        elif name in _BOXES and any(name == box for box, _, _ in opened):
            while True:
                box, item, names = opened.pop()
                if item and named:
                    named.pop()
                for key in names:
                    if key:
                        found.setdefault(key, tag.start())
                if box == name:
                    break
        if name == "main" and tag[1]:
            break
    return found
