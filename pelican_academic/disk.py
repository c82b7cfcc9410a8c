"""Names that a site wrote: what stands under one, which no file may be able to have, and what it lies in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

__all__ = ["folders_of", "is_file", "is_folder"]


def is_file(path: str | Path) -> bool:
    """Whether a file is there; False for a name that no file can have, where `Path.is_file` raises.

    >>> is_file("x" * 5000)
    False
    """
    return os.path.isfile(path)  # noqa: PTH113 - as said


def is_folder(path: str | Path) -> bool:
    """Whether a folder is there; False for a name that none can have."""
    return os.path.isdir(path)  # noqa: PTH112 - as said


def folders_of(path: str) -> Iterator[str]:
    """Yield the folders that a file lies in, the nearest first.

    >>> [*folders_of("a/b/c.html")]
    ['a/b', 'a']
    """
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
