"""Whether something stands on the disk under a name that a site wrote, which may be one that no file can have."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["is_file", "is_folder"]


def is_file(path: str | Path) -> bool:
    """Whether a file is there; False for a name that no file can have, where `Path.is_file` raises.

    >>> is_file("x" * 5000)
    False
    """
    return os.path.isfile(path)  # noqa: PTH113 - as said


def is_folder(path: str | Path) -> bool:
    """Whether a folder is there; False for a name that none can have."""
    return os.path.isdir(path)  # noqa: PTH112 - as said
