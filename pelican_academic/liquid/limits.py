"""How much one rendering may cost."""

from __future__ import annotations

from dataclasses import dataclass, replace

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

    def tightened(self, first: Limits) -> Limits:
        """Return these limits with half of the steps, at least a hundredth of the ``first``.

        One rendering that ran into its bounds leaves those that follow less, so that a hundred pages, or the
        layout of a hundred pages, cost little more than two.
        """
        return replace(self, steps=max(self.steps // 2, first.steps // 100))
