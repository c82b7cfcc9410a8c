"""What stands on many pages of a site, and so belongs to the site or to a layout and not to a page; and what is data.

A few pages of each layout are looked at: what stands on much of all of them frames the site (a menu, a footer), what
stands on half of one layout's pages is the layout's own wording ("Published on", "Read more").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date
from functools import cached_property
from typing import Any

from pelican_academic.extract.platforms import profile_from_url
from pelican_academic.jekyll import Document, Site, base_path
from pelican_academic.jekyll.setup.config import DEFAULTS
from pelican_academic.plugin.addresses import on_own_host
from pelican_academic.plugin.rest.labels import printed_words
from pelican_academic.plugin.rest.line import Line
from pelican_academic.plugin.rest.ours import spelled_day
from pelican_academic.plugin.rest.theirs import lines_of
from pelican_academic.plugin.rest.words import address, words_of
from pelican_academic.regex import regex

__all__ = ["Common", "leaves", "values_of"]

_SAMPLE = 8  # pages of each layout that are looked at
_OF_SITE, _OF_LAYOUT, _LEAST = 0.4, 0.5, 3  # a bilingual site has half of its pages with each menu
_BESIDE_TEXT = 0.6  # of the pages, of two layouts at least: a column about the lab within <main>
_UNSEEN = frozenset({"layout", "permalink", "redirect_from", "redirect_to"})  # front matter that no page prints
_SETTINGS = frozenset(DEFAULTS) - {"collections"} | {"time", "theme", "remote_theme"}  # they set up the build
_A_LABEL, _A_COUNT = 6, 2  # words, digits
_TAG = regex(r"<[^>]*>")
_LONGEST = 60  # words of a value that is looked for as a whole


class Common:
    """The lines that many pages share, and the values of a site's data, looked up when first asked for."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._sampled: dict[str, list[Line]] = {}  # the lines of pages that were looked at, by their destination

    def lines(self, document: Document) -> list[Line]:
        """The lines of the page as the site's own layouts write it. Each page is asked for once: they are used up."""
        self._counts  # noqa: B018 - reads the sample
        found = self._sampled.pop(document.destination, None)
        return self._read(document, self.printed(document)) if found is None else found

    def _read(self, document: Document, source: str) -> list[Line]:
        config = self._site.config
        base = f"/{base_path(config)}".rstrip("/")
        return lines_of(source, f"{base}{document.url}", str(config.get("url") or "").rstrip("/"))

    def printed(self, document: Document) -> str:
        """The page as the site's own layouts write it; nothing where it has no such layout (a theme's, or none)."""
        known = str(document.data.get("layout")) in self._site.layouts
        return on_own_host(self._site, str(self._site.render(document).output)) if known else ""

    def text_of(self, document: Document) -> frozenset[tuple[str, ...]]:
        """The lines of a page's own text."""
        return frozenset(line.words for line in lines_of(f"<div>{self._site.render(document).content}</div>"))

    @cached_property
    def _counts(self) -> tuple[dict[str, Counter[tuple[str, ...]]], dict[str, int]]:
        by_layout: dict[str, list[Document]] = {}
        for document in self._site.documents:
            if document.destination.endswith(".html"):
                by_layout.setdefault(str(document.data.get("layout")), []).append(document)
        counts: dict[str, Counter[tuple[str, ...]]] = {}
        pages = {}
        for layout, documents in by_layout.items():
            chosen = documents[:: max(len(documents) // _SAMPLE, 1)][:_SAMPLE]
            sources = {document: source for document in chosen if (source := self.printed(document))}
            pages[layout] = len(sources)
            read = {document.destination: self._read(document, source) for document, source in sources.items()}
            self._sampled.update(read)
            counts[layout] = Counter(
                key for lines in read.values() for key in {key for line in lines for key in (line.key, line.words)}
            )
        return counts, pages

    @cached_property
    def _of_site(self) -> frozenset[tuple[str, ...]]:
        counts, pages = self._counts
        total: Counter[tuple[str, ...]] = Counter()
        for count in counts.values():
            total.update(count)
        return frozenset(_above(total, _OF_SITE * sum(pages.values())))

    @cached_property
    def _of_layout(self) -> Mapping[str, frozenset[tuple[str, ...]]]:
        counts, pages = self._counts
        return {layout: frozenset(_above(count, _OF_LAYOUT * pages[layout])) for layout, count in counts.items()}

    def frames(self, line: Line) -> bool:
        """Whether a line belongs to the site: it stands on much of it, or too little is known and its place says so."""
        if line.part == "main":
            return not line.is_told and line.key in self._beside_text
        if sum(self._counts[1].values()) < _LEAST:
            return bool(line.part)
        return line.key in self._of_site

    def leads_home(self, anchor: Any) -> bool:
        """Whether a link leads to the site's first page, by ``http`` or ``https``, with ``www.`` or without."""
        link = str(anchor.get("href"))
        root, own = f"/{base_path(self._site.config)}", str(self._site.config.get("url") or "")
        home = {"", address(root), address(own), address(own.rstrip("/") + root)}
        return address(link) in home and not link.startswith("#")

    @cached_property
    def _beside_text(self) -> frozenset[tuple[str, ...]]:
        counts, pages = self._counts
        total: Counter[tuple[str, ...]] = Counter()
        layouts: Counter[tuple[str, ...]] = Counter()
        for count in counts.values():
            total.update(count)
            layouts.update(count.keys())
        often = _above(total, _BESIDE_TEXT * sum(pages.values()))
        return frozenset(words for words in often if layouts[words] > 1)

    @cached_property
    def _labels(self) -> frozenset[str]:
        return printed_words(self._site)

    def is_label(self, lost: Set[str], layout: str, *, often_said: bool = False) -> bool:
        """Whether words are those with which a layout labels what several pages show: "Posted on", "3 min read".

        A layout of one page may label what it lists over and over: then they are ``often_said``.
        """
        counts = {word for word in lost if word.isdecimal()}  # "3 min read"; two may be a paper's pages
        if len(lost) > _A_LABEL or len(counts) > 1 or (self._counts[1].get(layout, 0) < 2 and not often_said):
            return False
        return all(word in self._labels for word in lost - counts) and all(len(word) <= _A_COUNT for word in counts)

    def dates_the_build(self, lost: Set[str], document: Document) -> bool:
        """Whether words are a label and the day of the build, which layouts print of a document without a date."""
        now = self._site.clock.now
        if document.data.get("date") is not None or str(now.year) not in lost:
            return False
        return lost <= {*spelled_day(now.year, now.month, now.day), *self._labels}

    def is_wording(self, line: Line, layout: str) -> bool:
        """Whether a line stands on the pages of one layout over and over."""
        return line.words in self._of_layout.get(layout, ())

    @cached_property
    def _values(self) -> tuple[dict[tuple[str, ...], set[tuple[str, ...]]], frozenset[str]]:
        """The words of each value by its first two, and the addresses."""
        config = {key: value for key, value in self._site.config.items() if key not in _SETTINGS}
        sources: list[Any] = [self._site.data, config]
        documents = [*self._site.documents, *(one for group in self._site.collections.values() for one in group.docs)]
        sources += [{key: value for key, value in one.data.items() if key not in _UNSEEN} for one in documents]
        known: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        addresses = set()
        for leaf in {leaf for source in sources for leaf in leaves(source)}:
            if "/" in leaf or "@" in leaf:
                addresses.add(address(leaf).lstrip("/"))
            for words in map(words_of, values_of(leaf)):
                if 0 < len(words) <= _LONGEST:
                    known.setdefault(words[:2], set()).add(words)
        return known, frozenset(addresses - {""})

    def is_value(self, words: tuple[str, ...]) -> bool:
        """Whether these words are a value of data or front matter, as a whole."""
        return words in self._values[0].get(words[:2], ())

    def of_data(self, line: Line, least: int = 1) -> set[str]:
        """The words of a line that are of values of data or front matter, those of at least so many words."""
        known, words = self._values[0], line.words
        found: set[str] = set()
        for index in range(len(words)):
            if least == 1 and words[index : index + 1] in known:
                found.add(words[index])
            for value in known.get(words[index : index + 2], ()):
                if len(value) >= least and words[index : index + len(value)] == value:
                    found.update(value)
        return found

    def names_address(self, link: str) -> bool:
        """Whether data or front matter holds this address, this file or the name on a platform that it leads to."""
        addresses = self._values[1]
        if (plain := address(link).lstrip("/")) in addresses or plain.rsplit("/", 1)[-1] in addresses:
            return True
        profile = profile_from_url(link)
        return profile is not None and self.is_value(words_of(profile.value))


def _above(counts: Counter[tuple[str, ...]], least: float) -> Iterable[tuple[str, ...]]:
    return (words for words, times in counts.items() if words and times >= max(least, _LEAST))


def values_of(leaf: str) -> set[str]:
    """A value as a whole, and each of its lines where it has several."""
    text = _TAG.sub(" ", leaf) if "<" in leaf else leaf
    return {text, *text.splitlines()} if "\n" in text else {text}


def leaves(value: Any) -> Iterator[str]:
    """Every text, number and date within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, date) or (isinstance(value, int | float) and not isinstance(value, bool)):
        yield str(value)
