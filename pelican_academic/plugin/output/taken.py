"""The paths that a site writes itself, and whether one of ours would take the place of one of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from pelican_academic.disk import folders_of
from pelican_academic.jekyll.documents.permalink import too_long

__all__ = ["Taken"]


class Taken(set[str]):
    """A set of paths in the output folder that also knows what servers and file systems hold for the same.

    ``people.html``, ``people/index.html`` and ``People/`` answer one address, so where one is there the others are not
    free; nor is a path within what is a file, or a file in the place of a folder.

    >>> taken = Taken(["People.html", "cv"])
    >>> taken.free("people/index.html"), taken.free("cv/ada.bib"), taken.free("people/ada.html")
    (False, False, True)
    >>> taken.at("people/index.html"), taken.at("people/ada.html")
    ('People.html', '')
    """

    def __init__(self, paths: Iterable[str] = ()) -> None:
        super().__init__()
        self._addresses: dict[str, str] = {}
        self._files: set[str] = set()
        self._folders: set[str] = set()
        self.update(paths)

    def add(self, path: str) -> None:
        """Take a path."""
        super().add(path)
        folded = path.strip("/").casefold()
        self._addresses.setdefault(_address(folded), path)
        self._files.add(folded)
        self._folders.update(folders_of(folded))

    def update(self, *paths: Iterable[str]) -> None:
        """Take several."""
        for path in (one for many in paths for one in many):
            self.add(path)

    def free(self, path: str) -> bool:
        """Whether a file of ours may stand there."""
        folded = path.strip("/").casefold()
        return not (
            too_long(path)
            or _address(folded) in self._addresses
            or folded in self._folders
            or any(folder in self._files for folder in folders_of(folded))
        )

    def at(self, path: str) -> str:
        """The path of the page that stands where ``path`` would: ``people.html`` for ``people/index.html``; else ""."""
        return self._addresses.get(_address(path.strip("/").casefold()), "")


def _address(path: str) -> str:
    """What a browser asks for: a page without its ending."""
    stem, ending = posixpath.splitext(path)
    if ending not in {".html", ".htm"}:
        return path
    return posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
