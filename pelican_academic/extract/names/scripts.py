"""A text in; its script, and its form for matching: ``"Örjan Priel"`` -> ``"orjan priel"``."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from pelican_academic.regex import regex

__all__ = ["fold", "has_cjk", "is_cjk"]

_CJK = r"\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af々〆ヶ"
_OF_CJK, _ALL_CJK = regex(rf"[{_CJK}]"), regex(rf"[{_CJK}·・\s]+")
_FIRST = "々"  # of these characters, in Unicode's order
_FOLDS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "Þ": "Th", "’": "'", "‐": "-", "‑": "-", "–": "-"})  # fmt: skip  # noqa: E501 - a table

_SIGNS = regex(r"[^\w\s'-]")
_VOICED = "\u3099\u309a"  # the marks that make か が: another letter, not an accent


def is_cjk(text: str) -> bool:
    """Say whether a text is written in Chinese, Japanese or Korean script, apart from spaces and dots."""
    return _may_be_cjk(text) and _ALL_CJK.fullmatch(text.strip()) is not None


def has_cjk(text: str) -> bool:
    """Say whether a text holds a character of Chinese, Japanese or Korean script."""
    return _may_be_cjk(text) and _OF_CJK.search(text) is not None


def _may_be_cjk(text: str) -> bool:
    return not text.isascii() and max(text) >= _FIRST


@lru_cache(maxsize=32_768)  # the same names are compared again and again
def fold(text: str) -> str:
    """Return lower-case ASCII for matching: ``"Örjan Priel"`` -> ``"orjan priel"``; other scripts stay."""
    if text.isascii():
        return _SIGNS.sub(" ", text.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", text.translate(_FOLDS))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char) or char in _VOICED)
    plain = unicodedata.normalize("NFC", bare)
    return _SIGNS.sub(" ", plain.casefold()).strip()
