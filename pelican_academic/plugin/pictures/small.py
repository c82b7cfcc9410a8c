"""A picture's file in, a few of its pixels out: what suffices to judge it, unpacked once for all who judge."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import Image

from pelican_academic.plugin.pictures.bitmap import open_bitmap

__all__ = ["SIDES", "small", "small_of"]

SIDES = (96, 96)  # pixels that suffice


@lru_cache(maxsize=512)  # of 36 kB each
def small_of(file: Path, _changed: int) -> Image.Image:
    """Return the small picture of a file; raises as ``PIL.Image.open`` does. ``_changed`` is when it was changed."""
    with open_bitmap(file) as opened:
        opened.draft("RGB", SIDES)
        return small(opened)


def small(picture: Image.Image) -> Image.Image:
    """Return a picture as 96 x 96 of its own pixels, with their alpha."""
    return picture.resize(SIDES, Image.Resampling.NEAREST).convert("RGBA")
