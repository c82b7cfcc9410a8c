"""Every stretch that could be the title, scored: by where it stands, how it is set, and by its words alone."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pelican_academic.extract.citation.title_end import goes_on, title_end
from pelican_academic.extract.citation.weight import PROSE
from pelican_academic.extract.citation.work import Work, free_stretches
from pelican_academic.extract.dates import DATE_WORDS, YEAR
from pelican_academic.extract.links import is_label, kind_of_url
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.extract.styled import BOLD, HARD, ITALIC, SOFT, Span
from pelican_academic.extract.vocabulary import AFFILIATION, AWARD, STATUS, VENUE_WORDS
from pelican_academic.regex import regex

__all__ = ["Candidate", "leads_to_a_work", "title_candidates"]

_STOP_WORDS = regex(
    r"\b(?:of|for|in|the|a|an|and|with|using|via|from|to|on|by|as|at|is|are|de|la|le|les|des|du|el|los|las|en|para|por|con|und|der|die|das|für|von|mit|im|do|da|dos|um|uma|através|sur|dans|pour|et|y)\b",
    re.IGNORECASE,
)
_CJK = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTERS = regex(r"[^\W\d_]{3}")
_DIGIT = regex(r"\d")
_NO_TITLE = regex(
    r"^(?:[Ii]n\b(?:: ?| (?=the |Proc|[A-Z]))|Proc\.|(?:Post-?)?Proceedings|Journal of|IEEE|ACM|Int(?:ernational (?:Conf|Work|Symp|Joint|J)|\.)|Trans(?:actions|\.)|Lecture Notes|PhD|Ph\.D|Master'?s|In press|Submitted|Accepted|To appear|Forthcoming|Revised? (?:and|&) |Under review|Available (?:at|from|online)|Department|Universit(?:y|é|ät|at|à) |School of|Published|[Pp]resented|Students?$|(?:Location|Time(?: period)?|Room|(?:Main )?[Ii]nstructors?)\s?[:：]|Supervis(?:or|ed)|Advis(?:or|er|ed)|Corresponding|Contributed|doi|DOI|vol\b|pp\b|pages\b|Abstract\b|Keywords|Links?\s*[:：]|Preprint\b|Funding\b|(?:U\.?S\.?|European|EP|WO)?\s?Patent\b|\d+(?:st|nd|rd|th)\s|ISBN|Institut(?:e|o)? (?:of|für|de)|Editors?\b|eds?\b|et al)"
)
_SAID_OF_A_THESIS = regex(r"(?:the|my|his|her) (?:thesis|dissertation) (?:was|is|has been)\b", re.IGNORECASE)
_PAGES = regex(r"\bpp?\.\s?\d|\bvol\.\s?\d")
_YEAR = regex(YEAR)
_YEAR_LAST = regex(rf"[,.]\s*\(?{YEAR}\)?$")
_IN_BEHIND = regex(r"\W{0,3}\s*In:\s")
_IN_BEFORE = regex(r"\b[Ii]n\s*:?\s*[\"“]?$|\b[Pp]ublished in\s*$|\b[Ee]n\s$|//\s*$")
_NUMBERS_BEHIND = regex(r"^[\s,]*(?:\(?\d{1,4}\)?\s?[:(,]|vol\.|v\.|n\.|no\.|pp?\.|Bd|\d+\s*$)")
_ET_AL = regex(r"\bet al\b")
_NAMES = regex(r"(?:[^\W\d_][\w'’-]+,\s(?:[^\W\d_](?:\.\W*|$))+)+")  # "Quill, A.(), Reed, B"
_TWO_NAMES = regex(r"\W*(?:[A-ZÀ-Þ][\w'’-]+,\s(?:[A-ZÀ-Þ]\.[-\s]?)+[,;&\s]*){2}")
_UNENDED = regex(r"\b(?:list|more|see|available|found|full) (?:on|at|in|of|the|via)(?: the| our| my)?$", re.IGNORECASE)
_ELSEWHERE = regex(r"Published in |[Pp]resented (?:at|in) ")
_DEGREE_AT = regex(r"[^,]*,\s(?:(?:Ph\.?D\.?|doctoral|master'?s?)\s)?(?:dissertation|thesis)", re.IGNORECASE)


@dataclass
class Candidate:
    """A stretch that could be the title: how it was found, and what speaks for it."""

    start: int
    end: int
    how: str
    score: float = 0.0


_NEAR = 2  # characters from the editors of a volume to its name
_WORDS, _IN = 1.5, 4.5  # the most that a title's words can weigh, and an "In:" behind it


def title_candidates(work: Work, *, dated: bool = False) -> list[Candidate]:
    """Return everything that could be the title, scored; ``dated`` says that a date in brackets stands behind the authors."""
    text, styled, authors = work.text, work.styled, work.citation.authors
    found: list[Candidate] = []
    for start, end in work.quotes:
        if work.free(start, end) and (start in work.named or not _quotation_inside(work, start, end)):
            found.append(Candidate(start, end, "in quotation marks", 7.0 if start in work.named else 4.0))
    for link in styled.links:
        if (
            link.end > link.start
            and not is_label(text[link.start : link.end])
            and _mostly_free(work, link.start, link.end)
        ):
            value = -0.8 if _in_brackets(text, link) else 3.2 if leads_to_a_work(link) else 2.2
            found.append(Candidate(link.start, link.end, "as a link", value))
    for mask, how, value in ((BOLD, "in bold", 2.0), (ITALIC, "in italics", 0.4)):
        for start, end in styled.runs(mask):
            if work.free(start, end):
                found.append(Candidate(*_whole_line(work, start, end), how, value))
    stretches = free_stretches(work)
    for index, (start, end) in enumerate(stretches):
        begin = start
        while begin < end and text[begin] in " .,;:–—-\v()[]，。：、）":
            begin += 1
        if begin == end:
            continue  # nothing but punctuation
        stop = title_end(work, begin, end)
        behind = bool(authors) and start - authors.end <= 3 and start >= authors.end if authors else False
        if (
            not behind
            and authors
            and 0 <= start - authors.end < 24
            and not _unspoken(work, authors.end, start).strip(" .,;:()[]" + HARD + SOFT + "0123456789年")
        ):
            behind = True
        first = index == 0
        value = 2.0 if behind else (1.8 if first and (not authors or start < authors.start) else 0.4)
        if text[start - 1 : start] == HARD or (start and text[stop : stop + 1] in {HARD, ""}):
            value += 0.3
        found.append(
            Candidate(begin, stop, "behind the authors" if behind else ("first" if first else "by its place"), value)
        )
    styled_starts = {
        item.start: item.end
        for item in found
        if item.how in {"in quotation marks", "as a link", "in bold"}
        and _has_words(styled.plain(item.start, item.end))
        and not (item.how == "in quotation marks" and goes_on(text, item.end))
    }
    before_authors = authors is not None and (
        any(end <= authors.start for end in styled_starts.values())
        or any(
            item.how == "first"
            and -1 <= authors.start - item.end <= 12
            and len(styled.plain(item.start, item.end).split()) >= 4
            for item in found
        )
    )
    venues = {link.start for link in styled.links if _is_a_dated_venue(text, link)}
    unmarked = [item for item in found if item.how == "behind the authors"]
    best, most = -9.0, _WORDS + (_IN if "In:" in text else 0)
    for candidate in sorted(found, key=lambda one: -one.score):
        if candidate.score + most < best:
            candidate.score = -9.0  # another is the title, whatever speaks for this
            continue
        candidate.score += _titleness(work, candidate)
        if candidate.start in venues or _is_volume(work, candidate, unmarked):
            candidate.score -= 4
        plain = candidate.how in {"behind the authors", "first", "by its place"}
        if plain and any(
            abs(start - candidate.start) <= 2 and end < candidate.end for start, end in styled_starts.items()
        ):
            candidate.score -= 3  # the marked part of it is the title
        if plain and text[candidate.end - 1] in "?!" and _goes_on_in_a_link(work, candidate):
            candidate.score -= 1.5
        if any(_is_venue_of(work, plain, candidate, dated=dated) for plain in unmarked):
            candidate.score -= 3.5
        if candidate.how == "in quotation marks" and goes_on(text, candidate.end):
            candidate.score -= 3.5  # the quotation is part of the title
        if candidate.how == "behind the authors" and before_authors:
            candidate.score -= 2.0  # a title stands before the authors
        if candidate.how == "first" and authors and authors.start > candidate.end + 12 and not work.house:
            candidate.score -= 1.5
        best = max(best, candidate.score)
    return found


def _has_words(body: str) -> bool:
    return len(body.split()) >= 3 or len(_CJK.findall(body)) >= 4


def _goes_on_in_a_link(work: Work, candidate: Candidate) -> bool:
    """Say whether a link begins where a question does and ends behind it: "[Do birds count? A test of walks]"."""
    return any(abs(link.start - candidate.start) <= _NEAR and link.end > candidate.end for link in work.styled.links)


def _is_volume(work: Work, candidate: Candidate, plain: Sequence[Candidate]) -> bool:
    """Say whether a stretch stands behind editors, and a chapter's title before them: "In Quill, A. (ed.), Marshes"."""
    behind = any(0 <= candidate.start - at <= _NEAR for at in work.containers)
    return behind and any(
        one.end <= candidate.start and len(work.text[one.start : one.end].split()) > 1 for one in plain
    )


