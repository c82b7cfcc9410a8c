r"""TeX in a page's text -> MathML, which browsers draw without a script.

What counts as TeX is what kramdown and MathJax's own defaults mark: ``\(…\)``, ``\[…\]``, ``$$…$$``,
``\begin{align}…\end{align}`` and ``<script type="math/tex">``; ``$…$`` too where the site's own frame says so
(`dollars`). Code, and what stands in an attribute, is never touched. TeX that latex2mathml cannot read stays as it is,
for the reader sees the formula then, and is reported.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable

from pelican_academic.errors import Problem
from pelican_academic.regex import regex

__all__ = ["all_drawn", "render_math"]

_MARKED = (
    r"(?P<skip><!--.*?-->|<(?P<raw>code|pre|style|textarea|math|svg|kbd|samp|template)\b.*?</(?P=raw)\s*>)"
    r"|<script\b[^>]*?type\s*=\s*[\"']?math/tex(?P<mode>[^\"'>]*)[\"']?[^>]*>(?P<script>.*?)</script\s*>"
    r"|(?P<tag><script\b.*?</script\s*>|<[^>]*>)"
    r"|(?P<environment>\\begin\{(?P<named>(?:align|alignat|equation|eqnarray|gather|multline)\*?)\}[^<]{0,5000}?\\end\{(?P=named)\})"
    r"|\\\((?P<inline>[^<]*?)\\\)|\\\[(?P<display>[^<]*?)\\\]"
)
_TEX = regex(rf"{_MARKED}|\$\$(?P<dollars>[^<$]+?)\$\$", re.DOTALL | re.IGNORECASE)
_OR_SINGLE = regex(
    rf"{_MARKED}|\$\$(?P<dollars>(?:[^<$]|\$(?!\$))+?)\$\$|(?<!\\)\$(?P<single>[^<$]+?)(?<!\\)\$",
    re.DOTALL | re.IGNORECASE,
)


def render_math(text: str, failed: Callable[[str, str], None], *, singles: bool = False) -> str:
    r"""Return HTML with its TeX as MathML; ``failed(tex, reason)`` is told of each formula that stays TeX.

    With ``singles`` a formula may stand between single dollars.

    >>> render_math(r"<p>\(x\) <code>\(y\)</code></p>", print)[:13], render_math("<p>$5</p>", print)
    ('<p><math xmln', '<p>$5</p>')
    """
    if not any(mark in text for mark in ("\\(", "\\[", "\\begin{", "$" if singles else "$$", "math/tex")):
        return text

    def replaced(match: re.Match[str]) -> str:
        if match["skip"] is not None or match["tag"] is not None:
            return match[0]
        from pelican_academic.plugin.prose.maths.mathml import UnreadableError, to_mathml  # noqa: PLC0415 - few pages need it

        script = match["script"]
        tex = script if script is not None else html.unescape(match[match.lastgroup or 0])
        tex = re.sub(r"\A\s*%\s*<!\[CDATA\[|%\s*\]\]>\s*\Z", "", tex).strip()
        display = match.lastgroup not in {"inline", "single"} and (script is None or "display" in (match["mode"] or ""))
        try:
            return to_mathml(tex, display=display)
        except UnreadableError as reason:
            failed(tex, str(reason))
            return match[0]

    return (_OR_SINGLE if singles else _TEX).sub(replaced, text)


def all_drawn(problems: Iterable[Problem], path: str) -> bool:
    """Whether no formula of a file stayed TeX."""
    return not any(problem.code == "math" and problem.place.path == path for problem in problems)
