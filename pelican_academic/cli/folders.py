"""The folders that commands take: the optional ``DIR`` of those that read a site, and one that has to be there."""

from __future__ import annotations

import argparse
from pathlib import Path

from pelican_academic.errors import ConfigError

__all__ = ["add_folder", "existing"]


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
