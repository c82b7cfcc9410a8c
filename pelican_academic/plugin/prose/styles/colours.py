"""Colours that a page sets in ``style`` -> the same, legible on our paper in both schemes.

A page wrote ``color: gray`` or ``color: #333`` for white paper. Each such colour keeps its hue and goes as far towards
black or white as it must. What has a ground of its own stays in the scheme of that ground, but for pale ones, which are
dark by night (`night`); white text on a page that paints grounds has one, too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable
from colorsys import hls_to_rgb

from pelican_academic.plugin.contrast import INKS, LEAST, PAPERS, contrast, fitted
from pelican_academic.plugin.prose.markup.tags import Tag
from pelican_academic.plugin.prose.styles.night import (
    INK,
    Papers,
    around_drawings,
    as_drawn,
    by_night,
    ink_by_night,
    papers_among,
)
from pelican_academic.regex import regex

__all__ = ["GRADIENT", "PICTURED", "declared", "ground_of", "legible", "opaque"]

GRADIENT = (  # as far as its first colour
    r"(?:(?:repeating-)?(?:linear|radial|conic)-gradient\(\s*"
    r"(?:(?:(?:to|from|at|circle|ellipse|closest|farthest)\b|[-+.\d]+(?:deg|turn|rad))[^,()]*,)?\s*)?"
)
_GROUND = regex(
    r"(?<![-\w])background(?:-color|-image)?\s*:\s*"
    + GRADIENT
    + "(?P<colour>#[0-9a-f]{3,8}\\b|(?:rgb|hsl)a?\\([^()]*\\)|[a-z]+)",
    re.IGNORECASE,
)
_OF_OLD = regex(r"(<[a-z][^<>]*?)\sbgcolor\s*=\s*[\"']?(#?\w+)[\"']?", re.IGNORECASE)
_FONT = regex(r"(<font\b[^<>]*?)\scolor\s*=\s*[\"']?(#?\w+)[\"']?", re.IGNORECASE)
_STYLE = regex(r"(<[a-z][^<>]*?\sstyle\s*=\s*)(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_NAMES = {
    "black": "#000",
    "white": "#fff",
    "whitesmoke": "#f5f5f5",
    "aliceblue": "#f0f8ff",
    "ghostwhite": "#f8f8ff",
    "lightblue": "#add8e6",
    "lightyellow": "#ffffe0",
    "beige": "#f5f5dc",
    "pink": "#ffc0cb",
    "green": "#008000",
    "gray": "#808080",
    "grey": "#808080",
    "dimgray": "#696969",
    "dimgrey": "#696969",
    "darkgray": "#a9a9a9",
    "darkgrey": "#a9a9a9",
    "silver": "#c0c0c0",
    "lightgray": "#d3d3d3",
    "lightgrey": "#d3d3d3",
    "red": "#f00",
    "darkred": "#8b0000",
    "maroon": "#800000",
    "crimson": "#dc143c",
    "firebrick": "#b22222",
    "darkgreen": "#006400",
    "lime": "#0f0",
    "olive": "#808000",
    "teal": "#008080",
    "blue": "#00f",
    "darkblue": "#00008b",
    "navy": "#000080",
    "royalblue": "#4169e1",
    "steelblue": "#4682b4",
    "purple": "#800080",
    "indigo": "#4b0082",
    "fuchsia": "#f0f",
    "magenta": "#f0f",
    "brown": "#a52a2a",
    "orange": "#ffa500",
    "darkorange": "#ff8c00",
    "orangered": "#ff4500",
    "tomato": "#ff6347",
    "gold": "#ffd700",
    "yellow": "#ff0",
    "aqua": "#0ff",
    "cyan": "#0ff",
    "slategray": "#708090",
    "slategrey": "#708090",
}
_FADED = regex(r"(?<![-\w])opacity\s*:\s*(0?\.[3-9]\d*)")
_LEAST_OPAQUE = 0.9  # quiet ink is not paler; less than a third is no text, but a mark behind one
_FAINT = 1.5  # against the light paper: written for a dark ground
PICTURED = regex(r"background(?:-image)?\s*:[^;{}<>]{0,200}url\(", re.IGNORECASE)
"""A ground that is a picture, in a sheet or a style."""
_QUIET = "var(--ink-2)"
_INKS = dict(zip(("light", "dark"), INKS["ink"], strict=True))
_ENDS = {"light": "#000", "dark": "#fff"}  # where a ground of middling lightness leaves the ink too little


def legible(text: str) -> str:
    """Return a page's HTML with its inline colours legible in both schemes.

    A ground keeps its colour, and what stands on it the scheme that the colour is made for.

    >>> legible('<i style="color: gray">x</i>')
    '<i style="color: light-dark(#737373, gray)">x</i>'
    >>> legible('<p style="background: #fe8">x</p>')
    '<p style="background: #fe8; color-scheme: light; color: var(--ink)">x</p>'
    """
    if not any(name in text for name in ("color", "background", "opacity")):
        return text
    text = _OF_OLD.sub(lambda found: _styled(found, "background"), text)
    text = _FONT.sub(lambda found: _styled(found, "color"), text)
    grounded = "background" in text or "<style" in text.lower()
    pictured = PICTURED.search(text) is not None
    drawn = around_drawings(text, _pale) if "background" in text else set()
    marks = as_drawn(text)

    papers = papers_among(map(ground_of, (found[2] for found in _STYLE.finditer(text)))) if grounded else PAPERS

    def judged(style: re.Match[str]) -> str:
        held = style.start() in drawn
        said = declared(style[2][1:-1], grounded, light=held, pictured=pictured, papers=papers)
        return style[1] + style[2][0] + marks(said) + style[2][0]

    return _STYLE.sub(judged, text)


def _pale(tag: Tag, at: int) -> Collection[Hashable]:
    style = tag.get("style") if "background" in tag.attributes else None
    return {at} if style and by_night(style, opaque) else ()


def _styled(found: re.Match[str], name: str) -> str:
    """An attribute of old as a style; where the tag has a style already, the attribute stays."""
    return found[0] if " style" in found[1].lower() else f'{found[1]} style="{name}: {found[2]}"'


def ground_of(style: str) -> str:
    """Return the ground that declarations paint, as ``#rrggbb``; "" for none, or one that shows another through."""
    found = _GROUND.search(style)
    return opaque(found["colour"], 0.85) if found else ""


