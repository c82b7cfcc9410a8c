"""A file -> the picture in it, opened by Pillow, of the formats that browsers show.

Left to itself Pillow loads all of its fifty formats for the first file that is none of the common ones, a broken
picture too, and hands it to each of them.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PIL import (
    BmpImagePlugin,  # noqa: F401 - each format is known once its module is loaded
    GifImagePlugin,  # noqa: F401
    Image,
    ImageFile,
    JpegImagePlugin,  # noqa: F401
    PngImagePlugin,  # noqa: F401
    TiffImagePlugin,  # noqa: F401
    WebPImagePlugin,  # noqa: F401
)

with suppress(ImportError):  # Pillow before 11.3
    from PIL import AvifImagePlugin  # noqa: F401

__all__ = ["may_have_holes", "open_bitmap"]

_FORMATS = tuple(name for name in ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP") if name in Image.OPEN)


def open_bitmap(file: Path) -> ImageFile.ImageFile:
    """Return the picture, to be read when first asked for; raises as ``PIL.Image.open`` does."""
    return Image.open(file, formats=_FORMATS)


def may_have_holes(picture: Image.Image) -> bool:
    """Whether a picture that was opened may show what lies behind it."""
    return picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
