"""Where the sentences of a text end, abbreviations and initials not taken for one."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["sentence_ends"]

_ABBREVIATIONS = regex(
    r"(?:\b(?:vs|e\.g|i\.e|cf|al|etc|approx|ca|spp|sp|subsp|var|no|vol|fig|eq|dr|prof|mr|mrs|st|jr|sr|inc|ltd|co|u\.s|u\.k|resp|incl|ver|z\.\s?b|d\.\s?h|bzw|p\.\s?ex|p\.\s?ej|bd|nr|núm|num|pp|hrsg|eds?|im|ul|wyd|red|św)|(?:^|\s|\()[A-Z])$",
    re.IGNORECASE,
)


_ORDINAL = regex(r"\b(?:[Tt]he|der|des|dem|den|die|das|am|zum|zur|im|vom|beim)\s\d{1,2}$")  # "auf dem 49. Kongress"


_NEAR = 16  # characters before a full stop, more than the patterns above look at


def _letter(before: str) -> str:
    """The one character that stands alone at the end of a text, "" where a longer word does."""
    last, space = before[-1:], before[-2:-1]
    return "" if not last or _EDGE.match(last) or (space and not _EDGE.match(space)) else last


_CAMEL = regex(r"[a-z]{1,2}[A-Z][a-z]")  # "iConference", "eLife"
_EDGE = regex(r"[\s(]")


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Return the offsets after each full stop, question or exclamation mark that ends a sentence in ``text[start:end]``."""
    found = []
    for match in re.finditer(r"[.?!…]+[\"”’»)]?(?=\s|$|\[)|[。！？．](?!\d)", text[start:end]):
        at = start + match.end()
        if match[0].startswith("."):
            before = text[start : start + match.start()]
            near = before[-_NEAR:]
            if _ORDINAL.search(near):
                continue
            letter = _letter(before)
            after = text[at:end].lstrip()
            if letter.isupper() and (after[:1].islower() or before[:-2].rstrip().endswith(",")):
                continue  # "E. coli", ", J. Chem."
            if _ABBREVIATIONS.search(near) and not (
                after[:1].isupper() and len(before) - len(before.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) > 1
            ):
                if not (letter and after[:1].isupper()):
                    continue
                if re.match(r"[a-z]", after):
                    continue
            if (
                after[:1].islower()
                and not _CAMEL.match(after)
                and not re.match(
                    r"(?:in|arxiv|bioarxiv|biorxiv|medrxiv|eLife|npj|doi|pp|vol|preprint|submitted|accepted|to appear|available|url|presented|ph\.?d|iScience|mBio|mSystems|mSphere|bioRxiv)\b",
                    after,
                    re.IGNORECASE,
                )
            ):
                continue
        found.append(at)
    return found
