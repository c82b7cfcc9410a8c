"""Tags that overlap, stay open or end nothing -> elements each of which ends within its parent, as browsers make them.

Else what follows a text, the theme's own, would stand in one of its boxes or outside of its own, and readers' software
stumbles. Ends that HTML lets a page leave out (``</li>``, ``</td>`` …) stay out. Source: HTML, "Tree construction".
"""

from __future__ import annotations

import html
import itertools
import re
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pelican_academic.plugin.link_names import name_of
from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.markup.tags import Tag, pieces_of
from pelican_academic.regex import regex

__all__ = ["BOXES", "VOID", "well_formed"]

#: Elements that have no end.
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
_DRAWINGS = frozenset({"svg", "math"})
_LEFT_OUT = frozenset({
    "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption",
    "rt", "rp",
})  # fmt: skip
_CELLS = frozenset({"table", "caption", "td", "th"})
_ROWS = frozenset({"tr", "thead", "tbody", "tfoot"})
_FORMATTING = frozenset({
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: Elements that no paragraph holds.
BOXES = _HEADINGS | frozenset({
    "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "li", "main", "menu", "nav",
    "ol", "p", "pre", "search", "section", "summary", "table", "ul",
})  # fmt: skip
_OF_WORDS = frozenset({"span", "abbr"})
_NONE: frozenset[str] = frozenset()
# An element that begins -> those that it ends, and those beyond which none is looked for.
_ENDS = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"}) | _CELLS),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS)),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th", "caption"}), frozenset({"table", "tr"}))),
    **dict.fromkeys(_ROWS, (_ROWS | {"td", "th", "caption", "colgroup"}, frozenset({"table"}))),
    "tr": (frozenset({"td", "th", "tr", "caption", "colgroup"}), frozenset({"table", "thead", "tbody", "tfoot"})),
    **dict.fromkeys(("option", "optgroup"), (frozenset({"option"}), frozenset({"select", "datalist"}))),
}
_NOTHING = regex(r"(?:\s|<!--.*?-->)*\Z", re.DOTALL)


def well_formed(text: str) -> str:
    """Return HTML in which every element that has to be ended is, in its parent, and no end is of nothing.

    >>> well_formed("<div><ul><li>Moss</div></p><p><b>Sand <i>and</b> mud</i><div>Clay")
    '<div><ul><li>Moss</ul></div><p><b>Sand <i>and</i></b> mud</p><div>Clay</div>'

    A link around boxes that hold another one goes round the first words of its own.

    >>> well_formed('<a href="/ada/"><div><h3>Ada</h3><a href="/cv/">CV</a></div></a>')
    '<div><h3><a href="/ada/">Ada</a></h3><a href="/cv/">CV</a></div>'
    """
    if "<" not in text:
        return text
    page = _Page()
    for piece in pieces_of(text):
        if isinstance(piece, str):
            page.out.append(piece)
        elif piece.name in VOID or (piece.name in _DRAWINGS and piece.attributes.endswith("/")):
            page.add(piece)
        elif piece.closes:
            page.end(piece.name)
        else:
            page.begin(piece)
    page.end_those_in(0)
    return "".join(page.out)


@dataclass
class _Open:
    """An element that is open, and where its tag stands in what was written."""

    tag: Tag
    name: str
    at: int
    late: bool = False  # its end came within a box in it: it ends with that
    ended: bool = False  # an anchor that ended where it began
    moved: bool = False  # a link that holds another, and goes round its own words when it ends

    @property
    def inline(self) -> bool:
        return self.name in _FORMATTING or self.name == "span"


