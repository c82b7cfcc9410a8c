"""Paragraphs, headers of both kinds, rules, and end-of-block markers."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import END_OF_BLOCK, LAZY_END, STRIPPED
from pelican_academic.kramdown.parser import Parser

__all__ = ["RULE", "atx_header", "atx_header_gfm", "end_of_block", "paragraph", "rule", "setext_header"]

_DEFINITION = r" {0,3}:[\t| ].*\n"
#: What ends a paragraph besides what ends everything that may be wrapped; GFM with the quirk `paragraph_end` adds more.
_END = rf"{LAZY_END}|{_DEFINITION}"
_END_GFM = rf"{_END}| {{0,3}}(?:[*+-]|[0-9]+\.)[\t| ].*\n|\#{{1,6}}[\t ].*\n| {{0,3}}>| {{0,3}}[~`]{{3,}}"
_PARAGRAPH = re.compile(rf".*\n(?:(?!{_END}).+\n)*+").match
_PARAGRAPH_GFM = re.compile(rf".*\n(?:(?!{_END_GFM}).+\n)*+").match


def paragraph(parser: Parser) -> bool:
    """Lines of text up to what ends them; a paragraph right before it is continued."""
    quirk = parser.gfm and "paragraph_end" in parser.options.gfm_quirks
    pos = parser.pos
    lines = (_PARAGRAPH_GFM if quirk else _PARAGRAPH)(parser.src, pos)
    if lines is None:
        return False
    text = lines[0].rstrip(STRIPPED)
    children = parser.tree.children
    if children and children[-1].kind == "p":
        before = children[-1]
        if before.children and before.children[-1].kind == "raw_text":
            joiner = "  \n" if parser.src[max(pos - 3, 0) : pos] == "  \n" else "\n"
            before.children[-1].value += joiner + text
        else:
            parser.add_raw(text, before, parser.line())
        parser.pos = lines.end()
        return True
    element = parser.new_block("p")
    element.children.append(Element("raw_text", text.lstrip(STRIPPED), None, element.line))
    children.append(element)
    parser.pos = lines.end()
    return True


_HEADER_ID = re.compile(r"[\t ]\{#([A-Za-z][A-Za-z0-9_:.-]*)\}\Z").search
_CLOSING = re.compile(r"[\t ]#+\Z").search
_CLOSING_ANY = re.compile(r"[\t ]*(?<!\\)#+\Z").search
_ATX = re.compile(r"(#{1,6})[\t ]*([^ \t\n].*)\n").match
_ATX_GFM = re.compile(r"(#{1,6})[\t ]+(.*)\n").match
_SETEXT = re.compile(r" {0,3}([^ \t\n].*)\n([-=])[-=]*[ \t\f\v\r]*\n").match


def atx_header(parser: Parser) -> bool:
    """``## text ## {#id}`` after a block boundary; no space is needed around the hashes (GFM: before the text)."""
    if not parser.after_boundary:
        return False
    found = (_ATX_GFM if parser.gfm else _ATX)(parser.src, parser.pos)
    return found is not None and _add_atx(parser, found, _CLOSING_ANY)


def atx_header_gfm(parser: Parser) -> bool:
    """The same anywhere, with spaces around the hashes (GFM with the quirk `paragraph_end`)."""
    found = _ATX_GFM(parser.src, parser.pos)
    return found is not None and _add_atx(parser, found, _CLOSING)


def _add_atx(parser: Parser, found: re.Match[str], closing_hashes: Callable[[str], re.Match[str] | None]) -> bool:
    text, name = _contents(found[2])
    closing = closing_hashes(text)
    if closing is not None:
        text = text[: closing.start()].rstrip(STRIPPED)
    if not text:
        return False
    _add_header(parser, len(found[1]), text, name)
    parser.pos = found.end()
    return True


def setext_header(parser: Parser) -> bool:
    """A line of text underlined with ``===`` or ``---``, after a block boundary."""
    newline = parser.src.find("\n", parser.pos) + 1
    if parser.src[newline : newline + 1] not in {"=", "-"} or not parser.after_boundary:
        return False
    found = _SETEXT(parser.src, parser.pos)
    if found is None:
        return False
    text, name = _contents(found[1])
    _add_header(parser, 1 if found[2] == "=" else 2, text, name)
    parser.pos = found.end()
    return True


def _contents(text: str) -> tuple[str, str | None]:
    text = text.rstrip(STRIPPED)
    name = _HEADER_ID(text)
    if name is None:
        return text, None
    return text[: name.start()].rstrip(STRIPPED), name[1]


def _add_header(parser: Parser, level: int, text: str, name: str | None) -> None:
    element = parser.new_block("header")
    element.info["level"] = level
    element.info["raw_text"] = text
    if name is not None:
        element.attr["id"] = name
    parser.add_raw(text, element, element.line)
    parser.tree.children.append(element)


RULE = r" {0,3}([*_-])[ \t]*\1[ \t]*\1(?:[ \t]|\1)*\n"
_RULE = re.compile(RULE).match


def rule(parser: Parser) -> bool:
    """Three or more of ``*``, ``-`` or ``_`` on a line of their own."""
    found = _RULE(parser.src, parser.pos)
    if found is None:
        return False
    parser.tree.children.append(parser.new_block("hr"))
    parser.pos = found.end()
    return True


_END_MARK = re.compile(END_OF_BLOCK).match


def end_of_block(parser: Parser) -> bool:
    """A lone ``^``: what stands before it is ended."""
    found = _END_MARK(parser.src, parser.pos)
    if found is None:
        return False
    parser.tree.children.append(parser.new_block("eob"))
    parser.pos = found.end()
    return True
