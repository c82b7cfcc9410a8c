"""The folders that keep what a build made, and their files: git leaves them alone, as it does pytest's."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from threading import get_ident

__all__ = ["beside", "hash_of", "make_cache", "write_whole"]


def make_cache(folder: Path) -> None:
    """Make the folder, with a ``.gitignore`` that names all of it; an OSError where nothing may be written."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("# Made by pelican-academic; may be deleted at any time.\n*\n", "utf-8")


@lru_cache(maxsize=16_384)  # several ask, of pictures on many pages
def hash_of(file: Path, _changed: int) -> str:
    """Return the hash of a file's bytes, in hexadecimal digits; ``_changed`` is when it was changed."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def beside(target: Path) -> Path:
    """Return a name for what is going to be ``target``: no other thread or process writes it."""
    return target.with_name(f"{target.name}.{os.getpid()}-{get_ident()}.part")


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that nobody ever reads half of it."""
    part = beside(target)
    part.write_bytes(content)
    part.replace(target)