def leads_to_a_work(link: Span) -> bool:
    """Say whether a link of words leads to a paper, as no name's does."""
    return len(link.label.split()) > 1 and kind_of_url(link.url) in {"doi", "preprint", "pubmed"}


def _in_brackets(text: str, link: Span) -> bool:
    """Say whether a link of a few words stands in square brackets of its own, as a label does: "[Proc MARSH 2016]"."""
    fenced = text[link.start - 1 : link.start] == "[" and text[link.end : link.end + 1] == "]"
    return fenced and len(text[link.start : link.end].split()) < _LABEL_WORDS


_LABEL_WORDS = 5
_YEAR_CLOSES = regex(rf"\s\({YEAR}\)$|,\s{YEAR}$")
_SHORT_VENUE = regex(rf"(?:[A-Z]|bioR)[\w.&-]*(?:\s[A-Z][\w.&-]*){{0,5}}(?:\s?\({YEAR}\)|,\s{YEAR})")  # "Reeds (2020)"
_MEETING = regex(rf"[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:\s?{YEAR}|['’]\d\d)(?:\s\((?i:{STATUS.pattern})\))?")
_A_MEETING = 200  # characters at most that name a meeting and its state


def _is_a_dated_venue(text: str, link: Span) -> bool:
    """Say whether a link in a line of its own, behind others, ends in a year: "Annals of Reeds (2020)", "Reeds, 2020"."""
    before, label = text[: link.start].rstrip(" "), link.label.strip()
    behind = before.endswith(HARD) and (HARD in before[:-1] or _SHORT_VENUE.fullmatch(label) is not None)
    return behind and _YEAR_CLOSES.search(label) is not None


