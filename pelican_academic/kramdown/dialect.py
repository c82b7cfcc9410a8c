"""What a dialect is made of: the rules for blocks and for spans, found by the character they start with."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["BlockRule", "Dialect", "SpanRule", "Spans", "by_first"]

#: Takes the `Parser` at the start of a line; whether it took anything.
BlockRule = Callable[[Any], bool]
#: Takes the `Parser`, the open `Element` and a position; what it found (an element, a text, a list of both) or None.
SpanRule = Callable[[Any, Any, int], Any]


@dataclass(frozen=True)
class Spans:
    """What the span loop looks for: where to stop next, the rules by first character, the rule for quotes."""

    search: Callable[..., re.Match[str] | None]
    rules: dict[str, tuple[SpanRule, ...]]
    smart_quotes: SpanRule | None = None


@dataclass(frozen=True)
class Dialect:
    """The rules of one dialect: block rules by the first character of a line, and for all other lines; spans."""

    blocks: dict[str, tuple[BlockRule, ...]]
    any_block: tuple[BlockRule, ...]
    spans: Spans
    link_spans: Spans


def by_first(rules: Sequence[tuple[Any, Any]]) -> dict[str, tuple[Any, ...]]:
    firsts = {character for characters, _ in rules for character in characters}
    return {
        first: tuple(rule for characters, rule in rules if not characters or first in characters) for first in firsts
    }
