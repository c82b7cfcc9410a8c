"""One printed name in; its parts out, as a `Name`."""

from __future__ import annotations

import re
from functools import lru_cache

from pelican_academic.extract.names.marks import strip_marks
from pelican_academic.extract.names.scripts import has_cjk, is_cjk
from pelican_academic.extract.names.words import (
    COMPOUND_FAMILIES,
    FREQUENT_FAMILIES,
    GROUP,
    HONORIFIC,
    INITIALS,
    INSTITUTION,
    KEPT_SUFFIX,
    PARTICLES,
    SUFFIX,
    VANCOUVER_INITIALS,
)
from pelican_academic.model import Name
from pelican_academic.regex import regex

__all__ = ["parse_name"]


# A Japanese given name of three characters ends in one of these: 慎太郎, 龍之介.
_ENDS_LONG_GIVEN = frozenset("郎朗助介輔乃恵美子")

_DOTTED = regex(r"(?:[A-ZÀ-ÞĀ-Ž]\.[-‐]?)+|[A-ZÀ-ÞĀ-Ž]")


_NO_FAMILY = regex(r"\.|^\w-\w$|^[B-DF-HJ-NP-TV-XZ]{3}$")  # initials: "DDL Reed", but "KIM Reed"


def _cjk_name(text: str) -> Name:
    parts = text.split()
    compact = "".join(parts)
    if len(parts) == 2:
        family, given = parts
    elif "・" in compact or "·" in compact:
        return Name(literal=compact, native=compact)
    else:
        size = _family_length(compact)
        family, given = compact[:size], compact[size:]
    return Name(given=given, family=family, literal=text.strip(), native=compact)


def _family_length(name: str) -> int:
    """How many characters of an undivided name are the family's: one in Chinese, two or three in Japanese."""
    if len(name) >= 5:
        return 2 if name[-1] in _ENDS_LONG_GIVEN else 3
    if name[:2] in COMPOUND_FAMILIES or len(name) == 4:
        return 2
    return 1


def _title_case(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


@lru_cache(maxsize=16_384)  # a name stands on many papers
def parse_name(text: str) -> Name:
    """Return the parts of one printed name; one that does not divide keeps its ``literal``.

    >>> parse_name("van der Berg, Ada M.")
    Name(given='Ada M.', family='Berg', particle='van der', suffix='', literal='', native='')
    """
    text, _ = strip_marks(text)
    text = HONORIFIC.sub("", text).strip()
    if not text:
        return Name()
    if is_cjk(text):
        return _cjk_name(text)
    house = len(text.split()) > 2 and INSTITUTION.search(text) and not re.search(r"(?:^|\s)[A-Z]\.|,", text)
    if house or GROUP.search(text.title() if text.isupper() else text):
        return Name(literal=text)
    native = ""
    if has_cjk(text):  # "潮見砂彦 Sunahiko SHIOMI"
        words = text.split()
        native = "".join(word for word in words if has_cjk(word))
        latin = " ".join(word for word in words if not has_cjk(word))
        if not latin:
            return Name(literal=text, native=native)
        text = latin
    return _latin_name(text, native)


def _latin_name(text: str, native: str) -> Name:
    suffix = ""
    if "," in text:
        head, _, tail = text.partition(",")
        tail = tail.strip()
        pieces = [piece.strip() for piece in tail.split(",") if piece.strip()]
        kept = [piece for piece in pieces if not SUFFIX.match(piece)]
        suffix = next((piece for piece in pieces if KEPT_SUFFIX.match(piece)), "")
        if kept:
            family_words = head.split()
            if family_words and KEPT_SUFFIX.match(family_words[-1]) and len(family_words) > 1:
                suffix = family_words.pop()
            given_words = " ".join(kept).split()
            trailing: list[str] = []  # "Berg, A. van der"
            while len(given_words) > 1 and given_words[-1] in PARTICLES:
                trailing.insert(0, given_words.pop())
            particle, family = _leading_particle(family_words)
            return Name(" ".join(given_words), " ".join(family), " ".join([*trailing, *particle]), suffix, "", native)
        text = head.strip()
    words = text.split()
    if len(words) > 1 and KEPT_SUFFIX.match(words[-1]) and not (len(words) == 2 and words[-1] in {"II", "IV"}):
        suffix = words.pop()
    if len(words) == 1:
        return Name(literal=words[0], family=words[0], native=native)
    last = words[-1]
    if (
        VANCOUVER_INITIALS.match(last)
        and len(last.replace("-", "")) <= 3
        and not any(INITIALS.match(word) and ("." in word or len(word) == 1) for word in words[:-1])
        and not last.endswith(".")
    ):  # "Reed B", "REED B"
        particle, family = _leading_particle(words[:-1])
        return Name(last, " ".join(family), " ".join(particle), suffix, "", native)
    dotted = len(words)
    while dotted > 1 and _DOTTED.fullmatch(words[dotted - 1]):
        dotted -= 1
    if "." in "".join(words[dotted:]) and not any(
        INITIALS.match(word) for word in words[:dotted]
    ):  # "Smith J.A.", "Smith J. A."
        particle, family = _leading_particle(words[:dotted])
        return Name(" ".join(words[dotted:]), " ".join(family), " ".join(particle), suffix, "", native)
    initials = next((at for at, word in enumerate(words) if re.fullmatch(r"[A-ZÀ-ÞĀ-Ž]", word)), 0)
    if initials and len(words) - initials > 1 and all(re.fullmatch(r"[A-ZÀ-ÞĀ-Ž]", word) for word in words[initials:]):
        particle, family = _leading_particle(words[:initials])  # "Reed S H"
        return Name(" ".join(words[initials:]), " ".join(family), " ".join(particle), suffix, "", native)
    shouted = [word for word in words if len(word) > 2 and word.isupper() and not _NO_FAMILY.search(word)]
    if len(shouted) == 1 and not all(word.isupper() for word in words):  # "SHIOMI Sunahiko", "Sunahiko SHIOMI"
        rest = [word for word in words if word is not shouted[0]]
        return Name(" ".join(rest), _title_case(shouted[0]), "", suffix, "", native)
    if (
        native
        and len(words) == 2
        and words[0].casefold() in FREQUENT_FAMILIES
        and words[1].casefold() not in FREQUENT_FAMILIES
    ):
        return Name(words[1], words[0], "", suffix, "", native)
    for index in range(1, len(words) - 1):
        if words[index] in PARTICLES and words[index] not in {"y", "i", "e"}:
            start = index
            while index < len(words) - 1 and words[index] in PARTICLES:
                index += 1
            return Name(
                " ".join(words[:start]), " ".join(words[index:]), " ".join(words[start:index]), suffix, "", native
            )
        if words[index] == "y":  # "José Ortega y Gasset"
            return Name(" ".join(words[: index - 1]), " ".join(words[index - 1 :]), "", suffix, "", native)
    return Name(" ".join(words[:-1]), last, "", suffix, "", native)


def _leading_particle(words: list[str]) -> tuple[list[str], list[str]]:
    index = 0
    while index < len(words) - 1 and words[index].casefold() in PARTICLES and words[index][:1].islower():
        index += 1
    return words[:index], words[index:]
