"""INI files."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer

__all__ = ["INI"]

INI = Lexer(
    {
        "root": [
            (r"[;#].*\n*", "c"),
            (r"\s+", ""),
            (r"\[.*?\]", "nn"),
            (r"([\w.-]+)([ \t]*)(=)", ("py", "", "p"), "value"),
            (r"[\w.-]+|\S", "err"),
        ],
        "value": [(r"\n", "", "#pop"), (r"[ \t]+", ""), (r"\"[^\"\n]*\"|'[^'\n]*'", "s"), (r".+", "s")],
    }
)
