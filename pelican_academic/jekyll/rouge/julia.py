"""Julia; Pygments knows the words, but for some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.jekyll.rouge.borrowed import kind
from pelican_academic.jekyll.rouge.lexer import Lexer, Piece, listed

__all__ = ["JULIA"]

_CLASSES = {"type": "kt", "keyword": "k", "builtin": "nb"}
_DECLARATIONS = frozenset({"const", "global", "local"})
_PLAIN = listed("""
    AbstractMatch AbstractPattern ComposedFunction InsertionSort MergeSort PROGRAM_FILE ProcessFailedException QuickSort
    RoundDown RoundFromZero RoundNearest RoundNearestTiesAway RoundNearestTiesUp RoundToZero RoundUp
    TaskFailedException baremodule break ccall continue let
    """)


def _word(found: re.Match[str]) -> Iterator[Piece]:
    word = found[0]
    css = "kd" if word in _DECLARATIONS else "n" if word in _PLAIN else _CLASSES.get(kind("julia", word), "n")
    yield css, word


JULIA = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"#=", "cm", "comment"),
            (r"#.*", "c"),
            (r"(function|macro)([ \t]+(?u:[^\W\d][\w.]*!?)(?=\s*[({]))", ("k", "nf")),
            (r"(mutable struct|struct)([ \t]+(?u:[^\W\d]\w*))", ("k", "nc")),
            (r"@(?u:[^\W\d][\w.]*)", "nd"),
            (r'"""[\s\S]*?"""', "s"),
            (r'"', "s", "string"),
            (r"'(?:\\.|\\x[0-9a-fA-F]{1,2}|\\u[0-9a-fA-F]{1,4}|[^\\'\n])'", "sc"),
            (r"0x[0-9a-fA-F_]+", "mh"),
            (r"0b[01_]+", "mb"),
            (r"0o[0-7_]+", "mo"),
            (r"\d[\d_]*\.\d+(?:[eEf][-+]?\d+)?|\d[\d_]*[eEf][-+]?\d+|\d[\d_]*\.(?![\d.])", "mf"),
            (r"\d[\d_]*", "mi"),
            (r"(?u:π|ℯ)", "nb"),
            (r"(?u:[^\W\d]\w*!?)", _word),
            (r"[\[\](){},;]", "x"),
            (r"[-+*/\\^%<>=!&|~:.?$÷∈≤≥≠⊆√∘×⋅]+", "o"),
        ],
        "comment": [(r"=#", "cm", "#pop"), (r"#=", "cm", "comment"), (r"[^=#]+|[=#]", "cm")],
        "string": [
            (r'"', "s", "#pop"),
            (r"\\.", "se"),
            (r"\$\([^()]*\)|\$", "si"),
            (r'[^\\"$]+', "s"),
        ],
    }
)
