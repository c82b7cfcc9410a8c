"""The text of one citation under work: which of its characters are spoken for, and the stretches that are left."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.extract.citation.record import Citation
from pelican_academic.extract.links import kind_of_label
from pelican_academic.extract.styled import HARD, Styled
from pelican_academic.model import PartialDate

__all__ = ["Work", "free_stretches", "text_outside"]


class Work:
    """The text under work and which of its characters are spoken for."""

    def __init__(self, styled: Styled, owner: Callable[[str], bool]) -> None:
        self.styled = styled
        self.text = styled.text
        self.owner = owner
        self.used = bytearray(len(styled.text))
        self.citation = Citation()
        self.quotes: list[tuple[int, int]] = []
        self.named: set[int] = set()  # where stretches begin that their class names a title
        self.title_at: tuple[int, int] | None = None  # where other papers of its list say that the title stands
        self.year_first: PartialDate | None = None
        self.place: re.Match[str] | None = None  # "(Venue, 2019)"
        self.badge: tuple[str, int] | None = None  # "**ICML'20** On marshes": venue and year
        self.patent = ""  # "Korea Patent No. 10-1234567"
        self.containers: list[int] = []  # where a volume's name begins, behind its editors
        self.edition = 0  # where "3rd ed." stands
        self.press: tuple[int, int] | None = None  # where "Reed University Press, Oxford" stands
        self.house: tuple[int, int] | None = None  # where "Berlin: Reed Verlag" stands

    def mark(self, start: int, end: int) -> None:
        """Say that these characters are spoken for."""
        self.used[start:end] = b"\x01" * max(0, end - start)

    def free(self, start: int, end: int) -> bool:
        """Say whether none of these characters is spoken for."""
        return start < end and not any(self.used[start:end])


def free_stretches(work: Work) -> list[tuple[int, int]]:
    """Return the free stretches of the text, divided at hard breaks."""
    over = work.used + b"\x01"
    at = work.text.find(HARD)
    while at >= 0:
        over[at] = 1
        at = work.text.find(HARD, at + 1)
    found = []
    start = over.find(0)
    while start >= 0:
        end = over.find(1, start)
        if work.text[start:end].strip(" .,;:()[]|/\v-–—，。、"):
            found.append((start, end))
        start = over.find(0, end)
    return found


def _names_a_resource(label: str) -> bool:
    return bool(kind_of_label(label)) and not re.search(r"thes[ei]s|dissertation|arxiv|preprint", label, re.IGNORECASE)


def text_outside(work: Work, *, labels: bool = True) -> str:
    """Return the text without the title and the authors; without ``labels`` also without "[Software]", "[poster]"."""
    text = work.text
    spans = [work.citation.title_at]
    if not labels:
        spans += [(link.start, link.end) for link in work.styled.links if _names_a_resource(link.label)]
    if work.citation.authors:
        spans.append((work.citation.authors.start, work.citation.authors.end))
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return re.sub(r"\s+", " ", text)
