"""Titles in; whether they may be one title out."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from difflib import SequenceMatcher

from pelican_academic.extract.names import fold

__all__ = ["SMALL_WORDS", "differ_in_letters", "normal_title", "numerals", "shared_words", "titles_agree"]

_SMALL_WORDS = """
a an the of for in on and with to from by at as is are using via de la le und der die das
"""
SMALL_WORDS = frozenset(_SMALL_WORDS.split())


def normal_title(title: str) -> str:
    """Return a title for comparing: folded, without punctuation and small words' case."""
    return re.sub(r"[\W_]+", " ", fold(re.sub(r"\$[^$]*\$|[{}\\]", " ", title)).replace("-", " ")).strip()


def titles_agree(one: str, two: str) -> bool:
    """Say whether two titles of records with one identifier may be one title: the same, one inside the other, or half of the words shared."""
    if not one or not two or one == two:
        return True
    first, second = set(one.split()) - SMALL_WORDS, set(two.split()) - SMALL_WORDS
    return bool(first and second) and len(first & second) / min(len(first), len(second)) >= 0.5


def shared_words(one: str, two: str) -> float:
    """Return the share of the words of two titles that both have, 0 to 1."""
    first, second = set(one.split()), set(two.split())
    return len(first & second) / max(1, len(first | second))


def numerals(title: str) -> list[str]:
    """Return the numbers in a title, by which parts and volumes differ."""
    return re.findall(r"\b(?:\d+|i{1,3}|iv|v|vi{1,3}|ix|one|two|three|first|second|third)\b", title)


def differ_in_letters(one: str, two: str) -> bool:
    """Say whether titles differ in letters only (a typo, a plural), not in a word."""
    first, second = one.split(), two.split()
    if len(first) != len(second):
        return one.replace(" ", "") == two.replace(" ", "")
    different = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return all(SequenceMatcher(None, a, b).ratio() >= 0.8 for a, b in different) and len(different) <= 2
