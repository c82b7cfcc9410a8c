"""People whom a page's own text shows by picture and name -> the theme's grid of portraits; every word stays.

A layout's grid stood in a style sheet that is gone: what it held lies one below the other. A card is the part of the
page around one portrait that holds a name; neighbouring cards are a group. `cards` finds them, this module sets them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise
from statistics import median
from typing import Any

from lxml import html as lxml_html

from pelican_academic.plugin.fragment import html_of, tree_of
from pelican_academic.plugin.prose.breaks import breakable
from pelican_academic.plugin.prose.cards import Card, called_of, cards_of, is_name, is_portrait, words_in
from pelican_academic.plugin.prose.initials import INITIALS, initials_of, put_away, show_again

__all__ = ["arrange_portraits"]

_LEAST = 3  # cards: fewer are pictures in a text
_KNOWN = 0.5  # the share of their names that the site knows, on a page that is not called after people
_LONG = 32  # words of a card from which the text stands beside its picture
_FACE = re.compile(r"<(?:img|svg)\b|>\s*[^\W\d_]{1,3}\s*</(?:div|span|p)>|[\s-](?:user|person|account)", re.IGNORECASE)
_FRAME = re.compile(r"<(?:html|body|frameset)\b", re.IGNORECASE)
_PLACED = re.compile(  # what a style says of an element's place and size
    r"(?<![-\w])(?:display|float|clear|position|top|right|bottom|left|flex|(?:min-|max-)?(?:width|height)|text-align|"
    r"vertical-align|(?:margin|padding|border)(?:-[\w-]+)?)\s*:[^;]*;?\s*",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"(?:^|\s)col(?:umns?)?(?:-[\w-]+)?(?:\s|$)")
_CELLS = frozenset({"td", "th"})
_PLACES = _CELLS | {"tr"}
_EMPTY = frozenset({"p", "div", "br", "hr", "span"})  # boxes that show nothing by themselves
_LISTS = frozenset({"ul", "ol"})


def arrange_portraits(text: str, known: Collection[str], *, listed: bool, lost: Callable[[str], bool]) -> str:
    """Return a page's HTML with its people in groups of portraits, the very text where it shows none.

    ``known`` are the names of the site's people, ``listed`` says that the page is theirs, ``lost`` of a picture's
    address that nothing is there.

    >>> arrange_portraits("<p>Ada</p>", (), listed=True, lost=lambda address: False)
    '<p>Ada</p>'
    """
    if len(_FACE.findall(text)) < _LEAST or _FRAME.search(text):
        return text
    root = tree_of(text)
    initials = put_away(root)
    for table in list(root.iter("table")):
        _pair_rows(table)
    cards = cards_of(root, known)
    if not listed and (signed := [card for card in cards if card.signs]):
        for card in signed:
            _sign(card)
        return arrange_portraits(_text_of(root, initials), known, listed=False, lost=lost)
    sure = sum(card.known for card in cards)
    if len(cards) < _LEAST or (not listed and sure < max(_LEAST, _KNOWN * len(cards))):
        return text
    groups = [
        group
        for group in _rows_joined(list(_groups([_element(card) for card in cards])))
        if not _tabulates(group[0]) and not _stands_beside(group)
    ]
    if sum(len(group) for group in groups if len(group) > 1) < len(cards) / 2:
        return text  # each stands in a section of its own, which says more of them
    for group in groups:
        for card in group:
            _dress(card, lost)
    tables = {table: name for group in groups if (table := _table_of(group[0])) is not None and (name := _name(group))}
    for group in groups:
        if _table_of(group[0]) is None:
            _set(group, _name(group))
    for table, name in tables.items():
        _open_table(table, name)
    return breakable(_text_of(root, initials))


def _text_of(root: Any, initials: dict[Any, str]) -> str:
    for box, letters in initials.items():
        show_again(box, letters)
    return html_of(root)


def _sign(card: Card) -> None:
    """The picture of who signs what the card tells is a small one, and no portrait any more."""
    face = next((inside for part in card.parts for inside in part.iter("img") if is_portrait(inside)), None)
    if face is not None:
        _add_class(face, "byline-face")
        face.set("width", "48")
        face.attrib.pop("height", None)


def _table_of(card: Any) -> Any:
    """The table whose cell or row a card is."""
    return next(card.iterancestors("table"), None) if card.tag in _PLACES else None


def _tabulates(card: Any) -> bool:
    """Whether a card is part of a table that names its columns."""
    table = _table_of(card)
    return table is not None and any(words_in(cell) for cell in table.iter("th"))


def _stands_beside(group: list[Any]) -> bool:
    """Whether a card is one column of a row whose others say more of the person."""
    if len(group) > 1 or not _COLUMN.search(group[0].get("class") or ""):
        return False
    others = [child for child in _elements(group[0].getparent()) if child is not group[0]]
    return any(_COLUMN.search(other.get("class") or "") and words_in(other) for other in others)


def _name(group: list[Any]) -> str:
    long = median(len(words_in(card)) for card in group) > _LONG
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
        _add_class(parent, name)
    else:
        box = lxml_html.Element("div", {"class": name})
        box.tail, group[-1].tail = group[-1].tail, None
        group[0].addprevious(box)
        last = group[-1]
        while (child := box.getnext()) is not None:
            box.append(child)
            if child is last:
                break


def _dress(card: Any, lost: Callable[[str], bool]) -> None:
    """Mark a card, its picture and its name; a style that placed them says nothing here."""
    _add_class(card, "portrait-card")
    for inside in card.iter():
        if isinstance(inside.tag, str) and (style := inside.get("style")) is not None:
            inside.attrib.pop("style")
            if left := _PLACED.sub("", style).strip("; "):
                inside.set("style", left)
    name = called_of(card)
    if name is not None:
        _add_class(name, "portrait-called")
    face = next((inside for inside in card.iter() if isinstance(inside.tag, str) and is_portrait(inside)), None)
    if face is not None and face.tag == "img" and (not face.get("src") or lost(face.get("src"))):
        face.drop_tree()
        face = None
    if face is None:
        face = lxml_html.Element("span", {INITIALS: _initials(name), "aria-hidden": "true"})
        card.insert(0, face)
        face.tail, card.text = card.text, None
    elif (letters := face.get(INITIALS)) is not None and len(letters) < len(named := _initials(name)):
        face.set(INITIALS, named)
    face.set("class", "portrait-face")
    for side in ("width", "height"):
        if not (face.get(side) or "").isdecimal():
            face.attrib.pop(side, None)
    _first(face, name, card)
    for holder in (face, *face.iterancestors()):
        if holder is card:
            break
        for attribute in ("align",) if holder is face else ("align", "class"):
            holder.attrib.pop(attribute, None)


def _first(face: Any, name: Any, card: Any) -> None:
    """The picture stands above the name."""
    inside = list(card.iter())
    if name is None or inside.index(face) < inside.index(name):
        return
    holder = face
    while holder.getparent() is not card and not words_in(holder.getparent()):
        holder = holder.getparent()
    after = holder.tail
    holder.tail = None
    before, above = holder.getprevious(), holder.getparent()
    if before is not None:
        before.tail = (before.tail or "") + (after or "")
    else:
        above.text = (above.text or "") + (after or "")
    holder.tail, card.text = card.text, None
    card.insert(0, holder)


def _initials(name: Any) -> str:
    return initials_of(str(name.text_content())) if name is not None else ""


def _add_class(element: Any, name: str) -> None:
    element.set("class", " ".join(dict.fromkeys(f"{element.get('class') or ''} {name}".split())))


def _open_table(table: Any, name: str) -> None:
    """A table that only placed portraits is none: its cards stand in a group, what else it says follows as it was."""
    for part in list(table.iter("thead", "tbody", "tfoot", "tr", "td", "th", "colgroup")):
        if "portrait-card" in (part.get("class") or ""):
            part.tag = "div"
            part.attrib.pop("width", None)
        elif part.tag in _CELLS and not words_in(part) and part.find(".//img") is None:
            part.drop_tree()
        elif part.tag in _CELLS:
            part.tag = "div"
        else:
            part.drop_tag()
    table.tag = "div"
    for attribute in ("style", "border", "cellpadding", "cellspacing", "width", "align"):
        table.attrib.pop(attribute, None)
    _add_class(table, name)


def _pair_rows(table: Any) -> None:
    """A row of pictures above a row of names: one row of cells that hold both."""
    rows = list(table.iter("tr"))
    for above, below in pairwise(rows):
        faces, names = list(above), list(below)
        if len(faces) != len(names) or any(words_in(cell) for cell in faces):
            continue
        if not any(is_portrait(face) for face in above.iter("img")) or below.find(".//img") is not None:
            continue
        for face, name in zip(faces, names, strict=True):
            face.tag = "td"
            box = lxml_html.Element("div")
            box.text = name.text
            for child in list(name):
                box.append(child)
            if words_in(box):
                face.append(box)
        below.getparent().remove(below)
