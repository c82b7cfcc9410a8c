"""Bootstrap's row that says in its style how it flows -> a row that compat.css lays out, as it does all others.

    <div class="row" style="display: flex; color: red"> -> <div class="row" style="color: red">

Bootstrap makes rows of flexible boxes itself, so such a style says nothing new; our rows are grids.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.prose.markup.tags import Pieces, opened
from pelican_academic.regex import regex

__all__ = ["rows"]

_FLOW = regex(
    r"(?<![-\w])(?:display\s*:\s*(?:inline-)?flex|flex-(?:wrap|flow|direction)\s*:[^;]*)\s*(?:;\s*|$)", re.IGNORECASE
)


def rows(pieces: Pieces) -> None:
    """Take the flow out of the style of each row that is one of flexible boxes."""
    for _, tag in opened(pieces):
        style = tag.get("style") or ""
        if "flex" in style and "row" in (tag.get("class") or "").split():
            left = _FLOW.sub("", style).strip()
            if left:
                tag.set("style", left)
            else:
                tag.drop("style")
