"""A picture's file in, what its drawing is made of out: dark ink or white chalk on nothing, which one scheme hides.

A logo or an icon that was drawn for white paper is black on a clear ground: on dark paper nobody sees it. One that was
drawn for a dark header is white. Either is turned round where it would be hidden; whatever has a ground of its own,
or both dark and light parts, stays. A logo on a white sheet loses the sheet in the dark.
"""

from __future__ import annotations

import re
import warnings
from collections import Counter
from pathlib import Path
from typing import Protocol, cast

from PIL import Image, ImageColor

from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.pictures.bitmap import CLEAR, may_have_holes
from pelican_academic.plugin.pictures.grounds import ground_in
from pelican_academic.plugin.pictures.small import small_of
from pelican_academic.regex import regex

__all__ = ["ink_of", "is_logo"]

_Colour = tuple[int, ...]
_FULL = 160  # alpha of what is drawn
_HOLES = 0.15  # of a mark's pixels, at least
_DARK, _LIGHT = 0.17, 0.75  # luminance that dark and light paper swallow
_MOST, _NONE = 0.55, 0.06  # of what is drawn: that much is hidden, and no more than that would be when turned round
_MOST_OF_A_LOGO, _SOME = 0.25, 0.2  # its name may be dark beside a sign that is not, or that has white within
_WHITE, _SHEET = 248, 0.3  # a channel of a sheet; of the picture, at least
_COLOURS, _PLAIN = 8, 0.4  # so many colours make so much of a logo, and of no photograph
_FLAT = 0.3  # of what is drawn has one colour: the rest are a mark's edges, or its second colour; no photograph has
_CALLED = regex(r"logo|sponsor|funder|partner|affiliat", re.IGNORECASE)
_LONGEST = 60_000  # bytes of a drawing that is a mark
_COLOUR = regex(
    r"(?:fill|stroke|stop-color|color)\s*[=:]\s*[\"']?\s*(#[0-9a-f]{3,8}\b|rgb\([^)]*\)|[a-z]+)", re.IGNORECASE
)
_OWN_GROUND = regex(r"<(?:image|foreignObject|pattern)\b|prefers-color-scheme", re.IGNORECASE)
_UNSEEN = regex(r"<(clipPath|mask)\b(?:(?!<(?:clipPath|mask)\b).)*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_FRAME = regex(r"<svg\b[^<>]*?\sviewBox\s*=\s*[\"']\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)")
_RECTANGLE = regex(r"<rect\b(?=[^<>]*\bfill\s*[=:]\s*[\"']?\s*(?!none|transparent|url)[#\w])(?![^<>]*opacity)[^<>]*>")
_WIDTH, _HEIGHT = (regex(rf"\s{side}\s*=\s*[\"']\s*(\d+(?:\.\d+)?)(%|)") for side in ("width", "height"))
_NO_COLOUR = frozenset({"none", "transparent", "inherit", "url", "var"})


class _Attributes(Protocol):
    def get(self, name: str, /) -> str | None: ...


def is_logo(image: _Attributes) -> bool:
    """Whether an ``<img>`` is called a logo by its address, its words or its class: ``{"src": "/erc-logo.png"}``."""
    return _CALLED.search(" ".join(image.get(name) or "" for name in ("src", "alt", "class"))) is not None


def ink_of(file: Path, kept: Kept, *, logo: bool = False) -> str:
    """Return ``"ink"`` for a dark mark on nothing, ``"chalk"`` for a white one, "" for a picture with a ground.

    A drawing on nothing that has other colours too, such as a plot, is ``"clear"`` where some of it is dark.

    What is known to be a ``logo`` need be dark in part only, and is ``"sheet"`` on a white one.
    """
    try:
        return kept(_ink, file, logo)
    except OSError:
        return ""


def _ink(file: Path, logo: bool) -> str:
    if file.suffix.lower() == ".svg":
        return _drawn(file.read_text("utf-8", "replace")) if file.stat().st_size < _LONGEST else ""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if not logo and not may_have_holes(file):
                return ""
            image = small_of(file)
        except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
            return ""
    pixels = image.width * image.height
    if sum(image.getchannel("A").histogram()[:CLEAR]) < _HOLES * pixels:
        return "sheet" if logo and _stands_on_a_sheet(image) else ""
    drawn = Counter[_Colour]()
    for times, (*colour, alpha) in cast("list[tuple[int, _Colour]]", image.getcolors(pixels)):
        if alpha > _FULL:
            drawn[tuple(colour)] += times
    flat = _flat(drawn)
    bounds = (_MOST_OF_A_LOGO, _SOME) if logo else (_MOST, _NONE)
    found = _judged(drawn, *bounds) if drawn else ""
    most = 1 if found != "clear" else _COLOURS
    share = _FLAT if found != "clear" else _PLAIN
    return found if sum(times for _, times in flat.most_common(most)) >= share * drawn.total() else ""


def _flat(drawn: Counter[_Colour]) -> Counter[_Colour]:
    """Colours that are nearly one are one."""
    flat = Counter[_Colour]()
    for (red, green, blue), times in drawn.items():
        flat[red >> 4, green >> 4, blue >> 4] += times
    return flat


def _stands_on_a_sheet(image: Image.Image) -> bool:
    ground = ground_in(image)
    colours = cast("list[tuple[int, _Colour]]", image.convert("RGB").getcolors(image.width * image.height))
    drawn = Counter({colour: times for times, colour in colours if min(colour) < _WHITE})
    most = sum(times for _, times in _flat(drawn).most_common(_COLOURS))
    white = 1 - drawn.total() / (image.width * image.height)
    is_white = bool(ground) and min(ImageColor.getrgb(ground)) >= _WHITE and white >= _SHEET
    return is_white and most >= _PLAIN * drawn.total() > 0


def _drawn(source: str) -> str:
    """A drawing by the colours that it names; what names none is black."""
    source = _UNSEEN.sub("", source)
    if "<svg" not in source or _OWN_GROUND.search(source) or _has_ground(source):
        return ""
    named = {colour.lower() for colour in _COLOUR.findall(source)} - _NO_COLOUR
    try:
        found = [ImageColor.getrgb("black" if colour == "currentcolor" else colour)[:3] for colour in named]
    except ValueError:
        return ""
    judged = _judged(Counter(found or [(0, 0, 0)]))
    return judged if judged != "clear" else ""  # its ground may be one of its shapes


def _has_ground(source: str) -> bool:
    """Whether a rectangle of a drawing fills its frame."""
    frame = _FRAME.search(source)

    def fills(rectangle: str, side: re.Pattern[str], length: str) -> bool:
        found = side.search(rectangle)
        return found is not None and float(found[1]) >= (100 if found[2] else float(length or "inf"))

    wide, high = frame.groups() if frame else ("", "")
    return any(fills(one, _WIDTH, wide) and fills(one, _HEIGHT, high) for one in _RECTANGLE.findall(source))


def _judged(drawn: Counter[_Colour], least: float = _MOST, most: float = _NONE) -> str:
    by_light = [(_luminance(*colour), times) for colour, times in drawn.items()]
    dark = sum(times for value, times in by_light if value < _DARK) / drawn.total()
    light = sum(times for value, times in by_light if value > _LIGHT) / drawn.total()
    if dark >= least and light <= most:
        return "ink"
    return "chalk" if light >= 1 - _NONE else "clear" if dark > max(_NONE, light) else ""


def _luminance(red: int, green: int, blue: int) -> float:
    """Relative luminance, 0 to 1, by WCAG's weights and a plain square for its curve."""
    return (0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue) / 65_025
