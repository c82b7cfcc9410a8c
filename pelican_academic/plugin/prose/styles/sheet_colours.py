"""Colours of the style sheets that a page's text brings -> the same, legible in both schemes, rule by rule.

Each rule gets what `colours` gives a ``style`` attribute. A sheet's own dark scheme is left out: ours is fitted to its
light one. Where one colour of the page's sheets cannot be judged (a drawing's, a variable with values for either
scheme), all stay as they are: such a text keeps the light scheme, which its colours were chosen for
(``.prose:has(style:not([data-schemes]))``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping

from pelican_academic.plugin.contrast import INKS, PAPERS, contrast
from pelican_academic.plugin.prose.styles.colours import GRADIENT, PICTURED, declared, ground_of, opaque
from pelican_academic.plugin.prose.styles.night import (
    DRAWN,
    around_drawings,
    as_drawn,
    by_night,
    last_of,
    matching,
    papers_among,
)
from pelican_academic.plugin.prose.styles.own_styles import SHEET
from pelican_academic.regex import regex

__all__ = ["legible_sheets"]

_RULE = regex(r"(?:(?<=[{};])|\A)([^{};]*+)\{([^{}]*+)\}")
_VARIABLE = regex(r"(?<![-\w])(--[-\w]+)\s*:\s*([^;{}]*)")
_DEFINED = regex(r"""\sstyle\s*=\s*(?:"[^"]*"|'[^']*')""", re.IGNORECASE)
_MIXED = regex(r"color-mix\(.*?(\d*\.?\d+)%\s*,\s*transparent\s*\)", re.IGNORECASE)
_PAPER = {"transparent", "currentcolor"}
_USE = regex(r"var\(\s*(--[-\w]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)")
_PAINTED = regex(r"(?<![-\w])(color|fill|stroke|background(?:-color|-image)?)\s*:\s*([^;{}]*)", re.IGNORECASE)
_NO_COLOUR = regex(
    r"(?:none|transparent|inherit|initial|unset|revert|currentcolor|url\(.*|[-\d.]+[\w%]*|)(?:\s.*)?", re.IGNORECASE
)
_NIGHT = regex(
    r"@media\b(?![^{};]{0,200}\bnot\b)[^{};]{0,200}prefers-color-scheme:\s*dark[^{};]{0,200}"
    r"\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}",
    re.IGNORECASE,
)
_DARK = r"(?:\.(?:dark(?:-?(?:mode|theme|scheme))?|(?:mode|theme)-dark)|\[[-\w]+\s*=\s*[\"']?dark[\"']?\])(?![-\w])"
_BY_NIGHT = regex(
    rf"\s*(?:(?:html|body|:root|:scope){_DARK}.*|{_DARK}[\s>+~].*\S.*|\[[-\w]+=[\"']?dark[\"']?\]\s*)\Z", re.DOTALL
)
_ONLY_VARIABLES = regex(r"\s*(?:--[-\w]+\s*:[^;]*;?\s*)+\Z")
_INLINE = regex(r"""<[a-z][^<>]*?\sstyle\s*=\s*(?:"[^"]*var\([^"]*"|'[^']*var\([^']*')""", re.IGNORECASE)
_FIRST = regex(GRADIENT + r"(?P<colour>#[0-9a-f]+|[a-z]+\([^()]*\)|[a-z]+)", re.IGNORECASE)
_LIGHT = tuple(f"color-scheme: {of}{ink}" for of in ("light", "var(--scheme)") for ink in ("", "; color: var(--ink)"))
_SEEN = 3  # the contrast by which a mark that stays as it is can be told from the night's paper, an ink from it


def legible_sheets(text: str) -> str:
    """Return a page's HTML with the colours of its sheets legible in both schemes, the very text if one is unclear.

    >>> legible_sheets("<style>.a { color: #333 }</style>")
    '<style data-schemes>.a { color: light-dark(#333, var(--ink)) }</style>'
    >>> legible_sheets("<style>path { fill: #333 }</style>")
    '<style>path { fill: #333 }</style>'
    """
    if "<style" not in text and "<STYLE" not in text and "var(" not in text:
        return text
    sheets = [found["css"] for found in SHEET.finditer(text) if found["css"] is not None]
    days = {sheet: _RULE.sub(_by_day, _NIGHT.sub("", sheet)) for sheet in sheets}
    variables: dict[str, set[str]] = {}
    for place in (*days.values(), *(found[0][:-1] for found in _DEFINED.finditer(text) if "--" in found[0])):
        for name, value in _VARIABLE.findall(place):
            variables.setdefault(name, set()).add(value.strip())
    text = _INLINE.sub(lambda style: _PAINTED.sub(lambda found: _resolved(found, variables), style[0]), text)
    resolved = {sheet: _PAINTED.sub(lambda found: _resolved(found, variables), day) for sheet, day in days.items()}
    several = {name: values for name, values in variables.items() if len(values) > 1}
    if not all(_is_clear(sheet, several) for sheet in resolved.values()):
        return text
    grounded = any("background" in sheet for sheet in sheets)
    light = _light_boxes(text, resolved.values()) if grounded else frozenset()
    pictured = PICTURED.search(text) is not None
    boxes = (rule for sheet in resolved.values() for rule in _RULE.findall(sheet) if rule[0].strip() != ":scope")
    papers = papers_among(ground_of(style) for _, style in boxes) if grounded else PAPERS

    def judge(selector: str, style: str) -> str:
        held = any(element in light for element in last_of(selector))
        return declared(style, grounded, light=held, pictured=pictured, papers=papers)

    marks = as_drawn(text)

    def coloured(found: re.Match[str]) -> str:
        if found["css"] is None:
            return found[0]
        css = _RULE.sub(
            lambda rule: f"{rule[1]}{{{marks(_both(rule[1], rule[2], several, judge))}}}", resolved[found["css"]]
        )
        return f"{found['start'][:-1]} data-schemes>{css}</style>"

    return SHEET.sub(coloured, text)


