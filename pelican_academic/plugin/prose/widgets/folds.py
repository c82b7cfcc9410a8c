"""Parts of a page that a script would show at a button -> folds: ``<details>`` that the button's word opens.

A list of references (al-folio's, and those made after it) hides an abstract and a BibTeX entry below each paper, and
writes buttons that lead nowhere: ``<a class="bibtex btn">Bib</a> … <div class="bibtex hidden">``.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.prose.markup.tags import Pieces, Tag, content_of, opened, pieces_of
from pelican_academic.regex import regex

__all__ = ["make_folds"]

_WORD = r"(?<![\w-])(?:(?:bib|abs|abstract|is|js)-?)?hidden(?![\w-])"  # and no "overflow-hidden"
_HIDES = regex(_WORD)
_HIDDEN = regex(rf"\sclass\s*=\s*[\"'][^\"'>]*{_WORD}", re.IGNORECASE)


def make_folds(text: str) -> str:
    """Return a page's HTML with each hidden box that has a button before it in a fold; the other boxes stay.

    >>> make_folds('<a class="btn bib">Bib</a><div class="bib hidden"><pre>@book{a}</pre></div>')
    '<details class="bib fold"><summary class="chevron">Bib</summary><pre>@book{a}</pre></details>'
    """
    if not _HIDDEN.search(text):
        return text
    pieces = pieces_of(text)
    buttons: dict[str, int] = {}
    for at, tag in list(opened(pieces, "a", "button", "div")):
        words = (tag.get("class") or "").split()
        if tag.name != "div":
            if not tag.get("href"):
                buttons |= dict.fromkeys(words, at)
        elif any(map(_HIDES.fullmatch, words)) and (shared := next((word for word in words if word in buttons), "")):
            label = _taken(pieces, buttons.pop(shared)) or shared.capitalize()
            _fold(pieces, at, tag, label, [word for word in words if not _HIDES.fullmatch(word)])
    return "".join(map(str, pieces))


def _taken(pieces: Pieces, at: int) -> str:
    """Take a button out, and return what stood on it."""
    inside = content_of(pieces, at)
    pieces[at : at + len(inside) + 2] = [""] * (len(inside) + 2)
    return "".join(map(str, inside)).strip()


def _fold(pieces: Pieces, at: int, tag: Tag, label: str, classes: list[str]) -> None:
    depth = 0
    for end in range(at, len(pieces)):
        piece = pieces[end]
        if isinstance(piece, Tag) and piece.name == "div":
            depth += -1 if piece.closes else 1
            if not depth:
                piece.rename("details")
                break
    else:
        return
    tag.rename("details")
    tag.set("class", " ".join([*classes, "fold"]))
    pieces[at + 1] = f'<summary class="chevron">{label}</summary>{pieces[at + 1]}'
