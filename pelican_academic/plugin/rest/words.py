"""What two pages are compared by: the words of a text, without case, and what tells an address from another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import unquote

from pelican_academic.extract.platforms import profile_from_url
from pelican_academic.regex import regex

__all__ = ["address", "first_words", "words_of"]

_A_LINE = 200  # characters
_WORD = regex(r"\w+")
_BEGINNING = regex(r"^(?:https?:)?//(?:www\.|dx\.)?|^mailto:|[#?].*$", re.IGNORECASE)
_ENDING = regex(r"/?(?:index)?(?:\.html?)?/?$")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without case: ``words_of("Tide-pool 3!") -> ("tide", "pool", "3")``; e-mail is one word."""
    return _words_of_a_line(text) if len(text) <= _A_LINE else _words(text)


def first_words(text: str, count: int) -> list[str]:
    """The words with which a text begins, at most so many: a long one is not read to its end."""
    return list(words_of(text)[:count]) if len(text) <= _A_LINE else [*islice(_each(text), count)]


def _each(text: str) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(_plain(text)))


def _plain(text: str) -> str:
    return text.casefold().replace("e-mail", "email")


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_plain(text)))


_words_of_a_line = lru_cache(maxsize=16_384)(_words)  # a menu's lines stand on every page, a name in many lists


@lru_cache(maxsize=16_384)  # a menu's addresses stand on every page
def address(link: str) -> str:
    """An address, reduced to what tells it from another: no scheme, ``www.``, ``index.html`` or slash at its end.

    A profile that is told by its query is named by its platform.

    >>> address("https://www.example.org/a/index.html"), address("mailto:%61da@example.org"), address("#top")
    ('example.org/a', 'ada@example.org', '')
    """
    if "?" in link and "//" in link and (profile := profile_from_url(link)) is not None:
        return f"{profile.platform}:{profile.value}"
    if "%" in link and link.lower().startswith("mailto:"):  # an address that is hidden from those who collect them
        link = unquote(link)
    return _ENDING.sub("", _BEGINNING.sub("", link.strip()))
