"""``page.title | upcase | append: '!'`` -> a function of the context. What outputs, ``assign`` and others hold."""

from __future__ import annotations

import re
from typing import Any

from pelican_academic.liquid.context import Context, Surroundings
from pelican_academic.liquid.errors import LiquidError, LiquidSyntaxError
from pelican_academic.liquid.filter import Filter
from pelican_academic.liquid.ruby.values import SPACE, Special

from .expression import QUOTED, Evaluate, Expression, constant, parse_expression
from .strict import PATH, StrictParser

__all__ = ["parse_filtered", "parse_filtered_lax", "parse_filtered_strict"]

Arguments = list[tuple[str | None, str]]
Call = tuple[str, Arguments]

_FIRST = re.compile(QUOTED, re.ASCII)
_FILTER = re.compile(rf"(?:\s+|{QUOTED}|,)+", re.ASCII)
_ARGUMENT = re.compile(rf"[:,]\s*((?:\w+\s*:\s*)?{QUOTED}\s*)", re.ASCII)
_KEYWORD = re.compile(rf"(\w+)\s*:\s*({QUOTED})", re.ASCII)
_WORD = re.compile(r"\w+", re.ASCII)
_PLAIN = re.compile(rf"\s*({PATH})\s*", re.ASCII)


def parse_filtered(environment: Surroundings, markup: str) -> Expression:
    """As the error mode says, without warnings: for filters that are handed an expression as a string."""
    if environment.error_mode != "lax":
        try:
            return parse_filtered_strict(environment, markup)
        except LiquidSyntaxError:
            if environment.error_mode == "strict":
                raise
    return parse_filtered_lax(environment, markup)


def parse_filtered_strict(environment: Surroundings, markup: str) -> Expression:
    """By the strict grammar; raises `LiquidSyntaxError` for anything else."""
    plain = _PLAIN.fullmatch(markup)
    if plain:
        return _compile(environment, plain[1], [])
    parser = StrictParser(markup)
    name = parser.expression()
    calls: list[Call] = []
    while parser.accept("pipe") is not None:
        filter_name = parser.expect("id")
        arguments: Arguments = []
        if parser.accept("colon") is not None:
            arguments.append(parser.argument())
            while parser.accept("comma") is not None:
                arguments.append(parser.argument())
        calls.append((filter_name, arguments))
    parser.end()
    return _compile(environment, name, calls)


def parse_filtered_lax(environment: Surroundings, markup: str) -> Expression:
    """Whatever can be made of the markup: the first fragment is the value, each word after a bar a filter."""
    match = _FIRST.search(markup)
    if match is None:
        return _compile(environment, "", [])
    bar = markup.find("|", match.end())
    calls: list[Call] = []
    if bar >= 0:
        for text in _FILTER.findall(markup, bar + 1):
            word = _WORD.search(text)
            if word is None:
                continue
            arguments: Arguments = []
            for argument in _ARGUMENT.findall(text):
                argument = argument.strip(SPACE)
                keyword = _KEYWORD.fullmatch(argument)
                arguments.append((keyword[1], keyword[2]) if keyword else (None, argument))
            calls.append((word[0], arguments))
    return _compile(environment, match[0], calls)


def _compile(environment: Surroundings, name: str, calls: list[Call]) -> Expression:
    value = parse_expression(name)
    if isinstance(value.value, Special):
        value = constant("", name)  # only conditions and arguments know `empty` and `blank`
    if not calls:
        return value
    steps = [step for step in (_step(environment, *call) for call in calls) if step is not None]
    if not steps:
        return Expression(value.evaluate, value.source)
    return Expression(_chain(value.evaluate, steps), value.source)


Step = tuple[Filter, tuple[Any, ...] | None, list[Evaluate], dict[str, Evaluate]]


def _step(environment: Surroundings, name: str, arguments: Arguments) -> Step | None:
    """One filter ready to call; None for an unknown one, which passes its input on."""
    known = environment.filters.get(name)
    if known is None:
        return None
    expressions = [parse_expression(text) for keyword, text in arguments if keyword is None]
    keywords = {keyword: parse_expression(text).evaluate for keyword, text in arguments if keyword is not None}
    count = len(expressions) + bool(keywords)
    if not known.minimum <= count <= known.maximum:
        known = Filter(_wrong_number(known, count), 0, 1000, context=False)
    fixed = None
    if not keywords and all(expression.constant for expression in expressions):
        fixed = tuple([expression.evaluate(None) for expression in expressions])  # type: ignore[arg-type]
    return known, fixed, [expression.evaluate for expression in expressions], keywords


def _wrong_number(known: Filter, count: int) -> Any:
    expected = f"{known.minimum + 1}"
    if known.maximum > known.minimum:
        expected = f"{expected}+" if known.maximum >= 1000 else f"{expected}..{known.maximum + 1}"

    def fail(*_: Any) -> Any:
        raise LiquidError(f"wrong number of arguments (given {count + 1}, expected {expected})")

    return fail


_LONG = 10_000  # characters of a string from which making it counts as steps


def _chain(first: Evaluate, steps: list[Step]) -> Evaluate:
    if len(steps) == 1 and steps[0][1] is not None:
        known = steps[0][0]
        function, extra = known.function, steps[0][1]
        if not known.context:

            def single(context: Context) -> Any:
                value = function(first(context), *extra)
                if type(value) is str and len(value) > _LONG:
                    context.check_length(len(value))
                return value

            return single

    def chain(context: Context) -> Any:
        value = first(context)
        for known, fixed, arguments, keywords in steps:
            if fixed is None:
                values: Any = [argument(context) for argument in arguments]
                if keywords:
                    values.append({name: evaluate(context) for name, evaluate in keywords.items()})
            else:
                values = fixed
            value = known.function(context, value, *values) if known.context else known.function(value, *values)
            if type(value) is str and len(value) > _LONG:
                context.check_length(len(value))
        return value

    return chain
