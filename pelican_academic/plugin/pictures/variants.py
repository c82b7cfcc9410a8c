"""A bitmap -> smaller copies of it as AVIF and WebP, made once and kept between builds; the only door to Pillow.

The cache is a folder; a copy's name begins with the hash of the original's bytes and of how copies are made, so that
a changed picture, or a changed way, is a new name. Nothing is enlarged, and a copy of the original's own width that
comes out larger in bytes is not kept.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import re
import warnings
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL import (
    ExifTags,
    Image,
    ImageOps,
    UnidentifiedImageError,
    WebPImagePlugin,  # noqa: F401 - else Pillow loads all of its formats for the first WebP
    features,
)

from pelican_academic.plugin.pictures.grounds import ground_in

__all__ = ["Copies", "Copy", "PictureError", "copies_of", "drawing_size", "size_of"]

WIDTHS = (400, 800, 1600)
_NEAR = 1.15  # a copy this near to the original's width is the original's width
# A fifth of the time of the encoders' own defaults, for files a tenth larger. More threads cost a fifth more.
_AVIF = {"quality": 45, "speed": 9, "max_threads": 1}
_WEBP = {"quality": 78, "method": 2}
_OLD_BROWSERS = 800  # pixels; those without AVIF are few, and get one copy as WebP
_WAY = json.dumps([WIDTHS, _AVIF, _WEBP, 3])
_LARGEST = 100_000_000  # pixels; beyond it decoding takes more memory than a build should


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


def copies_of(file: Path, cache: Path) -> Copies:
    """Return a picture's size and copies, making those that ``cache`` lacks; raises `PictureError`."""
    key = hashlib.sha256(_WAY.encode() + file.read_bytes()).hexdigest()[:20]
    index = cache / f"{key}.json"
    try:
        found = json.loads(index.read_text("utf-8"))
        made = tuple(Copy(*copy) for copy in found["copies"])
        copies = Copies(found["width"], found["height"], made, found["ground"])
        if all((cache / copy.name).is_file() for copy in copies.copies):
            return copies
    except (OSError, ValueError, KeyError, TypeError):
        pass  # not made yet, or not by us: made anew
    copies = _make(file, cache, key)
    cache.mkdir(parents=True, exist_ok=True)
    record = {
        "width": copies.width,
        "height": copies.height,
        "copies": [[copy.name, copy.format, copy.width] for copy in copies.copies],
        "ground": copies.ground,
    }
    _write(index, json.dumps(record).encode())
    return copies


def size_of(file: Path) -> Copies:
    """Return a picture's size alone, without reading the rest of it; raises `PictureError`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(file) as image:
                return Copies(*image.size)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            message = "no picture that can be read"
            raise PictureError(message) from None


def _make(file: Path, cache: Path, key: str) -> Copies:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow's own warning of large pictures; ours is an error
        try:
            with Image.open(file) as opened:
                if opened.width * opened.height > _LARGEST:
                    message = f"{opened.width} x {opened.height} pixels are too many"
                    raise PictureError(message)
                if getattr(opened, "is_animated", False):
                    return Copies(*opened.size, ground=ground_in(opened))
                profile = opened.info.get("icc_profile")
                width, height = reversed(opened.size) if _on_its_side(opened) else opened.size
                if width > WIDTHS[-1] * _NEAR:  # a JPEG is decoded no larger than its largest copy
                    share = WIDTHS[-1] / width
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
    widths = [wanted for wanted in WIDTHS if wanted * _NEAR < width]
    if width <= WIDTHS[-1] * _NEAR:
        widths.append(width)
    ground = ground_in(image)
    cache.mkdir(parents=True, exist_ok=True)
    smaller: list[tuple[int, Image.Image]] = []
    for wanted in reversed(widths):  # each from the one before, which has less to read
        image = image.resize((wanted, max(1, round(height * wanted / width))), _REDUCING, reducing_gap=2.0)
        smaller.insert(0, (wanted, image))
    jobs = _jobs(smaller)

    def made(job: tuple[int, Image.Image, str, dict[str, int]]) -> Copy | None:
        wanted, small, name, options = job
        target = cache / f"{key}-{wanted}.{name}"
        part = _beside(target)
        small.save(part, format=name.upper(), icc_profile=profile, **options)
        if wanted == width and part.stat().st_size >= file.stat().st_size:
            part.unlink()
            return None
        part.replace(target)
        return Copy(target.name, name, wanted)

    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:  # Pillow encodes without Python's lock
        copies = [copy for copy in pool.map(made, jobs) if copy is not None]
    return Copies(width, height, tuple(copies), ground)


def _jobs(sizes: list[tuple[int, Image.Image]]) -> list[tuple[int, Image.Image, str, dict[str, int]]]:
    """What to write: each size as AVIF and one as WebP; all as WebP where this Pillow writes no AVIF."""
    if not features.check("avif"):
        return [(*size, "webp", _WEBP) for size in sizes]
    one = [size for size in sizes if size[0] <= _OLD_BROWSERS * _NEAR][-1:] or sizes[:1]
    return [*((*size, "avif", _AVIF) for size in sizes), *((*size, "webp", _WEBP) for size in one)]


_REDUCING = Image.Resampling.BICUBIC


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


def _beside(target: Path) -> Path:
    return target.with_name(f"{target.name}.{os.getpid()}.part")


def _write(target: Path, content: bytes) -> None:
    part = _beside(target)
    part.write_bytes(content)
    part.replace(target)


_ROOT = re.compile(r"<svg\b[^>]*>", re.IGNORECASE)
_PIXELS = re.compile(r"""\s(width|height)\s*=\s*["']\s*(\d*\.?\d+)(?:px)?\s*["']""", re.IGNORECASE)
_VIEW_BOX = re.compile(
    r"""\sviewBox\s*=\s*["']\s*(?:[-\d.]+[\s,]+){2}(\d*\.?\d+)[\s,]+(\d*\.?\d+)\s*["']""", re.IGNORECASE
)


def drawing_size(file: Path) -> Copies:
    """Return the size of an SVG drawing in pixels, 0 where its root element says none."""
    with file.open("rb") as opened:
        root = _ROOT.search(opened.read(8192).decode("utf-8", "replace"))
    said = {name.lower(): float(value) for name, value in _PIXELS.findall(root[0])} if root else {}
    if not {"width", "height"} <= said.keys() and root and (box := _VIEW_BOX.search(root[0])):
        said = {"width": float(box[1]), "height": float(box[2])}
    return Copies(round(said.get("width", 0)), round(said.get("height", 0)))
