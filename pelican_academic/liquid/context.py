"""What a template sees and writes to while it is rendered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, Literal, Protocol

from .drop import Drop
from .errors import LiquidError, LiquidLimitError
from .filter import Filter
from .limits import Limits
from .ruby.values import Range

__all__ = ["Context", "ErrorMode", "Partial", "Render", "Surroundings"]

MISSING: Final = object()
_TOO_DEEP = 20
CHECK_EVERY: Final = 1000  # pieces of output between two looks at its length

ErrorMode = Literal["strict", "warn", "lax"]


class Partial(Protocol):
    """A template that is rendered within another."""

    def text_in(self, context: Context) -> str:
        """Render with the other's variables and limits, as text."""

    def include_in(self, context: Context) -> int | None:
        """Render as a part of the other: into its output."""


class Surroundings(Protocol):
    """What values, filters and tags ask of their `Environment`."""

    filters: dict[str, Filter]
    error_mode: ErrorMode
    limits: Limits
    timezone: dt.tzinfo
    is_blank: Callable[[Any], bool]

    def tighten(self) -> None:
        """Bound what is rendered from now on more narrowly."""

    def parse(self, text: str, name: str = "", line_offset: int = 0) -> Partial:
        """Compile a template."""

    def load(self, name: str) -> Partial:
        """Give the partial template of this name."""


class Context:
    """The state of one rendering.

    ``data`` is what the caller gave (a mapping or a `Drop`); ``assigned`` what ``assign`` and ``capture`` set,
    ``local`` what loops and includes set within it. ``registers`` is the caller's own: filters and tags read
    there what they need of the outside (see their documentation). ``pieces`` is the output so far.
    """

    __slots__ = (
        "assigned",
        "check_at",
        "checked",
        "counters",
        "data",
        "depth",
        "environment",
        "errors",
        "halting",
        "limits",
        "local",
        "marks",
        "max_depth",
        "max_steps",
        "on_error",
        "pieces",
        "registers",
        "steps",
        "stopped",
        "written",
    )

    def __init__(
        self,
        environment: Surroundings,
        data: Mapping[str, Any] | Drop,
        registers: dict[str, Any] | None = None,
        *,
        on_error: Callable[[LiquidError], str] | None = None,
    ) -> None:
        self.environment = environment
        self.data = data
        self.registers: dict[str, Any] = {} if registers is None else registers
        self.assigned: dict[str, Any] = {}
        self.local: dict[str, Any] = {}
        self.counters: dict[str, Any] = {}
        self.pieces: list[str] = []
        self.marks: list[tuple[int, int, bool]] | None = None
        self.errors: list[LiquidError] = []
        self.on_error = on_error
        self.limits: Limits = environment.limits
        self.max_depth = self.limits.depth
        self.max_steps = self.limits.steps
        self.halting = False  # a break has been met that no loop has taken yet
        self.depth = 0
        self.steps = 0
        self.check_at = CHECK_EVERY
        self.checked = 0
        self.written = 0
        self.stopped = 0  # how often blocks or includes went too deep

    def find(self, name: Any) -> Any:
        """Give the value of a variable, innermost first; None where there is none."""
        local = self.local
        if name in local:
            return local[name]
        if name in self.assigned:
            return self.assigned[name]
        if name in self.counters:
            return self.counters[name]
        data = self.data
        return data.lookup(name) if isinstance(data, Drop) else data.get(name)

    def check(self) -> None:
        """Add up what was written since the last look; an error beyond the limit."""
        pieces = self.pieces
        self.written += sum(map(len, pieces[self.checked :]))
        self.checked = len(pieces)
        self.check_at = self.checked + CHECK_EVERY
        if self.written > self.limits.output:
            self.environment.tighten()
            raise LiquidLimitError(f"the output is longer than {self.limits.output} characters")

    def step(self, count: int) -> None:
        """Count executed nodes, and look at the output's length from time to time."""
        self.steps += count
        if self.steps > self.max_steps:
            self.environment.tighten()
            raise LiquidLimitError(f"rendering took more than {self.max_steps} steps")
        if len(self.pieces) > self.check_at:
            self.check()

    def check_length(self, length: int) -> None:
        """Count a string that a filter makes as steps, one a thousand; an error beyond the length of a page."""
        self.step(length // 1000)
        if length > self.limits.output:
            raise LiquidLimitError(f"a string is longer than {self.limits.output} characters")

    def listed(self, value: Range) -> list[int]:
        """Give a range as a list, within the limit."""
        if len(value.values) > self.limits.items:
            raise LiquidLimitError(f"a list made from a range has more than {self.limits.items} items")
        return list(value.values)

    def enter(self) -> None:
        """One block deeper; Ruby's error beyond the limit. Pair with ``self.depth -= 1``."""
        self.depth += 1
        if self.depth > self.max_depth:
            self.depth -= 1
            self.stopped += 1
            if self.stopped > _TOO_DEEP:  # an include that leads to itself within a loop would come here without end
                raise LiquidLimitError("Nesting too deep again and again")
            raise LiquidError("Nesting too deep")

    def captured(self, render: Render) -> tuple[str, int | None]:
        """Give what ``render`` writes, as text, instead of writing it; and its signal."""
        outer, outer_marks = self.pieces, self.marks
        outer_state = self.check_at, self.checked
        self.pieces, self.marks = [], None
        self.check_at, self.checked = CHECK_EVERY, 0
        try:
            signal = render(self)
            text = "".join(self.pieces)
        finally:
            self.pieces, self.marks = outer, outer_marks
            self.check_at, self.checked = outer_state
        return text, signal

    @contextmanager
    def scope(self, values: Mapping[str, Any]) -> Iterator[None]:
        """Let ``values`` hide variables of the same names; restores them afterwards."""
        local = self.local
        saved = {name: local.get(name, MISSING) for name in values}
        local.update(values)
        try:
            yield
        finally:
            for name, value in saved.items():
                if value is MISSING:
                    local.pop(name, None)
                else:
                    local[name] = value

    def failed(self, error: LiquidError) -> None:
        """Record an error: raised, or what ``on_error`` makes of it is written in its place."""
        self.errors.append(error)
        if self.on_error is None or isinstance(error, LiquidLimitError):
            raise error
        self.pieces.append(self.on_error(error))


Render = Callable[[Context], int | None]
"""What a tag or block becomes: it writes to ``context.pieces`` and returns None, or BREAK or CONTINUE to stop."""
