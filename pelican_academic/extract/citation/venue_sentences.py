"""A stretch divided into sentences, abbreviated journal names ("J. Chem. Phys.") kept whole."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from itertools import pairwise

from pelican_academic.extract.sentences import sentence_ends
from pelican_academic.extract.vocabulary import VENUE_WORDS
from pelican_academic.regex import regex

__all__ = ["venue_sentences", "with_subtitle"]

_JOURNAL_ABBREVIATIONS = """
Trans Proc Int Conf J Rev Lett Adv Ann Am Amer Nat Phys Chem Biol Med Sci Comput Comp Eur Appl Environ Mol Acad Soc Symp Assoc Res Eng Exp
Clin Commun Syst Technol Tech Natl Inst Math Stat Psychol Neurosci Geophys Astrophys Mon Not Surf Mater Opt Bull Mech Struct Quart Q Acta
Arch Jpn Ger Can Aust Ecol Evol Genet Biochem Biophys Pharm Plant Vet Zool Bot Wetl Hydrol Atmos Ocean Geol Front Curr Annu Annals Dev
"""
_JOURNAL_WORDS = frozenset(_JOURNAL_ABBREVIATIONS.split())


_ABBREVIATED = regex(
    r"(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Vol|No|Pp|Dr|Prof)\.)[A-Z][a-z]{1,8}\.(?:\s|,|$)"
)


_SHORTENED = regex(r"[A-Z][a-z]+ [A-Z][a-z]{1,8}\.(?:\s|,|$)")  # "Org. Process Res. Dev."


_LONGEST = 9  # letters of a word cut short: "Macromol. Rapid Commun."


_SHORT_WORD = regex(
    r"(?:Rev|Lett|Sci|Trans|Res|Phys|Chem|Biol|Med|Eng|Technol|Syst|Appl|Bull|Soc|Acad|Stud|Math|Comput|Environ)\.(?:\s|,|$)"
)


# A name cut short, and its last words, which its numbers or a comma follow.
_SHORT = regex(r"(?:(?:[A-Z]{2,5}|[A-Z][a-z]{0,8}\.)\s)*(?!Proc\.|Conf\.)[A-Z][a-z]{1,4}\.")
_LAST_WORDS = regex(r"(?:[A-Z][a-z]+\s){0,2}[A-Z][a-z]+(?:,\s(?:vol|no|\d|doi|http)|\s\d|\s\(|,?$)")
_ELSE = regex(r"(?:In|Springer|Elsevier|Wiley|University|Available|Impact|Best|Vol|No|Pages?|Accepted|Published)\b")


def venue_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Divide a stretch at full stops that end a sentence; abbreviated journal names ("J. Chem. Phys.") stay whole."""
    found, begin = [], start
    for at in sentence_ends(text, start, end):
        head, tail = text[begin:at].strip(), text[at:end].strip()
        last = re.search(r"([A-Za-z]+)\.$", head)
        if (
            last
            and last[1] in _JOURNAL_WORDS
            and len(head.split()) <= 6
            and re.match(r"[A-Z\d(]", tail)
            and not re.match(r"(?:In|Springer|Elsevier|DOI|PMID|Available)\b", tail)
        ):
            continue
        if last and last[1][0].isupper() and len(head.split()) <= 6 and _SHORT_WORD.match(tail):
            continue  # "Wiley Interdiscip. Rev. Water"
        if (
            last
            and last[1][0].isupper()
            and (
                len(last[1]) <= 5 or (len(last[1]) <= _LONGEST and (_ABBREVIATED.match(tail) or _SHORTENED.match(tail)))
            )
            and re.match(r"[A-Z0-9(]", tail)
            and len(head.split()) <= 6
            and not re.match(r"(?:In|Springer|Elsevier|ACM|IEEE|DOI|PMID|University|Available|Impact|Best)\b", tail)
            and (re.match(r"[A-Z][a-z]{0,9}\.|\d|\(|[A-Z]\b", tail) or (last[1].istitle() and _SHORTENED.match(tail)))
        ):
            continue
        if _SHORT.fullmatch(head) and _LAST_WORDS.match(tail) and not _ELSE.match(tail):
            continue  # "IEEE Trans. Inf. Forensics Security, vol. 17", "Wea. Forecasting, 37"
        found.append((begin, at))
        begin = at
    if begin < end:
        found.append((begin, end))
    return found


_HEAD = regex(r"\s*([A-ZÀ-Þ][^,:.()\d]+)([,:.(]|$)")
_HOUSE = regex(r"\b(?:Press|Verlag|Publish\w+|Edition\w*|Éditions|Springer|Wiley|Elsevier|Routledge)\b")


def with_subtitle(text: str, pieces: list[tuple[int, int]], containers: list[int]) -> list[tuple[int, int]]:
    """Return the sentences with a volume's name and its subtitle as one: "Fens. Views of the north, Reedham 2020"."""
    for (begin, stop), (after, end) in pairwise(pieces):
        head = _HEAD.match(text, after, end)
        if (
            any(0 <= begin - at <= 2 for at in containers)
            and head
            and head[2] != ":"  # a place before its publisher
            and len(head[1].split()) > 1
            and not (_HOUSE.search(head[1]) or VENUE_WORDS.search(text[begin:end]))
        ):
            at = pieces.index((begin, stop))
            return [*pieces[:at], (begin, end), *pieces[at + 2 :]]
    return pieces
