"""Liquid templates; what stands around the tags is plain."""

from __future__ import annotations

from pelican_academic.jekyll.rouge.lexer import Lexer, Rule

__all__ = ["LIQUID"]

_NAME = r"[a-zA-Z_][\w-]*\??"
_LITERALS: list[Rule] = [
    (r"[ \t]+", "w"),
    (r'"[^"]*"', "s2"),
    (r"'[^']*'", "s1"),
    (r"\d+\.\d+", "mf"),
    (r"\d+", "mi"),
    (r"-(?=\d)", "o"),
    (r"(?:true|false|nil|null)\b", "kc"),
    (r"(?:empty|blank|forloop\.\w+)\b", "nb"),
]
_PATHS: list[Rule] = [
    *_LITERALS,
    (r"(\.)((?:size|first|last)\b)", ("p", "nf")),
    (r"[.\[\]]", "p"),
    (_NAME, "nv"),
]
_CLOSE: Rule = (r"-?%\}", "p", "#pop")
_FILTERS: list[Rule] = [(r"(\|)([ \t]*)([\w-]+)", ("p", "w", "nf"), "arguments"), (r"\|", "p")]

LIQUID = Lexer(
    {
        "root": [
            (r"[^{]+", ""),
            (r"(\{%-?)(\s*)(raw|comment)(\s*)(-?%\})", ("p", "w", "nt", "w", "p"), "verbatim"),
            (r"\{%-?", "p", "tag"),
            (r"\{\{-?", "p", "output"),
            (r"\{", ""),
        ],
        "verbatim": [
            (r"(\{%-?)(\s*)(endraw|endcomment)(\s*)(-?%\})", ("p", "w", "nt", "w", "p"), "#pop"),
            (r"(?:(?!\{%-?\s*end(?:raw|comment)\b)[\s\S])+", ""),
            (r"\{", ""),
        ],
        "output": [(r"\A\s+", "w"), (r"-?\}\}", "p", "#pop"), *_FILTERS, *_PATHS],
        "arguments": [
            (r":", "p"),
            (r",", "p"),
            (r"([\w-]+)(:)", ("na", "o")),
            (r"(?=\||-?\}\}|-?%\}|\n)", "", "#pop"),
            *_PATHS,
        ],
        "tag": [
            (r"\s+", "w"),
            (r"(?:if|unless|elsif|case)\b", "kr", "=condition"),
            (r"when\b", "kr", "=when"),
            (r"(?:else|endif|endunless|endcase)\b(?=\s*-?%\})", "kr", "=plain"),
            (r"(assign)(\s+)([\w.-]+)(\s*)(=)", ("nt", "w", "nv", "w", "o"), "=output-in-tag"),
            (r"(capture|increment|decrement)(\s+)([\w.-]+)", ("nt", "w", "nv"), "=plain"),
            (r"((?:for|tablerow))(\s+)([\w-]+)(\s+)(in)(\s+)", ("nt", "w", "nv", "w", "nt", "w"), "=loop"),
            (r"include\w*", "nt", "=include"),
            (r"[\w-]+", "nt", "=plain"),
            _CLOSE,
        ],
        "condition": [
            _CLOSE,
            (r"(?:and|or|contains)\b", "ow"),
            (r"[=!<>]=|<>|[<>]", "o"),
            *_PATHS,
        ],
        "when": [_CLOSE, *_PATHS],
        "output-in-tag": [_CLOSE, *_FILTERS, *_PATHS],
        "loop": [
            _CLOSE,
            (r"[ \t]+", "w"),
            (r"reversed\b", "na"),
            (r"([\w-]+)(:)", ("na", "o"), "option"),
            (r"\([^)]*\)|[\w.-]+", "nv"),
        ],
        "option": [(r"(?=[ \t]+\w+:|[ \t]+reversed|-?%\})", "", "#pop"), *_PATHS],
        "include": [(r"\{\{-?", "p", "output"), (rf"(?<=\s){_NAME}(?=\s|/\{{)", "nv", "=plain"), "plain"],
        "plain": [
            _CLOSE,
            (r"\s+", "w"),
            (r"([^\s=%{}\"']+)(=)(true|false|nil|null)(?=[\s%])", ("na", "o", "kc")),
            (r"([^\s=%{}\"']+)(=)([a-zA-Z_][\w-]*)(?=[\s%])", ("na", "o", "nv")),
            (r"([^\s=%{}\"']+)(=)", ("na", "o")),
            (r"([\w-]+)(:)", ("na", "o")),
            (r'"[^"]*"', "s2"),
            (r"'[^']*'", "s1"),
            (r"\d+(?!\w)", "mi"),
            (r"-+", "o"),
            (r",", "p"),
            (r"[^\s%\"',]+", ""),
        ],
    }
)
