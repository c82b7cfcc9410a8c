"""A stretch of a page -> the same stretch in an element of its own; no letter moves."""

from __future__ import annotations

from typing import Any

from lxml import html as lxml_html

from pelican_academic.plugin.written.letters import Letters, Point, letters_of
from pelican_academic.regex import regex

__all__ = ["enclose", "wrap"]

_OPENS, _CLOSES = "“”„‟\"'‘’«‹([", ".,;:!?。，、．\"'”’»›)]*†‡§¶#∗"
_OPENS_TEX, _CLOSES_TEX = regex(r"(?:\\\(|\$)\s*\\?\Z"), regex(r"\}*\s*(?:\\\)|\$)")  # of a formula


def wrap(parent: Any, first: tuple[Any, bool], last: tuple[Any, bool], tag: str) -> Any:
    """Put the nodes below a parent, from the first to the last, into a new element, and return it.

    A node is (element, whether its tail is meant); the parent's own first text is (parent, False).
    """
    begins = (first[0], 0) if first[1] or first[0] is parent else _before(first[0])
    ends = (last[0], len(_text(parent, last[0]))) if last[1] or last[0] is parent else (last[0], 0)
    return _surround(parent, begins, ends, tag)


def enclose(box: Any, start: int, end: int, tag: str, *, letters: Letters | None = None, marks: bool = False) -> Any:
    """Put the letters from ``start`` to ``end`` of a box into a new element, with the ``marks`` around them if asked.

    Return it, or None where they begin and end in elements that reach further.
    """
    letters = letters or Letters(box)
    first, last = letters.point(start), letters.point(end - 1, after=True)
    if marks:
        first, last = _with_opening(first), _with_closing(last)
    above = _common(first.owner, last.owner)
    begins, ends = _begins(first, above), _ends(last, above)
    return None if begins is None or ends is None else _surround(above, begins, ends, tag)


def _with_opening(point: Point) -> Point:
    tex = _OPENS_TEX.search(point.text[: point.offset])
    offset = tex.start() if tex else point.offset
    while offset and point.text[offset - 1] in _OPENS:
        offset -= 1
    return Point(point.element, point.tail, offset)


def _with_closing(point: Point) -> Point:
    """The point behind the marks that follow, be they behind the element that the text ends in, or raised."""
    while True:
        tex = _CLOSES_TEX.match(point.text, point.offset)
        offset = _behind_marks(point.text, tex.end() if tex else point.offset)
        point = Point(point.element, point.tail, offset)
        if offset < len(point.text):
            return point
        after = point.element.getnext() if point.tail else next(iter(point.element), None)
        if after is not None and after.tag == "sup" and not letters_of(after.text_content()):
            point = Point(after, True, 0)
        elif after is None and point.owner.tag in _INLINE and _behind_marks(point.owner.tail or "", 0):
            point = Point(point.owner, True, 0)
        else:
            return point


_INLINE = frozenset(
    ["a", "abbr", "b", "bdi", "cite", "em", "font", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "u"]
)


def _behind_marks(text: str, offset: int) -> int:
    while offset < len(text) and text[offset] in _CLOSES:
        offset += 1
    return offset


def _common(one: Any, other: Any) -> Any:
    above = {one, *one.iterancestors()}
    return next(element for element in (other, *other.iterancestors()) if element in above)


_Edge = tuple[Any, int]  # the element whose text (the parent's own) or tail (a child's), and where in it


def _begins(point: Point, above: Any) -> _Edge | None:
    """Where a stretch that begins at a point begins below ``above``, None where that reaches further back."""
    if point.owner is above:
        return point.element, point.offset
    inside = point.owner
    if point.tail or point.text[: point.offset].strip():
        return None
    while inside.getparent() is not above:
        before = inside.getparent()
        if inside.getprevious() is not None or (before.text or "").strip():
            return None
        inside = before
    return _before(inside)


def _ends(point: Point, above: Any) -> _Edge | None:
    if point.owner is above:
        return point.element, point.offset
    inside = point.owner
    following = point.element.getnext() is not None if point.tail else len(point.element) > 0
    if following or point.text[point.offset :].strip():
        return None
    while inside.getparent() is not above:
        if inside.getnext() is not None or (inside.tail or "").strip():
            return None
        inside = inside.getparent()
    return inside, 0


def _before(child: Any) -> _Edge:
    """The edge right before a child."""
    previous, parent = child.getprevious(), child.getparent()
    slot = parent if previous is None else previous
    return slot, len(_text(parent, slot))


def _text(parent: Any, slot: Any) -> str:
    return (slot.text if slot is parent else slot.tail) or ""


def _surround(parent: Any, begins: _Edge, ends: _Edge, tag: str) -> Any:
    box = lxml_html.Element(tag)
    slot, offset = begins
    last, end = ends
    text = _text(parent, slot)
    if slot is last:
        box.text, box.tail = text[offset:end], text[end:]
        inside = []
    else:
        box.text = text[offset:]
        inside = _children(parent, slot, last)
        behind = last.tail or ""
        last.tail, box.tail = behind[:end], behind[end:]
    if slot is parent:
        slot.text = text[:offset]
        parent.insert(0, box)
    else:
        slot.tail = text[:offset]
        parent.insert(parent.index(slot) + 1, box)
    for child in inside:
        box.append(child)
    return box


def _children(parent: Any, slot: Any, last: Any) -> list[Any]:
    """The children behind ``slot`` (all for the parent) up to the last."""
    found = []
    child = (parent[0] if len(parent) else None) if slot is parent else slot.getnext()
    while child is not None:
        found.append(child)
        if child is last:
            break
        child = child.getnext()
    return found
