"""nginx's configuration: directives and their blocks."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule

__all__ = ["NGINX"]

_BASE: list[Rule] = [(r"\s+", ""), (r"#.*", "c1")]
_VARIABLE: list[Rule] = [(r"\$\w+", "nv"), (r"[$;]", "")]

NGINX = Lexer(
    {
        "root": [*_BASE, *_VARIABLE, (r"[^\s;{}#$(]+", "k", "values")],
        "block": [*_BASE, *_VARIABLE, (r"\}", "p", "#pop"), (r"[^\s;{}#$(]+", "kn", "values")],
        "values": [
            *_BASE,
            (r";", "p", "#pop"),
            (r"\{", "p", "=block"),
            (r"(?:on|off)\b", "no"),
            (r"\$\w+", "nv"),
            (r"([a-zA-Z0-9.-]+)(:)(\d+)", ("nf", "p", "mi")),
            (r"[a-z-]+/[a-z-]+", "nc"),
            (r"\d+[kKmMgG]?\b", "mi"),
            (r"(~)(\s*)([^\s{]+)", ("p", "", "sr")),
            (r"[:=~]", "p"),
            (r"/[^\s;{}$]*", "n"),
            (r"[^#\s;{}$\\]+", "s"),
            (r"\$", ""),
        ],
    }
)
