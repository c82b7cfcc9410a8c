"""The colours that a site sets, its accent and tokens, checked against the paper that they stand on.

The pairs are those of theme/static/css/tokens.css: one for the light scheme, one for the dark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pelican_academic.errors import Problem
from pelican_academic.plugin.build import Build

__all__ = ["ACCENTS", "INKS", "PAPERS", "check_colours", "contrast", "fitted"]

ACCENTS: Mapping[str, tuple[str, str]] = {
    "verdigris": ("#0b6456", "#86cdb9"),
    "lapis": ("#24479c", "#a3b9f2"),
    "madder": ("#9a2b32", "#ee9d97"),
    "ochre": ("#7d5606", "#dcb56b"),
    "plum": ("#6f3a78", "#d3a8da"),
    "graphite": ("#3b4a55", "#aebfcb"),
}
PAPERS = (("light", "#fcfcfa"), ("dark", "#121615"))
INKS: Mapping[str, tuple[str, str]] = {
    "ink": ("#131a18", "#e8ebe6"),
    "ink-2": ("#3d4844", "#c0c8c2"),
    "ink-3": ("#606b66", "#939d97"),
}
LEAST = 4.5  # WCAG 2.2, 1.4.3
_END = {"light": 0, "dark": 255}  # where a colour goes that cannot be read on a paper


def check_colours(build: Build) -> None:
    """Report colours that nobody can read, and an accent that is none; that is replaced by the default."""
    accent = build.option("ACCENT")
    if isinstance(accent, str) and accent in ACCENTS:
        pair = ACCENTS[accent]
    elif isinstance(accent, list | tuple) and len(accent) == 2 and all(_channels(str(colour)) for colour in accent):
        pair = (str(accent[0]), str(accent[1]))
    elif _channels(str(accent)):
        day, night = (fitted(str(accent).strip(), scheme, paper) for scheme, paper in PAPERS)
        build.settings["ACADEMIC_ACCENT"] = pair = (day, night)
    else:
        message = (
            f"ACADEMIC_ACCENT {accent!r} is neither a preset ({', '.join(ACCENTS)}) "
            "nor a colour such as '#0b6456' or a pair of two, by day and by night"
        )
        build.report([Problem(build.place_of("ACADEMIC_ACCENT"), "accent", message, "used verdigris")])
        build.settings["ACADEMIC_ACCENT"] = "verdigris"
        pair = ACCENTS["verdigris"]
    tokens = build.option("TOKENS")
    day, night = (
        str(tokens.get(f"accent-{scheme}", colour)) for scheme, colour in zip(("day", "night"), pair, strict=True)
    )
    papers = _pair(tokens.get("paper", "")) or (PAPERS[0][1], PAPERS[1][1])
    inks = {name: _pair(tokens.get(name, "")) or plain for name, plain in INKS.items()} | {"accent": (day, night)}
    of_site = {"accent"} if pair not in ACCENTS.values() or {"accent-day", "accent-night"} & tokens.keys() else set()
    chosen = [name for name in inks if name in tokens or name in of_site or "paper" in tokens]
    for name in chosen:
        setting = "ACADEMIC_ACCENT" if name == "accent" and "accent-day" not in tokens else f"ACADEMIC_TOKENS {name!r}:"
        for scheme, paper, colour in zip(("light", "dark"), papers, inks[name], strict=True):
            if _channels(colour) and (ratio := contrast(colour, paper)) < LEAST:
                message = (
                    f"{setting} {colour} has a contrast of {ratio:.1f}:1 on the {scheme} paper {paper}, below {LEAST}:1"
                )
                place = build.place_of(setting.split(maxsplit=1)[0])
                build.report([Problem(place, "contrast", message, "used it all the same")])


def _pair(value: object) -> tuple[str, str] | None:
    """The two colours of ``light-dark(#fff, #000)``, or one for both; None for what is not in figures."""
    found = re.fullmatch(r"light-dark\(\s*(\S+?)\s*,\s*(\S+?)\s*\)", str(value).strip())
    day, night = (found[1], found[2]) if found else (str(value), str(value))
    return (day, night) if _channels(day) and _channels(night) else None


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours ``#rrggbb`` or ``#rgb``, as WCAG 2.2 defines it: 1 to 21.

    >>> round(contrast("#000", "#ffffff"), 1)
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def fitted(colour: str, scheme: str, paper: str) -> str:
    """Return the colour, or the nearest to it on the way to black or white that can be read on a scheme's paper.

    >>> fitted("#ffee00", "light", "#fcfcfa"), fitted("#ffee00", "dark", "#121615")
    ('#736b00', '#ffee00')
    """
    channels = _channels(colour)
    for step in range(21):
        mixed = [round(255 * one + (_END[scheme] - 255 * one) * step / 20) for one in channels]
        fit = f"#{mixed[0]:02x}{mixed[1]:02x}{mixed[2]:02x}" if step else colour
        if contrast(fit, paper) >= LEAST:
            return fit
    return colour


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
