"""Text and URLs in; bare, normalised identifiers out: ``"https://doi.org/10.1117/1.JMI.11"`` -> ``doi "10.1117/1.jmi.11"``.

DOIs are lower case without a resolver; arXiv ids carry no version; PMIDs are digits; PMCIDs keep their ``PMC``. The rules
are those of the registrars: the DOI Handbook 2.2, arXiv's identifier scheme of 2007 (and the older ``math.GT/0309136``),
ISO 2108 for ISBN check digits, ISO 7064 MOD 11-2 for ORCID.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from pelican_academic.extract.words import Words
from pelican_academic.regex import regex

__all__ = ["Identifiers", "find_identifiers", "identifiers_of_url", "normal_doi", "normal_isbn", "normal_orcid"]

_DOI = r"10\.\d{4,9}/\((?:SICI|sici)\)[^\s\"']+|10\.\d{4,9}(?:\.\d+)*/[^\s\"'<>，。；、）】|]+"
_DOI_IN_TEXT = regex(
    rf"(?:(?:https?://)?(?:dx\.)?doi\.org/|\bdoi\s*[:：=]?\s*(?:https?://(?:dx\.)?doi\.org/)?)?({_DOI})", re.IGNORECASE
)
_DOI_HOST = regex(r"^(?:https?:)?//(?:(?:dx|www)\.)?doi\.org/+", re.IGNORECASE)
_ARXIV_ID = r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})"
_ARXIV_IN_TEXT = Words(rf"\barxiv\s*(?:preprint)?\s*(?:arxiv)?\s*[:：,#\s(]\s*({_ARXIV_ID})(v\d+)?")
_ARXIV_URL = Words(rf"(?:arxiv\.org/(?:abs|pdf|html|format)/|alphaxiv\.org/abs/)({_ARXIV_ID})(?:v\d+)?")
_PMID_IN_TEXT = Words(r"\b(?:PMID|PubMed(?:\s*(?:ID|PMID))?)\s*[:：#]?\s*(\d{5,9})\b")
_PMID_URL = Words(
    r"(?:pubmed\.ncbi\.nlm\.nih\.gov/|ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/(?:\?term=)?|pubmed\.gov/)(\d{5,9})",
)
_PMCID_IN_TEXT = Words(r"\b(?:PMCID\s*[:：]?\s*)?(PMC\s?\d{5,9})\b")
_ISBN_IN_TEXT = Words(r"\bISBN(?:-1[03])?\s*[:：]?\s*((?:97[89][- ]?)?\d[\d\- ]{7,14}[\dXx])\b")
_HANDLE_URL = Words(r"hdl\.handle\.net/([\d.]+/[^\s?#\"'<>]+)")
_URN = Words(r"\b(urn:(?:nbn|isbn|issn):[a-z0-9][a-z0-9:()+,.=@;$_!*'%/?#-]*[a-z0-9])")
_HAL = Words(r"\b((?:hal|tel|halshs|inserm|inria|cea|pasteur|ird|dumas|lirmm|ineris)-\d{6,9})(?:v\d+)?\b", flags=0)
_ORCID = regex(r"(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])")
# Publishers' addresses that carry the DOI itself: host, then a path which names it.
_DOI_IN_URL = regex(r"[/=](10\.\d{4,9}(?:\.\d+)*(?:/|%2F)[^\s?#&\"'<>]+)", re.IGNORECASE)
_PREPRINT_SERVERS = regex(r"(?:bio|med|chem|eng|psy)rxiv\.org", re.IGNORECASE)
_BIORXIV_EARLY = regex(
    r"biorxiv\.org/content/(?:biorxiv/)?early/\d+/\d+/\d+/(\d{4}\.\d\d\.\d\d\.)?(\d{6})", re.IGNORECASE
)
_URL_TAIL = regex(
    r"(?:(?<=\d)v\d+(?=$|[./])(?:\.(?:full|abstract|supplementary-material|article-info)(?:[.-]text)?)?(?:\.pdf)?|"
    r"\.(?:full|abstract|short|long)(?:\.pdf)?|/(?:full|abstract|pdf|epdf|html?|meta|summary|references|fulltext|tables|figures)(?:[/.].*)?|"
    r"\.pdf|/)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Identifiers:
    """What one text or URL identifies; every field "" where absent. ``spans`` are the (start, end) used of the text."""

    doi: str = ""
    arxiv: str = ""
    pmid: str = ""
    pmcid: str = ""
    isbn: str = ""
    handle: str = ""
    urn: str = ""
    hal: str = ""
    spans: tuple[tuple[int, int], ...] = field(default=(), compare=False)

    def __bool__(self) -> bool:
        return any((self.doi, self.arxiv, self.pmid, self.pmcid, self.isbn, self.handle, self.urn, self.hal))

    def or_else(self, other: Identifiers) -> Identifiers:
        """Return these, completed from the other where a field is empty."""
        names = ("doi", "arxiv", "pmid", "pmcid", "isbn", "handle", "urn", "hal")
        return Identifiers(**{name: getattr(self, name) or getattr(other, name) for name in names}, spans=self.spans)


def normal_doi(text: str) -> str:
    """Return the bare lower-case DOI in a DOI, a resolver's URL or a label: ``"doi:10.1/ABC."`` -> ``"10.1/abc"``; "" for none."""
    text = unquote(text.strip())
    match = re.search(_DOI, text, re.IGNORECASE)
    return _trim_doi(match[0]).lower() if match else ""


