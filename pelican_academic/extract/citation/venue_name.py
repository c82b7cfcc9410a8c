"""The name of a venue or publisher without years, months, places, labels and brackets that have no partner."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from functools import lru_cache

from pelican_academic.extract.authors.company import EDITORS
from pelican_academic.extract.citation.places import without_place
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.vocabulary import STATUS, VENUE_WORDS
from pelican_academic.regex import regex

__all__ = ["PUBLISHER", "clean_venue"]

_PUBLISHERS = r"Springer(?:[- ](?:Verlag|Nature))?|Elsevier|Wiley(?:-Blackwell)?|MIT Press|Cambridge University Press|Oxford University Press|CRC Press|Academic Press|Routledge|SAGE|Taylor (?:&|and) Francis|World Scientific|Birkhäuser|[Dd]e Gruyter|IOS Press|LNCS|LNAI|ACM|IEEE|Curran Associates|PMLR|CEUR(?:-WS(?:\.org)?)?"
PUBLISHER = regex(
    rf"^(?:{_PUBLISHERS})(?:,\s[\w .]+)?$"
    r"|^(?:Wydawnictwo|Éditions|Edicions|Edicións|Ediciones|Edizioni|Edições|Editorial|Editora|Presses|Nakladatelství|Kiadó|Издательство)\s[^,;:]*$"
)
_HOUSE = regex(
    rf"^(?:(?:{_PUBLISHERS}|Blackwell|John Benjamins|Brill|Palgrave(?: Macmillan)?)|(?:[A-ZÀ-Þ][\w&.'’-]*\s){{1,4}}(?:Press|Verlag|Publishers|Publishing|Publications))"
    r"(?=,\s[A-ZÀ-Þ])"
)
_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
# What stands for a venue without being one: a template's "[no publisher info]", the word of a work's kind or status.
_NONE = regex(
    r"\[?\(?(?:no [a-z]+(?: info(?:rmation)?)?|n/?a|unknown|none|mimeo|(?:(?:technical|research) )?report|preprint|retrieved from|vols?|(?:unpublished )?manuscript|(?:working|discussion) paper|status|state|estado|estatus|stand|statut|état|situação|"
    r"thes[ie]s|dissertation|tesis|tese|thèse|tesina|doktorarbeit|dissertationsschrift|habilitation(?:sschrift)?|"
    r"masterarbeit|bachelorarbeit|diplomarbeit|abschlussarbeit|monografia|mémoire|dissertação|trabajo (?:profesional|final)|"
    r"(?:ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?sc\.?|bachelor['’]?s?|b\.?sc\.?) (?:thesis|dissertation)|tesis (?:doctoral|de \w+)|"
    r"tese de \w+|thèse de \w+|dissertação de \w+|trabajo (?:de )?fin de \w+|trabalho de conclusão de curso|"
    r"(?:presentad[oa]|defendid[oa]|apresentad[oa]|presented|defended|vorgelegt|soutenue?)(?: (?:en|em|in|im|on))?|"
    r"博士论文|硕士论文|学位论文|博士論文|修士論文|卒業論文|"
    rf"published|(?:under|in) revision|(?:{_MONTH_NAMES}))\)?\]?\s*[:：.]?",
    re.IGNORECASE,
)


_EDITED = regex(rf"^[^:()\[\]]{{4,120}}[(\[]{EDITORS}[)\]]\s?[:,]\s(?=[A-ZÀ-Þ\d])")  # "Ada Quill [ed.]: Fens"
# As in: Findings, Reedham: Marsh Press; or with the house before the place
_BY_A_HOUSE = regex(
    r"(?<=[\w)])(?:,\s[A-ZÀ-Þ][\w .-]{2,24}:\s[A-ZÀ-Þ][^:,]{3,60}|;\s[A-ZÀ-Þ][^:;]{3,60}:\s[A-ZÀ-Þ][^:;]{2,40})$"
)
_SPECIAL = regex(r",\s(?:in\s)?(?:[Aa]\s)?[Ss]pecial\s(?:[Ii]ssue|[Ss]ection|[Tt]opic)\b.*$")
_OF_A_SERVER = regex(r"(?i)pre-?prints?,?\s(?:(?:on|at|in)\s)?(?=\w*rxiv\b)")  # "preprint on arXiv"
_MANUSCRIPT = regex(r"\s\((?=[^()]*\d{3})(?=[^()]*-)[A-Z][A-Z\d.-]{4,24}\)$")  # "(MARSH-D-24-00012)"

# What stands before or behind a venue: how it was presented there, with what it met, who granted a patent when.
_BESIDE = regex(
    r"^(?:(?:[Ii]nvited|[Oo]ral|[Pp]oster|[Cc]onference)\s)?(?:[Pp]resentation|[Cc]ommunication|[Tt]alk)(?:,|\s(?:at|in))\s(?:the\s)?(?=[A-Z\d])"
)
_BEHIND = regex(
    rf"[,;]?\s(?:[Ii]n conjunction with|[Cc]o-?located with|[Hh]eld (?:in|at|on))\s.*$|(?<=\d)\s(?:at|@)\s[A-Z]{{2,}}[\w'’ -]*$"
    rf"|[,，]\s?(?:授权公告日|授权日|公告日|公开日|申请日)[:：]?$|(?<=[\u3040-\u9fff]){YEAR}$|,\s[Tt]ech(?:nical|\.)?\s[Rr]e(?:port|pt|p)\b.*$"
    r"|(?<=\w)\s(?:on|in|at)$"
)


def _unwrapped(name: str) -> str:
    """Take off brackets at the ends that have no partner inside."""
    while name.endswith((")", "]")) and name.count(")") + name.count("]") > name.count("(") + name.count("["):
        name = name[:-1].rstrip(" .,;")
    if name.startswith("(") and name.endswith(")"):
        name = name[1:-1]
    return name.lstrip(")] .,;")


@lru_cache(maxsize=4_000)  # a venue is printed in many papers, and looked at as each of a text's candidates
def clean_venue(name: str) -> str:
    """Return the name alone: ``"Proc. of X, Lyon, France, May 2020"`` -> ``"Proc. of X"``; "" where nothing is left."""
    if _NONE.fullmatch(name.strip()):
        return ""
    name = _BEHIND.sub("", _OF_A_SERVER.sub("", _BESIDE.sub("", name.strip())))
    name = _MANUSCRIPT.sub("", _SPECIAL.sub("", name))
    name = (
        re.sub(
            rf"[\s,.]*(?:[(（\[]{YEAR}[)）\]]|\b{YEAR})$",
            "",
            _unwrapped(name.strip('\u200b\u2060\ufeff ,;:|·•–—-，。、《》『』「」"“”*»«')),
        )
        if not re.fullmatch(YEAR, name.strip())
        else ""
    )
    name = re.sub(r"(?<=[A-Za-z])\s?['’‘]\s?\d\d$", "", name)  # "SIGMOD'21"
    name = re.sub(r"[\s,]+\d{1,3}/$|,\s*\d+[’'‘–-]\d+$", "", name)  # "Nr. 2/2013"
    name = STATUS.sub("", name) if STATUS.search(name) else name
    name = re.sub(
        r"^(?:[Tt]he\s+)?(?:PhD|Ph\.D\.?|Doctoral|Master['’]?s?['’]?|M\.?Sc\.?|Bachelor['’]?s?['’]?|B\.?Sc\.?|[MB]\.?A\.?|[MD]\.?Phil\.?|Diploma)\s+(?:[Tt]hesis|[Dd]issertation|[Dd]iss\b)[,.:]*\s*(?:(?:at|in|from)\s+)?(?:the\s+)?|^(?:Dissertation|Thesis|Tesis(?: doctoral)?|Thèse(?: de doctorat)?|Tese(?: de doutorado)?|Doktorarbeit|Masterarbeit)(?:[,.:]|\s(?:at|from|an der|am|à l[ae’']|en la|na))\s*(?:the\s+)?",
        "",
        name,
    )
    name = re.sub(
        r"^(?:Tese|Tesis|Dissertação|Thèse|Monografia|Trabalho de Conclusão de Curso|Trabajo (?:de )?[Ff]in de \w+|Dissertation)\b[\w\s]*\([^()]*\)\s*[-–—,.:]+\s*",
        "",
        name,
    )
    if ":" in name:
        name = _EDITED.sub("", name)
        name = _BY_A_HOUSE.sub("", name)
    name = re.sub(r"^(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Rr]evised|\d(?:st|nd|rd|th)) [Ee]d(?:ition|\.)),\s+", "", name)
    name = re.sub(
        r",\s+(?:(?:[Pp]oster|[Pp]aper)\s+)?(?=[A-Z0-9-]*\d)[A-Z0-9]{2,6}(?:-\d{1,3}){0,2}$", "", name
    )  # ", 1G2-05"
    name = re.sub(
        r"^(?:(?:Working|Discussion) [Pp]aper|(?:(?:Technical|Research) )?[Rr]eport|[Pp]reprint)[,.:]\s+(?=[A-Za-z])",
        "",
        name,
    )
    name = re.sub(r"^\[?(?:B\. ?m\.|[Ss]\. ?l\.|[Oo]\. ?[Oo]\.)\]?\s?:\s", "", name)  # without a place
    name = re.sub(r"^\[?[A-ZÀ-Þ][\w. -]{1,24}\]?\s?:\s(?=[^:]*\b(?:Universi|Hochschule|Institut))", "", name)
    name = re.sub(
        r",?\s(?:Ph\.?\s?D\.?|[Dd]octoral|[Mm]aster['’]?s?|M\.?Sc\.?) (?:[Tt]hesis|[Dd]issertation)$", "", name
    )
    name = re.sub(r",?\s\([^():]{2,40}:\s[^():]{2,60}\)?$", "", name)  # "(Seoul: Marsh Press, 2021)"
    name = re.sub(r"\s*\(\s*\)|\[\s*\]", "", name)
    name = re.sub(r"^[»”’」』\s,.;:]+", "", name)
    name = re.sub(r"[.,]\s*\(?\d+(?:st|nd|rd|th)\s+ed(?:ition|n|\.)?\b.*$", "", name)
    name = re.sub(
        r"^\(?(?:(?:Oral|Spotlight|Poster|Best Paper(?: Award)?)(?:,?\s[Pp]ublished)?|[Pp]ublished|[Aa]ppeared)\s(?:in|at)\s(?:the\s)?(?=[A-Z\d])",
        "",
        name,
    )
    name = re.sub(
        r"^(?:Journal|Venue|Conference|Publisher|Published (?:in|at)|Revista(?: ou evento)?|Periódico|Publicad[oa] (?:em|en)|Publié dans|Erschienen in|Zeitschrift|期刊|会议|掲載誌)\s*[:：]\s*",
        "",
        name,
    )
    name = re.sub(
        r"^(?:arXiv|ArXiv|arxiv|bioRxiv|medRxiv)(?:\s+(?:preprint|e-?prints?)).*$",
        lambda match: match[0].split()[0],
        name,
    )
    name = re.sub(r"(?<=[a-z.])\s\(\d\)$", "", name)  # "Annals of Marshes (2)": its second series
    name = re.sub(r"\.?\s+Epub(?: ahead of print)?$", "", name)
    name = re.sub(r"\s+[Pp]reprint$|\b(?:[Aa]vailable|[Pp]reprint)\s+(?:at|from|on|online)?:?\s*$", "", name)
    name = re.sub(r"\s*\(pp?\.\s?[\d\s–-]+\)$", "", name)
    name = re.sub(r"\s*\(\s*(?:pp?\.?|vol\.?|no\.?)?\s*$", "", name)
    name = re.sub(
        rf",?\s+(?:\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?\s+)?(?:{_MONTH_NAMES})\.?(?:\s+\d[\d\s–-]*)?(?:,\s*[A-Z][\w ]+){{0,3}}$",
        "",
        name,
    )
    if (house := _HOUSE.match(name)) and not VENUE_WORDS.search(name[house.end() :]):
        name = house[0]  # "Marsh Press, Oxford and Boca Raton, FL"
    name = re.sub(rf"(?<=[\w)]),\s*(?:{_PUBLISHERS})$|[.,]\s+e\d{{3,}}$", "", name)  # ", Springer"; ". e12660"
    name = re.sub(r",?\s*[(\[]?\b(?:IF|[Ii]mpact [Ff]actor)\b\s*[:=]?\s*[\d.]+[)\]]?$", "", name)
    name = re.sub(r"\s+(?:[Ss]potlight|[Oo]ral|[Pp]oster|[Hh]ighlight)$", "", name)
    name = re.sub(
        r",\s(?:Lecture Notes in|Communications in|Studies in|Advances in)\s[A-Z][^,.]{5,60}$", "", name
    )  # its series
    name = without_place(name)
    name = re.sub(r"\s+", " ", name).strip(' ,;:|·•–—-，。、《》『』「」"“”*(/»«')
    name = name if re.search(r"\.\s?\S.*\.$", name) else name.strip(" .")
    return "" if _NONE.fullmatch(name) else name
