"""The state of one document being parsed: the text at hand and the place in it, the open element, what was defined."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pelican_academic.kramdown import depth
from pelican_academic.kramdown.element import AttributeList, Element
from pelican_academic.kramdown.options import Options

__all__ = ["Document", "Footnote", "State", "Warning", "link_id"]

_WHITE = re.compile(r"[ \t\r\n\f\v]+")

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


def link_id(text: str) -> str:
    """An identifier as it is compared: lower case, white space as one space."""
    return _WHITE.sub(" ", text).lower()


class State:
    """One document being parsed: the text at hand (`src`, `pos`), the open element (`tree`), what was defined."""

    def __init__(self, text: str, options: Options) -> None:
        self.options = options
        self.warnings: list[Warning] = []
        self.root = Element("root", line=1)
        self.attribute_lists: dict[str, AttributeList] = {}
        self.document = Document()
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
        #: For the place of a bracket and what is open around it, the text in which no link begins there.
        self.unlinked: dict[tuple[int, frozenset[str]], str] = {}
        self.source = text
        self.enter(text, 1)

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
