"""Names that stand in the theme's page, and that the site's own page links -> where a link of ours goes.

The page says "Funding: Tide Trust", and the site's own page links "Tide Trust" to https://trust.example: so does ours.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from pelican_academic.regex import regex

__all__ = ["places_of_links"]

_PIECE = regex(
    r"<(/?)(a|h1|script|style|svg|button|summary|title|textarea|pre|option)\b[^>]*>|<[^>]*>|([^<]+)", re.IGNORECASE
)
_OF_THE_WEB = regex(r"(?:https?:)?//", re.IGNORECASE)


def places_of_links(source: str, wanted: Iterable[tuple[str, str]]) -> dict[int, str]:
    """Return the tags to insert into a page by their place: each name's first mention in ``<main>`` that is no link.

    ``wanted`` are names with the addresses they lead to, which may be linked.

    >>> places_of_links("<main><p>By A. Quill</p></main>", [("Ada Quill", "https://ada.example/")])
    {12: '<a href="https://ada.example/">', 20: '</a>'}
    """
    found: dict[int, str] = {}
    patterns = {(name, url): _mention_of(name) for name, url in wanted if _OF_THE_WEB.match(url)}
    start, end = source.find("<main"), source.rfind("</main>")
    within = 0  # elements that take no link
    for piece in _PIECE.finditer(source, max(start, 0), end if end >= 0 else len(source)):
        if not patterns:
            break
        if piece[2]:
            within = max(within + (-1 if piece[1] else 1), 0)
        elif piece[3] and not within:
            for (name, address), pattern in list(patterns.items()):
                mention = pattern.search(piece[3])
                if mention is None:
                    continue
                first, last = piece.start(3) + mention.start(), piece.start(3) + mention.end()
                if any(first <= place <= last for place in found):
                    continue
                found[first] = f'<a href="{html.escape(address)}">'
                found[last] = "</a>"
                del patterns[name, address]
    return found


def _mention_of(name: str) -> re.Pattern[str]:
    """What a name looks like in a page: whole, or with initials in place of given names."""
    *given, last = (re.escape(word) for word in html.escape(name, quote=False).split())
    words = r"\s+".join([*(rf"(?:{word}|{word[0]}\.)" if word[0].isalpha() else word for word in given), last])
    return re.compile(rf"(?<!\w){words}(?!\w)")
