"""Badges that shields.io draws from the words in their address -> the words as a badge of ours, without a request.

    <img alt="arXiv" src="https://img.shields.io/badge/arXiv-2607.08972-b31b1b.svg"> -> arXiv 2607.08972

What the service looks up (stars, downloads, the state of a build) is not in the address: such a picture stays.
Source: shields.io/docs/static-badges.
"""

from __future__ import annotations

import html
from urllib.parse import parse_qs, unquote

from pelican_academic.plugin.prose.markup.tags import opened, pieces_of
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["with_own_badges"]

_PATH = regex(r"/badge/(?!dynamic/|endpoint)(?P<words>[^/]+?)-(?:[^-/]*?)(?:\.(?:svg|png|json))?\Z")
_BETWEEN = regex(r"(?<!-)-(?!-)")  # two dashes are one of the text
_ESCAPED = {"--": "-", "__": "_", "_": " "}
_ESCAPE = regex("--|__|_")


def with_own_badges(text: str) -> str:
    """Return the page with such badges as text; what their ``alt`` says beside it is their title.

    >>> with_own_badges('<img src="https://img.shields.io/badge/Tide--gauge-v1__2_beta-green" alt="Release">')
    '<span class="badge" title="Release">Tide-gauge v1_2 beta</span>'
    """
    if "img.shields.io/" not in text:
        return text
    pieces = pieces_of(text)
    for at, tag in opened(pieces, "img"):
        words = _words_of(tag.get("src") or "")
        if not words:
            continue
        alt = (tag.get("alt") or "").strip()
        title = "" if alt.casefold() in words.casefold() else f' title="{html.escape(alt)}"'
        pieces[at] = f'<span class="badge"{title}>{html.escape(words, quote=False)}</span>'
    return "".join(map(str, pieces))


def _words_of(address: str) -> str:
    """The words of a static badge, "" for any other picture."""
    parts = split_url(address.strip())
    if parts.netloc != "img.shields.io":
        return ""
    asked = parse_qs(parts.query)
    if parts.path.startswith("/static/v1"):
        words = [*asked.get("label", ()), *asked.get("message", ())]
    elif found := _PATH.match(parts.path):
        words = [_ESCAPE.sub(lambda sign: _ESCAPED[sign[0]], unquote(one)) for one in _BETWEEN.split(found["words"])]
        if "label" in asked:
            words = [*asked["label"], words[-1]]
    else:
        return ""
    return " ".join(" ".join(words).split())
