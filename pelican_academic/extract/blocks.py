"""Rendered HTML in; a flat sequence of blocks in page order out: headings, paragraphs, items, rows, definitions, rules.

An item carries its nested items, a row its cells. ``group`` tells which list, table or parent a block belongs to:
blocks of one group are printed in one style, and judged together.
"""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.extract.cards import card_parts
from pelican_academic.extract.controls import without_controls
from pelican_academic.extract.disguised import headed_at, heads_a_list, is_hidden, unfolds_in_an_item
from pelican_academic.extract.element_shapes import holds_blocks, is_button, is_layout, marked_out, nearest_item
from pelican_academic.extract.element_text import BREAKING, IGNORED, is_folded_abstract, line_of, styled
from pelican_academic.extract.styled import Styled
from pelican_academic.regex import regex

__all__ = ["Block", "menu_blocks", "read_blocks"]

_TOO_DEEP = etree.XPath("//*[count(ancestor::*) > 120]")  # no page nests so; what reads it goes down step by step
_BREAK = regex(r"(?<!<br>)</br\s*>", re.IGNORECASE)  # a break, as HTML has it
_SKIPPED = IGNORED | {"nav", "form"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass
class Block:
    """One block: ``kind`` is heading, para, item, row, term, definition, rule or code; ``line`` counts from 1 in the file."""

    kind: str
    text: Styled
    line: int
    group: int = 0
    level: int = 0
    cells: list[Styled] = field(default_factory=list)
    children: list[Block] = field(default_factory=list)
    header: bool = False
    classes: str = ""
    columns: dict[int, str] = field(default_factory=dict)
    folded: bool = False  # inside an abstract that unfolds
    abstract: str = ""  # of an item: what unfolds in it

    def descendants(self) -> Iterator[Block]:
        """Yield the blocks inside, at every depth, in page order."""
        for child in self.children:
            yield child
            yield from child.descendants()


def read_blocks(html: str, line_offset: int = 0) -> list[Block]:
    """Return the blocks of a page's HTML; lines come from ``data-line``, else from the text itself plus ``line_offset``.

    A block marked ``data-publications="false"`` or with class ``no-publications`` is left out, with all it holds.
    """
    body = _body_of(html)
    if body is None:
        return []
    for element in _TOO_DEEP(body):
        element.drop_tag()
    reader = _Reader(line_offset)
    reader.container(body)
    return reader.blocks


def menu_blocks(html: str) -> list[Block]:
    """Return each link of a page's menus as a block: no publication stands there, but a person's profiles may."""
    body = _body_of(html) if "<nav" in html else None
    links = body.iterfind(".//nav//a") if body is not None else ()
    wrapped = ((link, _alone(link)) for link in links)
    return [Block("para", styled(one), line_of(link, 0)) for link, one in wrapped]


def _alone(link: lxml_html.HtmlElement) -> lxml_html.HtmlElement:
    """Return a copy of a link in a paragraph of its own."""
    own = lxml_html.Element("p")
    copied = copy(link)
    copied.tail = None
    own.append(copied)
    return own


def _unbroken(html: str) -> str:
    return _BREAK.sub("<br>", html) if "</br" in html else html


def _body_of(html: str) -> lxml_html.HtmlElement | None:
    if not html.strip():
        return None
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = lxml_html.document_fromstring(
            f"<html><body>{_unbroken(without_controls(html))}</body></html>".encode("utf-8", "replace"),
            parser=parser,
        )
    except (etree.ParserError, ValueError):
        return None
    return root.find("body")


@dataclass
class _Reader:
    offset: int
    blocks: list[Block] = field(default_factory=list)
    groups: int = 0

    def container(self, element: lxml_html.HtmlElement) -> None:
        """Read the children of an element that holds blocks; text and inline elements between them become paragraphs."""
        parts = card_parts(element)
        if parts:
            self.blocks.append(self.card(element, parts))
            return
        self.groups += 1
        group = self.groups
        loose: list[lxml_html.HtmlElement | str] = [element.text] if element.text else []

        def flush() -> None:
            if any(not isinstance(node, str) or node.strip() for node in loose):
                anchor = next((node for node in loose if not isinstance(node, str)), element)
                text = styled(element, offset=self.offset, nodes=list(loose))
                if text.text or text.images or text.links:
                    line = text.line[0] if text.line and text.line[0] else line_of(anchor, self.offset)
                    self.paragraphs(text, line, group)
            loose.clear()

        for child in element:
            if isinstance(child.tag, str) and child.tag not in _SKIPPED and not marked_out(child):
                if child.tag in BREAKING or (holds_blocks(child) and not is_button(child)):
                    flush()
                    before = len(self.blocks)
                    self.block(child, group)
                    if is_folded_abstract(child) or is_hidden(child):
                        for block in self.blocks[before:]:
                            block.folded = True
                else:
                    loose.append(child)
            if child.tail:
                loose.append(child.tail)
        flush()

    def block(self, element: lxml_html.HtmlElement, group: int) -> None:
        tag = element.tag
        line = line_of(element, self.offset)
        classes = element.get("class", "")
        if tag in _HEADINGS and not element.text_content().strip():  # a picture that a rule turned into a heading
            self.blocks.append(Block("para", styled(element, offset=self.offset), line, group))
        elif tag in _HEADINGS:
            self.blocks.append(
                Block("heading", styled(element, offset=self.offset), line, group, _HEADINGS[tag], classes=classes)
            )
        elif tag == "hr":
            self.blocks.append(Block("rule", Styled(), line, group))
        elif tag in {"ul", "ol"} and element.find("li") is not None:
            self.blocks.extend(self.items(element))
        elif tag == "table":
            self.table(element)
        elif tag == "dl":
            self.definitions(element)
        elif tag == "pre" or "highlight" in classes.split() or "bibtex" in classes.lower().split():
            self.blocks.append(Block("code", styled(element, offset=self.offset), line, group))
        elif tag == "li":
            self.blocks.extend(self.item(element, group))
        elif holds_blocks(element):
            self.container(element)
        else:
            text = styled(element, offset=self.offset)
            if text.text or text.images or text.links:
                self.paragraphs(text, (text.line[0] if text.line and tag != "p" else 0) or line, group, classes)

    def card(self, element: lxml_html.HtmlElement, parts: dict[str, lxml_html.HtmlElement]) -> Block:
        """Return a card of named parts as a row of a table whose columns are known; its other words are the last cell."""
        rest = styled(element, offset=self.offset, skip=frozenset(parts.values()))
        cells = [*(styled(part, offset=self.offset) for part in parts.values()), rest]
        columns = dict(enumerate([*parts, "links"]))
        text, line = styled(element, offset=self.offset), line_of(element, self.offset)
        return Block("row", text, line, -1, cells=cells, columns=columns)

    def paragraphs(self, text: Styled, line: int, group: int, classes: str = "") -> None:
        """Add a paragraph; one with empty lines inside (``<br><br>``) is as many paragraphs."""
        headed = headed_at(text)
        if not (text.gaps or headed):
            self.blocks.append(Block("para", text, line, group, classes=classes))
            return
        for start, end in pairwise(sorted({0, headed, *text.gaps, len(text.text)})):
            part = text.part(start, end)
            if part.text or part.links:
                self.blocks.append(
                    Block("para", part, (part.line[0] if part.line else 0) or line, group, classes=classes)
                )

    def items(self, element: lxml_html.HtmlElement) -> list[Block]:
        self.groups += 1
        group = self.groups
        found: list[Block] = []
        for child in element:
            if not isinstance(child.tag, str) or child.tag in _SKIPPED or marked_out(child):
                continue
            if child.tag in {"ul", "ol"} and found:
                found[-1].children.extend(self.items(child))
            else:
                found.extend(self.item(child, group))
        return found

    def item(self, element: lxml_html.HtmlElement, group: int) -> list[Block]:
        parts = card_parts(element)
        if parts:
            return [self.card(element, parts)]
        headings = list(element.iter(*_HEADINGS))
        if len(headings) > 1:  # kramdown: a rule right behind a list makes headings inside its last item
            return self.headed_item(group, headings)
        nested = [sub for sub in element.iter("ul", "ol") if nearest_item(sub) is element]
        unfolding = [
            sub for sub in element.iter("p", "div") if nearest_item(sub) is element and unfolds_in_an_item(sub)
        ]
        skip = frozenset(nested) | frozenset(unfolding) | frozenset(x for x in element.iter("pre") if x is not element)
        text = styled(element, offset=self.offset, skip=skip)
        children = [block for sub in nested for block in self.items(sub)]
        item = Block("item", text, line_of(element, self.offset), group, children=children)
        item.classes = element.get("class", "")
        item.abstract = " ".join(unfolding[0].text_content().split()) if unfolding else ""
        return [item]

    def headed_item(self, group: int, headings: list[lxml_html.HtmlElement]) -> list[Block]:
        """Return an item whose first headings are its text and whose last is a heading of the page."""
        found = []
        for heading in headings:
            text, line = styled(heading, offset=self.offset), line_of(heading, self.offset)
            last = heading is headings[-1]
            found.append(Block("heading" if last else "item", text, line, group, _HEADINGS[heading.tag] if last else 0))
        return found

    def table(self, element: lxml_html.HtmlElement) -> None:
        self.groups += 1
        group = self.groups
        if is_layout(element):
            for cell in element.iter("td", "th"):
                if next(cell.iterancestors("table")) is element:  # those of tables within are blocks of its cells
                    self.container(cell)
            return
        for row in element.iter("tr"):
            tags = [cell for cell in row if cell.tag in {"td", "th"}]
            cells = [styled(cell, offset=self.offset) for cell in tags]
            joined = Styled()
            for cell in cells:
                if cell.text or cell.links or cell.images:
                    joined = joined.joined(cell) if joined.text or joined.links or joined.images else cell
            if joined.text or joined.links:
                header = bool(tags) and all(cell.tag == "th" for cell in tags)
                self.blocks.append(Block("row", joined, line_of(row, self.offset), group, cells=cells, header=header))

    def definitions(self, element: lxml_html.HtmlElement) -> None:
        self.groups += 1
        group = self.groups
        read: set[lxml_html.HtmlElement] = set()
        for child in element.iter("dt", "dd"):
            if any(above in read for above in child.iterancestors("dd")):
                continue
            if child.tag == "dd" and heads_a_list(child):
                read.add(child)
                self.container(child)
                continue
            text = styled(child, offset=self.offset)
            if text.text or text.links:
                kind = "term" if child.tag == "dt" else "definition"
                self.blocks.append(Block(kind, text, line_of(child, self.offset), group))
