"""Lines that name their field ("Title: …", "Authors: …", "Journal: …") in; the cells of the paper out.

The lines are those of a paragraph or an item, or paragraphs in a row; a second title begins the next paper. The first
line may be the title without a label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.field_words import FIELD_WORDS
from pelican_academic.extract.styled import HARD, Styled
from pelican_academic.regex import regex

__all__ = ["labelled_cells"]

_SAID = ("title", "authors", "venue", "year", "links", "rest")
_LABEL = regex(
    r"\W{0,3}(?:" + "|".join(f"(?P<{name}>{FIELD_WORDS[name]})" for name in _SAID) + r")\s*[:：]\s*", re.IGNORECASE
)
_MOST = 12  # lines of one paper


def labelled_cells(blocks: Sequence[Block], index: int) -> tuple[dict[str, Styled], int] | None:
    """Return the cells that begin in this block, title and authors among them, and the index after the last block."""
    cells: dict[str, Styled] = {}
    at = index
    for at in range(index, min(index + _MOST, len(blocks))):
        if blocks[at].kind not in {"para", "item"} or (
            blocks[at].group != blocks[index].group and blocks[at].kind == "item"
        ):
            break
        named = _named(blocks[at].text, opens=at == index)
        if not named or ("title" in named and "title" in cells) or ("authors" in named and "authors" in cells):
            break
        for name, cell in named.items():
            cells.setdefault(name, cell)
    else:
        at += 1
    cells.pop("rest", None)
    return (cells, at) if {"title", "authors"} <= set(cells) and len(cells["title"].text.split()) > 2 else None


def _named(text: Styled, *, opens: bool) -> dict[str, Styled]:
    """Return the cells of a text's lines, nothing where one has no label but the first of all, which is the title."""
    cells: dict[str, Styled] = {}
    for line in re.finditer(rf"[^{HARD}]+", text.text):
        label = _LABEL.match(line[0])
        if (
            label is None
            and cells
            and any(line.start() >= link.start and link.end >= line.end() for link in text.links)
        ):
            continue  # "Read the article", behind the labelled lines
        if label is None and (cells or not opens):
            return {}
        name = str(label.lastgroup) if label else "title"
        if name not in cells:
            cells[name] = text.part(line.start() + (label.end() if label else 0), line.end())
    return cells
