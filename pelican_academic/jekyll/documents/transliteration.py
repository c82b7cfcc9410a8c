"""Latin letters with marks -> plain ones: ``é`` is ``e``, ``ß`` is ``ss``; any other character is ``?``.

The table of Ruby's I18n, which ``slugify: "latin"`` goes by.
"""

from __future__ import annotations

import unicodedata

__all__ = ["plain_latin"]

# Letters that are no plain letter with a mark, or that the table spells otherwise.
_SPECIAL = {
    "Æ": "AE", "æ": "ae", "Ð": "D", "ð": "d", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "ı": "i", "Ĳ": "IJ", "ĳ": "ij",
    "ĸ": "k", "Ŀ": "L", "ŀ": "l", "Ł": "L", "ł": "l", "ŉ": "'n", "Ŋ": "NG", "ŋ": "ng", "Ø": "O", "ø": "o", "Œ": "OE",
    "œ": "oe", "ß": "ss", "Þ": "Th", "þ": "th", "Ŧ": "T", "ŧ": "t", "×": "x", "ſ": "?",
}  # fmt: skip


def plain_latin(text: str) -> str:
    """Spell a text with ASCII characters."""
    return "".join(char if char.isascii() else _plain(char) for char in text)


def _plain(char: str) -> str:
    if char in _SPECIAL:
        return _SPECIAL[char]
    base = unicodedata.normalize("NFD", char)[0]
    return base if "\u00c0" <= char <= "\u017f" and base.isascii() else "?"
