"""A picture's file in, a few of its pixels out: what suffices to judge it, unpacked once for all who judge.

Large pictures may be unpacked before somebody asks: Pillow works without Python's lock, on another core.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from PIL import Image

from pelican_academic.plugin.pictures.bitmap import may_have_holes, open_bitmap

__all__ = ["small", "small_of", "stop_unpacking", "unpack_ahead"]

_SIDES = (96, 96)  # pixels that suffice
_LARGE = (250_000, 50_000_000)  # pixels: fewer are unpacked at once, of more Pillow warns
_AHEAD: dict[Path, Future[Image.Image]] = {}


def unpack_ahead(files: Mapping[Path, bool]) -> None:
    """Begin to unpack the large ones of these files, in this order; one that is asked for before its turn is not.

    True is for a file that is judged as a mark alone, and so only where it may have holes.
    """
    if (os.cpu_count() or 1) < 2:
        return
    pool = ThreadPoolExecutor(1)
    for file, as_mark in files.items():
        with suppress(OSError, ValueError, SyntaxError, Image.DecompressionBombError), open_bitmap(file) as opened:
            if _LARGE[0] < opened.width * opened.height < _LARGE[1] and (not as_mark or may_have_holes(file)):
                _AHEAD[file] = pool.submit(_unpacked, file, file.stat().st_mtime_ns)
    pool.shutdown(wait=False)


def stop_unpacking() -> None:
    """Unpack nothing more that nobody asked for."""
    while _AHEAD:
        _AHEAD.popitem()[1].cancel()


def small_of(file: Path) -> Image.Image:
    """Return the small picture of a file; raises as ``PIL.Image.open`` does."""
    begun = _AHEAD.pop(file, None)
    if begun is not None and not begun.cancel():
        wait([begun])
    return _unpacked(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=512)  # of 36 kB each
def _unpacked(file: Path, _changed: int) -> Image.Image:
    with open_bitmap(file) as opened:
        opened.draft("RGB", _SIDES)
        return small(opened)


def small(picture: Image.Image) -> Image.Image:
    """Return a picture as 96 x 96 of its own pixels, with their alpha."""
    return picture.resize(_SIDES, Image.Resampling.NEAREST).convert("RGBA")
