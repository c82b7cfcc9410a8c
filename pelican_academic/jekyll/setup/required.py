"""Plugins that a site switches on elsewhere than under ``plugins:``: ``required(root, config) -> ["jekyll-scholar"]``.

Bundler loads the gems of a Gemfile's group ``jekyll_plugins``; Ruby in ``_plugins`` may ``require`` a gem, or be a copy
of one. Where GitHub Pages builds a site, in safe mode, neither counts. Source: Jekyll, "Plugins",
"Installing Plugins".
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pelican_academic.jekyll.files import front_matter
from pelican_academic.jekyll.setup import version
from pelican_academic.jekyll.setup.config import Config
from pelican_academic.regex import regex

__all__ = ["is_copy", "required"]

_GROUP = regex(r"^[ \t]*group\b([^\n#]*):jekyll_plugins\b[^\n]*\bdo\b(.*?)^[ \t]*end\b", re.MULTILINE | re.DOTALL)
_GEM = regex(r"^[ \t]*gem\b[ \t(]*['\"]([\w-]+)['\"]", re.MULTILINE)
_ALONE = regex(
    r"^[ \t]*gem\b[ \t(]*['\"]([\w-]+)['\"][^\n#]*\bgroups?(?::|\s*=>)[^\n#]*:jekyll_plugins\b", re.MULTILINE
)
_REQUIRE = regex(r"^[ \t]*require[ \t(]*['\"]((?:jekyll[-/][\w/-]+|jemoji))['\"]", re.MULTILINE)
#: How the file ends that holds a plugin, where a site carries a copy of the plugin with it.
_COPIED = {
    "/jekyll-postfiles.rb": "jekyll-postfiles",
    "/jekyll-multiple-languages-plugin.rb": "jekyll-multiple-languages-plugin",
    "/jekyll/multiple/languages/plugin.rb": "jekyll-multiple-languages-plugin",
}


def required(root: Path, config: Config) -> list[str]:
    """Return the plugins in the order in which they are named."""
    if config.get("safe") or version.is_for_pages(root, config):
        return []
    folder = Path(config.get("source") or root) / str(config.get("plugins_dir") or "_plugins").strip("/")
    names = [
        *_bundled(root / "Gemfile"),
        *(_of_ruby(folder) if folder.resolve().is_relative_to(root.resolve()) else ()),
    ]
    return list(dict.fromkeys(name.replace("/", "-") for name in names))


def _bundled(file: Path) -> Iterator[str]:
    text = _text(file)
    for _, body in _GROUP.findall(text):
        yield from _plugins(_GEM.findall(body))
    yield from _plugins(_ALONE.findall(text))


def _plugins(names: list[str]) -> Iterator[str]:
    return (name for name in names if name.startswith("jekyll-") or name == "jemoji")


def _of_ruby(folder: Path) -> Iterator[str]:
    for top, _, names in os.walk(folder):
        for name in sorted(names):
            path = f"{Path(top).as_posix()}/{name}"
            copied = _copied(path)
            if name.endswith(".rb"):
                yield from copied or _REQUIRE.findall(_text(Path(path)))


def _copied(path: str) -> list[str]:
    return [plugin for end, plugin in _COPIED.items() if path.endswith(end)]


def is_copy(path: str) -> bool:
    """Whether a file in ``_plugins`` is a copy of a plugin that is built in."""
    return bool(_copied(f"/{path}"))


def _text(file: Path) -> str:
    try:
        return front_matter.decode(file)[0] if file.is_file() else ""
    except OSError:
        return ""
