"""A picture that stands twice, for the light scheme and for the dark, of which a script or a sheet hid one."""

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["without_dark_twins"]

_PAIR = regex(r"(<img\b[^<>]*>)\s*(?:</p>\s*)?(?:<!--(?:[^-]|-(?!->))*+-->\s*)?(?:<p>\s*)?(<img\b[^<>]*>)")
_CLASS = regex(r"""\sclass\s*=\s*["']([^"']*)["']""")


def without_dark_twins(text: str) -> str:
    """Return a page's HTML with the light one alone, which the theme dims in the dark.

    >>> without_dark_twins('<img class="only-light" src="a.svg"> <img class="only-dark" src="b.svg">')
    '<img class="only-light" src="a.svg">'
    >>> without_dark_twins('<p><img class="light-mode"></p> <p><img class="dark-mode"></p>')
    '<p><img class="light-mode"></p>'
    """
    return _PAIR.sub(_light_one, text) if "dark" in text else text


def _light_one(found: re.Match[str]) -> str:
    one, other = (_CLASS.search(image) for image in found.groups())
    if one is None or other is None or one[1] == other[1]:
        return found[0]
    if one[1].replace("light", "dark") == other[1]:
        return found[1]
    return found[2] if other[1].replace("light", "dark") == one[1] else found[0]
