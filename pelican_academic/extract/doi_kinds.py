"""A DOI in; what its registrant and suffix say about the work: ``"10.1007/978-3-030-46714-2_13"`` is a chapter.

An ISBN in a suffix is a book's, with more behind it a part of one; some prefixes are preprint servers or proceedings.
"""

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["is_preprint_doi", "type_of_doi"]

# bioRxiv and medRxiv (two prefixes), Research Square, PsyArXiv, OSF Preprints, SocArXiv, EarthArXiv, ChemRxiv,
# Authorea, Preprints.org, SSRN, TechRxiv, arXiv, Cambridge Open Engage
_PREPRINT = regex(
    r"10\.(?:1101/\d|64898/|21203/rs|31234/|31219/|31235/|31223/|26434/|22541/|20944/|2139/ssrn|36227/|48550/arxiv|33774/)",
    re.IGNORECASE,
)
# ACL, IJCAI, AAAI, AIAA, LIPIcs, SPIE, SciTePress, Interspeech, BMVC, ASME, IEEE with an acronym and a year
_MEETING = regex(
    r"10\.(?:18653/v1/|3115/v1/|24963/ijcai|2514/6\.|4230/lipics|1117/12\.|5220/\d|21437/interspeech|5244/c\.|1115/[a-z]"
    r"|1109/(?!access)[a-z]+-?[a-z]*\d{2,}\.\d{4}\.)",
    re.IGNORECASE,
)
_ISBN = regex(r"10\.\d{4,9}/(?:[a-z]+/)?[bB]?(?P<isbn>97[89](?:-?\d){10})(?P<part>\S*)")


def is_preprint_doi(doi: str) -> bool:
    """Say whether a DOI is a preprint server's."""
    return _PREPRINT.match(doi) is not None


def type_of_doi(doi: str) -> str:
    """Return the CSL type that a DOI alone speaks for, "" where it says none.

    >>> type_of_doi("10.1007/978-3-030-46714-2_13"), type_of_doi("10.4018/978-1-5225-4097-7"), type_of_doi("10.1000/x")
    ('chapter', 'book', '')
    """
    if _PREPRINT.match(doi):
        return "article"
    if _MEETING.match(doi):
        return "paper-conference"
    isbn = _ISBN.match(doi)
    return "" if not isbn else "chapter" if isbn["part"].strip(".-_/") else "book"
