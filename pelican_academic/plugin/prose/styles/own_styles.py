"""Style sheets that a page's text brings along: bounded to it, below the theme, and never another host's.

A style sheet inside a page's text -> the same sheet for that text alone: it was written for another frame.

Without this, ``body { background: white }`` of a page would reach the menu and the foot, and outdo every layer of
the theme. Such a text keeps the light scheme, which its colours were chosen for (``.prose:has(style)``).
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable

from pelican_academic.plugin.prose.markup.tags import ATTRIBUTES
from pelican_academic.regex import regex
from pelican_academic.urls import join_url, split_url

__all__ = ["SHEET", "in_rules", "place_sheets", "scope_styles", "without_sheets"]

SHEET = regex(
    r"<!--.*?-->|<(?P<raw>pre|code|script|template|textarea|svg)\b.*?</(?P=raw)\s*>"
    r"|(?P<start><style\b[^>]*>)(?P<css>.*?)(?P<end></style\s*>)",
    re.DOTALL | re.IGNORECASE,
)
_RULE = regex(r"(?:(?<=[{}])|\A)([^{}]*+)\{([^{}]*+)\}")
_COMMENT = regex(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_FIRST = regex(r"""@(?:import|charset|namespace)\b(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*;""", re.IGNORECASE)
_FRAME = regex(r"(?<![\w.#:\[-])(?:html\s+body|html|body|:root)(?![\w-])", re.IGNORECASE)
_PRELUDE = regex(r"(?<=[{}])[^{};]*(?=\{)|\A[^{};]*(?=\{)")


def in_rules(text: str, change: Callable[[str, str], str]) -> str:
    """Return the page with the declarations of each rule of its sheets changed: ``change(selector, declarations)``.

    >>> in_rules("<style>p { top: 0 }</style><code>p { top: 0 }</code>", lambda selector, body: body.replace("0", "1"))
    '<style>p { top: 1 }</style><code>p { top: 0 }</code>'
    """

    def changed(rule: re.Match[str]) -> str:
        return f"{rule[1]}{{{change(rule[1], rule[2])}}}"

    def sheet(match: re.Match[str]) -> str:
        css = match["css"]
        return match[0] if css is None else f"{match['start']}{_RULE.sub(changed, css)}{match['end']}"

    return SHEET.sub(sheet, text) if "<style" in text.lower() else text


def scope_styles(text: str) -> str:
    """Return the page with each sheet bounded to ``.prose``; what it says of ``body`` holds for the text.

    >>> scope_styles("<style>body { color: red } h1 { margin: 0 }</style>")
    '<style>@scope (.prose:not(.rest)) {:scope { color: red } h1 { margin: 0 }}</style>'
    """

    def scoped(match: re.Match[str]) -> str:
        css = _COMMENT.sub("", match["css"] or "")
        if not css.strip() or css.count("{") != css.count("}"):
            return match[0]
        first = "".join(_FIRST.findall(css))
        if not (css := _FIRST.sub("", css).strip()):
            return match[0]
        rules = _PRELUDE.sub(lambda prelude: _FRAME.sub(":scope", prelude[0]), css)
        return f"{match['start']}{first}@scope (.prose:not(.rest)) {{{rules}}}{match['end']}"

    return SHEET.sub(scoped, text) if "<style" in text.lower() else text


_LINK = regex(
    r"<!--.*?-->|<(?P<raw>pre|code|script|template|textarea)\b.*?</(?P=raw)\s*>"
    rf"|<link\b(?P<attributes>{ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_REL = regex(r"""\srel\s*=\s*["']?[^"'>]*\bstylesheet\b""", re.IGNORECASE)
_HREF = regex(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


_ADDRESS = regex(r"""url\(\s*(["']?)(?!data:|#)([^"'()]+)\1\s*\)""", re.IGNORECASE)
_CHARSET = regex(r"""\s*@charset\s[^;]*;""", re.IGNORECASE)
_LONG = 30_000  # characters that no page is burdened with


def place_sheets(text: str, refuse: Callable[[str], bool], read: Callable[[str], str] = lambda _: "") -> str:
    """Return the page with each linked sheet in the layer ``own``, below the theme; not what ``refuse`` names.

    What ``read`` finds of the site's own sheet stands in the page, where its colours can be judged; "" is none.

    >>> place_sheets('<link rel=stylesheet href="/a.css"><link rel=stylesheet href=//far/b>', lambda url: "far" in url)
    '<style>@import url("/a.css") layer(own);</style>'
    >>> place_sheets('<link rel=stylesheet href="/css/a.css">', lambda _: False, lambda _: "p { x: url(b.png) }")
    '<style>@layer own {p { x: url("/css/b.png") }}</style>'
    """

    def placed(match: re.Match[str]) -> str:
        if match["attributes"] is None or not _REL.search(match["attributes"]):
            return match[0]
        found = _HREF.search(match["attributes"])
        address = html.unescape(next(filter(None, found.groups()), "")).strip() if found else ""
        if not address or refuse(address):
            return ""
        css = _CHARSET.sub("", _COMMENT.sub("", read(address)))
        if (
            css.strip()
            and len(css) < _LONG
            and "@import" not in css
            and css.count("{") == css.count("}")
            and "<" not in css
        ):
            css = _ADDRESS.sub(lambda url: f'url("{_from_page(address, url[2].strip())}")', css)
            return f"<style>@layer own {{{css}}}</style>"
        quoted = re.sub(r"""["\\\s<>]""", lambda sign: f"%{ord(sign[0]):02X}", address)
        return f'<style>@import url("{quoted}") layer(own);</style>'

    return _LINK.sub(placed, text) if "<link" in text.lower() else text


def _from_page(sheet: str, address: str) -> str:
    """Where an address in a linked sheet leads from the page: ``../a.png`` in ``../css/a.css`` to ``../a.png``."""
    if sheet.startswith("/") or split_url(sheet).scheme or address.startswith("/") or split_url(address).scheme:
        return join_url(sheet, address)
    return posixpath.normpath(posixpath.join(posixpath.dirname(sheet), address))


def without_sheets(text: str) -> tuple[str, str]:
    """Return a page's HTML without the sheets that hold for both schemes, and these, each once, for its head.

    >>> without_sheets("<p>a</p><style data-schemes>p { margin: 0 }</style>")
    ('<p>a</p>', 'p { margin: 0 }')
    """
    sheets: dict[str, None] = {}

    def taken(match: re.Match[str]) -> str:
        if match["start"] != "<style data-schemes>" or match["css"].count("{") != match["css"].count("}"):
            return match[0]
        sheets[match["css"]] = None
        return ""

    return (SHEET.sub(taken, text), "\n".join(sheets)) if "<style data-schemes>" in text else (text, "")
