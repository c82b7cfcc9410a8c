"""HTML -> the words that a reader sees."""

from __future__ import annotations

import html
import re

from pelican_academic.regex import regex

__all__ = ["plain_text"]

_UNSEEN = regex(r"<(script|style|svg|template|annotation)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)


def plain_text(markup: str) -> str:
    """Return the words of HTML, in one line.

    >>> plain_text("<p>Sand &amp; <em>mud</em></p><script>x</script>")
    'Sand & mud'
    """
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", _UNSEEN.sub(" ", markup)))).strip()