def declared(
    style: str, grounded: bool, *, light: bool = False, pictured: bool = False, papers: Papers = PAPERS
) -> str:
    """Return declarations with their colours legible in both schemes; ``grounded`` where the page paints grounds.

    With ``light`` a pale ground is one by night as well; where the page is ``pictured``, words may stand on a picture,
    and no ink goes further than it must. What has no ground of its own stands on ``papers``.
    """
    least = 1 if INK.search(style) else _LEAST_OPAQUE
    style = _FADED.sub(lambda found: f"opacity: {max(float(found[1]), least):g}", style)
    ground = _GROUND.search(style)
    if ground is not None and ground["colour"].lower() in {"url", "var"}:
        return style
    if ground is None or not (colour := opaque(ground["colour"])):
        return INK.sub(lambda found: _fitted(found, grounded, pictured, papers), style)
    if not light and (night := by_night(style, opaque)):
        return night
    scheme = max(PAPERS, key=lambda paper: contrast(colour, _INKS[paper[0]]))[0]
    style = INK.sub(lambda found: _on(colour, scheme, found), style)
    ink = "var(--ink)" if contrast(colour, _INKS[scheme]) >= LEAST else _ENDS[scheme]
    own = "" if INK.search(style) else f"; color: {ink}"
    inside = "; --scheme: light" if light else ""  # for the boxes in it
    return f"{style.rstrip().rstrip(';')}{inside}; color-scheme: {scheme}{own}"


def _on(ground: str, scheme: str, found: re.Match[str]) -> str:
    """A declared colour as it can be read on its own ground."""
    colour = opaque(found[1])
    fit = fitted(colour, scheme, ground) if colour else ""
    return f"color: {fit}" if fit and fit != colour else found[0]


def opaque(colour: str, least: float = 0.5) -> str:
    """A colour as ``#rrggbb``, "" for one that we do not know, or of which less than ``least`` is there."""
    colour = _NAMES.get(colour.lower(), colour.lower())
    if re.fullmatch(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", colour):
        digits = colour[1:] if len(colour) > 5 else "".join(digit * 2 for digit in colour[1:])
        return f"#{digits[:6]}" if int(digits[6:] or "ff", 16) / 255 >= least else ""
    if (found := re.fullmatch(r"(rgb|hsl)a?\((.*)\)", colour)) is None:
        return ""
    parts = [part for part in re.split(r"[\s,/]+", found[2].strip()) if part]
    numbers = [_number(part) for part in parts]
    if len(numbers) not in {3, 4} or None in numbers or (len(numbers) == 4 and (numbers[3] or 0) < least):
        return ""
    one, two, three = (number or 0.0 for number in numbers[:3])
    if found[1] == "hsl":
        channels = [channel * 255 for channel in hls_to_rgb(one / 360 % 1, three, two)]
    else:
        scale = [255 if part.endswith("%") else 1 for part in parts]
        channels = [one * scale[0], two * scale[1], three * scale[2]]
    return "#" + "".join(f"{round(min(max(channel, 0), 255)):02x}" for channel in channels)


def _number(part: str) -> float | None:
    """``50%`` is 0.5, ``120deg`` 120, None for what is no number."""
    found = re.fullmatch(r"([-+]?[\d.]+)(%|deg)?", part)
    try:
        return float(found[1]) / (100 if found[2] == "%" else 1) if found else None
    except ValueError:
        return None


def _fitted(found: re.Match[str], grounded: bool, pictured: bool, papers: Papers) -> str:
    colour = opaque(found[1], 0.01)  # what is paler still is not to be read
    if not colour or (grounded and contrast(colour, PAPERS[0][1]) < _FAINT):
        return found[0]
    pair = [fitted(colour, scheme, paper) for scheme, paper in papers]
    if not pictured and (ink := ink_by_night(colour)):
        pair[1] = ink if opaque(found[1], 0.9) else _QUIET
    if pair == [colour, colour]:
        return found[0]
    return f"color: light-dark({', '.join(found[1] if one == colour else one for one in pair)})"
