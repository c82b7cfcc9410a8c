"""A sequence of text, outputs and tags -> one function of the context."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from pelican_academic.liquid.context import Context, Render
from pelican_academic.liquid.errors import LiquidError
from pelican_academic.liquid.ruby.printing import printed

from .expression import Evaluate

__all__ = ["BREAK", "CONTINUE", "Body", "Node", "compile_body", "silent"]

BREAK: Final = 1
CONTINUE: Final = 2

FAULTS: Final = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a filter may raise on values it was not made for: Ruby calls it an internal error."""


class Node(NamedTuple):
    """What a tag is compiled into.

    ``blank`` says that it writes nothing of its own. A ``block`` that is blank writes nothing at all, not even the
    white space within it.
    """

    render: Render
    blank: bool = False
    block: bool = False


Entry = tuple[str, Evaluate | None, Render | None]
"""Text (perhaps none), then an output or a tag (perhaps neither)."""

Place = tuple[int, int, int]
"""Of an entry: the line where its text begins; line and column where its output or tag does."""


class Body(NamedTuple):
    """A compiled sequence, and the tag that ended it with its parameters (empty at the template's end)."""

    render: Render
    blank: bool
    end: str = ""
    markup: str = ""


def silent(render: Render) -> Render:
    """Run the same without its output."""

    def run(context: Context) -> int | None:
        marks, context.marks = context.marks, None
        length = len(context.pieces)
        try:
            return render(context)
        finally:
            del context.pieces[length:]
            context.checked = min(context.checked, length)
            context.marks = marks

    return run


class Whole(NamedTuple):
    """What a body runs, for everything but the plain run."""

    entries: Sequence[Entry]
    places: Sequence[Place]
    template_name: str


def compile_body(entries: Sequence[Entry], places: Sequence[Place], template_name: str) -> Render:
    """Run the entries in order; stop at the first signal; give errors their place."""
    count = len(entries) or 1
    whole = Whole(entries, places, template_name)

    def render(context: Context) -> int | None:
        context.steps += count
        if context.steps > context.max_steps or len(context.pieces) > context.check_at:
            context.step(0)
        if context.halting:
            return _halting(context, entries)
        if context.marks is not None:
            return _marked(context, whole)
        append = context.pieces.append
        rest = entries
        while rest:
            entry = rest[0]
            try:
                for entry in rest:
                    text, evaluate, node = entry
                    if text:
                        append(text)
                    if evaluate is not None:
                        value = evaluate(context)
                        append(value if type(value) is str else printed(value))
                    elif node is not None:
                        signal = node(context)
                        if signal is not None:
                            return signal
                return None
            except (LiquidError, *FAULTS) as error:
                rest = entries[_failed(context, whole, entry, error) :]
        return None

    return render


def _failed(context: Context, whole: Whole, entry: Entry, error: Exception) -> int:
    """Report an error of ``entry``; give the index of the entry after it."""
    index = next(index for index, candidate in enumerate(whole.entries) if candidate is entry)
    if isinstance(error, RecursionError):
        found = LiquidError("Nesting too deep")
    elif isinstance(error, LiquidError):
        found = error
    else:
        found = LiquidError("internal")
        found.__cause__ = error
    _, line, column = whole.places[index]
    context.failed(found.placed(whole.template_name, line, column))
    return index + 1


def _halting(context: Context, entries: Sequence[Entry]) -> int | None:
    """Run up to the first tag: what Ruby does while a break waits for a loop to take it."""
    for text, evaluate, node in entries:
        context.pieces.append(text)
        if evaluate is not None:
            context.pieces.append(printed(evaluate(context)))
        elif node is not None:
            signal = node(context)
            return CONTINUE if signal is None else signal
    return None


def _marked(context: Context, whole: Whole) -> int | None:
    """Run, noting the source line of everything written."""
    marks: list[Any] = context.marks  # type: ignore[assignment]
    pieces = context.pieces
    start = 0
    while start < len(whole.entries):
        entry = whole.entries[start]
        try:
            for entry, place in zip(whole.entries[start:], whole.places[start:], strict=True):
                text, evaluate, node = entry
                if text:
                    marks.append((len(pieces), place[0], True))
                    pieces.append(text)
                marks.append((len(pieces), place[1], False))
                if evaluate is not None:
                    pieces.append(printed(evaluate(context)))
                elif node is not None:
                    signal = node(context)
                    if signal is not None:
                        return signal
            return None
        except (LiquidError, *FAULTS) as error:
            start = _failed(context, whole, entry, error)
    return None
