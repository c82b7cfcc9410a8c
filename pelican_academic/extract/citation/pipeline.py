"""The steps that read one citation, in their order."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from pelican_academic.extract.authors import AuthorList, authors_between, find_authors
from pelican_academic.extract.authors.company import title_before_with
from pelican_academic.extract.citation.addresses import mark_identifiers, mark_links
from pelican_academic.extract.citation.books import publish_book, take_subtitle
from pelican_academic.extract.citation.company import mark_company
from pelican_academic.extract.citation.date import find_date
from pelican_academic.extract.citation.date_elsewhere import date_elsewhere
from pelican_academic.extract.citation.houses import mark_house
from pelican_academic.extract.citation.marks import mark_tags, note_quotes
from pelican_academic.extract.citation.openings import (
    names_in_brackets,
    opening_badge,
    place_in_brackets,
    title_line,
)
from pelican_academic.extract.citation.record import Citation
from pelican_academic.extract.citation.remainder import read_remainder
from pelican_academic.extract.citation.reviews import review_at
from pelican_academic.extract.citation.title import find_title, mark_again
from pelican_academic.extract.citation.title_candidates import leads_to_a_work
from pelican_academic.extract.citation.venue import find_venue
from pelican_academic.extract.citation.venue_name import clean_venue
from pelican_academic.extract.citation.weight import weigh
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.dates import YEAR, date_of, dates_in
from pelican_academic.extract.names import PARTICLES, classify
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.extract.styled import BOLD, Span, Styled
from pelican_academic.extract.vocabulary import STATUS
from pelican_academic.model import PartialDate
from pelican_academic.regex import regex

__all__ = ["begin", "finish", "parse_citation"]

_NUMBER = regex(
    r"^\s*(?:[\[(（【][A-Za-z]{0,3}[-.]?\s?\d{1,3}[\])）】][.:]?|[A-Z]{0,2}\d{1,3}[.)、:](?=\s|[^\d\s])|#\d{1,3}\b[.:]?|\d{1,3}\s?[-–—](?=\s)|[•‣▪●○–—*·-](?=\s)|[\u2600-\u27bf\U0001f000-\U0001faff]\ufe0f?(?=\s))\s*"
)


def _a_phrase(authors: AuthorList) -> bool:
    """Say whether words that were taken for names are none: one alone without initials, or two sentences."""
    if any(re.search(r"[^\W\d_]{3}\.\s", form.text) for form in authors.forms):
        return True
    return len(authors.forms) == 1 and not re.search(r"\b[A-ZÀ-Þ]\.", authors.forms[0].text)


def parse_citation(
    styled: Styled,
    owner: Callable[[str], bool] = lambda _name: False,
    *,
    title: str = "",
    title_at: tuple[int, int] | None = None,
    authors_at: tuple[int, int] | None = None,
) -> Citation:
    """Return the fields of one citation; ``owner(name)`` tells the page's own person.

    ``title`` is a heading's, where it has one; ``title_at`` and ``authors_at`` are where title and authors stand, where
    the other papers of a list say it.

    >>> from lxml import html
    >>> from pelican_academic.extract.element_text import styled as styled_of
    >>> parse_citation(styled_of(html.fromstring("<p>Quill A, Reed B. On marsh birds. J Ornith 2020;3:1-9.</p>"))).venue
    'J Ornith'
    """
    return finish(begin(styled, owner, title_at, authors_at), title)


def _of_words(label: str) -> bool:
    """Say whether a link's text is a title: four words or more with a small one among them, and no list of names."""
    words = label.split()
    if len(words) < 4 or not any(word.islower() and word not in PARTICLES and word != "and" for word in words):
        return False
    return not all(classify(piece) for piece in re.split(r",\s+(?:and\s+)?|\s+and\s+", label))


_BEHIND_A_TITLE = 20  # characters at least that name authors or a venue
_ITS_FIRST_PIECE = regex(r"[^,.:;]+")
_SENTENCE = regex(r"[.?!][”\"]?\s")


def _title_in_bold(styled: Styled, begin: int, stop: int) -> int:
    """Return where the title in a run of bold ends: with its link or sentence, where authors in bold follow it."""
    link = next((link for link in styled.links if begin <= link.start <= begin + 1), None)
    sentence = _SENTENCE.search(styled.text, begin, stop)
    return min(stop, link.end if link else stop, sentence.end() if sentence else stop)


