"""PowerShell: a command and its arguments, variables with their drives, strings with code in them."""

from __future__ import annotations

import re

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule

__all__ = ["POWERSHELL"]

_KEYWORDS = """
    begin break catch class continue data do dynamicparam else elseif end exit filter finally for foreach from function
    hidden if in param process return static switch throw trap try until using var while workflow
"""
_OPERATORS = """
    and as band bnot bor bxor ccontains ceq cge cgt cle clike clt cmatch cne cnotcontains cnotlike cnotmatch contains
    creplace csplit eq f ge gt icontains ieq ige igt ile ilike ilt imatch in ine inotcontains inotlike inotmatch
    ireplace is isnot isplit join le like lt match ne not notcontains notin notlike notmatch or
    replace shl shr split xor
"""
_VALUES: list[Rule] = [
    (r"<#[\s\S]*?#>", "cm"),
    (r"#.*", "c"),
    (r'"', "s2", "string"),
    (r"'[^']*'", "s1"),
    (r"\$_\b", "bp"),
    (r"(\$)(\w+)(:)(\w+)", ("nv", "nn", "p", "nv")),
    (r"\$\w+", "nv"),
    (rf"-(?:{'|'.join(_OPERATORS.split())})\b", "o"),
    (r"(\.)([a-zA-Z]\w*)", ("o", "nf")),
    (r"\d+\.\d+", "mf"),
    (r"0x[0-9a-f]+", "mh"),
    (r"\d+", "mi"),
    (r"--?[a-zA-Z][\w-]*", "nt"),
    (r"@\{", "p", "hash"),
    (r"@?\(|[,:\[\]]", "p"),
    (r"[-+*/%=.!<>&^~]+", "o"),
]

POWERSHELL = Lexer(
    {
        "root": [
            (r"\s+", "w"),
            (r"(function)(\s+)([\w-]+)", ("kr", "w", "nf")),
            (rf"(?:{'|'.join(_KEYWORDS.split())})\b(?!-)", "kr"),
            *_VALUES,
            (r"[\w\\][\w\\.:/-]*", "n", "arguments"),
            (r"\|", "o"),
            (r"[(){};]", "p"),
        ],
        "arguments": [
            (r"(?=[\n;|(){}\]])", "", "#pop"),
            (r"[^\S\n]+|`\n", "w"),
            *_VALUES,
            (r"[\w\\][\w\\.:/-]*", "nx"),
        ],
        "hash": [(r"\s+", "w"), *_VALUES, (r"\}", "p", "#pop"), (r";", "p"), (r"\w+", "nx"), (r"[()]", "p")],
        "string": [
            (r'"', "s2", "#pop"),
            (r"\$\(", "si", "within"),
            (r"(\$)(\w+)(:)(\w+)", ("nv", "nn", "p", "nv")),
            (r"\$\w+", "nv"),
            (r"`.", "se"),
            (r'[^"$`]+|[$`]', "s2"),
        ],
        "within": [(r"\)", "si", "#pop"), "root"],
    },
    re.IGNORECASE,
)
