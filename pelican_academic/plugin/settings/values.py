"""What a value of a setting may be, in words and as a test.

>>> SWITCH.holds(True), SWITCH.holds("yes"), SWITCH.words
(True, False, 'True or False')
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican_academic.plugin.kinds import TEMPLATE_OF_KIND

__all__ = [
    "ADDRESS",
    "BADGES",
    "COLOUR",
    "COLUMNS",
    "FILES",
    "FUNCTIONS",
    "GROUPS",
    "KINDS",
    "MAPPING",
    "PAIRS",
    "PATH",
    "SWITCH",
    "TEXT",
    "TEXTS",
    "TOKENS",
    "VERSION",
    "WORKS",
    "Accepted",
    "one_of",
]


@dataclass(frozen=True)
class Accepted:
    """What a value may be: in words, as "… is not {words}" continues, and as a test."""

    words: str
    holds: Callable[[Any], bool]


def _texts(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)


def _pairs(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(_texts(item) and len(item) == 2 for item in value)


def _mapping(value: Any, inner: Callable[[Any], bool]) -> bool:
    return isinstance(value, Mapping) and all(isinstance(key, str) and inner(item) for key, item in value.items())


def one_of(*values: Any) -> Accepted:
    """Return what may be one of these values alone; 1 is not True."""
    words = ", ".join(map(repr, values[:-1])) + f" or {values[-1]!r}"
    return Accepted(
        words, lambda value: any(value is each or (type(value) is str and value == each) for each in values)
    )


def _address(value: Any) -> bool:
    return isinstance(value, str) and (not value or (re.findall("[{}]", value) == ["{", "}"] and "{slug}" in value))


TEXT = Accepted("a text", lambda value: isinstance(value, str))
PATH = Accepted("a path, as text", lambda value: isinstance(value, str | Path))
ADDRESS = Accepted("'' or a path with '{slug}' in it, and no other braces", _address)
TEXTS = Accepted("a list of texts", _texts)
SWITCH = one_of(True, False)
MAPPING = Accepted("a mapping", lambda value: _mapping(value, lambda _: True))
FUNCTIONS = Accepted("a mapping of names to functions", lambda value: _mapping(value, callable))
KINDS = Accepted(
    f"a mapping of names to kinds of pages ({', '.join(sorted(TEMPLATE_OF_KIND))})",
    lambda value: _mapping(value, lambda kind: isinstance(kind, str) and kind in TEMPLATE_OF_KIND),
)
WORKS = Accepted("a list of lists of ids", lambda value: isinstance(value, list | tuple) and all(map(_texts, value)))
_SERVICES = {"altmetric", "dimensions"}
_VERSIONS = ("3.10", "4.3", "github-pages", "auto")

FILES = Accepted(
    "a list of files or mappings",
    lambda value: isinstance(value, list | tuple) and all(isinstance(v, str | dict) for v in value),
)
VERSION = Accepted(
    "'4.3', '3.10', 'github-pages' or 'auto'",
    lambda value: str(value) in _VERSIONS or re.fullmatch(r"[34](\.\d+)*", str(value)) is not None,
)
GROUPS = Accepted(
    "a list of mappings, each with a 'key'",
    lambda value: (
        isinstance(value, list | tuple) and all(isinstance(group, Mapping) and "key" in group for group in value)
    ),
)
PAIRS = Accepted("a list of pairs such as ('People', '/people/')", _pairs)
COLOUR = Accepted("", lambda _: True)  # contrast.py says more of it
COLUMNS = Accepted(
    "a list of columns, each a list of pairs such as ('Imprint', '/imprint/')",
    lambda value: isinstance(value, list | tuple) and all(map(_pairs, value)),
)
TOKENS = Accepted(
    "a mapping of tokens to values of CSS, without any of <>{};",
    lambda value: _mapping(value, lambda item: not re.search("[<>{};]", str(item))),
)
BADGES = Accepted("a list of 'altmetric' and 'dimensions'", lambda value: _texts(value) and {*value} <= _SERVICES)
