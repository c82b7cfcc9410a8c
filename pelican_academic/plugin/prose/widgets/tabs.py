"""The lists of jekyll-tabs, of which a script shows one entry -> folds, the first one open: ``<details open>``."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, opened, pieces_of

__all__ = ["unfold_tabs"]


def unfold_tabs(text: str) -> str:
    """Return a page's HTML with each list of tabs as folds with their labels.

    >>> unfold_tabs('<ul class="tab" data-tab="c"><li id="c-r"><a>R</a></li></ul><ul id="c"><li>x <- 1</li></ul>')
    '<div id="c"><details id="c-r" class="fold" open><summary class="chevron">R</summary>x <- 1</details></div>'
    """
    if "data-tab=" not in text:
        return text
    pieces = pieces_of(text)
    for at, tag in list(opened(pieces, "ul")):
        shown = next((one for one, other in opened(pieces, "ul") if other.get("id") == tag.get("data-tab")), 0)
        if tag.get("data-tab") and shown > at:
            _unfold(pieces, at, shown)
    return "".join(map(str, pieces))


def _unfold(pieces: Pieces, at: int, shown: int) -> None:
    """Give the entries of the second list the labels of the first, which goes."""
    labels, contents = list(_entries(pieces, at)), list(_entries(pieces, shown))
    if len(labels) != len(contents) or not labels:
        return
    for (start, end), (first, last) in zip(labels, contents, strict=True):
        label = "".join(piece for piece in pieces[start + 1 : end] if isinstance(piece, str)).strip()
        name = _tag(pieces, start).get("id")
        opening = _tag(pieces, first)
        opening.attributes = f' id="{escape(name)}"' if name else ""
        opening.set("class", "fold")
        opening.attributes += " open" * (first == contents[0][0])
        opening.rename("details")
        _tag(pieces, last).rename("details")
        pieces[first + 1] = f'<summary class="chevron">{label}</summary>{pieces[first + 1]}'
    opening = _tag(pieces, shown)
    _tag(pieces, _end(pieces, shown)).rename("div")
    opening.rename("div")
    end = _end(pieces, at)
    pieces[at : end + 1] = [""] * (end + 1 - at)


def _tag(pieces: Pieces, at: int) -> Tag:
    piece = pieces[at]
    assert isinstance(piece, Tag)  # noqa: S101 - as `_entries` and `opened` found it
    return piece


def _entries(pieces: Pieces, at: int) -> Iterator[tuple[int, int]]:
    """Where each entry of a list begins and ends; not those of lists within it, nor one that nothing closes."""
    depth = 0
    for place in range(at + 1, _end(pieces, at)):
        piece = pieces[place]
        if isinstance(piece, Tag) and piece.name in {"ul", "ol"}:
            depth += -1 if piece.closes else 1
        elif isinstance(piece, Tag) and piece.name == "li" and not piece.closes and not depth and _end(pieces, place):
            yield place, _end(pieces, place)


def _end(pieces: Pieces, at: int) -> int:
    """Where an element ends, 0 for one that nothing closes."""
    name, depth = _tag(pieces, at).name, 0
    for place in range(at, len(pieces)):
        piece = pieces[place]
        if isinstance(piece, Tag) and piece.name == name:
            depth += -1 if piece.closes else 1
            if not depth:
                return place
    return 0
