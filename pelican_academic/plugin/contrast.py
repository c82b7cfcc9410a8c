"""The accent: a preset or a pair of colours, checked against the paper that it stands on.

The pairs are those of theme/static/css/tokens.css: one for the light scheme, one for the dark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pelican_academic.plugin.build import Build

__all__ = ["ACCENTS", "check_accent", "contrast"]

ACCENTS: Mapping[str, tuple[str, str]] = {
    "verdigris": ("#0b6456", "#86cdb9"),
    "lapis": ("#24479c", "#a3b9f2"),
    "madder": ("#9a2b32", "#ee9d97"),
    "ochre": ("#7d5606", "#dcb56b"),
    "plum": ("#6f3a78", "#d3a8da"),
    "graphite": ("#3b4a55", "#aebfcb"),
}
PAPERS = (("light", "#fcfcfa"), ("dark", "#121615"))
LEAST = 4.5  # WCAG 2.2, 1.4.3


def check_accent(build: Build) -> None:
    """Report an accent that nobody can read, or that is none; what is none is replaced by the default."""
    accent = build.option("ACCENT")
    if isinstance(accent, str):
        if accent in ACCENTS:
            return
        problem = f"ACADEMIC_ACCENT '{accent}' is no preset ({', '.join(ACCENTS)})"
    elif isinstance(accent, list | tuple) and len(accent) == 2 and all(_channels(str(colour)) for colour in accent):
        for (scheme, paper), colour in zip(PAPERS, accent, strict=True):
            ratio = contrast(str(colour), paper)
            if ratio < LEAST:
                message = (
                    f"ACADEMIC_ACCENT {colour} has a contrast of {ratio:.1f}:1 on the {scheme} paper, below {LEAST}:1"
                )
                build.problems.add("pelicanconf.py", 0, "contrast", message, "used it all the same")
        return
    else:
        problem = "ACADEMIC_ACCENT is neither a preset nor a pair of colours such as ('#0b6456', '#86cdb9')"
    build.problems.add("pelicanconf.py", 0, "accent", problem, "used verdigris")
    build.settings["ACADEMIC_ACCENT"] = "verdigris"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours ``#rrggbb`` or ``#rgb``, as WCAG 2.2 defines it: 1 to 21.

    >>> round(contrast("#000", "#ffffff"), 1)
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _channels(colour)]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def _channels(colour: str) -> list[float]:
    """The channels from 0 to 1, none of what is no colour."""
    match = re.fullmatch(r"#(?:([0-9a-f]{3})|([0-9a-f]{6}))", colour.strip(), re.IGNORECASE)
    if match is None:
        return []
    digits = match[2] or "".join(digit * 2 for digit in match[1])
    return [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
