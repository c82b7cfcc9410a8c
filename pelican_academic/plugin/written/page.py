"""A page of the run whose own text lists publications -> the same text with the theme's entries in place of its own.

``page.written`` then says what the template prints around and between them; `pieces` cuts the text where.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from pelican_academic.plugin.fragment import html_of, tree_of
from pelican_academic.plugin.written.actions import Offer, offer_of
from pelican_academic.plugin.written.blocks import HOLDS_BLOCKS, Block, blocks_of
from pelican_academic.plugin.written.dressing import dress
from pelican_academic.plugin.written.headings import LEVEL, mark_headings, row_years
from pelican_academic.plugin.written.letters import Letters, letters_of
from pelican_academic.plugin.written.spans import Paper, spans_of
from pelican_academic.plugin.written.wrapping import wrap
from pelican_academic.regex import regex
from pelican_academic.site import Chart, Entry, Facet, Member, chart_of, facets_of

__all__ = ["Piece", "Written", "arrange", "pieces"]

_LEAST = 5  # papers: fewer are named in a text
_SHARE = 0.5  # of the letters from the first paper to the last
_MOST_FOLDS = 400  # papers: more would make the page heavy
_FRAME = regex(r"<(?:html|body|frameset)\b", re.IGNORECASE)
_BODY = regex(r"(.*?<body\b[^>]*>)(.*)(</body\s*>.*)", re.DOTALL | re.IGNORECASE)
_UNSEEN = regex(r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_NO_CHARACTER = regex(  # what HTML has no characters for, as it is or by number
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));",
    re.IGNORECASE,
)
_HOLDS = "[descendant{}::*[contains(concat(' ', @class, ' '), ' {} ')]]"
_TITLED = etree.XPath("./*" + _HOLDS.format("-or-self", "entry-title"))
_SIGNED = etree.XPath("./*" + _HOLDS.format("", "entry-title") + _HOLDS.format("", "authors"))
_MARK = regex(r"<!--(list|paper|papers):(\d+)-->")


@dataclass(frozen=True)
class Written:
    """The list that a page wrote itself: its publications, what divides them, and what is offered at each."""

    publications: Sequence[Entry]
    facets: Sequence[Facet]
    chart: Chart
    offers: Sequence[Offer]

    @property
    def members(self) -> bool:
        """Whether any author is a member of the group."""
        return any(entry.members for entry in self.publications)


@dataclass(frozen=True)
class Piece:
    """A stretch of a page's HTML, and what the template prints behind it: an offer, or the papers of a year."""

    html: str
    offer: Offer | None = None
    count: int = 0


def arrange(
    text: str,
    papers: Sequence[Paper],
    others: Sequence[Entry],
    members: Sequence[Member],
    link: Callable[[str], str],
) -> tuple[str, Written | None]:
    """Return a page's HTML with its papers as entries and what is known of them; the very text and None for no list.

    ``papers`` were read from the page, in its order, ``others`` may be printed there too; ``link`` says how a page
    links an address of the site.
    """
    framed = _BODY.fullmatch(text)
    before, inside, behind = framed.groups() if framed else ("", text, "")
    if len(papers) + len(others) < _LEAST or _FRAME.search(inside):
        return text, None
    inside = _NO_CHARACTER.sub("", inside)
    root = tree_of(inside)
    letters = Letters(root)
    blocks = blocks_of(root, letters, spans_of(letters.text, papers, others, letters.ranges.values()))
    told = [entry for block in blocks for _, paper in block.papers if (entry := paper.entry)]
    entries = list({entry.id: entry for entry in told}.values())
    if len(entries) < _LEAST or not _is_list(blocks):
        return text, None
    offers: list[Offer] = []
    boxes: dict[Any, None] = {}
    folds = len(entries) <= _MOST_FOLDS
    for block in reversed(blocks):  # from the end, so that what stands before keeps its place
        boxes[_entry(block, offers, letters.text, link, folds=folds)] = None
    mark_headings(root, boxes)
    row_years(root, boxes)
    _begin_list(root, boxes)
    changed = html_of(root)
    if _letters_in(changed) != _letters_in(inside):
        return text, None
    return f"{before}{changed}{behind}", Written(entries, facets_of(entries, members), chart_of(entries), offers)


