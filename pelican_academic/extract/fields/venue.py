"""What a row says of a paper's venue in; its name, and the state, date, pages and preprint beside it, out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pelican_academic.extract.dates import DATE_WORDS, PAST_YEAR, parse_date
from pelican_academic.extract.identifiers import find_identifiers
from pelican_academic.extract.vocabulary import STATUS, is_status, status_in
from pelican_academic.model import PartialDate
from pelican_academic.regex import regex

__all__ = ["Venue", "venue_said", "without_state"]

_STATE = regex(rf"(?P<state>{STATUS.pattern})\s?(?:at|in|to|by|[,:])\s(?:the\s)?(?=[A-Z])", re.IGNORECASE)
_STATE_ALONE = regex(rf"(?P<state>{STATUS.pattern}),?\s\(?(?P<date>{PAST_YEAR})\)?", re.IGNORECASE)
_SERVER = regex(
    r"(?:arXiv|ArXiv|arxiv)(?:\s(?:e-?)?(?:pre)?prints?)?[,:]?\s?(?:(?:arXiv|abs)[:/]\s?)?\d{4}\.\d{4,5}(?:v\d)?(?:\s\[[\w.-]+\])?"
)
_DATE = regex(rf"(?:,\s*|\s\()(?P<date>{DATE_WORDS.pattern}|{PAST_YEAR})\)?$", re.IGNORECASE)
_YEAR = regex(rf"\s(?P<date>{PAST_YEAR})$")
_WITHIN = regex(rf"(?<![\w/.-]){PAST_YEAR}(?![\w/-])")
_YEAR_ALONE = regex(rf"\(?{PAST_YEAR}\)?")
_AFTER_YEAR = regex(r"(?<=\b(?:19|20)\d\d)\.$")
_VOLUME_LAST = regex(r"[^\W\d_]\.?,?\s\d{1,4}(?:\s?\(\d{1,4}\))?$")
_STATE_LAST = regex(
    rf"(?:(?<=\d)\.\s|,\s?|\s\()(?P<state>{STATUS.pattern}|(?:major|minor) revisions?)\)?\.?$", re.IGNORECASE
)
_VOLUME_AND_ISSUE = regex(
    r"(?:,\s*|(?<=[^\W\d_])\s)(?P<volume>(?!(?:19|20)\d\d)\d{1,4})\s?\((?P<issue>\d{1,3}(?:\s?[-–/]\s?\d{1,3})?)\)$"
)
_PRESENTED = regex(
    r"[.,;]?\s[(\[](?P<note>(?:(?:long|short|contributed|notable) )?(?:oral|spotlight|poster|talk|highlight)"
    r"(?: (?:presentation|paper|talk))?)[)\]]\.?$",
    re.IGNORECASE,
)
_BESIDE = regex(
    r"^(?P<name>\w*[rR]xiv|SSRN|ChemRxiv|Zenodo)\b[\s:,(]{1,3}(?:doi:\s?|https?://(?:dx\.)?doi\.org/)?(?P<doi>10\.\d{4,9}/\S+?)\)?$"
)
_PAGES = regex(r",\s*(?:pp?\.?\s?)?(?P<pages>\d{1,6}\s?[-–]{1,2}\s?\d{1,6})$")


@dataclass(frozen=True)
class Venue:
    """A venue's ``name``, and what one field says besides of the paper that it published."""

    name: str
    state: str = ""
    issued: PartialDate | None = None
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    arxiv: str = ""
    note: str = ""


def without_state(printed: str) -> str:
    """Return a venue without a paper's state: ``"To appear in Marsh Letters"`` -> ``"Marsh Letters"``.

    A state that stands alone, such as ``"in preparation"``, is no venue.
    """
    if _state_of(printed):
        return ""
    return _STATE.sub("", printed, count=1) if _STATE.match(printed) else printed


def _state_of(printed: str) -> str:
    """What is said where a venue would stand, if that is a state and no more; "published" says nothing."""
    return printed.lower() if is_status(printed) and status_in(printed) else ""


def venue_said(printed: str, issued: PartialDate | None) -> Venue:
    """Take apart what stands in a venue's place; ``issued`` is what the row says elsewhere, whose year counts.

    >>> venue_said("In press at Marsh Letters", None)
    Venue(name='Marsh Letters', state='in press', issued=None, volume='', issue='', page='', doi='', arxiv='', note='')
    >>> venue_said("Marsh Days (MD), 75-84, May 2020", None).name
    'Marsh Days (MD)'
    """
    presented = _PRESENTED.search(printed)
    said, note = (printed[: presented.start()], presented["note"]) if presented else (printed, "")
    venue = Venue(_AFTER_YEAR.sub("", said.rstrip(" ,;")), issued=issued, note=note)
    if _YEAR_ALONE.fullmatch(venue.name):
        return replace(venue, name="", issued=issued or parse_date(venue.name))
    if bare := _state_of(venue.name):
        return replace(venue, name="", state=bare)
    if alone := _STATE_ALONE.fullmatch(venue.name):
        return replace(venue, name="", state=alone["state"].lower(), issued=issued or parse_date(alone["date"]))
    venue = _without_numbers(_without_states(venue))
    if beside := _BESIDE.match(venue.name):
        return replace(venue, name=beside["name"], doi=find_identifiers(f"doi:{beside['doi']}").doi)
    if _SERVER.fullmatch(venue.name):
        return replace(venue, name="arXiv", arxiv=find_identifiers(f"arXiv:{venue.name.split()[-1]}").arxiv)
    return venue


def _without_states(venue: Venue) -> Venue:
    """Take off the state before the venue and the one behind it, and the date that stands behind or before that."""
    if state := _STATE.match(venue.name):
        venue = replace(venue, name=venue.name[state.end() :], state=state["state"].lower())
    venue = _undated(venue)
    if state := _STATE_LAST.search(venue.name):
        states = filter(None, (venue.state, state["state"].lower()))
        venue = _undated(replace(venue, name=venue.name[: state.start()], state=", ".join(states)))
    return venue


def _without_numbers(venue: Venue) -> Venue:
    if pages := _PAGES.search(venue.name):
        venue = replace(venue, name=venue.name[: pages.start()], page=pages["pages"])
    if numbers := _VOLUME_AND_ISSUE.search(venue.name):
        venue = replace(venue, name=venue.name[: numbers.start()], volume=numbers["volume"], issue=numbers["issue"])
    return venue


def _undated(venue: Venue) -> Venue:
    """Take the date off the end: behind a comma the paper's own, behind a word where the row has no other."""
    within = {year[0] for year in _WITHIN.finditer(venue.name)}
    if not venue.issued and len(within) == 1 and not _DATE.search(venue.name) and not _YEAR.search(venue.name):
        return replace(venue, issued=parse_date(within.pop()))  # "MARSH 2022 Demos"
    found = _DATE.search(venue.name) or (None if venue.issued else _YEAR.search(venue.name))
    date = parse_date(found["date"]) if found else None
    if not found or not date or not any(map(str.isalpha, venue.name[: found.start()])):
        return venue
    said = venue.issued
    if said.year != date.year if said else _VOLUME_LAST.search(venue.name[: found.start()]):
        return venue  # "Cells 11 (12), 1974": a page
    return replace(venue, name=venue.name[: found.start()], issued=date if not said or not said.month else said)
