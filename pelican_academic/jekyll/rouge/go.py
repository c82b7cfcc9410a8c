"""Go."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, words

__all__ = ["GO"]

GO = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"//.*|/\*[\s\S]*?\*/", "c"),
            (
                r"(?u:[^\W\d]\w*)",
                words(
                    "n",
                    k="""break case chan const continue default defer else fallthrough for func go goto if import
                    interface map package range return select struct switch type var""",
                    kt="""bool byte complex64 complex128 error float32 float64 int8 int16 int32 int64 int rune string
                    uint8 uint16 uint32 uint64 uintptr uint""",
                    nb="append cap close complex copy delete imag len make new panic print println real recover",
                    no="true false iota nil",
                ),
            ),
            (
                r"0[xX][0-9a-fA-F]+|(?:\d+\.\d*(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|\.\d+(?:[eE][-+]?\d+)?|\d+)i?",
                "m",
            ),
            (r"'(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}|.)|[^\\'\n])'", "sc"),
            (r"`[^`]*`", "s"),
            (r'"', "s", "string"),
            (r"[(){}\[\],;]", "p"),
            (r"[-+*/%&|^<>=!:.~]+", "o"),
        ],
        "string": [(r'"', "s", "#pop"), (r"\\.", "se"), (r'[^\\"\n]+', "s"), (r"(?=\n)", "", "#pop")],
    }
)
