"""The links and the printed identifiers and addresses of a citation: what cannot be mistaken, marked first."""

from __future__ import annotations

import re
from dataclasses import replace

from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.doi_kinds import is_preprint_doi
from pelican_academic.extract.identifiers import Identifiers, find_identifiers, identifiers_of_url
from pelican_academic.extract.links import is_label, is_safe, kind_of, kind_of_label
from pelican_academic.extract.styled import HARD, SOFT
from pelican_academic.model import Link
from pelican_academic.regex import regex

__all__ = ["mark_identifiers", "mark_links"]

_LEAD = regex(rf"(?:^|[\s|{HARD}{SOFT}.;(\[])((?:[A-Za-zÀ-ÿ]+[ -]){{0,2}}[A-Za-zÀ-ÿ]+|[\u3040-\u9fff]+)\s*[:：]\s*$")


def mark_links(work: Work) -> None:
    """Classify the links; those with a label or address for text are spoken for, with the brackets around them."""
    text = work.text
    for link in work.styled.links:
        if not is_safe(link.url) or link.url.startswith("#") or not link.url:
            continue
        shown = text[link.start : link.end]
        around = text[max(0, link.start - 60) : link.start]
        lead = _LEAD.search(around) if around.rstrip().endswith((":", "：")) else None
        named = lead[1] if lead and (kind_of_label(lead[1]) or kind_of_label(lead[1].split()[-1])) else ""
        label = link.label
        if named and (not kind_of_label(label) or is_label(label)):
            kind = kind_of(named if kind_of_label(named) else named.split()[-1], link.url)
        else:
            kind = kind_of(label, link.url)
        labelled = is_label(shown) or bool(named) or link.image
        if not labelled:
            local = not re.match(r"^(?:https?:)?//", link.url) and kind == "other"
            person = bool(re.search(r"/(?:people|members?|team|authors?|~)", link.url)) or link.url.startswith(
                "mailto:"
            )
            if local and person:
                continue
        if link.url.startswith("mailto:"):
            continue
        if any(known.url == link.url for known in work.citation.links):
            pass
        else:
            work.citation.links.append(Link(kind, link.url, label if len(label) <= 60 else ""))
        found = identifiers_of_url(link.url)
        if kind == "preprint" and found.doi and kind_of_label(label) == "preprint":
            found = Identifiers()  # the DOI of another version
        work.citation.identifiers = _published_first(work.citation.identifiers, found)
        if labelled:
            begin, end = link.start, link.end
            if named:
                begin = link.start - (len(around) - around.rfind(named))
            while begin > 0 and text[begin - 1] in " [(|/{【（:" + SOFT:
                begin -= 1
            while end < len(text) and text[end] in " ])|/}】）" + SOFT:
                end += 1
            work.mark(begin, end)


_LABEL = regex(r"(?:https?://\S*|\b(?:doi|DOI|arXiv|PMID|PMCID|ISBN|HAL|Id|preprint)\s*[:：]?\s*|[\[(|]\s*)+$")
_LONGEST_LABEL = 300  # characters of what names an identifier, an address before it among them
_ADDRESS = regex(r"https?://[^\s<>\"”)\]]+|\bwww\.[^\s<>\"”)\]]+")


def mark_identifiers(work: Work) -> None:
    """Read the identifiers and addresses that are printed, and mark them with their labels."""
    found = find_identifiers(work.text)
    work.citation.printed = found
    work.citation.identifiers = (
        _published_first(found, work.citation.identifiers) if found else work.citation.identifiers
    )
    for start, end in found.spans:
        label = _LABEL.search(work.text, max(0, start - _LONGEST_LABEL), start)
        begin = label.start() if label else start
        if "arxiv" in work.text[begin:end].lower():
            begin = max(begin, start)  # the word arXiv may be the venue
        work.mark(begin, end)
    for match in _ADDRESS.finditer(work.text):
        if any(work.used[match.start() : match.end()]) and not work.free(match.start(), match.end()):
            work.mark(match.start(), match.end())
            continue
        url = match[0].rstrip(".,;:")
        work.mark(match.start(), match.start() + len(url))
        if not any(link.start <= match.start() < link.end for link in work.styled.links):
            work.citation.links.append(Link(kind_of("", url), url, ""))
            work.citation.identifiers = work.citation.identifiers.or_else(identifiers_of_url(url))


def _published_first(first: Identifiers, second: Identifiers) -> Identifiers:
    """Complete the first from the second; a preprint server's DOI gives way to the article's own."""
    if is_preprint_doi(first.doi) and second.doi and not is_preprint_doi(second.doi):
        first = replace(first, doi=second.doi)
    return first.or_else(second)
