"""The venue of a citation and its numbers: the best of the pieces that are left, mostly behind the title."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.extract.citation.schools import school_behind, school_in
from pelican_academic.extract.citation.venue_name import PUBLISHER, clean_venue
from pelican_academic.extract.citation.venue_sentences import venue_sentences, with_subtitle
from pelican_academic.extract.citation.weight import PROSE
from pelican_academic.extract.citation.work import Work, free_stretches
from pelican_academic.extract.dates import DATE_WORDS, YEAR
from pelican_academic.extract.names import classify, is_cjk
from pelican_academic.extract.numbers import Numbers, cut_numbers
from pelican_academic.extract.styled import HARD, ITALIC, SOFT
from pelican_academic.extract.vocabulary import AFFILIATION, AWARD, STATUS, VENUE_WORDS
from pelican_academic.regex import regex

__all__ = ["find_venue"]

_YEAR_FIRST = regex(rf"^\W*{YEAR},\s+(?=[^\W\d])")  # "2016, J. Chem."
_CONTAINER = regex(
    r"^(?:(?:[Ii]n (?:[Rr]eview|[Rr]evision|[Pp]ress)|[Ss]ubmitted|(?:[Pp]rovisionally )?[Aa]ccepted) @(?:\s+|$)|(?:[Pp]reprint )?[Aa]vailable (?:on|at|from|in)\s+(?=[A-Z])|[Ss]pecial [Ii]ssue (?:on|of)\s[^,.]{5,90},\s(?=[A-Z][^,.]*Journal)|[Ii]n [Pp]ress (?:at|in|with):?\s+|[Ii]n (?:the )?book\s*[:：]\s*|[Ii]n\s*[:：]\s*|[Ii]n\s+(?!(?i:vivo|vitro|silico|situ|the\sloop)\b)(?:the\s+)?(?=[\"“A-Z0-9«])|em?\s*:\s*|En\s+(?=[A-ZÀ-Þ])|Em\s+(?=[A-Z])|Dans\s*:?\s*|[Pp]ublished in:?\s+(?!\d{4}\s*[|,.;)])|[Aa]ppeared in:?\s+|[Tt]o appear (?:in|at):?\s+|[Aa]ccepted (?:at|to|in|by|for(?: publication (?:in|at|by))?):?\s+|[Ss]ubmitted to:?\s+|(?:(?:[Oo]ral|[Pp]aper|[Tt]alk|[Pp]oster|[Ii]nvited talk)\s+)?(?:[Pp]resent(?:ed|ation)|[Tt]alk|[Pp]oster) at:?\s+(?:the\s+)?|(?:[Ee]ingeladener |[Ii]nvited )?(?:Vortrag|Poster(?:präsentation)?|Präsentation) (?:auf|bei|beim|im|am|an)(?:\s(?:de[rmn]|das|die))?\s+|(?:[Pp]onencia|[Cc]omunicación|[Pp]óster)(?: oral)?(?: presentad[oa])? en(?:\s(?:el|la|las|los))?\s+|(?:[Aa]presentad[oa]|[Cc]omunicação) (?:n[oa]s?|em)\s+|(?:[Cc]ommunication|[Pp]oster)(?: orale?)?(?: présentée?)? (?:à la|au|aux|à|lors d[eu])\s+|[Uu]nder (?:(?:[Ff]irst|[Ss]econd|[Tt]hird|1st|2nd|3rd|[Mm]ajor|[Mm]inor)[ -](?:[Rr]ound )?)?(?:[Rr]eview|[Rr]evision) (?:at|in|for):?\s+(?:the\s+)?|[Tt]argeted (?:at|to):?\s+|(?:R ?& ?R|[Rr]evised? (?:and|&) [Rr]esubmit(?:ted)?),?(?: (?:at|to|in):?)?\s+(?=[A-Z])|[Ff]orthcoming in:?\s+|[Aa]ceptado en\s+|[Pp]ublicad[oa] (?:en(?: el| la| los| las)?|em|n[oa]s?)\s+|[Pp]ubliée? (?:dans|en)(?: la| le| les)?\s+|erschienen in:?\s+|[Ii]m\s+(?=[A-Z])|//\s*|\[[Ww]:?\]:?\s*|收录于|发表于)"
)

_LEAD = regex(r"(?:^|[\s.,;])(in|In|IN|en|En|In:|in:|Dans|//)\s*:?\s*$")
_LETTERS = regex(r"[^\W\d_]{2}|^[A-Z](?:\d$|&[A-Z])")  # "G3", "A&A"
_DIGIT = regex(r"\d")
_NUMBERS_ALONE = regex(
    r"(?i)(?:[\W\d_]|\b(?:pp?|pages?|vol(?:ume)?|iss(?:ue)?|no|or|S)\b|\bvol(?=\d)|\biss(?=\d))+"
)  # "175 (3), pp-01568", "227-253 or"
_OF_A_SENTENCE = regex(r"[\u3041-\u309f]$")  # hiragana ends what is said in Japanese, and no venue's name
_SCHOOLS_OWN = regex(
    r"Press|thesis|dissertation|\btes[ei]s?\b|dissertação|thèse|monografia|conclusão de curso|arbeit\b",
    re.IGNORECASE,
)
_SMALL = regex(
    r"(?:in (?:Vivo|Vitro|Silico|Situ)|arXiv|bioRxiv|medRxiv|eLife|npj|mBio|iScience|e[A-Z]|bioarxiv|arxiv|i[A-Z]|m[A-Z])"
)
_NO_VENUE = regex(
    r"^(?:[^.]{0,60}\bavailable (?:from|at|on|via|online|here|in)\b|see|open access|retrieved from|(?:he|she|they|it|we|this|these) (?:is|was|are|were|has|have)\b|with|joint|equal|corresponding|co-?first|supervis|advis|abstract|also|as (?:part|an?|one)\b|doi|available|funded|code|note|first author|eds?\b|editors?\b|edited by\b|herausgegeben\b|and\b|(?:research )?highlight(?:s|ed)?\b|featured|cover|impact|cited|(?:\d{4} \| )?citations?\b|published in \d|download|selected|contribut|these authors|\*)",
    re.IGNORECASE,
)
_COVERAGE = regex(rf"\b(?:[Hh]ighlight(?:s|ed)?|[Ff]eatured|[Cc]overed) (?:by|in|on)[^.{HARD}]*$")
_BUTTONS = {
    "pdf",
    "doi",
    "link",
    "code",
    "abs",
    "abstract",
    "bib",
    "bibtex",
    "html",
    "slides",
    "poster",
    "supp",
    "cite",
    "url",
    "urn",
    "issn",
    "handle",
}
_THESIS = regex(r"\b(?:[Tt]hesis|[Dd]issertation|[Tt]esis|[Tt]hèse|[Tt]ese)\b[,.:]\s")
_PRESS = regex(r"(?:[A-Z][\w&.-]*\s){1,4}(?:Press|Verlag|Publishers|Publishing)")


def find_venue(work: Work) -> None:
    """Set the venue, its numbers and, where nothing else is there, the publisher."""
    citation, text, styled = work.citation, work.text, work.styled
    anchor = citation.title_at[1]
    best: tuple[float, str, int, int, Numbers] | None = None
    italics = styled.runs(ITALIC)
    pieces: list[tuple[int, int, bool]] = []
    for start, end in free_stretches(work):
        inner = [(max(start, begin), min(end, stop)) for begin, stop in italics if begin < end and stop > start]
        inner = [(_with_lead(text, begin, start), stop) for begin, stop in inner if stop - begin > 2]
        cursor = start
        for begin, stop in inner:
            if begin > cursor:
                pieces.append((cursor, begin, False))
            pieces.append((begin, stop, True))
            cursor = stop
        if cursor < end:
            pieces.append((cursor, end, False))
    order = 0
    for start, end, italic in pieces:
        for begin, stop in [(start, end)] if italic else _sentences(work, start, end):
            body = styled.plain(begin, stop).strip(" .,;:[]|–—-，。、").lstrip(')”"»’ ').lstrip(",.;: ")
            body = (
                body[:-1]
                if body.endswith(")") and body.count(")") > body.count("(")
                else body.lstrip("(")
                if body.count("(") > body.count(")") and body.startswith("(")
                else body
            )
            lead = _LEAD.search(text[max(0, begin - 8) : begin])
            if STATUS.fullmatch(body):
                continue  # "In press" is in no "Press"
            container = _CONTAINER.match(body) or any(0 <= begin - at <= 2 for at in work.containers)
            body = _YEAR_FIRST.sub("", _CONTAINER.sub("", body)).strip(" ,.;:")
            numbers = cut_numbers(_bare_numbers(body))
            name = clean_venue(numbers.rest)
            if (
                (not _LETTERS.search(name) and not is_cjk(name))
                or name.lower() in {"in", "en", "dans", "em"}
                or name.lower() in _BUTTONS
            ):
                continue
            dated = DATE_WORDS.match(name) and not VENUE_WORDS.search(name)
            if _DIGIT.search(name) and (dated or _NUMBERS_ALONE.fullmatch(name)):
                continue  # "2024 Jan;38(1)"
            letters = len(name.split())
            value = 0.0
            value += 2.2 if italic else 0
            value += 1.5 if VENUE_WORDS.search(name) else 0
            value += 2.0 if container or lead else 0
            value += 1.0 if numbers.volume or numbers.page else 0
            if begin >= anchor:
                value += 1.2 - min(order, 4) * 0.4
                order += 1
            value -= (
                1.5
                if AFFILIATION.search(name)
                and not _SCHOOLS_OWN.search(body)
                and not numbers.volume
                and citation.type != "thesis"
                and not VENUE_WORDS.search(name)
                else 0
            )
            value -= 4 if STATUS.fullmatch(name.lower()) else 0
            value -= 3 if AWARD.search(name) and letters < 9 else 0
            value -= 2 if PROSE.search(name) else 0
            value -= 2.2 if PUBLISHER.match(name) else 0
            value -= 3 if container and classify(name) == "family-initials" else 0  # "In Quill A. Marshes with R."
            value -= 4 if _OF_A_SENTENCE.search(name) else 0
            value -= (
                1.0
                if letters > 14 and not container and not italic and not re.search(r"Proceedings|Conference", name)
                else 0
            )
            value -= 1.5 if letters > 25 else 0
            if name[:1].islower() and not _SMALL.match(name):
                value -= 1.0 if numbers.volume and letters == 1 else 1.5  # "cells 12, (2023)"
            value -= 3 if _NO_VENUE.match(name) or _COVERAGE.search(text[max(0, begin - 60) : begin]) else 0
            if best is None or value > best[0]:
                best = (value, name, begin, stop, numbers)
    if best and best[0] >= 0.9:
        whole = styled.plain(best[2], best[3])
        named = _without_title(best[1], citation.title)
        citation.venue = (school_in(whole) if citation.type == "thesis" or _THESIS.search(text) else "") or named
        citation.numbers = best[4]
        citation.why.append("venue")
        tail = cut_numbers(_bare_numbers(styled.plain(best[2], min(len(text), best[3] + 80)).partition("ISBN")[0]))
        after = _numbers_behind(work, best[3])
        citation.numbers = citation.numbers.or_else(after).or_else(tail)
        work.mark(best[2], best[3])
    elif school := school_behind(work):
        citation.venue, citation.type, citation.genre = school, "thesis", citation.genre or "thesis"
    else:
        for start, end in free_stretches(work):
            press = clean_venue(cut_numbers(styled.plain(start, end).strip(" .,;:")).rest)
            if PUBLISHER.match(press) or _PRESS.fullmatch(press):
                citation.venue = citation.publisher = press
                citation.type = citation.type or "book"
                citation.is_book = citation.type == "book" and not work.containers
        rest = " ".join(styled.plain(start, end) for start, end in free_stretches(work))
        citation.numbers = citation.numbers.or_else(cut_numbers(rest))


def _without_title(name: str, title: str) -> str:
    """Take the title off that a venue repeats: ``"On marshes. Marsh Letters"`` -> ``"Marsh Letters"``."""
    if len(title) < _A_TITLE or name[: len(title)].casefold() != title.casefold():
        return name
    rest = _BEHIND_TITLE.match(name, len(title))
    return name[rest.end() :] if rest and rest.end() < len(name) else name


_A_TITLE = 12  # characters at least of a title that a venue repeats
_BEHIND_TITLE = regex(r"[.,:;?!”\"]\s+(?:[Ii]n:?\s+(?=[A-Z]))?")


def _sentences(work: Work, start: int, end: int) -> list[tuple[int, int]]:
    return with_subtitle(work.text, venue_sentences(work.text, start, end), work.containers)


_PROCEEDINGS = regex(rf"(?:^|[{HARD}{SOFT}.,;(])\s*((?:Proc\.|Proceedings\b|Actes\b)[^{HARD}{SOFT}.,;()]*)$")


def _with_lead(text: str, begin: int, start: int) -> int:
    """Return where a venue begins of which only the end is in italics: "Proc. 16th *Conference on …*"."""
    lead = _PROCEEDINGS.search(text[max(start, begin - 300) : begin])
    return begin - len(lead[1]) if lead else begin


def _numbers_behind(work: Work, at: int) -> Numbers:
    """Read volume, issue and pages printed behind the venue, which may stand in another style."""
    body = _bare_numbers(re.sub(r"\s+", " ", work.text[at : at + 90]).partition("ISBN")[0])
    return cut_numbers("x, " + body.lstrip(" ,.;:"))


def _bare_numbers(text: str) -> str:
    """Leave of a date its year, whose day is no page: ``"Volume 350, 1 November 2020"``, and of a rate nothing."""
    return DATE_WORDS.sub(lambda found: found["y1"] if found["d1"] and found["y1"] else found[0], _RATE.sub("", text))


_RATE = regex(  # "Acceptance rate: 22.4% (754/3,359)"
    r"\baccept(?:ance)?\srat(?:e|io)\s?[:=]?\s?(?:of\s)?~?\d[\d.]{0,6}\s?%(?:[\s,]{0,3}\(?\d[\d,]{0,8}\s?(?:/|of|out of)\s?\d[\d,]{0,8}\)?)?",
    re.IGNORECASE,
)
