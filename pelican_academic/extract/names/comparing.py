"""Two names in; how well they agree: not, by initials, by a full given name, entirely."""

from __future__ import annotations

import re
from functools import lru_cache

from pelican_academic.extract.names.scripts import fold
from pelican_academic.extract.names.short_forms import is_short_for
from pelican_academic.extract.names.words import FREQUENT_FAMILIES
from pelican_academic.model import Name
from pelican_academic.regex import regex

__all__ = ["compatible", "name_key", "simplified"]


def name_key(name: Name) -> str:
    """Return the folded family name by which names are first compared: ``"Priel"`` -> ``"priel"``."""
    return fold(name.family or name.literal).replace("'", "").replace("-", " ")


@lru_cache(maxsize=32_768)  # each author is compared with each person of the name
def _given_tokens(given: str) -> tuple[str, ...]:
    if given.isupper() and given.isalpha() and 1 < len(given) <= 3:
        return tuple(fold(given))
    spaced = re.sub(r"(?<![^\s])([A-Z])([A-Z])(?=\s)", r"\1 \2", given.replace(".", ". "))  # "MJ García"
    return tuple(word for word in re.split(r"[\s.‐-]+", fold(spaced)) if word)


def compatible(one: Name, other: Name) -> int:
    """Say how well two names with one family name agree: 0 not, 1 by initials, 2 by a full given name, 3 entirely.

    >>> from pelican_academic.extract.names import parse_name
    >>> compatible(parse_name("F. L. Sinzinger"), parse_name("Fabian Sinzinger"))
    1
    """
    if one.native and one.native == other.native:
        return 3
    first, second = _given_tokens(one.given), _given_tokens(other.given)
    if not first or not second:
        return 0
    if first == second:
        return 3 if any(len(token) > 1 for token in first) else 1
    if "".join(first) == "".join(second) and len("".join(first)) > 3:  # "Ying-Yue", "Yingyue"
        return 3
    short, long = sorted((first, second), key=len)
    if (
        len(long) > 1
        and len(long[0]) == 1 < len(short[0])
        and len(long) == len(short) + 1
        and len(long[1]) > 1
        and all(map(_agree, long[1:], short))
    ):
        return 2  # "P. Eline Reed", who goes by her second name
    if (_in_syllables(one) and _lacks(one.given, second)) or (_in_syllables(other) and _lacks(other.given, first)):
        return 0
    if not _agree(short[0], long[0]):
        return 0
    rest = long[1:]
    for token in short[1:]:
        while rest and not _agree(token, rest[0]):
            rest = rest[1:]
        if not rest:
            return 0
        rest = rest[1:]
    return 2 if min(len(short[0]), len(long[0])) > 1 else 1


_HYPHENATED = regex(r"[A-Z]\.?[-‐][A-Z]\.?")  # of a name in two syllables


def _in_syllables(name: Name) -> bool:
    """Say whether initials are of one given name's syllables: "J-H", and "DM" with a family name like Ryu or Kim."""
    together = _TOGETHER.fullmatch(name.given) and fold(name.family) in FREQUENT_FAMILIES
    return bool(together or _HYPHENATED.fullmatch(name.given))


_TOGETHER = regex(r"[A-Z]{2}")


def _lacks(initials: str, given: tuple[str, ...]) -> bool:
    """Say whether no syllable of a given name has the second initial: "J-I" is no Juhyun, "J-H" may be."""
    second = initials.rstrip(".")[-1].casefold()
    return len(given) == 1 and len(given[0]) > 1 and second not in given[0][1:]


def _agree(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other or simplified(one) == simplified(other) or is_short_for(one, other)


def simplified(word: str) -> str:
    """Return a folded word without the letters that some languages write as two: ``mueller`` -> ``muller``."""
    for double, single in (("oe", "o"), ("ue", "u"), ("ae", "a"), ("aa", "a"), ("th", "t")):
        word = word.replace(double, single)
    return word
