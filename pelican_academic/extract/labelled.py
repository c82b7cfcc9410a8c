"""Lines that name their field ("Title: …", "Authors: …", "Journal: …") in; the cells of the paper out.

The lines are those of a paragraph or an item, or paragraphs in a row; a second title begins the next paper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.styled import HARD, Styled
from pelican_academic.regex import regex

__all__ = ["labelled_cells"]

_FIELDS = (
    ("title", r"(?:paper |article |publication )?title|titel|título|titre|题目|标题|論文名|タイトル"),
    ("authors", r"(?:full |list of |all )?authors?(?: list)?|autor(?:es|en|s)?|auteurs?|作者|著者"),
    ("venue", r"journal(?: name)?|conference|venue|published in|publication|revista|zeitschrift|revue|期刊|掲載誌"),
    ("year", r"(?:publication |published )?(?:year|date)|jahr|año|ano|année|年份|発表年"),
    ("links", r"links?|doi|url|pdf|paper link|pmid"),
    ("rest", r"abstract|citation|keywords?|resumen|resumo|zusammenfassung|résumé|摘要|impact factor|if|status|summary"),
)  # fmt: skip
_LABEL = regex(
    r"\W{0,3}(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _FIELDS) + r")\s*[:：]\s*", re.IGNORECASE
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
        named = _named(blocks[at].text)
        if not named or ("title" in named and "title" in cells) or ("authors" in named and "authors" in cells):
            break
        for name, cell in named.items():
            cells.setdefault(name, cell)
    else:
        at += 1
    cells.pop("rest", None)
    return (cells, at) if {"title", "authors"} <= set(cells) and len(cells["title"].text.split()) > 2 else None


def _named(text: Styled) -> dict[str, Styled]:
    """Return the cells of a text's lines, nothing where one has no label."""
    cells: dict[str, Styled] = {}
    for line in re.finditer(rf"[^{HARD}]+", text.text):
        label = _LABEL.match(line[0])
        if label is None:
            return {}
        name = str(label.lastgroup)
        if name not in cells:
            cells[name] = text.part(line.start() + label.end(), line.end())
    return cells
