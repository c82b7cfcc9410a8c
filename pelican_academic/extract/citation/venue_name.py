"""The name of a venue or publisher without years, months, places, labels and brackets that have no partner."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pelican_academic.extract.authors.company import EDITORS
from pelican_academic.extract.citation.house_names import HOUSES, OPENING, PRESS, SOCIETIES
from pelican_academic.extract.citation.places import without_place
from pelican_academic.extract.dates import DATE_WORDS, DAYS, PAST_YEAR, YEAR
from pelican_academic.extract.vocabulary import STATUS, VENUE_WORDS
from pelican_academic.extract.words import Words
from pelican_academic.regex import regex

__all__ = ["PUBLISHER", "clean_venue"]

PUBLISHER = regex(rf"^(?:{HOUSES}|{SOCIETIES})(?:,\s[\w .]+)?$|^{OPENING}\s[^,;:]*$")
_HOUSE = regex(rf"^(?:{HOUSES}|{SOCIETIES}|(?:[A-ZÀ-Þ][\w&.'’-]*\s){{1,4}}{PRESS})(?=,\s[A-ZÀ-Þ])")
_MONTH_NAMES = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec"
# What stands for a venue without being one: a template's "[no publisher info]", the word of a work's kind or status.
_NONE = regex(
    r"\[?\(?(?:no [a-z]+(?: info(?:rmation)?)?|n/?a|unknown|none|mimeo|(?:(?:technical|research) )?report|preprint|retrieved from|vols?|(?:unpublished )?manuscript|(?:working|discussion) paper|status|state|estado|estatus|stand|statut|état|situação|"
    r"thes[ie]s|dissertation|tesis|tese|thèse|tesina|doktorarbeit|dissertationsschrift|habilitation(?:sschrift)?|"
    r"masterarbeit|bachelorarbeit|diplomarbeit|abschlussarbeit|monografia|mémoire|dissertação|trabajo (?:profesional|final)|"
    r"(?:ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?sc\.?|bachelor['’]?s?|b\.?sc\.?) (?:thesis|dissertation)|tesis (?:doctoral|de \w+)|"
    r"tese de \w+|thèse de \w+|dissertação de \w+|trabajo (?:de )?fin de \w+|trabalho de conclusão de curso|"
    r"(?:presentad[oa]|defendid[oa]|apresentad[oa]|presented|defended|vorgelegt|soutenue?)(?: (?:en|em|in|im|on))?|"
    r"presentation|poster|talk|journal article|conference (?:paper|proceeding)|book(?: chapter)?|data ?set|software|other|"
    r"博士论文|硕士论文|学位论文|博士論文|修士論文|卒業論文|"
    rf"ph\.?\s?d\.?|published|(?:under|in) revision|(?:{_MONTH_NAMES}))\)?\]?\s*[:：.]?",
    re.IGNORECASE,
)


# What a line of news says around it: "Short paper accepted at the 3rd Marsh Days, titled", and a title in quotation marks
_ANNOUNCED = regex(
    rf"^(?:{YEAR}:\s)?(?:[\w-]{{1,20}}\s){{0,3}}?(?:[Pp]apers?|[Tt]utorial|[Dd]emo)\s(?:accepted\s)?(?:at|in|by|to)\s(?:the\s)?"
    r"(?P<name>.{3,200}?)(?:\sjournal)?(?::(?:\s\w{1,20}){1,3})?,?\s(?:en)?titled$"
)
_EDITED = regex(rf"^[^:()\[\]]{{4,120}}[(\[]{EDITORS}[)\]]\s?[:,]\s(?=[A-ZÀ-Þ\d])")  # "Ada Quill [ed.]: Fens"
# As in: Findings, Reedham: Marsh Press; or with the house before the place
_BY_A_HOUSE = regex(
    r"(?<=[\w)])(?:,\s[A-ZÀ-Þ][\w .-]{2,24}:\s[A-ZÀ-Þ][^:,]{3,60}|;\s[A-ZÀ-Þ][^:;]{3,60}:\s[A-ZÀ-Þ][^:;]{2,40})$"
)
_SPECIAL = regex(r",\s(?:in\s)?(?:[Aa]\s)?[Ss]pecial\s(?:[Ii]ssue|[Ss]ection|[Tt]opic)\b.*$")
_OF_A_SERVER = regex(
    r"^[Ii]n:?\s(?=\w*[Rr][Xx]iv\b)|(?i:pre-?prints?,?\s(?:(?:on|at|in)\s)?(?=\w*rxiv\b))"
)  # "preprint on arXiv", "In arXiv"
_MANUSCRIPT = regex(r"\s\((?=[^()]*\d{3})(?=[^()]*-)[A-Z][A-Z\d.-]{4,24}\)$")  # "(MARSH-D-24-00012)"

# What stands before or behind a venue: how it was presented there, with what it met, who granted a patent when, a
# number in an archive, the house and its place.
_BESIDE = regex(
    r"^(?:as\s)?(?:described|reported)\s(?:in|at)\s(?:the\s)?(?=[A-Z\d])|^\(?(?:19|20)\d\d\)[.,:]?\s(?=\S)|^(?:(?:[Ii]nvited|[Oo]ral|[Pp]oster|[Cc]onference)\s)?(?:[Pp]resentation|[Cc]ommunication|[Tt]alk)(?:,|\s(?:at|in))\s(?:the\s)?(?=[A-Z\d])"
)
_BEHIND = regex(
    rf"[,;]?\s(?:[Ii]n conjunction with|[Cc]o-?located with|[Hh]eld (?:in|at|on))\s.*$|(?<=\d)\s(?:at|@)\s[A-Z]{{2,}}[\w'’ -]*$"
    rf"|[,，]\s?(?:授权公告日|授权日|公告日|公开日|申请日)[:：]?$|(?<=[\u3040-\u9fff]){YEAR}$|,\s[Tt]ech(?:nical|\.)?\s[Rr]e(?:port|pt|p)\b.*$"
    r"|(?<=\w)\s(?:on|in|at)$|,?(?:\s(?:[Rr]eport|[Pp]aper))?\s(?:19|20)\d\d/\d{2,5}$"
    r"|(?<=[\w)])(?:,\s[A-ZÀ-Þ][\w’' -]{2,24})?,\s"
    rf"{OPENING}\s[^,;:]*$"
)


_YEAR_LAST = regex(rf"[\s,.]*(?:[(（\[]{YEAR}[)）\]]|(?<![-–/])\b{PAST_YEAR})$")

# What goes, in this order: years, kinds of theses, how it was edited, printed or presented, labels, pages, dates.
_OFF: Sequence[re.Pattern[str] | Words] = (
    regex(rf"[\s,.]*\b{PAST_YEAR}\.\s?[(（\[][^()（）\[\]]{{1,60}}[)）\]]$"),  # "Fen Science, 2025.(EI)"
    _YEAR_LAST,
    regex(r"(?<=[A-Za-z])\s?['’‘]\s?\d\d$"),  # "SIGMOD'21"
    regex(r"[\s,]+\d{1,3}/$|,\s*\d+[’'‘–-]\d+$"),  # "Nr. 2/2013"
    regex(rf"\s*\({STATUS.pattern}\s[^()]*\)$", re.IGNORECASE),  # "(to appear in issue 3)"
    STATUS,
    regex(
        r"^(?:[Tt]he\s+)?(?:PhD|Ph\.D\.?|Doctoral|Master['’]?s?['’]?|M\.?Sc\.?|Bachelor['’]?s?['’]?|B\.?Sc\.?|[MB]\.?A\.?|[MD]\.?Phil\.?|Diploma)\s+(?:[Tt]hesis|[Dd]issertation|[Dd]iss\b)[,.:]*\s*(?:(?:at|in|from)\s+)?(?:the\s+)?|^(?:Dissertation|Thesis|Tesis(?: doctoral)?|Thèse(?: de doctorat)?|Tese(?: de doutorado)?|Doktorarbeit|Masterarbeit)(?:[,.:]|\s(?:at|from|an der|am|à l[ae’']|en la|na))\s*(?:the\s+)?"
    ),
    regex(
        r"^(?:Tese|Tesis|Dissertação|Thèse|Monografia|Trabalho de Conclusão de Curso|Trabajo (?:de )?[Ff]in de \w+|Dissertation)\b[\w\s]*\([^()]*\)\s*[-–—,.:]+\s*"
    ),
    _EDITED,
    _BY_A_HOUSE,
    regex(r"^(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Rr]evised|\d(?:st|nd|rd|th)) [Ee]d(?:ition|\.)),\s+"),
    regex(r",\s+(?:(?:[Pp]oster|[Pp]aper)\s+)?(?=[A-Z0-9-]*\d)[A-Z0-9]{2,6}(?:-\d{1,3}){0,2}$"),  # ", 1G2-05"
    regex(
        r"^(?:(?:Working|Discussion) [Pp]aper|(?:(?:Technical|Research) )?[Rr]eport|[Pp]reprint)[,.:]\s+(?=[A-Za-z])"
    ),
    regex(r"^\[?(?:B\. ?m\.|[Ss]\. ?l\.|[Oo]\. ?[Oo]\.)\]?\s?:\s"),  # without a place
    regex(r"^\[?[A-ZÀ-Þ][\w. -]{1,24}\]?\s?:\s(?=[^:]*\b(?:Universi|Hochschule|Institut))"),
    regex(r",?\s(?:Ph\.?\s?D\.?|[Dd]octoral|[Mm]aster['’]?s?|M\.?Sc\.?) (?:[Tt]hesis|[Dd]issertation)$"),
    regex(r",?\s\([^():]{2,40}:\s[^():]{2,60}\)?$"),  # "(Seoul: Marsh Press, 2021)"
    regex(r"\s*\(\s*\)|\[\s*\]"),
    regex(r"^[»”’」』\s,.;:]+"),
    regex(r"^\d{1,3}\s(?=(?:[A-Z][\w.&’']*\s)*(?:L|J|Rev)\.)"),  # "118 Fen L. Rev."
    regex(r"^[^『《]{2,24}(?:編著?|監修|主编|编)[『《]|[』》].*$|(?:,\s\(?|\s\()[Cc]oll\.(?:\s.*)?$"),
    regex(r",\s(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)$"),
    regex(r"[.,]\s*\(?\d+(?:st|nd|rd|th)\s+ed(?:ition|n|\.)?\b.*$"),
    regex(
        r"^\(?(?:(?:Oral|Spotlight|Poster|Best Paper(?: Award)?)(?:,?\s[Pp]ublished)?|[Pp]ublished|[Aa]ppeared)\s(?:in|at)\s(?:the\s)?(?=[A-Z\d])"
    ),
    regex(
        r"^(?:Journal|Venue|Conference|Publisher|Published (?:in|at)|Revista(?: ou evento)?|Periódico|Publicad[oa] (?:em|en)|Publié dans|Erschienen in|Zeitschrift|期刊|会议|掲載誌)\s*[:：]\s*"
    ),
    regex(r",\s\(\d+\)$|(?<=[a-z])\s\d+\.\d+$"),  # "Marsh Letters, (42)", "Marsh Letters 10.2279"
    regex(r"(?<=[a-z.])\s\(\d\)$"),  # "Annals of Marshes (2)": its second series
    regex(r"\.?\s+Epub(?: ahead of print)?$"),
    regex(r"\s+[Pp]reprint$|[\s,]*\b(?:[Aa]vailable|[Pp]reprint\b)(?:\s+(?:at|from|on|online))?:?\s*$"),
    regex(r"\s*\(pp?\.\s?[\d\s–-]+\)$"),
    regex(r"\s*\(\s*(?:pp?\.?|vol\.?|no\.?)?\s*$"),
    regex(
        rf"(?<!\sof),?\s+(?:\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?\s+)?(?:{_MONTH_NAMES})\.?(?:\s+\d[\d\s–-]*)?(?:,\s*[A-Z][\w ]+){{0,3}}$"
    ),
)
_SERVER = regex(
    r"^(arXiv|ArXiv|arxiv|bioRxiv|medRxiv)\s+(?:preprint|e-?prints?).*$"
)  # "arXiv preprint arXiv:2001.00001"
# What goes once a house stands alone: the publisher behind a venue, its impact factor, its series.
_OFF_AT_LAST: Sequence[re.Pattern[str] | Words] = (
    regex(rf"(?<=[\w)])[,.]\s*(?:{HOUSES}|{SOCIETIES})$|[.,]\s+e\d{{3,}}$"),  # ", Springer"; ". e12660"
    regex(r",?\s*[(\[]?\b(?:IF|[Ii]mpact [Ff]actor)\b\s*[:=]?\s*[\d.]+[)\]]?$"),
    regex(r"\s+(?:[Ss]potlight|[Oo]ral|[Pp]oster|[Hh]ighlight)$"),
    regex(r",\s(?:Lecture Notes in|Communications in|Studies in|Advances in)\s[A-Z][^,.]{5,60}$"),  # its series
)


def _unwrapped(name: str) -> str:
    """Take off brackets at the ends that have no partner inside."""
    while name.endswith((")", "]")) and name.count(")") + name.count("]") > name.count("(") + name.count("["):
        name = name[:-1].rstrip(" .,;")
    if name.startswith("(") and name.endswith(")"):
        name = name[1:-1]
    return name.lstrip(")] .,;")


_AT_THE_END = regex(
    rf"(?:[,;.]\s*|(?<![\d\s])\s?[–-]\s*|\s[(\[])(?P<date>{DATE_WORDS.pattern}|{DAYS})[)\]]?\W*$", re.IGNORECASE
)
_BRACKETED = regex(rf"\s\((?P<places>[^()]{{3,60}}?),\s(?:{DATE_WORDS.pattern}|{YEAR})\)$", re.IGNORECASE)
_IN = regex(
    r"^[Ii]n:?\s+(?=(?:[Tt]he\s+)?(?:\d+\w*\s)?(?:Proc\b|[Pp]roceedings|Advances in|International|European|Annual|IEEE|ACM|Conference|Workshop|Symposium))"
)


def _undated(name: str) -> str:
    bare = _AT_THE_END.sub("", name)
    return bare if bare.count("(") == bare.count(")") else name


def _without_when_and_where(name: str) -> str:
    """Take dates and places off the end, as they come: ``"Reed Days, June 12-15, 2019, Lisbon, Portugal"``."""
    for _ in range(_ROUNDS):
        bare = without_place(_YEAR_LAST.sub("", _undated(name)))
        if (found := _BRACKETED.search(bare)) and without_place("x, " + found["places"]) == "x":
            bare = bare[: found.start()]
        if bare == name or not re.search(r"[^\W\d_]{2}", bare):
            break
        name = bare
    return name


_ROUNDS = 3


@lru_cache(maxsize=4_000)  # a venue is printed in many papers, and looked at as each of a text's candidates
def clean_venue(name: str) -> str:
    """Return the name alone: ``"Proc. of X, Lyon, France, May 2020"`` -> ``"Proc. of X"``; "" where nothing is left."""
    name = name.strip()
    if _NONE.fullmatch(name):
        return ""
    name = _BEHIND.sub("", _OF_A_SERVER.sub("", _BESIDE.sub("", name)))
    name = _MANUSCRIPT.sub("", _SPECIAL.sub("", name))
    if re.fullmatch(YEAR, name.strip()):
        return ""
    name = _unwrapped(name.strip('\u200b\u2060\ufeff ,;:|·•–—-，。、《》『』「」"“”*»«'))
    name = _undated(announced["name"] if (announced := _ANNOUNCED.match(name)) else name)
    for pattern in _OFF:
        name = pattern.sub("", name)
    name = _IN.sub("", _SERVER.sub(r"\1", name))
    if (house := _HOUSE.match(name)) and not VENUE_WORDS.search(name[house.end() :]):
        name = house[0]  # "Marsh Press, Oxford and Boca Raton, FL"
    for pattern in _OFF_AT_LAST:
        name = pattern.sub("", name)
    name = _OFF_AT_LAST[0].sub("", _without_when_and_where(name))
    name = re.sub(r"\s+", " ", name).strip(' ,;:|·•–—-，。、《》『』「」"“”*(/»«')
    name = name if re.search(r"\.\s?\S.*\.$", name) else name.strip(" .")
    return "" if _NONE.fullmatch(name) else name
