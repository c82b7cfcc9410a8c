"""Which internal links of a build lead to no file."""

from __future__ import annotations

import posixpath
from collections.abc import Collection
from urllib.parse import unquote

from pelican_academic.urls import split_url

__all__ = ["Dead"]


class Dead:
    """Says of a build's internal link whether it leads to no file; ``base`` begins those that lead from the root.

    A link with the site's own ``host`` counts where it leads into a folder, or to a file, that the build has, letters
    large or small: other repositories may publish beside it (``https://lab.github.io/tool/``).
    """

    def __init__(self, files: Collection[str], base: str, host: str = "") -> None:
        self._files, self._base, self._host = files, base, host.lower()
        self._beginnings = {path.split("/", 1)[0].removesuffix(".html").lower() for path in files} if host else set()
        self._known: dict[tuple[str, str], bool] = {}  # by what a link is relative to: a menu stands on every page

    def __call__(self, url: str, link: str) -> bool:
        """Whether the link of the page at an address is dead."""
        folder = "/" if link.startswith("/") else url if url.endswith("/") else posixpath.dirname(url)
        if (folder, link) not in self._known:
            self._known[folder, link] = self._asked(folder, link)
        return self._known[folder, link]

    def _asked(self, folder: str, link: str) -> bool:
        parts = split_url(link)
        own = bool(self._host) and parts.netloc.lower() == self._host
        if (not own and (parts.scheme or parts.netloc)) or not parts.path:
            return False
        name = posixpath.normpath(posixpath.join(folder, unquote(parts.path))).lstrip("/")
        inside = bool(self._base) and (name == self._base or name.startswith(f"{self._base}/"))
        if inside:
            name = name.removeprefix(self._base).lstrip("/")
        if own and ((self._base and not inside) or name.split("/", 1)[0].lower() not in self._beginnings):
            return False
        if name in {"", "."}:
            return "index.html" not in self._files
        return not any(candidate in self._files for candidate in (name, f"{name}.html", f"{name}/index.html"))
