"""Boxes in place of a picture that a person has not: their letters, or a person's icon; and somebody's initials."""

from __future__ import annotations

import re
from typing import Any

from pelican_academic.regex import regex

__all__ = ["INITIALS", "initials_of", "put_away", "show_again"]

INITIALS = "data-initials"
_LETTERS = regex(r"[^\W\d_](?:[.\s]*[^\W\d_]){0,2}\.?")
_PERSON = regex(r"(?:^|[\s_-])(?:fa|bi|ti|icon|mdi|ri|ph)-(?:user|person|account)", re.IGNORECASE)
_INSTEAD = regex(
    r"avatar|initials?|monogram|photo|picture|portrait|placeholder|thumb|image|(?:^|[\s_-])(?:img|pic|face)",
    re.IGNORECASE,
)
_TITLES = frozenset({"Dr", "Prof", "Professor", "Mr", "Ms", "Mrs"})


def put_away(root: Any) -> dict[Any, str]:
    """Empty the boxes that stand for a missing picture, and return what each said: ``<div class="photo">AQ</div>``.

    A box shows one to three letters, or the icon of a person; it or the box around it is called after pictures.
    """
    found: dict[Any, str] = {}
    for box in root.iter("div", "span", "p", "figure"):
        if len(box) > 1:
            continue
        around = box.getparent()
        called = f"{box.get('class') or ''} {(around.get('class') or '') if around is not None else ''}"
        said = "".join(box.itertext()).strip()
        letters = not len(box) and said.isupper() and _LETTERS.fullmatch(said) is not None
        icon = not said and len(box) == 1 and _PERSON.search(box[0].get("class") or "") is not None
        if (letters or icon) and _INSTEAD.search(called):
            found[box] = box.text or ""
            box.text = None
            box.set(INITIALS, "".join(re.findall(r"[^\W\d_]", said)))
    return found


def show_again(box: Any, letters: str) -> None:
    """What a box in place of a picture said is said again; as somebody's initials it is drawn, and not read aloud."""
    box.text = letters
    if box.get("class") != "portrait-face":
        box.attrib.pop(INITIALS)
        return
    box.set("aria-hidden", "true")
    for icon in list(box):
        box.remove(icon)


def initials_of(name: str) -> str:
    """Return the initials of a name, "" for none; what follows a comma says more of a whole name.

    A name of one word has its first two letters.

    >>> initials_of("Prof. Ada van Quill, PhD"), initials_of("Quill, Ada"), initials_of("Ada"), initials_of("ada quill")
    ('AQ', 'QA', 'Ad', 'AQ')
    """
    words = _initial_words(name.split(",", maxsplit=1)[0])
    words = words if len(words) > 1 else _initial_words(name)
    return "".join(word[0] for word in (words[0], words[-1])) if len(words) > 1 else "".join(words)[:2]


def _initial_words(name: str) -> list[str]:
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", name)
    said = words if any(word[0].isupper() for word in words) else [word.capitalize() for word in words]
    return [word for word in said if word[0].isupper() and word not in _TITLES]