def _opens_as_a_title(words: str) -> bool:
    """Say whether what opens an entry in bold is its title, and no list of names: "MarshNet: Good and Stable Reeds at sea"."""
    first = _ITS_FIRST_PIECE.match(words)
    kind = classify(first[0].strip()) if first else ""
    behind = words[first.end() : first.end() + 1] if first else ""
    return _of_words(words) and (not kind or (kind == "family" and behind == ":"))


_OF_PARTS = regex(rf"[“„«\"]|[.?!)]\s.*(?:{YEAR}|arXiv|\d\s?[,:(])")  # a quoted title, a venue with numbers


def _without_link_around(work: Work, start: int) -> Styled:
    """Return a text without the link that is around the whole citation, but for a DOI, and so says nothing of its parts."""
    styled, text = work.styled, work.text.rstrip(" .")
    around = [link for link in styled.links if link.start <= start + 1 and _is_whole(work, link, len(text) - 1)]
    if not around or not _OF_PARTS.search(text):
        return styled
    return replace(styled, links=[link for link in styled.links if link not in around])


def _is_whole(work: Work, link: Span, end: int) -> bool:
    """Say whether a link reaches to the end, or holds a year and nothing but what is marked stands behind it."""
    rest = range(link.end, end)
    return not rest or (
        re.search(YEAR, link.label) is not None and all(work.used[at] or not work.text[at].isalnum() for at in rest)
    )


def begin(
    styled: Styled,
    owner: Callable[[str], bool],
    title_at: tuple[int, int] | None = None,
    authors_at: tuple[int, int] | None = None,
) -> Work:
    """Return a citation under work: its marks and its authors are found, which is less than half of the work."""
    work = Work(styled, owner)
    work.title_at = title_at = title_at or review_at(styled)
    number = _NUMBER.match(work.text)
    start = number.end() if number and number.end() < len(work.text) else 0
    leading = re.match(rf"\s*[\[(]?({YEAR})[a-d]?[\])]?[.:,]?\s+(?=[^\W\d_]|[\"“])", work.text[start:])
    if leading:  # "(2020) Title. Authors"
        work.year_first = PartialDate(int(leading[1]))
        start += leading.end()
    work.mark(0, start)
    mark_links(work)
    mark_identifiers(work)
    styled = work.styled = _without_link_around(work, start)
    mark_tags(work)
    note_quotes(work)
    mark_house(work)
    citation = work.citation
    start = max(start, opening_badge(work, start))
    place = work.place = place_in_brackets(work, start)
    authors_at = authors_at or names_in_brackets(work, start)
    blocked = bytearray(work.used)
    for begin, end in work.quotes:
        blocked[begin:end] = b"\x01" * (end - begin)
    for link in styled.links:
        if _of_words(styled.plain(link.start, link.end)) or leads_to_a_work(link):
            blocked[link.start : link.end] = b"\x01" * (link.end - link.start)
    for begin, stop in styled.runs(BOLD)[:1]:
        end = _title_in_bold(styled, begin, stop)
        if (
            begin <= start + 1
            and end + _BEHIND_A_TITLE < len(work.text)
            and _opens_as_a_title(styled.plain(begin, end))
        ):
            blocked[begin:end] = b"\x01" * (end - begin)
    if title_at:
        blocked[slice(*title_at)] = b"\x01" * (title_at[1] - title_at[0])
    if (first := title_line(work, blocked, start)) > start:
        blocked[start:first] = b"\x01" * (first - start)
    led = title_before_with(styled, start)
    if led:
        blocked[start : led[0]] = b"\x01" * (led[0] - start)
    citation.authors = (
        authors_between(styled, max(start, authors_at[0]), authors_at[1])
        if authors_at
        else find_authors(styled, blocked, owner, led[1] if led else start)
    )
    if place and citation.authors and len(citation.authors.forms) == 1:
        citation.authors = None
    if leading and ":" in leading[0] and citation.authors and _a_phrase(citation.authors):
        citation.authors = None  # "2017: On marshes. First steps. In: …": a person's own list
    if citation.authors:
        citation.why.append(f"{len(citation.authors.forms)} author(s)")
        work.mark(citation.authors.start, citation.authors.end)
        mark_company(work, led)
    return work


