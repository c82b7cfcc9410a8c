"""A printed name in; the name without marks, and the marks of equal contribution and the like beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pelican_academic.regex import regex

__all__ = ["EQUAL_MARKS", "NameForm", "strip_marks"]

# Marks of equal contribution, corresponding authors and affiliations.
_MARKS = r"{}*†‡§¶#^✉✝＊⁎∗⋆★☆◊♦♯@✢✦∥‖꙳✱✻✽❋﹡٭"
_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜ"
EQUAL_MARKS = frozenset("*+†‡#＊⁎∗⋆★☆§¶")
_TAKEN_OFF = (
    (regex(r"\\{1,4}(?=[*†‡§¶#])|(?<=[\w.])\\+(?=[_.,;]|\s|$)"), ""),  # of Markdown: "Ada Quill\\*"
    (regex(r"(?<=[\u4e00-\u9fff]{3})(?:編著|編集|監修|主编|编著|編|编)$"), ""),  # "山田葦子編著"
    (regex(r"^(?:and\s)?(?:on behalf of|for)\s+the\s+(?=[A-Z])"), ""),  # "for the Marsh Study Group"
    (regex(r"\((?:[^()]{0,80})\)|\[(?:[^\[\]]{0,40})\]|（[^（）]{0,40}）"), " "),
    (regex(rf"[{re.escape(_MARKS + _SUPER)}]"), ""),
    (regex(r"^\++(?=[^\W\d_])|(?<=[\w.])\++$"), ""),
    (regex(r"(?<=[^\W\d_.])\s?\d(?:\s?[,，]\s?\d)*(?=$|\s)"), ""),  # affiliation numbers
    (regex(r"(?:(?<=\.)|(?<=[^\W\d_]{2}))\s?\d{1,3}$"), ""),
    (regex(r"(?<=[^\W\d_]{4})\.$"), ""),  # of the full name that ends a list: "J. Innes."
)

_GLUED = regex(r"(?<=\b[A-ZÀ-Þ]\.)(?=[A-ZÀ-Þ][a-zà-ÿ])")  # "B.C.Reed"


@dataclass(frozen=True)
class NameForm:
    """One printed author: ``text`` as printed without marks, ``marks`` those taken off."""

    text: str
    marks: str = ""


@lru_cache(maxsize=32_768)  # a citation's name is looked at by several rules
def strip_marks(text: str) -> tuple[str, str]:
    """Take marks off a printed name: ``"Ada Quill*¹"`` -> ``("Ada Quill", "*")``."""
    marks = "".join(char for char in text if char in _MARKS)
    marks += "+" if text.strip().startswith("+") or text.rstrip().endswith("+") else ""
    for pattern, replacement in _TAKEN_OFF:
        text = pattern.sub(replacement, text)
    text = _GLUED.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(" ,;，；、:·•\u200b\ufeff"), marks
