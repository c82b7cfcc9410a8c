"""Which files of a folder belong to the site: ``Entries(root, config).keep("", ["_x", "a.md"]) -> ["a.md"]``.

Jekyll leaves out names that begin with ``.``, ``_``, ``#`` or ``~`` or end with ``~`` unless ``include`` names them,
and what ``exclude`` names. A symbolic link out of the site is never followed. Source: Jekyll, "Configuration".
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from pelican_academic.disk import is_folder
from pelican_academic.errors import Problems
from pelican_academic.jekyll.files.globs import fnmatch
from pelican_academic.jekyll.setup.config import Config

__all__ = ["Entries"]

_SPECIAL = (".", "_", "#", "~")


class Entries:
    """The rules of one site; ``root`` is absolute, every other path is relative to it and `/`-separated."""

    def __init__(self, root: Path, config: Config, problems: Problems, exclude: Iterable[str] = ()) -> None:
        self.root = root
        self._real = os.path.realpath(root)
        self._problems = problems
        self._include = [pattern.strip("/") if pattern != "/" else pattern for pattern in config["include"]]
        named = [pattern for pattern in config["exclude"] if pattern not in config["include"]]
        self._exclude = named
        self._others = tuple(
            name.strip("/") for name in exclude
        )  # files and folders of other programs: their very names, no patterns

    def keep(self, base: str, names: Iterable[str]) -> list[str]:
        """Those of the names (relative to the folder ``base``) that Jekyll reads."""
        return [name for name in names if self._keeps(base, name)]

    def layouts(self, folder: str) -> list[str]:
        """The files below the folder of layouts, which ``exclude`` measures as if they lay in the site's own folder."""
        return [name for name in self.below(folder) if not self.leaves(f"{folder}/{name}") and self._keeps("", name)]

    def _keeps(self, base: str, name: str) -> bool:
        if name.endswith("."):
            return False
        path = f"{base}/{name}" if base else name
        last = name.rsplit("/", 1)[-1]
        included = self.matches(self._include, name) or self.matches(self._include, last)
        if not included and self.matches(self._exclude, path):
            return False
        if any(path == other or path.startswith(f"{other}/") for other in self._others) or self.leaves(path):
            return False
        return included or not (name.startswith(_SPECIAL) or last.startswith(_SPECIAL) or name.endswith("~"))

    def is_included(self, path: str) -> bool:
        """Whether ``include`` names a file."""
        return self.matches(self._include, path)

    def matches(self, patterns: Iterable[str], path: str) -> bool:
        """Whether one of Jekyll's patterns (a path, the start of one, or a glob) names a file."""
        for pattern in patterns:
            wanted = pattern.lstrip("/")
            if not wanted:
                continue
            if path.startswith(wanted):
                return True
            if wanted[-1] == "/" and wanted[:-1] == path and is_folder(self.root / path):
                return True
            if any(mark in wanted for mark in "*?[\\") and fnmatch(path, wanted):
                return True
        return False

    def leaves(self, path: str) -> bool:
        """Whether a symbolic link leads out of the site, or in a circle (each reported, once)."""
        full = self.root / path
        if not full.is_symlink():
            return False
        try:
            full.stat()
        except FileNotFoundError:
            pass  # it leads nowhere: whoever reads the file says so
        except OSError:
            self._problems.add(path, 0, "link-loop", "a symbolic link that leads to itself", "left out")
            return True
        real = os.path.realpath(full)
        if real == self._real or real.startswith(self._real + os.sep):
            return False
        self._problems.add(path, 0, "link-outside", "a symbolic link that leads out of the site", "left out")
        return True

    def climbs(self, path: str) -> bool:
        """Whether a symbolic link leads to a folder above itself, as it was reached (reported, once)."""
        full = self.root / path
        if not full.is_symlink():
            return False
        real = os.path.realpath(full)
        above = (self.root / folder for folder in PurePosixPath(path).parents)
        if not any(f"{os.path.realpath(folder)}{os.sep}".startswith(f"{real}{os.sep}") for folder in above):
            return False
        self._problems.add(path, 0, "link-loop", "a symbolic link to a folder above itself", "left out")
        return True

    def _is_special(self, path: str) -> bool:
        """Whether something cannot be read (reported, once): its name is no text, or it is neither file nor folder."""
        try:
            path.encode("utf-8")
        except UnicodeEncodeError:
            shown = os.fsencode(path).decode("utf-8", "replace")
            self._problems.add(shown, 0, "file-name", "the name is not UTF-8", "left out; Jekyll refuses the site")
            return True
        try:
            mode = (self.root / path).stat().st_mode
        except (OSError, ValueError):
            return False  # whoever reads it says so
        if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
            return False
        self._problems.add(path, 0, "special-file", "a pipe, socket or device", "left out")
        return True

    def _scan(self, base: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self.root / base) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            self._problems.add(base or ".", 0, "unreadable", f"cannot be read ({error.strerror})", "left out")
            return []
        return [entry for entry in entries if not self._is_special(f"{base}/{entry.name}".lstrip("/"))]

    def listed(self, base: str) -> list[os.DirEntry[str]]:
        """Return what Jekyll reads of a folder, sorted by name; a folder that cannot be read is reported."""
        return [entry for entry in self._scan(base) if self._keeps(base, entry.name)]

    def unfiltered(self, base: str) -> list[os.DirEntry[str]]:
        """Return what is in a folder of data, whatever ``exclude`` says, but hidden files and links outside."""
        return [entry for entry in self._scan(base) if entry.name[0] != "." and not self.leaves(f"{base}/{entry.name}")]

    def below(self, base: str, *, hidden: bool = False) -> Iterator[str]:
        """Every file below a folder, as paths relative to it, sorted; the folder's own rules are the caller's."""
        folder = self.root / base
        seen: set[str] = set()
        found: list[str] = []
        for top, folders, files in os.walk(folder, followlinks=True):
            real = os.path.realpath(top)
            if real in seen:
                folders.clear()
                continue
            seen.add(real)
            relative = os.path.relpath(top, folder).replace(os.sep, "/")
            prefix = "" if relative == "." else f"{relative}/"
            at = f"{base}/{prefix}" if base else prefix
            folders[:] = [name for name in folders if (hidden or name[0] != ".") and not self.leaves(f"{at}{name}")]
            files = [name for name in files if (hidden or name[0] != ".") and not self._is_special(f"{at}{name}")]
            found += [f"{prefix}{name}" for name in files]
        return iter(sorted(found))
