"""A name that nobody knows -> the one that was meant: ``meant("positon", ["position"], ())`` is ``"position"``."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

__all__ = ["meant"]

_NEAR = 0.8  # the share of letters in common from which a name is another misspelt
_SHORT = 4  # letters; shorter names are near to each other by chance


def meant(name: str, known: Collection[str], given: Collection[str]) -> str:
    """Return the known name that ``name`` is a misspelling of, "" for none.

    ``given`` are the names that stand beside it: what is there already was not meant. A plural or a part
    is a name of its own, and so is one of two words.

    >>> meant("emial", ["email"], ()), meant("emails", ["email"], ()), meant("emial", ["email"], ["email"])
    ('email', '', '')
    """
    plain = name.lower()
    if len(plain) < _SHORT or plain in known or not plain.isalpha():
        return ""
    found = get_close_matches(plain, [each for each in known if each not in given], n=1, cutoff=_NEAR)
    if not found or plain.rstrip("s") == found[0].rstrip("s") or plain in found[0] or found[0] in plain:
        return ""
    return found[0]
