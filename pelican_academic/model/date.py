"""A date of which only a part may be known."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PartialDate"]


@dataclass(frozen=True, order=True)
class PartialDate:
    """A year, perhaps a month, perhaps a day: ``PartialDate(2024, 7)`` prints as ``2024-07``.

    ``month`` and ``day`` are 0 where unknown, so that dates sort; a day without a month does not occur.
    """

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        return "-".join(f"{part:02d}" for part in (self.year, self.month, self.day) if part)

    @property
    def date_parts(self) -> tuple[int, ...]:
        """The known parts, as CSL's ``date-parts`` has them: ``(2024, 7)``."""
        return tuple(part for part in (self.year, self.month, self.day) if part)
