"""Sass -> CSS by libsass, the extra ``pelican-academic[sass]``: ``Sass(site).compile("a{b:c}", "a.scss", 1)``.

The one door to libsass. Imports are looked for in ``sass_dir``, ``load_paths`` and beside the file, and never outside
the site. Source: Jekyll, "Assets"; Sass, "@import".
"""

from __future__ import annotations

import importlib
import os
import posixpath
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["Sass"]

_STYLES = frozenset({"nested", "expanded", "compact", "compressed"})


class Sass:
    """The style sheets of one site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._real = os.path.realpath(site.root)
        settings = site.config.get("sass")
        self._settings: dict[str, Any] = settings if isinstance(settings, dict) else {}
        paths = [self._settings.get("sass_dir") or "_sass", *(self._settings.get("load_paths") or [])]
        self._folders = [str(path).strip("/") for path in paths]
        try:
            self._engine: Any = importlib.import_module("sass")
        except ImportError:
            self._engine = None

    @property
    def style(self) -> str:
        """How the CSS is laid out; Jekyll's own default is compact."""
        style = str(self._settings.get("style") or "compact").lstrip(":")
        return style if style in _STYLES else "compact"

    def compile(self, text: str, relative_path: str, line: int) -> str:
        """Return the CSS of a style sheet; one that does not compile is reported and gives none."""
        problems = self._site.problems
        if self._engine is None:
            problems.add(
                relative_path, 1, "sass-missing", "Sass needs the extra 'pelican-academic[sass]'",
                "the style sheet is empty",
            )  # fmt: skip
            return ""
        folder = posixpath.dirname(relative_path)
        indented = relative_path.endswith(".sass")
        try:
            css: str = self._engine.compile(
                string=text, indented=indented, output_style=self.style, importers=[(0, self._importer(folder))]
            )
        except self._engine.CompileError as error:
            message = str(error).strip()
            found = re.search(r"on line (\d+):(\d+) of (\S+)", message)
            place = (int(found[1]) + line - 1, int(found[2])) if found and found[3] == "stdin" else (1, 0)
            reason = message.splitlines()[0].removeprefix("Error: ")
            problems.add(
                relative_path, place[0], "sass", f"Sass: {reason}", "the style sheet is empty", column=place[1]
            )
            return ""
        return css

    def _importer(self, folder: str) -> Any:
        def find(name: str, previous: str) -> list[tuple[str, ...]] | None:
            if name.startswith(("http://", "https://", "//")) or name.endswith(".css"):
                return None
            beside = folder if previous == "stdin" else posixpath.dirname(previous)
            for base in (beside, *self._folders):
                if found := self._resolve(posixpath.normpath(posixpath.join(base, name))):
                    text = (self._site.root / found).read_text("utf-8", "replace")
                    return [(found, text)]
            raise FileNotFoundError(f"no style sheet '{name}' in the site")

        return find

    def _resolve(self, path: str) -> str | None:
        head, name = posixpath.split(path)
        stems = [name] if name.endswith((".scss", ".sass")) else [f"{name}.scss", f"{name}.sass", f"{name}.css"]
        places = [posixpath.join(head, prefix + stem) for stem in stems for prefix in ("", "_")]
        places += [posixpath.join(path, index) for index in ("_index.scss", "index.scss", "_index.sass")]
        for place in places:
            full = self._site.root / place
            if full.is_file() and os.path.realpath(full).startswith(self._real + os.sep):
                return place
        return None
