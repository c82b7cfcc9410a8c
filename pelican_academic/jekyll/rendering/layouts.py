"""The site's layouts: ``Layouts(site).chain("person") -> [person, default]``, innermost first.

A layout is found by its path in ``_layouts`` without its ending; the theme has those that the site does not. One that
names itself, or one above it again, ends the chain, as in Jekyll. Where the theme that a site names is not on this
machine, the layouts of Minimal Mistakes and al-folio that print data are there, written anew (`known_layouts`), for
what would else be an empty page. Source: Jekyll, "Layouts".
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican_academic.disk import is_folder
from pelican_academic.jekyll.documents.reader import read_text
from pelican_academic.jekyll.files.written import written
from pelican_academic.jekyll.setup.entries import Entries
from pelican_academic.jekyll.setup.setup import Setup
from pelican_academic.jekyll.setup.theme import Theme

__all__ = ["Layout", "Layouts"]

_KNOWN = Path(__file__).parent.parent / "known_layouts"


@dataclass(frozen=True)
class Layout:
    """One layout file: its front matter, its template, and the line of the file the template starts on."""

    name: str
    relative_path: str
    data: dict[str, Any]
    body: str
    body_line: int


class Layouts:
    """The layouts of one site, read when first asked for."""

    def __init__(self, site: Setup) -> None:
        self._site = site
        self._paths: dict[str, tuple[str, Theme | None]] = {}
        self._read: dict[str, Layout | None] = {}
        if site.theme and site.theme.has("_layouts"):
            self._list(Entries(site.theme.root, site.config, site.problems), "_layouts", site.theme)
        self._list(site.entries, str(site.config.get("layouts_dir") or "_layouts").strip("/"), None)
        for file in sorted(_KNOWN.iterdir()) if site.lacks_theme else ():
            self.add(file.name, file.read_text("utf-8"))

    def _list(self, entries: Entries, folder: str, theme: Theme | None) -> None:
        if is_folder(entries.root / folder) and not entries.leaves(folder):
            for path in entries.layouts(folder):
                name = path.rsplit(".", 1)[0] if "." in path.rsplit("/", 1)[-1] else path
                self._paths[name] = f"{folder}/{path}", theme

    def add(self, name: str, body: str) -> None:
        """Add a layout that a plugin brings, unless the site has one of that name."""
        if name not in self._paths:
            path = f"_layouts/{name}.html"
            self._paths[name], self._read[name] = (path, None), Layout(name, path, {}, body, 1)

    def __contains__(self, name: str) -> bool:
        return name in self._paths

    def get(self, name: str) -> Layout | None:
        """Return the layout of this name, None where there is none."""
        if name not in self._read:
            self._read[name] = self._load(name)
        return self._read[name]

    def _load(self, name: str) -> Layout | None:
        path, theme = self._paths.get(name, ("", None))
        if not path or (found := read_text(self._site, path, theme)) is None:
            return None
        path = theme.shown(path) if theme else path
        data = {str(key): value for key, value in found.data.items()}
        return Layout(name, path, data, found.split.body, found.split.body_line)

    def chain(self, name: str) -> list[Layout]:
        """Return the layouts around a page that asks for ``name``, innermost first."""
        found: list[Layout] = []
        layout = self.get(name)
        while layout is not None and layout not in found:
            found.append(layout)
            above = layout.data.get("layout")
            layout = self.get(str(above))
            if layout in found:
                self._report(found[-1], "layout-loop", f"the layout '{above}' leads to itself", "used once")
            elif layout is None and above not in {None, "none", ""} and not self._site.lacks_theme:
                self._report(found[-1], "layout-missing", f"there is no layout '{written(above)}'", "used without it")
        return found

    def _report(self, layout: Layout, code: str, message: str, action: str) -> None:
        line = self._site.line_of_key(layout.relative_path, "layout")
        self._site.problems.add(layout.relative_path, line, code, message, action)
