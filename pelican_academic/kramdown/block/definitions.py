"""Blocks that define and print nothing: links, footnotes, abbreviations, attribute lists; and extensions."""

from __future__ import annotations

import re

from pelican_academic.kramdown import attributes, extension
from pelican_academic.kramdown.element import AttributeList, Element
from pelican_academic.kramdown.grammar import ANY_ATTRIBUTES, CODE_LINES, IAL_BLOCK, REFERENCE_NAME, STRIPPED
from pelican_academic.kramdown.parser import Parser
from pelican_academic.kramdown.state import Footnote, link_id

__all__ = ["abbreviation", "extensions", "footnote", "link"]

_FOOTNOTE = re.compile(rf" {{0,3}}\[\^({REFERENCE_NAME})\]:[ \t\n\f\v]*?(.*?\n{CODE_LINES})").match
_INDENT = re.compile(r"^(?:\t| {4})", re.MULTILINE)
_LINK = re.compile(
    r" {0,3}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|(?=[^ \t\n\f\v])((?:(?![ \t][\"'])[^\n])+?))"
    r"(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?([\"'])(.+?)\4)?[ \t]*?\n"
).match
_ABBREVIATION = re.compile(r" {0,3}\*\[(.+?)\]:(.*?)\n").match
_DEFINITION = re.compile(rf" {{0,3}}\{{:({REFERENCE_NAME}):({ANY_ATTRIBUTES}+)\}}[ \t\n\f\v]*?\n").match
_ATTRIBUTES = re.compile(rf" {{0,3}}\{{:(?!:|/)({ANY_ATTRIBUTES}+)\}}[ \t\n\f\v]*?\n").match
_IS_ATTRIBUTES = re.compile(IAL_BLOCK).match

#: Markers of definitions, on which an attribute list may be written.
_MARKERS = {"link_def", "abbrev_def", "footnote_def"}


def _mark(parser: Parser, kind: str) -> Element:
    marker = parser.new_block("eob", kind)
    parser.tree.children.append(marker)
    return marker


def footnote(parser: Parser) -> bool:
    """``[^name]: text`` and the indented lines after it."""
    found = _FOOTNOTE(parser.src, parser.pos)
    if found is None:
        return False
    line = parser.line()
    name = found[1]
    content = Element("footnote_def", "", None, line)
    if name in parser.document.footnotes:
        parser.warn(f"Duplicate footnote name '{name}' on line {line} - overwriting")
    parser.pos = found.end()
    text_line = line + parser.src.count("\n", found.start(), found.start(2))
    parser.blocks(content, _INDENT.sub("", found[2]), text_line)
    parser.document.footnotes[name] = Footnote(content, _mark(parser, "footnote_def"))
    return True


def link(parser: Parser) -> bool:
    """``[id]: url "title"``."""
    found = _LINK(parser.src, parser.pos)
    if found is None:
        return False
    name = link_id(found[1])
    if name in parser.document.link_defs:
        parser.warn(f"Duplicate link ID '{name}' on line {parser.line()} - overwriting")
    url = found[2] if found[2] is not None else found[3]
    marker = _mark(parser, "link_def")
    parser.document.link_defs[name] = (url.strip(STRIPPED) if found[2] is None else url, found[5], marker)
    parser.pos = found.end()
    return True


def abbreviation(parser: Parser) -> bool:
    """``*[short]: the whole phrase``."""
    found = _ABBREVIATION(parser.src, parser.pos)
    if found is None:
        return False
    name = found[1]
    if name in parser.document.abbreviations:
        parser.warn(f"Duplicate abbreviation ID '{name}' on line {parser.line()} - overwriting")
    parser.document.abbreviations[name] = (found[2].strip(STRIPPED), _mark(parser, "abbrev_def"))
    parser.pos = found.end()
    return True


def extensions(parser: Parser) -> bool:
    """``{:name: …}`` defines attributes, ``{::name …}`` is an extension, ``{: …}`` gives attributes to a block."""
    definition = _DEFINITION(parser.src, parser.pos)
    if definition is not None:
        attributes.parse(parser, definition[2], parser.attribute_lists.setdefault(definition[1], AttributeList()))
        parser.pos = definition.end()
        _mark(parser, "ald")
        return True
    start = extension.BLOCK_START(parser.src, parser.pos)
    if start is not None:
        return extension.parse(parser, start, block=True) is not None
    found = _ATTRIBUTES(parser.src, parser.pos)
    if found is None:
        return False
    last = parser.tree.children[-1] if parser.tree.children else None
    if last is not None and last.kind != "blank" and (last.kind != "eob" or last.value in _MARKERS):
        if last.ial is None:
            last.ial = AttributeList()
        attributes.parse(parser, found[1], last.ial)
        parser.pos = found.end()
        if _IS_ATTRIBUTES(parser.src, parser.pos) is None:
            _mark(parser, "ial")
    else:
        if parser.pending is None:
            parser.pending = AttributeList()
        attributes.parse(parser, found[1], parser.pending)
        parser.pos = found.end()
    return True
