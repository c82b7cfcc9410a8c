"""Long addresses that links show -> the same, with the places at which a narrow column may cut them."""

from __future__ import annotations

import re

__all__ = ["breakable"]

_LONG = 16  # characters: what half a phone holds in one line
_SHOWN = re.compile(rf"(<a\b[^<>]*>\s*)([^\s<>&]{{{_LONG},}})(?=\s*</a>)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://)?[\w.+-]+(?:@[\w-]+)?(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE)
_PLACE = re.compile(r"(?<=[\w/])(?=[@.])|(?<=[\w.]/)(?=\w)")


def breakable(text: str) -> str:
    """Return HTML with each long address that a link shows cut-able before its ``@`` and dots and after its slashes.

    >>> breakable('<a href="mailto:ada.quill@shore.example">ada.quill@shore.example</a>')
    '<a href="mailto:ada.quill@shore.example">ada.quill<wbr>@shore<wbr>.example</a>'
    """

    def cut(found: re.Match[str]) -> str:
        if _ADDRESS.fullmatch(found[2]) is None:
            return found[0]
        name, at, host = found[2].partition("@")
        return found[1] + (f"{name}<wbr>@{_PLACE.sub('<wbr>', host)}" if at else _PLACE.sub("<wbr>", name))

    return _SHOWN.sub(cut, text)
