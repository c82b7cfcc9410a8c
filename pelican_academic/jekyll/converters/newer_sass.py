"""Sass of today -> what libsass reads: functions of CSS that older Sass took for its own, and Sass's own modules.

Asked only for a sheet that does not compile as it stands. Sources: Sass, "Breaking changes: CSS min and max",
"Built-in modules"; CSS Color 4. The names of CSS's functions may be written in capitals, those of Sass may not.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.regex import regex

__all__ = ["older"]

_OF_CSS = regex(r"calc\(|var\(|env\(|%|\d(?:v[wh]|vmin|vmax|r?em|ch|fr)\b")
_VARIABLE = regex(r"(?<![\w#{-])\$[\w-]+")
_USE = regex(r"""@use\s+["']sass:(?:color|list|map|math|string)["'](?:\s+as\s+\*)?\s*;""")
_OF_MODULE = regex(r"\b(color|list|map|math|string)\.([a-z-]+)(?=\()")
# What a module's functions were called before; those that are not here kept their names.
_BEFORE = {
    "color": {
        "adjust": "adjust-color", "change": "change-color", "scale": "scale-color", "channel": "color.channel",
    },
    "list": {"separator": "list-separator"},
    "map": {name: f"map-{name}" for name in ("get", "has-key", "keys", "merge", "remove", "values")},
    "math": {"div": "math.div", "is-unitless": "unitless", "compatible": "comparable"},
    "string": {name: f"str-{name}" for name in ("index", "insert", "length", "slice")},
}  # fmt: skip
_CHANNEL = regex(r"\s*(.+?)\s*,\s*([\"'])(\w+)\2")


def older(text: str) -> str:
    """Return a style sheet as libsass reads it.

    >>> older("width: max($gap, calc((100% - $page) / 2)); top: math.div($gap, 2)")
    'width: Max($gap, calc((100% - #{$page}) / 2)); top: (($gap) / ( 2))'
    >>> older("color: color.adjust(map.get($inks, 'mud'), $lightness: 9%)")
    "color: adjust-color(map-get($inks, 'mud'), $lightness: 9%)"
    """
    text = _OF_MODULE.sub(lambda found: _BEFORE[found[1]].get(found[2], found[2]), _USE.sub("", text))
    text = _calls(text, "math.div", _division)
    text = _calls(text, "color.channel", _channel)
    for name in ("calc", "min", "max", "rgb", "rgba", "hsl", "hsla"):
        text = _calls(text, name, _OF_FUNCTION[name])
    return text


def _calls(text: str, name: str, rewritten: Callable[[str, str], str]) -> str:
    """Rewrite each call of a function, from the last to the first, so that those within come before those around."""
    for found in reversed([*re.finditer(rf"(?<![\w.$-]){re.escape(name)}\(", text)]):
        depth, at = 1, found.end()
        while at < len(text) and depth:
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
        if not depth:
            text = text[: found.start()] + rewritten(name, text[found.end() : at - 1]) + text[at:]
    return text


def _division(name: str, inside: str) -> str:
    dividend, comma, divisor = inside.partition(",")
    return f"(({dividend}) / ({divisor}))" if comma else f"{name}({inside})"


def _channel(name: str, inside: str) -> str:
    found = _CHANNEL.match(inside)
    return f"{found[3]}({found[1]})" if found else f"{name}({inside})"


def _calculation(name: str, inside: str) -> str:
    return f"{name}({_VARIABLE.sub(lambda found: f'#{{{found[0]}}}', inside)})"


def _extreme(name: str, inside: str) -> str:
    return f"{name.capitalize() if _OF_CSS.search(inside) else name}({inside})"


def _colour(name: str, inside: str) -> str:
    return f"{name if ',' in inside else name.capitalize()}({inside})"


_OF_FUNCTION = {
    "calc": _calculation, "min": _extreme, "max": _extreme,
    "rgb": _colour, "rgba": _colour, "hsl": _colour, "hsla": _colour,
}  # fmt: skip
