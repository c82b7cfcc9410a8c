"""A picture that text runs beside says so by a class: the sheet gives it a line of its own where that is narrow.

A style within the page would outdo every sheet: beside a picture in half a column each line would hold a word.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.prose.markup.tags import Pieces, opened
from pelican_academic.regex import regex

__all__ = ["floats", "without_empty_floats"]

_FLOAT = regex(r"(?<![-\w])float\s*:\s*(left|right)\s*(?:;\s*|\Z)", re.IGNORECASE)
_WIDTH = regex(r"(?<![-\w])width\s*:\s*([\d.]+(?:%|vw))\s*(?:;\s*|\Z)", re.IGNORECASE)
_SHARE = regex(r"[\d.]+%")
_THUMB = regex(r"(?:^|\s)citation-image(?:\s|$)")
_EMPTY = regex(
    r"<div\b[^<>]*\bclass=\"[^\"<>]*\b(?:float|pull)-(?:left|right|start|end)\b[^<>]*>"
    r"(?:\s++|</?(?:figure|picture|source|p|a)\b[^<>]*+>|<!--(?:[^-]|-(?!->))*+-->)*+</div>"
)


def without_empty_floats(text: str) -> str:
    """Return HTML without the boxes beside a text in which nothing stands: their margins would move its first line.

    >>> without_empty_floats('<div class="profile float-left"> <figure></figure></div><p>Ada</p>')
    '<p>Ada</p>'
    """
    return _EMPTY.sub("", text) if "float-" in text or "pull-" in text else text


def floats(pieces: Pieces) -> None:
    """Give each such picture ``is-left`` or ``is-right``; the share that it takes of its column stays, as ``--share``.

    ``<img style="float: left" width="33%">`` -> ``<img class="is-left" style="--share: 33%">``; the Greene lab's
    ``<a class="citation-image">`` beside what it says of a paper is one, too.
    """
    for _, tag in opened(pieces, "img", "figure", "a"):
        if tag.name == "a":
            if _THUMB.search(tag.get("class") or ""):
                tag.set("class", f"{tag.get('class')} is-right")
                tag.set("style", "--share: 22%")
            continue
        style, side = tag.get("style") or "", (tag.get("align") or "").lower()
        found = _FLOAT.search(style)
        if found is None and (side not in {"left", "right"} or tag.name == "figure"):
            continue
        style = _FLOAT.sub("", style)
        share = _WIDTH.search(style) or _SHARE.fullmatch(tag.get("width") or "")
        if share is not None:
            rest = _WIDTH.sub("", style).strip("; ")
            style = "; ".join(filter(None, (rest, f"--share: {share[share.re.groups]}")))
            if share.re is _SHARE:
                tag.drop("width")
        for name, value in (
            ("align", ""),
            ("style", style.strip()),
            ("class", f"{tag.get('class') or ''} is-{(found[1] if found else side).lower()}".strip()),
        ):
            tag.drop(name)
            if value:
                tag.set(name, value)
