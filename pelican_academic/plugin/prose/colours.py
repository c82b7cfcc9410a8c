"""Colours that a page sets in ``style`` -> the same, legible on our paper in both schemes.

A page wrote ``color: gray`` or ``color: #333`` for white paper. Each such colour keeps its hue and goes as far towards
black or white as it must. A page that paints grounds of its own is left alone, and so is white text: it has a ground.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.contrast import LEAST, PAPERS, contrast

__all__ = ["legible"]

_GROUND = re.compile(r"\bbackground(?:-color)?\s*:|\bbgcolor\s*=", re.IGNORECASE)
_STYLE = re.compile(r"(<[a-z][^<>]*?\sstyle\s*=\s*)(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_COLOUR = re.compile(r"(?<![-\w])color\s*:\s*(#[0-9a-f]{3}(?:[0-9a-f]{3})?|[a-z]+)(?=\s*(?:[;!\"']|\Z))", re.IGNORECASE)
_NAMES = {
    "black": "#000",
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
    "green": "#008000",
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
_FAINT = 1.5  # against the light paper: written for a dark ground that we do not see
_END = {"light": 0, "dark": 255}


def legible(text: str) -> str:
    """Return a page's HTML with its inline text colours legible in both schemes.

    >>> legible('<i style="color: gray">x</i>')
    '<i style="color: light-dark(#737373, gray)">x</i>'
    """
    if "color" not in text or _GROUND.search(text):
        return text
    return _STYLE.sub(lambda style: style[1] + _COLOUR.sub(_fitted, style[2]), text)


def _fitted(found: re.Match[str]) -> str:
    colour = _NAMES.get(found[1].lower(), found[1])
    if not colour.startswith("#") or contrast(colour, PAPERS[0][1]) < _FAINT:
        return found[0]
    pair = [_fit(colour, scheme, paper) for scheme, paper in PAPERS]
    if pair == [colour, colour]:
        return found[0]
    return f"color: light-dark({', '.join(found[1] if one == colour else one for one in pair)})"


def _fit(colour: str, scheme: str, paper: str) -> str:
    """The colour, or the nearest to it on the way to black or white that can be read on the paper."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[at : at + 2], 16) for at in (0, 2, 4)]
    for step in range(21):
        mixed = [round(one + (_END[scheme] - one) * step / 20) for one in channels]
        fit = f"#{mixed[0]:02x}{mixed[1]:02x}{mixed[2]:02x}" if step else colour
        if contrast(fit, paper) >= LEAST:
            return fit
    return colour
