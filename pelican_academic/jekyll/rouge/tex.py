"""TeX and LaTeX."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule

__all__ = ["TEX"]

_COMMAND = r"\\(?:[a-zA-Z]+\*?|[^a-zA-Z])"
_GENERAL: list[Rule] = [(r"%.*", "c"), (r"[{}&_^]", "p")]
_INSIDE: list[Rule] = [
    (r"%.*", "c"),
    (r"\\(?:[a-zA-Z]+|.)", "nv"),
    (r"[{}&_^]", "p"),
    (r"\d+", "m"),
    (r"[-=!+*/()\[\]]", "o"),
    (r"[^\\%{}&_^\d=!+*/()\[\]$-]+", "nb"),
]

TEX = Lexer(
    {
        "root": [
            *_GENERAL,
            (r"\\\[", "p", "displayed"),
            (r"\\\(", "p", "inline"),
            (r"\$\$", "p", "dollars"),
            (r"\$", "p", "dollar"),
            (r"\\(?:begin|end)\{.*?\}", "nt"),
            (r"(\\verb)\b(\S)(.*?)(\2)", ("nb", "kp", "sx", "kp")),
            (_COMMAND, "k", "command"),
            (r"\\", "k"),
            (r"[^\\$%&_^{}]+", ""),
        ],
        "command": [(r"\[.*?\]", "na"), (r"", "", "#pop")],
        "displayed": [(r"\\\]", "p", "#pop"), *_INSIDE],
        "inline": [(r"\\\)", "p", "#pop"), *_INSIDE],
        "dollars": [(r"\$\$", "p", "#pop"), *_INSIDE],
        "dollar": [(r"\$", "p", "#pop"), *_INSIDE],
    }
)
