"""The lines of the site's page that the theme's page does not show, and where each belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from pelican_academic.extract.people.keys import KEYS
from pelican_academic.extract.platforms import profile_from_url
from pelican_academic.jekyll import Document
from pelican_academic.plugin.kinds import kind_of
from pelican_academic.plugin.rest.common import Common, leaves, values_of
from pelican_academic.plugin.rest.embedded import lost_embeds
from pelican_academic.plugin.rest.items import Items
from pelican_academic.plugin.rest.line import Line, named, names_a_kind
from pelican_academic.plugin.rest.logos import Logo, logos_of
from pelican_academic.plugin.rest.ours import Shown
from pelican_academic.plugin.rest.words import address, words_of
from pelican_academic.regex import regex

__all__ = ["Missing", "is_own", "missing"]

_CREDIT = regex(r"jekyll|powered by|\btheme\b|built with|template", re.IGNORECASE)
_OF_A_DATE = regex(r"\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[a-z]*")
_BIBTEX = regex(r"\s*@\w+\s*\{")
_READING = regex(r"(?:less than )?\d+ min(?:ute)?s? (?:of )?read(?:ing)?(?: time)?")  # which nobody wrote
_AND_MORE = frozenset({"and", "more", "author", "authors"})
_A_SENTENCE = 3  # words: fewer in a footer are its headings
_A_LABEL, _SEVERAL = 6, 2  # words: more are no label; a value of so many stands in a line by no chance
_LONGEST_LEAD = 60  # words
_SAME_AGAIN = 3  # a line that stands so often on one page is a layout's wording, unless it is a value


@dataclass
class Missing:
    """What a page lacks: lines for its items by where their text ends, for the end of the page, for the footer.

    ``whole`` are the page's own lines, ``framing`` those of the site around them, ``logos`` the pictures in those,
    ``content`` the words of each line of its text, ``title`` those of its title, ``embeds`` its films; ``links`` gives
    the links that are all that is missing of a line, ``names`` those of names that the page says; ``lead`` is the value
    of front matter that the page prints below its title.
    """

    whole: list[Line] = field(default_factory=list)
    framing: list[Line] = field(default_factory=list)
    content: frozenset[tuple[str, ...]] = frozenset()
    title: tuple[str, ...] = ()
    items: dict[int, list[Line]] = field(default_factory=dict)
    rest: list[Line] = field(default_factory=list)
    footer: list[Line] = field(default_factory=list)
    logos: list[Logo] = field(default_factory=list)
    embeds: set[Any] = field(default_factory=set)
    links: dict[Line, list[Any]] = field(default_factory=dict)
    lead: Line | None = None
    names: list[tuple[str, str]] = field(default_factory=list)

    def leave(self, line: Line) -> None:
        """Take a line out: the page shows what it says."""
        for lines in (self.rest, *self.items.values()):
            if line in lines:
                lines.remove(line)


def missing(
    lines: Iterable[Line], ours: Shown, common: Common, document: Document, shows: Callable[[str], bool]
) -> Missing:
    """Decide about every line of a document's page; ``shows`` says which pictures may stand among the logos."""
    layout = str(document.data.get("layout"))
    found = Missing()
    lines = [line for line in lines if not _READING.fullmatch(" ".join(line.words))]
    losses = {line: frozenset(line.words) - ours.words for line in lines}
    often = Counter(chain((line.words for line in lines), losses.values()))
    items = Items(ours)
    around = [
        line
        for line in lines
        if line.part == "footer" or common.frames(line) or not any(is_own(path, document) for path in line.pictures)
    ]
    found.logos = list(logos_of(around, common, shows))
    given = {address(logo.url) for logo in found.logos}  # the addresses that are added
    for line in lines:
        lost = losses[line]
        if common.frames(line):
            found.framing.append(line)
            links = [] if line.words else _lost_links(line, ours, common, given)
            if links:
                line.name_links(links)
                found.links[line] = links
            if links or (lost and _says_something(line, lost, ours, common)):
                line.name_links(_unknown(line, ours))
                line.drop_icons()
                found.footer.append(line)
            continue
        found.whole.append(line)
        embeds = set(lost_embeds(line, ours))
        found.embeds |= embeds
        is_lost = bool(lost) and not (
            common.dates_the_build(lost, document) or _is_wording(line, lost, ours, common, layout, often)
        )
        links = _lost_links(line, ours, common, given, items, found.names)
        shows_own = any(is_own(path, document) and not ours.has_picture(path) for path in line.pictures)
        if shows_own and not is_lost:  # they stay around their pictures
            links = []
        place = items.place_of(line) if is_lost or links else None  # dear, and most lines are shown
        is_lost = is_lost and not (place is not None and _says_the_same(line, lost, ours, common, layout))
        line.name_links([*links, *_unknown(line, ours)] if is_lost else links)
        if is_lost:
            line.drop_icons()
            if place is not None:
                line.leave_out(items.names_at(place))
            if not links and line.cut(lost):
                items.forget()
            line.element.extend(link for link in links if link.getparent() is None)
        elif links:
            found.links[line] = links
        elif not embeds and not shows_own:
            continue
        given.update(address(link.get("href")) for link in links)
        if place is None:
            found.rest.append(line)
        else:
            found.items.setdefault(place, []).append(line)
    found.lead = _lead(found, document)
    return found


