"""Long addresses that a page shows -> the same, with the places at which a narrow column may cut them."""

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["breakable"]

_LONG = 16  # characters: what half a phone holds in one line
_SHOWN = regex(rf"(<a\b[^<>]*>\s*)([^\s<>&]{{{_LONG},}})(?=\s*</a>)", re.IGNORECASE)
_WRITTEN = regex(  # an e-mail address in a text, behind what is no text
    r"<(script|style|pre|code|textarea|svg|title|a)\b.*?</\1\s*>|<[^<>]*>|(?<![\w.+/-])([\w.+-]{1,64})@([\w-]+(?:\.[\w-]+)+)",
    re.DOTALL | re.IGNORECASE,
)
_ADDRESS = regex(r"(?:https?://)?[\w.+-]+(?:@[\w-]+)?(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_PLACE = regex(r"(?<=[\w/])(?=[@.])|(?<=[\w.]/)(?=\w)")


def breakable(text: str) -> str:
    """Return HTML with long addresses cut-able before their ``@`` and dots and, where they are links, after slashes.

    >>> breakable('<a href="mailto:ada.quill@shore.example">ada.quill@shore.example</a>')
    '<a href="mailto:ada.quill@shore.example">ada.quill<wbr>@shore<wbr>.example</a>'
    >>> breakable("E-mail: ada.quill@shore.example")
    'E-mail: ada.quill<wbr>@shore<wbr>.example'
    """
    text = _SHOWN.sub(_cut, text)
    return _WRITTEN.sub(_cut_in_text, text) if "@" in text else text


def _cut(found: re.Match[str]) -> str:
    if _ADDRESS.fullmatch(found[2]) is None:
        return found[0]
    name, at, host = found[2].partition("@")
    return found[1] + (f"{name}<wbr>@{_PLACE.sub('<wbr>', host)}" if at else _PLACE.sub("<wbr>", name))


def _cut_in_text(found: re.Match[str]) -> str:
    if not found[2] or len(found[2]) + len(found[3]) < _LONG:
        return found[0]
    return f"{found[2]}<wbr>@{_PLACE.sub('<wbr>', found[3])}"
