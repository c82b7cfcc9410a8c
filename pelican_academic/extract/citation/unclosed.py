"""A title that nothing closes but the venue's name behind it in; where that begins out, a link or behind a colon."""

from __future__ import annotations

from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR
from pelican_academic.regex import regex

__all__ = ["VENUE_NAME", "before_a_linked_venue", "behind_a_colon"]

VENUE_NAME = r"(?:(?<![\w.&()/-])(?:\(?[A-Z][\w.&()/-]*\s?|of |and |in |the |for |on |& ))+"  # a word begins but once
_NAMED = regex(VENUE_NAME)
_NUMBERS_OR_STATUS = regex(r"[,.]?\s*(?:\(?\d|[Vv]ol\b|[Nn]o\.|[Ff]orthcoming|[Ii]n press|[Aa]ccepted|[Tt]o appear)")


# As geologists have it: "Quill, A., and Reed, B., 2013, On fens: Marsh Geology, v. 12, p. 3-9."
_DATED = regex(rf"[\s,.]*{YEAR}[a-d]?,\s*")
_BEHIND_A_COLON = regex(rf":\s(?={VENUE_NAME}(?:,\s(?:v|no|p)\.\s?\d|\s\d))")


def behind_a_colon(work: Work, start: int, end: int) -> int:
    """Return where a title ends at a colon before its venue, where the date is a geologist's; else ``end``."""
    authors = work.citation.authors
    if authors is None or not _DATED.fullmatch(work.text, authors.end, start):
        return end
    found = [match.start() for match in _BEHIND_A_COLON.finditer(work.text, start + _SHORTEST, end)]
    return found[-1] if found else end


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
