"""Prolog: clauses, and queries with their answers."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer

__all__ = ["PROLOG"]

PROLOG = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"\A#.*|%.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r'"(?:[^"\\]|\\[\s\S])*"', "s2"),
            (r"'(?:[^'\\]|\\[\s\S])*'", "ss"),
            (r"[A-Z_]\w*", "nv"),
            (r"(?u:[^\W\d_])(?u:\w)*", "ss"),
            (r"\d+\.\d+", "mf"),
            (r"\d+", "m"),
            (r":-|-->|[()\[\]{}|,.;!]", "p"),
            (r"[-+*/<>=:@#&?^~][-+*/<>=:@#&?^~.]*", "o"),
        ],
        "comment": [(r"/\*", "cm", "comment"), (r"\*/", "cm", "#pop"), (r"\s*\*[^*/]+", "cm"), (r"[\s\S]", "err")],
    }
)
