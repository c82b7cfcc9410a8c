"""HTML with its scripts and style sheets, and XML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.jekyll.rouge.css import CSS
from pelican_academic.jekyll.rouge.javascript import JAVASCRIPT
from pelican_academic.jekyll.rouge.lexer import Lexer, Piece
from pelican_academic.regex import regex

__all__ = ["HTML", "XML"]


#: Scripts and style sheets are cut at each ``<``, which stands alone: no comment of one line goes past it.
_UP_TO_ANGLE = regex(r"<|[^<]+")


def _script(found: re.Match[str]) -> Iterator[Piece]:
    return JAVASCRIPT.resumed(_UP_TO_ANGLE.findall(found[0]))


def _style(found: re.Match[str]) -> Iterator[Piece]:
    return CSS.resumed(_UP_TO_ANGLE.findall(found[0]))


HTML = Lexer(
    {
        "root": [
            (r"[^<&]+", ""),
            (r"&[^\s;&<]*;", "ni"),
            (r"&", "err"),
            (r"<!DOCTYPE[^>]*>?", "cp"),
            (r"<!doctype[^>]*>?", "cp"),
            (r"<!\[CDATA\[[\s\S]*?\]\]>", "cp"),
            (r"<!--[\s\S]*?(?:-->|\Z)", "c"),
            (r"<\?[\s\S]*?\?>", "cp"),
            (r"<\s*script\s*", "nt", "script", "tag"),
            (r"<\s*style\s*", "nt", "style", "tag"),
            (r"</", "nt", "closing"),
            (r"<", "nt", "opening"),
        ],
        "opening": [(r"\s+", ""), (r"[a-zA-Z][\w:.-]*", "nt", "=tag"), (r"", "", "=tag")],
        "closing": [(r"\s+", ""), (r"[a-zA-Z][\w:.-]*", "nt"), (r">", "nt", "#pop")],
        "tag": [
            (r"\s+", ""),
            (r"(?u:(?:[^\W\d]|[:#*(\[-])[\w:.#*()\[\]-]*\s*=\s*)", "na", "value"),
            (r"(?u:(?:[^\W\d]|[:#*-])[\w:.#*-]*)", "na"),
            (r"/?\s*>", "nt", "#pop"),
        ],
        "value": [(r'"[^"]*"?', "s", "#pop"), (r"'[^']*'?", "s", "#pop"), (r"[^\s>]+", "s", "#pop")],
        "script": [
            (r"</\s*script\s*>", "nt", "#pop"),
            (r"(?:(?!</\s*script\s*>)[\s\S])+", _script),
        ],
        "style": [
            (r"</\s*style\s*>", "nt", "#pop"),
            (r"(?:(?!</\s*style\s*>)[\s\S])+", _style),
        ],
    }
)

XML = Lexer(
    {
        "root": [
            (r"[^<&]+", ""),
            (r"&[^\s;&<]*;", "ni"),
            (r"<!\[CDATA\[[\s\S]*?\]\]>", "cp"),
            (r"<!--[\s\S]*?(?:-->|\Z)", "c"),
            (r"<\?[\s\S]*?\?>", "cp"),
            (r"<![^>\[]*(?:\[[^\]]*\]\s*)?>", "cp"),
            (r"(?u:<\s*[\w:.-]*[^\W\d][\w:.-]*)", "nt", "tag"),
            (r"(?u:<\s*/\s*[\w:.-]+\s*>)", "nt"),
        ],
        "tag": [
            (r"\s+", ""),
            (r"(?u:[\w.:-]+\s*=)", "na", "value"),
            (r"/?\s*>", "nt", "#pop"),
        ],
        "value": [(r"\s+", ""), (r'"[^"]*"?|\'[^\']*\'?|[^\s>]+', "s", "#pop")],
    }
)
