"""libsass's source map -> the one that Jekyll writes: paths of the site, each source once.

libsass names a sheet again for each time it is imported. In ``mappings`` each segment is a row of numbers in base 64,
the second of which says how many sources further on its own lies (Source Map, revision 3).
"""

from __future__ import annotations

import json
import posixpath
from typing import Any

from pelican_academic.regex import regex

__all__ = ["source_map"]

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_GOES_ON = 32  # in a digit: another follows
_COMMA = regex(r"([,;])")
_SEGMENT = regex(r"(?P<column>[g-z0-9+/]*[A-Za-f])(?P<source>[g-z0-9+/]*[A-Za-f])")


def source_map(places: dict[str, Any], name: str, imported: list[str]) -> str:
    """Return the map of the sheet ``name`` as JSON; ``imported`` are the paths of what it imports."""
    known = sorted(set(imported), key=len, reverse=True)
    sources = [
        next((path for path in known if source.endswith(path)), posixpath.basename(source))
        for source in places.get("sources", [])
    ]
    texts = dict(zip(reversed(sources), reversed(places.get("sourcesContent", [])), strict=False))
    once = list(dict.fromkeys(sources))
    return json.dumps(
        places
        | {
            "file": f"{posixpath.splitext(name)[0]}.css",
            "sources": once,
            "sourcesContent": [texts[source] for source in once],
            "mappings": renumbered(str(places.get("mappings", "")), [once.index(source) for source in sources]),
        },
        ensure_ascii=False,
        indent="\t",
    )


def renumbered(mappings: str, numbers: list[int]) -> str:
    """Return mappings whose sources have new numbers: ``numbers[old]``.

    >>> renumbered("ACCA,AEAA;GHAE", [0, 1, 2, 1])
    'ACCA,AAAA;GDAE'
    """
    if numbers == list(range(len(numbers))):
        return mappings
    old = new = 0
    out: list[str] = []
    for segment in _COMMA.split(mappings):
        found = _SEGMENT.match(segment)
        if found:
            old += _number(found["source"])
            step, new = numbers[old] - new, numbers[old]
            segment = f"{found['column']}{_digits(step)}{segment[found.end() :]}"
        out.append(segment)
    return "".join(out)


def _number(digits: str) -> int:
    """Read a number of base 64, its lowest digit first, its lowest bit the sign: ``D`` -> -1."""
    value = sum((_DIGITS.index(digit) % _GOES_ON) << (5 * place) for place, digit in enumerate(digits))
    return -(value >> 1) if value & 1 else value >> 1


def _digits(number: int) -> str:
    value = -number << 1 | 1 if number < 0 else number << 1
    out = ""
    while value >= _GOES_ON:
        out += _DIGITS[value % _GOES_ON + _GOES_ON]
        value //= _GOES_ON
    return out + _DIGITS[value]
