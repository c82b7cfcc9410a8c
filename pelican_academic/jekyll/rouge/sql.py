"""SQL; Pygments knows the words, but for some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.jekyll.rouge.borrowed import kind
from pelican_academic.jekyll.rouge.lexer import Lexer, Piece, listed

__all__ = ["SQL"]

_TYPES = listed("BOOL DATETIME DOUBLE ENUM NATIONAL NCHAR PRECISION TIME TIMESTAMP YEAR TINYINT MEDIUMINT BLOB")
_KEYWORDS = listed("FOLLOWING PARTITION PRECEDING RANGE TEMP WINDOW")
_PLAIN = listed("ARRAY COALESCE ELSIF EXCEPTION IF INT8 INTERVAL NUMBER SERIAL8 TRANSACTION")


def _word(found: re.Match[str]) -> Iterator[Piece]:
    word = found[0].upper()
    known = kind("sql", word)
    if word in _TYPES or (word not in _PLAIN and known == "builtin"):
        yield "nb", found[0]
    elif word in _KEYWORDS or (word not in _PLAIN and known == "keyword"):
        yield "k", found[0]
    else:
        yield "n", found[0]


SQL = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"--.*", "c1"),
            (r"/\*", "cm", "comment"),
            (r"\d+", "mi"),
            (r"'", "s1", "single"),
            (r'"[^"]*"|`[^`]*`', "nv"),
            (r"\w+", _word),
            (r"[-+*/<>=~!@#%^&|?]+", "o"),
            (r"[;:(){}\[\],.]", "p"),
        ],
        "comment": [(r"/\*", "cm", "comment"), (r"\*/", "cm", "#pop"), (r"[^*/]+|[*/]", "cm")],
        "single": [(r"\\.|''", "se"), (r"'", "s1", "#pop"), (r"[^\\']+", "s1")],
    }
)
