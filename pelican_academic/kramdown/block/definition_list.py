"""Definition lists."""

from __future__ import annotations

from pelican_academic.kramdown.block.item import (
    BLANKS,
    END_MARK,
    FIRST,
    Match,
    dedent,
    first_line,
    indentation_of,
    marker,
    take_ial,
)
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.parser import Parser

__all__ = ["definition_list"]


def definition_list(parser: Parser) -> bool:
    """``: text`` after a paragraph, whose lines are the terms; one blank line may stand between."""
    start = FIRST["dl"]
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
        term = take_ial(parser, dt, term)
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
    indentation = indentation_of(4)
    while parser.pos < parser.end:
        pos = parser.pos
        found = start(src, pos)
        if found is not None:
            dd = Element("dd", "", None, parser.line(pos), {"as_paragraph": as_paragraph})
            text, indentation = first_line(len(found[1]), found[2])
            texts.append((dd, [take_ial(parser, dd, text)]))
            element.children.append(dd)
            start = marker("dl", indentation.width)
            as_paragraph = after_blank = False
        elif src[pos] == "^" and END_MARK(src, pos):
            break
        elif (found := indentation.content(src, pos)) is not None or (
            not after_blank and (found := indentation.lazy(src, pos)) is not None
        ):
            texts[-1][1].append(dedent(found[0], indentation.width)[0])
            as_paragraph = after_blank = False
        elif (found := BLANKS(src, pos)) is not None:
            as_paragraph = after_blank = True
            texts[-1][1].append(found[0])
        else:
            break
        parser.pos = found.end()
    for dd, lines in texts:
        parser.blocks(dd, "".join(lines), dd.line)
