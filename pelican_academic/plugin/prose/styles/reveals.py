"""Parts of a page that a script fades in as a reader scrolls -> there from the start, without a script and on paper.

``.part { opacity: 0; transform: translateY(30px); transition: .6s }`` waits for a class that a script gives; what lies
over a picture, slides in a carousel or drops from a menu is another thing, and stays as it is.
"""

from __future__ import annotations

import re

from pelican_academic.plugin.prose.styles.own_styles import in_rules
from pelican_academic.regex import regex

__all__ = ["without_reveals"]

_CLEAR = regex(r"(?<![-\w])opacity\s*:\s*0(?:\.0*)?\s*(?:;|\Z)", re.IGNORECASE)
_HIDDEN = regex(r"(?<![-\w])(?:opacity\s*:\s*0(?:\.0*)?|transform\s*:\s*translate[^;{}]*)\s*(?:;|\Z)", re.IGNORECASE)
_MOVES = regex(r"(?<![-\w])transform\s*:\s*translate", re.IGNORECASE)
_OVER = regex(r"(?<![-\w])(?:position\s*:\s*(?:absolute|fixed)|pointer-events|visibility)", re.IGNORECASE)
_ELSE = regex(r":hover|::|hidden|carousel|slide|modal|menu|drop|toast|tooltip|\d%|\bfrom\b", re.IGNORECASE)


def without_reveals(text: str) -> str:
    """Return a page's HTML whose sheets hide nothing until it is scrolled to.

    >>> without_reveals("<style>.part{opacity:0;transform:translateY(9px);transition:1s}</style>")
    '<style>.part{transition:1s}</style>'
    """
    return in_rules(text, _shown) if "opacity" in text else text


def _shown(selector: str, body: str) -> str:
    waits = "transition" in body and _CLEAR.search(body) and _MOVES.search(body)
    return _HIDDEN.sub("", body) if waits and not _OVER.search(body) and not _ELSE.search(selector) else body
