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


_OF_AN_ICON = regex(r"(?:^|[\W_])(?:icons?|emoji|orcid)(?:[\W_\d]|\Z)", re.IGNORECASE)
_DECLARED = regex(r"(?<![-\w])(?:width|height)\s*:\s*([\d.]+)(px|r?em)", re.IGNORECASE)
_SMALL = 64  # pixels
_DRAWN_ICON = regex(
    r"<svg(?=[^>]*\sviewBox=[\"']0 0 (?:\d\d|[1-6]\d\d) (?:\d\d|5\d\d)[\"'])[^>]*>(?!.*<(?:text|image)\b)", re.DOTALL
)
_SIZED = regex(r"\s(?:width|height|style)\s*=", re.IGNORECASE)
_EM = 16


def _sizes(pieces: Pieces) -> None:
    """A picture's sides are numbers of pixels; a share of the page is a matter of style."""
    for _, tag in opened(pieces, "img", "video", "iframe"):
        for side in ("width", "height"):
            value = (tag.get(side) or "0").strip()
            if value.isdecimal() or (tag.name == "iframe" and value.endswith("%")):
                continue
            tag.drop(side)
            if tag.name != "img" and value.removesuffix("px").isdecimal():
                tag.set(side, value.removesuffix("px"))
            elif side == "width" and re.fullmatch(r"[\d.]+(?:%|r?em|px|vw)", value) and tag.get("style") is None:
                tag.set("style", f"width: {value}")


def _icons(pieces: Pieces) -> None:
    """A small picture stands in its line of text; one that its name calls an icon is as high as the text."""
    for _, tag in opened(pieces, "img"):
        sizes = [float(value) for value in (tag.get("width"), tag.get("height")) if value and value.isdecimal()]
        styled = [
            float(size) * (1 if unit == "px" else _EM) for size, unit in _DECLARED.findall(tag.get("style") or "")
        ]
        small = min(styled or sizes, default=_SMALL + 1) <= _SMALL
        called = _OF_AN_ICON.search(f"{tag.get('class') or ''} {(tag.get('src') or '').partition('?')[0]}")
        if small or (called and not styled):
            name = "is-glyph" if called and not small else "is-small"
            tag.set("class", " ".join(filter(None, (tag.get("class"), name))))
    for at, piece in enumerate(pieces):
        if isinstance(piece, str) and (found := _DRAWN_ICON.match(piece)) and not _SIZED.search(found[0]):
            named = re.sub(r"(\sclass\s*=\s*[\"'])", r"\1icon ", found[0], count=1)
            pieces[at] = (named if named != found[0] else f'<svg class="icon"{found[0][4:]}') + piece[found.end() :]


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
    (_sizes, frozenset({"img", "video", "iframe"})),
    (_icons, frozenset()),
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
