"""Gems that are installed on this machine, found without Ruby: ``find("minima", root) -> Gem("minima", "2.5.1", …)``.

Looked through are the folders that RubyGems and Bundler use; nothing in them is run. Sources: RubyGems Guides,
"Command Reference", gem environment; "Specification Reference"; Bundler, "bundle config".
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pelican_academic.regex import regex

__all__ = ["Gem", "asked_by", "find", "in_folder", "locked"]

_NAME = regex(r"[a-z0-9][a-z0-9_.-]*", re.ASCII)
_FOLDERS = (
    "~/.gem/ruby/*", "~/.local/share/gem/ruby/*", "~/.rbenv/versions/*/lib/ruby/gems/*", "~/.rvm/gems/*",
    "~/.asdf/installs/ruby/*/lib/ruby/gems/*", "/var/lib/gems/*", "/usr/local/lib/ruby/gems/*", "/usr/lib/ruby/gems/*",
    "/usr/lib/*/ruby/gems/*", "/usr/share/rubygems-integration/*", "/opt/homebrew/lib/ruby/gems/*",
)  # fmt: skip
_STRING = r"""(?:%q<([^>]*)>|"([^"\n]*)"|'([^'\n]*)')"""
_DEPENDENCY = regex(rf"\.add_(?:runtime_)?dependency\(?\s*{_STRING}")
_DEVELOPMENT = regex(rf"\.add_development_dependency\(?\s*{_STRING}")
_PAIR = regex(rf"{_STRING}(?:\.freeze)?\s*=>\s*{_STRING}")
_ONE_PAIR = regex(rf"\.metadata\[\s*{_STRING}\s*\]\s*=\s*{_STRING}")
_LOCKED = regex(r"^ {4}([\w.-]+) \(([\w.]+?)(?:-[\w-]+)?\)$", re.MULTILINE)


@dataclass(frozen=True)
class Gem:
    """One gem: its folder, and what its specification says; "" and empty where it says nothing."""

    name: str
    version: str
    root: Path
    authors: str = ""
    description: str = ""
    dependencies: tuple[str, ...] = ()
    metadata: dict[str, str] = field(default_factory=dict)


#: What a theme's gem depends on, where the gem is not there to say so; from the specifications of the gems.
_ASKED_BY = {
    "minima": ("jekyll-feed", "jekyll-seo-tag"),
    "minimal-mistakes-jekyll": (
        "jekyll-paginate", "jekyll-sitemap", "jekyll-gist", "jekyll-feed", "jekyll-include-cache",
    ),
    "just-the-docs": ("jekyll-seo-tag", "jekyll-include-cache"),
    "jekyll-theme-chirpy": (
        "jekyll-paginate", "jekyll-redirect-from", "jekyll-seo-tag", "jekyll-archives", "jekyll-sitemap",
        "jekyll-include-cache",
    ),
    "jekyll-text-theme": ("jekyll-paginate", "jekyll-sitemap", "jekyll-feed", "jemoji"),
    "beautiful-jekyll-theme": ("jekyll-sitemap",),
}  # fmt: skip


def asked_by(theme: object) -> tuple[str, ...]:
    """Return the plugins that the gem of a theme brings along: ``minima`` -> jekyll-feed and jekyll-seo-tag."""
    name = str(theme or "").strip().lower()
    return _ASKED_BY.get(name, ("jekyll-seo-tag",) if name.startswith("jekyll-theme-") else ())


def locked(root: Path) -> dict[str, str]:
    """Return the versions that a site's ``Gemfile.lock`` names: ``{"minima": "2.5.1"}``."""
    try:
        return dict(_LOCKED.findall((root / "Gemfile.lock").read_text("utf-8", "replace")))
    except OSError:
        return {}


def find(name: str, root: Path) -> Gem | None:
    """Return the gem of this name: of the version that the site's Gemfile.lock names, else the newest installed."""
    name = name.lower().strip()
    if not _NAME.fullmatch(name):
        return None
    found: dict[str, Path] = {}
    for home in _homes(root):
        for folder in (home / "gems").glob(f"{name}-*"):
            version = folder.name[len(name) + 1 :]
            if re.match(r"\d+(\.\w+)*\Z", version) and folder.is_dir():
                found.setdefault(version, folder)
    if not found:
        return None
    wanted = locked(root).get(name, "")
    version = wanted if wanted in found else max(found, key=_rank)
    folder = found[version]
    return _gem(name, version, folder, folder.parent.parent / "specifications" / f"{folder.name}.gemspec")


def in_folder(name: str, root: Path) -> Gem:
    """Return the gem whose source is in a folder; it is called as its ``.gemspec``, else as given."""
    specification = next(iter(sorted(root.glob("*.gemspec"))), None)
    return _gem(specification.stem if specification else name, "", root, specification)


def _homes(root: Path) -> Iterator[Path]:
    """Folders that hold ``gems`` and ``specifications``."""
    named = [os.environ.get("GEM_HOME", ""), *os.environ.get("GEM_PATH", "").split(os.pathsep)]
    yield from (Path(path) for path in named if path)
    bundles = [root / "vendor/bundle", *([Path(path)] if (path := os.environ.get("BUNDLE_PATH")) else [])]
    for bundle in bundles:
        yield from sorted(bundle.glob("*ruby/*"))
    for pattern in _FOLDERS:
        place = Path(pattern).expanduser()
        yield from sorted(Path(place.anchor).glob(str(place.relative_to(place.anchor))), reverse=True)


def _rank(version: str) -> list[tuple[bool, int, str]]:
    """What versions are ordered by: a part of letters marks one before the release."""
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in version.split(".")] + [
        (True, -1, "")
    ]


def _gem(name: str, version: str, root: Path, specification: Path | None) -> Gem:
    try:
        text = specification.read_text("utf-8", "replace") if specification else ""
    except OSError:
        text = ""
    skipped = {_first(groups) for groups in _DEVELOPMENT.findall(text)}
    dependencies = dict.fromkeys(_first(groups) for groups in _DEPENDENCY.findall(text))
    pairs = [*_PAIR.findall(_value(text, "metadata")), *_ONE_PAIR.findall(text)]
    return Gem(
        name, version or _one(text, "version"), root,
        ", ".join(_first(groups) for groups in re.findall(_STRING, _value(text, "authors?"))),
        _one(text, "description") or _one(text, "summary"),
        tuple(one for one in dependencies if one not in skipped),
        {_first(groups[:3]): _first(groups[3:]) for groups in pairs},
    )  # fmt: skip


def _value(text: str, key: str) -> str:
    """The literal that a specification assigns to a key: a string, a list or a hash."""
    found = re.search(rf"\.{key}\s*=\s*(\[[^\]]*\]|\{{[^}}]*\}}|[^\n]*)", text)
    return found[1] if found else ""


def _one(text: str, key: str) -> str:
    found = re.match(_STRING, _value(text, key))
    return _first(found.groups("")) if found else ""


def _first(groups: tuple[str, ...]) -> str:
    return next((text for text in groups if text), "")
