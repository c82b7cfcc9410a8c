"""A name that nobody knows -> the one that was meant: ``meant("positon", ["position"], ())`` is ``"position"``."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from functools import lru_cache

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
    return next((one for one in _near(name.lower(), tuple(known)) if one not in given), "")


@lru_cache(maxsize=4_096)  # a bibliography has the same few fields in each of its entries
def _near(name: str, known: tuple[str, ...]) -> tuple[str, ...]:
    if len(name) < _SHORT or name in known or not name.isalpha():
        return ()
    found = get_close_matches(name, known, cutoff=_NEAR)
    return tuple(one for one in found if name.rstrip("s") != one.rstrip("s") and name not in one and one not in name)
