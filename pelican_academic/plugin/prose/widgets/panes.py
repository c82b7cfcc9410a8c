"""The panes of Bootstrap's tabs, of which a script shows one -> all of them, each below its label; the tabs lead there.

<button data-bs-target="#mud">Mud</button> … <div class="tab-pane" id="mud">  ->
<a href="#mud">Mud</a> … <div class="tab-pane" id="mud"><h3>Mud</h3>
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, content_of, ends_of, opened, pieces_of
from pelican_academic.plugin.prose.styles.night import DRAWN
from pelican_academic.regex import regex

__all__ = ["label_panes"]

_PANE = regex(r"(?:^|\s)tab-pane(?:\s|$)")
_TARGETS = ("href", "data-bs-target", "data-target", "aria-controls")
_OF_TABS = ("role", "type", "aria-selected", "data-toggle", "data-bs-toggle", *_TARGETS)
_HEADING = regex(r"h[1-6]\Z")
_LOWEST = 4


def label_panes(text: str) -> str:
    """Return a page's HTML with a heading on each pane that a tab names, unless it begins with those words itself.

    >>> label_panes('<a data-toggle="tab" href="#m">Mud</a><div class="tab-pane" id="m"><p>Wet.</p></div>')
    '<a href="#m">Mud</a><div class="tab-pane" id="m"><h2>Mud</h2><p>Wet.</p></div>'
    """
    if "tab-pane" not in text:
        return text
    pieces = pieces_of(text)
    panes = {tag.get("id") or "": at for at, tag in opened(pieces) if _PANE.search(tag.get("class") or "")}
    labels = _labels(pieces, panes)
    if not labels:
        return text
    ends = ends_of(pieces)
    level = _level(pieces, ends, sorted(panes[name] for name in labels))
    for name, label in labels.items():
        at = panes[name]
        opening = pieces[at]
        if isinstance(opening, Tag):
            opening.drop("role")
            opening.drop("aria-labelledby")
        if _shows(pieces[at + 1 : ends.get(at, at)]) and not _begins(pieces, at, _plain(label)):
            pieces[at + 1] = f"<h{level}>{label}</h{level}>{pieces[at + 1]}"
    return "".join(map(str, pieces))


def _labels(pieces: Pieces, panes: dict[str, int]) -> dict[str, str]:
    """What the tab of each pane says; the tabs are links from now on."""
    labels: dict[str, str] = {}
    for at, tag in list(opened(pieces, "a", "button")):
        said = [(tag.get(name) or "").strip() for name in _TARGETS]
        name = next((one.removeprefix("#") for one in said if one and one.removeprefix("#") in panes), "")
        inside = content_of(pieces, at)
        words = "".join(piece for piece in inside if isinstance(piece, str) and not piece.startswith("<")).strip()
        end = pieces[at + len(inside) + 1] if at + len(inside) + 1 < len(pieces) else None
        tabbed = tag.get("role") == "tab" or (tag.get("data-toggle") or tag.get("data-bs-toggle")) is not None
        if not name or name in labels or not words or not tabbed or not isinstance(end, Tag):
            continue
        labels[name] = words
        for attribute in _OF_TABS:
            tag.drop(attribute)
        tag.set("href", f"#{name}")
        tag.rename("a")
        end.rename("a")
    for _, tag in opened(pieces) if labels else ():
        if tag.get("role") in {"tablist", "presentation"}:
            tag.drop("role")
    return labels


def _level(pieces: Pieces, ends: Mapping[int, int], starts: list[int]) -> int:
    """One below the heading before the panes, and above the headings in them, if that can be."""
    above = [int(tag.name[1]) for at, tag in opened(pieces) if at < starts[0] and _HEADING.match(tag.name)]
    inside = [
        int(piece.name[1])
        for start in starts
        for piece in pieces[start : ends.get(start, start)]
        if isinstance(piece, Tag) and _HEADING.match(piece.name)
    ]
    return max(2, min((above or [1])[-1] + 1, min(inside, default=_LOWEST + 1) - 1, _LOWEST))


def _shows(inside: Pieces) -> bool:
    """Whether anything stands in a pane, a drawing or a film among them."""
    return any(
        piece.name in DRAWN if isinstance(piece, Tag) else piece.strip() and not piece.startswith("<!--")
        for piece in inside
    )


def _begins(pieces: Pieces, at: int, label: str) -> bool:
    """Whether a pane begins with a heading that says its label."""
    for place in range(at + 1, len(pieces)):
        piece = pieces[place]
        if isinstance(piece, Tag) and _HEADING.match(piece.name):
            return _plain("".join(map(str, content_of(pieces, place)))) == label
        if isinstance(piece, str) and piece.strip() and not piece.startswith("<!--"):
            return False
    return False


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", plain_text(text)).strip().casefold()
