"""A picture's file in, what its drawing is made of out: dark ink or white chalk on nothing, which one scheme hides.

A logo or an icon that was drawn for white paper is black on a clear ground: on dark paper nobody sees it. One that was
drawn for a dark header is white. Either is turned round where it would be hidden; whatever has a ground of its own,
or both dark and light parts, stays.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from pathlib import Path

from PIL import Image, ImageColor

from pelican_academic.plugin.kept import Kept
from pelican_academic.regex import regex

__all__ = ["ink_of"]

_SMALL = (96, 96)  # pixels that suffice
_CLEAR, _FULL = 16, 160  # alpha of a hole, and of what is drawn
_HOLES = 0.15  # of a mark's pixels, at least
_DARK, _LIGHT = 0.17, 0.75  # luminance that dark and light paper swallow
_MOST, _NONE = 0.55, 0.06  # of what is drawn: that much is hidden, and no more than that would be when turned round
_FLAT = 0.3  # of what is drawn has one colour: the rest are a mark's edges, or its second colour; no photograph has
_LONGEST = 60_000  # bytes of a drawing that is a mark
_COLOUR = regex(
    r"(?:fill|stroke|stop-color|color)\s*[=:]\s*[\"']?\s*(#[0-9a-f]{3,8}\b|rgb\([^)]*\)|[a-z]+)", re.IGNORECASE
)
_OWN_GROUND = regex(r"<(?:image|foreignObject|pattern)\b|prefers-color-scheme", re.IGNORECASE)
_NO_COLOUR = frozenset({"none", "transparent", "inherit", "url", "var"})


def ink_of(file: Path, kept: Kept) -> str:
    """Return ``"ink"`` for a dark mark on nothing, ``"chalk"`` for a white one, "" for every other picture."""
    try:
        return kept(_ink, file)
    except OSError:
        return ""


def _ink(file: Path) -> str:
    if file.suffix.lower() == ".svg":
        return _drawn(file.read_text("utf-8", "replace")) if file.stat().st_size < _LONGEST else ""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(file) as opened:
                if not (opened.mode in {"RGBA", "LA", "PA"} or "transparency" in opened.info):
                    return ""
                small = opened.convert("RGBA").resize(_SMALL, Image.Resampling.NEAREST)
        except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
            return ""
    values = iter(small.tobytes())
    pixels = list(zip(values, values, values, values, strict=True))
    holes = sum(alpha < _CLEAR for *_, alpha in pixels)
    drawn = [pixel[:3] for pixel in pixels if pixel[3] > _FULL]
    if holes < _HOLES * len(pixels) or not drawn:
        return ""
    flat = Counter((red >> 4, green >> 4, blue >> 4) for red, green, blue in drawn).most_common(1)[0][1]
    return _judged([_luminance(*colour) for colour in drawn]) if flat >= _FLAT * len(drawn) else ""


def _drawn(source: str) -> str:
    """A drawing by the colours that it names; what names none is black."""
    if "<svg" not in source or _OWN_GROUND.search(source):
        return ""
    named = {colour.lower() for colour in _COLOUR.findall(source)} - _NO_COLOUR
    found = []
    for colour in named:
        try:
            red, green, blue = ImageColor.getrgb("black" if colour == "currentcolor" else colour)[:3]
        except ValueError:
            return ""
        found.append(_luminance(red, green, blue))
    return _judged(found or [0.0])


def _judged(drawn: list[float]) -> str:
    dark = sum(value < _DARK for value in drawn) / len(drawn)
    light = sum(value > _LIGHT for value in drawn) / len(drawn)
    if dark >= _MOST and light <= _NONE:
        return "ink"
    return "chalk" if light >= 1 - _NONE else ""


def _luminance(red: int, green: int, blue: int) -> float:
    """Relative luminance, 0 to 1, by WCAG's weights and a plain square for its curve."""
    return (0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue) / 65_025
