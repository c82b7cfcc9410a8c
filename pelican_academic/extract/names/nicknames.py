"""A name with a nickname in it in; the name without it out: ``'Chester "Trip" Reedman'`` -> ``"Chester Reedman"``."""

from __future__ import annotations

from pelican_academic.regex import regex

__all__ = ["by_nickname", "nickname_at", "without_nickname"]

_WORD = r"[A-ZÀ-ÞĀ-Ž][\w.’-]{0,14}"
_NICKNAME = regex(rf"(?<=[\w.])\s(?:[\"“”‘']{_WORD}[\"”“’']|\([A-ZÀ-ÞĀ-Ž][a-zà-ÿ]{{1,12}}\))(?=\s[A-ZÀ-ÞĀ-Ž][\w.’-]+)")

_MARKS = " \"“”‘’'()"


def without_nickname(text: str) -> str:
    """Return a name without what stands in quotation marks or brackets between its words."""
    return _NICKNAME.sub("", text)


def by_nickname(text: str) -> str:
    """Return the name that somebody is called by, "" where there is no other.

    >>> by_nickname('Chester "Trip" Reedman')
    'Trip Reedman'
    """
    found = _NICKNAME.search(text)
    return f"{found[0].strip(_MARKS)} {text[found.end() :].strip()}" if found else ""


def nickname_at(text: str, at: int) -> int:
    """Return where the nickname ends whose opening mark stands at ``at``, 0 where none does.

    >>> nickname_at('Bo "Bobby" Reed', 3)
    10
    """
    found = _NICKNAME.match(text, at - 1) if at else None
    return found.end() if found else 0
