"""People whom a page's own text shows by picture and name -> the theme's grid of portraits; every word stays.

A layout's grid stood in a style sheet that is gone: what it held lies one below the other. A card is the part of the
page around one portrait that holds a name; neighbouring cards are a group. `cards` finds them, this module sets them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain, islice
from statistics import median
from typing import Any

from lxml import html as lxml_html

from pelican_academic.plugin.fragment import html_of, tree_of
from pelican_academic.plugin.prose.markup.breaks import breakable
from pelican_academic.plugin.prose.portraits.cards import Card, called_of, cards_of, is_name, is_portrait, words_in
from pelican_academic.plugin.prose.portraits.dress import add_class, dress, sign
from pelican_academic.plugin.prose.portraits.initials import put_away, show_again
from pelican_academic.plugin.prose.portraits.tables import open_table, pair_rows, table_of, tabulates
from pelican_academic.regex import regex

__all__ = ["arrange_portraits"]

_LEAST = 3  # cards: fewer are pictures in a text
_KNOWN = 0.5  # the share of their names that the site knows, on a page that is not called after people
_SHARED = 3  # cards with one picture: the same person may stand in two groups
_LONG = 32  # words of a card from which the text stands beside its picture; a third for one alone, whose row is empty
# A picture, initials, an icon of a person: three patterns, for one that begins in three ways has no quick start.
_FACES = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (r"<(?:img|svg)\b", r">\s*[^\W\d_]{1,3}\s*</(?:div|span|p)>", r"[\s-](?:user|person|account)")
)
_FRAME = regex(r"<(?:html|body|frameset)\b", re.IGNORECASE)
_COLUMN = regex(r"(?:^|\s)col(?:umns?)?(?:-[\w-]+)?(?:\s|$)")
_FLOATS = regex(r"(?:^|\s)(?:float-|pull-|align|is-)(?:left|right|start|end)(?:\s|$)")
_EMPTY = frozenset({"p", "div", "br", "hr", "span"})  # boxes that show nothing by themselves
_LISTS = frozenset({"ul", "ol"})


def arrange_portraits(text: str, known: Collection[str], *, listed: bool, lost: Callable[[str], bool]) -> str:
    """Return a page's HTML with its people in groups of portraits, the very text where it shows none.

    ``known`` are the names of the site's people, ``listed`` says that the page is theirs, ``lost`` of a picture's
    address that nothing is there.

    >>> arrange_portraits("<p>Ada</p>", (), listed=True, lost=lambda address: False)
    '<p>Ada</p>'
    """
    faces = islice(chain.from_iterable(pattern.finditer(text) for pattern in _FACES), _LEAST)
    if sum(1 for _ in faces) < _LEAST or _FRAME.search(text):
        return text
    root = tree_of(text)
    initials = put_away(root)
    for table in list(root.iter("table")):
        pair_rows(table)
    cards = [card for card in cards_of(root, known) if not _tells_of_a_paper(card)]
    signed = [] if listed else [card for card in cards if card.signs and sign(card)]
    if signed:  # their pictures are no portraits any more
        return arrange_portraits(_text_of(root, initials), known, listed=False, lost=lost)
    sure = sum(card.known for card in cards)
    if len(cards) < _LEAST or (not listed and sure < max(_LEAST, _KNOWN * len(cards))):
        return text
    groups = [
        group
        for group in _rows_joined(list(_groups([_element(card) for card in cards])))
        if not tabulates(group[0]) and not _stands_beside(group)
    ]
    if sum(len(group) for group in groups if len(group) > 1) < len(cards) / 2:
        return text  # each stands in a section of its own, which says more of them
    stand_ins = _stand_ins(card for group in groups for card in group)
    for group in groups:
        for card in group:
            dress(card, lambda source: source in stand_ins or lost(source))
    tables = {table: name for group in groups if (table := table_of(group[0])) is not None and (name := _name(group))}
    for group in groups:
        if table_of(group[0]) is None:
            _set(group, _name(group))
    for table, name in tables.items():
        open_table(table, name)
    return breakable(_text_of(root, initials))


def _tells_of_a_paper(card: Card) -> bool:
    """Whether a picture is that of a publication, whose authors stand beside it."""
    inside = (box for part in card.parts for box in part.iter())
    return any(box.get("data-paper") is not None for box in chain(inside, card.parts[0].iterancestors()))


def _stand_ins(cards: Iterable[Any]) -> set[str]:
    """The pictures that several people share, which are of nobody."""
    faces = (next((inside for inside in card.iter("img") if is_portrait(inside)), None) for card in cards)
    uses = Counter(str(face.get("src")) for face in faces if face is not None)
    return {source for source, times in uses.items() if times >= _SHARED}


def _text_of(root: Any, initials: dict[Any, str]) -> str:
    for box, letters in initials.items():
        show_again(box, letters)
    return html_of(root)


def _stands_beside(group: list[Any]) -> bool:
    """Whether a card is one column of a row whose others say more of the person, or floats beside what does."""
    if len(group) > 1:
        return False
    around = (group[0], *islice(group[0].iterancestors(), 2))
    if any(_FLOATS.search(box.get("class") or "") for box in around):
        return True
    if not _COLUMN.search(group[0].get("class") or ""):
        return False
    others = [child for child in _elements(group[0].getparent()) if child is not group[0]]
    return any(_COLUMN.search(other.get("class") or "") and words_in(other) for other in others)


def _name(group: list[Any]) -> str:
    long = median(len(words_in(card)) for card in group) > (_LONG if len(group) > 1 else _LONG / 3)
    return "portraits is-long" if long else "portraits"


def _element(card: Card) -> Any:
    """A card as one element."""
    first = card.parts[0]
    if len(card.parts) == 1 and first.tag not in {"img", "picture", "a", "span", "svg"}:
        return first
    box = lxml_html.Element("div")
    box.tail = card.parts[-1].tail
    first.addprevious(box)
    card.parts[-1].tail = None
    for part in card.parts:
        box.append(part)
    return box


def _groups(cards: list[Any]) -> Iterator[list[Any]]:
    """Cards that follow one another below one parent, with those of their kind between them that have no picture."""
    left = set(cards)
    for card in cards:
        if card not in left:
            continue
        group = [card]
        left.discard(card)
        while (after := group[-1].getnext()) is not None and not (group[-1].tail or "").strip():
            between: list[Any] = []
            while _divides(after) and after.getnext() is not None and not (after.tail or "").strip():
                between.append(after)
                after = after.getnext()
            if after not in left and not _alike(after, card):
                break
            for line in between:
                line.drop_tree()
            left.discard(after)
            group.append(after)
        yield group


def _divides(between: Any) -> bool:
    """Whether something between two cards only keeps them apart: a comment, a rule, an empty box."""
    if not isinstance(between.tag, str):
        return True
    return between.tag in _EMPTY and not (between.get("id") or words_in(between) or _shows(between))


def _shows(box: Any) -> bool:
    return any(
        isinstance(inside.tag, str) and inside.tag not in {"p", "div", "br", "hr", "span"} for inside in box.iter()
    )


def _alike(one: Any, card: Any) -> bool:
    """Whether a part of the page is a card that has no picture."""
    if one.tag != card.tag or one.tag == "p" or not one.get("class") or one.get("class") != card.get("class"):
        return False
    return one.find(".//img") is None and is_name(called_of(one))


def _rows_joined(groups: list[list[Any]]) -> list[list[Any]]:
    """Groups that are rows of one grid, each alone in its own box, as one group."""
    joined: list[list[Any]] = []
    for group in groups:
        above = group[0].getparent()
        before = joined[-1][-1].getparent() if joined else None
        if (
            before is not None
            and above.getprevious() is before
            and not (before.tail or "").strip()
            and before.get("class") == above.get("class")
            and _elements(above) == group
            and _elements(before) == joined[-1][-len(_elements(before)) :]
        ):
            before.extend(group)
            above.drop_tree()
            joined[-1] += group
        else:
            joined.append(group)
    return joined


def _elements(box: Any) -> list[Any]:
    return [child for child in box if isinstance(child.tag, str)]


def _set(group: list[Any], name: str) -> None:
    """Put a group into a box of its own; a list is one."""
    parent = group[0].getparent()
    if parent.tag in _LISTS:
        add_class(parent, name)
    else:
        box = lxml_html.Element("div", {"class": name})
        box.tail, group[-1].tail = group[-1].tail, None
        group[0].addprevious(box)
        last = group[-1]
        while (child := box.getnext()) is not None:
            box.append(child)
            if child is last:
                break
