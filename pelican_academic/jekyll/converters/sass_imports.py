"""Where the imports of a site's style sheets lie: in ``load_paths``, ``sass_dir``, the theme and beside the sheet.

Nothing outside the site and its theme is found. Source: Jekyll, "Assets"; Sass, "@import".
"""

from __future__ import annotations

import hashlib
import os
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican_academic.disk import is_file
from pelican_academic.jekyll.setup.setup import Setup

__all__ = ["Found", "Imports"]

_Place = tuple[Path, str]  # the site's root or its theme's, and a folder there


@dataclass(frozen=True)
class Found:
    """A sheet that an import means: its file, and what libsass is told that it is called."""

    file: Path
    shown: str

    @property
    def is_indented(self) -> bool:
        """Whether libsass has to open it itself."""
        return self.file.suffix == ".sass"

    def __str__(self) -> str:
        return f"{self.shown} {hashlib.sha256(self.file.read_bytes()).hexdigest()}"


class Imports:
    """What the imports of one sheet mean, which lies at ``relative_path`` of the site, or of its theme."""

    def __init__(self, site: Setup, settings: Mapping[str, Any], relative_path: str, path: Path | None) -> None:
        self._site = site
        named = settings.get("load_paths") or []
        paths = [*(named if isinstance(named, list) else [named]), settings.get("sass_dir") or "_sass"]
        self._folders = ["", *(str(folder).strip("/") for folder in paths)]
        theme = site.theme
        root = theme.root if theme and path and path.is_relative_to(theme.root) else site.root
        self._beside: _Place = root, posixpath.dirname(relative_path)
        self._names: dict[str, _Place] = {}  # what libsass calls a sheet -> where it lies
        self.asked: dict[tuple[str, str], Found] = {}  #: What was found of the imports so far, in their order.

    def found(self, name: str, previous: str) -> Found:
        """Return the sheet that ``name`` means in the one called ``previous``, "" for the sheet itself.

        Raises FileNotFoundError where there is none.
        """
        for root, folder in self._places(self._names.get(previous) if previous else self._beside, first=not previous):
            if path := _resolve(root, posixpath.normpath(posixpath.join(folder, name))):
                theme = self._site.theme
                found = Found(root / path, theme.shown(path) if theme and root == theme.root else path)
                self._names[str(found.file) if found.is_indented else found.shown] = root, posixpath.dirname(path)
                self.asked[name, previous] = found
                return found
        raise FileNotFoundError(f"no style sheet '{name}' in the site or its theme")

    def told(self) -> list[list[str]] | None:
        """Return what was asked and what it meant, as JSON; None where libsass may have read what we do not know."""
        if any(found.is_indented for found in self.asked.values()):
            return None
        return [[name, previous, str(found)] for (name, previous), found in self.asked.items()]

    def still(self, told: list[list[str]]) -> bool:
        """Whether all that was asked in an earlier build means the same sheets, with the same words in them."""
        try:
            return all(str(self.found(name, previous)) == meant for name, previous, meant in told)
        except OSError:
            return False

    def _places(self, beside: _Place | None, *, first: bool) -> Iterator[_Place]:
        """Where imports are looked for: beside the sheet that imports, in the load paths, in the theme."""
        if beside and not first:
            yield beside
        yield from ((self._site.root, folder) for folder in self._folders)
        if self._site.theme and self._site.theme.has("_sass"):
            yield self._site.theme.root, "_sass"
        if beside and first:  # Jekyll does not look there
            yield beside


def _resolve(root: Path, path: str) -> str | None:
    head, name = posixpath.split(path)
    stems = [name] if name.endswith((".scss", ".sass")) else [f"{name}.scss", f"{name}.sass", f"{name}.css"]
    places = [posixpath.join(head, prefix + stem) for stem in stems for prefix in ("", "_")]
    places += [posixpath.join(path, index) for index in ("_index.scss", "index.scss", "_index.sass")]
    inside = os.path.realpath(root) + os.sep
    for place in places:
        if is_file(root / place) and os.path.realpath(root / place).startswith(inside):
            return place
    return None
