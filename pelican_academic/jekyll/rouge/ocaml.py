"""OCaml."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, words

__all__ = ["OCAML"]

_KEYWORDS = """
    as assert begin class constraint do done downto else end exception external for fun function functor if in include
    inherit initializer lazy let match module mutable new nonrec object of open raise rec sig struct then to try type
    val virtual when while with
"""
_TYPES = "array bool char float int list string unit"
_OPERATORS = "and asr land lor lsl lxor mod or"
_CAPITAL = r"(?u:[^\W\d_a-z][\w']*)"

OCAML = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"\(\*(?![)])", "c", "comment"),
            (r"(?:false|true)\b|\(\)|\[\]", "bp"),
            (rf"{_CAPITAL}(?=\s*[.])", "nn", "dotted"),
            (rf"`{_CAPITAL}", "nt"),
            (_CAPITAL, "nc"),
            (r"(?u:[^\W\dA-Z]|_)(?u:[\w'])*", words("n", k=_KEYWORDS, kt=_TYPES, ow=_OPERATORS)),
            (r"[(){}\[\];]+", "p"),
            (r"[,!$%&*+./:<=>?@^|~#_-]+", "o"),
            (r"\d[\d_]*(?:\.[\d_]*)?[eE][+-]?\d[\d_]*", "mf"),
            (r"0[xX][\da-fA-F][\da-fA-F_]*", "mh"),
            (r"0[oO][0-7][0-7_]*", "mo"),
            (r"0[bB][01][01_]*", "mb"),
            (r"\d[\d_]*", "mi"),
            (r"'(?:\\[\\\"'ntbr ]|\\\d{3}|\\x[\da-fA-F]{2})'", "sc"),
            (r"'[.]'", "sc"),
            (r"'", "k"),
            (r'"', "s2", "string"),
        ],
        "comment": [(r"[^(*)]+", "c"), (r"\(\*", "c", "comment"), (r"\*\)", "c", "#pop"), (r"[(*)]", "c")],
        "dotted": [
            (r"\s+", ""),
            (r"[.]", "p"),
            (rf"{_CAPITAL}(?=\s*[.])", "nn"),
            (_CAPITAL, "nc", "#pop"),
            (r"[a-z_][\w']*", "n", "#pop"),
            (r"", "", "#pop"),
        ],
        "string": [
            (r'"', "s2", "#pop"),
            (r"\\(?:[\\\"'ntbr]|\d{3}|x[\da-fA-F]{2})", "se"),
            (r"\\\n", "s2"),
            (r'[^\\"]+|\\', "s2"),
        ],
    }
)
