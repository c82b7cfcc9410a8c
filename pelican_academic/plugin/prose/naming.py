"""What has no words of its own -> the same with a name: pictures, links and buttons of an icon, frames, headings."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

from pelican_academic.plugin.link_names import name_of
from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.tags import Pieces, Tag, content_of, opened
from pelican_academic.regex import regex

__all__ = ["buttons", "frame_titles", "header_cells", "headings", "labels", "links", "pictures"]

_HEADING = regex(r"h[1-6]\Z")
_ICON_CLASS = regex(r"(?:^|[\s-])(?:fa[bdlrs]?|ai|bi|icons?|glyphicon|ion|la[brs]?|mdi|devicon|academicons)(?:$|[\s-])")
_SHOWN = frozenset(
    {"audio", "button", "canvas", "embed", "iframe", "img", "input", "object", "picture", "select", "video"}
)


_GLYPH = regex('<svg class="glyph[" ](?!.*role="img")', re.DOTALL)  # an icon of the theme's
_NAMES = ("alt", "title", "aria-label", "aria-labelledby", "aria-hidden", "role")


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


def labels(pieces: Pieces) -> None:
    """What a control is called begins with what it shows: a label that says something else gives way."""
    for at, tag in opened(pieces, "a", "button"):
        label = tag.get("aria-label")
        shown = plain_text("".join(map(str, content_of(pieces, at))))
        if label and shown and _plain(shown) not in _plain(label):
            tag.drop("aria-label")


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()


def pictures(pieces: Pieces) -> None:
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


def links(pieces: Pieces) -> None:
    """A link of an icon alone shows its name in words; one of a picture, or of nothing, is named unseen."""
    for at, tag in list(opened(pieces, "a")):
        address = tag.get("href")
        inside = content_of(pieces, at)
        if address is None and tag.get("role") is None:
            tag.drop("aria-label")
        if address is None or plain_text("".join(map(str, inside))):
            continue
        if not address.strip(" #") and not _shows(inside):  # it leads nowhere: a template's place for a profile
            tag.drop("href")
            tag.drop("aria-label")
            continue
        own = (tag.get("aria-label") or tag.get("title") or "").strip()
        said = _words(inside) or ("" if _ICON_CLASS.search(own) else own)
        if any(isinstance(piece, Tag) and _is_icon(piece) for piece in inside) and not _shows(inside):
            last = at + len(inside)
            tag.drop("aria-label")
            pieces[last] = f"{pieces[last]} {html.escape(said or name_of(address), quote=False)}"
        elif not said and tag.get("aria-hidden") != "true":
            tag.set("aria-label", name_of(address))


def buttons(pieces: Pieces) -> None:
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


def headings(pieces: Pieces) -> None:
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


def frame_titles(pieces: Pieces) -> None:
    """A frame without a title is called by what it shows."""
    for _, tag in opened(pieces, "iframe"):
        if not (tag.get("title") or tag.get("aria-label")):
            tag.set("title", name_of(tag.get("src") or ""))
    for _, tag in opened(pieces, "object", "embed"):
        address = tag.get("data") or tag.get("src")
        if address and not (tag.get("title") or tag.get("aria-label")):
            tag.set("title", name_of(address))


def header_cells(pieces: Pieces) -> None:
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