def _trim_doi(doi: str) -> str:
    """Take off punctuation of the sentence: a final stop, and brackets that the DOI did not open itself."""
    doi = re.sub(r"(?i)(?:doi|pmid|pmcid|arxiv|issn|isbn|https?)[:：].*$", "", doi)
    while True:
        shorter = doi.rstrip(".,;:*†‡'\"”’…_")
        for opening, closing in ("()", "[]", "{}"):
            if shorter.endswith(closing) and shorter.count(closing) > shorter.count(opening):
                shorter = shorter[:-1]
        if "](" in shorter:
            shorter = shorter.split("](", 1)[0]
        if shorter == doi:
            return doi
        doi = shorter


def normal_isbn(text: str) -> str:
    """Return the ISBN's digits where its check digit holds: ``"978-3-16-148410-0"`` -> ``"9783161484100"``; "" otherwise."""
    digits = re.sub(r"[^0-9Xx]", "", text).upper()
    if len(digits) == 13 and digits.isdigit():
        total = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits))
        return digits if total % 10 == 0 else ""
    if len(digits) == 10 and digits[:9].isdigit():
        total = sum((10 - index) * (10 if digit == "X" else int(digit)) for index, digit in enumerate(digits))
        return digits if total % 11 == 0 else ""
    return ""


def normal_orcid(text: str) -> str:
    """Return the ORCID iD in a text or URL where its check digit holds: ``"0000-0002-1825-0097"``; "" otherwise."""
    text = text.strip()
    match = _ORCID.search(text)
    if match:
        found = match[1].upper()
    elif re.fullmatch(r"\d{15}[\dXx]", text):
        found = "-".join(text[start : start + 4] for start in (0, 4, 8, 12)).upper()
    else:
        return ""
    total = 0
    for digit in found.replace("-", "")[:15]:
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return found if found[-1] == ("X" if check == 10 else str(check)) else ""


