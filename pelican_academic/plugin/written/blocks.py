"""The stretches of a page's letters that papers are printed in -> the parts of the page that are their entries.

An entry is the largest element that holds one paper and no other; where papers are paragraphs, or lines of a paragraph,
it is the run of those below their parent.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pelican_academic.extract.element_text import BREAKING
from pelican_academic.plugin.written.letters import Letters, letters_of
from pelican_academic.plugin.written.spans import Paper, Span

__all__ = ["HOLDS_BLOCKS", "Block", "blocks_of"]

HOLDS_BLOCKS = frozenset(
    [
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "div",
        "fieldset",
        "figure",
        "form",
        "header",
        "footer",
        "li",
        "main",
        "section",
        "td",
        "th",
    ]
)
_ENTRY = HOLDS_BLOCKS | {"tr"}
_LISTS = frozenset(["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "colgroup"])
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_ENDS = _HEADINGS | {"hr", *_LISTS}


@dataclass(frozen=True)
class Block:
    """The part of a page that is an entry: an element, or what stands below ``parent`` from one node to another.

    A node is (element, whether its tail is meant); the parent's own first text is (parent, False). ``start`` is the
    letter that it begins with and ``end`` the one that it ends before, ``papers`` what it holds: more than one where
    they cannot be told apart.
    """

    start: int
    end: int
    papers: tuple[tuple[Span, Paper], ...]
    element: Any = None
    parent: Any = None
    first: tuple[Any, bool] = (None, False)
    last: tuple[Any, bool] = (None, False)

    @property
    def is_line(self) -> bool:
        """Whether it stands within a paragraph, where no block may."""
        return self.element is None and self.parent.tag not in HOLDS_BLOCKS


def blocks_of(root: Any, letters: Letters, spans: Sequence[tuple[Span, Paper]]) -> list[Block]:
    """Return the entries of a page, in its order; ``spans`` are sorted."""
    page = _Page(root, letters, spans)
    found: list[Block] = []
    for span, _ in spans:
        if found and span.end <= found[-1].end:
            continue  # in the block of another
        block = page.block(span)
        if block is not None:
            found.append(block)
    return found


class _Page:
    def __init__(self, root: Any, letters: Letters, spans: Sequence[tuple[Span, Paper]]) -> None:
        self._root = root
        self._letters = letters
        self._spans = spans
        self._starts = [span.start for span, _ in spans]
        self._ends = [span.end for span, _ in spans]
        headings = [letters.ranges[one] for one in root.iter(*_HEADINGS) if one in letters.ranges]
        self._headings = sorted(start for start, end in headings if end > start)

    def held(self, start: int, end: int) -> Sequence[tuple[Span, Paper]]:
        """The papers of which any letter stands there."""
        return self._spans[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def _has_heading(self, start: int, end: int) -> bool:
        return bisect_left(self._headings, end) > bisect_left(self._headings, start)

    def block(self, span: Span) -> Block | None:
        """The entry that a paper is printed in, None where it cannot be told."""
        ranges = self._letters.ranges
        element = self._letters.point(span.start).owner
        while ranges[element][1] < span.end:
            element = element.getparent()
        whole = None
        while element is not self._root and element.tag not in _LISTS:
            start, end = ranges[element]
            if (
                len(self.held(start, end)) > 1
                or self._has_heading(start, span.start)
                or self._has_heading(span.end, end)
            ):
                break
            whole, element = element, element.getparent()
        found = self._block(whole, element, span)
        if found is None or not span.title_alone or self._names(found):
            return found
        return self._longer(found, span)

    def _block(self, whole: Any, parent: Any, span: Span) -> Block | None:
        """The entry that ``whole`` is, or is in ``parent``."""
        if whole is None or whole.tag not in BREAKING | _ENTRY:
            return self._run(parent, span)
        start, end = self._letters.ranges[whole]
        papers = tuple(self.held(start, end))
        if whole.tag in _ENTRY:
            return Block(start, end, papers, element=whole)
        nodes = (whole, False)
        return Block(start, end, papers, parent=parent, first=nodes, last=nodes) if parent.tag in HOLDS_BLOCKS else None

    def _names(self, block: Block) -> bool:
        """Whether a block says of its paper who wrote it, or when: else it is more than was found, or no entry."""
        entry = block.papers[0][1].entry
        letters = self._letters.text[block.start : block.end]
        signs = [letters_of(author.name.family) for author in entry.record.authors[:1]] + [str(entry.year or "")]
        return any(sign and sign in letters for sign in signs)

    def _longer(self, block: Block, span: Span) -> Block | None:
        """The block and what follows it, up to the next paper or heading, where that says who wrote the paper."""
        parent = block.parent if block.element is None else block.element.getparent()
        if block.is_line or parent.tag not in HOLDS_BLOCKS:
            return None
        lines = list(_lines(parent, self._letters))
        at = next((index for index, line in enumerate(lines) if line.start <= span.start < line.end), None)
        if at is None:
            return None
        last = at
        while last + 1 < len(lines) and lines[last + 1].nodes[0][0].tag not in _ENDS:
            if self.held(lines[last + 1].start, lines[last + 1].end):
                break
            last += 1
        end = max(lines[last].end, block.end)
        longer = Block(
            block.start, end, block.papers, parent=parent, first=lines[at].nodes[0], last=lines[last].nodes[-1]
        )
        return longer if self._names(longer) else None

    def _run(self, parent: Any, span: Span) -> Block | None:
        """The lines below a parent that a paper is printed in; a block is a line of its own."""
        if parent.tag in _LISTS or parent.tag == "tr":
            return None
        lines = [line for line in _lines(parent, self._letters) if line.end > span.start and line.start < span.end]
        if not lines or any(line.nodes[0][0].tag in _HEADINGS for line in lines[:-1] if line.end <= span.start):
            return None
        start, end = lines[0].start, lines[-1].end
        papers = tuple(self.held(start, end))
        first, last = lines[0].nodes[0], lines[-1].nodes[-1]
        if parent.tag not in HOLDS_BLOCKS and any(line.is_block for line in lines):
            return None
        return Block(start, end, papers, parent=parent, first=first, last=last)


@dataclass
class _Line:
    """Nodes between two breaks: ``start`` and ``end`` are its letters."""

    nodes: list[tuple[Any, bool]]
    start: int
    end: int
    is_block: bool = False


def _lines(parent: Any, letters: Letters) -> Iterator[_Line]:
    start, _ = letters.ranges[parent]
    line = _Line([(parent, False)], start, start)
    children = list(parent)
    for child in children:
        begins, ends = letters.ranges.get(child, (None, None))
        line.end = line.end if begins is None else begins
        if child.tag in BREAKING or child.tag == "br":
            yield line
            if child.tag != "br":
                yield _Line([(child, False)], begins or 0, ends or 0, is_block=True)
            line = _Line([(child, True)], ends or line.end, ends or line.end)
        else:
            line.nodes += [(child, False), (child, True)]
            line.end = line.end if ends is None else ends
    line.end = letters.ranges[parent][1]
    yield line
