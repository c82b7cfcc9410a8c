"""What a page writes twice, for wide windows and for narrow ones, of which a framework's sheet hides one -> once.

    <p class="d-none d-md-block">Mud</p><p class="d-md-none">Mud</p>  ->  <p class="d-none d-md-block">Mud</p>

Two that do not say and show the same stay both.
"""

from __future__ import annotations

from collections.abc import Iterator

from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, ends_of, opened, pieces_of
from pelican_academic.regex import regex

__all__ = ["without_narrow_twins"]

_NARROW = regex(r"d-(?:sm|md|lg|xl|xxl)-none|visible-(?:xs|sm)[\w-]*|(?:sm|md|lg|xl):hidden")
_WIDE = regex(r"d-(?:sm|md|lg|xl|xxl)-(?!none)[\w-]+|(?:sm|md|lg|xl):(?:block|flex|grid|inline)[\w-]*")
_HIDDEN = frozenset({"d-none", "hidden"})  # at first, and shown by a name of _WIDE
_MAYBE = regex(r"-none|visible-|:hidden")
_SHOWN = frozenset(
    {"audio", "canvas", "embed", "iframe", "img", "input", "object", "select", "source", "textarea", "video"}
)

Twin = tuple[str, tuple[str, ...]]


def without_narrow_twins(text: str) -> str:
    """Return a page's HTML without what it says to narrow windows alone, word for word as to wide ones."""
    if not _MAYBE.search(text):
        return text
    pieces = pieces_of(text)
    wide = {twin for start, end in _boxes(pieces, wide=True) if any(twin := _twin(pieces, start, end))}
    if not wide:
        return text
    for start, end in list(_boxes(pieces, wide=False)):
        if _twin(pieces, start, end) in wide and not _named(pieces[start : end + 1]):
            pieces[start : end + 1] = [""] * (end + 1 - start)
    return "".join(map(str, pieces))


def _boxes(pieces: Pieces, *, wide: bool) -> Iterator[tuple[int, int]]:
    """Where the elements for such windows begin and end, without those in one of them."""
    ends, past = ends_of(pieces), 0
    for at, tag in opened(pieces):
        names = (tag.get("class") or "").split()
        if at < past or at not in ends:
            continue
        is_wide = "hidden-xs" in names or (not _HIDDEN.isdisjoint(names) and any(map(_WIDE.fullmatch, names)))
        if is_wide if wide else not is_wide and any(map(_NARROW.fullmatch, names)):
            past = ends[at]
            yield at, past


def _twin(pieces: Pieces, start: int, end: int) -> Twin:
    """What an element says, and the pictures, frames, fields and links in it."""
    inside = pieces[start + 1 : end]
    words = plain_text("".join(map(str, inside)))
    shown = [
        f"{tag.name} {tag.get('href') if tag.name == 'a' else tag.get('src')}"
        for tag in inside
        if isinstance(tag, Tag) and not tag.closes and tag.name in {*_SHOWN, "a"}
    ]
    return " ".join(words.split()), tuple(shown)


def _named(pieces: Pieces) -> bool:
    """Whether a link may lead into an element."""
    return any(isinstance(piece, Tag) and piece.get("id") for piece in pieces)
