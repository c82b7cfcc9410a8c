"""What a settings file forces or forbids to be one work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["MergeRules"]


@dataclass(frozen=True)
class MergeRules:
    """What a settings file forces or forbids: groups of names.

    A name is an id, ``doi:10.1/x``, ``arxiv:…``, ``pmid:…`` or a title.
    """

    force: tuple[tuple[str, ...], ...] = ()
    forbid: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def from_settings(cls, settings: Mapping[str, object]) -> MergeRules:
        """Return the rules of a mapping ``{"force": [[a, b], …], "forbid": [[a, c], …]}``."""

        def groups(value: object) -> tuple[tuple[str, ...], ...]:
            return (
                tuple(tuple(str(name) for name in group) for group in value if isinstance(group, (list, tuple)))
                if isinstance(value, (list, tuple))
                else ()
            )

        return cls(groups(settings.get("force")), groups(settings.get("forbid")))
