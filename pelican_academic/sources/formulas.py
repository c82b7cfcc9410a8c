r"""Formulas within a line of text: which those are, and the line with those that characters can spell spelled."""

from __future__ import annotations

import re

from pelican_academic.regex import regex
from pelican_academic.sources.latex import known_commands, plain_text

__all__ = ["FORMULA", "spelled"]

#: TeX between ``\(`` and ``\)``, or between dollars that stand at it and at no word: "$5 and $6" is none.
FORMULA = regex(
    r"\\\((?P<round>[^<]+?)\\\)|(?<![\\$\w])\$(?=\S)(?P<dollars>[^$<]*[\\^_][^$<]*|[A-Za-z])(?<=\S)\$(?![\w$])"
)
_TEX = regex(r"[\\^_{}]")


def spelled(text: str) -> str:
    r"""Return the text with each formula in characters, but for those that need more: they stay TeX.

    >>> spelled(r"The $\beta$-decay of \(H_2O\) for $5, in $\frac{1}{2}$")
    'The β-decay of H₂O for $5, in $\\frac{1}{2}$'
    """
    return FORMULA.sub(_in_characters, text) if "$" in text or "\\(" in text else text


def _in_characters(formula: re.Match[str]) -> str:
    tex = formula["round"] or formula["dollars"]
    plain = plain_text(f"${tex.strip()}$") if known_commands(tex) else "\\"
    return formula[0] if _TEX.search(plain) else plain