def identifiers_of_url(url: str) -> Identifiers:
    """Return what an address identifies: ``"https://arxiv.org/abs/2507.19489v2"`` -> ``arxiv "2507.19489"``."""
    url = url.strip()
    plain = unquote(url)
    match = _DOI_HOST.match(plain)
    if match or plain.lower().startswith("doi:"):
        doi = normal_doi(plain[match.end() :].split("?", 1)[0].split("#", 1)[0] if match else plain)
        return _with_arxiv(Identifiers(doi=doi))
    if match := _ARXIV_URL.search(plain):
        return Identifiers(arxiv=match[1])
    if match := _PMID_URL.search(plain):
        return Identifiers(pmid=match[1])
    if re.search(r"ncbi\.nlm\.nih\.gov/.*PMC\d|europepmc\.org/.*PMC\d", plain, re.IGNORECASE):
        found = re.search(r"PMC\d{5,9}", plain, re.IGNORECASE)
        return Identifiers(pmcid=found[0].upper() if found else "")
    if match := re.search(r"europepmc\.org/(?:article|abstract)/med/(\d+)", plain, re.IGNORECASE):
        return Identifiers(pmid=match[1])
    if match := _HANDLE_URL.search(plain):
        return Identifiers(handle=match[1].rstrip("/.,"))
    if match := _URN.search(plain):
        return Identifiers(urn=match[1].lower())
    if re.search(
        r"\bhal(?:[\w-]*)\.(?:science|archives-ouvertes\.fr)|theses\.hal|archives-ouvertes|hal\.\w+\.fr|hal\.science",
        plain,
    ):
        found = _HAL.search(plain)
        return Identifiers(hal=found[1] if found else "")
    if match := _BIORXIV_EARLY.search(plain):
        return Identifiers(doi=f"10.1101/{match[1] or ''}{match[2]}")
    if match := _DOI_IN_URL.search(plain):
        doi, previous = match[1], ""
        while doi != previous:
            previous, doi = doi, _URL_TAIL.sub("", doi)
        if _PREPRINT_SERVERS.search(plain):
            doi = re.sub(r"v\d+$", "", doi)
        doi = re.sub(r"^(10\.1093/[^/]+/[^/]+)/\d+$", r"\1", doi)  # Oxford's addresses end in the article's number
        return _with_arxiv(Identifiers(doi=_trim_doi(doi).lower()))
    return Identifiers()


def _with_arxiv(found: Identifiers) -> Identifiers:
    """Read arXiv's own DOIs (10.48550/arXiv.2507.19489) as the arXiv id that they are."""
    match = re.fullmatch(rf"10\.48550/arxiv\.({_ARXIV_ID})(?:v\d+)?", found.doi, re.IGNORECASE)
    return Identifiers(arxiv=match[1], spans=found.spans) if match else found


# All have a digit but for these two.
_MAY_IDENTIFY = regex(r"\d|hdl|urn:", re.IGNORECASE)


def find_identifiers(text: str) -> Identifiers:
    """Return the first identifier of each kind printed in a text, with the spans they fill.

    >>> find_identifiers("J. Imag. 2024. PMID: 38988990, doi: 10.1117/1.JMI.11").pmid
    '38988990'
    """
    found: dict[str, str] = {}
    spans: list[tuple[int, int]] = []

    def take(kind: str, value: str, span: tuple[int, int]) -> None:
        if value:
            found.setdefault(kind, value)
            spans.append(span)

    if not _MAY_IDENTIFY.search(text):
        return Identifiers()
    for match in _DOI_IN_TEXT.finditer(text) if "10." in text else ():
        doi = _trim_doi(match[1])
        record = _with_arxiv(Identifiers(doi=doi.lower()))
        kind = "arxiv" if record.arxiv else "doi"
        take(kind, getattr(record, kind), (match.start(), match.start(1) + len(doi)))
    for kind, pattern in (
        ("arxiv", _ARXIV_URL),
        ("arxiv", _ARXIV_IN_TEXT),
        ("pmid", _PMID_URL),
        ("pmid", _PMID_IN_TEXT),
    ):
        for match in pattern.finditer(text):
            take(kind, match[1], match.span())
    for match in _PMCID_IN_TEXT.finditer(text):
        take("pmcid", match[1].upper().replace(" ", ""), match.span())
    for match in _ISBN_IN_TEXT.finditer(text):
        take("isbn", normal_isbn(match[1]), match.span())
    for kind, pattern in (("handle", _HANDLE_URL), ("urn", _URN), ("hal", _HAL)):
        for match in pattern.finditer(text):
            take(kind, match[1], match.span())
    return Identifiers(**found, spans=tuple(spans))