def finish(work: Work, title: str = "") -> Citation:
    """Return the citation that was begun, with its date, title, venue and all else."""
    citation, place = work.citation, work.place
    _mark_status_behind(work)
    date_span = find_date(work)
    if place and not citation.authors:
        citation.date, date_span = PartialDate(int(place[2])), None
    if work.year_first:  # "2023 Quill, A., 2023, On marshes" says it again
        again = date_span and citation.authors and 0 <= date_span[0] - citation.authors.end <= _SAID_AGAIN
        citation.date, date_span = work.year_first, date_span if again else None
    if title:
        citation.title, citation.title_how = title, "heading"
        _cut_source(citation)
        mark_again(work, citation.title)
    else:
        find_title(work, date_span)
    if citation.authors and len(citation.authors.forms) == 1 and citation.authors.forms[0].text == citation.title:
        citation.authors = None  # two words of a title look like a name
    take_subtitle(work)
    find_venue(work)
    publish_book(work)
    citation.venue = citation.venue or work.patent
    if place and not citation.venue:
        citation.venue = clean_venue(place[1])
    if work.badge:
        citation.venue = citation.venue or work.badge[0]
        citation.date = citation.date or PartialDate(work.badge[1])
    read_remainder(work)
    date_elsewhere(work)
    if not (citation.date or citation.status or citation.venue) and citation.authors:
        _cut_year(citation)
    found = None if citation.date or not citation.authors else _YEAR_BESIDE.fullmatch(citation.title)
    if found and len(_A_WORD.findall(found["title"])) >= _FEWEST_WORDS:
        citation.title, citation.date = found["title"], PartialDate(int(found["year"]))
    weigh(work)
    return citation


_SAID_AGAIN = 4  # characters from the authors to their year
_YEAR_CLOSES = regex(
    rf"(?P<title>.{{12,}}[^\W\d_][)\]]?)(?<!\s(?:of|in|by|to))(?<!since)(?<!until)(?<!from)\s(?P<year>{YEAR})"
)


# "On marshes of the north (2019)"; a journal has fewer words
_YEAR_BESIDE = regex(rf"(?P<title>.{{12,}}\S)\s\((?P<year>{YEAR})\)")
_A_WORD = regex(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 4


def _cut_year(citation: Citation) -> None:
    """Take the only year of a text for its date where it closes the title: "Quill A. Attention for herons 2023."."""
    if citation.title_how == "behind the authors" and (found := _YEAR_CLOSES.fullmatch(citation.title)):
        citation.title, citation.date = found["title"], PartialDate(int(found["year"]))


_SOURCE = regex(
    rf"(?P<title>.{{12,}}?[^.\s]{{2}}[.?!])\s+(?P<venue>(?:[A-Z][\w&]*\.?\s|of\s|and\s|the\s|in\s|[a-z]{{4,}}\s){{0,8}}(?:[A-Z][\w&]*|[a-z]{{4,}}))\.\s+"
    rf"(?P<when>{YEAR}(?:\s[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?[;:.].*|{YEAR}\W*)$"
)  # "On marshes. Marsh Lett. 2020 Feb 3;12(3):1-9.", as PubMed has it


def _cut_source(citation: Citation) -> None:
    """Part a heading that is a title and its source."""
    found = _SOURCE.match(citation.title)
    if found is None:
        return
    citation.title, citation.venue = found["title"].rstrip("."), clean_venue(found["venue"])
    citation.date = (
        citation.date or next(map(date_of, dates_in(found["when"])), None) or PartialDate(int(found["when"][:4]))
    )
    citation.numbers = cut_numbers("x, " + found["when"].partition(";")[2])


_STATUS_BEHIND = regex(rf"[\s,.]*({STATUS.pattern})\s*[.,:]\s+(?=\S)", re.IGNORECASE)


def _mark_status_behind(work: Work) -> None:
    """Mark what stands in the date's place: "Quill, A., Reed, B., in press. On marshes. Marsh Letters."."""
    authors = work.citation.authors
    found = _STATUS_BEHIND.match(work.text, authors.end) if authors else None
    if found and work.free(*found.span(1)):
        work.citation.status = work.citation.status or found[1].lower()
        work.mark(*found.span())
