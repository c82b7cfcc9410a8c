"""A short name for a publication: first author's family name, year, first telling word of the title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_academic.extract.names import fold, name_key
from pelican_academic.model import Author, PartialDate

__all__ = ["citation_id", "slug"]

_SMALL_WORDS = """
a an the of for in on and with to from by at as is are der die das ein eine le la les un une des de du el los las
una o os um uma il lo i gli
"""
_LONGEST = 200  # bytes: a number or an ending may follow
_SMALL = frozenset(_SMALL_WORDS.split())


def citation_id(authors: Sequence[Author], issued: PartialDate | None, title: str) -> str:
    """Return a key such as ``"quill2024lung"``; unknown parts are left out, ``"untitled"`` for nothing at all."""
    family = re.sub(r"\W", "", name_key(authors[0].name)) if authors else ""
    words = [word for word in re.findall(r"\w+", fold(title)) if word not in _SMALL]
    return f"{family}{issued.year if issued else ''}{words[0] if words else ''}" or "untitled"


def slug(text: str) -> str:
    """Return a lower-case ASCII slug: ``"Örjan Priel"`` -> ``"orjan-priel"``; other scripts stay as they are.

    It is cut where no file could have the name: a letter of some scripts takes three bytes of 255.
    """
    whole = re.sub(r"[\s_]+", "-", re.sub(r"[^\w\s-]", "", fold(text))).strip("-").lower()
    return whole.encode()[:_LONGEST].decode("utf-8", "ignore").strip("-")
