"""A box of nothing but short words, each in a box of its own -> a row of them, as tags are: else they read as one line.

<div class="keywords">
<span>Mud</span>
<span>Reed beds</span>
<span>Tides</span>
</div>
"""

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["mark_chips"]

_ROW = regex(
    r"<div(?P<attributes>\s[^<>]*?\bclass=\"(?P<names>[^\"<>]*)\"[^<>]*)>"
    r"(?P<chips>(?:[^\S\n]*+\n\s*+<span\b[^<>]*+>[^<>]{1,48}</span>){3,}+\s*+</div>)"
)


def mark_chips(text: str) -> str:
    """Return a page's HTML whose rows of words have the class of tags; what its own sheet speaks of stays.

    >>> chips = chr(10).join(["<span>Mud</span>"] * 4)
    >>> mark_chips(f'<div class="a">{chr(10)}{chips}</div>').partition("<span>")[0].strip()
    '<div class="a tags">'
    """

    def marked(row: re.Match[str]) -> str:
        attributes = row["attributes"].replace(f'class="{row["names"]}"', f'class="{row["names"].strip()} tags"', 1)
        return f"<div{attributes}>{row['chips']}"

    return text if "<style" in text else _ROW.sub(marked, text)