def _quotation_inside(work: Work, start: int, end: int) -> bool:
    """Say whether quotation marks stand behind a small word of a title: A test of the “Marsh scale”."""
    before, authors = work.text[: start - 1].rstrip(), work.citation.authors
    opened = authors.end if authors else 0
    if any(opened <= link.start < start - _LABEL_WORDS and end <= link.end for link in work.styled.links):
        return True  # in a title that is a link
    behind = authors is not None and -2 <= len(before) - authors.end <= 2
    return before[-1:].islower() and not behind and not before.endswith("titled")


def _unspoken(work: Work, start: int, end: int) -> str:
    return "".join(work.text[at] for at in range(start, end) if not work.used[at])


def _is_venue_of(work: Work, plain: Candidate, marked: Candidate, *, dated: bool) -> bool:
    """Say whether what is marked is the venue of a title behind the authors: right behind it, or anywhere behind a date."""
    if plain.start >= marked.start or marked.how not in {"as a link", "in bold", "in italics"}:
        return False
    head = work.styled.plain(plain.start, min(plain.end, marked.start))
    words = len(head.split())
    if dated and words >= 2 and (words >= 4 or re.search(r"[.?!]\W*$", head)):
        return True
    between = work.text[plain.end : marked.start]
    return marked.how != "in italics" and words >= 4 and plain.end <= marked.start and not between.strip(" .,;\n\v")


_LEAD = regex(rf"(?:^|[{HARD}{SOFT}])([^{HARD}{SOFT}.!?]{{2,40}}:\s*)$")


