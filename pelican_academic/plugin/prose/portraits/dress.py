"""One person's card in the grid of portraits: its picture first, its name marked, without styles that placed them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from lxml import html as lxml_html

from pelican_academic.plugin.prose.portraits.cards import Card, called_of, is_portrait, words_in
from pelican_academic.plugin.prose.portraits.initials import INITIALS, initials_of
from pelican_academic.regex import regex

__all__ = ["add_class", "dress", "sign"]

_PLACED = regex(  # what a style says of an element's place and size
    r"(?<![-\w])(?:display|float|clear|position|top|right|bottom|left|flex|(?:min-|max-)?(?:width|height)|text-align|"
    r"vertical-align|object-(?:fit|position)|(?:margin|padding|border)(?:-[\w-]+)?)\s*:[^;]*;?\s*",
    re.IGNORECASE,
)


def sign(card: Card) -> bool:
    """Make the picture of who signs what the card tells a small one, which is no portrait; say whether there is one."""
    face = next((inside for part in card.parts for inside in part.iter("img") if is_portrait(inside)), None)
    if face is None:
        return False
    add_class(face, "byline-face")
    face.set("width", "48")
    face.attrib.pop("height", None)
    return True


def dress(card: Any, lost: Callable[[str], bool]) -> None:
    """Mark a card, its picture and its name; a style that placed them says nothing here."""
    add_class(card, "portrait-card")
    for inside in card.iter():
        if isinstance(inside.tag, str) and (style := inside.get("style")) is not None:
            inside.attrib.pop("style")
            if left := _PLACED.sub("", style).strip("; "):
                inside.set("style", left)
    name = called_of(card)
    if name is not None:
        add_class(name, "portrait-called")
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
    for icon in card.iter("img"):
        link = next(icon.iterancestors("a"), None)
        if icon is not face and link is not None and not words_in(link):  # its size stood in a style
            add_class(icon, "is-glyph")
            icon.attrib.pop("width", None)
            icon.attrib.pop("height", None)
    face.set("class", "portrait-face")
    for side in ("width", "height"):
        if not (face.get(side) or "").isdecimal():
            face.attrib.pop(side, None)
    _first(face, name, card)
    told = len(words_in(card)) > len(words_in(name)) if name is not None else False
    for icon in [*card.iter("i", "svg", "span")]:
        if icon is not face and _is_mute(icon, (face, name), card):
            if told:  # the role stands below in words
                icon.drop_tree()
            elif icon in face.itersiblings(preceding=True):
                face.addnext(icon)
    drawn = face.get(INITIALS) is not None and face.getparent() is card and name is not None
    inner = name if drawn else face
    for holder in (inner, *inner.iterancestors()):
        if holder is card:
            break
        if holder is name:
            continue
        for attribute in ("align",) if holder is face else ("align", "class"):
            holder.attrib.pop(attribute, None)


def _is_mute(icon: Any, lines: tuple[Any, ...], card: Any) -> bool:
    """Whether an icon stands alone between the lines of a card, without a word and without a link."""
    above = icon.getparent()
    beside = above is card or any(line is not None and above in line.iterancestors() for line in lines)
    shows = (
        words_in(icon) or (icon.tail or "").strip() or icon.find(".//a") is not None or icon.find(".//img") is not None
    )
    return beside and not shows


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


def add_class(element: Any, name: str) -> None:
    """Add names to an element's class, each once."""
    element.set("class", " ".join(dict.fromkeys(f"{element.get('class') or ''} {name}".split())))
