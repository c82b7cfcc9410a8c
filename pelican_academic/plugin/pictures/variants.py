"""A bitmap -> smaller copies of it as AVIF and WebP, made once and kept between builds.

The cache is a folder; a copy's name begins with the hash of the original's bytes and of how copies are made, so that
a changed picture, or a changed way, is a new name. Nothing is enlarged. A picture that is small in bytes has no copies,
and a copy of the original's own width is kept only where it saves much.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from PIL import (
    ExifTags,
    Image,
    ImageOps,
    UnidentifiedImageError,
    features,
)

from pelican_academic.plugin.kept.folder import beside, make_cache, write_whole
from pelican_academic.plugin.pictures.bitmap import open_bitmap
from pelican_academic.plugin.pictures.grounds import ground_in
from pelican_academic.regex import regex

__all__ = ["Copies", "Copy", "PictureError", "copies_of", "drawing_size", "is_bitmap", "is_widest", "size_of"]

WIDTHS = (480, 800, 1440)  # a portrait or a column of cards; a phone; the text on a fine screen, most windows
_NEAR = 1.15  # a copy this near to the original's width is the original's width
_APART = 1.4  # a narrower copy is to save half of the pixels
# A fifth of the time of the encoders' own defaults, for files a tenth larger. More threads cost a fifth more.
_OPTIONS: dict[str, dict[str, Any]] = {
    "avif": {"quality": 45, "speed": 9, "max_threads": 1},
    "webp": {"quality": 60, "method": 0},
}
_OLD_BROWSERS = 800  # pixels; those without AVIF are few, and get one copy as WebP
_LIGHT, _NARROW = 30_000, 640  # bytes, pixels: a copy of so small a picture saves less than its making costs
_SAVES = 0.8  # of the original's bytes: a copy of the same width that has more is not kept
_REDUCING = Image.Resampling.HAMMING  # as sharp as bicubic where it makes smaller, in half of the time
_WAY = json.dumps([WIDTHS, _OPTIONS, _LIGHT, _NARROW, _SAVES, 6])
_JUDGED = 400  # pixels that suffice to see what a picture stands on
_LARGEST = 100_000_000  # pixels; beyond it decoding takes more memory than a build should


class _Job(NamedTuple):
    width: int
    format: str


class PictureError(ValueError):
    """A picture that cannot be read; says why."""


@dataclass(frozen=True)
class Copy:
    """One copy: its file's name in the cache, format (``avif`` or ``webp``) and width in pixels."""

    name: str
    format: str
    width: int


@dataclass(frozen=True)
class Copies:
    """A picture's size as shown, in pixels, its copies, narrowest first, and the ground it stands on.

    An animation has no copies. ``ground`` is None where nobody asked yet; see `grounds`.
    """

    width: int
    height: int
    copies: Sequence[Copy] = ()
    ground: str | None = None


def copies_of(file: Path, cache: Path, *, avif: bool = True) -> Copies:
    """Return a picture's size and copies, making those that ``cache`` lacks; raises `PictureError`.

    Without ``avif``, or where this Pillow writes none, all are WebP: two fifths of the time, larger by three quarters.
    """
    avif = avif and bool(features.check("avif"))
    key = hashlib.sha256(f"{_WAY}{avif}".encode() + file.read_bytes()).hexdigest()[:20]
    index = cache / f"{key}.json"
    try:
        found = json.loads(index.read_text("utf-8"))
        made = tuple(Copy(*copy) for copy in found["copies"])
        copies = Copies(found["width"], found["height"], made, found["ground"])
        if all((cache / copy.name).is_file() for copy in copies.copies):
            return copies
    except (OSError, ValueError, KeyError, TypeError):
        pass  # not made yet, or not by us: made anew
    try:
        make_cache(cache)
    except OSError as error:
        message = f"no copies of it: {cache} cannot be written ({error.strerror})"
        raise PictureError(message) from None
    copies = _make(file, cache, key, avif=avif)
    record = {
        "width": copies.width,
        "height": copies.height,
        "copies": [[copy.name, copy.format, copy.width] for copy in copies.copies],
        "ground": copies.ground,
    }
    write_whole(index, json.dumps(record).encode())
    return copies


def is_widest(copies: Copies, name: str) -> bool:
    """Whether the copies in a format want the original beside them: none is as wide as a window may ask for."""
    widest = max(copy.width for copy in copies.copies if copy.format == name)
    return widest * _APART <= min(copies.width, WIDTHS[-1])


def size_of(file: Path) -> Copies:
    """Return a picture's size alone, without reading the rest of it; raises `PictureError`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with open_bitmap(file) as image:
                return Copies(*image.size)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            message = "no picture that can be read"
            raise PictureError(message) from None


@lru_cache(maxsize=4_096)  # a picture stands on many pages
def is_bitmap(file: Path, _changed: int) -> bool:
    """Whether a file begins as a bitmap does: some hold a page of errors, or a pointer into a store of large files."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            open_bitmap(file).close()
        except Image.DecompressionBombError:
            return True  # browsers may show it
        except (OSError, ValueError, SyntaxError):
            return False
    return True


