r"""``bibtex_filters``: a field's LaTeX -> what a template sees: ``\textsuperscript{2}`` -> ``<sup>2</sup>``.

Source: jekyll-scholar, README and "filter" feature descriptions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from pelican_academic.sources import plain_text

__all__ = ["filtered"]

_GROUP = r"\s*\{((?:[^{}]|\{[^{}]*\})*)\}"


def _wrap(command: str, before: str, after: str) -> Callable[[str], str]:
    pattern = re.compile(rf"\\{command}{_GROUP}|\{{\\{command}\s+((?:[^{{}}]|\{{[^{{}}]*\}})*)\}}")
    return lambda text: pattern.sub(lambda found: f"{before}{found[1] or found[2] or ''}{after}", text)


def _lowercase(text: str) -> str:
    return re.sub(rf"\\lowercase{_GROUP}", lambda found: found[1].lower(), text)


def _markdown(text: str) -> str:
    return re.sub(rf"\\href\s*\{{([^{{}}]*)\}}{_GROUP}", r"[\2](\1)", text)


def _url_text(text: str) -> str:
    return re.sub(r"\\url\s*\{([^{}]*)\}", r"\1", text)


# spaces that are no breaks, out of the way while white space is joined
_HELD = {0x00A0: "\ue010", 0x2009: "\ue011", 0x202F: "\ue012"}
_SPACES = {ord(held): chr(space) for space, held in _HELD.items()}


def _latex(text: str) -> str:
    """Plain text, with TeX's single quotes and hard spaces as characters, and what stands in ``$…$`` as it is."""
    text = re.sub(r"(?<!\\)~", "\u00a0", text).translate(_HELD)
    text = re.sub(r"(?<!\\)\$([^$]*)(?<!\\)\$", lambda found: re.sub(r"\\[a-zA-Z]+", r"\g<0>{}", found[1]), text)
    text = re.sub(r"(?<![\\'])'(?!')", "’", re.sub(r"(?<![\\`])`(?!`)", "‘", text))
    return plain_text(text).translate(_SPACES)


_FILTERS: Mapping[str, Callable[[str], str]] = {
    "superscript": _wrap("textsuperscript", "<sup>", "</sup>"),
    "smallcaps": _wrap("textsc", '<span style="font-variant: small-caps">', "</span>"),
    "italics": _wrap("emph", "<i>", "</i>"),
    "textit": _wrap("textit", "<i>", "</i>"),
    "tiny": _wrap("tiny", '<span class="tiny">', "</span>"),
    "lowercase": _lowercase,
    "textregistered": lambda text: re.sub(r"\\textregistered(?:\{\})?", "®", text),
    "url": _url_text,
    "markdown": _markdown,
    "markdown_url": lambda text: re.sub(r"\\url\s*\{([^{}]*)\}", r"[\1](\1)", text),
    "linebreaks": lambda text: re.sub(r"\s*\n\s*", " ", text),
    "latex": _latex,
}


def filtered(text: str, names: Iterable[str]) -> str:
    """Return a field's text after the filters; ``latex``, which ends all LaTeX, goes last whatever its place."""
    for name in sorted(names, key=lambda name: name == "latex"):
        text = _FILTERS[name](text) if name in _FILTERS else text
    return text