def _whole_line(work: Work, start: int, end: int) -> tuple[int, int]:
    """Widen an emphasised stretch to what obviously belongs to it: "Hash2Vec: **Feature Hashing**", "**On** *E. coli* **growth**"."""
    text = work.text
    lead = _LEAD.search(text, max(0, start - 60), start)
    if lead and work.free(lead.start(1), start) and not is_label(lead[1].strip(" :")) and len(lead[1].split()) <= 4:
        start = lead.start(1)
    return start, end


def _mostly_free(work: Work, start: int, end: int) -> bool:
    return sum(work.used[start:end]) * 4 < end - start


def _titleness(work: Work, candidate: Candidate) -> float:
    """Score a stretch as a title by its words alone and by what stands before it."""
    text = work.text
    body = work.styled.plain(candidate.start, candidate.end).strip(" .,;:()[]")
    if not body:
        return -9
    words = body.split()
    cjk = 0 if body.isascii() else len(_CJK.findall(body))
    count = len(words) + cjk // 3
    value = -3.0 if count < 2 else (-1.2 if count == 2 else (0.0 if count < 4 else 1.0 if count <= 40 else -2.0))
    if count < 2 and cjk >= 4:
        value = 0
    if (
        count == 1
        and candidate.how in {"in bold", "as a link", "in quotation marks"}
        and len(body) > 3
        and not body.isdigit()
    ):
        value = -1.5
    if _STOP_WORDS.search(body):
        value += 0.5
    if not _LETTERS.search(body) and cjk < 3:
        value -= 6
    if _NO_TITLE.match(body):
        value -= 8 if _ELSEWHERE.match(body) else 2.5
    if _SAID_OF_A_THESIS.match(body):
        value -= 8
    if _DIGIT.search(body) and (cut_numbers(body).volume or _PAGES.search(body)):
        value -= 1.5
    if STATUS.fullmatch(body.lower().strip(" .()")):
        value -= 6
    if AFFILIATION.search(body) and count < 16 and candidate.how != "in quotation marks":
        value -= 7 if _DEGREE_AT.fullmatch(body) else 1.2
    if "," in body and (_NAMES.fullmatch(body) or _TWO_NAMES.match(body)):
        value -= 8
    if AWARD.search(body) and count < 9 and re.search(r"award|prize|winner|runner|finalist", body, re.IGNORECASE):
        value -= 2.5
    if _YEAR.search(body) and (DATE_WORDS.fullmatch(body) or _YEAR.fullmatch(body)):
        value -= 8
    if candidate.how in {"first", "by its place", "behind the authors"}:
        value -= 8 if len(body) < 40 and is_label(body) else 0  # "BibTeX | Abstract"
        value -= 3 if _UNENDED.search(body) else 0
    if candidate.how == "in italics":
        venue_like = len(words) <= 6 and VENUE_WORDS.search(body)
        value -= 1.5 if venue_like else 0
    if candidate.how in {"by its place", "in italics"} and VENUE_WORDS.search(body) and count <= 8:
        value -= 0.8
    if candidate.how in {"first", "behind the authors"} and _IN_BEHIND.match(text, candidate.end):
        value += 4.5 if work.year_first and not work.citation.authors else 2.5
    before = text[max(0, candidate.start - 12) : candidate.start]
    if _IN_BEFORE.search(before):
        value -= 2.0
    if candidate.how in {"in italics", "in bold"} and _NUMBERS_BEHIND.match(text[candidate.end :]):
        value -= 1.5
    if body[:1].islower() and candidate.how in {"by its place", "behind the authors"}:
        value -= 0.8
    if candidate.how == "in bold" and len(words) <= 4 and work.owner(body):
        value -= 5
    if candidate.how in {"behind the authors", "by its place"} and _YEAR_LAST.search(body):
        value -= 2.0  # "Sensors and Soils, 2018"
    if candidate.how in {"first", "by its place"} and count < 9 and PROSE.search(body):
        value -= 2.0  # "Our new paper is out: …"
    if len(body) < _A_MEETING and _MEETING.fullmatch(body):
        value -= 5.0  # "MARSH 2026 (accepted)"
    if "@" in body or _ET_AL.search(body):
        value -= 1.0
    return value
