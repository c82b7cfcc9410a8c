"""The folder that keeps what was made of pictures: git leaves it alone, as it does pytest's."""

from __future__ import annotations

from pathlib import Path

__all__ = ["make_cache"]


def make_cache(folder: Path) -> None:
    """Make the folder, with a ``.gitignore`` that names all of it; an OSError where nothing may be written."""
    folder.mkdir(parents=True, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("# Made by pelican-academic; may be deleted at any time.\n*\n", "utf-8")
