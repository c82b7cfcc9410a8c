"""What speaks for a text being a citation of a publication, in one number."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.extract.citation.record import Citation
from pelican_academic.extract.citation.work import Work, text_outside
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.words import Words
from pelican_academic.regex import regex

__all__ = ["PROSE", "weigh"]

PROSE = Words(
    r"\b(?:our|we|my|congratulations|congrats|welcome|joined|joins|will be|has been|have been|was awarded|is now|thanks?|was published|is published|are published|ました|します|です。|(?:this|our) (?:project|page|site|website) (?:aims|contains|presents|describes|lists)|(?:este|esta|neste|nesta) (?:proyecto|projeto|sitio|site|página)|ce (?:projet|site)|dieses projekt|please|click (?:here|on|to|the)|excited|happy|delighted|check out|wir|unser(?:e[mnrs]?)?|Ihnen|bitte|nous|notre(?! Dame)|votre|vous|nosotros|nuestr[oa]s?|noss[oa]s?)\b|\bI\b(?! [A-Z(]|[.-]|,? [Ee]d)"
)
_SERVICE = regex(
    r"^\W*(?:reviewer|program committee|chair|member of|organi[sz]er|teaching assistant|instructor|ph\.?d\.? (?:student|in)|m\.?sc\.? in|b\.?sc\.? in|bachelor of|master of|postdoc)\b",
    re.IGNORECASE,
)

# "As Quill (2020) pointed out, …": a sentence that names a work, in which nobody has initials.
_TOLD = regex(rf"\s?[(]{YEAR}[a-d]?[)]\s(?!and\b|et\b)[a-z]{{3,}}\s")
_INITIAL = regex(r"\b[A-Z]\.|,")


def weigh(work: Work) -> None:
    """Set the citation's score: what speaks for it, less what speaks for prose or a list of services."""
    citation = work.citation
    outside = text_outside(work)
    score = 0.0
    if citation.authors:
        count = len(citation.authors.forms)
        score += min(2.0, 0.5 + citation.authors.score * 0.6) if count > 1 or citation.authors.score >= 1.4 else 0.8
    if citation.title:
        score += 1.0
        score += 0.5 if citation.title_how in {"in quotation marks", "in bold", "as a link", "heading"} else 0
    score += 1.0 if citation.date else 0
    score += 0.8 if citation.venue else 0
    score += 0.7 if citation.numbers.volume or citation.numbers.page else 0
    score += 1.5 if citation.identifiers else 0
    score += 0.7 if citation.status else 0
    score += 0.4 if any(link.kind in {"pdf", "doi", "preprint", "pubmed"} for link in citation.links) else 0
    score += 0.6 if citation.type == "thesis" and citation.authors and citation.date else 0
    if (
        _is_told(work)
        or PROSE.search(outside)
        or (
            citation.title_how not in {"in quotation marks", "in bold", "as a link", "heading"}
            and not (citation.complete and citation.date and (citation.numbers.page or _by_several(citation)))
            and PROSE.search(citation.title)
        )
    ):
        score -= 1.5
        citation.why.append("reads like prose")
    if _SERVICE.search(work.text):
        score -= 2.0
    leftover = sum(1 for index, bit in enumerate(work.used) if not bit and work.text[index].isalpha())
    if leftover > 160 and leftover > 0.5 * len(work.text):
        score -= 1.0
    citation.score = score


def _by_several(citation: Citation) -> bool:
    """Say whether sure authors stand right before a title: "Quill, A., & Reed, B. (2020). How do we count?"."""
    authors = citation.authors
    return (
        authors is not None
        and len(authors.forms) > 1
        and authors.score >= _SURE
        and authors.end <= citation.title_at[0]
    )


_SURE = 1.4  # of a list of names


def _is_told(work: Work) -> bool:
    authors = work.citation.authors
    if authors is None or len(authors.forms) > 2 or not _TOLD.match(work.text, authors.end):
        return False
    return not _INITIAL.search(work.text[authors.start : authors.end])
