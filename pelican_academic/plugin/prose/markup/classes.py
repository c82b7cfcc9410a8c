"""Class names of a page's text that the theme's frame uses too are taken out: the site meant something else by them.

A layout's ``class="monogram"`` or ``class="year"`` would get the look of ours, which is made for our own elements.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pelican_academic
from pelican_academic.regex import regex

__all__ = ["for_ears", "without_our_classes"]

_LAYER = regex(r"^@layer (\w+) \{(.*?)^\}", re.MULTILINE | re.DOTALL)
_FRAME = frozenset({"layout", "parts", "written", "states", "print"})  # layers of what the templates print
_NAME = regex(r"\.([a-z][\w-]*)")
_UNREAD = regex(r"/\*.*?\*/|\"[^\"]*\"", re.DOTALL)
_SHARED = frozenset({"actions", "caption", "lead", "links"})  # others mean the same by them
_CLASS = regex(r"(<[a-z][^<>]*?)(\sclass\s*=\s*)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
# What frameworks call words that are read aloud and not shown: Bootstrap 3 to 5, WordPress, Foundation, Drupal.
_UNSEEN = frozenset(
    {
        "element-invisible",
        "screen-reader-only",
        "screen-reader-text",
        "show-for-sr",
        "sr-only",
        "u-visually-hidden",
        "visually-hidden",
        "visuallyhidden",
    }
)
_MAYBE_UNSEEN = regex(r"sr-only|hidden|screen-reader|for-sr|-invisible")
_OWN_RULES = regex(r"<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


def without_our_classes(text: str) -> str:
    """Return a page's HTML without them; a name that the page's own sheet or script speaks of stays.

    >>> without_our_classes('<li class="monogram grid">Moss</li>')
    '<li class="grid">Moss</li>'
    """
    if "class" not in text:
        return text
    spoken_of = " ".join(found[0] for found in _OWN_RULES.finditer(text))

    def kept(match: re.Match[str]) -> str:
        names = (match[3] or match[4] or "").split()
        left = [name for name in names if name not in _ours() or name in spoken_of]
        if left == names:
            return match[0]
        return match[1] + (f'{match[2]}"{" ".join(left)}"' if left else "")

    return _CLASS.sub(kept, text)


def for_ears(text: str) -> str:
    """Return a page's HTML in which what frameworks hide from the eye alone is hidden as the theme hides it.

    >>> for_ears('<b class="sr-only">Menu</b>')
    '<b class="sr-only vh">Menu</b>'
    """
    if not _MAYBE_UNSEEN.search(text):
        return text

    def named(match: re.Match[str]) -> str:
        names = (match[3] or match[4] or "").split()
        return match[0] if "vh" in names or _UNSEEN.isdisjoint(names) else f"{match[0][:-1]} vh{match[0][-1]}"

    return _CLASS.sub(named, text)


@cache
def _ours() -> frozenset[str]:
    """The names that only the frame's layers draw, and no block for content."""
    sheets = Path(pelican_academic.theme_path()) / "static" / "css"
    frame, content = set[str](), set(_SHARED)
    for name in ("academic.css", "compat.css", "written.css"):
        for layer, rules in _LAYER.findall(_UNREAD.sub("", (sheets / name).read_text("utf-8"))):
            (frame if layer in _FRAME else content).update(_NAME.findall(rules))
    return frozenset(frame - content)
