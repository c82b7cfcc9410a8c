"""Candidates in; those out that are titles alone, each a link to a paper, in a list of little else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_academic.extract.entries.record import Entry
from pelican_academic.extract.links import kind_of_url
from pelican_academic.regex import regex

__all__ = ["linked_alone"]

# Pages of one work at publishers, libraries and patent offices.
_OF_A_WORK = regex(
    r"/(?:articles?|abs|abstract|pii|document|chapter|stable|forum|paper)/|/doi/|docId=|patents\.google\.com/patent/"
    r"|aclanthology\.org/|hal\.(?:science|archives)|adsabs\.|inspirehep\.net/literature",
    re.IGNORECASE,
)
_PAPERS = {"doi", "preprint", "pubmed"}
_FEWEST, _SHARE = 3, 0.8  # titles in a list, and how many of its entries they are
_WORDS = 3  # of a title; a patent's may be shorter


def linked_alone(candidates: Sequence[Entry]) -> set[int]:
    """Return the indices of entries that are but a linked title, where their list has little else."""
    groups: dict[int, list[int]] = {}
    for index, entry in enumerate(candidates):
        if entry.section.kind == "publications" and entry.blocks[0].kind == "item":
            groups.setdefault(entry.blocks[0].group, []).append(index)
    found: set[int] = set()
    for members in groups.values():
        titles = {index for index in members if _is_linked_title(candidates[index])}
        if len(titles) >= _FEWEST and len(titles) >= _SHARE * len(members):
            found |= titles
    return found


def _is_linked_title(entry: Entry) -> bool:
    links = entry.text.links
    if len(links) != 1 or entry.reading.named:
        return False
    link, words = links[0], links[0].label.split()
    whole = len(link.label) >= _SHARE * len(entry.text.text.strip())
    enough = len(words) >= _WORDS or (entry.section.type == "patent" and len(words) > 1)
    return (
        whole
        and enough
        and bool(entry.citation.title)
        and (kind_of_url(link.url) in _PAPERS or _leads_to_one(link.url))
    )


def _leads_to_one(url: str) -> bool:
    return url.startswith("http") and _OF_A_WORK.search(url) is not None
