"""A sequence of text, outputs and tags -> one function of the context."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from .context import Context, Render
from .errors import LiquidError
from .expression import Evaluate
from .values import printed

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


class Entry(NamedTuple):
    """Text (perhaps none), then an output or a tag (perhaps neither)."""

    text: str
    evaluate: Evaluate | None
    render: Render | None


class Place(NamedTuple):
    """Where an entry's text, and where its output or tag, begins."""

    text_line: int
    line: int
    column: int


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


def compile_body(entries: Sequence[Entry], places: Sequence[Place], template_name: str) -> Render:
    """Run the entries in order; stop at the first signal; give errors their place."""
    count = len(entries) or 1

    def fault(context: Context, entry: Entry, error: Exception) -> int:
        """Report an error of ``entry``; the index of the entry after it."""
        index = next(index for index, candidate in enumerate(entries) if candidate is entry)
        if isinstance(error, RecursionError):
            found = LiquidError("Nesting too deep")
        elif isinstance(error, LiquidError):
            found = error
        else:
            found = LiquidError("internal")
            found.__cause__ = error
        place = places[index]
        context.failed(found.placed(template_name, place.line, place.column))
        return index + 1

    def render(context: Context) -> int | None:
        context.steps += count
        if context.steps > context.max_steps or len(context.pieces) > context.check_at:
            context.step(0)
        if context.halting:
            return halting(context)
        if context.marks is not None:
            return marked(context)
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
                rest = entries[fault(context, entry, error) :]
        return None

    def halting(context: Context) -> int | None:
        """Run up to the first tag: what Ruby does while a break waits for a loop to take it."""
        for text, evaluate, node in entries:
            context.pieces.append(text)
            if evaluate is not None:
                context.pieces.append(printed(evaluate(context)))
            elif node is not None:
                signal = node(context)
                return CONTINUE if signal is None else signal
        return None

    def marked(context: Context) -> int | None:
        """Run the same, noting the source line of everything written."""
        marks: list[Any] = context.marks  # type: ignore[assignment]
        pieces = context.pieces
        start = 0
        while start < len(entries):
            entry = entries[start]
            try:
                for entry, place in zip(entries[start:], places[start:], strict=True):
                    text, evaluate, node = entry
                    if text:
                        marks.append((len(pieces), place.text_line, True))
                        pieces.append(text)
                    marks.append((len(pieces), place.line, False))
                    if evaluate is not None:
                        pieces.append(printed(evaluate(context)))
                    elif node is not None:
                        signal = node(context)
                        if signal is not None:
                            return signal
                return None
            except (LiquidError, *FAULTS) as error:
                start = fault(context, entry, error)
        return None

    return render
