"""Front matter defaults: ``Defaults(config).all("_posts/a.md", "posts") -> {"layout": "post"}``.

Source: Jekyll, "Front Matter Defaults".
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from pelican_academic.jekyll.files.globs import glob
from pelican_academic.jekyll.setup.config import Config, merge
from pelican_academic.jekyll.setup.times import Clock

__all__ = ["Defaults"]


class Defaults:
    """The ``defaults:`` of a configuration, asked by path (relative to the site, `/`-separated) and type.

    ``whole_names``: a path without a star is that of a file or folder, as for Jekyll 3, not how a path begins.
    """

    def __init__(self, config: Config, clock: Clock, *, whole_names: bool = False) -> None:
        self._whole_names = whole_names
        self._folder = str(config.get("collections_dir") or "").strip("/")
        self._sets: list[tuple[str, str | None, dict[str, Any]]] = []
        for item in config["defaults"]:
            if not isinstance(item, dict) or not isinstance(item.get("values"), dict):
                continue
            scope = item.get("scope")
            scope = scope if isinstance(scope, dict) else {}
            path = scope.get("path")
            kind = scope.get("type")
            values = item["values"]
            if isinstance(values.get("date"), str):
                with suppress(ValueError, OverflowError):
                    values = values | {"date": clock.parse(values["date"])}
            self._sets.append((path if isinstance(path, str) else "", None if kind is None else str(kind), values))

    def all(self, path: str, kind: str | None) -> dict[str, Any]:
        """Every default for one file; the set with the longer path wins, then the one with a type, then the later."""
        values: dict[str, Any] = {}
        winner: tuple[str, str | None] | None = None
        for scope, wanted, own in self._sets:
            if not (wanted is None or kind is None or wanted == kind) or not self._covers(scope, path):
                continue
            if winner is None or _outranks((scope, wanted), winner):
                values, winner = merge(values, own), (scope, wanted)
            else:
                values = merge(own, values)
        return values

    def _covers(self, scope: str, path: str) -> bool:
        if not scope:
            return True
        if "*" not in scope:
            named = self._strip(scope)
            return f"{path}/".startswith(f"{named}/") if self._whole_names else path.startswith(named)
        pattern = scope.rstrip("/")
        parts = path.split("/")  # a document's path leaves out collections_dir, a pattern names it
        if self._folder and parts[0].startswith("_"):
            parts.insert(0, self._folder)
        return any(glob("/".join(parts[:count]), pattern) for count in range(1, len(parts) + 1))

    def _strip(self, path: str) -> str:
        return path.removeprefix(f"{self._folder}/") if self._folder else path


def _outranks(new: tuple[str, str | None], old: tuple[str, str | None]) -> bool:
    if len(new[0]) != len(old[0]):
        return len(new[0]) > len(old[0])
    return new[1] is not None or old[1] is None
