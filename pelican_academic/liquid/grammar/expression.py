"""``page.title``, ``a[b].c``, ``'text'``, ``1.5``, ``(1..n)`` -> a function of the context.

The rules are Ruby's for any markup, well formed or not: what is no literal is a path, and a path is whatever names and
brackets can be found in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.drop import Drop
from pelican_academic.liquid.errors import LiquidError, LiquidSyntaxError
from pelican_academic.liquid.ruby.values import BLANK, EMPTY, Range, to_integer

__all__ = ["QUOTED", "Evaluate", "Expression", "constant", "parse_expression"]

Evaluate = Callable[[Context], Any]

QUOTED: Final = r"""(?:"[^"]*"|'[^']*'|(?:[^\s,|'"]|"[^"]*"|'[^']*')+)"""
"""Ruby's QuotedFragment: a quoted string, or a run without white space, commas, bars and lone quotes."""


class Expression(NamedTuple):
    """A compiled expression; ``constant`` ones have their ``value`` already. ``source`` is the markup."""

    evaluate: Evaluate
    source: str
    constant: bool = False
    value: Any = None


def constant(value: Any, source: str = "") -> Expression:
    """Give the expression of a fixed value."""
    return Expression(lambda _: value, source, constant=True, value=value)


_LITERALS: Final = {
    "": constant(None),
    "nil": constant(None, "nil"),
    "null": constant(None, "nil"),
    "true": constant(True, "true"),
    "false": constant(False, "false"),
    "blank": constant(BLANK, "blank"),
    "empty": constant(EMPTY, "empty"),
}
_INTEGER = re.compile(r"-?\d+", re.ASCII)
_RANGE = re.compile(r"\((\S+)\.\.(\S+)\)", re.ASCII)
_FLOAT = re.compile(r"-?\d[\d.]+", re.ASCII)
_NUMBER_START = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_PATH = re.compile(r"\[[^\]]+\]|[\w-]+\??", re.ASCII)
_NAMES = re.compile(r"[\w-]+\??", re.ASCII)
_NAME = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*", re.ASCII)
_COMMANDS: Final = frozenset({"size", "first", "last"})
_DEEPEST: Final = 100
_LONGEST_NUMBER: Final = 4000


@lru_cache(maxsize=4096)
def parse_expression(markup: str, depth: int = 0) -> Expression:
    """Give the expression that ``markup`` means; anything means something, if only nil."""
    literal = _LITERALS.get(markup)
    if literal is not None:
        return literal
    first, last = markup[0], markup[-1]
    if first in "'\"" and last == first and len(markup) > 1:
        return constant(markup[1:-1], markup)
    if first in "-0123456789(":
        if _INTEGER.fullmatch(markup):
            return constant(int(markup[:_LONGEST_NUMBER]), markup)
        match = _RANGE.fullmatch(markup)
        if match:
            if depth > _DEEPEST:
                raise LiquidSyntaxError("Nesting too deep")
            return _range(parse_expression(match[1], depth + 1), parse_expression(match[2], depth + 1), markup)
        if _FLOAT.fullmatch(markup):
            start = _NUMBER_START.match(markup)
            return constant(float(start[0]) if start else 0.0, markup)
    if _NAME.fullmatch(markup):
        names = markup.split(".")
        return Expression(_path(names[0], [(name, name in _COMMANDS) for name in names[1:]]), markup)
    return _general_path(markup, depth)


def _general_path(markup: str, depth: int) -> Expression:
    brackets = markup.rfind("]") + 1  # behind it no bracket closes
    parts = _PATH.findall(markup, 0, brackets) + _NAMES.findall(markup, brackets)
    if not parts:
        return Expression(_path(None, []), markup)
    keys: list[tuple[Any, bool]] = []
    for part in parts:
        if part[0] == "[":
            inner = parse_expression(part[1:-1], depth + 1)
            keys.append((inner.evaluate(None), False) if inner.constant else (inner, False))  # type: ignore[arg-type]
        else:
            keys.append((part, part in _COMMANDS))
    name, *rest = keys
    if isinstance(name[0], Expression) or any(isinstance(key, Expression) for key, _ in rest):
        return Expression(_dynamic_path(name[0], rest), markup)
    return Expression(_path(name[0], rest), markup)


def _range(first: Expression, last: Expression, source: str) -> Expression:
    if first.constant and last.constant:
        return constant(Range(to_integer(first.value), to_integer(last.value)), source)

    def evaluate(context: Context) -> Range:
        return Range(_bound(first.evaluate(context)), _bound(last.evaluate(context)))

    return Expression(evaluate, source)


def _bound(value: Any) -> int:
    if type(value) is int:
        return value
    if value is None or isinstance(value, str):
        return to_integer(value)
    raise LiquidError("invalid integer")


def _path(name: Any, keys: list[tuple[Any, bool]]) -> Evaluate:
    """Compile a path without brackets to evaluate: most of all paths."""
    if not keys:

        def variable(context: Context) -> Any:
            local = context.local
            if name in local:
                return local[name]
            return context.find(name)

        return variable
    if len(keys) == 1:
        key, command = keys[0]

        def attribute(context: Context) -> Any:
            local = context.local
            value = local[name] if name in local else context.find(name)
            if type(value) is dict and key in value:
                return value[key]
            return _look_up(value, key, command)

        return attribute

    def path(context: Context) -> Any:
        local = context.local
        value = local[name] if name in local else context.find(name)
        for key, command in keys:
            value = value[key] if type(value) is dict and key in value else _look_up(value, key, command)
            if value is None:
                break
        return value

    return path


def _dynamic_path(name: Any, keys: list[tuple[Any, bool]]) -> Evaluate:
    def path(context: Context) -> Any:
        start = name.evaluate(context) if isinstance(name, Expression) else name
        try:
            value = context.find(start)
        except TypeError:  # an array or a hash names nothing
            value = None
        for key, command in keys:
            found = key.evaluate(context) if isinstance(key, Expression) else key
            value = _look_up(value, found, command)
            if value is None:
                break
        return value

    return path


def _look_up(value: Any, key: Any, command: bool) -> Any:
    """One step of a path: a key of a hash or drop, an index of an array, or ``size``, ``first``, ``last``."""
    if isinstance(value, Mapping):
        try:
            if key in value:
                return value[key]
        except TypeError:
            return None
        if type(key) is int:
            return None
    elif isinstance(value, list | tuple):
        if type(key) is int:
            return value[key] if -len(value) <= key < len(value) else None
    elif isinstance(value, Drop):
        return value.lookup(key)
    return _command(value, key) if command else None


def _command(value: Any, key: str) -> Any:
    if key == "size":
        if isinstance(value, str | list | tuple | Mapping):
            return len(value)
        if isinstance(value, Range):
            return len(value.values)
        return 8 if isinstance(value, int) and not isinstance(value, bool) else None
    if isinstance(value, list | tuple):
        return (value[0] if key == "first" else value[-1]) if value else None
    if isinstance(value, Range):
        return value.first if key == "first" else value.last
    if key == "first" and isinstance(value, Mapping):
        return next(([name, item] for name, item in value.items()), None)
    return None
