"""The theme's icons, for HTML that no template prints: the name of one in, its ``<svg>`` out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pelican_academic.plugin.build import Build

__all__ = ["drawing_in"]


def drawing_in(build: Build) -> Callable[[str], str]:
    """Return what draws an icon of ``macros/icons.html``: ``"github"`` -> ``<svg class="glyph …``, "" for none."""
    if build.environment is None:
        return lambda _: ""
    table: Any = build.environment.get_template("macros/icons.html").module
    return lambda name: str(table.icon(name)) if name in table.lines or name in table.brands else ""