class _Page:
    """What was written of a page, and the elements that are open, outermost first."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.opened: list[_Open] = []
        self._names: Counter[str] = Counter()  # of those
        self._styles: Counter[str] = Counter()  # the tags of those that only look

    def add(self, tag: Tag) -> None:
        """An element that has no end: one that ends all the same is a line break, or nothing."""
        if tag.name == "hr" and not tag.closes:
            self._end_paragraph()
        if not tag.closes or tag.name == "br":
            self.out.append("<br>" if tag.closes else str(tag))

    def begin(self, tag: Tag) -> None:
        """An element begins: those that cannot hold it end before."""
        if tag.name in BOXES:
            self._end_paragraph()
        ended, bounds = _ENDS.get(tag.name, (_NONE, _NONE))
        while ended and (place := self._place(ended, bounds)) is not None:
            self.end_those_in(place)
        if tag.name in _HEADINGS and self.opened and self.opened[-1].name in _HEADINGS:
            self.end_those_in(len(self.opened) - 1)
        if tag.name == "a" and (place := self._place({"a"}, _CELLS)) is not None:
            self._end_link(place)
        if tag.name in BOXES:
            self._widen()
        self._write(tag)

    def end(self, name: str) -> None:
        """An element ends, and with it all that is open in it; an end of nothing goes."""
        of_a_table = name in _CELLS or name in _ROWS
        names = _HEADINGS if name in _HEADINGS else {name}
        place = self._place(names, _NONE if name == "table" else {"table"} if of_a_table else _CELLS)
        if place is None:
            return
        one = self.opened[place]
        if one.inline and not all(other.inline for other in self.opened[place + 1 :]):
            one.late = True
            return
        self.end_those_in(place, said=True)
        while self.opened and self.opened[-1].late:
            self.end_those_in(len(self.opened) - 1)

    def end_those_in(self, place: int, *, said: bool = False) -> None:
        """End what is open from there on; with ``said`` the outermost of it as the page does."""
        for number in range(len(self.opened) - 1, place - 1, -1):
            one = self._pop()
            if one.ended:
                continue
            if one.moved:
                self._put_round_words(one)
            elif one.inline and not said and self._is_empty(one):
                self.out[one.at] = ""
            elif (said and number == place) or one.name not in _LEFT_OUT:
                self.out.append(f"</{one.tag.name}>")

    def _write(self, tag: Tag) -> None:
        self.opened.append(_Open(tag, tag.name, len(self.out)))
        self._names[tag.name] += 1
        if tag.name in _FORMATTING:
            self._styles[str(tag)] += 1
        self.out.append(str(tag))

    def _pop(self) -> _Open:
        one = self.opened.pop()
        self._names[one.name] -= 1
        if one.name in _FORMATTING:
            self._styles[str(one.tag)] -= 1
        return one

    def _place(self, names: AbstractSet[str], bounds: AbstractSet[str]) -> int | None:
        """Where the innermost open element of these names stands, None beyond one of ``bounds``."""
        if not any(self._names[name] for name in names):
            return None
        for place in range(len(self.opened) - 1, -1, -1):
            name = self.opened[place].name
            if name in names:
                return place
            if name in bounds:
                return None
        return None

    def _widen(self) -> None:
        """A box begins where only words may stand: what holds it is a box too, and looks as before."""
        held = list(itertools.takewhile(lambda one: one.name in _OF_WORDS, reversed(self.opened)))
        around = self.opened[-len(held) - 1] if len(held) < len(self.opened) else None
        if held and not (around is not None and around.name in _FORMATTING | _HEADINGS - {"a"}):
            for one in reversed(held):
                one.tag.rename("div")
                one.tag.set("style", f"{one.tag.get('style') or 'display: inline'}")
                self.out[one.at] = str(one.tag)

    def _is_empty(self, one: _Open) -> bool:
        return all(_NOTHING.match(piece) for piece in self.out[one.at + 1 :])

    def _end_paragraph(self) -> None:
        """A box begins, and no paragraph holds one: it ends, and its links and styles go on in the box's place."""
        place = self._place({"p"}, _CELLS | {"button"})
        if place is None:
            return
        again = [one for one in self.opened[place + 1 :] if one.name in _FORMATTING]
        inside = Counter(str(one.tag) for one in again)
        again = [one for one in again if self._styles[tag := str(one.tag)] == inside[tag]]  # once for those not ended
        self.end_those_in(place + 1)
        paragraph = self._pop()
        if self._is_empty(paragraph):
            self.out[paragraph.at] = ""
        else:
            self.out.append("</p>")
        for one in again:
            self._write(one.tag)

    def _end_link(self, place: int) -> None:
        """A link begins within another: that ends here, or, where a box would be cut, goes round its own words."""
        outer = self.opened[place]
        if all(other.inline for other in self.opened[place + 1 :]):
            self.end_those_in(place)
        elif outer.tag.get("href") is None:
            outer.ended = True
            self.out[outer.at] = f"{outer.tag}</a>"
        elif not outer.moved:
            outer.moved = True
            self.out[outer.at] = ""

    def _put_round_words(self, link: _Open) -> None:
        """Write a link round a heading's words in it, else its first words or picture, else name it behind the rest.

        Where all of it stands in links that lead to the same place, it is one of them.
        """
        heading, within, best = False, 0, (0, -1)
        address = link.tag.get("href") or ""
        leads_there = re.compile(rf"\shref\s*=\s*[\"']?{re.escape(html.escape(address))}[\"'\s>]", re.IGNORECASE)
        same = False
        for at in range(link.at + 1, len(self.out)):
            piece = self.out[at]
            if found := re.match(r"<(/?)(a|h[1-6])[\s>]", piece, re.IGNORECASE):
                if found[2].lower() == "a":
                    within += -1 if found[1] else 1
                    same = same or leads_there.search(piece) is not None
                else:
                    heading = not found[1]
            worth = 3 * heading or 2 if plain_text(piece) else int(piece.startswith("<img"))
            if not within and worth > best[0] and (piece.startswith("<img") or not piece.startswith("<")):
                best = worth, at
        worth, at = best
        if at < 0 and not same:
            self.out.append(f"{link.tag}{name_of(address)}</a>")
        elif at >= 0:
            before, text, after = re.fullmatch(r"(\s*)(.*?)(\s*)", self.out[at], re.DOTALL).groups()  # type: ignore[union-attr]
            self.out[at] = f"{before}{link.tag}{text}</a>{after}"
