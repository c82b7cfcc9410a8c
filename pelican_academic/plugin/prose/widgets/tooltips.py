"""Words that a script shows beside a mark as a pointer rests on it -> the same beside the mark, for every reader.

<span data-tooltip="PhD student"><i class="fa fa-flask"></i></span>  ->
<span data-tooltip="PhD student"><i class="fa fa-flask"></i> PhD student</span>
"""

from __future__ import annotations

from html import escape

from pelican_academic.plugin.plain import plain_text
from pelican_academic.plugin.prose.markup.tags import Tag, content_of, opened, pieces_of

__all__ = ["tell_tooltips"]

_MOST = 60  # characters


def tell_tooltips(text: str) -> str:
    """Return a page's HTML with the words of each mark that shows none; links and buttons are named elsewhere.

    >>> tell_tooltips('<span data-tooltip="Eels"><i></i></span><span data-tooltip="Mud">Wet</span>')
    '<span data-tooltip="Eels"><i></i> Eels</span><span data-tooltip="Mud">Wet</span>'
    """
    if "data-tooltip" not in text:
        return text
    pieces = pieces_of(text)
    for at, tag in list(opened(pieces, "span", "i")):
        words = (tag.get("data-tooltip") or "").strip()
        inside = content_of(pieces, at)
        shown = "".join(map(str, inside))
        place = at + len(inside)
        end = pieces[place + 1] if inside and place + 1 < len(pieces) else None
        alone = isinstance(end, Tag) and end.closes and not plain_text(shown) and "<img" not in shown
        if alone and words and len(words) <= _MOST:
            pieces[place] = f"{str(pieces[place]).rstrip()} {escape(words, quote=False)}"
    return "".join(map(str, pieces))