def _light_boxes(text: str, sheets: Iterable[str]) -> Collection[Hashable]:
    """The elements with a pale ground that hold a drawing, or are one: ``{"div.plate", "svg"}``."""
    pale = {
        element
        for sheet in sheets
        for selector, style in _RULE.findall(sheet)
        if "background" in style and by_night(style, opaque)
        for element in last_of(selector)
    }
    drawn = {element for element in pale if re.split(r"[.#\[]", element)[0].lower() in DRAWN}
    return drawn | around_drawings(text, matching(pale)) if pale else drawn


def _by_day(rule: re.Match[str]) -> str:
    """A rule without the selectors that hold in the sheet's own dark scheme; "" for one that has no other."""
    selectors = [rule[1]] if "(" in rule[1] else rule[1].split(",")
    left = [one for one in selectors if not _BY_NIGHT.match(one)]
    if len(left) == len(selectors):
        bare = re.fullmatch(rf"\s*{_DARK}\s*", rule[1], re.IGNORECASE) and _ONLY_VARIABLES.match(rule[2])
        return "" if bare else rule[0]
    return f"{','.join(left)}{{{rule[2]}}}" if left else ""


def _resolved(found: re.Match[str], variables: Mapping[str, Collection[str]]) -> str:
    """A declaration with the values of the page's variables in their place, or what it names for lack of one."""

    def value(use: re.Match[str]) -> str:
        defined = variables.get(use[1], ())
        if len(defined) == 1:
            return next(iter(defined))
        return use[0] if defined else use[2] or use[0]

    return _USE.sub(value, _USE.sub(value, found[0]))


def _is_clear(sheet: str, several: Mapping[str, Collection[str]]) -> bool:
    """Whether we can judge each colour that a sheet sets; ``several`` are variables with more than one value."""
    painted = _PAINTED.findall(sheet)
    return "@import" not in sheet and all(_judged(name.lower(), value.strip(), several) for name, value in painted)


def _judged(name: str, value: str, several: Mapping[str, Collection[str]]) -> bool:
    if _NO_COLOUR.fullmatch(value):
        return True
    if mixed := _MIXED.match(value):
        return name != "color" and float(mixed[1]) < 50
    if use := _USE.search(value):  # else nobody's, or the theme's own
        return use[1] not in several or bool(_scheme(name, several[use[1]]))
    if name in {"fill", "stroke"}:
        return False
    first = _FIRST.match(value)
    return first is not None and (first["colour"].lower() in _PAPER or bool(opaque(first["colour"], 0)))


def _scheme(name: str, values: Collection[str]) -> str:
    """The scheme whose ink can be read on each ground; that of night where each ink shows on its paper; else ""."""
    against = {"dark": PAPERS[1][1]} if name == "color" else dict(zip(("light", "dark"), INKS["ink"], strict=True))
    colours = [opaque(value, 0.01) for value in values]
    fit = (
        one for one, other in against.items() if all(colour and contrast(colour, other) >= _SEEN for colour in colours)
    )
    return next(fit, "")


def _both(
    selector: str,
    style: str,
    several: Mapping[str, Collection[str]],
    judge: Callable[[str, str], str],
) -> str:
    """The declarations of a rule; the page's own light paper is ours, and so is the ink on it."""
    body = style.rstrip()
    judged = judge(selector, body)
    if selector.strip() == ":scope" and judged.endswith(_LIGHT):
        judged = _PAINTED.sub("", body).strip("; ")
    painted = {name.lower(): value for name, value in _PAINTED.findall(body)}
    used = [_USE.search(value) for name, value in painted.items() if name.startswith("background")]
    if "color" not in painted and used and used[0] and used[0][1] in several and not _MIXED.match(used[0].string):
        scheme = _scheme("background", several[used[0][1]])
        judged = f"{judged.rstrip('; ')}; color-scheme: {scheme}; color: var(--ink)" if scheme else judged
    return judged + style[len(body) :]
