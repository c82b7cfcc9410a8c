"""What all of Jekyll's drops do: answer for names of their own first, and for what lies behind them after that."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from pelican_academic.liquid import Drop

__all__ = ["Fields", "OpenDrop"]

Fields = Mapping[str, Callable[[Any], object]]
_NOTHING: Mapping[str, Any] = {}


class OpenDrop(Drop):
    """A drop whose ``fields`` win over ``behind``: front matter, settings. It lists the names of both."""

    fields: ClassVar[Fields] = {}

    @property
    def behind(self) -> Mapping[str, Any]:
        """What answers for every other name."""
        return _NOTHING

    def lookup(self, key: object) -> object:
        """Return a declared field, or what lies behind."""
        getter = self.fields.get(key) if isinstance(key, str) else None
        return getter(self) if getter is not None else self.behind.get(key)  # type: ignore[call-overload]

    def names(self) -> Iterable[str]:
        """List the declared names, then the others."""
        return dict.fromkeys([*self.fields, *self.behind])
