"""A piece of a list that has the shape of a name in; whether a title begins in it."""

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["opens_a_title"]

_INITIALED = regex(r"(?:,|,? (?:and|&))\s(?:and\s|&\s)?[A-ZÀ-Þ]\.")
_FIRST_ALONE = regex(r"^[^\W\d_][\w'’-]+\s[A-ZÀ-Þ]{1,3}\.\s[^\W\d_]+$")


def opens_a_title(chunk: str, kind: str, previous: str, between: str, behind: str, following: str) -> bool:
    """Say whether a title begins in ``chunk``, which `classify` takes for a name of this ``kind``.

    ``previous`` is the kind of the piece before ("" at the list's head), ``between`` what divides the two, ``behind``
    what comes next, ``following`` the first letter of the next piece.
    """
    if kind == "initials-first" and previous == "family":  # "Reed, B. MarshNet: …"
        return not re.search(r"and|&", between) and not _INITIALED.match(behind)
    if kind in {"full", "initials-first"} and behind[:1] in {"?", "!"}:
        return True  # "Das Erbe der Marschen? - Ein Versuch"
    if kind != "full":
        return False
    if previous == "family-initials":
        return re.search(r"\s[A-Z]{1,3}[*†‡#]{0,3}\.\s", chunk) is not None  # "Zhou X. Diversity"
    if behind[:1] == ":" and previous == "initials-first":
        return True  # "A. Quill, Zur Semantik Des Sumpfes: Metaphern"
    if behind[:1] == ":" and previous == "family":
        return re.search(r"\s[A-Z]\.\s\w+$", chunk) is not None  # "REED, Bo C. MarshNet: a network"
    return (
        not previous and following.islower() and _FIRST_ALONE.search(chunk) is not None
    )  # "Quill A. Tides and the memory"
