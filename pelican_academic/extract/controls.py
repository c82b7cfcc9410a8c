"""Characters that no tree of HTML or XML may hold, or that an icon font alone draws, out of text.

PDFs and office programs leave the former in what is copied; the latter (U+F08E) are boxes in every other font.
"""

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["without_controls"]

_PARTING = regex("[\x0b\x0c\x1c-\x1f\ue000-\uf8ff]")  # words; the others stand within them
_CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\uf8ff\ufffe\uffff]")
_NUMBERED = regex(r"&#(?:0*(\d{1,5})|x0*([0-9a-f]{1,4}));?", re.IGNORECASE)


def without_controls(text: str) -> str:
    r"""Return a text or HTML without control characters, written out or by number.

    >>> without_controls("deep\x0bsea cat\x02egories&#12;&#233;&#xf08e;")
    'deep sea categories &#233; '
    """
    if "&#" in text:
        text = _NUMBERED.sub(_named, text)
    return _CONTROL.sub(lambda found: _read(found[0]), text)


def _named(found: re.Match[str]) -> str:
    character = chr(int(found[1]) if found[1] else int(found[2], 16))
    return _read(character) if _CONTROL.match(character) else found[0]


def _read(control: str) -> str:
    return " " if _PARTING.match(control) else ""
