"""Titles in; whether they may be one title out."""

from __future__ import annotations

import re

from pelican_academic.extract.names import fold
from pelican_academic.regex import regex

__all__ = ["ARTICLES", "SMALL_WORDS", "differ_in_letters", "normal_title", "numerals", "shared_words", "titles_agree"]

_SMALL_WORDS = """
a an the of for in on and with to from by at as is are using via de la le und der die das
"""
SMALL_WORDS = frozenset(_SMALL_WORDS.split())
ARTICLES = frozenset({"a", "an", "the"})
_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_OF_A_VERSION = regex(
    r"\s*[(\[](?:tech(?:nical|\.)? report|(?:extended|full|long|preprint|arxiv) version|preprint)[)\]]\W*$",
    re.IGNORECASE,
)  # "Tides of marshes [Technical Report]"


def normal_title(title: str) -> str:
    """Return a title for comparing: folded, without punctuation, small words' case and which version it is."""
    title = _OF_A_VERSION.sub("", title)
    return re.sub(r"[\W_]+", " ", fold(re.sub(r"\$[^$]*\$|[{}\\]", " ", title)).replace("-", " ")).strip()


def titles_agree(one: str, two: str) -> bool:
    """Say whether two titles of records with one identifier may be one title.

    They may where they are the same, one is inside the other, or half of the words are shared.
    """
    if not one or not two or one == two:
        return True
    first, second = set(one.split()) - SMALL_WORDS, set(two.split()) - SMALL_WORDS
    return bool(first and second) and len(first & second) / min(len(first), len(second)) >= 0.5


def shared_words(one: str, two: str) -> float:
    """Return the share of the words of two titles that both have, 0 to 1."""
    first, second = set(one.split()), set(two.split())
    return len(first & second) / max(1, len(first | second))


def numerals(title: str) -> list[str]:
    """Return the numbers in a title, by which parts, volumes and the years of a workshop ("the 3rd …") differ."""
    return re.findall(rf"\b(?:\d+(?:st|nd|rd|th)?|i{{1,3}}|iv|v|vi{{1,3}}|ix|one|two|three|{_ORDINALS})\b", title)


def differ_in_letters(one: str, two: str) -> bool:
    """Say whether titles differ in letters only (a typo, a plural, a spelling), not in a word.

    A prefix makes another word of it ("stable", "unstable"), and so does another beginning ("induction", "reduction").
    """
    first, second = one.split(), two.split()
    if len(first) != len(second):
        return one.replace(" ", "") == two.replace(" ", "")
    different = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return len(different) <= 2 and all(_is_one_word(a, b) for a, b in different)


_SPELLINGS = (("our", "or"), ("ae", "e"), ("oe", "e"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ll", "l"))


def _is_one_word(one: str, two: str) -> bool:
    if min(len(one), len(two)) < 4:
        return False
    if one.rstrip("s") == two.rstrip("s") or _spelled(one) == _spelled(two):
        return True
    # one letter too many, too few, another, or two exchanged; never among the first two
    return one[:2] == two[:2] and min(len(one), len(two)) >= 6 and _one_slip(one, two)


def _spelled(word: str) -> str:
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return word


def _one_slip(one: str, two: str) -> bool:
    start = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    rest, other = one[start:], two[start:]
    exchanged = len(rest) > 1 and rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
    return exchanged or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
