"""Which internal links of a build lead to no file: ``dead_links(files, dead) -> {"/cv.pdf": ["index.html"]}``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["CANDIDATE", "LINKS", "Dead", "dead_links", "files_of", "is_page", "links_in", "url_of"]

_HTML = (".html", ".htm", ".xhtml")
LINKS = {"href", "src", "srcset", "data-src", "action", "poster", "data"}
CANDIDATE = regex(r"[\s,]*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)")  # of a srcset: its address, without its width
_UNSEEN = regex(r"<!--.*?-->|(<(script|style)\b[^>]*+>).*?(?=</\2\s*>)", re.DOTALL | re.IGNORECASE)
_TAG = regex(r"""<[a-zA-Z](?:"[^"]*+"|'[^']*+'|[^'">])*+>|<[a-zA-Z][^>]*+>""")  # a quotation mark may lack its other
_ATTRIBUTE = regex(r"""\s([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


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
        folder = _folder(url, link)
        if (folder, link) not in self._known:
            name = self._name(folder, link)
            self._known[folder, link] = name is not None and not any(one in self._files for one in _written(name))
        return self._known[folder, link]

    def meant(self, url: str, link: str) -> str:
        """Return where a dead link would lead if its letters were as large or small as those of a file; else ""."""
        names = _written((self._name(_folder(url, link), link) or "").casefold())
        found = next((self._folded[name] for name in names if name in self._folded), "")
        return f"{f'/{self._base}' if self._base else ''}{url_of(found)}" if found else ""

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {path.casefold(): path for path in self._files}

    def _name(self, folder: str, link: str) -> str | None:
        """The path that a link names in the build, None for what leads out of it."""
        parts = split_url(link)
        own = bool(self._host) and parts.netloc.lower() == self._host
        if (not own and (parts.scheme or parts.netloc)) or not parts.path:
            return None
        name = posixpath.normpath(posixpath.join(folder, unquote(parts.path))).lstrip("/")
        inside = bool(self._base) and (name == self._base or name.startswith(f"{self._base}/"))
        if inside:
            name = name.removeprefix(self._base).lstrip("/")
        if own and ((self._base and not inside) or name.split("/", 1)[0].lower() not in self._beginnings):
            return None
        return "" if name == "." else name


def _folder(url: str, link: str) -> str:
    """What a link of the page at an address is relative to."""
    return "/" if link.startswith("/") else url if url.endswith("/") else posixpath.dirname(url)


def _written(name: str) -> Sequence[str]:
    """The files that a server may answer with."""
    return (name, f"{name}.html", f"{name}/index.html") if name else ("index.html",)


def dead_links(files: Mapping[str, Path], dead: Dead) -> dict[str, list[str]]:
    """Return the internal links of a build that lead to no file, each with the pages that have it, as paths.

    ``files`` are those of the build, by path. A link with the site's own host is told by its path.

    ``{"/files/cv.pdf": ["about/index.html", "people/ada.html"]}``
    """
    found: dict[str, list[str]] = {}
    for path, file in files.items():
        if is_page(path):
            for link in dict.fromkeys(links_in(file.read_text("utf-8", "replace"))):
                if dead(url_of(path), link):
                    found.setdefault(split_url(link)._replace(scheme="", netloc="").geturl(), []).append(path)
    return found


def links_in(html: str) -> Iterator[str]:
    """Yield the addresses in a page's tags, in order, without taking the page apart.

    >>> [*links_in('<a href="/mud?a&amp;b">x</a><!-- <a href="/old"> --><script>"<a href=1>"</script>')]
    ['/mud?a&b']
    """
    for tag in _TAG.finditer(_UNSEEN.sub(r"\1", html)):
        for name, *values in _ATTRIBUTE.findall(tag[0]):
            value = unescape("".join(values)).strip()
            if name.lower() in LINKS and value:
                yield from CANDIDATE.findall(value) if name.lower() == "srcset" else [value]


def files_of(folder: Path) -> dict[str, Path]:
    """Return the files of a build by their paths in it, sorted."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def is_page(path: str) -> bool:
    """Whether a file of a build is a page."""
    return path.endswith(_HTML)


def url_of(path: str) -> str:
    """Return the address of a page.

    >>> url_of("people/index.html"), url_of("people/ada.html")
    ('/people/', '/people/ada.html')
    """
    return "/" + re.sub(r"(^|/)index\.html\Z", r"\1", path)
