"""TOML."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule

__all__ = ["TOML"]

_VALUE: list[Rule] = [
    (r"\s+", ""),
    (r"#.*", "c"),
    (r"(?:true|false)\b", "kc"),
    (r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)?)?", "ld"),
    (r"[-+]?\d[\d_]*(?:\.\d[\d_]*)?[eE][-+]?\d+|[-+]?\d[\d_]*\.\d[\d_]*|[-+]?(?:inf|nan)\b", "mf"),
    (r"0x[0-9a-fA-F_]+", "mh"),
    (r"0o[0-7_]+", "mo"),
    (r"0b[01_]+", "mb"),
    (r"[-+]?\d[\d_]*", "mi"),
    (r'"""', "s", "long"),
    (r'"', "s", "double"),
    (r"'''[\s\S]*?'''", "s"),
    (r"'[^'\n]*'", "s"),
]

TOML = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*", "c"),
            (r"\[.*?\]+", "nn"),
            (r"([\w.-]+)(\s*)(=)(\s*)(\{)", ("nn", "", "o", "", "p"), "inline"),
            (r"([\w.-]+|\"[^\"\n]*\"|'[^'\n]*')(\s*)(=)", ("py", "", "p"), "value"),
            (r"[\w.-]+|\[+", "err"),
        ],
        "value": [(r"[ \t]*\n", "", "#pop"), (r"\[", "p", "list"), *_VALUE, (r"", "", "#pop")],
        "list": [(r"\]", "p", "#pop"), (r"\[", "p", "list"), (r",", "p"), (r"\{", "p", "inline"), *_VALUE],
        "inline": [
            (r"\}", "p", "#pop"),
            (r",", "p"),
            (r"([\w.-]+)(\s*)(=)", ("py", "", "p")),
            (r"\[", "p", "list"),
            *_VALUE,
        ],
        "double": [(r'"', "s", "#pop"), (r"\\.", "se"), (r'[^\\"\n]+', "s"), (r"(?=\n)", "", "#pop")],
        "long": [(r'"""', "s", "#pop"), (r"\\.", "se"), (r'[^\\"]+|"|\\', "s")],
    }
)
