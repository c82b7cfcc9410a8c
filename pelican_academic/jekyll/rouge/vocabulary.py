"""What kind of word a language has: ``kind("julia", "println") -> ""``, ``kind("julia", "Int") -> "type"``. Pygments'."""

from __future__ import annotations

from functools import lru_cache

from pygments.lexers import get_lexer_by_name
from pygments.token import Keyword, Name

__all__ = ["kind"]


@lru_cache(maxsize=4096)
def kind(language: str, word: str) -> str:
    """Say whether a word is a ``keyword``, a ``type``, a ``builtin`` or nothing of the language's own ("")."""
    found = next((token for token, text in get_lexer_by_name(language).get_tokens(f"{word} x") if text == word), None)
    if found is None:
        return ""
    if found in Keyword.Type:
        return "type"
    return "keyword" if found in Keyword else "builtin" if found in Name.Builtin else ""
