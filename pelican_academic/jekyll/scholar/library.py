"""The site's ``.bib`` files, each read once: ``Library(site).entries(["papers"], settings) -> [Entry…]``."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from pelican_academic.jekyll.files.globs import glob
from pelican_academic.jekyll.rendering.includes import Includes
from pelican_academic.jekyll.scholar.entry import Entry
from pelican_academic.sources import read_bibtex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["Library", "library_of"]

_LAST = {"9": "0", "z": "a", "Z": "A"}  # the last of its kind, and the first
_FIRST = {"0": "1", "a": "a", "A": "A"}  # what stands before it where the kind has run out
_ENDINGS = ("", ".bib", ".bibtex")


class Library:
    """The bibliographies of one site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._files = Includes(site)
        self._read: dict[str, list[Entry]] = {}

    def entries(self, names: Sequence[str], settings: Mapping[str, Any]) -> list[Entry]:
        """Return the entries of files by their names in the source folder, the default file where none is named."""
        found: list[Entry] = []
        chosen = [name for name in names if name] or [str(settings["bibliography"])]
        folder = str(settings["source"] or ".")
        for name in chosen:  # a name may hold spaces, or several names do
            paths = self._paths(folder, name) or [path for part in name.split() for path in self._paths(folder, part)]
            if not paths:
                self._site.problems.add(
                    self._site.configuration, 0, "scholar-file",
                    f"there is no bibliography '{name}' in '{settings['source']}'", "its entries are missing",
                )  # fmt: skip
            for path in paths:
                found += self._file(path)
        return found

    def entry(self, key: str, names: Sequence[str], settings: Mapping[str, Any]) -> Entry | None:
        """Return the entry with this key."""
        return next((entry for entry in self.entries(names, settings) if entry.key == key), None)

    def _paths(self, folder: str, name: str) -> list[str]:
        base = posixpath.normpath(folder.lstrip("/") or ".")
        if "*" in name:
            return self._matching(base, name)
        for ending in _ENDINGS:
            path = posixpath.normpath(posixpath.join(base, name.lstrip("/") + ending))
            if self._is_file(path):
                return [path]
        return []

    def _is_file(self, path: str) -> bool:
        try:
            self._files.read(path)
        except LookupError:
            return False
        return True

    def _matching(self, base: str, pattern: str) -> list[str]:
        root = self._site.root / base
        found = [
            posixpath.join(os.path.relpath(folder, root).replace(os.sep, "/"), file).removeprefix("./")
            for folder, _, files in os.walk(root)
            for file in files
        ]
        wanted = [path for path in found if glob(path, pattern)]
        return [path for name in sorted(wanted) if self._is_file(path := posixpath.normpath(f"{base}/{name}"))]

    def _file(self, path: str) -> list[Entry]:
        if path not in self._read:
            text = self._files.read(path).text
            book = read_bibtex(text, path)
            for problem in book.problems:
                self._site.problems.record(problem)
            self._read[path] = [
                Entry(book.entries[record.id], record, book.raw[record.id]) for record in book.publications
            ]
            taken: set[str] = set()
            for entry in self._read[path]:
                while entry.key in taken:
                    entry.key = _next(entry.key)
                taken.add(entry.key)
        return self._read[path]


def _next(key: str) -> str:
    """The key that BibTeX-Ruby gives where one is used before: ``quill2021`` -> ``quill2022``, ``moss`` -> ``most``."""
    found = re.search(r"([0-9A-Za-z]+)([^0-9A-Za-z]*)\Z", key)
    if not found:
        return f"{key}a"
    word, carried = found[1], ""
    while word and word[-1] in _LAST:
        word, carried = word[:-1], _LAST[word[-1]] + carried
    word = word[:-1] + chr(ord(word[-1]) + 1) if word else _FIRST[carried[0]]
    return f"{key[: found.start()]}{word}{carried}{found[2]}"


_LIBRARIES: WeakKeyDictionary[Site, Library] = WeakKeyDictionary()


def library_of(site: Site) -> Library:
    """Return the one library of a site."""
    if site not in _LIBRARIES:
        _LIBRARIES[site] = Library(site)
    return _LIBRARIES[site]
