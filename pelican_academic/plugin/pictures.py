"""Pictures for templates: their size, so that no page jumps while it loads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from PIL import Image, UnidentifiedImageError

from pelican_academic.plugin.build import Build

__all__ = ["Picture", "picture"]


@dataclass(frozen=True)
class Picture:
    """A picture of the site: its address, size in pixels, and other widths of it."""

    src: str
    width: int
    height: int
    srcset: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    focus: str = ""


def picture(build: Build, address: object) -> Picture | None:
    """Return what is known of a picture, None for one that is not the site's or is no bitmap."""
    text = str(address or "")
    parts = urlsplit(text)
    if not text or parts.scheme or parts.netloc:
        return None
    relative = unquote(parts.path).lstrip("/")
    base = str(build.settings.get("SITEURL") or "").lstrip("/")
    if base and relative.startswith(f"{base}/"):
        relative = relative[len(base) + 1 :]
    file = (build.root / relative).resolve()
    if not file.is_relative_to(build.root) or not file.is_file():
        return None
    size = _size(file, file.stat().st_mtime_ns)
    return Picture(text, *size) if size else None


@lru_cache(maxsize=4096)
def _size(file: Path, changed: int) -> tuple[int, int] | None:  # noqa: ARG001 - a new file is asked again
    try:
        with Image.open(file) as image:
            return image.size
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
