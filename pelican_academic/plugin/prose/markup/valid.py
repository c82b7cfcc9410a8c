"""Names and values unknown to HTML -> those that mean the same: ``<strike>`` -> ``<s>``, ``_new`` -> ``_blank``.

What the page shows stays, and where each link leads.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from lxml.html import defs

from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, content_of, opened
from pelican_academic.plugin.prose.markup.wellformed import BOXES, VOID
from pelican_academic.regex import regex

__all__ = ["addresses", "buttons", "elements", "empty_pictures", "frames", "joined"]

_MEANT = {"acronym": "abbr", "big": "span", "center": "div", "dir": "ul", "strike": "s", "tt": "code"}
_STYLES = {"big": "font-size: larger", "center": "text-align: -webkit-center"}  # which moves boxes too
_NO_FLOAT = regex(r"(?<![-\w])float\s*:\s*center\s*(?:;\s*|\Z)", re.IGNORECASE)
_KNOWN = (
    defs.tags | VOID | BOXES
    | {"bdi", "data", "math", "nobr", "picture", "rb", "rtc", "slot", "svg", "template"}
)  # fmt: skip
_WINDOWS = frozenset({"_blank", "_self", "_parent", "_top"})
_OF_ITS_OWN = frozenset({"audio", "embed", "iframe", "img", "input", "script", "source", "track", "video"})
_ILLEGAL = regex(r"[\s\"<>\\^`|\[\]]")
_ONE_TOO_MANY = regex(r'(=\s*"[^"]*")"(?=[\s/]|\Z)')
_PLACE = regex(r"((?!\w+:|//)[^#]*#)(.*(?:\s|%20).*)")  # of this site
_BLANKS = regex(r"(?:\s|%20)+")
_NO_ADDRESS = regex(r"\s*(?:data|javascript|blob):|.*\{[{%]", re.IGNORECASE)
_NOWHERE = regex(r"\s*(?:https?:)?//\s*")
_OF_LINKS = ("href", "target", "rel", "download")
_OF_CONTROLS = ("type", "name", "value", "form", "disabled", "autofocus", "formaction")
_FILES = ("src", "srcset", "data-src", "data-srcset")


def elements(pieces: Pieces) -> None:
    """Elements that are no more are called by their names of today, those that never were by none.

    Nothing floats in the middle, a property (``itemprop``) of no thing (``itemscope``) is none; a quotation mark too
    many is left out.
    """
    for _, tag in opened(pieces):
        if '""' in tag.attributes and (left := _ONE_TOO_MANY.sub(r"\1", tag.attributes)) != tag.attributes:
            tag.attributes = left
            tag.rename(tag.name)
        if "center" in tag.attributes and (style := _NO_FLOAT.sub("", tag.get("style") or "")) != (
            tag.get("style") or ""
        ):
            tag.set("style", style)
        if (tag.get("aria-disabled") or "true").strip() not in {"true", "false"}:
            tag.drop("aria-disabled")
    if not any(tag.get("itemscope") is not None for _, tag in opened(pieces)):
        for _, tag in opened(pieces):
            if tag.get("itemprop") is not None:
                tag.drop("itemprop")
    for piece in pieces:
        if not isinstance(piece, Tag) or (piece.name in _KNOWN and piece.name not in _MEANT) or "-" in piece.name:
            continue
        name = piece.name
        piece.rename(_MEANT.get(name, "span"))
        if name in _STYLES and not piece.closes:
            style = (piece.get("style") or "").rstrip("; ")
            piece.set("style", "; ".join(filter(None, (style, _STYLES[name]))))


def addresses(pieces: Pieces) -> None:
    """Blanks and quotation marks in an address are written as browsers send them, windows by their names.

    What leads to no host is no link, and a place of a picture that does has a name.
    """
    for _, tag in opened(pieces):
        for name in ("href", "src"):
            value = tag.get(name)
            if value and name == "href" and _NOWHERE.fullmatch(value):
                for one in _OF_LINKS:
                    tag.drop(one)
                continue
            if value and (place := _PLACE.match(value.strip())):
                value = f"{place[1]}{joined(place[2])}"
                tag.set(name, value)
            if value and _ILLEGAL.search(value) and not _NO_ADDRESS.match(value):
                tag.set(name, _legal(value.strip()))
        if tag.name == "area" and tag.get("href") and tag.get("alt") is None:
            tag.set("alt", tag.get("title") or "")
        if (tag.get("target") or "").startswith("_") and (tag.get("target") or "").lower() not in _WINDOWS:
            tag.set("target", "_blank")
        if tag.name not in _OF_ITS_OWN and tag.get("src") is not None:
            tag.drop("src")


def buttons(pieces: Pieces) -> None:
    """A button within a link is what the link shows: ``<a href="/a.pdf"><button class="btn">`` becomes a ``span``."""
    within = False
    for piece in pieces:
        if isinstance(piece, Tag) and piece.name == "a":
            within = not piece.closes and piece.get("href") is not None
        elif isinstance(piece, Tag) and piece.name == "button" and within:
            piece.rename("span")
            for name in () if piece.closes else _OF_CONTROLS:
                piece.drop(name)


def joined(name: str) -> str:
    """Return the name of a place in a page without blanks: ``My Talks``, or ``My%20Talks``, is ``My-Talks``."""
    return _BLANKS.sub("-", name.strip())


def _legal(address: str) -> str:
    r"""Return an address without what none may hold.

    >>> _legal("tel:+1 555 0100"), _legal('/find/?q="mud"'), _legal(r"\people\ada")
    ('tel:+15550100', '/find/?q=%22mud%22', '/people/ada')
    """
    if address.startswith("tel:"):
        return re.sub(r"\s", "", address)
    path, mark, query = address.partition("?")
    address = path.replace("\\", "/") + mark + query
    return _ILLEGAL.sub(lambda found: quote(found[0]), re.sub(r"[\t\n\r]", "", address))


def empty_pictures(pieces: Pieces) -> None:
    """A picture without a file is its words, where neither the page nor the link around it says them anyway."""
    empty = [
        (at, tag)
        for at, tag in opened(pieces, "img")
        if not any((value := tag.get(name) or "").strip() and not _NOWHERE.fullmatch(value) for name in _FILES)
    ]
    said = _letters("".join(map(str, pieces))) if empty else ""
    for at, tag in empty:
        words = plain_text(tag.get("alt") or "")
        around = next((piece for piece in reversed(pieces[:at]) if isinstance(piece, Tag)), None)
        named = around is not None and around.name == "a" and not around.closes and around.get("aria-label")
        pieces[at] = "" if named or _letters(words) in said else _escaped(words)


def _letters(markup: str) -> str:
    return re.sub(r"\W+", "", plain_text(markup))


def frames(pieces: Pieces) -> None:
    """A frame holds no text, which no browser shows: a link in it, to the same file, stands behind it."""
    for at, _ in reversed(list(opened(pieces, "iframe"))):
        inside = content_of(pieces, at)
        end = at + 1 + len(inside)
        if end < len(pieces) and any(str(piece).strip() for piece in inside):
            links = [place for place, piece in enumerate(inside) if isinstance(piece, Tag) and piece.name == "a"]
            behind = [" ", *inside[links[0] : links[1] + 1]] if len(links) > 1 else []
            pieces[at + 1 : end + 1] = [pieces[end], *behind]


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")
