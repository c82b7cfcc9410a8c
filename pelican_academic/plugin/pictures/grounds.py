"""A picture's file in, the colour it stands on out: what a diagram has and a photograph has not.

A slot of the theme crops what it shows. A photograph survives that; a diagram loses its words. A diagram is told by one
light colour, or nothing at all: along all four edges, or along most of them and under much of the rest.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PIL import Image

from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.pictures.bitmap import CLEAR
from pelican_academic.plugin.pictures.small import small, small_of

__all__ = ["ground_in", "ground_of"]

_Colour = tuple[int, int, int]
_SAME = 12  # steps of a colour channel within which two colours are one
_SHARES = ((0.94, 0.0), (0.5, 0.4))  # of the edge, and of the whole, that must be the ground; either pair suffices
_LIGHT = 225  # the least a channel of a ground has: a dark edge belongs to a photograph as often as to a drawing


def ground_of(file: Path, kept: Kept) -> str:
    """Return the light ground of a diagram as ``"#fcfcfa"``, "" for a picture that may be cropped or cannot be read."""
    return "#ffffff" if file.suffix.lower() == ".svg" else kept(_ground, file)  # a drawing is never cropped


def _ground(file: Path) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _judged(small_of(file))
        except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
            return ""


def ground_in(picture: Image.Image) -> str:
    """Return the light ground of a diagram that is open, "" for a picture that may be cropped."""
    return _judged(small(picture))


def _judged(picture: Image.Image) -> str:
    image = _flat(picture)
    width, height = image.size
    sides = ((0, 0, width, 1), (0, height - 1, width, height), (0, 0, 1, height), (width - 1, 0, width, height))
    edge = Counter(colour for side in sides for colour in _colours(image.crop(side)))
    ground, _ = edge.most_common(1)[0]
    if min(ground) < _LIGHT:
        return ""
    along = _share(edge, ground)
    for least, under in _SHARES:
        if along >= least and (not under or _share(_counted(image), ground) >= under):
            return "#{:02x}{:02x}{:02x}".format(*ground)
    return ""


def _flat(image: Image.Image) -> Image.Image:
    """A picture of three channels, white where it has a hole."""
    flat = image.convert("RGB")
    alpha = image.getchannel("A")
    flat.paste((255, 255, 255), mask=alpha.point([255] * CLEAR + [0] * (256 - CLEAR)))
    return flat


def _colours(image: Image.Image) -> Iterator[_Colour]:
    pixels = iter(image.tobytes())
    return zip(pixels, pixels, pixels, strict=True)


def _counted(image: Image.Image) -> Counter[_Colour]:
    found = cast("list[tuple[int, _Colour]]", image.getcolors(image.width * image.height))
    return Counter({colour: times for times, colour in found})


def _share(colours: Counter[_Colour], ground: _Colour) -> float:
    red, green, blue = ground
    near = sum(
        times
        for (r, g, b), times in colours.items()
        if abs(r - red) <= _SAME and abs(g - green) <= _SAME and abs(b - blue) <= _SAME
    )
    return near / colours.total()
