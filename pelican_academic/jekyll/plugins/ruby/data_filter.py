"""Which rows of a list to show: ``keeps("role == 'phd' and group != 'alum'", {"role": "phd"}) -> True``.

The filter of the Greene lab's template, in both of its forms. Up to version 1.2 it is ``field: regex, other: regex``;
later a Ruby expression, of which this module reads the part that lists use: fields (a missing one is nil), ``item``,
text, numbers, ``/regex/``, ``== != =~ !~ < <= > >=``, ``and or not && || !``, parentheses, ``[…]`` and methods such as
``include?``, ``empty?``, ``nil?``, ``start_with?``, ``downcase``, ``size``. Nothing is ever executed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from pelican_academic.liquid import Drop
from pelican_academic.liquid.ruby.comparison import truthy
from pelican_academic.regex import regex

__all__ = ["FilterError", "keeps"]

Values = Mapping[str, Any]
Test = Callable[[Values], Any]

_OLD = regex(r"\s*[\w-]+\s*:(?!:)")  # no Ruby expression begins so
_TOKEN = regex(
    r"\s*(?:(?P<text>\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')|(?P<regex>/(?:\\.|[^/\\])+/[imx]*)"
    r"|(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*[?!]?(?!=(?!=)))|(?P<mark>==|!=|=~|!~|<=|>=|&&|\|\||&\.|[-<>!().,\[\]]))"
)
_DEPTH = 50


class FilterError(ValueError):
    """An expression this module cannot read; the message says where."""


def keeps(expression: str, row: Any) -> bool:
    """Whether a row (a mapping or a drop) passes; raises `FilterError` for an expression that cannot be read."""
    values: Values = row.mapping() if isinstance(row, Drop) else row if isinstance(row, Mapping) else {"item": row}
    if _OLD.match(expression):
        return all(
            values.get(name) is None if pattern is None else _matches(pattern, values.get(name))
            for name, pattern in _pairs(expression)
        )
    named = {re.sub(r"^_|_$", "", re.sub(r"[^a-zA-Z]+", "_", str(key))): value for key, value in values.items()}
    return bool(truthy(_parsed(expression)({**named, "item": values})))


@lru_cache(maxsize=256)
def _pairs(expression: str) -> tuple[tuple[str, re.Pattern[str] | None], ...]:
    """Fields and what their values match; None where only its name is given: the field must be missing."""
    found: list[tuple[str, re.Pattern[str] | None]] = []
    for part in expression.split(","):
        pieces = [piece.strip() for piece in part.split(":") if piece.strip()]
        try:
            pattern = re.compile(pieces[1], re.MULTILINE | re.DOTALL) if pieces[1:] else None
        except re.error as error:
            raise FilterError(f"'{pieces[1]}' is no regular expression ({error})") from None
        found += [(pieces[0], pattern)] if pieces else []
    return tuple(found)


def _matches(pattern: re.Pattern[str], value: Any) -> bool:
    listed = value if isinstance(value, list) else [value]
    return any(pattern.search("" if item is None else _shown(item)) for item in listed)


def _shown(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


@lru_cache(maxsize=256)
def _parsed(expression: str) -> Test:
    return _Reader(expression).whole()


class _Reader:
    """A reader of one expression, by descent: not, and/or, comparison, value."""

    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, str]] = []
        at = 0
        text = text.strip()
        while at < len(text):
            found = _TOKEN.match(text, at)
            if not found:
                raise FilterError(f"cannot read '{text[at : at + 20]}'")
            self.tokens.append((str(found.lastgroup), found[str(found.lastgroup)]))
            at = found.end()
        self.at = self.depth = 0

    def whole(self) -> Test:
        test = self.either()
        if self.at < len(self.tokens):
            raise FilterError(f"'{self.tokens[self.at][1]}' was not expected")
        return test

    def take(self, *marks: str) -> str | None:
        if self.at < len(self.tokens) and self.tokens[self.at][1] in marks and self.tokens[self.at][0] != "text":
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def either(self) -> Test:
        """Read ``a and b or c``: words of one rank, from the left."""
        self.depth += 1
        if self.depth > _DEPTH:
            raise FilterError("nested too deep")
        left = self.negated()
        while word := self.take("and", "or"):
            left = _joined(word == "and", left, self.negated())
        self.depth -= 1
        return left

    def negated(self) -> Test:
        if self.take("not"):
            inner = self.negated()
            return lambda values: not truthy(inner(values))
        return self.alternatives()

    def alternatives(self) -> Test:
        left = self.conjunction()
        while self.take("||"):
            left = _joined(False, left, self.conjunction())
        return left

    def conjunction(self) -> Test:
        left = self.comparison()
        while self.take("&&"):
            left = _joined(True, left, self.comparison())
        return left

    def comparison(self) -> Test:
        left = self.unary()
        if mark := self.take("==", "!=", "=~", "!~", "<=", ">=", "<", ">"):
            return _compared(mark, left, self.unary())
        return left

    def unary(self) -> Test:
        if self.take("!"):
            inner = self.unary()
            return lambda values: not truthy(inner(values))
        return self.value()

    def value(self) -> Test:
        test = self.atom()
        while mark := self.take(".", "&.", "["):
            if mark == "[":
                key = self.either()
                self.close("]")
                test = _item(test, key)
                continue
            if self.at >= len(self.tokens) or self.tokens[self.at][0] != "name":
                raise FilterError("a name was expected after '.'")
            method = self.tokens[self.at][1]
            self.at += 1
            arguments: list[Test] = []
            if self.take("(") and not self.take(")"):
                arguments.append(self.either())
                while self.take(","):
                    arguments.append(self.either())
                self.close(")")
            test = _called(test, method, arguments, spares_nil=mark == "&.")
        return test

    def close(self, mark: str) -> None:
        if not self.take(mark):
            raise FilterError(f"'{mark}' is missing")

    def atom(self) -> Test:
        if self.at >= len(self.tokens):
            raise FilterError("the expression ends too early")
        kind, text = self.tokens[self.at]
        self.at += 1
        fixed: Any = None
        if text == "(" and kind == "mark":
            inner = self.either()
            self.close(")")
            return inner
        if text == "-" and kind == "mark":
            inner = self.atom()
            return lambda values: -inner(values)
        if kind == "text":
            fixed = re.sub(r"\\(.)", r"\1", text[1:-1])
        elif kind == "regex":
            body, _, flags = text[1:].rpartition("/")
            try:
                fixed = re.compile(body, re.IGNORECASE if "i" in flags else 0)
            except re.error as error:
                raise FilterError(f"'{body}' is no regular expression ({error})") from None
        elif kind == "number":
            fixed = float(text) if "." in text else int(text)
        elif kind == "name":
            if text not in {"nil", "true", "false"}:
                return lambda values: values.get(text)
            fixed = {"nil": None, "true": True, "false": False}[text]
        else:
            raise FilterError(f"'{text}' was not expected")
        return lambda _values: fixed


def _joined(both: bool, left: Test, right: Test) -> Test:
    if both:
        return lambda values: truthy(left(values)) and truthy(right(values))
    return lambda values: truthy(left(values)) or truthy(right(values))


def _compared(mark: str, left: Test, right: Test) -> Test:
    def test(values: Values) -> bool:
        one, two = left(values), right(values)
        if mark in {"=~", "!~"}:
            pattern, text = (one, two) if isinstance(one, re.Pattern) else (two, one)
            found = isinstance(pattern, re.Pattern) and text is not None and bool(pattern.search(_shown(text)))
            return found == (mark == "=~")
        if mark in {"==", "!="}:
            return (one == two and isinstance(one, bool) == isinstance(two, bool)) == (mark == "==")
        try:
            return bool({"<": one < two, "<=": one <= two, ">": one > two, ">=": one >= two}[mark])
        except TypeError:
            return False

    return test


def _item(test: Test, key: Test) -> Test:
    def found(values: Values) -> Any:
        whole, name = test(values), key(values)
        if isinstance(whole, Mapping):
            return whole.get(name)
        if isinstance(whole, list | str) and isinstance(name, int) and -len(whole) <= name < len(whole):
            return whole[name]
        return None

    return found


_METHODS: Mapping[str, Callable[..., Any]] = {
    "include?": lambda value, other: value is not None and other in value,
    "empty?": lambda value: not value,
    "nil?": lambda value: value is None,
    "any?": bool,
    "size": lambda value: len(value or ()),
    "length": lambda value: len(value or ()),
    "start_with?": lambda value, *others: str(value).startswith(tuple(others)),
    "end_with?": lambda value, *others: str(value).endswith(tuple(others)),
    "match?": lambda value, pattern: bool(re.search(pattern, _shown(value))),
    "match": lambda value, pattern: re.search(pattern, _shown(value)),
    "downcase": lambda value: str(value).lower(),
    "upcase": lambda value: str(value).upper(),
    "strip": lambda value: str(value).strip(),
    "to_s": lambda value: "" if value is None else _shown(value),
    "to_i": lambda value: int(found[0]) if (found := re.match(r"-?\d+", _shown(value))) else 0,
    "first": lambda value: value[0] if value else None,
    "last": lambda value: value[-1] if value else None,
    "key?": lambda value, key: isinstance(value, Mapping) and key in value,
}


def _called(test: Test, method: str, arguments: list[Test], *, spares_nil: bool) -> Test:
    function = _METHODS.get(method)
    if function is None:
        raise FilterError(f"the method '{method}' is not known")

    def call(values: Values) -> Any:
        value = test(values)
        if value is None and spares_nil:
            return None
        try:
            return function(value, *(argument(values) for argument in arguments))
        except (TypeError, IndexError):
            return None

    return call