def _make(file: Path, cache: Path, key: str, *, avif: bool) -> Copies:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow's own warning of large pictures; ours is an error
        try:
            with open_bitmap(file) as opened:
                if opened.width * opened.height > _LARGEST:
                    message = f"{opened.width} x {opened.height} pixels are too many"
                    raise PictureError(message)
                if getattr(opened, "is_animated", False):
                    return Copies(*opened.size, ground=ground_in(opened))
                profile = opened.info.get("icc_profile")
                width, height = reversed(opened.size) if _on_its_side(opened) else opened.size
                jobs = _planned(file.stat().st_size, width, avif=avif)
                largest = max(job.width for job in jobs) if jobs else _JUDGED
                if width > largest:  # a JPEG is decoded no larger than it has to be
                    share = largest / width
                    opened.draft(None, (math.ceil(opened.width * share), math.ceil(opened.height * share)))
                image = _upright(opened)
        except (UnidentifiedImageError, Image.DecompressionBombError):
            message = "no picture that can be read"
            raise PictureError(message) from None
        except (OSError, SyntaxError, ValueError, EOFError) as error:
            if isinstance(error, PictureError):
                raise
            message = f"a broken picture ({error})"
            raise PictureError(message) from None
    ground = ground_in(image)
    copies: list[Copy] = []
    for job in jobs:
        if job.width < image.width:  # each from the one before, which has less to read
            image = image.resize((job.width, max(1, round(height * job.width / width))), _REDUCING, reducing_gap=2.0)
        target = cache / f"{key}-{job.width}.{job.format}"
        part = beside(target)
        image.save(part, format=job.format.upper(), icc_profile=profile, **_OPTIONS[job.format])
        if job.width == width and part.stat().st_size > file.stat().st_size * _SAVES:
            part.unlink()  # the original stands beside the narrower ones
            continue
        part.replace(target)
        copies.insert(0, Copy(target.name, job.format, job.width))
    return Copies(width, height, tuple(copies), ground)


def _planned(weight: int, width: int, *, avif: bool) -> list[_Job]:
    """The copies that a picture of so many bytes gets, the widest first."""
    if weight <= _LIGHT and width <= _NARROW:
        return []
    jobs = [_Job(one, "avif" if avif else "webp") for one in _fitting(WIDTHS, width)]
    if avif:
        jobs += [_Job(one, "webp") for one in _fitting((_OLD_BROWSERS,), width)]
    return sorted(jobs, key=lambda job: (-job.width, job.format))


def _fitting(widths: Sequence[int], own: int) -> list[int]:
    """The widths for a picture ``own`` pixels wide: none wider, none that is hardly narrower than the next."""
    kept: list[int] = []
    for width in sorted({width if width * _NEAR < own else own for width in widths}, reverse=True):
        if not kept or width * _APART <= kept[-1]:
            kept.append(width)
    return kept


def _on_its_side(opened: Image.Image) -> bool:
    return opened.getexif().get(ExifTags.Base.Orientation, 1) in {5, 6, 7, 8}


def _upright(opened: Image.Image) -> Image.Image:
    """The picture as browsers show it, in a mode that both formats write."""
    image = ImageOps.exif_transpose(opened)
    if image.mode in {"RGB", "RGBA"}:
        image.load()
        return image
    transparent = image.mode in {"LA", "PA", "La"} or "transparency" in image.info
    return image.convert("RGBA" if transparent else "RGB")


_ROOT = regex(r"<svg\b[^>]*>", re.IGNORECASE)
_SIDES = regex(r"""\s(width|height)\s*=\s*["']\s*(\d*\.?\d+)(px|pt|pc|mm|cm|in)?\s*["']""", re.IGNORECASE)
_PIXELS = {"": 1, "px": 1, "pt": 96 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_VIEW_BOX = regex(r"""\sviewBox\s*=\s*["']\s*(?:[-\d.]+[\s,]+){2}(\d*\.?\d+)[\s,]+(\d*\.?\d+)\s*["']""", re.IGNORECASE)


def drawing_size(file: Path) -> Copies:
    """Return the size of an SVG drawing in pixels, 0 where its root element says none."""
    with file.open("rb") as opened:
        root = _ROOT.search(opened.read(8192).decode("utf-8", "replace"))
    sides = _SIDES.findall(root[0]) if root else ()
    said = {name.lower(): float(value) * _PIXELS[unit.lower()] for name, value, unit in sides}
    if not {"width", "height"} <= said.keys() and root and (box := _VIEW_BOX.search(root[0])):
        said = {"width": float(box[1]), "height": float(box[2])}
    return Copies(round(said.get("width", 0)), round(said.get("height", 0)))
