"""Scripts of a page's text that have nothing left to do -> left out, so that no button offers them.

MathJax and KaTeX, with what sets them up, once the page's TeX is MathML; jQuery, Bootstrap and the like where nothing
on the page uses them; what counts readers. A script whose work is not known stays, and with it what it may need.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.plugin.prose.markup.tags import ATTRIBUTES, opened, pieces_of, values_of
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["RUNS", "SCRIPT", "without_idle_scripts"]

SCRIPT = regex(
    r"<!--.*?-->|<(?P<raw>pre|code|style|template|noscript|textarea)\b.*?</(?P=raw)\s*>"
    rf"|<script\b(?P<attributes>{ATTRIBUTES})>(?P<code>.*?)</script\s*>",
    re.DOTALL | re.IGNORECASE,
)
"""A script of a page, or what holds none: there ``attributes`` is None."""
RUNS = regex(r"(?:|module|(?:text|application)/(?:x-)?(?:java|ecma)script)(?:\s*;.*)?", re.IGNORECASE)
"""The types of scripts that browsers run."""

# Whole names of files: ``jquery.fancybox.js`` and ``bootstrap-table.js`` are other libraries.
_MATHS = regex(
    r"(?:mathjax|(?:tex|mml|tex-mml)-(?:chtml|svg)(?:-full|-nofont)?"
    r"|(?:katex|auto-render|mathtex-script-type|mhchem|copy-tex)(?:\.min)?)\.m?js",
    re.IGNORECASE,
)
_LIBRARY = regex(
    r"(?:jquery(?:-[\d.]*\d)?(?:\.slim)?|jquery-migrate(?:-[\d.]*\d)?|bootstrap(?:\.bundle)?|popper|html5shiv|respond"
    r"|polyfill|modernizr)(?:\.min)?\.js",
    re.IGNORECASE,
)
_ICONS = frozenset({"kit.fontawesome.com", "use.fontawesome.com"})  # what they draw is drawn at build
_TOKEN = regex(r"\"(?:[^\"\\\n]++|\\.)*+\"|'(?:[^'\\\n]++|\\.)*+'|//[^\n]*|/\*.*?\*/", re.DOTALL)
_OBJECT = r"\{(?:[^{}]++|\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})*+\}"
_DRAWS = rf"renderMathInElement\(\s*document\.body\s*(?:,\s*{_OBJECT}\s*)?\)"
_READY = r"document\.addEventListener\(\s*\"\"\s*,\s*(?:function\s*\(\w*\)|\(\w*\)\s*=>|\w+\s*=>)\s*\{\s*"
_SETS_MATHS = regex(
    rf"(?:(?:(?:window\.)?MathJax\s*=\s*{_OBJECT}|MathJax\.Hub\.Config\(\s*{_OBJECT}\s*\)|{_DRAWS}"
    rf"|{_READY}{_DRAWS}\s*;?\s*\}}\s*\))\s*;?\s*)++"
)
_COUNTS = regex(
    r"(?:window\.)?dataLayer\s*=\s*(?:window\.)?dataLayer\s*\|\|\s*\[\]\s*;?\s*"
    r"function\s+gtag\(\)\s*\{\s*dataLayer\.push\(arguments\)\s*;?\s*\}\s*;?\s*"
    r"(?:gtag\((?:[^()]++|\(\))*+\)\s*;?\s*)++"
)
_NAMES_MATHS = regex(r"mathjax|katex|renderMath", re.IGNORECASE)
_TEX = regex(r"\\[(\[]|\\begin\{|\$\$")  # left as it is, or of a kind that only MathJax reads
_WORKS = regex(r"=>|\bfunction\b")
_USES = regex(
    r"\s(?:on[a-z]+|data-(?:bs-)?(?:toggle|dismiss|slide|slide-to|ride|spy|target))\s*=|=\s*[\"']?\s*javascript:",
    re.IGNORECASE,
)


def without_idle_scripts(text: str, is_far: Callable[[str], bool], *, maths: bool) -> str:
    """Return a page's HTML without the scripts that would do nothing; ``is_far`` tells addresses of other hosts.

    ``maths`` says that no TeX is left for a script.

    >>> cdn = '<script src="//cdn.example/{}"></script>'.format
    >>> without_idle_scripts(cdn("MathJax.js?config=x") + cdn("jquery.min.js"), bool, maths=True)
    ''
    >>> without_idle_scripts(cdn("a.js") + "<script>turn()</script>", bool, maths=True)
    '<script src="//cdn.example/a.js"></script><script>turn()</script>'
    """
    if "<script" not in text.lower():
        return text
    scripts = [_Script(found) for found in SCRIPT.finditer(text) if found["attributes"] is not None]
    kinds = {script.place: script.kind(is_far) for script in scripts if script.runs}
    needed = any(kind in {"", "site"} for kind in kinds.values()) or (
        "library" in kinds.values() and any(_USES.search(tag.attributes) for _, tag in opened(pieces_of(text)))
    )
    maths = maths and not _TEX.search(SCRIPT.sub("", text))
    maths = maths and not any(script.names_maths for script in scripts if kinds.get(script.place) == "")
    idle = {"counts"} | ({"maths"} if maths else set()) | (set() if needed else {"library"})

    def kept(found: re.Match[str]) -> str:
        return "" if kinds.get(found.start()) in idle else found[0]

    return SCRIPT.sub(kept, text)


class _Script:
    """One script: its place in the page and what it does."""

    def __init__(self, found: re.Match[str]) -> None:
        values = values_of(found["attributes"])
        self.place = found.start()
        self.source = values.get("src", "").strip()
        self.runs = RUNS.fullmatch(values.get("type", "").strip()) is not None
        self._code = found["code"]

    @property
    def names_maths(self) -> bool:
        """Whether its code may need MathJax or KaTeX."""
        return _NAMES_MATHS.search(self._code) is not None

    def kind(self, is_far: Callable[[str], bool]) -> str:
        """``maths``, ``library`` or ``counts``, ``site`` for a file of the site; "" for work that we do not know."""
        if not self.source:
            code = _TOKEN.sub(lambda token: "" if token[0][0] == "/" else '""', self._code).strip()
            if _COUNTS.fullmatch(code):
                return "counts"
            drawn = re.sub(_READY, "", code)
            return "maths" if _SETS_MATHS.fullmatch(code) and not _WORKS.search(drawn) else ""
        if not is_far(self.source):
            return "site"
        parts = split_url(self.source)
        name = parts.path.rpartition("/")[2]
        if _MATHS.fullmatch(name):
            return "maths"
        return "library" if _LIBRARY.fullmatch(name) or parts.netloc in _ICONS else ""
