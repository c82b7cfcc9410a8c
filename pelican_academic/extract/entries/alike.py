"""Two paragraphs in; whether they are two papers, as titles set in one way say, or title and authors of one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from pelican_academic.extract.citation import Citation, Reading
from pelican_academic.extract.names import classify
from pelican_academic.extract.styled import BOLD, Styled

__all__ = ["common", "opens_together", "two_papers"]

_TITLE_WORDS = 4
_FEWEST, _SHARE = 4, 0.6  # entries of a list that are set alike, and how many of all
_Form = TypeVar("_Form")


def common(forms: Iterable[_Form | None]) -> _Form | None:
    """Return how most papers of a list are set, of what each of them is; None for no such form.

    >>> common(["a year", None, "a year", "a year", "a year"]), common(["a year", "a year"])
    ('a year', None)
    """
    every = list(forms)
    form, count = next(iter(Counter(form for form in every if form).most_common(1)), (None, 0))
    return form if count >= _FEWEST and count >= _SHARE * len(every) else None


def two_papers(one: tuple[Styled, Reading], other: tuple[Styled, Reading], first: Citation) -> bool:
    """Say whether the second paragraph is another paper than the first, which ``first`` is the citation of."""
    behind = other[1].citation
    return (
        (_dated_in_venue(first) and _dated_in_venue(behind))
        or (_opens_in_bold(one[0]) and _opens_in_bold(other[0]))
        or (_opens_with_authors(one[1]) and _opens_with_authors(other[1]))
        or _titled_alike(first, behind)
    )


def _opens_with_authors(reading: Reading) -> bool:
    """Say whether a paragraph has its authors first and a title behind them."""
    authors, citation = reading.authors, reading.citation
    behind = authors is not None and authors.start <= 1 and citation.title_at[0] >= authors.end
    return behind and len(citation.title.split()) >= _TITLE_WORDS


def _opens_in_bold(text: Styled) -> bool:
    """Say whether a paragraph opens with words in bold that are no names, as the next title of a list does."""
    for start, stop in text.runs(BOLD)[:1]:
        words = text.plain(start, stop)
        return (
            start <= 1
            and len(words.split()) >= _TITLE_WORDS - 1
            and not all(map(classify, re.split(r",\s+(?:and\s+)?|\s+and\s+", words.strip(" .,"))))
        )
    return False


def _titled_alike(one: Citation, other: Citation) -> bool:
    """Say whether two paragraphs open with titles set in one way, as two papers do."""
    return one.title_how == other.title_how in {"in bold", "in quotation marks", "as a link"} and all(
        citation.title_at[0] <= 1 and len(citation.title.split()) >= _TITLE_WORDS for citation in (one, other)
    )


def _dated_in_venue(citation: Citation) -> bool:
    """Say whether a citation lacks but authors, as a person's own list does."""
    return bool(citation.title and citation.venue and citation.date)


def opens_together(citation: Citation, text: Styled) -> bool:
    """Say whether title and authors stand in neighbouring lines near the beginning."""
    if not citation.authors:
        return False
    head = text.text[: min(citation.title_at[0], citation.authors.start)]
    return len(head.strip()) < 60
