"""The site's layouts: ``Layouts(site).chain("person") -> [person, default]``, innermost first.

A layout is found by its path in ``_layouts`` without its ending. One that names itself, or one above it again, ends the
chain, as in Jekyll. Source: Jekyll, "Layouts".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["Layout", "Layouts"]


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

    def __init__(self, site: Site) -> None:
        self._site = site
        folder = str(site.config.get("layouts_dir") or "_layouts").strip("/")
        self._paths: dict[str, str] = {}
        self._read: dict[str, Layout | None] = {}
        if (site.root / folder).is_dir() and not site.entries.leaves(folder):
            for path in site.entries.keep(folder, site.entries.below(folder)):
                name = path.rsplit(".", 1)[0] if "." in path.rsplit("/", 1)[-1] else path
                self._paths[name] = f"{folder}/{path}"

    def __contains__(self, name: str) -> bool:
        return name in self._paths

    def get(self, name: str) -> Layout | None:
        """Return the layout of this name, None where there is none."""
        if name not in self._read:
            self._read[name] = self._load(name)
        return self._read[name]

    def _load(self, name: str) -> Layout | None:
        from pelican_academic.jekyll.reader import read_text  # noqa: PLC0415 - the reader knows the site

        path = self._paths.get(name)
        if path is None or (found := read_text(self._site, path)) is None:
            return None
        data = {str(key): value for key, value in found.data.items()}
        return Layout(name, path, data, found.split.body, found.split.body_line)

    def chain(self, name: str) -> list[Layout]:
        """Return the layouts around a page that asks for ``name``, innermost first."""
        found: list[Layout] = []
        layout = self.get(name)
        while layout is not None and layout not in found:
            found.append(layout)
            layout = self.get(str(layout.data.get("layout")))
        return found
