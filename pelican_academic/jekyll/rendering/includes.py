"""Files that templates pull in: ``Includes(site).find("a.html") -> Found("_includes/a.html", "<nav>…", 1)``.

An include is looked for in ``includes_dir``, then in the theme's ``_includes``; nothing outside the site and
its theme is ever read, whatever its name or a symbolic link says. Where the theme that a site names is not on this
machine, what pages ask of Minimal Mistakes and of al-folio's gem is there all the same, written anew
(`known_includes`). Sources: Jekyll, "Includes"; Minimal Mistakes, "Helpers"; al-folio, "Customize".
"""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pelican_academic.disk import is_file
from pelican_academic.jekyll.files import front_matter
from pelican_academic.jekyll.setup.setup import Setup

__all__ = ["Found", "Includes"]

_KNOWN = Path(__file__).parent.parent / "known_includes"
#: What the theme's own lists, contents and search stand for.
_NEEDLESS = frozenset(
    {"toc", "bib_search.liquid", "latest_posts.liquid", "newsletter.liquid", "pagination.liquid"}
    | {"selected_papers.liquid", "repository/repo_trophies.liquid", "comments.html"}
)


@dataclass(frozen=True)
class Found:
    """An included file: its path in the site, its text, and the line of the file the text starts on."""

    relative_path: str
    text: str
    line: int


class Includes:
    """The includable files of one site."""

    def __init__(self, site: Setup) -> None:
        self._site = site
        self.folder = str(site.config.get("includes_dir") or "_includes").strip("/")
        self._found: dict[str, Found] = {}

    def find(self, name: str) -> Found:
        """Return the include of this name; raises `LookupError` where there is none."""
        theme = self._site.theme
        try:
            return self.read(posixpath.join(self.folder, name.lstrip("/")))
        except LookupError:
            if theme is None:
                if self._site.lacks_theme and (known := _known(name)) is not None:
                    return Found(name, known, 1)
                raise
        path = posixpath.normpath(posixpath.join("_includes", name.lstrip("/")))
        return self._read(theme.root, path, theme.shown(path))

    def read(self, relative_path: str) -> Found:
        """Return a file of the site by its path; raises `LookupError` for one that is not there or outside."""
        path = posixpath.normpath(relative_path)
        return self._read(self._site.root, path, path)

    def _read(self, root: Path, path: str, shown: str) -> Found:
        if shown in self._found:
            return self._found[shown]
        full = root / path
        inside = os.path.realpath(full).startswith(os.path.realpath(root) + os.sep) and not path.startswith("../")
        if not inside or not is_file(full):
            raise LookupError(f"no file '{path}' in the site")
        try:
            text, bad = front_matter.decode(full)
        except OSError as error:
            raise LookupError(f"'{path}' cannot be read ({error.strerror})") from None
        if bad:
            self._site.problems.add(
                shown, bad, "not-utf-8", "a byte that is not UTF-8", "shown as \N{REPLACEMENT CHARACTER}"
            )
        found = self._found[shown] = Found(shown, text, 1)
        return found


def _known(name: str) -> str | None:
    """Return what stands for an include of a theme that is not there, None for one that nobody knows."""
    if name in _NEEDLESS:
        return ""
    return (_KNOWN / name).read_text("utf-8") if name in _names() else None


@cache
def _names() -> frozenset[str]:
    return frozenset(file.relative_to(_KNOWN).as_posix() for file in _KNOWN.rglob("*") if file.is_file())
