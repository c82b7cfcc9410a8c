"""Words that a lab's own sheet parts by a margin -> the same with a space, since the theme does not load that sheet."""

from __future__ import annotations

from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, opened
from pelican_academic.regex import regex

__all__ = ["part_links", "part_words"]

_CODE = frozenset({"pre", "code", "kbd", "samp"})
_BOXES = ("div", "nav", "p")
_ROWS = regex(  # which our sheets space already
    r"(?:^|[\s_-])(?:actions|buttons?|cols?|columns?|d-flex|gallery|grid|inline|links|nav|pagination|row|tags)(?:$|[\s_-])"
)
_BLANK = regex(r"\s+")
_GAP = '<span class="gap"> </span>'
_LEAST = 2  # links
_INLINE = frozenset({"span", "a", "b", "strong", "i", "em", "small"})
_NUMBER, _COUNTED = regex(r"\s*[<>~]?\d[\d.,]*[+%kKM]?\s*\Z"), regex(r"\s*[^\W\d_]{3}")  # and no H2O, no 5th
_ENDS, _BEGINS = regex(r"\w\w\s*\Z"), regex(r"\s*(?![a-z\xdf-\xf6\xf8-\xff])\w\w")  # small letters go on with a word


def part_words(pieces: Pieces) -> None:
    """Part two links, and a label or a number from the words beside it: ``<b>MUD</b><span class="text">On mud</span>``.

    Two single words may be one (``<b class="a">Tide</b><span>Lab</span>``), and code is left alone.
    """
    code = 0
    for at, piece in enumerate(pieces):
        if not isinstance(piece, Tag):
            continue
        if piece.name in _CODE:
            code += -1 if piece.closes else 1
        elif not code and piece.closes and piece.name in _INLINE and pieces[at + 1] == "":
            after = _opened_next(pieces, at)
            before = str(pieces[at - 1])
            if not after:
                continue
            words = str(pieces[after + 1])
            if _NUMBER.match(before) and _COUNTED.match(words) and _is_classed(pieces[at + 2]):
                pieces[at + 1] = " "
            if not _ENDS.search(before):
                continue
            links = piece.name == "a" and any(getattr(one, "name", "") == "a" for one in pieces[at + 2 : after + 1])
            if _BEGINS.match(words) and (links or _is_label(pieces[at + 2], before, words)):
                pieces[at + 1] = " "


def part_links(pieces: Pieces) -> None:
    """Set the links of a box that holds nothing else apart: blanks alone would make one phrase of them.

    ``<p><a href="/mud">Mud</a> <a href="/eels">Eels</a></p>``
    """
    for at, tag in opened(pieces, *_BOXES):
        if not _ROWS.search(tag.get("class") or "") and "flex" not in (tag.get("style") or ""):
            for blank in _between_links(pieces, at, tag.name):
                pieces[blank] = _GAP


def _between_links(pieces: Pieces, at: int, name: str) -> list[int]:
    """Where the blanks between the links of a box stand, none for a box that holds anything else."""
    blanks, linked, count = [], False, 0
    for place in range(at + 1, len(pieces)):  # most boxes end the search at once
        piece = pieces[place]
        if not isinstance(piece, Tag):
            if not linked and piece.strip():
                return []
            if not linked and count and _BLANK.fullmatch(piece):
                blanks.append(place)
        elif piece.name == "a":
            linked = not piece.closes
            if "btn" in (piece.get("class") or "") or "button" in (piece.get("class") or ""):
                return []
            count += piece.closes
        elif piece.closes and piece.name == name:
            within = blanks[:-1] if blanks and blanks[-1] == place - 1 else blanks
            return within if count >= _LEAST else []
        elif piece.name not in _INLINE or not linked:
            return []
    return []


def _opened_next(pieces: Pieces, at: int) -> int:
    """Where the last of the elements opens that begin right behind a tag; 0 for none."""
    last = 0
    for place in range(at + 2, len(pieces), 2):
        tag = pieces[place]
        if not isinstance(tag, Tag) or tag.name not in _INLINE or tag.closes:
            break
        last = place
        if pieces[place + 1]:
            break
    return last


def _is_label(tag: str | Tag, before: str, after: str) -> bool:
    phrase = " " in before.strip() or " " in after.strip()
    return phrase and _is_classed(tag)


def _is_classed(tag: str | Tag) -> bool:
    return isinstance(tag, Tag) and bool(tag.get("class"))
