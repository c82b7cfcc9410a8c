"""A page whose bar or head leaves a box open -> the same with that box ended where the bar ends, as browsers end it.

lxml reads on: ``</nav>`` within an open ``<div>`` ends nothing, and the whole page would stand in its menu.
Source: HTML, "Tree construction", an end tag whose name is "address", "article", "aside", …
"""

from __future__ import annotations

import re
from collections import Counter

from pelican_academic.regex import regex

__all__ = ["ended"]

_TAG = regex(
    r"<!--|<(?P<close>/?)(?P<name>div|nav|header|footer|main|section|aside|article|script|style|textarea)(?=[\s/>])",
    re.IGNORECASE,
)
_RAW = {"script": "</script", "style": "</style", "textarea": "</textarea"}
_QUOTED = regex(r"=\s{0,9}([\"'])|>")


def ended(source: str) -> str:
    """Return HTML with ``</div>`` before the end of a bar, a head or a section in which a box is still open.

    >>> ended("<nav><div><a href='/people/'>People</a></nav><main>Moss</main>")
    "<nav><div><a href='/people/'>People</a></div></nav><main>Moss</main>"
    """
    lower = source.lower()
    if len(lower) != len(source):  # a letter that is two in the other case: places would not be the same
        lower = source
    out: list[str] = []
    opened: list[str] = []
    open_ones: Counter[str] = Counter()
    written = at = 0
    while (tag := _TAG.search(source, at)) is not None:
        name = (tag["name"] or "").lower()
        if not name or (name in _RAW and not tag["close"]):
            at = lower.find(_RAW.get(name, "-->"), tag.end())
            if at < 0:
                break
            at += 3 if not name else 1
            continue
        at = _behind(source, tag.end())
        if not tag["close"]:
            opened.append(name)
            open_ones[name] += 1
        elif open_ones[name]:
            left = 0
            while (one := opened.pop()) != name:
                open_ones[one] -= 1
                left += one == "div"
            open_ones[name] -= 1
            out += [source[written : tag.start()], "</div>" * left]
            written = tag.start()
    return "".join([*out, source[written:]])


def _behind(source: str, at: int) -> int:
    """Where a tag ends; a bracket in quotation marks ends none."""
    while (found := _QUOTED.search(source, at)) is not None:
        at = found.end()
        if found[1] is None:
            return at
        if (end := source.find(found[1], at)) < 0:
            continue
        at = end + 1
    return len(source)
