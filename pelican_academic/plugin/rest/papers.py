"""The papers that a page leads to: what the site says of them beside their titles stands on their own pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pelican_academic.plugin.rest.ours import Shown
from pelican_academic.plugin.rest.words import address, words_of

__all__ = ["know_papers"]

_LIST_A_FEW = frozenset({"home", "post", "project", "person"})  # kinds of pages whose lists of papers are not the list


def know_papers(ours: Shown, kind: str, entries: Iterable[Any]) -> None:
    """Take the words and links of the papers that a page of some kind leads to for said."""
    if kind not in _LIST_A_FEW:
        return
    for entry in entries:
        if entry.url and f'"{entry.url}"' in ours.source:
            names = " ".join(author.name for author in entry.authors)
            short = entry.record.extra.get("abbr", "")  # al-folio's
            ours.words |= {*words_of(f"{entry.citation} {names} {entry.venue} {entry.venue_short} {short}")}
            ours.links |= {address(link.url) for link in entry.links}
