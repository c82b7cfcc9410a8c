"""Which Jekyll a site means, and what that one does otherwise: ``of({"jekyll_version": "3.10"}).number == "3.10.0"``.

The answer is 4.3 unless the configuration (a setting of ``pelicanconf.py`` becomes part of it) says otherwise:
``jekyll_version: "3.10"``, ``"github-pages"`` (3.10 with all that GitHub Pages sets), or ``"auto"``, which goes by the
site's ``Gemfile.lock`` and ``Gemfile``; ``github_pages: true`` is ``"github-pages"``. Each difference was seen by
building one site with 3.10.0 and with 4.3.1. Sources: Jekyll, "Upgrading from 3.x to 4.x"; GitHub Pages, "Dependency
versions".
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican_academic.jekyll.setup import gems
from pelican_academic.regex import regex

__all__ = ["NEWEST", "Version", "named", "of"]

_PAGES_GEM = regex(r"^\s*gem\s*\(?\s*['\"]github-pages['\"]", re.MULTILINE)
_AT_ROOT = re.compile(rb"""^permalink:[ \t]*["']?/(?:index\.html)?["']?[ \t]*(?:\#.*)?$""", re.MULTILINE)
_TEXTS = frozenset({".md", ".markdown", ".html"})
_NO_PAGES = frozenset({".git", "_site", "node_modules", "vendor", ".jekyll-cache", ".cache"})
_HEAD = 4_096  # bytes of a file that hold its permalink


@dataclass(frozen=True)
class Version:
    """One Jekyll, by what shows in a site's pages.

    ``adds_excludes``: a site's ``exclude`` stands beside the default one, not in its place. ``excluded``: the default.
    ``bases_links``: ``link`` and ``post_url`` begin with ``baseurl``. ``sorts_collections``: ``sort_by`` and ``order``
    count. ``dates_documents``: a document without a date has the build's, even with
    ``future: true``. ``names_documents``: a document has a name.
    ``lists_collection_files``: ``site.static_files`` holds those of collections. ``writes_source_maps``: for Sass.
    ``reads_gems``: ``gems`` names plugins too. ``whole_names``: a path of ``defaults`` is a file's or folder's, not how
    one begins. ``filters_absent``: those it does not have.
    """

    number: str
    excluded: tuple[str, ...]
    adds_excludes: bool = True
    bases_links: bool = True
    sorts_collections: bool = True
    dates_documents: bool = True
    names_documents: bool = True
    lists_collection_files: bool = True
    writes_source_maps: bool = True
    reads_gems: bool = False
    whole_names: bool = False
    filters_absent: frozenset[str] = frozenset()


_EXCLUDED = (
    "Gemfile", "Gemfile.lock", "node_modules", "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/",
)  # fmt: skip
NEWEST = Version("4.3.1", (".sass-cache", ".jekyll-cache", "gemfiles", *_EXCLUDED))
_OLDER = Version(
    "3.10.0", _EXCLUDED, adds_excludes=False, bases_links=False, sorts_collections=False, dates_documents=False,
    names_documents=False, lists_collection_files=False, writes_source_maps=False, reads_gems=True,
    whole_names=True, filters_absent=frozenset({"find", "find_exp"}),
)  # fmt: skip


def of(config: Mapping[str, Any]) -> Version:
    """Return the version that a complete configuration means."""
    return _OLDER if str(config.get("jekyll_version") or "").startswith(("3", "github-pages")) else NEWEST


def named(root: Path, config: Mapping[str, Any]) -> str:
    """Return ``"3.10"``, ``"github-pages"`` or ``""`` (4.3): what the configuration says, or the site's Gemfile."""
    said = str(config.get("jekyll_version") or ("github-pages" if config.get("github_pages") is True else ""))
    if said == "auto":
        locked = gems.locked(root)
        older = locked.get("jekyll", "").startswith("3.")
        pages = "github-pages" in locked or (not locked and asks_for_pages(root))
        return "github-pages" if pages else "3.10" if older else ""
    return "github-pages" if said == "github-pages" else "3.10" if said.startswith("3") else ""


def is_for_pages(root: Path, config: Mapping[str, Any]) -> bool:
    """Whether GitHub Pages builds a site: what ``github_pages`` of its configuration says, else what it looks like."""
    said = config.get("github_pages")
    return bool(said) if said is not None else asks_for_pages(root)


def asks_for_pages(root: Path) -> bool:
    """Whether a site is for GitHub Pages: its Gemfile says so, or only Pages would show its front page."""
    try:
        return bool(_PAGES_GEM.search((root / "Gemfile").read_text("utf-8", "replace")))
    except OSError:
        return opens_with_readme(root)


def opens_with_readme(root: Path) -> bool:
    """Whether a site without a Gemfile has a README without front matter, and nothing else that is at ``/``."""
    named = {path.stem.lower(): path for path in root.iterdir() if path.suffix.lower() in _TEXTS}
    readme = named.get("readme")
    if readme is None or readme.suffix.lower() == ".html" or "index" in named or (root / "Gemfile").is_file():
        return False
    if _head(readme).startswith(b"---"):
        return False
    folders = [root, *(path for path in root.rglob("*/") if _NO_PAGES.isdisjoint(path.relative_to(root).parts))]
    texts = (path for folder in folders for path in folder.glob("*.*") if path.suffix.lower() in _TEXTS)
    return not any(_AT_ROOT.search(_head(path)) for path in texts)


def _head(file: Path) -> bytes:
    if file.is_symlink():
        return b""
    with suppress(OSError), file.open("rb") as opened:
        return opened.read(_HEAD).removeprefix(BOM_UTF8)
    return b""
