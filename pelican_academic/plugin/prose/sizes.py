"""The sizes that a page gives its pictures -> numbers of pixels, or a style; small ones stand in their line of text."""

from __future__ import annotations

import re

from pelican_academic.plugin.prose.tags import Pieces, opened
from pelican_academic.regex import regex

__all__ = ["icons", "sizes"]

_OF_AN_ICON = regex(r"(?:^|[\W_])(?:icons?|emoji|orcid)(?:[\W_\d]|\Z)", re.IGNORECASE)
_DECLARED = regex(r"(?<![-\w])(?:width|height)\s*:\s*([\d.]+)(px|r?em)", re.IGNORECASE)
_SMALL = 64  # pixels
_DRAWN_ICON = regex(
    r"<svg(?=[^>]*\sviewBox=[\"']0 0 (?:\d\d|[1-6]\d\d) (?:\d\d|5\d\d)[\"'])[^>]*>(?!.*<(?:text|image)\b)", re.DOTALL
)
_SIZED = regex(r"\s(?:width|height|style)\s*=", re.IGNORECASE)
_EM = 16


def sizes(pieces: Pieces) -> None:
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


def icons(pieces: Pieces) -> None:
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
