"""How much one rendering may cost."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True)
class Limits:
    """Bounds of one rendering; beyond them it ends with a `LiquidLimitError` that names the place.

    ``output``: characters written, and characters of any one string a filter makes. ``steps``: tags, outputs and
    loop rounds executed. ``items``: elements of a list made from a range. ``depth``: blocks and includes within
    each other, and brackets within each other (Ruby's own bound is 100).
    """

    output: int = 50_000_000
    steps: int = 10_000_000
    items: int = 1_000_000
    depth: int = 100
