"""Lines of list items: markers, the column of the text, which lines go on, and attribute lists after the marker."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from pelican_academic.kramdown import attributes
from pelican_academic.kramdown.block.text import RULE
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import (
    ANY_ATTRIBUTES,
    BLANK_LINES,
    END_OF_BLOCK,
    HTML_START_BARE,
    HTML_STOP_BARE,
    IAL_BLOCK_BARE,
)
from pelican_academic.kramdown.parser import Parser

__all__ = [
    "ANY_LIST",
    "BLANKS",
    "END_MARK",
    "FIRST",
    "RULE_LINE",
    "Indentation",
    "Match",
    "dedent",
    "first_line",
    "indentation_of",
    "marker",
    "take_ial",
]

Match = Callable[..., "re.Match[str] | None"]

_MARKERS = {"ul": "[*+-]", "ol": r"[0-9]+\.", "dl": ":"}
_TAIL = r"([\t| ].*?\n)"
FIRST = {kind: re.compile(rf"( {{0,3}}{marker}){_TAIL}").match for kind, marker in _MARKERS.items()}
ANY_LIST = re.compile(rf" {{0,3}}(?:[*+-]|[0-9]+\.){_TAIL}").match

RULE_LINE = re.compile(RULE).match
END_MARK = re.compile(END_OF_BLOCK).match
BLANKS = re.compile(BLANK_LINES + "+").match
_ITEM_IAL = re.compile(
    rf"[ \t\n\f\v]*(?:\{{:(?!(?:[A-Za-z0-9_][A-Za-z0-9_:-]*)?:|/)({ANY_ATTRIBUTES}+)\}})[ \t\n\f\v]*"
).match
_NO_TEXT = re.compile(
    rf"[ \t\n\f\v]*(?:\{{:(?!(?:[A-Za-z0-9_][A-Za-z0-9_:-]*)?:|/){ANY_ATTRIBUTES}+\}})?[ \t\n\f\v]*\n"
).match
_LEADING_TABS = re.compile(r"( *)(\t+)").match
_TABS = re.compile(r"\t+").match


@dataclass(frozen=True)
class Indentation:
    """How the lines after an item's first are recognized: its column, and the patterns that follow from it."""

    width: int
    content: Match
    lazy: Match


@lru_cache(maxsize=128)
def indentation_of(width: int) -> Indentation:
    """How lines that belong to an item are indented by `width` columns."""
    tabs, spaces = divmod(width, 4)
    content = rf"(?:(?:\t| {{4}}){{{tabs}}} {{{spaces}}}|(?:\t| {{4}}){{{tabs + 1}}}).*[^ \t\n\f\v].*\n"
    lazy = rf"(?! {{0,{min(width, 3)}}}(?:{IAL_BLOCK_BARE}|{HTML_STOP_BARE}|{HTML_START_BARE})).*[^ \t\n\f\v].*\n"
    return Indentation(width, re.compile(content).match, re.compile(lazy).match)


@lru_cache(maxsize=128)
def marker(kind: str, width: int) -> Match:
    """The pattern of the next item's first line: its marker stands before the text of the item above."""
    return re.compile(rf"( {{0,{min(3, width - 1)}}}{_MARKERS[kind]}){_TAIL}").match


def first_line(column: int, text: str) -> tuple[str, Indentation]:
    """An item's first line after the marker, which ends at `column` -> its text and how to go on."""
    if _NO_TEXT(text) is not None:
        width = 4
    else:
        while (tabs := _LEADING_TABS(text)) is not None:
            at = len(tabs[1]) + column
            text = tabs[1] + " " * (4 - at % 4 + (len(tabs[2]) - 1) * 4) + text[tabs.end() :]
        width = column + len(text) - len(text.lstrip(" "))
    return text.lstrip(" \t\n\f\v\r"), indentation_of(width)


def take_ial(parser: Parser, element: Element, text: str) -> str:
    """Take an attribute list off the start of an item's text, for the item."""
    found = _ITEM_IAL(text)
    if found is None:
        return text
    element.ial = attributes.parse(parser, found[1], element.ial)
    return text[found.end() :]


def dedent(line: str, width: int) -> tuple[str, bool]:
    """A content line with its indentation taken off, and whether it had it."""
    tabs = _TABS(line)
    if tabs is not None:
        line = "    " * len(tabs[0]) + line[tabs.end() :]
    if line.startswith(" " * width):
        return line[width:], True
    return line, False
