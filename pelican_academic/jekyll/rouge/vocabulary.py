"""What kind of word a language has, by Pygments: ``kind("julia", "foo") -> ""``, ``kind("julia", "Int") -> "type"``."""

from __future__ import annotations

from functools import lru_cache

from pygments.lexers import get_lexer_by_name

__all__ = ["kind"]

_KINDS = {"Token.Keyword.Type": "type", "Token.Keyword": "keyword", "Token.Name.Builtin": "builtin"}


@lru_cache(maxsize=4096)
def kind(language: str, word: str) -> str:
    """Say whether a word is a ``keyword``, a ``type``, a ``builtin`` or nothing of the language's own ("")."""
    tokens = get_lexer_by_name(language).get_tokens(f"{word} x")
    name = next((str(token) for token, text in tokens if text == word), "")
    return next((found for start, found in _KINDS.items() if name.startswith(start)), "")
