"""Inline markup in titles and captions: what is kept, what is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Set as AbstractSet

import nh3
from markupsafe import Markup, escape

from pelican_academic.regex import regex
from pelican_academic.sources import FORMULA

__all__ = ["WITH_FILMS", "cleaned", "line_html", "shows", "title_html", "unbroken"]

_TAGS = {"em", "strong", "i", "b", "code", "sup", "sub", "span", "u", "small", "abbr", "mark", "q", "cite", "br"}
_ATTRIBUTES = {"span": {"lang", "dir"}, "abbr": {"title"}}


def title_html(text: object) -> Markup:
    """Return a title as HTML: inline markup such as ``<em>`` and ``<sup>`` stays, all else is escaped or dropped.

    Formulas are MathML.

    >>> title_html("<em>In vivo</em> CO<sub>2</sub> & <script>x</script>")
    Markup('<em>In vivo</em> CO<sub>2</sub> &amp; ')
    """
    if text is None:
        return Markup()
    source = str(text)
    if "<" not in source and "&" not in source:
        safe = str(escape(source))
    else:
        safe = nh3.clean(source, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None)
    drawn = FORMULA.sub(_drawn, safe) if "$" in safe or "\\(" in safe else safe
    return Markup(drawn)  # noqa: S704 - cleaned


def _drawn(formula: re.Match[str]) -> str:
    from pelican_academic.plugin.prose.maths.mathml import UnreadableError, to_mathml  # noqa: PLC0415 - few titles need it

    try:
        return to_mathml(html.unescape(formula["round"] or formula["dollars"]).strip(), display=False)
    except UnreadableError:
        return formula[0]


def line_html(text: object) -> Markup:
    """Return a line of text as HTML: what `title_html` keeps, and links.

    >>> line_html("<p>At <a href='https://halden.example' onclick='x()'>Halden</a></p>")
    Markup('At <a href="https://halden.example">Halden</a>')
    """
    found = nh3.clean(str(text or ""), tags={*_TAGS, "a"}, attributes={**_ATTRIBUTES, "a": {"href"}}, link_rel=None)
    return Markup(found)  # noqa: S704 - cleaned


_RANGE = regex(r"[\w.]+–[\w.]+")


def unbroken(text: object) -> Markup:
    """Return the numbers of a citation as HTML in which no range of pages ends a line at its dash.

    >>> unbroken("14(3), 201–219")
    Markup('14(3), <span class="unbroken">201–219</span>')
    """
    source = str(escape(text or ""))
    return Markup(_RANGE.sub(r'<span class="unbroken">\g<0></span>', source))  # noqa: S704 - escaped


_SEEN = regex(r"<(?:img|svg|video|audio|iframe|object|embed|canvas|math|form|hr|script)\b", re.IGNORECASE)
_MARKUP = regex(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def shows(source: object) -> bool:
    """Whether HTML shows anything: words, or a picture without any.

    >>> shows("<p> </p><!-- nothing yet -->"), shows('<p><img src="/all.jpg"></p>')
    (False, True)
    """
    text = str(source or "")
    return bool(_SEEN.search(text) or _MARKUP.sub("", text).strip())


_FILM = {"src", "title", "width", "height"}
_KEPT = {
    **nh3.ALLOWED_ATTRIBUTES,
    "time": {"datetime"},
    "li": {"value"},
    "iframe": _FILM | {"allowfullscreen"},
    "video": _FILM | {"controls", "poster"},
    "audio": _FILM | {"controls"},
}
#: For `cleaned`: all harmless elements, and films, recordings and frames.
WITH_FILMS = frozenset(nh3.ALLOWED_TAGS | {"iframe", "video", "audio"})


_NO_LINK = regex(r"<a\b[^>]*>(\s*)</a>")  # nobody sees where to click, and no software can say it


def cleaned(source: str, tags: AbstractSet[str] | None = None) -> Markup:
    """Return HTML that may stand in a page: no scripts, styles or forms, no address that runs one, no empty link.

    ``tags`` are the only elements that stay; without them all harmless ones do.

    >>> cleaned('<p onclick="x()">By <b>Ada</b> <a href=""> </a></p>')
    Markup('<p>By <b>Ada</b>  </p>')
    """
    text = nh3.clean(source, tags=set(tags) if tags else None, attributes=_KEPT, link_rel=None)
    return Markup(_NO_LINK.sub(r"\1", text))  # noqa: S704 - cleaned
