"""JSON: what is none is an error, character by character."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer

__all__ = ["JSON"]

JSON = Lexer(
    {
        "root": [
            (r'("(?:\\.|[^\\"\n])*")(\s*)(:)', ("nl", "w", "p")),
            "value",
        ],
        "value": [
            (r"\s+", "w"),
            (r'"', "s2", "string"),
            (r"(?:true|false|null)\b", "kc"),
            (r"-?\d+\.\d+(?:[eE][-+]?\d+)?", "mf"),
            (r"-?\d+(?:[eE][-+]?\d+)?", "mi"),
            (r"\{", "p", "object"),
            (r"\[", "p", "array"),
        ],
        "object": [(r",", "p"), (r"\}", "p", "#pop"), "root"],
        "array": [(r",", "p"), (r"\]", "p", "#pop"), "value"],
        "string": [(r'"', "s2", "#pop"), (r"\\.", "se"), (r'[^\\"]+|\\', "s2")],
    }
)
