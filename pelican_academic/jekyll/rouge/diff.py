"""Differences between files."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer

__all__ = ["DIFF"]

DIFF = Lexer(
    {
        "root": [
            (r"^ .*\n?", ""),
            (r"^---\n", "p"),
            (r"^[+>].*\n?", "gi"),
            (r"^[-<].*\n?", "gd"),
            (r"^!.*\n?", "gs"),
            (r"^(?:[iI]ndex|diff|=).*\n?", "gh"),
            (r"^(@@.*?@@)(.*\n?)", ("p", "")),
            (r"^\w.*\n?", "p"),
            (r"\s+", ""),
            (r"^\S+", "err"),
            (r".+", ""),
        ]
    }
)
