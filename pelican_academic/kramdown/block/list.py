"""Ordered, unordered and definition lists, and GitHub's task lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from collections.abc import Callable

    from pelican_academic.kramdown.parser import Parser

    Match = Callable[..., re.Match[str] | None]

__all__ = ["definition_list", "item_list"]

_MARKERS = {"ul": "[*+-]", "ol": r"[0-9]+\.", "dl": ":"}
_TAIL = r"([\t| ].*?\n)"
_FIRST = {kind: re.compile(rf"( {{0,3}}{marker}){_TAIL}").match for kind, marker in _MARKERS.items()}
_ANY_LIST = re.compile(rf" {{0,3}}(?:[*+-]|[0-9]+\.){_TAIL}").match

_RULE = re.compile(RULE).match
_END_MARK = re.compile(END_OF_BLOCK).match
_BLANKS = re.compile(BLANK_LINES + "+").match
_ITEM_IAL = re.compile(
    rf"[ \t\n\f\v]*(?:\{{:(?!(?:[A-Za-z0-9_][A-Za-z0-9_:-]*)?:|/)({ANY_ATTRIBUTES}+)\}})[ \t\n\f\v]*"
).match
_NO_TEXT = re.compile(
    rf"[ \t\n\f\v]*(?:\{{:(?!(?:[A-Za-z0-9_][A-Za-z0-9_:-]*)?:|/){ANY_ATTRIBUTES}+\}})?[ \t\n\f\v]*\n"
).match
_LEADING_TABS = re.compile(r"( *)(\t+)").match
_TABS = re.compile(r"\t+").match


@dataclass(frozen=True)
class _Indentation:
    """How the lines after an item's first are recognized: its column, and the patterns that follow from it."""

    width: int
    content: Match
    lazy: Match


@lru_cache(maxsize=128)
def _indentation(width: int) -> _Indentation:
    tabs, spaces = divmod(width, 4)
    content = rf"(?:(?:\t| {{4}}){{{tabs}}} {{{spaces}}}|(?:\t| {{4}}){{{tabs + 1}}}).*[^ \t\n\f\v].*\n"
    lazy = rf"(?! {{0,{min(width, 3)}}}(?:{IAL_BLOCK_BARE}|{HTML_STOP_BARE}|{HTML_START_BARE})).*[^ \t\n\f\v].*\n"
    return _Indentation(width, re.compile(content).match, re.compile(lazy).match)


@lru_cache(maxsize=128)
def _marker(kind: str, width: int) -> Match:
    return re.compile(rf"( {{0,{min(3, width - 1)}}}{_MARKERS[kind]}){_TAIL}").match


def _first_line(column: int, text: str) -> tuple[str, _Indentation]:
    """An item's first line after the marker, which ends at `column` -> its text and how to go on."""
    if _NO_TEXT(text) is not None:
        width = 4
    else:
        while (tabs := _LEADING_TABS(text)) is not None:
            at = len(tabs[1]) + column
            text = tabs[1] + " " * (4 - at % 4 + (len(tabs[2]) - 1) * 4) + text[tabs.end() :]
        width = column + len(text) - len(text.lstrip(" "))
    return text.lstrip(" \t\n\f\v\r"), _indentation(width)


def _take_ial(parser: Parser, element: Element, text: str) -> str:
    found = _ITEM_IAL(text)
    if found is None:
        return text
    element.ial = attributes.parse(parser, found[1], element.ial)
    return text[found.end() :]


def _dedent(line: str, width: int) -> tuple[str, bool]:
    """A content line with its indentation taken off, and whether it had it."""
    tabs = _TABS(line)
    if tabs is not None:
        line = "    " * len(tabs[0]) + line[tabs.end() :]
    if line.startswith(" " * width):
        return line[width:], True
    return line, False


@dataclass
class _Item:
    """An item being read: its text, cut where a list inside starts without a blank line."""

    element: Element
    pieces: list[list[str]]


def item_list(parser: Parser) -> bool:
    """A run of ``*`` or ``1.`` items with what belongs to each."""
    kind = "ul" if _FIRST["ul"](parser.src, parser.pos) else "ol"
    start = _FIRST[kind]
    if start(parser.src, parser.pos) is None:
        return False
    element = parser.new_block(kind)
    items, ended = _read_items(parser, kind, start)
    element.children = [item.element for item in items]
    parser.tree.children.append(element)
    last: Element | None = None
    saved = parser.pending
    for item in items:
        line = item.element.line
        for piece in item.pieces:
            text = "".join(piece)
            parser.blocks(item.element, text, line)
            line += text.count("\n")
    parser.pending = saved
    for item in items:
        li = item.element
        children = li.children
        if not children:
            continue
        first = children[0]
        if first.kind == "p" and len(children) >= 2 and children[1].kind == "eob" and first.ial is not None:
            del children[1]
        if _is_compact(li, element, ended=ended):
            if len(children) > 1 and children[1].kind != "blank":
                first.children[0].value += "\n"
            first.info["transparent"] = True
        last = children.pop() if children[-1].kind == "blank" else None
    if parser.gfm:
        _mark_tasks(element)
    if last is not None and not ended:
        parser.tree.children.append(last)
    return True


def _is_compact(li: Element, items: Element, *, ended: bool) -> bool:
    """Whether an item's first paragraph is written without its tag."""
    children = li.children
    if children[0].kind != "p":
        return False
    is_last = li is items.children[-1]
    followed_by_blank = len(children) >= 2 and children[1].kind == "blank"
    if followed_by_blank and not (is_last and len(children) == 2 and not ended):
        return False
    return (
        not is_last
        or len(items.children) == 1
        or any(
            not other.children or other.children[0].kind != "p" or bool(other.children[0].info.get("transparent"))
            for other in items.children[:-1]
        )
    )


