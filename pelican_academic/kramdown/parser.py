"""Text -> a tree of elements: the block loop and the span loop.

Rules are functions. A block rule takes the parser, standing at the start of a line, and says whether it took
anything; a span rule takes the parser, the element and a position, moves `Parser.pos` and gives what it found, or None.
They and their order make a dialect (`rules.py`), which the parser is given.
"""

from __future__ import annotations

import re

from pelican_academic.kramdown import attributes, inline
from pelican_academic.kramdown.dialect import Dialect, Spans
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import BLANK_LINES
from pelican_academic.kramdown.headers import plain_text
from pelican_academic.kramdown.options import Options
from pelican_academic.kramdown.state import State

__all__ = ["Parser"]

_BLANKS = re.compile(BLANK_LINES + "+").match
_ALL_LINE = re.compile(r".*\n?").match


class Parser(State):
    """One document being parsed by the rules of a dialect: blocks, then the spans in them."""

    def __init__(self, text: str, options: Options, dialect: Dialect) -> None:
        super().__init__(text, options)
        self.dialect = dialect

    # -- blocks ----------------------------------------------------------------------------------------------------

    def blocks(self, element: Element, text: str | None = None, line: int = 0) -> bool:
        """Parse blocks into `element`, from `text` or on in the text at hand; True where an end tag ended them."""
        saved_tree, saved_pending = self.tree, self.pending
        self.tree, self.pending = element, None
        saved = None
        if text is not None:
            saved = self.save()
            self.enter(text, line)
        with self.depth:
            if self.depth.exceeded:
                self.warn("Nesting is too deep - taking the rest as text")
                element.children.append(Element("text", self.src[self.pos :], line=self.line()))
                self.pos = self.end
            else:
                self._block_loop()
        if saved is not None:
            self.restore(saved)
        self.tree, self.pending = saved_tree, saved_pending
        closed, self.closed = self.closed, False
        return closed

    def _block_loop(self) -> None:
        by_first, default = self.dialect.blocks, self.dialect.any_block
        src, end = self.src, self.end
        children = self.tree.children
        while self.pos < end:
            pos = self.pos
            first = src[pos]
            if first in " \t\n\f\v":
                blank = _BLANKS(src, pos)
                if blank is not None and default:  # where no paragraph is, a blank line is text
                    self.pos = blank.end()
                    if children and children[-1].kind == "blank":
                        children[-1].value += blank[0]
                    else:
                        children.append(self.new_block("blank", blank[0], 0))
                    continue
                if first == " ":
                    start = pos + 1
                    while start < pos + 4 and src[start] == " ":
                        start += 1
                    first = "    " if start == pos + 4 else src[start]
                    if first == "\t":
                        first = " \t"
            for rule in by_first.get(first, default):
                if rule(self):
                    break
            else:
                self._stray_line()
            if self.closed:
                return

    def _stray_line(self) -> None:
        """A line that starts with spaces and a tab is nothing at all to kramdown: its text is kept as it is."""
        self.warn("Warning: this should not occur - no block parser handled the line")
        line = _ALL_LINE(self.src, self.pos)
        if line is not None:
            self.add_raw(line[0], self.tree, self.line())
            self.pos = line.end()

    # -- spans -----------------------------------------------------------------------------------------------------

    def parse_spans_of(self, text: str, line: int, element: Element) -> None:
        """Parse `text`, which starts on `line`, into spans that become children of `element`."""
        self.enter(text, line)
        self.open = []
        self.spans(element)

    def spans(
        self,
        element: Element,
        stop: inline.Stop | None = None,
        accept: inline.Accept | None = None,
        grammar: Spans | None = None,
    ) -> bool:
        """Parse spans into `element` until `stop` matches where `accept` agrees; True if it did.

        `accept` is asked with the position, the match and whether anything stands in the element so far.
        """
        with self.depth:
            if self.depth.exceeded:
                if self.depth.first_time():
                    self.warn("Nesting is too deep - taking the rest as text")
                return False
            return inline.run(self, element, stop, accept, grammar or self.dialect.spans)

    # -- the whole document ----------------------------------------------------------------------------------------

    def parse(self) -> Element:
        """The document's tree, spans parsed and attributes written."""
        self.blocks(self.root)
        self.finish(self.root)
        for note in self.document.footnotes.values():
            self.finish(note.content)
        return self.root

    def finish(self, element: Element) -> None:
        """Parse the raw text below an element into spans, write attribute lists into attributes, merge blanks."""
        with self.depth:
            done: list[Element] = []
            blank: Element | None = None
            for child in element.children:
                kind = child.kind
                if kind == "raw_text":
                    blank = None
                    holder = Element(element.kind, "", None, child.line, element.info)
                    self.parse_spans_of(child.value, child.line, holder)
                    done.extend(holder.children)
                elif kind == "blank":
                    if blank is None:
                        blank = child
                        done.append(child)
                    else:
                        blank.value += child.value
                elif kind == "eob":
                    attributes.apply(self, child)
                else:
                    blank = None
                    if child.children:
                        self.finish(child)
                        if kind == "dt" or (kind == "header" and (self.gfm or self.options.auto_id_stripping)):
                            child.info["raw_text"] = plain_text(child, code=self.gfm)
                    if child.ial is not None:
                        attributes.apply(self, child)
                    done.append(child)
            element.children = done
