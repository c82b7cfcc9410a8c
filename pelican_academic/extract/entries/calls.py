"""A title -> whether it is none: a line of a call, a programme or an event, or a date, which stand where papers do.

>>> is_of_a_call("Author notification:"), is_of_a_call("10 Mar 2020"), is_of_a_call("Deadlines in Tidal Clocks")
(True, True, False)
"""

from __future__ import annotations

import re

from pelican_academic.extract.dates import DATE_WORDS, DAYS
from pelican_academic.regex import regex

__all__ = ["is_of_a_call"]

_WHAT = (
    r"papers?|abstracts?|posters?|workshops?|tutorials?|proposals?|demos?|manuscripts?|authors?|full|short|final|extended|"
    r"early[- ]bird|late|initial|program(?:me)?|conference|artifacts?|supplementary|the|of|for|to|and"
)
_STEP = (
    r"submissions?|registrations?|notifications?|deadlines?|decisions?|acceptances?|camera[- ]ready|rebuttals?|"
    r"reviews?|important dates?|calls?|applications?|schedule|agenda|venue|location"
)
_WHEN = r"deadlines?|dates?|due|opens?|opening|closes?|closing|begins?|starts?|ends?|periods?|versions?|sent|available"
_OF_A_CALL = regex(
    rf"\W*(?:(?:{_WHAT})\W+)*(?:{_STEP})(?:\W+(?:{_WHAT}|{_STEP}|{_WHEN}))*\W*"
    rf"|\W*(?:(?:{_WHAT})\W+)+(?:{_WHEN})\W*",
    re.IGNORECASE,
)
_ALONE = regex(
    r"\W*(?:spotlights?|orals?|posters?|keynotes?|(?:oral|poster|spotlight|invited) (?:presentations?|sessions?)|"
    r"lightning talks?|coffee break|lunch(?: break)?|(?:for )?more information(?: see)?(?: here)?|details|tba|tbd)\W*",
    re.IGNORECASE,
)
_OF_AN_EVENT = regex(r"\W*(?:date|time|when|where|place|room|speaker|presented by)\s*[:：]", re.IGNORECASE)
_DAY_OF_A_PROGRAMME = regex(
    rf"\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s(?:the\s)?(?:{DAYS}|\d{{1,2}}\s\w{{3,9}})(?:st|nd|rd|th)?\W*",
    re.IGNORECASE,
)
_LABELS = regex(r"(?:\[[^\[\]]{2,20}\]\s*){1,9}")  # "[project page] [pdf]"
_ENDS = regex(r"\A\W+|\W+\Z")
_ZONE = regex(r"\W*[A-Z]{2,4}\Z", re.IGNORECASE)  # "AoE"


_NONE = (_OF_A_CALL, _ALONE, _DAY_OF_A_PROGRAMME, _LABELS)


def is_of_a_call(title: str) -> bool:
    """Whether what stands in a title's place names a step of a call, a part of a programme, or a day."""
    if any(pattern.fullmatch(title) for pattern in _NONE) or _OF_AN_EVENT.match(title):
        return True
    bare = _ENDS.sub("", title)
    return any(DATE_WORDS.fullmatch(text) for text in (bare, _ZONE.sub("", bare)))
