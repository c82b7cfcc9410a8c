"""A review of a book in; where its title stands out: ``Review of *Fens*, by Bo Reed``, who did not write it."""

from __future__ import annotations

import re

from pelican_academic.extract.styled import ITALIC, Styled
from pelican_academic.regex import regex

__all__ = ["review_at"]

_REVIEW = regex(
    r"(?:^|(?<=[.:)\]“\"]\s))(?:(?:Book r|R)eview(?: essay)? of|[Rr]ezension (?:zu|von)"
    r"|[Cc]ompte[- ]rendu (?:de|du)|[Rr]ecensione (?:di|a)|[Rr]eseña (?:de|a)|[Rr]esenha (?:de|do|da))\b"
)
_QUOTED = regex(r"\s?[\"“„«‘]")
_AUTHOR = regex(r"(?:\s[A-ZÀ-Þ][\w.’-]*){1,4}[,:]\s")  # "Compte rendu de Bo Reed, *Fens*, *Marsh Letters* 5"
_IN = regex(r",\s[Ii]n:\s")
_SENTENCE = regex(r"[^\W\d_]{3}[)”\"]?(?=\.\s)")
_SHORTEST = 12  # characters of such a title


def review_at(styled: Styled) -> tuple[int, int] | None:
    """Return where the words "Review of …" begin and end: before the journal; None for what is no review.

    >>> from lxml import html
    >>> from pelican_academic.extract.element_text import styled
    >>> text = styled(html.fromstring("<p>Review of <i>Fens</i>, by Bo Reed. <i>Marsh Letters</i> 5 (2012)</p>"))
    >>> text.text[slice(*review_at(text))]
    'Review of Fens, by Bo Reed'
    """
    found = _REVIEW.search(styled.text)
    if found is None:
        return None
    named = _AUTHOR.match(styled.text, found.end())
    italics = [begin for begin, _ in styled.runs(ITALIC) if begin > found.start()]
    titled = found.end() + 1 in italics or _QUOTED.match(styled.text, found.end())
    if not (titled or (named and named.end() in italics[:-1])):
        return None  # "Review of marsh ecology"
    start, least = found.start(), found.start() + _SHORTEST
    ends = [
        *(match.start() for match in [_IN.search(styled.text, least)] if match),
        *(match.end() for match in [_SENTENCE.search(styled.text, least)] if match),
        *(begin for begin in italics[1:2] if begin > least),
    ]
    return (start, start + len(re.sub(r"[\s.,]+$", "", styled.text[start : min(ends)]))) if ends else None