def _lead(found: Missing, document: Document) -> Line | None:
    """The first missing line, if nothing but values of the page's own front matter stands before it."""
    own = {words_of(text) for leaf in leaves(document.data) for text in values_of(leaf)}
    for line in found.whole:
        if line.words not in own:
            return None
        if line in found.rest and line not in found.links:
            plain = not line.anchors and not line.pictures
            return line if plain and len(line.words) <= _LONGEST_LEAD else None
    return None


def is_own(path: str, document: Document) -> bool:
    """Whether a page's own front matter names a picture. A person's portrait is none: ours shows it, or a monogram."""
    name = path.split("?", maxsplit=1)[0].rsplit("/", 1)[-1]
    is_person = kind_of(str(document.data.get("layout")), document.collection) == "person"
    given = {key: value for key, value in document.data.items() if not (is_person and key in KEYS["image"])}
    return bool(name) and any(leaf.endswith(name) for leaf in leaves(given))


def _says_something(line: Line, lost: frozenset[str], ours: Shown, common: Common) -> bool:
    """Whether a line of the frame is more than the words of a menu's buttons: a footer's text, data, a link."""
    if lost & common.of_data(line):
        return True
    if _CREDIT.search(" ".join(line.words)):
        return False
    if len(lost) >= _A_SENTENCE and len(lost) * 2 > len(line.words) and any(map(common.leads_home, line.anchors)):
        return True  # another name of the site
    if line.anchors and lost.issubset(line.linked) and _known(line, ours):
        return False  # the menu again
    return (line.part == "footer" and len(line.words) >= _A_SENTENCE) or not _known(line, ours)


def _unknown(line: Line, ours: Shown) -> list[Any]:
    """The links of a line that show an icon and no word and that our page does not have."""
    return [link for link in line.unnamed if not ours.links & _spellings(str(link.get("href")))]


def _spellings(link: str) -> set[str]:
    """The addresses of one link: as written, and as the profile's platform writes it (x.com, scholar.google.de)."""
    profile = profile_from_url(link)
    return {address(link), *([address(profile.url)] if profile else [])}


def _known(line: Line, ours: Shown) -> bool:
    """Whether our page has all the links of a line, but for those that open a menu."""
    return all(address(anchor.get("href")) in {"", *ours.links} for anchor in line.anchors)


