"""Colours of the style sheets that a page's text brings -> the same, legible in both schemes, rule by rule.

Each rule gets what `colours` gives a ``style`` attribute. Where one colour of the page's sheets cannot be judged (a
variable with two values, a half transparent ink), all stay as they are: such a text keeps the light scheme,
which its colours were chosen for (``.prose:has(style:not([data-schemes]))``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from pelican_academic.plugin.prose.colours import declared, opaque
from pelican_academic.regex import regex

__all__ = ["legible_sheets"]

_SHEET = regex(
    r"<!--.*?-->|<(?P<raw>pre|code|script|template|textarea|svg)\b.*?</(?P=raw)\s*>"
    r"|<style\b(?P<attributes>[^>]*)>(?P<css>.*?)</style\s*>",
    re.DOTALL | re.IGNORECASE,
)
_RULE = regex(r"([^{};]*)\{([^{}]*)\}")
_VARIABLE = regex(r"(?<![-\w])(--[-\w]+)\s*:\s*([^;{}]*)")
_USE = regex(r"var\(\s*(--[-\w]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)")
_PAINTED = regex(r"(?<![-\w])(color|fill|stroke|background(?:-color|-image)?)\s*:\s*([^;{}]*)", re.IGNORECASE)
_NO_COLOUR = regex(
    r"(?:none|transparent|inherit|initial|unset|revert|currentcolor|url\(.*|[-\d.]+[\w%]*|)(?:\s.*)?", re.IGNORECASE
)
_INLINE = regex(r"""<[a-z][^<>]*?\sstyle\s*=\s*(?:"[^"]*var\([^"]*"|'[^']*var\([^']*')""", re.IGNORECASE)
_FIRST = regex(r"#[0-9a-f]+|[a-z]+\([^()]*\)|[a-z]+", re.IGNORECASE)
_ALPHA = regex(r"(?:rgb|hsl)a?\([^()]*[,/\s]\s*([\d.]+)(%?)\s*\)", re.IGNORECASE)
_LIGHT = ("color-scheme: light", "color-scheme: light; color: var(--ink)")
_FAINT = 0.2  # a ground of less ink than this lets the paper through


def legible_sheets(text: str) -> str:
    """Return a page's HTML with the colours of its sheets legible in both schemes, the very text if one is unclear.

    >>> legible_sheets("<style>.a { color: #333 }</style>")
    '<style data-schemes>.a { color: light-dark(#333, #858585) }</style>'
    >>> legible_sheets("<style>.a { color: rgba(0, 0, 0, .6) }</style>")
    '<style>.a { color: rgba(0, 0, 0, .6) }</style>'
    """
    if "<style" not in text and "<STYLE" not in text and "var(" not in text:
        return text
    sheets = [found["css"] for found in _SHEET.finditer(text) if found["css"] is not None]
    variables: dict[str, set[str]] = {}
    for sheet in sheets:
        for name, value in _VARIABLE.findall(sheet):
            variables.setdefault(name, set()).add(value.strip())
    text = _INLINE.sub(lambda style: _PAINTED.sub(lambda found: _resolved(found, variables), style[0]), text)
    resolved = {sheet: _PAINTED.sub(lambda found: _resolved(found, variables), sheet) for sheet in sheets}
    unclear = {name for name, values in variables.items() if len(values) > 1}
    if not all(_is_clear(sheet, unclear) for sheet in resolved.values()):
        return text
    grounded = any("background" in sheet for sheet in sheets)

    def coloured(found: re.Match[str]) -> str:
        if found["css"] is None:
            return found[0]
        css = _RULE.sub(lambda rule: f"{rule[1]}{{{_both(rule[1], rule[2], grounded)}}}", resolved[found["css"]])
        return f"<style{found['attributes']} data-schemes>{css}</style>"

    return _SHEET.sub(coloured, text)


def _resolved(found: re.Match[str], variables: Mapping[str, Collection[str]]) -> str:
    """A declaration with the values of the page's variables in their place, or what it names for lack of one."""

    def value(use: re.Match[str]) -> str:
        defined = variables.get(use[1], ())
        if len(defined) == 1:
            return next(iter(defined))
        return use[0] if defined else use[2] or use[0]

    return _USE.sub(value, _USE.sub(value, found[0]))


def _is_clear(sheet: str, unclear: Collection[str]) -> bool:
    """Whether we can judge each colour that a sheet sets; ``unclear`` are variables with more than one value."""
    painted = _PAINTED.findall(sheet)
    return "@import" not in sheet and all(_judged(name.lower(), value.strip(), unclear) for name, value in painted)


def _judged(name: str, value: str, unclear: Collection[str]) -> bool:
    if _NO_COLOUR.fullmatch(value):
        return True
    if use := _USE.search(value):
        return use[1] not in unclear  # nobody's, or the theme's own
    if name in {"fill", "stroke", "background-image"}:
        return False
    first = _FIRST.search(re.sub(r"^(?:linear|radial)-gradient\(\s*(?:to[\w\s]+,|[-\d.]+deg\s*,)?", "", value))
    if first is None or opaque(first[0]):
        return first is not None
    alpha = _ALPHA.fullmatch(first[0])
    return name != "color" and alpha is not None and float(alpha[1]) / (100 if alpha[2] else 1) < _FAINT


def _both(selector: str, style: str, grounded: bool) -> str:
    """The declarations of a rule; the page's own light paper is ours, and so is the ink on it."""
    body = style.rstrip()
    judged = declared(body, grounded)
    if selector.strip() == ":scope" and judged.endswith(_LIGHT):
        judged = _PAINTED.sub("", body).strip("; ")
    return judged + style[len(body) :]
