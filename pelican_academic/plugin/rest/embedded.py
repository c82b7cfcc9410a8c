"""The films, recordings and frames that a page's layouts show, and that stand nowhere in the theme's page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from pelican_academic.plugin.rest.line import Line
from pelican_academic.plugin.rest.ours import Shown
from pelican_academic.regex import regex

__all__ = ["lost_embeds"]

# What counts or asks for applause and tells nothing.
_BUTTONS = regex(
    r"//(?:[\w-]+\.)*(?:ghbtns\.com|googletagmanager\.com|platform\.twitter\.com|facebook\.com/plugins/(?:like|share)"
    r"|disqus\.com|doubleclick\.net)\b"
)
_ADDRESS = regex(r"https?://|/", re.IGNORECASE)
_UNSEEN = frozenset({"0", "1", "0px", "1px"})


def lost_embeds(line: Line, ours: Shown) -> Iterator[Any]:
    """Yield the elements of a line whose films our page does not show; what a list tells of other pages is theirs."""
    for element in () if line.is_told else line.embeds:
        src = str(element.get("src") or "").strip()
        if _ADDRESS.match(src) and not _BUTTONS.search(src) and not _is_unseen(element) and not _is_shown(src, ours):
            yield element


def _is_unseen(element: Any) -> bool:
    return not _UNSEEN.isdisjoint((element.get("width"), element.get("height")))


def _is_shown(src: str, ours: Shown) -> bool:
    """Whether our page has the address, or another of the same film: its longest part tells it from others."""
    told = max(re.split(r"[/?&=#]", src.partition("//")[2] or src), key=len)
    return html.escape(told) in ours.source or told in ours.source
