"""Text -> the part of a URL: ``slugify("Ada & Bob") -> "ada-bob"``. Source: Jekyll, "Liquid Filters", slugify."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pelican_academic.jekyll.documents.transliteration import plain_latin

__all__ = ["slugify", "titleize"]

_PRETTY = frozenset("._~!$&'()+,;=@")


def _kept(character: str) -> bool:
    if character.isascii():
        return character.isalnum()
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def _pretty(character: str) -> bool:
    return character in _PRETTY or _kept(character)


def _ascii(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _lower(text: str) -> str:
    return text.replace("Σ", "σ").lower()  # Ruby knows no final sigma


@lru_cache(maxsize=4096)
def slugify(text: str, mode: str = "default", *, cased: bool = False) -> str:
    """Text in one of Jekyll's modes: none, raw, default, pretty, ascii, latin; any other is default."""
    if mode == "none":
        return text if cased else _lower(text)
    if mode == "latin":
        text = plain_latin(text)
    if mode == "raw":
        slug = re.sub(r"\s+", "-", text)
    else:
        kept = {
            "pretty": _pretty,
            "ascii": _ascii,
        }.get(mode, _kept)
        slug = re.sub(r"\0+", "-", "".join(character if kept(character) else "\0" for character in text))
    slug = slug.removeprefix("-").removesuffix("-")
    return slug if cased else _lower(slug)


def titleize(slug: str) -> str:
    """Return the title that Jekyll makes of a file's name: ``jane-DOE -> Jane Doe``."""
    return " ".join(part.capitalize() for part in re.sub(r"-+\Z", "", slug).split("-"))
