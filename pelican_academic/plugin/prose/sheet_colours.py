"""Colours of the style sheets that a page's text brings -> the same, legible in both schemes, rule by rule.

Each rule gets what `colours` gives a ``style`` attribute. Where one colour of the page's sheets cannot be judged (a
variable that is defined elsewhere, a half transparent ink), all stay as they are: such a text keeps the light scheme,
which its colours were chosen for (``.prose:has(style:not([data-schemes]))``).
"""

from __future__ import annotations

import re

from pelican_academic.plugin.prose.colours import declared, opaque

__all__ = ["legible_sheets"]

_SHEET = re.compile(
    r"<!--.*?-->|<(?P<raw>pre|code|script|template|textarea|svg)\b.*?</(?P=raw)\s*>"
    r"|<style\b(?P<attributes>[^>]*)>(?P<css>.*?)</style\s*>",
    re.DOTALL | re.IGNORECASE,
)
_RULE = re.compile(r"([^{};]*)\{([^{}]*)\}")
_VARIABLE = re.compile(r"(?<![-\w])(--[-\w]+)\s*:\s*([^;{}]*)")
_USE = re.compile(r"var\(\s*(--[-\w]+)\s*(?:,[^()]*)?\)")
_PAINTED = re.compile(r"(?<![-\w])(color|fill|stroke|background(?:-color|-image)?)\s*:\s*([^;{}]*)", re.IGNORECASE)
_NO_COLOUR = re.compile(
    r"(?:none|transparent|inherit|initial|unset|revert|currentcolor|url\(.*|[-\d.]+[\w%]*|)(?:\s.*)?", re.IGNORECASE
)
_FIRST = re.compile(r"#[0-9a-f]+|[a-z]+\([^()]*\)|[a-z]+", re.IGNORECASE)
_ALPHA = re.compile(r"(?:rgb|hsl)a?\([^()]*[,/\s]\s*([\d.]+)(%?)\s*\)", re.IGNORECASE)
_LIGHT = ("color-scheme: light", "color-scheme: light; color: var(--ink)")
_FAINT = 0.2  # a ground of less ink than this lets the paper through


def legible_sheets(text: str) -> str:
    """Return a page's HTML with the colours of its sheets legible in both schemes, the very text if one is unclear.

    >>> legible_sheets("<style>.a { color: #333 }</style>")
    '<style data-schemes>.a { color: light-dark(#333, #858585) }</style>'
    >>> legible_sheets("<style>.a { color: var(--theirs) }</style>")
    '<style>.a { color: var(--theirs) }</style>'
    """
    sheets = [found["css"] for found in _SHEET.finditer(text) if found["css"] is not None]
    if not sheets:
        return text
    variables: dict[str, set[str]] = {}
    for sheet in sheets:
        for name, value in _VARIABLE.findall(sheet):
            variables.setdefault(name, set()).add(value.strip())
    known = {name: values.pop() for name, values in variables.items() if len(values) == 1}
    resolved = {sheet: _PAINTED.sub(lambda found: _resolved(found, known), sheet) for sheet in sheets}
    if not all(_is_clear(sheet) for sheet in resolved.values()):
        return text
    grounded = any("background" in sheet for sheet in sheets)

    def coloured(found: re.Match[str]) -> str:
        if found["css"] is None:
            return found[0]
        css = _RULE.sub(lambda rule: f"{rule[1]}{{{_both(rule[1], rule[2], grounded)}}}", resolved[found["css"]])
        return f"<style{found['attributes']} data-schemes>{css}</style>"

    return _SHEET.sub(coloured, text)


def _resolved(found: re.Match[str], known: dict[str, str]) -> str:
    """A declaration with the variables that the page itself defines in their place."""
    return _USE.sub(lambda use: known.get(use[1], use[0]), found[0])


def _is_clear(sheet: str) -> bool:
    """Whether we can judge each colour that a sheet sets."""
    return "@import" not in sheet and all(
        _judged(name.lower(), value.strip()) for name, value in _PAINTED.findall(sheet)
    )


def _judged(name: str, value: str) -> bool:
    if _NO_COLOUR.fullmatch(value):
        return True
    if name in {"fill", "stroke", "background-image"} or "var(" in value:
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
