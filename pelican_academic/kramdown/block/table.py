"""Tables."""

from __future__ import annotations

import re

from pelican_academic.kramdown.dialect import Spans
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import BLOCK_BOUNDARY, STRIPPED
from pelican_academic.kramdown.parser import Parser
from pelican_academic.kramdown.span.code import code_span
from pelican_academic.kramdown.span.html import html_span

__all__ = ["table"]

_PIPE = r"(?:\||.*?[^\\\n]\|)"
_START = re.compile(rf" {{0,3}}(?=[^ \t\n\f\v]){_PIPE}.*?\n").match
_LINE = re.compile(rf"{_PIPE}.*?\n").match
_HAS_PIPE = re.compile(_PIPE).match
_SEPARATOR = re.compile(r"([+|: \t-]*?-[+|: \t-]*?)[ \t]*\n").match
_FOOTER = re.compile(r"[+|: \t=]*?=[+|: \t=]*?[ \t]*\n").match
_ALIGNMENT = re.compile(r"[ \t]?(:?)-+(:?)[ \t]?")
_ROW = re.compile(r"(.*?)[ \t]*\n").match
_LEADING_PIPE = re.compile(r"[ \t\n\f\v]*\|").match
_CODE_ELEMENT = re.compile(r"(<code.*?>.*?</code>)")
_BARE_PIPE = re.compile(r"(?<!\\)\|")
_BACKTICKS = re.compile(r"`+")


def table(parser: Parser) -> bool:
    """Lines with pipes between block boundaries: rows, separators, a header, a footer, alignments."""
    src, start = parser.src, parser.pos
    newline = src.find("\n", start)
    if src.find("|", start, newline) < 0 or not parser.after_boundary or _START(src, start) is None:
        return False
    # The waiting attribute list is taken even if these lines turn out to be no table.
    element = parser.new_block("table")
    element.info["alignment"] = []
    columns = _read(parser, element)
    if columns is None or BLOCK_BOUNDARY.match(src, parser.pos) is None or not _pipes_count(parser, start):
        parser.pos = start
        return False
    if not any(part.kind == "tbody" for part in element.children):
        parser.pos = start
        parser.warn(f"Found table without body on line {element.line} - ignoring it")
        return False
    for part in element.children:
        for row in part.children:
            row.children.extend(Element("td") for _ in range(columns - len(row.children)))
    alignment = element.info["alignment"]
    element.info["alignment"] = (alignment + ["default"] * columns)[:columns]
    parser.tree.children.append(element)
    return True


def _read(parser: Parser, element: Element) -> int | None:
    src = parser.src
    leading_pipe = _LEADING_PIPE(src, parser.pos) is not None
    first = _SEPARATOR(src, parser.pos)
    if first is not None:
        parser.pos = first.end()
    rows: list[Element] = []
    columns = 0
    has_footer = False

    def close(kind: str, *, force: bool = False) -> None:
        nonlocal rows
        if not has_footer or kind != "tbody" or force:
            part = Element(kind, "", None, rows[0].line)
            part.children, rows = rows, []
            element.children.append(part)

    while parser.pos < parser.end and _LINE(src, parser.pos) is not None:
        if (found := _SEPARATOR(src, parser.pos)) is not None:
            if rows:
                if not element.info["alignment"] and not has_footer:
                    close("thead")
                    element.info["alignment"] = [
                        ("default" if not left else "left") if not right else ("right" if not left else "center")
                        for left, right in _ALIGNMENT.findall(found[1])
                    ]
                else:
                    close("tbody")
        elif (found := _FOOTER(src, parser.pos)) is not None:
            if rows:
                close("tbody", force=True)
            has_footer = True
        elif (found := _ROW(src, parser.pos)) is not None:
            cells = _cells(parser, found[1])
            line = parser.line()
            if leading_pipe and not cells[0].strip(STRIPPED):
                cells.pop(0)
            if cells and not cells[-1].strip(STRIPPED):
                cells.pop()
            row = Element("tr", "", None, line)
            for cell in cells:
                data = Element("td")
                parser.add_raw(cell.strip(STRIPPED), data, line)
                row.children.append(data)
            columns = max(columns, len(cells))
            rows.append(row)
        else:
            break
        parser.pos = found.end()
    if rows:
        close("tfoot" if has_footer else "tbody")
    return columns


#: Where a pipe is no border of a cell.
_CODE = Spans(re.compile("`").search, {"`": (code_span,)})
_CODE_AND_HTML = Spans(re.compile("[`<]").search, {"`": (code_span,), "<": (html_span,)})


def _cells(parser: Parser, line: str) -> list[str]:
    """One row cut at its pipes; those in code spans and <code> elements do not count."""
    if "`" not in line and "<code" not in line:
        return [cell.replace("\\|", "|") for cell in _BARE_PIPE.split(line)]
    cells: list[str] = [""]
    for index, text in enumerate(_CODE_ELEMENT.split(line)):
        if index % 2:
            cells[-1] += text
            continue
        for part in _spans(parser, text, _CODE):
            if part.kind == "codespan":
                longest = max(_BACKTICKS.findall(part.value), default="")
                delimiter = longest + "`"
                space = " " if len(delimiter) > 1 else ""
                cells[-1] += f"{delimiter}{space}{part.value}{space}{delimiter}"
            else:
                first, *others = (cell.replace("\\|", "|") for cell in _BARE_PIPE.split(part.value))
                cells[-1] += first
                cells.extend(others)
    return cells


def _spans(parser: Parser, text: str, grammar: Spans) -> list[Element]:
    saved = parser.save()
    holder = Element("root")
    parser.enter(text, parser.line())
    parser.spans(holder, grammar=grammar)
    parser.restore(saved)
    return holder.children


def _pipes_count(parser: Parser, start: int) -> bool:
    """Whether every line has a pipe outside of code spans and HTML elements."""
    text = parser.src[start : parser.pos - 1]
    if "`" not in text and "<" not in text:
        return True
    on_line = False
    for part in _spans(parser, text, _CODE_AND_HTML):
        lines = part.value.split("\n")
        while lines and not lines[-1]:
            lines.pop()
        if not lines:
            continue
        if part.kind == "codespan":
            if len(lines) > 2 or (len(lines) == 2 and not on_line):
                return on_line  # what comes after a long code span is not looked at
            if len(lines) == 2:
                on_line = False
        else:
            if len(lines) > 1 and not on_line and not _HAS_PIPE(lines[0]):
                return False
            on_line = (False if len(lines) > 1 else on_line) or _HAS_PIPE(lines[-1]) is not None
    return on_line
