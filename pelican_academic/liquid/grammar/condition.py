"""``a == b and c contains 'd'`` -> a function of the context that answers true or false.

``and`` and ``or`` have no precedence and group from the right: ``a and b or c`` is ``a and (b or c)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from pelican_academic.liquid.context import Context
from pelican_academic.liquid.errors import LiquidError, LiquidSyntaxError
from pelican_academic.liquid.ruby.comparison import compare, contains, equal, is_empty
from pelican_academic.liquid.ruby.values import SPACE, Special

from .expression import QUOTED, Expression, parse_expression
from .strict import VALUE, StrictParser

__all__ = ["Test", "equality", "parse_condition_lax", "parse_condition_strict"]

Test = Callable[[Context], Any]

_SYNTAX = re.compile(rf"({QUOTED})\s*([=!<>a-z_]+)?\s*({QUOTED})?", re.ASCII)
_OPERATOR = re.compile(r"\b(?:and|or)\b", re.ASCII)
_OPERAND = re.compile(rf"(?:{QUOTED}|\S+)", re.ASCII)
_PLAIN = re.compile(rf"\s*({VALUE})\s*(?:(==|!=|<>|<=?|>=?|contains(?=\s))\s*({VALUE})\s*)?", re.ASCII)
_SPACES = re.compile(r"\s*", re.ASCII)
_INVALID = "Syntax Error in tag 'if' - Valid syntax: if [expression]"


@lru_cache(maxsize=4096)
def parse_condition_strict(markup: str) -> Test:
    """By the strict grammar; raises `LiquidSyntaxError` for anything else."""
    plain = _PLAIN.fullmatch(markup)
    if plain:
        left = parse_expression(plain[1])
        return _comparison(left, plain[2], parse_expression(plain[3])) if plain[2] else left.evaluate
    parser = StrictParser(markup)
    tests = [_strict_comparison(parser)]
    operators: list[str] = []
    while True:
        if parser.accept_word("and"):
            operators.append("and")
        elif parser.accept_word("or"):
            operators.append("or")
        else:
            break
        tests.append(_strict_comparison(parser))
    parser.end()
    return _joined(tests, operators)


def _strict_comparison(parser: StrictParser) -> Test:
    left = parse_expression(parser.expression())
    operator = parser.accept("comparison")
    if operator is None:
        return left.evaluate
    return _comparison(left, operator, parse_expression(parser.expression()))


def parse_condition_lax(markup: str) -> Test:
    """Whatever can be made of the markup; raises `LiquidSyntaxError` where there is no operand at all."""
    parts = _split(markup)
    tests: list[Test] = []
    operators: list[str] = []
    tests.append(_lax_comparison(parts.pop() if parts else ""))
    while parts:
        operator = parts.pop().strip(SPACE)
        tests.append(_lax_comparison(parts.pop() if parts else ""))
        if operator not in {"and", "or"}:
            raise LiquidSyntaxError(_INVALID)
        operators.append(operator)
    tests.reverse()
    operators.reverse()
    return _joined(tests, operators)


def _split(markup: str) -> list[str]:
    """Give the markup cut at ``and`` and ``or``: ``a == b or c`` is ``a == b``, ``or``, ``c``. Linear."""
    parts: list[str] = []
    position = start = 0
    end = len(markup)
    while position < end:
        position = _SPACES.match(markup, position).end()  # type: ignore[union-attr]
        if position >= end:
            break
        operator = _OPERATOR.match(markup, position)
        if operator:
            if start < position and markup[start:position].strip(SPACE):
                parts.append(markup[start:position])
            parts.append(operator[0])
            start = position = operator.end()
            continue
        operand = _OPERAND.match(markup, position)
        position = operand.end() if operand else position + 1
    if start < end and markup[start:end].strip(SPACE):
        parts.append(markup[start:end])
    return parts


def _lax_comparison(markup: str) -> Test:
    match = _SYNTAX.search(markup)
    if match is None:
        raise LiquidSyntaxError(_INVALID)
    left = parse_expression(match[1])
    if match[2] is None:
        return left.evaluate
    return _comparison(left, match[2], parse_expression(match[3] or ""))


def _joined(tests: list[Test], operators: list[str]) -> Test:
    if not operators:
        return tests[0]
    steps = list(zip(tests[:-1], [operator == "and" for operator in operators], strict=True))
    last = tests[-1]

    def evaluate(context: Context) -> bool:
        for test, conjunction in steps:
            value = test(context)
            if (value is not None and value is not False) is not conjunction:
                return not conjunction
        value = last(context)
        return value is not None and value is not False

    return evaluate


def equality(left: Expression, right: Expression) -> Test:
    """``left == right``, where either may be ``empty`` or ``blank``."""
    special = next((side.value for side in (left, right) if isinstance(side.value, Special)), None)
    if special is not None:
        other = (right if isinstance(left.value, Special) else left).evaluate

        def is_special(context: Context) -> bool:
            if special.name == "empty":
                return is_empty(other(context))
            return context.environment.is_blank(other(context))

        return is_special
    first, second = left.evaluate, right.evaluate
    if right.constant and type(right.value) is str:
        text = right.value
        return lambda context: first(context) == text
    return lambda context: equal(first(context), second(context))


def _comparison(left: Expression, operator: str, right: Expression) -> Test:
    if operator == "==":
        return equality(left, right)
    if operator in {"!=", "<>"}:
        same = equality(left, right)
        return lambda context: not same(context)
    first, second = left.evaluate, right.evaluate
    if operator == "contains":
        return lambda context: contains(first(context), second(context))
    if operator in {"<", ">", "<=", ">="}:
        return lambda context: compare(operator, first(context), second(context))

    def unknown(_: Context) -> bool:
        raise LiquidError(f"Unknown operator {operator}")

    return unknown
