"""Which file of the site an address means: layouts often add a folder that the front matter leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from pelican_academic.jekyll import Document, Site, base_path
from pelican_academic.urls import split_url

__all__ = ["Files"]


class Files:
    """The files that a site writes, to look addresses up in; ``copied`` are those that Pelican itself copies."""

    def __init__(self, site: Site | None, copied: Mapping[str, Path]) -> None:
        self._site = site
        self._copied = copied
        self._sheets: dict[str, str] = {}

    @cached_property
    def _paths(self) -> Mapping[str, Path]:
        if self._site is None:
            return self._copied
        return {file.destination: file.path for file in self._site.static_files}

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = defaultdict(list)
        for path in sorted(self._paths):
            names[path.rsplit("/", 1)[-1].lower()].append(path)
        return names

    def source(self, destination: str) -> Path | None:
        """Return the file that is written there: of ``people/ada.jpg`` it may be ``_people/ada.jpg``."""
        return self._paths.get(destination)

    def sheet(self, destination: str) -> str:
        """Return the style sheet that is written there, made from Sass where it is; "" for none.

        Of ``css/fen.css`` it may be ``p { margin: 0 }``.
        """
        if destination not in self._sheets:  # each page links it
            self._sheets[destination] = self._sheet(destination) if destination.lower().endswith(".css") else ""
        return self._sheets[destination]

    def _sheet(self, destination: str) -> str:
        if (file := self.source(destination)) is not None:
            try:
                return file.read_text("utf-8-sig", "replace")
            except OSError:
                return ""
        made = self._site.written.get(destination) if self._site is not None else None
        return self._site.render(made).output if self._site is not None and isinstance(made, Document) else ""

    def find(self, address: str) -> str:
        """Return an address that leads to a file, "" where none of the site's files can be meant.

        ``portrait.jpg`` becomes ``/images/people/portrait.jpg`` if that is the only file of this name, or the others
        lie in folders beside it. An address on another host stays, and so does one on a site that is not Jekyll's.
        """
        parts = split_url(address.strip())
        if not address.strip() or parts.scheme or parts.netloc or self._site is None:
            return address.strip()
        base = base_path(self._site.config)
        path = unquote(parts.path).strip("/")
        if base and path.startswith(f"{base}/"):
            path = path[len(base) + 1 :]
        if path in self._paths:
            return f"/{path}"
        named = self._by_name.get(path.rsplit("/", 1)[-1].lower(), [])
        ending = [file for file in named if f"/{file}".lower().endswith(f"/{path}".lower())] or named
        return f"/{above}" if (above := _above_all(ending)) else ""


def _above_all(paths: list[str]) -> str:
    """The only path, or the one below whose folder all others lie, as copies in other sizes do; "" for neither."""
    first = min(paths, key=lambda path: path.count("/"), default="")
    folder = first.rpartition("/")[0]
    return first if all(path == first or (path.startswith(f"{folder}/") and folder) for path in paths) else ""
