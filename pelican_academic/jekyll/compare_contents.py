"""What pages say in whatever look: each word once, where their links lead, without the frame around all of them.

A site in another look has other style sheets, another menu and other words around what it says; what a user asks is
whether the pages still say the same.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import unquote

from pelican_academic.urls import join_url, split_url

__all__ = ["Contents", "contents", "frame"]

_MONTHS = {name.casefold(): name[:3].casefold() for name in month_name if name} | {"sept": "sep"}
_NEARLY_ALL = 0.8  # of the pages: what stands on so many belongs to the site, not to the page
_LEAST = 3  # pages that can have a frame in common


@dataclass(frozen=True)
class Contents:
    """The words of a page, without case and marks, and the addresses that its links lead to."""

    words: frozenset[str]
    links: frozenset[str]


def contents(url: str, words: Collection[str], leads: Collection[str], host: str = "") -> Contents:
    """Return what the page at an address says, dates however written; links to its own ``host`` are links within it.

    >>> contents("/lab/", ["Mud,", "mud"], ["../people/index.html", "#top", "https://mud.test/people"], "mud.test")
    Contents(words=frozenset({'mud'}), links=frozenset({'/people'}))
    """
    plain = frozenset(_plain(word) for text in words for word in re.findall(r"\w+", text.casefold()))
    return Contents(
        plain, frozenset(_lead(url, link, host) for link in leads if not link.startswith(("#", "javascript:")))
    )


def _plain(word: str) -> str:
    """A word whichever way a look writes dates: ``june`` is ``jun``, and ``07`` is ``7``."""
    return word.lstrip("0") or "0" if word.isdecimal() else _MONTHS.get(word, word)


def _lead(url: str, link: str, host: str) -> str:
    parts = split_url(link)
    if host and parts.netloc == host and parts.scheme in {"", "http", "https"}:
        link = parts._replace(scheme="", netloc="").geturl() or "/"
    return unquote(join_url(url, link)).partition("#")[0].removesuffix("index.html").rstrip("/")


def frame(pages: Collection[Contents]) -> Contents:
    """Return what stands on nearly all pages: nothing where there are too few to tell."""
    words = Counter(word for page in pages for word in page.words)
    links = Counter(link for page in pages for link in page.links)
    least = max(_LEAST, _NEARLY_ALL * len(pages))
    return Contents(*(frozenset(item for item, count in all_.items() if count >= least) for all_ in (words, links)))
