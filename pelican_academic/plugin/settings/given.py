"""The settings as a site gave them: each run of Pelican's live reload begins with them.

Pelican makes one set of settings and runs with it again and again, and a run writes into it what it finds.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

from pelican_academic.plugin.settings import SETTINGS

__all__ = ["Given"]


@dataclass
class Given:
    """The settings before a run, and the names of those that the run changed."""

    settings: MutableMapping[str, Any]
    values: dict[str, Any] = field(init=False)
    changed: set[str] = field(default_factory=lambda: {setting.name for setting in SETTINGS.values()})

    def __post_init__(self) -> None:
        self.values = dict(self.settings)

    def keep(self) -> None:
        """Remember what has been changed up to now as changed by us, not by another plugin."""
        self.changed |= {name for name, value in self.settings.items() if self.values.get(name) is not value}

    def leave(self, settings: MutableMapping[str, Any]) -> None:
        """Put back what we changed in a copy of the settings that builds another site: one in each language."""
        for name in self.changed:
            if name in settings and settings[name] is self.settings.get(name):
                if name in self.values:
                    settings[name] = self.values[name]
                else:
                    del settings[name]

    def restore(self) -> None:
        """Put back what we changed."""
        for name in self.changed:
            self.settings.pop(name, None)
        self.settings.update({name: value for name, value in self.values.items() if name in self.changed})
