"""Sass of today -> what libsass reads: functions of CSS that older Sass took for its own, and ``sass:math``.

Asked only for a sheet that does not compile as it stands. Sources: Sass, "Breaking changes: CSS min and max",
"sass:math"; CSS Color 4. The names of CSS's functions may be written in capitals, those of Sass may not.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.regex import regex

__all__ = ["older"]

_OF_CSS = regex(r"calc\(|var\(|env\(|%|\d(?:v[wh]|vmin|vmax|r?em|ch|fr)\b")
_VARIABLE = regex(r"(?<![\w#{-])\$[\w-]+")
_USE = regex(r"""@use\s+["']sass:math["'](?:\s+as\s+\*)?\s*;""")
_MATH = regex(r"\bmath\.(?=(?:abs|ceil|floor|max|min|percentage|random|round|unit)\()")


def older(text: str) -> str:
    """Return a style sheet as libsass reads it.

    >>> older("width: max($gap, calc((100% - $page) / 2)); top: math.div($gap, 2)")
    'width: Max($gap, calc((100% - #{$page}) / 2)); top: (($gap) / ( 2))'
    """
    text = _MATH.sub("", _USE.sub("", text))
    text = _calls(text, "math.div", _division)
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
