"""Whether a site's own frame has MathJax or KaTeX read ``$x$`` as TeX, which neither does by itself.

Sources: MathJax, "The MathJax Inputs", inlineMath; KaTeX, "Auto-render Extension", delimiters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.disk import is_folder
from pelican_academic.jekyll.files import front_matter
from pelican_academic.jekyll.plugins import spaceship
from pelican_academic.jekyll.site import Site
from pelican_academic.plugin.prose.widgets.idle import SCRIPT
from pelican_academic.regex import regex

__all__ = ["page_says_dollars", "reads_dollars", "says_dollars"]

_SAYS = regex(r"\binlineMath\b[^{};]{0,80}?[\"']\$[\"']|\bleft[\"']?\s*:\s*[\"']\$[\"']")
_SCRIPT = regex(r"(?:\A|/)[\w.-]*(?:mathjax|katex|math)[\w.-]*\.js\Z", re.IGNORECASE)
_LARGEST = 20_000  # bytes of a file that sets MathJax up; more is MathJax itself


def reads_dollars(site: Site) -> bool:
    """Whether a layout, an include, a script named after MathJax or KaTeX or jekyll-spaceship says so."""
    return spaceship.wants(site, "mathjax") or any(map(says_dollars, _frame(site)))


def says_dollars(source: str) -> bool:
    r"""Whether a text is a configuration in which single dollars mark TeX.

    >>> says_dollars('tex: {inlineMath: [["\\(", "\\)"], ["$", "$"]]}'), says_dollars('{left: "$$", right: "$$"}')
    (True, False)
    """
    return _SAYS.search(source) is not None


def page_says_dollars(text: str) -> bool:
    """Whether a script of a page's own text says so, which no ``<pre>`` shows."""
    return ("inlineMath" in text or "left" in text) and any(
        found["code"] and says_dollars(found["code"]) for found in SCRIPT.finditer(text)
    )


def _frame(site: Site) -> Iterator[str]:
    for key in ("layouts_dir", "includes_dir"):
        folder = str(site.config.get(key) or "").strip("/")
        if folder and is_folder(site.root / folder):
            yield from (_text(site, f"{folder}/{path}") for path in site.entries.below(folder))
    yield from (page.body for page in site.pages if page.extension == ".js")
    for file in site.static_files:
        if _SCRIPT.search(file.relative_path) and file.path.stat().st_size < _LARGEST:
            yield _text(site, file.relative_path)


def _text(site: Site, path: str) -> str:
    try:
        return front_matter.decode(site.root / path)[0]
    except OSError:
        return ""
