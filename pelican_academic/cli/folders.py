"""The folders that commands take: the optional ``DIR``, one that has to be there, one that holds a Jekyll site."""

from __future__ import annotations

import argparse
from pathlib import Path

from pelican_academic.errors import ConfigError
from pelican_academic.plugin.build import is_jekyll

__all__ = ["add_folder", "existing", "names_itself"]

_BUILT_BY_PAGES = ("index.md", "index.html", "README.md", "_layouts", "_includes", "_data")


def add_folder(parser: argparse.ArgumentParser, holding: str) -> None:
    """Add ``DIR`` to a command, the folder that holds what the words say; this one where the argument is left out."""
    parser.add_argument(
        "dir",
        type=Path,
        nargs="?",
        default=Path(),
        metavar="DIR",
        help=f"the folder that holds {holding}; this one without it",
    )


def existing(folder: Path, otherwise: str = "") -> Path:
    """Return the folder; a ConfigError where there is none, which may say what to do otherwise."""
    if not folder.is_dir():
        message = f"{folder} is not a folder{otherwise}"
        raise ConfigError(message)
    return folder


def names_itself(folder: Path) -> bool:
    """Whether the files of a Jekyll site say that it is one; a ConfigError where there is nothing to build.

    GitHub Pages builds a folder of Markdown without any configuration.
    """
    if is_jekyll(folder):
        return True
    if any((folder / name).exists() for name in _BUILT_BY_PAGES):
        return False
    below = sorted(child.name for child in folder.iterdir() if child.is_dir() and is_jekyll(child))
    hint = f"; {folder / below[0]} is one" if below else ""
    message = f"{folder} is no Jekyll site: it has no _config.yml, no _posts and no index.md{hint}; nothing was done"
    raise ConfigError(message)
