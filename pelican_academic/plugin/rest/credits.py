"""The sentences of a footer that say what the site's own pages were built with: of ours they are not true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from pelican_academic.regex import regex

__all__ = ["CREDIT", "leave_credits_out"]

CREDIT = regex(r"jekyll|powered by|\btheme\b|built with|template", re.IGNORECASE)
_SENTENCE = regex(r"(?:[^.!|·]|[.!](?!\s|$))+(?:[.!|·]|$)")


def leave_credits_out(block: Any) -> None:
    """Take them out of a block that says more than them.

    >>> from lxml import html
    >>> line = html.fragment_fromstring("<p>12 Slipway. Powered by <a href='/j'>Jekyll</a> with mud. Open daily.</p>")
    >>> leave_credits_out(line)
    >>> line.text_content()
    '12 Slipway. Open daily.'
    """
    sentences = [*_SENTENCE.finditer(block.text_content())]
    thanks = [found.span() for found in sentences if CREDIT.search(found[0])]
    if not thanks or not any(re.search(r"\w", found[0]) for found in sentences if found.span() not in thanks):
        return
    at = 0
    for element, name in [*_texts(block)]:
        text = getattr(element, name) or ""
        kept = [letter for place, letter in enumerate(text, at) if not any(a <= place < b for a, b in thanks)]
        at += len(text)
        setattr(element, name, "".join(kept))
    for link in [*block.iter("a")]:
        if link is not block and not link.text_content().strip() and link.find(".//img") is None:
            link.drop_tree()
    last = ([*_texts(block)] or [(block, "text")])[-1]
    setattr(*last, re.sub(r"[\s|·]+$", "", getattr(*last) or ""))


def _texts(element: Any) -> Iterator[tuple[Any, str]]:
    """Where the texts of an element stand, in order: each with its attribute, ``text`` or ``tail``."""
    for event, inside in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            yield inside, "text"
        elif inside is not element:
            yield inside, "tail"
