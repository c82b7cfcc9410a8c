"""What readers' software misses in a page's own HTML -> the same HTML with it; what the page shows stays.

A page was written for another frame: it may bring a second ``<main>``, ids twice, a heading level left out, links of an
icon alone, frames without a title. Each mend is one function over the tags of the page, in the order of the last table.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from urllib.parse import unquote

from pelican_academic.extract.controls import without_controls
from pelican_academic.plugin.link_names import name_of
from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.images.picture_rows import figure_rows, picture_rows
from pelican_academic.plugin.prose.markup.nesting import lists, numbered_code
from pelican_academic.plugin.prose.markup.parted import part_links, part_words
from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, content_of, opened, pieces_of
from pelican_academic.plugin.prose.markup.valid import addresses, buttons, elements, empty_pictures, frames, joined
from pelican_academic.plugin.prose.markup.wellformed import well_formed
from pelican_academic.plugin.prose.styles.card_grids import card_grids
from pelican_academic.plugin.prose.styles.floats import floats
from pelican_academic.plugin.prose.styles.rows import rows
from pelican_academic.plugin.prose.styles.wide_styles import wide_styles
from pelican_academic.regex import regex

__all__ = ["mend"]

_FRAME = frozenset({"html", "head", "body"})
_DOCTYPE = regex(r"<!doctype\b[^>]*>", re.IGNORECASE)
_HEADING = regex(r"h[1-6]\Z")
_BLANK = regex(r"\s")
_OUR_IDS = frozenset({"content"})  # of the theme's frame
_OUR_ROLES = frozenset({"main", "banner", "contentinfo"})
_ICON_CLASS = regex(r"(?:^|[\s-])(?:fa[bdlrs]?|ai|bi|icons?|glyphicon|ion|la[brs]?|mdi|devicon|academicons)(?:$|[\s-])")
_SHOWN = frozenset(
    {"audio", "button", "canvas", "embed", "iframe", "img", "input", "object", "picture", "select", "video"}
)


_GLYPH = regex('<svg class="glyph[" ](?!.*role="img")', re.DOTALL)  # an icon of the theme's
_NAMES = ("alt", "title", "aria-label", "aria-labelledby", "aria-hidden", "role")


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


def _words(pieces: Pieces) -> str:
    """What an element is called by its content: text, and text alternatives."""
    said = []
    for piece in pieces:
        if not isinstance(piece, Tag):
            said.append("" if piece.startswith(("<!--", "<script", "<style")) else plain_text(piece) or _drawn(piece))
        elif not piece.closes:
            said += [piece.get("alt") or "", piece.get("aria-label") or "", piece.get("title") or ""]
    return "".join(said).strip()


def _drawn(piece: str) -> str:
    """A drawing of the page counts as a word where it names itself."""
    return "drawing" if re.match(r"<(?:svg\b[^>]*\saria-label|math)\b", piece) else ""


def _shows(pieces: Pieces) -> bool:
    return any(
        piece.name in _SHOWN if isinstance(piece, Tag) else piece.startswith("<svg") and not _GLYPH.match(piece)
        for piece in pieces
    )


_LINKED = regex(r"<style[^>]*>(?:@scope[^{]*\{)?(?:@import|@layer own )")


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
        elif within and (not piece.lower().startswith("<style") or _LINKED.match(piece)):
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


def _labels(pieces: Pieces) -> None:
    """What a control is called begins with what it shows: a label that says something else gives way."""
    for at, tag in opened(pieces, "a", "button"):
        label = tag.get("aria-label")
        shown = plain_text("".join(map(str, content_of(pieces, at))))
        if label and shown and _plain(shown) not in _plain(label):
            tag.drop("aria-label")


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def _pictures(pieces: Pieces) -> None:
    """A picture without a text alternative is called as its link is, or as its file."""
    link: int | None = None
    for at, piece in enumerate(pieces):
        if isinstance(piece, Tag) and piece.name == "a":
            link = None if piece.closes else at
        elif isinstance(piece, Tag) and piece.name == "img" and not any(piece.get(name) is not None for name in _NAMES):
            opened = pieces[link] if link is not None else ""
            address = opened.get("href") if isinstance(opened, Tag) else None
            file = unquote(piece.get("src") or "").rpartition("/")[2].rpartition(".")[0]
            alone = address and link is not None and not _words(content_of(pieces, link))
            piece.set("alt", name_of(address) if address and alone else re.sub(r"[\W_]+", " ", file).strip())


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
            if value.isdecimal():
                continue
            tag.drop(side)
            if tag.name != "img" and value.removesuffix("px").isdecimal():
                tag.set(side, value.removesuffix("px"))
            elif not re.fullmatch(r"[\d.]+(?:%|r?em|px|vw)", value):
                continue
            elif tag.name == "iframe":
                tag.set("style", "; ".join(filter(None, (f"{side}: {value}", tag.get("style")))))
            elif side == "width" and tag.get("style") is None:
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


def _links(pieces: Pieces) -> None:
    """A link of an icon alone shows its name in words; one of a picture, or of nothing, is named unseen."""
    for at, tag in list(opened(pieces, "a")):
        address = tag.get("href")
        inside = content_of(pieces, at)
        if address is None and tag.get("role") is None:
            tag.drop("aria-label")
        text = "".join(map(str, inside))
        if address is None or plain_text(without_controls(text)):
            continue
        if not address.strip(" #") and not _shows(inside):  # it leads nowhere: a template's place for a profile
            tag.drop("href")
            tag.drop("aria-label")
            continue
        own = (tag.get("aria-label") or tag.get("title") or "").strip()
        said = without_controls(_words(inside)).strip() or ("" if _ICON_CLASS.search(own) else own)
        drawn = plain_text(text) or any(isinstance(piece, Tag) and _is_icon(piece) for piece in inside)
        if drawn and not _shows(inside):
            last = at + len(inside)
            tag.drop("aria-label")
            before = without_controls(str(pieces[last])).rstrip()
            pieces[last] = f"{before} {html.escape(said or name_of(address), quote=False)}"
        elif not said and tag.get("aria-hidden") != "true":
            tag.set("aria-label", name_of(address))


def _buttons(pieces: Pieces) -> None:
    """A button of an icon alone shows its name in words."""
    for at, tag in list(opened(pieces, "button")):
        inside = content_of(pieces, at)
        name = (tag.get("aria-label") or tag.get("title") or "").strip()
        if name and inside and not _words(inside) and not _shows(inside):
            last = at + len(inside)
            tag.drop("aria-label")
            pieces[last] = f"{pieces[last]} {html.escape(name, quote=False)}"


def _is_icon(tag: Tag) -> bool:
    """Whether an element draws by an icon font, which our pages do not load."""
    return tag.name in {"i", "span", "em"} and _ICON_CLASS.search(tag.get("class") or "") is not None


def _headings(pieces: Pieces) -> None:
    """Below the page's own ``h1`` no level is left out; a heading without a word is not shown.

    A class keeps the look of the level written; a page whose own sheet may speak of that is told the other beside it.
    """
    styled = any(isinstance(piece, str) and piece.startswith("<style") for piece in pieces)
    above: list[tuple[int, int]] = []  # the level written, the level said
    for at, tag in opened(pieces):
        if not _HEADING.match(tag.name) or tag.get("aria-level") or tag.get("aria-hidden") == "true":
            continue
        inside = content_of(pieces, at)
        seen = [piece for piece in inside if isinstance(piece, str) or piece.get("hidden") is None]
        if not _words(seen) and not _shows(seen):
            tag.set("hidden", "")
            continue
        written = int(tag.name[1])
        while above and above[-1][0] >= written:
            above.pop()
        said = min(written, (above[-1][1] if above else 1) + 1)
        above.append((written, said))
        if said == written:
            continue
        end = pieces[at + len(inside) + 1] if at + len(inside) + 1 < len(pieces) else None
        if styled or not (isinstance(end, Tag) and end.closes):
            tag.set("aria-level", str(said))
            continue
        tag.set("class", f"{tag.get('class') or ''} {tag.name}".strip())
        tag.rename(f"h{said}")
        end.rename(f"h{said}")


def _frames(pieces: Pieces) -> None:
    for _, tag in opened(pieces, "iframe"):
        if not (tag.get("title") or tag.get("aria-label")):
            tag.set("title", name_of(tag.get("src") or ""))
    for _, tag in opened(pieces, "object", "embed"):
        address = tag.get("data") or tag.get("src")
        if address and not (tag.get("title") or tag.get("aria-label")):
            tag.set("title", name_of(address))


def _header_cells(pieces: Pieces) -> None:
    """A header cell without a word heads nothing: it is an ordinary cell."""
    for at, tag in list(opened(pieces, "th")):
        inside = content_of(pieces, at)
        if _words(inside) or _shows(inside):
            continue
        end = pieces[at + len(inside) + 1] if at + len(inside) + 1 < len(pieces) else None
        if isinstance(end, Tag) and end.name == "th" and end.closes:
            tag.drop("scope")
            tag.rename("td")
            end.rename("td")


# What is done, in order, and the elements without one of which there is nothing to do.
_MENDINGS: tuple[tuple[Callable[[Pieces], None], frozenset[str]], ...] = (
    (_frame, frozenset()),
    (_landmarks, frozenset()),
    (_ids, frozenset()),
    (_labels, frozenset({"a", "button"})),
    (empty_pictures, frozenset({"img"})),
    (frames, frozenset({"iframe"})),
    (_pictures, frozenset({"img"})),
    (figure_rows, frozenset({"figure"})),
    (wide_styles, frozenset()),
    (floats, frozenset({"img", "figure"})),
    (rows, frozenset()),
    (_sizes, frozenset({"img", "video", "iframe"})),
    (_icons, frozenset()),
    (picture_rows, frozenset({"img"})),
    (card_grids, frozenset({"div", "section", "ul"})),
    (part_words, frozenset({"span", "a"})),
    (part_links, frozenset({"a"})),
    (_links, frozenset({"a"})),
    (_buttons, frozenset({"button"})),
    (_headings, frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})),
    (_frames, frozenset({"iframe", "object", "embed"})),
    (_header_cells, frozenset({"th"})),
    (numbered_code, frozenset({"code"})),
    (lists, frozenset({"ul", "ol"})),
    (elements, frozenset()),
    (addresses, frozenset()),
    (buttons, frozenset({"button"})),
)
