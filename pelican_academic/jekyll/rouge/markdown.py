"""Markdown, with the code of its fences in the fence's language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pelican_academic.jekyll.rouge.lexer import Lexer, Piece
from pelican_academic.jekyll.rouge.markup import HTML
from pelican_academic.jekyll.rouge.yaml import YAML

__all__ = ["markdown"]

_FENCE = (
    r"^(?P<space>[ \t]*)(?P<open>`{3,}|~{3,})(?P<info>(?:[^\n`]*)\n)"
    r"(?P<code>(?:.*\n)*?)(?:(?P<close>[ \t]*(?P=open))|\Z)"
)
_TITLE = r"\"[^\"\n]*\"|'[^'\n]*'"


def _matter(found: re.Match[str]) -> Iterator[Piece]:
    return YAML.pieces(found[0])


def _html(found: re.Match[str]) -> Iterator[Piece]:
    return HTML.pieces(found[0])


def markdown(find: Callable[[str], Lexer | None]) -> Lexer:
    """Give the lexer of Markdown; `find` gives that of a fence's language."""

    def fence(found: re.Match[str]) -> Iterator[Piece]:
        space, opening, info, code, closing = found.group("space", "open", "info", "code", "close")
        yield from (("", space), ("p", opening), ("nl", info))
        name = info.strip()
        lexer = find(name) if name else None
        if not name or name in {"plaintext", "text"}:
            yield "", code
        elif lexer is None:
            body = code.rstrip("\n")
            yield from (("sb", body), ("", code[len(body) :]))
        else:
            yield from lexer.pieces(code.removesuffix("\n"))
            yield "", "\n" if code.endswith("\n") else ""
        if closing:
            lead = closing[: len(closing) - len(closing.lstrip())]
            yield from (("", lead), ("p", closing[len(lead) :]))

    return Lexer(
        {
            "root": [
                (r"\A---[ \t]*\n(?:.*\n)*?---[ \t]*$", _matter),
                (_FENCE, fence),
                (r"\\.", "se"),
                (r"^[ \t]+!", ""),
                (r"^#(?=[^#]).*|^#$", "gh"),
                (r"^##.*", "gu"),
                (r"^\S.*\n=+\n", "gu"),
                (r"^\S.*\n-+\n", "gh"),
                (r"^\s{0,99}>.*", "gt"),
                (r"\n[ \t]*\n(?:(?: {4}|\t).*(?:\n|\Z)(?:[ \t]*\n)*)+", "sb"),
                (r"^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})(?=\n|\Z)", "p"),
                (r"^\s{0,99}(?:[*+-](?=\s)|\d+\.)", "p"),
                (r"(`++)(?:(?!`)[\s\S])(?:(?!\1)[\s\S])*\1", "sb"),
                (r"&\S{0,50}?;", "ni"),
                (r"\*\*(?!\n)[^\n]+?\*\*|__[^\n]+?__", "gs"),
                (r"\*[^*\n][^\n]*?[^*\n]\*(?!\*)|_[^_\n][^\n]*?[^_\n]_(?!_)", "ge"),
                (r"\*[^*\n]*\*|_[^_\n]*_", "ge"),
                (
                    rf"^([ \t]*\[)([^\]\n]+)(\]:)([ \t]+)(<?)([^\s>]+)(>?)(?:([ \t]+)({_TITLE}|\([^)\n]*\)))?",
                    ("p", "ss", "p", "", "nt", "sx", "nt", "", "nn"),
                ),
                (
                    rf"(!?\[)(.{{0,500}}?)(\]\()(<?)([^\s()<>]+)(>?)(?:([ \t]+)({_TITLE}))?(\))",
                    ("p", "nv", "p", "nt", "sx", "nt", "", "nn", "p"),
                ),
                (r"(!\[)([^\]\n]{1,500})(\]\[)([^\]\n]*)(\])", ("p", "nv", "p", "ss", "p")),
                (r"(\[)([^\]\n]{1,500})(\]\[\])", ("p", "nv", "p")),
                (r"(\[)([^\]\n]{1,500})(\])(?=[\[(:])", ("p", "ss", "p")),
                (r"<!--.*?-->", "c"),
                (r"<[^<>\n]*?(?:@|://)[^\n]*?>", "nv"),
                (r"</?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^'\">])*>", _html),
                (r"[^\\`*&\[<\n!]+", ""),
                (r"[\n&\[<!]", ""),
            ]
        }
    )
