"""What is left of a citation besides its title and authors: status, award, type, and the server of a preprint."""

from __future__ import annotations

import re

from pelican_academic.extract.citation.acronyms import is_meeting
from pelican_academic.extract.citation.record import Citation
from pelican_academic.extract.citation.work import Work, text_outside
from pelican_academic.extract.vocabulary import AWARD, PREPRINT_SERVER, status_in, type_of_text
from pelican_academic.regex import regex

_MEETING = regex(
    r"Proceedings|Proc\.|Conference|Workshop|Symposium|LNCS|LNAI|Lecture Notes|CCIS|(?<=[^\W\d_] )(?:19|20)\d\d\. "
)

# One after the other, whatever is between: "In Marshes of the North: Methods and Protocols. Springer, p. 77-89"
_IN_A_VOLUME = (
    regex(r"\bIn:?\s[A-Z][^,]{8}"),
    regex(r"\b(?:Springer|Elsevier|Wiley|Routledge|Press|Verlag|Birkhäuser|Humana)\b"),
    regex(r"\bp(?:p|ages?)?\.?\s?\d"),
)
_SERIES = regex(r"\b(?:LNCS|LNAI|LNBI|LIPIcs|CCIS)\b")  # of proceedings nearly always
_ADDRESS = regex(r"(?:https?://|www\.)\S+")  # its "www" is no conference

__all__ = ["read_remainder"]


_IN = regex(r"(?:^|[\s.,;”])[Ii]n:?\s+[\"“]?[A-ZÀ-Þ]")
_OF_A_REVIEW = regex(  # how German law cites its journals: "UPR 2010, S. 269 ff.", "DVBl 2008, 337"
    r"\b[A-ZÄÖÜ][\w-]{1,11}\.?\s(?:\d{1,2}/)?(?:19|20)\d\d,\s(?:(?:S\.|Seiten?)\s?\d{1,4}|\d{1,4}\s?ff?\.)(?!\d|\s?[-–]\s?\d)"
)
_SOCIETY = regex(
    r"Proc(?:\.|eedings)?\s(?:of\s(?:the\s)?)?(?:[A-Z][\w.]*\s){0,3}(?:Soc|Acad|Inst)(?:iety|emy|itution|\b)"
)


def _of_a_society(citation: Citation) -> bool:
    """Say whether these proceedings are a journal: "Proceedings of the Marsh Society B 287(1931)"."""
    numbers = citation.numbers
    numbered = numbers.volume and (numbers.issue or numbers.page)
    return bool(numbered and _SOCIETY.match(citation.venue) and not _MEETS.search(citation.venue))


_MEETS = regex(r"(?i)meeting|conference|annual|symposium|workshop|congress|\d")


def read_remainder(work: Work) -> None:
    """Read status, award and type from the words outside title and authors."""
    citation = work.citation
    outside = _ADDRESS.sub(" ", text_outside(work, labels=False))
    citation.status = citation.status or status_in(outside)
    if not citation.award:
        match = AWARD.search(outside)
        citation.award = re.sub(r"\s+", " ", match[0]).strip() if match else ""
    if not citation.type:
        kind, genre = type_of_text(outside)
        if kind in {"software", "dataset"} and (citation.numbers.volume or citation.numbers.page or citation.venue):
            elsewhere = outside.replace(citation.venue, " ") if citation.venue else outside
            if type_of_text(elsewhere)[0] != kind:  # "Transactions on Software Engineering"
                kind, genre = type_of_text(
                    re.sub(r"software|data ?sets?|软件|ソフトウェア|数据集", "", citation.venue, flags=re.IGNORECASE)
                )
        citation.type, citation.genre = kind, genre
    if not citation.type and work.containers and not _MEETING.search(outside):
        citation.type = "chapter"  # "In A. Quill (Ed.), Marshes of the north"
    if not citation.type and not _OF_A_REVIEW.search(outside) and (is_meeting(work) or _SERIES.search(outside)):
        citation.type = "paper-conference"
    if not citation.type and _is_in_a_volume(outside) and not _MEETING.search(outside):
        citation.type = "chapter"
    if citation.type == "paper-conference" and _of_a_society(citation):
        citation.type, citation.is_of_a_society = "", True
    if not citation.type and citation.publisher and citation.publisher != citation.venue and _IN.search(outside):
        citation.type = "chapter"  # "In Marshes of the North. Oxford: Reed Press"
    if not citation.type and citation.identifiers.isbn and not (citation.numbers.volume or _IN.search(outside)):
        citation.type, citation.is_book = "book", True
    if PREPRINT_SERVER.match(citation.venue):
        citation.type, citation.genre = "article", "preprint"
    if not citation.venue:
        server = re.search(r"\b(arXiv|bioRxiv|medRxiv|ChemRxiv|PsyArXiv|SSRN)\b", text_outside(work), re.IGNORECASE)
        if server:
            citation.venue = server[1]
            citation.type, citation.genre = "article", "preprint"


def _is_in_a_volume(text: str) -> bool:
    """Whether the patterns match one after the other; as one they would try each beginning with each end."""
    at = 0
    for pattern in _IN_A_VOLUME:
        found = pattern.search(text, at)
        if found is None:
            return False
        at = found.end()
    return True