def _read_items(parser: Parser, kind: str, start: Match) -> tuple[list[_Item], bool]:
    src = parser.src
    items: list[_Item] = []
    nested = after_blank = False
    indentation = _indentation(4)
    while parser.pos < parser.end:
        pos = parser.pos
        if after_blank and _RULE(src, pos):
            break
        if src[pos] == "^":
            found = _END_MARK(src, pos)
            if found is not None:
                parser.pos = found.end()
                return items, True
        found = start(src, pos)
        if found is not None:
            li = Element("li", "", None, parser.line(pos))
            text, indentation = _first_line(len(found[1]), found[2])
            text = _take_ial(parser, li, text)
            items.append(_Item(li, [[text]]))
            start = _marker(kind, indentation.width)
            nested = _ANY_LIST(text) is not None
            after_blank = False
        elif (found := indentation.content(src, pos)) is not None or (
            not after_blank and (found := indentation.lazy(src, pos)) is not None
        ):
            line, indented = _dedent(found[0], indentation.width)
            if not nested and indented and _ANY_LIST(line):
                items[-1].pieces.append([])
                nested = True
            elif nested and not indented and _ANY_LIST(line):
                line = " " * (indentation.width + 4) + line
            items[-1].pieces[-1].append(line)
            after_blank = False
        elif (found := _BLANKS(src, pos)) is not None:
            nested = after_blank = True
            items[-1].pieces[-1].append(found[0])
        else:
            break
        parser.pos = found.end()
    return items, False


_TASK = re.compile(r"[ \t\n\f\v]*\[([ xX])\][ \t\n\f\v]+").match
_BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"%s />'


def _mark_tasks(items: Element) -> None:
    """``* [ ] text`` and ``* [x] text`` become GitHub's task list; the items after the first box belong to it."""
    is_list = False
    for li in items.children:
        if not li.children or li.children[0].kind != "p" or not li.children[0].children:
            continue
        text = li.children[0].children[0]
        found = _TASK(text.value)
        if found is not None:
            box = _BOX % (' checked="checked"' if found[1] in "xX" else "")
            text.value = box + text.value[found.end() :]
            is_list = True
        if is_list:
            li.attr["class"] = "task-list-item"
    if is_list:
        items.attr["class"] = "task-list"


def definition_list(parser: Parser) -> bool:
    """``: text`` after a paragraph, whose lines are the terms; one blank line may stand between."""
    start = _FIRST["dl"]
    if start(parser.src, parser.pos) is None:
        return False
    children = parser.tree.children
    if not children:
        return False
    as_paragraph = children[-1].kind != "p"
    if as_paragraph and not (
        len(children) >= 2 and children[-1].kind == "blank" and children[-1].value == "\n" and children[-2].kind == "p"
    ):
        return False
    element = parser.new_block("dl")
    if as_paragraph:
        children.pop()
    terms = children.pop()
    element.line = terms.line
    for offset, term in enumerate(terms.children[0].value.split("\n")):
        dt = Element("dt", "", None, terms.line + offset)
        term = _take_ial(parser, dt, term)
        dt.info["raw_text"] = term
        parser.add_raw(term, dt, dt.line)
        element.children.append(dt)
    element.ial = terms.ial
    _read_definitions(parser, element, start, as_paragraph=as_paragraph)
    last: Element | None = None
    for dd in element.children:
        if dd.kind == "dt" or not dd.children:
            continue
        last = dd.children.pop() if dd.children[-1].kind == "blank" else None
        if dd.children and dd.children[0].kind == "p" and not dd.info.get("as_paragraph"):
            if len(dd.children) > 1:
                dd.children[0].children[0].value += "\n"
            dd.children[0].info["transparent"] = True
    if children and children[-1].kind == "dl":
        children[-1].children.extend(element.children)
    elif len(children) >= 2 and children[-1].kind == "blank" and children[-2].kind == "dl":
        children.pop()
        children[-1].children.extend(element.children)
    else:
        children.append(element)
    if last is not None:
        children.append(last)
    return True


def _read_definitions(parser: Parser, element: Element, start: Match, *, as_paragraph: bool) -> None:
    src = parser.src
    texts: list[tuple[Element, list[str]]] = []
    after_blank = False
    indentation = _indentation(4)
    while parser.pos < parser.end:
        pos = parser.pos
        found = start(src, pos)
        if found is not None:
            dd = Element("dd", "", None, parser.line(pos), {"as_paragraph": as_paragraph})
            text, indentation = _first_line(len(found[1]), found[2])
            texts.append((dd, [_take_ial(parser, dd, text)]))
            element.children.append(dd)
            start = _marker("dl", indentation.width)
            as_paragraph = after_blank = False
        elif src[pos] == "^" and _END_MARK(src, pos):
            break
        elif (found := indentation.content(src, pos)) is not None or (
            not after_blank and (found := indentation.lazy(src, pos)) is not None
        ):
            texts[-1][1].append(_dedent(found[0], indentation.width)[0])
            as_paragraph = after_blank = False
        elif (found := _BLANKS(src, pos)) is not None:
            as_paragraph = after_blank = True
            texts[-1][1].append(found[0])
        else:
            break
        parser.pos = found.end()
    for dd, lines in texts:
        parser.blocks(dd, "".join(lines), dd.line)
