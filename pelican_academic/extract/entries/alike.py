"""Two paragraphs in; whether both open with a title that is set in one way, as two papers of a list do."""

from __future__ import annotations

import re

from pelican_academic.extract.citation import Citation
from pelican_academic.extract.names import classify
from pelican_academic.extract.styled import BOLD, Styled

__all__ = ["opens_in_bold", "titled_alike"]

_TITLE_WORDS = 4


def opens_in_bold(text: Styled) -> bool:
    """Say whether a paragraph opens with words in bold that are no names, as the next title of a list does."""
    for start, stop in text.runs(BOLD)[:1]:
        words = text.plain(start, stop)
        return (
            start <= 1
            and len(words.split()) >= _TITLE_WORDS - 1
            and not all(map(classify, re.split(r",\s+(?:and\s+)?|\s+and\s+", words.strip(" .,"))))
        )
    return False


def titled_alike(one: Citation, other: Citation) -> bool:
    """Say whether two paragraphs open with titles set in one way, as two papers do."""
    return one.title_how == other.title_how in {"in bold", "in quotation marks"} and all(
        citation.title_at[0] <= 1 and len(citation.title.split()) >= _TITLE_WORDS for citation in (one, other)
    )
