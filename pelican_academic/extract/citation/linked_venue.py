"""A title that nothing closes but the link behind it in; where that link begins out, when it is the venue's name."""

from __future__ import annotations

from pelican_academic.extract.citation.work import Work
from pelican_academic.regex import regex

__all__ = ["VENUE_NAME", "before_a_linked_venue"]

VENUE_NAME = r"(?:(?<![\w.&()/-])(?:\(?[A-Z][\w.&()/-]*\s?|of |and |in |the |for |on |& ))+"  # a word begins but once
_NAMED = regex(VENUE_NAME)
_NUMBERS_OR_STATUS = regex(r"[,.]?\s*(?:\(?\d|[Vv]ol\b|[Nn]o\.|[Ff]orthcoming|[Ii]n press|[Aa]ccepted|[Tt]o appear)")


def before_a_linked_venue(work: Work, start: int, end: int) -> int:
    """Return where a link begins that is a name with its numbers behind it, which nothing else divides from a title."""
    behind = [link for link in work.styled.links if link.end > start]
    for link in behind[:1]:
        if start + _SHORTEST < link.start < link.end <= end and work.text[link.start - 1].isspace():
            named = len(link.label.split()) > 1 and _NAMED.fullmatch(link.label)
            if named and _NUMBERS_OR_STATUS.match(work.text, link.end):
                return link.start
    return end


_SHORTEST = 12  # characters of a title before its venue
