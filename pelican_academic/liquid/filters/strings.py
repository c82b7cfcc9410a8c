"""Filters on strings. What is no string is made one as Ruby's ``to_s`` does."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.ruby.numbers import strict_integer
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.liquid.ruby.values import SPACE

__all__ = ["FILTERS", "split_words"]

_NEWLINES = re.compile(r"\r?\n")
_AWK_SPACE = re.compile(r"[\0\t\n\v\f\r ]+")


def capitalize(value: Any) -> str:
    """Give the first letter upper case (title case, for the few that have one), the rest lower."""
    text = to_s(value)
    return text[:1].title() + downcase(text[1:])


def downcase(value: Any) -> str:
    """Give lower case as Ruby does, which knows no final sigma."""
    return to_s(value).replace("Σ", "σ").lower()


def split_words(text: str) -> list[str]:
    """Give the words of a text, as Ruby's ``split`` without arguments."""
    return [word for word in _AWK_SPACE.split(text) if word]


def split(value: Any, pattern: Any) -> list[str]:
    """Give the parts between ``pattern``, without empty ones at the end; a single space means any white space."""
    text, separator = to_s(value), to_s(pattern)
    if separator == " ":
        return split_words(text)
    parts = text.split(separator) if separator else list(text)
    while parts and not parts[-1]:
        parts.pop()
    return parts


def slice_(value: Any, offset: Any, length: Any = None) -> Any:
    """Characters of a string or elements of an array, from ``offset`` (from the end if negative)."""
    start = strict_integer(offset)
    count = 1 if length is None or length is False else strict_integer(length)
    items: Any = value if isinstance(value, list | tuple) else to_s(value)
    if start < 0:
        start += len(items)
    if start < 0 or start > len(items) or count < 0:
        return items[:0]
    return items[start : start + count]


def truncate(value: Any, length: Any = 50, ellipsis: Any = "...") -> str | None:
    """At most ``length`` characters, the ellipsis included."""
    if value is None:
        return None
    text, mark = to_s(value), to_s(ellipsis)
    limit = strict_integer(length)
    return text[: max(limit - len(mark), 0)] + mark if len(text) > limit else text


def truncatewords(value: Any, words: Any = 15, ellipsis: Any = "...") -> Any:
    """At most ``words`` words; a text of exactly so many gets the ellipsis too (as Liquid 4 does)."""
    if value is None:
        return None
    found = split_words(to_s(value))
    last = max(strict_integer(words) - 1, 0)
    return " ".join(found[: last + 1]) + to_s(ellipsis) if len(found) > last else value


_BACKSLASH = re.compile(r"\\(?:([0&'`\\])|([1-9])|k<[^>]*>)")


def replacement(template: str, match: str, before: str, after: str) -> str:
    r"""Ruby's replacement text: ``\0`` is what was found, ``\\`` a backslash, ``\1`` nothing."""
    if "\\" not in template:
        return template
    meanings = {"0": match, "&": match, "`": before, "'": after, "\\": "\\"}
    return _BACKSLASH.sub(lambda found: meanings[found[1]] if found[1] else "", template)


def replace(context: Context, value: Any, old: Any, new: Any = "") -> str:
    """Every ``old`` replaced."""
    text, find, put = to_s(value), to_s(old), to_s(new)
    count = text.count(find)
    context.check_length(len(text) + count * len(put))
    if "\\" not in put:
        return text.replace(find, put)
    if "'" not in put and "`" not in put:  # the same for each: nothing of what stands around it
        return text.replace(find, replacement(put, find, "", ""))
    context.check_length(count * len(text))
    parts: list[str] = []
    position = 0
    for match in re.finditer(re.escape(find), text):
        parts.append(text[position : match.start()])
        parts.append(replacement(put, find, text[: match.start()], text[match.end() :]))
        position = match.end()
    parts.append(text[position:])
    return "".join(parts)


def replace_first(value: Any, old: Any, new: Any = "") -> str:
    """Give the first ``old`` replaced."""
    text, find = to_s(value), to_s(old)
    before, found, after = text.partition(find) if find else ("", "", text)
    if not found and find:
        return text
    return before + replacement(to_s(new), find, before, after) + after


def remove(value: Any, text: Any) -> str:
    """Without any ``text``."""
    return to_s(value).replace(to_s(text), "") if to_s(text) else to_s(value)


def default(value: Any, fallback: Any = "") -> Any:
    """Give the fallback for nil, false and what is empty."""
    empty = value is None or value is False
    if not empty and isinstance(value, str | list | tuple | dict):
        empty = not value
    return fallback if empty else value


FILTERS: dict[str, Callable[..., Any]] = {
    "append": lambda value, text: to_s(value) + to_s(text),
    "capitalize": capitalize,
    "default": default,
    "downcase": downcase,
    "lstrip": lambda value: to_s(value).lstrip(SPACE),
    "prepend": lambda value, text: to_s(text) + to_s(value),
    "remove": remove,
    "remove_first": lambda value, text: to_s(value).replace(to_s(text), "", 1),
    "replace": replace,
    "replace_first": replace_first,
    "rstrip": lambda value: to_s(value).rstrip(SPACE),
    "slice": slice_,
    "split": split,
    "strip": lambda value: to_s(value).strip(SPACE),
    "strip_newlines": lambda value: _NEWLINES.sub("", to_s(value)),
    "truncate": truncate,
    "truncatewords": truncatewords,
    "upcase": lambda value: to_s(value).upper(),
}
