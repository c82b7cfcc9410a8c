r"""TeX as MathJax reads it -> the TeX that latex2mathml knows: ``\arg x`` -> ``\operatorname{arg} x``."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.regex import regex

__all__ = ["plain_tex"]

_LABEL = regex(r"\\(?:label\s*\{[^{}]*\}|nonumber\b|notag\b)")
_SPACED = regex(r"\\\\\s*\[\s*-?[\d.]+\s*(?:pt|em|ex|mm|cm|in|mu|bp)\s*\]")
# Environments that latex2mathml numbers, or does not know, are the like of one that it does: as MathJax, unnumbered.
_ENVIRONMENT = regex(
    r"\\(begin|end)\s*\{(align|aligned|split|eqnarray|equation|gather|gathered|multline|dcases|alignat|alignedat)\*?\}"
    r"((?<=at\}|t\*\})\s*\{\d+\})?"
)
_LIKE = {"equation": "", "gather": "array", "gathered": "array", "multline": "array", "dcases": "cases"}
_NAME = regex(r"\\(arg|dag|lbrace|rbrace)(?![A-Za-z])")
_NAMES = {"arg": r"\operatorname{arg}", "dag": r"\dagger", "lbrace": r"\{", "rbrace": r"\}"}
_OPERATOR = regex(r"\\operatorname(\*|withlimits)?\s*\{([^{}]*)\}")
_BLANK = r"\\[,;:! ]|~|\s"
_TEXT = regex(r"\\(?:text|textrm|mbox)\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_WITHIN = regex(r"\\(?:text(?:bf|it|rm|tt|sf)|emph)\s*\{([^{}]*)\}|(?<!\\)\$([^$]*)\$")


def plain_tex(tex: str) -> str:
    r"""Return a formula without what latex2mathml cannot read, and without labels and numbers.

    >>> plain_tex(r"\arg x \label{eq:x}"), plain_tex(r"\text{if $x$}")
    ('\\operatorname{arg} x ', '{\\text{if }{x}\\text{}}')
    """
    steps: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
        (_LABEL, ""), (_SPACED, r"\\\\"), (_ENVIRONMENT, _environment), (_NAME, lambda found: _NAMES[found[1]]),
        (_OPERATOR, _operator), (_TEXT, _text),
    )  # fmt: skip
    for pattern, instead in steps:
        tex = pattern.sub(instead, tex)
    return tex


def _environment(found: re.Match[str]) -> str:
    name = _LIKE.get(found[2], "align*")
    columns = "{c}" if name == "array" and found[1] == "begin" else ""
    return f"\\{found[1]}{{{name}}}{columns}" if name else ""


def _operator(found: re.Match[str]) -> str:
    r"""``\operatorname*{arg\,max}`` -> ``\mathop{\text{arg max}}``: a name of letters alone is known."""
    bare = re.sub(_BLANK, " ", found[2])
    if "\\" in bare or not re.search(r"[ -]", bare):
        return found[0]
    name = " ".join(bare.split())
    above_and_below = r"\mathop" if found[1] else ""
    return rf"{above_and_below}{{\text{{{name}}}}}"


def _text(found: re.Match[str]) -> str:
    r"""``\text{if $x$}`` -> ``{\text{if }{x}\text{}}``: mathematics and other faces stand beside the text."""
    if not _WITHIN.search(found[1]) or "{" in _WITHIN.sub("", found[1]):
        return found[0]
    inner = _WITHIN.sub(_beside, found[1])
    return rf"{{\text{{{inner}}}}}"


def _beside(found: re.Match[str]) -> str:
    other = found[0] if found[2] is None else f"{{{found[2]}}}"
    return rf"}}{other}\text{{"
