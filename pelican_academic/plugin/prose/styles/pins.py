"""Boxes that a page's sheet pins to the window -> boxes in the text: in another frame they would lie on it.

What covers the window, or waits to be opened, is a script's affair, and stays.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.prose.styles.own_styles import in_rules
from pelican_academic.regex import regex

__all__ = ["without_pins"]

_FIXED = regex(r"position\s*:\s*fixed", re.IGNORECASE)
_OPENED = regex(
    r"(?<![-\w])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0|pointer-events\s*:\s*none|inset\s*:|"
    r"(?:width|height)\s*:\s*100(?:%|vw|vh)|(?:top|right|bottom|left)\s*:\s*(?:0|-|50%|100%))",
    re.IGNORECASE,
)


def without_pins(text: str) -> str:
    """Return a page's HTML whose sheets leave what they pinned to the window where it stands in the text.

    >>> without_pins("<style>.said { position: fixed; top: 9em; right: 3em }</style>")
    '<style>.said { position: static; top: 9em; right: 3em }</style>'
    """
    return in_rules(text, _placed) if "fixed" in text else text


def _placed(_: str, body: str) -> str:
    return body if _OPENED.search(body) else _FIXED.sub("position: static", body)
