"""Makefiles: targets and what they need, variables, and the shell of recipes and values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_academic.jekyll.rouge.lexer import Lexer, Piece, Rule
from pelican_academic.jekyll.rouge.shell import SHELL

__all__ = ["MAKE"]

_FUNCTIONS = """
    abspath addprefix addsuffix and basename call dir error eval file filter filter-out findstring firstword flavor
    foreach if join lastword notdir or origin patsubst realpath shell sort strip subst suffix value warning wildcard
    word wordlist words
"""


def _read_by_make(function: str) -> list[Rule]:
    """Give the rules of what make reads within the shell's text; `function` is the state of a function's arguments."""
    names = "|".join(sorted(_FUNCTIONS.split(), key=len, reverse=True))
    return [
        (r"\$(?:\([\w.]+\)|\{[\w.]+\}|[\w@<^?*+|%$](?![({]))", "nv"),
        (rf"(\$[({{])({names})([ \t]+|(?=[\s)]))", ("nf", "nb", ""), function),
    ]


_END: Rule = (r"[)}]", "nf", "#pop")
_SHELL = Lexer(
    {
        **SHELL.table,
        "root": [*_read_by_make("function"), *SHELL.table["root"]],
        "quoted": [*_read_by_make("quoted-function"), *SHELL.table["quoted"]],
        "function": [_END, "root"],
        "quoted-function": [_END, (r'[^\\$"`)}]+', "s2"), "quoted"],
        "literal": [*_read_by_make("literal-function"), (r"'", "s1", "#pop"), (r"[^'$]+|\$", "s1")],
        "literal-function": [_END, (r"[^'$)}]+", "s1"), "literal"],
        "data": [(r"'", "s1", "literal"), *SHELL.table["data"]],
    }
)


def _assignment(found: re.Match[str]) -> Iterator[Piece]:
    exported, name, space, operator, value = found.groups(default="")
    yield from (("k", exported), ("nv", name), ("", space), ("o", operator))
    yield from _SHELL.pieces(value)


def _recipe(found: re.Match[str]) -> Iterator[Piece]:
    yield from (("", found[1]), ("p", found[2]))
    yield from _SHELL.pieces(found[3])


_LOGICAL_LINE = r"((?:\\\n|[^\n])*)"

MAKE = Lexer(
    {
        "root": [
            (r"\s+", ""),
            (r"#.*\n?", "c"),
            (r"([-s]?include\b)([^\n#]*?)([ \t]*)(?=#|\n|\Z)", ("k", "sx", "")),
            (r"(ifn?def|ifn?eq)([ \t]+)([^#\n]+)", ("k", "", "nv")),
            (r"(?:else|endif)[ \t]*(?=[#\n]|\Z)", "k"),
            (rf"(export[ \t]+)?([\w.-]+)([ \t]*)([+:?!]?=){_LOGICAL_LINE}", _assignment),
            (r"export\b", "k", "exported"),
            (r"([^\n:]+)(::?)([ \t]*)", ("nl", "o", ""), "needed"),
        ],
        "exported": [(r"\n", "", "#pop"), (r"[ \t]+", ""), (r"[\w.-]+", "nv")],
        "needed": [(r"\n", "", "=recipe"), (r"#", "c"), (r"\\\n", ""), (r"(?:[^\\#\n]|\\(?!\n))+", "nf")],
        "recipe": [(rf"(\t[ \t]*)([@-]?){_LOGICAL_LINE}", _recipe, "=recipe-end"), (r"", "", "#pop")],
        "recipe-end": [(r"\n", "", "=recipe")],
    }
)
