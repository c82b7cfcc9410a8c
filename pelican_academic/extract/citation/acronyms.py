"""A venue that is an acronym in; whether it names a meeting out: ``"STOC 2020"``, ``"In: KES"`` do, ``"JMLR"`` not."""

from __future__ import annotations

import re

from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR
from pelican_academic.model import PartialDate
from pelican_academic.regex import regex

__all__ = ["is_meeting", "year_of_acronym"]

_ACRONYM = regex(
    r"(?:Proc(?:eedings)?\.? of (?:the )?)?"
    r"(?P<name>(?:[A-Z]-)?[A-Z][A-Za-z]{0,10}[A-Z][A-Za-z]{0,6}(?:[/&-][A-Z][A-Za-z]+)?)"
    r"(?:[ -](?:Findings|Workshops?|Companion|Demos?|Posters?|Industry|Tutorials?|Short Papers|Late Breaking))?"
)
# Journals, archives and publishers by their letters alone.
_OTHER_WORDS = """
JMLR TMLR PNAS JAIR TACL JHEP JCAP PRL PRX PRA PRB PRC PRD PRE PASP PASJ JASA JRSS JRSSB JRSSA JCGS AOAS TPAMI PAMI
IJCV CVIU TIP TMM TCSVT TNNLS TKDE TODS TOIS TOCS TOPLAS TOSEM TALG TVCG TOG TOCHI TCS JACM CACM MNRAS ApJ ApJL AJ NAR
BMJ JAMA NEJM JOSS IJRR RAL RA-L TRO TASLP JASIST JCP JCTC JPCL JPCB JACS ACIE EMBO IJHCS PACMHCI PACMPL IMWUT QJE JPE
AER REStud RFS JF JFE NBER CEPR IZA SSRN HAL ECCC IACR OSF EGU EGUsphere PeerJ PLoS PLOS NeuroImage GigaScience
SoftwareX iScience LNCS LNAI LIPIcs CEUR-WS CEUR PMLR ACM IEEE SIAM AMS MIT UCL ETH KTH EPFL CRC
"""
_OTHERS = frozenset(_OTHER_WORDS.split())
# Meetings by their letters, where neither "in" nor a year tells.
_MEETING_WORDS = """
PODC SPAA DISC ICALP ESA STACS MFCS FSTTCS LICS CONCUR CAV TACAS ICFP ECOOP ESOP CGO PPoPP EuroSys HotOS HotNets
CoNEXT DAC ICCAD HRI RSS ICLP PADL ECAI UAI COLT ICAPS ITCS SoCG IPCO CRYPTO EUROCRYPT ASIACRYPT TCC CHES SIGDIAL EAMT
IWSLT EDM AIED SIGCSE ICER ITiCSE MobileHCI UbiComp ISMAR BMVC MIDL IPMI ICIP ICME GLOBECOM PIMRC WCNC ICPR IJCB SIGIR
CHIIR ICTIR TREC STOC FOCS SODA CCS NDSS PLDI POPL OOPSLA ICSE ASE ISSTA VLDB SIGMOD ICDE EDBT PODS SIGCOMM NSDI OSDI
SOSP ASPLOS ISCA HPCA ICML NeurIPS NIPS ICLR CVPR ICCV ECCV AAAI IJCAI ACL EMNLP NAACL EACL COLING LREC CoNLL SemEval
KDD WSDM CIKM RecSys ICWSM ISWC ESWC EKAW ICRA IROS CoRL WAFR CDC ECC INTERSPEECH ICASSP ISMIR NIME SIGGRAPH MICCAI
ISBI EMBC CHI UIST CSCW DIS
"""
_MEETINGS = frozenset(_MEETING_WORDS.split())
_LED = regex(r"(?:\b(?:[Ii]n|[Aa]t|[Tt]o)|[Pp]roc(?:eedings)?\.?(?: of(?: the)?)?)\s*:?\s*$")
_LISTED = regex(rf"\s{YEAR}:\s?\d")  # "CHIIR 2016: 337-340", as DBLP has it of meetings alone
_APOSTROPHE = regex(r"(?<![\w.])([A-Z][A-Za-z-]*[A-Z][A-Za-z]*)\s?['’‘]\s?(\d\d)(?!\d)")


def is_meeting(work: Work) -> bool:
    """Say whether the venue of a citation is a meeting's acronym: led by "in", or with its year right behind it.

    A year in brackets or behind a comma says nothing: journals have it there.
    """
    venue = work.citation.venue
    at = work.text.find(venue, work.citation.title_at[1]) if venue else -1
    behind = work.text[at + len(venue) :] if at >= 0 else ""
    if _LISTED.match(behind):
        return True
    found = _ACRONYM.fullmatch(re.sub(rf"\s?(?:['’‘]\s?\d\d|{YEAR})$", "", venue))
    if not found or work.citation.numbers.volume or found["name"] in _OTHERS:
        return False
    if found["name"] in _MEETINGS:
        return True
    if at < 0:
        return False
    dated = bool(re.match(rf"\s?(?:['’‘]\s?\d\d(?!\d)|[-–]?\s?{YEAR})", behind))
    letters = [letter for letter in found["name"] if letter.isalpha()]
    shouted = sum(letter.isupper() for letter in letters) >= 0.6 * len(letters)
    return bool(_LED.search(work.text[max(0, at - 24) : at])) or (dated and shouted)


def year_of_acronym(text: str) -> PartialDate | None:
    """Return the year behind an acronym with an apostrophe: ``"NeurIPS '19"`` -> 2019; None where none stands there."""
    found = _APOSTROPHE.search(text)
    if not found:
        return None
    year = int(found[2])
    return PartialDate(2000 + year if year < _CENTURY else 1900 + year)


_CENTURY = 60
