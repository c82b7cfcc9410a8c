"""A venue with its numbers in; volume, issue, pages and the bare venue out: ``"Nat. Photon. 10 (7), 473-482"``.

Reads the shapes of APA ``12(3), 45-67``, Vancouver ``2020;12(3):45-67``, IEEE ``vol. 3, no. 2, pp. 1-10``, Nature ``12, 45
(2020)``, German ``Bd. 3, S. 1-10`` and CJK ``第3卷第2期``, ``Vol.3, No.2``.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pelican_academic.extract.dates import YEAR, dates_in
from pelican_academic.extract.words import Words
from pelican_academic.regex import regex

__all__ = ["Numbers", "cut_numbers"]

_PAGES = (
    r"[A-Za-z]{0,2}\d{1,9}[A-Za-z]?(?:\s?[-–—‐]{1,2}\s?[A-Za-z]{0,2}\d{1,9}[A-Za-z]?)?"  # no run of digits without end
)
_FREE = r"(?<![\w.–—-])"  # not the end of a range: "pp. 511-514 (2016)"
_VOLUME = regex(
    r"\b(?:vol(?:ume|umen)?\.?|bd\.?|band|tome|[tv]\.)\s*([A-Z]?\d+[A-Z]?)\b|第?\s?(\d{1,6})\s?[卷巻]|제?\s?(\d{1,6})\s?권",
    re.IGNORECASE,
)
_ISSUE = regex(
    r"\b(?:no|nr|num|núm|n\.?\s?[º°]|n(?=\.)|issue|iss|heft|number)\.?\s*(\d+(?:\s?[-–/]\s?\d+)?)\b|第?\s?(\d{1,6})\s?[期号號]|제?\s?(\d{1,6})\s?호",
    re.IGNORECASE,
)
_PAGE = regex(
    rf"\b(?:pp?\.?|pages?|pgs?\.?|págs?\.?|seiten?|article(?: no\.?| number)?|art\.(?: no\.)?|paper no\.|id|e-?loc)\s*[:.]?\s*({_PAGES})|\bS\.\s?({_PAGES})|({_PAGES})\s?[页頁]|(?<=[.,;:]\s)(e\d{{4,8}})\b|(?<=[^\W\d_])(?<!doi):(\d+(?:\s?[-–—]\s?\d+)?|\s\d+\s?[-–—]\s?\d+)(?![\d:(]|\.\d)",
    re.IGNORECASE,
)
_COMPACT = (
    regex(rf"{YEAR}\s?;\s?(?P<v>\d{{1,4}})(?:\s?\((?P<n>[^()]{{1,12}})\))?(?:\s?:\s?(?P<p>(?!{YEAR}\b){_PAGES}))?"),
    regex(rf"{_FREE}(?P<v>\d{{1,4}}[A-Z]?)\s?[,:]\s?(?P<p>(?!{YEAR}\b){_PAGES})\s?\({YEAR}\)"),
    regex(
        rf"{_FREE}(?P<v>(?!{YEAR}\b)\d{{1,4}}[A-Z]?)\s?\((?P<n>(?!{YEAR}\))[\w.]{{1,8}}(?:\s?[-–/&]\s?\w{{1,6}})?|[Ss]uppl?\.?\s?\w{{0,4}})\)\s?(?:[,:;]\s?(?:pp?\.?\s?)?(?P<p>(?!{YEAR}\b){_PAGES}))?"
    ),
    regex(
        rf"{_FREE}(?P<v>\d{{1,4}})\.(?P<n>\d{{1,3}})\s?(?:\({YEAR}\)\s?)?[,:]\s?(?P<p>(?!{YEAR}\b)\d{{1,5}}\s?[-–]\s?\d{{1,5}})"
    ),
    regex(rf"{_FREE}(?P<v>\d{{1,4}}[A-Z]?)\s?,?\s?\({YEAR}\)\s?[,:]?\s?(?P<p>(?!{YEAR}\b){_PAGES})?"),
    regex(rf"{_FREE}(?P<v>(?!{YEAR}\b)\d{{1,4}})\s?[:,/]\s?(?:pp?\.?\s?)?(?P<p>(?!{YEAR}\b){_PAGES})"),
    regex(
        rf"(?<=[^\W\d_]\s)(?P<v>(?!{YEAR}\b)\d{{1,4}})\s(?P<p>(?!{YEAR}\b)(?:[A-Z]\d|\d)\d{{1,6}}(?:\s?[-–]\s?[A-Z]?\d+)?)\W*$"
    ),
)
_PATENT = Words(
    r"\bpatent\s\d{1,2},\d{3},\d{3}|\bpatent\sapp(?:\.|lication|l\.?)?\s(?:no\.?\s?)?\d{2}/\d|\b(?:patent|application|registration)\s+(?:number|no\.?|n[º°])\s?\d|出願番号|特許第|출원번호"
)
_WIDE = str.maketrans("（），：；．", "(),:;.")
_TAIL = regex(
    rf"\s*[,;.:：，]?\s*(?:[(（]?\b{YEAR}\b[)）]?(?=\s*[;,:)]|\s*\d(?!\d*(?:st|nd|rd|th)\b)|\s*$)|\b(?:vol(?:ume|umen)?|bd|band|no|nr|núm|n[º°]|[vn](?=\.\s?\d)|issue|heft|pp?|pages?|págs?|S)\b\.?\s?\d|\b(?:article|art\.)\s(?:no\.?\s|number\s|id\s)?[a-z]?\d|(?<=\s)\d{{1,4}}\s(?:no|nr)\.\s?\d|제\s?\d+\s?[권호]|第\s?\d+\s?[卷巻期号號]|\d{{1,6}}\s?[卷巻期]|(?<=\s)\d{{1,4}}\.\d{{1,3}}\s?[(,:]|(?<=[\s,])[A-Za-z]{{0,2}}\d{{1,6}}[A-Z]?\s?[(（,:;]|(?<=[^\W\d_]\s)\d{{1,4}}\s[A-Z]?\d{{2,7}}(?:\s?[-–]\s?[A-Z]?\d+)?\W*$|(?<=[\s,])\d{{1,6}}\s*$|[,;]\s*[a-z]{{0,4}}\d{{2,}}\s*$|,\s*[A-Z]?\d[\w.-]*\s*(?:,|$)|,\s*\d+\s?[-–]\s?\d+\s*(?:$|[,.(;])|\bvol\.?\s?[A-Z]?\d|(?<=[^\W\d_]):(?:\d|\s\d+\s?[-–—]\s?\d)|(?<=[.,;]\s)e\d{{4,8}}\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Numbers:
    """Volume, issue and pages as printed (ranges with a plain hyphen), and ``rest``, the text before them."""

    volume: str = ""
    issue: str = ""
    page: str = ""
    rest: str = ""

    def or_else(self, other: Numbers) -> Numbers:
        """Return these, completed from the other where a field is empty."""
        return Numbers(
            self.volume or other.volume, self.issue or other.issue, self.page or other.page, self.rest or other.rest
        )


def _group(match: re.Match[str] | None) -> str:
    return next((part for part in match.groups() if part), "") if match else ""


@lru_cache(maxsize=4_000)  # title, venue and remainder ask about the same stretches
def cut_numbers(text: str) -> Numbers:
    """Return the numbers in a text and what stands before the first of them.

    >>> cut_numbers("Human Brain Mapping, 44(3), 12-20")
    Numbers(volume='44', issue='3', page='12-20', rest='Human Brain Mapping')
    """
    text = text.translate(_WIDE)
    if _PATENT.search(text):
        return Numbers(rest=re.sub(rf"[\s,;(]+{YEAR}\W*$", "", text))  # its number is no volume
    if not _DIGIT.search(text):
        return Numbers(rest=_bare(text))
    volume, issue, page = _group(_VOLUME.search(text)), _group(_ISSUE.search(text)), _group(_PAGE.search(text))
    if not (volume and page):
        for pattern in _COMPACT:
            match = pattern.search(text)
            if match:
                found = match.groupdict()
                volume, issue, page = (
                    volume or found.get("v") or "",
                    issue or found.get("n") or "",
                    page or found.get("p") or "",
                )
                break
    if issue and (
        beside := re.search(
            rf"(?<![\w.])((?!{YEAR}\b)\d{{1,4}}[A-Z]?)(?:\s?[,;(]\s?|\s(?=no\.))(?:no|nr|iss|issue|n[º°])\b",
            text,
            re.IGNORECASE,
        )
    ):
        volume = beside[1]
    page = re.sub(r"\s*[–—‐-]+\s*", "-", page.strip())
    return Numbers(volume, re.sub(r"\s*[–—]\s*", "-", issue), page, _before(text))


_DIGIT = regex(r"\d")
_LONGEST = 60  # characters that a number has before its first digit: ", article number "


def _before(text: str) -> str:
    """Return the venue's name: the text before its numbers and date; a year or ordinal that leads it stays."""
    start = 0
    lead = re.match(
        rf"\s*(?:the\s+)?(?:{YEAR}\s+(?=[A-Z])|\d+(?:st|nd|rd|th|\.)\s|第\s?\d+\s?[回届])", text, re.IGNORECASE
    )
    if lead:
        start = lead.end()
    cuts = [
        match.start()
        for match in (_tail(text, start), next(dates_in(text, start), None))
        if match and match.start() > start
    ]
    head = text[: min(cuts)] if cuts else text
    if head.count("(") > head.count(")"):  # "(ISCA 2022)" belongs to the name, "(Under Review)" too
        closing = text.find(")", len(head))
        if closing > 0 and re.search(r"\([^()]*[A-Za-z]{2}[^()]*$", head):
            head = text[: closing + 1]
    return _bare(head)


def _tail(text: str, start: int) -> re.Match[str] | None:
    """The numbers behind a venue. All have a digit, and that is quickly found."""
    first = _DIGIT.search(text, start)
    return _TAIL.search(text, max(start, first.start() - _LONGEST)) if first else None


def _bare(text: str) -> str:
    return re.sub(r"[\s,;:(（\[]+$", "", text)
