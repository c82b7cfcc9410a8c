"""A style sheet inside a page's text -> the same sheet for that text alone: it was written for another frame.

Without this, ``body { background: white }`` of a page would reach the menu and the foot, and outdo every layer of
the theme. Such a text keeps the light scheme, which its colours were chosen for (``.prose:has(style)``).
"""

from __future__ import annotations

import re

__all__ = ["scope_styles"]

_SHEET = re.compile(
    r"<!--.*?-->|<(?P<raw>pre|code|script|template|textarea|svg)\b.*?</(?P=raw)\s*>"
    r"|(?P<start><style\b[^>]*>)(?P<css>.*?)(?P<end></style\s*>)",
    re.DOTALL | re.IGNORECASE,
)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_FIRST = re.compile(r"""@(?:import|charset|namespace)\b(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*;""", re.IGNORECASE)
_FRAME = re.compile(r"(?<![\w.#:\[-])(?:html\s+body|html|body|:root)(?![\w-])", re.IGNORECASE)
_PRELUDE = re.compile(r"(?<=[{}])[^{};]*(?=\{)|\A[^{};]*(?=\{)")


def scope_styles(text: str) -> str:
    """Return the page with each sheet bounded to ``.prose``; what it says of ``body`` holds for the text.

    >>> scope_styles("<style>body { color: red } h1 { margin: 0 }</style>")
    '<style>@scope (.prose) {:scope { color: red } h1 { margin: 0 }}</style>'
    """

    def scoped(match: re.Match[str]) -> str:
        css = _COMMENT.sub("", match["css"] or "")
        if not css.strip() or css.count("{") != css.count("}"):
            return match[0]
        first = "".join(_FIRST.findall(css))
        rules = _PRELUDE.sub(lambda prelude: _FRAME.sub(":scope", prelude[0]), _FIRST.sub("", css).strip())
        return f"{match['start']}{first}@scope (.prose) {{{rules}}}{match['end']}"

    return _SHEET.sub(scoped, text) if "<style" in text.lower() else text
