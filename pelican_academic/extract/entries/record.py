"""One publication found in a page's blocks, and what looked like one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation, Reading
from pelican_academic.extract.sections import Section
from pelican_academic.extract.styled import Styled

__all__ = ["Entry", "Found", "picture_in"]


@dataclass
class Entry:
    """One publication found: its citation, the text and blocks it came from, and the section around it."""

    reading: Reading
    text: Styled
    line: int
    blocks: list[Block]
    section: Section
    image: str = ""
    abstract: str = ""
    related: tuple[str, ...] = ()
    shape: str = "citation"
    owner_alone: bool = False

    @property
    def citation(self) -> Citation:
        """The citation, read in full when it is first asked for."""
        return self.reading.citation


@dataclass
class Found:
    """The entries in page order, and (line, text) of what looked like one and was not read."""

    entries: list[Entry] = field(default_factory=list)
    unread: list[tuple[int, str]] = field(default_factory=list)


def picture_in(text: Styled) -> str:
    """Return the address of the first picture in a text that is no icon or badge; "" for none."""
    for image in text.images:
        if image.src and not re.search(
            r"simple-icons|badge|shields\.io|icon|logo|\.svg$|orcid", image.src, re.IGNORECASE
        ):
            return image.src
    return ""
