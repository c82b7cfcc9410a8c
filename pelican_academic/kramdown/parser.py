"""Text -> a tree of elements: the document's state, the block loop and the span loop.

Rules are functions. A block rule takes the parser, standing at the start of a line, and says whether it took
anything; a span rule takes the parser, the element and a position, moves `Parser.pos` and gives what it found, or None.
Their order stands in `rules.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pelican_academic.kramdown import attributes, depth, inline, rules
from pelican_academic.kramdown.element import AttributeList, Element
from pelican_academic.kramdown.grammar import BLANK_LINES
from pelican_academic.kramdown.headers import plain_text
from pelican_academic.kramdown.options import Options
from pelican_academic.kramdown.span.link import link_id

__all__ = ["Footnote", "Parser", "Warning"]

_BLANKS = re.compile(BLANK_LINES + "+").match
_ALL_LINE = re.compile(r".*\n?").match


Place = tuple[str, int, int, int, int]


@dataclass(frozen=True, order=True)
class Warning:  # noqa: A001  kramdown's own word for it
    """One thing that kramdown warns of: the 1-based line (0: unknown) and what is wrong and was done."""

    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.line}: {self.message}"


@dataclass
class Footnote:
    """The content of a footnote, and the marker element that holds its attributes."""

    content: Element
    marker: Element


@dataclass
class Document:
    """What is defined once and used anywhere in a document."""

    link_defs: dict[str, tuple[str, str | None, Element | None]] = field(default_factory=dict)
    footnotes: dict[str, Footnote] = field(default_factory=dict)
    abbreviations: dict[str, tuple[str, Element]] = field(default_factory=dict)


class Parser:
    """One document being parsed: the text at hand (`src`, `pos`), the open element (`tree`), what was defined."""

    def __init__(self, text: str, options: Options) -> None:
        self.options = options
        self.warnings: list[Warning] = []
        self.root = Element("root", line=1)
        self.attribute_lists: dict[str, AttributeList] = {}
        self.document = Document()
        self.dialect = rules.dialect(options)
        self.gfm = options.input == "GFM"
        self.depth = depth.Guard()
        self.tree = self.root
        #: An attribute list that waits for the block after it.
        self.pending: AttributeList | None = None
        #: Set by a rule that found the end tag of the HTML element whose blocks are being parsed.
        self.closed = False
        #: Which of em, strong and link are open around the span at hand.
        self.open: list[str] = []
        #: For a delimiter, the text in which, and the place from which, none can end.
        self.endless: dict[str, tuple[str, int]] = {}
        self.source = text
        self.enter(text, 1)

    # -- the text at hand ------------------------------------------------------------------------------------------

    def enter(self, text: str, line: int) -> None:
        """Make `text`, which starts on `line` of the document, the text at hand."""
        self.src = text
        self.pos = 0
        self.end = len(text)
        self._mark = 0
        self._mark_line = line

    def save(self) -> Place:
        """The text at hand and the place in it, for `restore`."""
        return (self.src, self.pos, self.end, self._mark, self._mark_line)

    def restore(self, saved: Place) -> None:
        """Go back to a text and a place."""
        self.src, self.pos, self.end, self._mark, self._mark_line = saved

    def line(self, position: int | None = None) -> int:
        """The 1-based line of the document on which `position` (the present one) of the text at hand stands."""
        here = self.pos if position is None else position
        if here >= self._mark:
            self._mark_line += self.src.count("\n", self._mark, here)
            self._mark = here
            return self._mark_line
        return self._mark_line - self.src.count("\n", here, self._mark)

    def warn(self, message: str, line: int | None = None) -> None:
        """Note what is wrong, at the present line if none is given."""
        self.warnings.append(Warning(self.line() if line is None else line, message))

    def new_block(self, kind: str, value: str = "", line: int | None = None) -> Element:
        """A block element that takes the waiting attribute list."""
        element = Element(kind, value, None, self.line() if line is None else line)
        if self.pending is not None:
            element.ial, self.pending = self.pending, None
        return element

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
                if blank is not None:
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

    def add_raw(self, text: str, element: Element, line: int) -> None:
        """Add text that is to be parsed into spans later."""
        if not text:
            return
        last = element.children[-1] if element.children else None
        if last is not None and last.kind == "raw_text":
            last.value += text
        else:
            element.children.append(Element("raw_text", text, line=line))

    @property
    def after_boundary(self) -> bool:
        """Whether the block before is ended: a blank line, an attribute list, an end-of-block marker, or no block."""
        children = self.tree.children
        if not children or self.pending is not None:
            return True
        last = children[-1]
        return last.kind == "blank" or (last.kind == "eob" and not last.value)

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
        grammar: rules.Spans | None = None,
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

    def define_link(self, name: str, value: object) -> None:
        """A link definition given as an option: ``[url, title]`` or ``url``."""
        parts = [str(part) for part in value] if isinstance(value, list | tuple) else [str(value)]
        self.document.link_defs[link_id(name)] = (parts[0], parts[1] if len(parts) > 1 else None, None)

    def placeholder(self, name: str) -> str:
        """A text that stands nowhere in the source, to be replaced when what belongs there is known."""
        text = f"\ufdd1{name}\ufdd1"
        while text in self.source:
            text += "\ufdd1"
        return text

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
