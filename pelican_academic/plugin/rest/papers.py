"""The papers that a page leads to: what the site says of them beside their titles stands on their own pages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from pelican_academic.plugin.rest.ours import Shown
from pelican_academic.plugin.rest.words import address, words_of

__all__ = ["Papers"]

_LIST_A_FEW = frozenset({"home", "post", "project", "person"})  # kinds of pages whose lists of papers are not the list


class Papers:
    """What is known of the papers of one run; a paper stands on the pages of all its authors, and is read once."""

    def __init__(self) -> None:
        self._words_of = cache(_words_of)

    def know(self, ours: Shown, kind: str, entries: Iterable[Any]) -> None:
        """Take the words and links of the papers that a page of some kind leads to for said."""
        if kind not in _LIST_A_FEW:
            return
        quoted = {*ours.source.split('"')[1:-1]}  # whatever stands between two quotation marks, each address too
        for entry in entries:
            if entry.url in quoted:
                ours.words |= self._words_of(entry)
                ours.links |= {address(link.url) for link in entry.links}


def _words_of(entry: Any) -> frozenset[str]:
    names = " ".join(author.name for author in entry.authors)
    short = entry.record.extra.get("abbr", "")  # al-folio's
    return frozenset(words_of(f"{entry.citation} {names} {entry.venue} {entry.venue_short} {short}"))
