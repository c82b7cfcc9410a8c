"""A name whose space was forgotten, ``"AdaQuill"``, in; its two words out."""

from __future__ import annotations

from pelican_academic.regex import regex

__all__ = ["is_glued", "unglued"]

_GLUED = regex(r"(?!Ma?c|De|Di|Du|La|Le|Van|Von|Fitz|O['’])([A-Z][a-z]+)([A-Z][a-z]+)")


def is_glued(word: str) -> bool:
    """Say whether a word may be two names: ``"AdaQuill"``, which ``"McReed"`` and ``"DeMoor"`` are not."""
    return _GLUED.fullmatch(word) is not None


def unglued(word: str) -> str:
    """Return the two names with a space between: ``"AdaQuill"`` -> ``"Ada Quill"``; other words as they are."""
    return _GLUED.sub(r"\1 \2", word) if is_glued(word) else word
