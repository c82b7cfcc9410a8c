"""Escapes of HTML, as kramdown writes them in code, in text and in attributes."""

from __future__ import annotations

import re

from pelican_academic.kramdown.grammar import ENTITY

__all__ = ["BARE_AMPERSAND", "escape", "escape_attribute", "escape_text"]

_NEEDS_ESCAPE = re.compile('[<>&"]').search
#: An ampersand that starts no entity.
BARE_AMPERSAND = re.compile(rf"(?!{ENTITY})&")


def escape(text: str) -> str:
    """``<``, ``>`` and ``&`` as entities: for code."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def escape_text(text: str) -> str:
    """The same for text, in which entities are kept."""
    if "&" in text:
        text = BARE_AMPERSAND.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """The same for an attribute's value, in which ``"`` is one too."""
    if _NEEDS_ESCAPE(text) is None:
        return text
    return escape_text(text).replace('"', "&quot;")
