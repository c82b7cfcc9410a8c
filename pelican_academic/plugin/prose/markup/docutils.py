"""What docutils writes for reStructuredText, and Python-Markdown for its admonitions, in the words of our sheet.

>>> directives('<div class="admonition note"><p class="first admonition-title">Note</p><p>Mud.</p></div>')
'<div class="admonition note alert"><p class="first admonition-title alert-title">Note</p><p>Mud.</p></div>'
"""

from __future__ import annotations

from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, pieces_of
from pelican_academic.regex import regex

__all__ = ["directives"]

_MARKS = regex(
    r"class=\"[^\"]*\b(?:docutils|section|admonition|topic|sidebar|align-(?:left|right|center)|line-block|toc-backref)\b"
)
_OURS = {
    "admonition": "alert",
    "admonition-title": "alert-title",
    "topic": "card",
    "sidebar": "card",
    "topic-title": "card-title",
    "sidebar-title": "card-title",
    "contents": "toc",
    "align-left": "is-left",
    "align-right": "is-right",
}
_ELSEWHERE = frozenset({"line", "legend"})  # classes that mean something else in our sheet
_URGENT = frozenset({"attention", "caution", "danger", "error", "important", "warning"})
_FRAME = ("border", "frame", "rules")  # what the sheet draws
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def directives(text: str) -> str:
    """Return HTML in which directives have our classes, and no box stands around a section."""
    if not _MARKS.search(text):
        return text
    pieces = pieces_of(text)
    _unwrap(pieces)
    for piece in pieces:
        if isinstance(piece, Tag) and not piece.closes:
            _dress(piece)
    return "".join(map(str, pieces))


def _dress(tag: Tag) -> None:
    """Give one element the classes that our sheet knows; a table its own lines."""
    names = (tag.get("class") or "").split()
    added = [_OURS[name] for name in names if name in _OURS and (name != "topic" or "contents" not in names)]
    if "admonition" in names and not _URGENT.isdisjoint(names):
        added.append("is-warning")
    kept = [name for name in names if name not in _ELSEWHERE or tag.name != "div"]
    if added or kept != names:
        tag.set("class", " ".join([*kept, *added]))
    if "align-center" in names and tag.name == "img":
        tag.set("style", f"{tag.get('style') or ''}; margin-inline: auto".strip("; "))
    for name in _FRAME if tag.name == "table" and "docutils" in names else ():
        tag.drop(name)


def _unwrap(pieces: Pieces) -> None:
    """Take the boxes of sections away, whose ids go to their headings, and the links that lead from those back up."""
    open_boxes: list[bool] = []
    back = False
    waiting = ""
    for at, piece in enumerate(pieces):
        if not isinstance(piece, Tag):
            continue
        if piece.name == "div":
            if not piece.closes:
                section = (piece.get("class") or "").split() == ["section"]
                open_boxes.append(section)
                waiting = (piece.get("id") or waiting) if section else waiting
            else:
                section = open_boxes.pop() if open_boxes else False
            if section:
                pieces[at] = ""
        elif piece.name in _HEADINGS and not piece.closes and waiting:
            if piece.get("id") is None:
                piece.set("id", waiting)
            waiting = ""
        elif piece.name == "a":
            if not piece.closes:
                back = "toc-backref" in (piece.get("class") or "").split()
            if back:
                pieces[at] = ""
            back = back and not piece.closes
