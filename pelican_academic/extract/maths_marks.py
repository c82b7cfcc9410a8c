"""A text with marks at names set as mathematics in; the same with the marks as characters out."""

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["with_raised_marks"]

# Marks at names set as mathematics: ``\(^+\)``, ``$^{1,*}$``, ``\(^\dagger\)``.
_MATHS_MARK = regex(
    r"(?:\\\(|\$)\s*\{?\}?\^\{?((?:[\d,*+#§¶†‡ ]|\\(?:dagger|ddagger|ast|star|sharp|S|P)\b){1,12})\}?\s*(?:\\\)|\$)"
)
_RAISED = str.maketrans("+0123456789,", "⁺⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_MARKS = {"\\dagger": "†", "\\ddagger": "‡", "\\ast": "*", "\\star": "*", "\\sharp": "#", "\\S": "§", "\\P": "¶"}


def with_raised_marks(text: str) -> str:
    r"""Return the text with its marks as characters: ``r"Quill\(^+\), Reed$^{1}$"`` -> ``"Quill⁺, Reed¹"``."""
    return _MATHS_MARK.sub(_raised, text) if "^" in text else text


def _raised(match: re.Match[str]) -> str:
    return re.sub(r"\\\w+", lambda word: _MARKS[word[0]], match[1]).replace(" ", "").translate(_RAISED)
