"""A citation whose title is found in; what a book alone has out: its subtitle up to the house, its publisher."""

from __future__ import annotations

import re

from pelican_academic.extract.citation.house_names import OF_JOURNALS
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.styled import HARD, SOFT
from pelican_academic.extract.vocabulary import VENUE_WORDS
from pelican_academic.regex import regex

__all__ = ["publish_book", "take_subtitle"]

_NUMBERED = regex(rf"{YEAR}|\d\s?[(:]|\b(?:[Vv]ol|[Nn]o|pp?)\.\s?\d")  # a journal's, or a date
_EDITED = regex(rf"[.?!{SOFT}{HARD}\s]{{1,4}}(?:Edited by|Herausgegeben von|Hrsg\. von)\s(?=[A-ZÀ-Þ])")
_LONG_SUBTITLE = 30  # words
_IN = regex(r"(?:^|[\s.,;“”\"])(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans)\s*:|\bIn\s[A-ZÀ-Þ]")


def take_subtitle(work: Work) -> None:
    """Let a book's title go on up to its place and publisher: "Marshes. A history. Berlin: Reed, 2020"."""
    citation, house = work.citation, work.house
    start, end = citation.title_at
    citation.is_book = citation.type == "book"
    if _alone_before_its_press(work) or _alone_before_its_editors(work):
        citation.type, citation.is_book = "book", True
    if not house or not citation.title or citation.type not in {"", "book"} or house[0] < end:
        return
    behind = work.text[end : house[0]]
    if work.containers or _IN.search(behind) or _NUMBERED.search(behind) or VENUE_WORDS.search(behind):
        return
    if citation.title_how == "in quotation marks" or any(work.styled.style[end : house[0]]):
        return
    citation.type, citation.is_book = "book", True
    stop = work.used.find(1, end, house[0])  # an edition
    subtitle = work.styled.plain(end, house[0] if stop < 0 else stop).strip(" .,;:(")
    if subtitle and len(subtitle.split()) <= _LONG_SUBTITLE:
        citation.title = f"{citation.title.rstrip('.')}{'' if citation.title[-1] in '?!' else '.'} {subtitle}"
        citation.title_at = (start, house[0])
        work.mark(start, house[0])


def _alone_before_its_press(work: Work) -> bool:
    """Say whether only an edition stands between title and publisher: "Marshes, 3rd ed., Reed Press, Oxford, 2020"."""
    citation = work.citation
    end = citation.title_at[1]
    if (
        not citation.title
        or citation.type not in {"", "book"}
        or work.containers
        or (
            citation.title_how == "in quotation marks"
            and work.text[citation.title_at[1] : citation.title_at[1] + 1] not in {"』", "》"}
        )
    ):
        return False
    if work.press is None:
        return bool(work.edition) and not _IN.search(work.text[end:])
    two = "," in citation.title and work.text[: work.press[0]].endswith(", ")
    if two and citation.title_how == "behind the authors" and OF_JOURNALS.fullmatch(citation.publisher):
        return False  # "On marshes, Reed Systems, Elsevier, 2020" may be a journal's
    between = "".join(char for at, char in enumerate(work.text[end : work.press[0]], end) if not work.used[at])
    return work.press[0] >= end and not re.search(r"[^\W\d_]", between)


def _alone_before_its_editors(work: Work) -> bool:
    """Say whether they stand right behind the title: "Handbook of Reeds. Edited by Ada Quill", and so are its own."""
    citation = work.citation
    return bool(
        citation.title
        and citation.type in {"", "book"}
        and citation.title_how != "in quotation marks"
        and _EDITED.match(work.text, citation.title_at[1])
    )


def publish_book(work: Work) -> None:
    """Let the venue of a book be its publisher, unless numbers say that it is a journal."""
    citation = work.citation
    if not citation.is_book or citation.numbers.volume or work.containers:
        return
    if citation.venue or citation.publisher:
        citation.venue = citation.publisher = citation.publisher or citation.venue
