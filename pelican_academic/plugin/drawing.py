"""The chart of papers a year -> the places and sizes of its bars and words, which the template prints.

Lengths are those of the drawing's own box, 432 wide and 142 high, in which the axis lies at 124.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["drawn"]

_WIDTH, _AXIS, _TALLEST = 432, 124, 104
_WIDEST, _FARTHEST = 26, 39  # a bar, and from one bar to the next: few years are no wall
_GAP, _LINE, _THINNEST = 1.2, 0.6, 0.8  # between parts; half the line around an outlined one; the least part
_KINDS = ("journal", "conference", "preprint", "thesis", "other")
_LEAST = 3  # years
_MANY = 24  # years: every tenth is written below, else every fourth


@dataclass(frozen=True)
class Bar:
    """A year's papers of one kind; lengths are written out."""

    kind: str
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class Column:
    """A year: its bars, and where its total and its name stand ("" where they do not)."""

    year: int
    total: int
    bars: tuple[Bar, ...]
    total_x: str
    total_y: str
    name_x: str
    anchor: str


@dataclass(frozen=True)
class Drawing:
    """A chart as it is drawn: columns from the left, the axis's length, the kinds with papers and how many."""

    columns: tuple[Column, ...]
    axis: str
    kinds: dict[str, int]


def drawn(chart: Any) -> Drawing | None:
    """Return the drawing of a chart (`site.views.Chart`), None for one of fewer than three years."""
    if len(chart.years) < _LEAST:
        return None
    last = len(chart.years) - 1
    bar = min(288 / len(chart.years), _WIDEST)
    step = min((_WIDTH - bar) / last, _FARTHEST)
    tallest = next(at for at, year in enumerate(chart.years) if year.total == chart.max)
    every = 4 if len(chart.years) < _MANY else 10
    columns = []
    for at, year in enumerate(chart.years):
        x, y, bars = at * step, float(_AXIS), []
        for kind in _KINDS:
            if count := year.kinds[kind]:
                y -= count * _TALLEST / chart.max
                bars.append(_bar(kind, x, y, bar, count * _TALLEST / chart.max))
        told = year.total and at in {0, tallest}
        named = at in {0, last} or (at % every == 0 and at < last - 1)
        anchor, name_x = {0: ("", x), last: ("end", x + bar)}.get(at, ("middle", x + bar / 2))
        columns.append(
            Column(
                year.year,
                year.total,
                tuple(bars),
                _said(x + bar / 2) if told else "",
                _said(y - 5) if told else "",
                _said(name_x) if named else "",
                anchor,
            )
        )
    counts = {kind: sum(year.kinds[kind] for year in chart.years) for kind in _KINDS}
    return Drawing(tuple(columns), _said(step * last + bar), {kind: count for kind, count in counts.items() if count})


def _bar(kind: str, x: float, y: float, width: float, height: float) -> Bar:
    line = _LINE if kind == "preprint" else 0  # it is outlined, and the line is drawn around its edge
    return Bar(
        kind,
        _said(x + line),
        _said(y + line),
        _said(width - 2 * line),
        _said(max(height - _GAP - 2 * line, _THINNEST)),
    )


def _said(length: float) -> str:
    return f"{length:.1f}"
