"""A citation without a date in its place; the year that something else in it says is its date."""

from __future__ import annotations

import re

from pelican_academic.extract.citation.acronyms import year_of_acronym
from pelican_academic.extract.citation.work import Work, text_outside
from pelican_academic.extract.dates import YEAR
from pelican_academic.model import PartialDate
from pelican_academic.regex import regex

__all__ = ["date_elsewhere"]

_IN_A_VENUE = regex(rf"(?<!\d)({YEAR})(?!\d)")  # "ACL 2026 Workshop"
# A word is looked at from its beginning alone, so that a long one costs no more than its length.
_ADDRESS = regex(r"(?<!\S)(?=\S*(?:https?:|doi|arxiv|www\.))\S+(?:\s*\d{4}\.\d+)?", re.IGNORECASE)
_OF_A_REPORT = regex(rf"\s({YEAR})/\d{{2,5}}\b")  # "ePrint 2026/984"


def date_elsewhere(work: Work) -> None:
    """Set the date, where there is none, to the only year outside, or to that of an acronym, venue or report number."""
    citation = work.citation
    if not (citation.date or citation.status):
        _only_year(work)
    citation.date = citation.date or year_of_acronym(text_outside(work))
    if not (citation.date or citation.status) and (
        year := _IN_A_VENUE.search(citation.venue) or _OF_A_REPORT.search(work.text)
    ):
        citation.date = PartialDate(int(year[1]))


def _only_year(work: Work) -> None:
    """Take the one year that stands outside title, authors and addresses: "ECOOP 2022 - DOI"."""
    text = _ADDRESS.sub(" ", text_outside(work))
    years = set(re.findall(rf"(?<![\d.:/-])({YEAR})(?![\d:/-])(?!\.\d)", text))
    if len(years) == 1:
        work.citation.date = PartialDate(int(years.pop()))
