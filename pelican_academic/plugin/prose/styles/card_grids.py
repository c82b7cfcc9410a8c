"""A box that a site's own style sheet made a grid of cards -> the same, marked as a grid of the theme's.

The sheet of a lab's own is not loaded in the theme's look, and what stood side by side would stand in one long column.
"""

from __future__ import annotations

from collections.abc import Iterator

from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, opened
from pelican_academic.regex import regex

__all__ = ["card_grids"]

_BOXES = ("div", "section", "ul")
_CARDS = frozenset({"a", "article", "div", "figure", "li", "section"})
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_GRID = regex(r"(?:^|[\w-]+[-_])(?:grid|cards|tiles)\Z")
_OURS = regex(
    r"(?:^|\s)(?:grid|entries-grid|row|columns|portrait[\w-]*|(?:picture|logo)-row)(?:\s|$)"
)  # placed already


def card_grids(pieces: Pieces) -> None:
    """Give each such box ``grid``: called so, and of nothing but two or more elements with one class in common.

    ``<div class="topic-grid"><p class="x">…</p>…`` is not; ``<ul class="topic-grid"><li class="x">…</li>…`` is.
    """
    for at, tag in opened(pieces, *_BOXES):
        names = tag.get("class") or ""
        if _OURS.search(names) or not any(map(_GRID.match, names.split())):
            continue
        cards = [*_children(pieces, at)]
        if len(cards) > 1 and None not in cards and _alike([card for card in cards if card is not None]):
            tag.set("class", f"{names} grid".strip())


def _alike(cards: list[Tag]) -> bool:
    classes = [set((card.get("class") or "").split()) for card in cards]
    return {card.name for card in cards} <= _CARDS and bool(set.intersection(*classes))


def _children(pieces: Pieces, at: int) -> Iterator[Tag | None]:
    """The elements directly in a box, None for words and drawings between them."""
    depth = 0
    for piece in pieces[at + 1 :]:
        if not isinstance(piece, Tag):
            if depth == 0 and piece.strip() and not piece.startswith("<!--"):
                yield None
        elif piece.closes:
            depth -= 1
            if depth < 0:
                return
        else:
            if depth == 0:
                yield piece
            depth += piece.name not in _VOID and not piece.attributes.endswith("/")