def _is_list(blocks: Sequence[Block]) -> bool:
    """Whether papers are most of what stands between the first and the last."""
    size = sum(block.end - block.start for block in blocks)
    around = blocks[-1].end - blocks[0].start
    return size >= _SHARE * around


def _entry(block: Block, offers: list[Offer], letters: str, link: Callable[[str], str], *, folds: bool) -> Any:
    """Make a block an entry, and return its element."""
    box = block.element
    if box is None:
        box = wrap(block.parent, block.first, block.last, "span" if block.is_line else "div")
    if len(block.papers) == 1:
        span, paper = block.papers[0]
        dress(box, block.start, span, paper, link)
        offer = offer_of(box, paper.entry, link(paper.entry.url), letters=letters, folds=folds, is_line=block.is_line)
        if offer.url or offer.links or offer.cite or offer.abstract:
            _last_holder(box).append(etree.Comment(f"paper:{len(offers)}"))
            offers.append(offer)
    entries = [paper.entry for _, paper in block.papers]
    box.set("class", " ".join(filter(None, (box.get("class"), "written"))))
    for name, values in (
        ("paper", [entry.slug or entry.id for entry in entries]),
        ("type", [entry.kind for entry in entries]),
        ("year", [str(entry.year) for entry in entries if entry.year]),
        ("member", [member.slug for entry in entries for member in entry.members]),
        ("topic", [tag for entry in entries for tag in entry.tags]),
    ):
        box.set(f"data-{name}", _NO_CHARACTER.sub("", "|".join(dict.fromkeys(values))))
    return box


def _last_holder(box: Any) -> Any:
    """Where something more is printed at an entry's end: in the cell with the title, in the part with all its words.

    A column that holds title and authors is that part beside one that holds neither.
    """
    if box.tag == "tr":
        titled = _TITLED(box)
        return titled[0] if titled else box[-1] if len(box) else box
    ranges = Letters(box).ranges
    while True:
        told = _SIGNED(box)
        inside = [
            child for child in box if (ranges.get(child) == ranges[box] or child in told) and child.tag in HOLDS_BLOCKS
        ]
        if len(inside) != 1:
            return box
        box = inside[0]


def _begin_list(root: Any, boxes: dict[Any, None]) -> None:
    """Mark where the list begins: at the heading right above the first entry."""
    holders = [next(one for one in (box, *box.iterancestors()) if one.getparent() is root) for box in boxes]
    first = min(holders, key=root.index)
    above = first
    while (above := above.getprevious()) is not None and not (above.tail or "").strip():
        if isinstance(above.tag, str) and above.get(LEVEL):
            first = above
        elif isinstance(above.tag, str) and (letters_of(above.text_content()) or above.find(".//img") is not None):
            break
    first.addprevious(etree.Comment("list:0"))


def _letters_in(text: str) -> str:
    return letters_of(html.unescape(_UNSEEN.sub("", text)))


def pieces(text: str, written: Written) -> list[list[Piece]]:
    """Return a page's HTML cut where the template prints more: what stands before the list, and the list."""
    parts: list[list[Piece]] = [[]]
    at = 0
    for mark in _MARK.finditer(text):
        before = text[at : mark.start()]
        at = mark.end()
        number = int(mark[2])
        if mark[1] == "list":
            parts[-1].append(Piece(before))
            parts.append([])
        elif mark[1] == "papers":
            parts[-1].append(Piece(before, count=number))
        elif number < len(written.offers):
            parts[-1].append(Piece(before, written.offers[number]))
    parts[-1].append(Piece(text[at:]))
    return parts if len(parts) == 2 else [[], [piece for part in parts for piece in part]]
