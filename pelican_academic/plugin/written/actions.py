"""What the theme offers at an entry of a page's own text, less what stands there already."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pelican_academic.plugin.written.letters import letters_of
from pelican_academic.regex import regex
from pelican_academic.site import Entry
from pelican_academic.site.views import LinkView

__all__ = ["Offer", "offer_of"]

_CITES = regex(r"\W*(?:bib(?:\s*tex)?|cite|citation|ris)\W*", re.IGNORECASE)
_BIBTEX = regex(r"@\w+\s*\{")
_ABSTRACT = 60  # letters by which an abstract is known again


@dataclass(frozen=True)
class Offer:
    """What is printed at an entry: ``url`` of the paper's page, "" where a link leads there; ``links``; the folds."""

    entry: Entry
    url: str = ""
    links: tuple[LinkView, ...] = ()
    cite: bool = False
    abstract: bool = False
    is_line: bool = False


def offer_of(box: Any, entry: Entry, page: str, *, letters: str, folds: bool, is_line: bool = False) -> Offer:
    """Return what to add to the entry in ``box``; ``page`` is how it would link the paper's page.

    ``letters`` are those of the whole page. A line within a paragraph holds no folds.
    """
    there = [_bare(link.get("href")) for link in box.iter("a") if link.get("href")]
    all_there = " ".join(there)
    known = [key.lower() for key in (entry.doi, entry.arxiv, entry.pmid) if key and key.lower() in all_there]
    links = tuple(
        link
        for link in entry.links
        if _bare(link.url) not in there and not any(_bare(link.url).endswith(key) for key in known)
    )
    words = [one.text or "" for one in box.iter("a", "button", "summary", "span")]
    cites = any(_CITES.fullmatch(word) for word in words) or bool(_BIBTEX.search(box.text_content()))
    abstract = letters_of(entry.abstract)[:_ABSTRACT] if entry.abstract else ""
    return Offer(
        entry,
        url=entry.url if entry.url and _bare(page) not in there else "",
        links=links,
        cite=folds and not is_line and not cites,
        abstract=folds and not is_line and bool(abstract) and abstract not in letters,
        is_line=is_line,
    )


def _bare(address: str) -> str:
    return re.sub(r"^(?:https?:)?(?://(?:www\.|dx\.)?)?", "", address.strip().lower()).rstrip("/")
