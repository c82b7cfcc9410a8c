"""Entries in; on each its related papers out: those that name each other, then those with most in common."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from pelican_academic.regex import regex
from pelican_academic.site.views import Entry

__all__ = ["relate"]

_WORD = regex(r"[^\W\d_]{4,}")
_MOST = 3  # related papers a page lists, beside those that name each other
_COMMON = 60  # papers: what more of them share says little, and costs the square of it
_ENOUGH = 1.5  # what two papers must share: about one rare name, or two words that are less rare
_WORTH = {"topic": 1.5, "member": 1.0, "word": 0.8, "pair": 1.0}


def relate(entries: Sequence[Entry]) -> None:
    """Fill ``entry.related``: first what shares a DOI relation (a preprint and its article), then at most three alike.

    Two papers are alike by the topics, members, words and pairs of words of the title that they share, each counting
    the more the fewer papers have it (the logarithm of its rarity); what half of a list shares counts nothing. Words
    alone do not relate papers that have topics or members.
    """
    by_doi = {entry.doi: entry for entry in entries if entry.doi}
    for entry in entries:
        for doi in entry.record.related_dois:
            other = by_doi.get(doi)
            if other is not None and other is not entry:
                if other not in entry.related:
                    entry.related.append(other)
                if entry not in other.related:
                    other.related.append(entry)
    marks = [_marks(entry) for entry in entries]
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, found in enumerate(marks):
        for mark in found:
            having[mark].append(at)
    half = max(len(entries) / 2, 1)
    weight = {
        mark: math.log(half / len(held)) * _WORTH[mark[0]]
        for mark, held in having.items()
        if 1 < len(held) <= min(_COMMON, half)
    }
    for at, entry in enumerate(entries):
        alike: defaultdict[int, float] = defaultdict(float)
        kin: set[int] = set()
        for mark in marks[at]:
            if mark in weight:
                for other_at in having[mark]:
                    alike[other_at] += weight[mark]
                if mark[0] in ("topic", "member"):
                    kin.update(having[mark])
        told = bool(entry.tags or entry.members)
        best = sorted(
            (-score, other_at)
            for other_at, score in alike.items()
            if score >= _ENOUGH and other_at != at and (other_at in kin or not told)
        )
        found_here = [entries[other_at] for _, other_at in best if entries[other_at] not in entry.related]
        entry.related += found_here[:_MOST]


def _marks(entry: Entry) -> list[tuple[str, str]]:
    """What a paper may share with another: its topics, members, the longer words of its title and pairs of them.

    In one order, so that sums of weights are the same in every run.
    """
    words = [word.casefold().removesuffix("s") for word in _WORD.findall(entry.title)]
    return sorted(
        {
            *(("topic", tag.casefold()) for tag in entry.tags),
            *(("member", member.slug) for member in entry.members),
            *(("word", word) for word in words),
            *(("pair", f"{first} {second}") for first, second in pairwise(words)),
        }
    )
