"""Ordered and unordered lists, and GitHub's task lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pelican_academic.kramdown.block.item import (
    ANY_LIST,
    BLANKS,
    END_MARK,
    FIRST,
    RULE_LINE,
    Match,
    dedent,
    first_line,
    indentation_of,
    marker,
    take_ial,
)
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.parser import Parser

__all__ = ["item_list"]


@dataclass
class _Item:
    """An item being read: its text, cut where a list inside starts without a blank line."""

    element: Element
    pieces: list[list[str]]


def item_list(parser: Parser) -> bool:
    """A run of ``*`` or ``1.`` items with what belongs to each."""
    kind = "ul" if FIRST["ul"](parser.src, parser.pos) else "ol"
    start = FIRST[kind]
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
    indentation = indentation_of(4)
    while parser.pos < parser.end:
        pos = parser.pos
        if after_blank and RULE_LINE(src, pos):
            break
        if src[pos] == "^":
            found = END_MARK(src, pos)
            if found is not None:
                parser.pos = found.end()
                return items, True
        found = start(src, pos)
        if found is not None:
            li = Element("li", "", None, parser.line(pos))
            text, indentation = first_line(len(found[1]), found[2])
            text = take_ial(parser, li, text)
            items.append(_Item(li, [[text]]))
            start = marker(kind, indentation.width)
            nested = ANY_LIST(text) is not None
            after_blank = False
        elif (found := indentation.content(src, pos)) is not None or (
            not after_blank and (found := indentation.lazy(src, pos)) is not None
        ):
            line, indented = dedent(found[0], indentation.width)
            if not nested and indented and ANY_LIST(line):
                items[-1].pieces.append([])
                nested = True
            elif nested and not indented and ANY_LIST(line):
                line = " " * (indentation.width + 4) + line
            items[-1].pieces[-1].append(line)
            after_blank = False
        elif (found := BLANKS(src, pos)) is not None:
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
