"""A value of front matter in; the plain text, list, truth or picture it means out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence

from pelican_academic.extract.fields.keys import KEYS
from pelican_academic.regex import regex

__all__ = ["WORDED", "first_of", "image_of", "list_of", "text_of", "truth_of", "without_markup"]


def first_of(data: Mapping[str, object], field: str) -> object:
    """Return the value of the first key of a field that holds something, None where none does."""
    return next((data[key] for key in KEYS[field] if data.get(key) not in (None, "", [], {})), None)


WORDED = ("name", "title", "text", "label", "literal", "display", "value", "word", "author", "full_name", "person")


def text_of(value: object) -> str:
    """Return a value as one line of text without markup: the first of a list, "" for a truth value.

    Of a mapping it is what the mapping calls its name, else its first text.

    >>> text_of(["A <b>tide</b>", "B"]), text_of({"word": "Mussels"}), text_of({"id": 3, "who": "Ada Quill"})
    ('A tide', 'Mussels', 'Ada Quill')
    """
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, Mapping):
        texts = [*(value.get(key) for key in WORDED), *value.values()]
        return next((text_of(text) for text in texts if isinstance(text, str) and text.strip()), "")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return text_of(value[0]) if value else ""
    return re.sub(r"\s+", " ", without_markup(str(value))).strip()


_MARKUP = regex(r"\]\(|<|\*\*|__|(?<!\w)[*_]\w|&#?\w+;")
_ENTITY = regex(r"&#?\w+;")
_EMPHASIS = regex(r"(?<![\w*_/])([*_])(?=[^\s*_])([^*_]*[^\s*_])\1(?![\w*_/])")


def without_markup(text: str) -> str:
    """Take links, tags and emphasis off a text, their words kept, and read what HTML writes as ``&quot;``.

    >>> without_markup("_Shore Lett._ **131**, 7"), without_markup("snake_case by A. Quill*, B. Reed*")
    ('Shore Lett. 131, 7', 'snake_case by A. Quill*, B. Reed*')
    >>> without_markup("Workshop &quot;Mud &amp; Reeds&quot;")
    'Workshop "Mud & Reeds"'
    """
    if not _MARKUP.search(text):
        return text
    text = re.sub(r"!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*\)(?:\{:?[^}]*\})?", r"\1", text)
    text = re.sub(r"<[a-zA-Z/][^>]*>", "", text)
    text = _EMPHASIS.sub(r"\2", re.sub(r"(\*\*|__)(.+?)\1", r"\2", text))
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text)


def truth_of(value: object) -> bool:
    """Say whether a value means yes."""
    return str(value).strip().lower() in {"1", "true", "yes", "y", "on"}


def list_of(value: object) -> tuple[str, ...]:
    """Return the items of a list, or of a string divided at commas and semicolons.

    >>> list_of("tides; sand, foam"), list_of([{"word": "tides"}, 1836])
    (('tides', 'sand', 'foam'), ('tides', '1836'))
    """
    if isinstance(value, str):
        value = re.split(r"\s*[,;]\s*", value)
    if not isinstance(value, Iterable):
        return ()
    return tuple(said for item in value if (said := text_of(item) if isinstance(item, Mapping) else str(item).strip()))


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
