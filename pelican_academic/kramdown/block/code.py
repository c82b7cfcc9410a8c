"""Code blocks: indented, and fenced with tildes or (GFM) backticks."""

from __future__ import annotations

import re

from pelican_academic.kramdown.grammar import CODE_LINES, STRIPPED
from pelican_academic.kramdown.parser import Parser

__all__ = ["fenced", "fenced_gfm", "indented"]

_LINES = re.compile(CODE_LINES).match
_WRAPPED = re.compile(r"\n( {0,3}[^ \t\n\f\v]+)")
_INDENT = re.compile(r"^(?:\t| {4})", re.MULTILINE)

_LANGUAGE = r"[ \t\n\f\v]*?(?P<info>(?P<language>[^ \t\n\f\v][^? \t\n\f\v]*+)(?:\?[^ \t\n\f\v]*+)?+)?[ \t\n\f\v]*?\n"
_CODE = r"(?P<code>(?s:.*?))"
_FENCE = re.compile(
    rf"(?P<fence>(?P<mark>~){{3,}}){_LANGUAGE}{_CODE}^(?P=fence)(?P=mark)*[ \t\n\f\v]*?\n", re.MULTILINE
).match
_FENCE_GFM = re.compile(
    rf" {{0,3}}(?P<fence>(?P<mark>[~`]){{3,}}){_LANGUAGE}{_CODE}^ {{0,3}}(?P=fence)(?P=mark)*[ \t\n\f\v]*?\n",
    re.MULTILINE,
).match


def indented(parser: Parser) -> bool:
    """Lines indented by four spaces or a tab; lazy lines are joined to the one before."""
    found = _LINES(parser.src, parser.pos)
    if found is None or found.end() == parser.pos:
        return False
    code = _INDENT.sub("", _WRAPPED.sub(r" \1", found[0]))
    parser.tree.children.append(parser.new_block("codeblock", code))
    parser.pos = found.end()
    return True


def fenced(parser: Parser) -> bool:
    """Lines between two lines of tildes; a word after the first one names the language."""
    return _add(parser, _FENCE(parser.src, parser.pos))


def fenced_gfm(parser: Parser) -> bool:
    """The same with tildes or backticks, indented up to three spaces."""
    return _add(parser, _FENCE_GFM(parser.src, parser.pos))


def _add(parser: Parser, found: re.Match[str] | None) -> bool:
    if found is None:
        return False
    element = parser.new_block("codeblock", found["code"])
    element.info["fenced"] = True
    language = (found["info"] or "").strip(STRIPPED)
    if language:
        element.info["lang"] = language
        element.attr["class"] = f"language-{found['language'].strip(STRIPPED)}"
    parser.tree.children.append(element)
    parser.pos = found.end()
    return True
