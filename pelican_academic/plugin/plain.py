"""HTML -> the words that a reader sees."""

from __future__ import annotations

import html
import re

from pelican_academic.regex import regex

__all__ = ["bare_words", "plain_text"]

_UNSEEN = regex(r"<(script|style|svg|template|annotation)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)


def plain_text(markup: str) -> str:
    """Return the words of HTML, in one line.

    >>> plain_text("<p>Sand &amp; <em>mud</em></p><script>x</script>")
    'Sand & mud'
    """
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", _UNSEEN.sub(" ", markup)))).strip()


def bare_words(markup: str) -> str:
    """Return the words of HTML without case and punctuation: what a reader would call the same.

    >>> bare_words("<p>Sand &amp; <em>Mud</em>.</p>")
    'sand mud'
    """
    return re.sub(r"\W+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).casefold().strip()
