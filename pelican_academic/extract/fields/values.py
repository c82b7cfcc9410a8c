"""A value of front matter in; the plain text, list, truth or picture it means out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pelican_academic.extract.fields.keys import KEYS

__all__ = ["first_of", "image_of", "list_of", "text_of", "truth_of", "without_markup"]


def first_of(data: Mapping[str, object], field: str) -> object:
    """Return the value of the first key of a field that holds something, None where none does."""
    return next((data[key] for key in KEYS[field] if data.get(key) not in (None, "", [], {})), None)


def text_of(value: object) -> str:
    """Return a value as one line of text without markup: the first of a list, "" for a truth value."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return text_of(value[0]) if value else ""
    return re.sub(r"\s+", " ", without_markup(str(value))).strip()


_MARKUP = re.compile(r"\]\(|<|\*\*|__")


def without_markup(text: str) -> str:
    """Take links, tags and emphasis off a text, their words kept."""
    if not _MARKUP.search(text):
        return text
    text = re.sub(r"!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*\)(?:\{:?[^}]*\})?", r"\1", text)
    text = re.sub(r"<[a-zA-Z/][^>]*>", "", text)
    return re.sub(r"(\*\*|__)(.+?)\1", r"\2", text)


def truth_of(value: object) -> bool:
    """Say whether a value means yes."""
    return str(value).strip().lower() in {"1", "true", "yes", "y", "on"}


def list_of(value: object) -> tuple[str, ...]:
    """Return the items of a list, or of a string divided at commas and semicolons."""
    if isinstance(value, str):
        value = re.split(r"\s*[,;]\s*", value)
    return tuple(str(item).strip() for item in value if str(item).strip()) if isinstance(value, Iterable) else ()


def image_of(data: Mapping[str, object]) -> str:
    """Return the address of a picture, written as a string or as a mapping."""
    value = first_of(data, "image")
    if isinstance(value, Mapping):
        value = (
            value.get("path")
            or value.get("src")
            or value.get("filename")
            or value.get("url")
            or value.get("feature")
            or ""
        )
    return text_of(value)
