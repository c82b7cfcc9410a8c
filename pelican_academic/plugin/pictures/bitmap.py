"""A file -> the picture in it, opened by Pillow, of the formats that browsers show.

Left to itself Pillow loads all of its fifty formats for the first file that is none of the common ones, a broken
picture too, and hands it to each of them.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import cast

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

__all__ = ["CLEAR", "may_have_holes", "open_bitmap"]

CLEAR = 16  # alpha below which a pixel is a hole
_UPPER = 4  # the part of a picture's height that tells whether it has holes
_FORMATS = tuple(name for name in ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "TIFF", "BMP") if name in Image.OPEN)


def open_bitmap(file: Path) -> ImageFile.ImageFile:
    """Return the picture, to be read when first asked for; raises as ``PIL.Image.open`` does."""
    return Image.open(file, formats=_FORMATS)


def may_have_holes(file: Path) -> bool:
    """Whether a picture may show what lies behind it; raises as ``PIL.Image.open`` does.

    One that could, a screenshot with an alpha channel, is unpacked by a quarter: a mark has a hole up there.
    """
    with open_bitmap(file) as opened:
        if opened.mode not in {"RGBA", "LA", "PA"} and "transparency" not in opened.info:
            return False
        if opened.format != "PNG" or opened.info.get("interlace") or opened.mode not in {"RGBA", "LA"}:
            return True
        upper = (0, 0, opened.width, max(1, opened.height // _UPPER))
        opened.tile = [tile._replace(extents=upper) for tile in opened.tile]
        return cast("tuple[int, int]", opened.crop(upper).getchannel("A").getextrema())[0] < CLEAR