def _is_wording(
    line: Line, lost: frozenset[str], ours: Shown, common: Common, layout: str, often: Mapping[Any, int]
) -> bool:
    around = (line.element, *islice(line.element.iterancestors(), 2))
    if ours.cites and any(_BIBTEX.match(element.text_content()) for element in around):
        return True  # the theme writes BibTeX of its own
    if _known(line, ours) and _is_label(line, lost, common):
        return True  # "Read more": our page has the link under another label
    if _known(line, ours) and lost <= {word for link in line.anchors if names_a_kind(link) for word in _said(link)}:
        return True  # "PDF · Code", which data may say too
    if line.anchors and _known(line, ours) and all(_OF_A_DATE.fullmatch(word) for word in lost):
        return True  # the day of another page, beside the link to it
    if common.is_wording(line, layout) or often[line.words] >= _SAME_AGAIN:
        return not lost & common.of_data(line)
    often_said = often[lost] >= _SAME_AGAIN
    return common.is_label(lost, layout, often_said=often_said) and not {
        word for word in lost & common.of_data(line) if not word.isdecimal()
    }


def _said(link: Any) -> tuple[str, ...]:
    return words_of(link.text_content())


def _says_the_same(line: Line, lost: frozenset[str], ours: Shown, common: Common, layout: str) -> bool:
    """Whether a line of an item spells out what our item abbreviates: given names, the month of a year."""
    more = lost - ours.abbreviated(line.words) - _AND_MORE
    if all(_OF_A_DATE.fullmatch(word) for word in more) and len(line.words) > len(more):
        return True
    return more != lost and common.is_label(more, layout, often_said=True)


def _is_label(line: Line, lost: frozenset[str], common: Common) -> bool:
    """Whether what is lost is a few words with which a line's links are labelled, and no value of data."""
    labels = [words_of(" ".join(anchor.itertext())) for anchor in line.anchors]
    if len(lost) > _A_LABEL or not lost.issubset(chain(*labels)):
        return False
    return not any(map(common.is_value, (*labels, line.words))) and not lost & common.of_data(line, _SEVERAL)


def _lost_links(
    line: Line,
    ours: Shown,
    common: Common,
    given: Set[str],
    items: Items | None = None,
    names: list[tuple[str, str]] | None = None,
) -> list[Any]:
    """The links to addresses of data that the page does not have, each under a label that is worth a place.

    One whose text is a name stands for the name: in the item of that name, one of ``items``, it is called after its
    address; elsewhere it goes to ``names``, for the place where the page says the name.
    """
    unnamed = set(line.unnamed)
    spoken = {anchor.get("href") for anchor in line.anchors if words_of(anchor.text_content())}
    found = []
    for anchor in line.anchors:
        link = str(anchor.get("href"))
        plain = address(link)
        if plain in ours.links or plain in given or not common.names_address(link):
            continue
        words = words_of(anchor.text_content())
        lost = set(words).difference(ours.words)
        is_name = "//" in link and bool(words) and lost.issubset(ours.abbreviated(words) if lost else ())
        if anchor in unnamed:
            found += [anchor] * (link not in spoken)
        elif not words and "//" in link and link not in spoken:  # its picture is one that our page does not show
            found.append(anchor)
        elif items and is_name and not lost and _stands_in_an_item(line, words, common, items):
            found.append(named(link))
        elif lost and is_name and names is not None:
            names.append((" ".join(anchor.text_content().split()), link))
        elif names_a_kind(anchor) or (words and _is_worth_a_place(words, ours, common)):
            found.append(anchor)
        elif names is not None and is_name:
            names.append((" ".join(anchor.text_content().split()), link))
    return found


def _stands_in_an_item(line: Line, words: tuple[str, ...], common: Common, items: Items) -> bool:
    place = items.place_of(line)
    return place is not None and (any(map(common.is_value, (words, line.words))) or words in items.names_at(place))


def _is_worth_a_place(words: tuple[str, ...], ours: Shown, common: Common) -> bool:
    return not common.is_value(words) and (len(words) == 1 or not ours.words.issuperset(words))
