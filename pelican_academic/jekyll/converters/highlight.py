r"""Code -> HTML with Rouge's wrappers and classes, from the tokens of `rouge`.

>>> highlight("x = 1\n", "python", True, {})
'<div class="highlight"><pre class="highlight"><code><span class="n">x</span> <span class="o">=</span> <span class="mi">1</span>\n</code></pre></div>'
"""  # noqa: E501  one line of output is one line

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import Any

from pelican_academic.jekyll import rouge
from pelican_academic.jekyll.rouge import borrowed
from pelican_academic.jekyll.rouge.lexer import Piece

__all__ = ["highlight", "spans"]

_PLAIN = frozenset({"plaintext", "text"})


def spans(code: str, language: str | None) -> str | None:
    """Code -> its tokens as ``<span class="k">``, escaped; None where nobody knows the language.

    Plain text stands bare; neighbours of one class share a span.
    """
    pieces = _pieces(code, language) if language else None
    if pieces is None:
        return None
    try:
        return "".join(
            _span("".join(text for _, text in run), css)
            for css, run in groupby(filter(itemgetter(1), pieces), itemgetter(0))
        )
    except RecursionError:  # here documents within here documents, hundreds deep
        return _span(code, "")


def _pieces(code: str, language: str) -> Iterable[Piece] | None:
    name = language.partition("?")[0]  # ``ruby?options``
    code = code.replace("\r\n", "\n")
    lexer = rouge.lexer(name)
    return borrowed.pieces(name, code) if lexer is None else lexer.pieces(code)


def _span(text: str, css: str) -> str:
    if not text:
        return ""
    escaped = escape(text, quote=False)
    return f'<span class="{css}">{escaped}</span>' if css else escaped


def _numbered(coloured: str, code: str, first: int) -> str:
    """Rouge's table of line numbers beside the code."""
    if not code.endswith("\n"):
        code, coloured = f"{code}\n", f"{coloured}\n"
    numbers = "".join(f"{number}\n" for number in range(first, first + code.count("\n")))
    return (
        f'<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">{numbers}</pre></td>'
        f'<td class="rouge-code"><pre>{coloured}</pre></td></tr></tbody></table>'
    )


def highlight(code: str, language: str | None, block: bool, options: Mapping[str, Any]) -> str | None:
    """Write the inside of kramdown's ``highlighter-rouge`` element, or None where nobody knows the language.

    `options` is ``syntax_highlighter_opts``: ``css_class`` (of the ``pre``), ``line_numbers``, ``start_line``, ``wrap``
    and ``guess_lang`` (where it is false, plain text stays without the element) are read.
    """
    coloured = spans(code, language)
    if coloured is None or (language in _PLAIN and options.get("guess_lang") is False):
        return None
    if options.get("line_numbers"):
        first = options.get("start_line")
        coloured = _numbered(coloured, code, first if isinstance(first, int) else 1)
    if not block or options.get("wrap") is False:
        return coloured
    css = escape(str(options.get("css_class") or "highlight"))
    return f'<div class="highlight"><pre class="{css}"><code>{coloured}</code></pre></div>'
