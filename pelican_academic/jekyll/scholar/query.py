"""A query chooses entries: ``Query("@article[year >= 2020 && author ^= Quill]").matches(entry)``.

``@*`` any type, ``@article`` one, ``!@book`` any other; several stand after one another with ``,`` or ``||``. Within
brackets ``field``, ``!field``, and ``field op value`` with ``= == != < <= > >= ^= ~= !~``, joined by ``&&``/``and`` and
``||``/``or``; ``key`` is the entry's. Numbers are compared as numbers; ``~=`` looks for a regular expression, ``^=``
for one where a line begins. What stands after a bracket is ignored. Source: jekyll-scholar's README and BibTeX-Ruby's
documentation of queries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Protocol

from pelican_academic.regex import regex

__all__ = ["Query", "QueryError"]

_SELECTOR = regex(r"\s*(?:\|\||,)?\s*(!)?\s*@(\*|[\w-]+)\s*(\[)?")
_TEST = regex(r"\s*(!)?\s*([\w-]+)\s*(?:(==|=~|~=|\^=|!=|!~|<=|>=|=|<|>)\s*(.*?))?\s*\Z", re.DOTALL)
_NUMBER = regex(r"-?\d+(?:\.\d+)?\Z")
_ANY = frozenset({"*", "entry"})


class QueryError(ValueError):
    """A query that cannot be read; the message says why."""


class Queried(Protocol):
    """What a query looks at."""

    type: str

    @property
    def values(self) -> Mapping[str, str]:
        """Fields as plain text."""


Test = Callable[[Mapping[str, str]], bool]


class Query:
    """A query, read; raises `QueryError` for one that is none."""

    def __init__(self, text: str) -> None:
        self._choices: list[tuple[bool, str, list[list[Test]]]] = []
        at = 0
        while at < len(text.rstrip(" *]")):
            found = _SELECTOR.match(text, at)
            if not found:
                raise QueryError(f"the query '{text}' cannot be read")
            at = found.end()
            condition = ""
            if found[3]:
                end = _closing(text, at)
                condition, at = text[at:end], end + 1
                rest = re.compile(r"\s*\*?").match(text, at)
                at = rest.end() if rest else at
            self._choices.append((bool(found[1]), found[2].lower(), _tests(condition)))
        if not self._choices:
            self._choices.append((False, "*", []))

    def matches(self, entry: Queried) -> bool:
        """Whether the entry is chosen."""
        return any(self._chosen(entry, *choice) for choice in self._choices)

    @staticmethod
    def _chosen(entry: Queried, no: bool, kind: str, tests: list[list[Test]]) -> bool:
        right = kind in _ANY or entry.type == kind
        right = right and (not tests or any(all(test(entry.values) for test in group) for group in tests))
        return right is not no


def _closing(text: str, start: int) -> int:
    """Where the bracket ends; brackets of a regular expression within it count."""
    depth = 0
    for place in range(start, len(text)):
        if text[place] == "[":
            depth += 1
        elif text[place] == "]":
            if not depth:
                return place
            depth -= 1
    return len(text)


def _tests(condition: str) -> list[list[Test]]:
    if not condition.strip():
        return []
    groups = re.split(r"\|\||\s+or\s+", condition)
    return [[_test(part) for part in re.split(r"&&|\s+and\s+", group)] for group in groups]


def _test(text: str) -> Test:
    found = _TEST.match(text)
    if not found:
        raise QueryError(f"the condition '{text.strip()}' cannot be read")
    no, name, operator = bool(found[1]), found[2].lower(), found[3]
    if operator is None:
        return lambda values: (name in values) is not no
    wanted = re.sub("[{}]", "", found[4] or "").strip("\"' ")
    if operator in {"^=", "~=", "=~", "!~"}:
        pattern = _pattern(found[4] or "", begins=operator == "^=")
        return lambda values: (name in values and bool(pattern.search(values[name]))) is (operator != "!~")
    return lambda values: _compared(values.get(name), operator, wanted)


def _pattern(text: str, *, begins: bool) -> re.Pattern[str]:
    """`begins` puts a ``^`` before it, which ``*`` or ``?`` makes mean nothing."""
    bare = re.sub(r"\A/(.*)/([i]?)\Z", lambda found: f"(?i:{found[1]})" if found[2] else found[1], text.strip())
    if begins:
        bare = bare[1:] if bare.startswith(("*", "?")) else f"^{bare.removeprefix('+')}"
    try:
        return re.compile(bare, re.MULTILINE)
    except re.error as error:
        raise QueryError(f"'{bare}' is no regular expression ({error})") from None


def _compared(value: str | None, operator: str, wanted: str) -> bool:
    if operator == "!=":
        return value != wanted
    if value is None:
        return False
    left: float | str
    right: float | str
    left, right = value, wanted
    if _NUMBER.match(value) and _NUMBER.match(wanted):
        left, right = float(value), float(wanted)
    if operator in {"=", "=="}:
        return left == right
    order = (left > right) - (left < right)  # type: ignore[operator]
    return {"<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0}[operator]
