"""The parts of a page that show one person each: a portrait, a name, a few words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.plugin.prose.portraits.initials import INITIALS
from pelican_academic.regex import regex

__all__ = ["Card", "called_of", "cards_of", "is_name", "is_portrait", "words_in"]


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ENDS = _HEADINGS | {"hr", "table", "section", "nav", "form"}
_FLOW = frozenset({"p", "img", "figure", "a", "picture", "span", "svg", "center"})
_NO_PORTRAIT = regex(
    r"icon|logo|banner|byline|flag|orcid|scholar|github|linkedin|twitter|badge|sprite|\.svg\b", re.IGNORECASE
)
_WORD = regex(r"[^\W_]+(?:['’-][^\W_]+)*")
_PIXELS = regex(r"(?:width|height)\s*:\s*(\d+)px")
_CALLED = "portrait-called"
_SHOWN = ".//text()[normalize-space() and not(ancestor::script or ancestor::style or ancestor::svg)]"
_TEXTS = etree.XPath(_SHOWN, smart_strings=False)
_FIRST_TEXT = etree.XPath(f"({_SHOWN})[1]")
_MARKED = etree.XPath(f"descendant-or-self::*[contains(concat(' ', @class, ' '), ' {_CALLED} ')]")
_SMALL = 48  # pixels: an icon
_LONGEST_NAME = 8  # words, with titles and degrees
_FOLLOWERS = 5  # blocks that go with a picture
_PARTICLES = frozenset(
    {"de", "del", "da", "di", "du", "la", "le", "van", "von", "der", "den", "ten", "bin", "ibn", "al", "el", "y", "dos"}
)
_NO_NAME = regex(
    r"\b(?:students?|members?|lab(?:oratory)?|team|group|universit\w+|institut\w*|alumni|faculty|staff|research(?:ers?)?|"
    r"department|current|former|past|people|collaborators?|postdoc\w*|interns?|project|figure|photo|about|welcome|the|our)\b",
    re.IGNORECASE,
)


@dataclass
class Card:
    """One person on a page: neighbouring elements, whether the site knows the name.

    ``signs`` where the person signs something else: the card begins with a link to what they wrote.
    """

    parts: list[Any]
    known: bool
    signs: bool = False


class _Names:
    """The names of a site's people, looked up by a word of each."""

    def __init__(self, known: Collection[str]) -> None:
        self._whole = {tuple(_plain(name)) for name in known}
        self._by_word: dict[str, list[frozenset[str]]] = {}
        for name in self._whole:
            if len("".join(name)) > 1:
                self._by_word.setdefault(name[0], []).append(frozenset(name))

    def says(self, words: list[str]) -> bool:
        """Whether these words are a name, and nothing else."""
        return tuple(_plain(" ".join(words))) in self._whole

    def within(self, words: list[str]) -> bool:
        """Whether all words of a name are among these."""
        said = {*_plain(" ".join(words))}
        return any(name <= said for word in said for name in self._by_word.get(word, ()))


_names = lru_cache(maxsize=1)(_Names)  # each page of a site asks for the same


def cards_of(root: Any, known: Collection[str]) -> list[Card]:
    """Return the cards of a page, in its order."""
    names = _names(tuple(known))
    faces = [element for element in root.iter(etree.Element) if is_portrait(element)]
    held = Counter(above for face in faces for above in face.iterancestors())
    units = {_unit(face, root, held): face for face in faces}
    found = [(parts, _name_in(parts, names)) for parts in (_with_neighbours(unit, units, names) for unit in units)]
    sure = {id(parts) for parts, name in found if names.within(name) or _looks_like_a_name(name)}
    places = {_place(parts) for parts, _ in found if id(parts) in sure}
    return [
        Card(parts, names.within(name), _follows_a_link(parts))
        for parts, name in found
        if id(parts) in sure or (name and len(name) <= _LONGEST_NAME and _place(parts) in places)
    ]


def _place(parts: list[Any]) -> tuple[Any, ...]:
    """What cards of one group have in common."""
    return parts[0].getparent(), parts[0].tag, parts[0].get("class"), len(parts)


def is_portrait(element: Any) -> bool:
    """Whether an element may be somebody's picture: no icon, no logo; a drawing is where it writes initials."""
    if element.tag not in {"img", "svg"}:
        return element.get(INITIALS) is not None
    if element.tag == "svg":
        return element.get("width") is None and element.find(".//text") is not None
    source = element.get("src")
    around = element.getparent()
    classes = [element.get("class"), around.get("class") if around is not None and len(around) == 1 else ""]
    said = " ".join([(source or "").rpartition("/")[2], *filter(None, classes)])
    sizes = [element.get("width") or "", element.get("height") or "", *_PIXELS.findall(element.get("style") or "")]
    small = any(size.isdecimal() and int(size) <= _SMALL for size in sizes)
    return source is not None and not small and _NO_PORTRAIT.search(said) is None


def words_in(element: Any) -> list[str]:
    """The words that an element shows: ``["Ada", "Quill"]``."""
    texts = _TEXTS(element) if isinstance(element.tag, str) else ()  # a comment shows nothing
    return [word for text in texts for word in _WORD.findall(text)]


def _unit(face: Any, root: Any, held: Counter[Any]) -> Any:
    """The largest part of the page around a portrait that holds no other, nor the heading of a group."""
    unit = face
    while (above := unit.getparent()) is not None and above is not root and held[above] == 1:
        if words_in(unit) and any(
            inside.tag in _HEADINGS and unit not in inside.iterancestors() for inside in above.iter(*_HEADINGS)
        ):
            break
        unit = above
    return unit


