"""What readers' software misses in a page's own HTML -> the same HTML with it; what the page shows stays.

A page was written for another frame: it may bring a second ``<main>``, ids twice, a heading level left out, links of an
icon alone, frames without a title. Each mend is one function over the tags of the page, in the order of the last table.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.extract.controls import without_controls
from pelican_academic.plugin.prose.card_grids import card_grids
from pelican_academic.plugin.prose.floats import floats
from pelican_academic.plugin.prose.naming import buttons, frame_titles, header_cells, headings, labels, links, pictures
from pelican_academic.plugin.prose.nesting import lists, numbered_code
from pelican_academic.plugin.prose.picture_rows import picture_rows
from pelican_academic.plugin.prose.rows import rows
from pelican_academic.plugin.prose.sizes import icons, sizes
from pelican_academic.plugin.prose.tags import Pieces, Tag, opened, pieces_of
from pelican_academic.plugin.prose.valid import addresses, elements, empty_pictures, frames, joined
from pelican_academic.plugin.prose.wellformed import well_formed
from pelican_academic.plugin.prose.wide_styles import wide_styles
from pelican_academic.regex import regex

__all__ = ["mend"]

_FRAME = frozenset({"html", "head", "body"})
_DOCTYPE = regex(r"<!doctype\b[^>]*>", re.IGNORECASE)
_BLANK = regex(r"\s")
_OUR_IDS = frozenset({"content"})  # of the theme's frame
_OUR_ROLES = frozenset({"main", "banner", "contentinfo"})


def mend(text: str) -> str:
    """Return the page with each mend done.

    >>> mend('<main><h4 id="content">Moss</h4><a href="https://github.com/ada-quill"><i class="ai"></i></a></main>')
    '<div><h2 class="h4">Moss</h2><a href="https://github.com/ada-quill"><i class="ai"></i> GitHub</a></div>'
    """
    if "<" not in text:
        return text
    pieces = pieces_of(text)
    named = {piece.name for piece in pieces if isinstance(piece, Tag)}
    for mending, names in _MENDINGS:
        if not names or not named.isdisjoint(names):
            mending(pieces)
    return well_formed(without_controls("".join(map(str, pieces))))


def _frame(pieces: Pieces) -> None:
    """A page that writes a frame of its own keeps what stands in it, and the sheets that its head holds.

    Those that the head links to dress the whole frame, which is the theme's now.
    """
    within = False
    for at, piece in enumerate(pieces):
        if isinstance(piece, Tag):
            if piece.name == "head":
                within = not piece.closes
            if within or piece.name in _FRAME:
                pieces[at] = ""
        elif within and (not piece.lower().startswith("<style") or piece.startswith("<style>@import")):
            pieces[at] = ""
        elif not re.match(r"<(?:!--|[a-z])", piece, re.IGNORECASE):
            pieces[at] = _DOCTYPE.sub("", piece)


def _landmarks(pieces: Pieces) -> None:
    """The frame has the page's one ``main``, head and foot; an aside within it is a note."""
    for piece in pieces:
        if not isinstance(piece, Tag):
            continue
        if piece.name == "main":
            piece.rename("div")
        if piece.closes:
            continue
        if (piece.get("role") or "").lower() in _OUR_ROLES:
            piece.drop("role")
        if (piece.name == "aside" and piece.get("role") is None) or piece.get("role") == "complementary":
            piece.set("role", "note")


def _ids(pieces: Pieces) -> None:
    """An id names the first element that has it; nobody reaches the others.

    One with blanks, which none may have, is joined, and so are the links to it (`valid.addresses`, academic.js).
    """
    seen = set(_OUR_IDS)
    for _, tag in opened(pieces):
        name = tag.get("id")
        if name is None:
            continue
        if _BLANK.search(name.strip()):
            name = joined(name)
            tag.set("id", name)
        if name in seen or not name.strip():
            tag.drop("id")
        seen.add(name)


# What is done, in order, and the elements without one of which there is nothing to do.
_MENDINGS: tuple[tuple[Callable[[Pieces], None], frozenset[str]], ...] = (
    (_frame, frozenset()),
    (_landmarks, frozenset()),
    (_ids, frozenset()),
    (labels, frozenset({"a", "button"})),
    (empty_pictures, frozenset({"img"})),
    (frames, frozenset({"iframe"})),
    (pictures, frozenset({"img"})),
    (wide_styles, frozenset()),
    (floats, frozenset({"img", "figure"})),
    (rows, frozenset()),
    (sizes, frozenset({"img", "video", "iframe"})),
    (icons, frozenset()),
    (picture_rows, frozenset({"img"})),
    (card_grids, frozenset({"div", "section", "ul"})),
    (links, frozenset({"a"})),
    (buttons, frozenset({"button"})),
    (headings, frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})),
    (frame_titles, frozenset({"iframe", "object", "embed"})),
    (header_cells, frozenset({"th"})),
    (numbered_code, frozenset({"code"})),
    (lists, frozenset({"ul", "ol"})),
    (elements, frozenset()),
    (addresses, frozenset()),
)