def _with_neighbours(unit: Any, units: Collection[Any], names: _Names) -> list[Any]:
    """A part of a page with what belongs to it before and after, where nothing holds them together."""
    parts = [unit]
    own = _name_in(parts, names)
    if not own or not (names.within(own) or _looks_like_a_name(own)):
        before = unit.getprevious()
        between: list[Any] = []
        while before is not None and before.tag == "p" and before not in units and len(between) < 2:
            between.append(before)
            before = before.getprevious()
        if before is not None and before.tag in _HEADINGS and names.within(words_in(before)):
            parts = [before, *reversed(between), unit]
    if unit.tag in _FLOW or len(parts) > 1 or not words_in(unit):
        after = parts[-1].getnext()
        followers: list[Any] = []
        while after is not None and len(followers) < _FOLLOWERS and not (parts[-1].tail or "").strip():
            if after in units or after.tag in _ENDS or any(inside in units for inside in after.iterdescendants()):
                break
            followers.append(after)
            after = after.getnext()
        if not (followers and _is_named_above(unit, followers[0], units, names)):
            parts += followers
    return parts


def _is_named_above(unit: Any, below: Any, units: Collection[Any], names: _Names) -> bool:
    """Whether a line above a picture has the name, and what stands below it, up to the next name, has none."""
    above = unit.getprevious()
    if above is None or above in units or above.tag in _HEADINGS:
        return False
    words = words_in(above)
    short = len(words) <= 2 * _LONGEST_NAME
    return short and names.within(words) and not names.within(words_in(below)[:_LONGEST_NAME])


def _name_in(parts: list[Any], names: _Names) -> list[str]:
    """The words by which a card calls its person, [] for none: those it begins with, or a known name further on."""
    for part in parts:
        if words_in(part):
            found = called_of(part)
            words = _called(found) if found is not None else []
            if not names.within(words) and (later := _known_line(part, names)) is not None:
                later.set("class", " ".join(filter(None, (later.get("class"), _CALLED))))
                return words_in(later)
            return words
    return []


def _follows_a_link(parts: list[Any]) -> bool:
    """Whether a link that leads elsewhere stands before the known name further on."""
    above = None
    for element in (inside for part in parts for inside in part.iterdescendants(etree.Element)):
        if above is None and element.tag == "a" and element.get("href") and words_in(element):
            above = element
        if _CALLED in (element.get("class") or "").split():
            own = {link.get("href") for link in (*element.iterancestors("a"), *element.iter("a"))}
            return above is not None and above.get("href") not in own
    return False


def _known_line(card: Any, names: _Names) -> Any:
    """The first element among a card's first lines that says a known name and nothing else."""
    said = ((line, words_in(line)) for line in card.iter("a", "b", "strong", "p", "span", "div", *_HEADINGS))
    lines = ((line, words) for line, words in said if 2 <= len(words) <= _LONGEST_NAME)
    return next((line for line, words in islice(lines, _FOLLOWERS) if names.says(words)), None)


def called_of(card: Any) -> Any:
    """The element that holds the name with which a card begins, None where it begins otherwise.

    A name that is a line of its own gets an element. ``<b>Ada Quill</b><br>Moss`` has ``<b>``.
    """
    if marked := _MARKED(card):
        return marked[0]
    first = next(iter(_FIRST_TEXT(card)), None)
    if first is None:
        return None
    holder = first.getparent()
    if first.is_tail:  # a line between others: <img>Ada Quill<br>
        return _wrapped(holder.getparent(), first, holder) if _fits(first) else None
    best = None
    while holder is not card and len(words_in(holder)) <= _LONGEST_NAME:
        best = holder
        above = holder.getparent()
        if words_in(above) != words_in(holder) or above.find(".//img") is not None:
            break
        holder = above
    if best is not None or card.tag in _HEADINGS:
        return card if best is None else best
    return _wrapped(holder, first, None) if _fits(first) and first.getparent() is holder else None


def is_name(element: Any) -> bool:
    """Whether what an element says may be a name."""
    return element is not None and _looks_like_a_name(_called(element))


def _called(element: Any) -> list[str]:
    """The words of a name without what follows it in brackets or after a comma."""
    text = " ".join(_TEXTS(element)).strip()
    return _WORD.findall(re.split(r"[,(\[|]", text, maxsplit=1)[0]) or _WORD.findall(text)


def _fits(text: str) -> bool:
    return 0 < len(re.findall(r"\w+", text)) <= _LONGEST_NAME


def _wrapped(holder: Any, text: str, after: Any) -> Any:
    """Put a line of text, the head of ``holder`` or the tail of ``after``, into an element."""
    box = lxml_html.Element("span")
    box.text = str(text)
    if after is None:
        holder.text = None
        holder.insert(0, box)
    else:
        after.tail = None
        after.addnext(box)
    return box


def _plain(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", name.casefold())


def _looks_like_a_name(words: list[str]) -> bool:
    """Whether words may be a name: two to eight, capitals, no number, no word of a group's heading.

    >>> [_looks_like_a_name(words.split()) for words in ("Ada van Quill", "Current Students", "January 11")]
    [True, False, False]
    """
    if not 2 <= len(words) <= _LONGEST_NAME or _NO_NAME.search(" ".join(words)):
        return False
    return all(word.lower() in _PARTICLES or not (word[0].islower() or word.isdecimal()) for word in words)
