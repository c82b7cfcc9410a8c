"""The text of a page's element: a style and a source line for every character, its links and its pictures.

Offsets into ``text`` index ``style`` and ``line`` too. ``element_text`` makes one from HTML.
"""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import dropwhile

__all__ = ["BOLD", "CODE", "HARD", "ITALIC", "SOFT", "SUPER", "TITLE", "UNDERLINE", "Image", "Span", "Styled", "joined"]

BOLD, ITALIC, UNDERLINE, CODE, SUPER, TITLE = 1, 2, 4, 8, 16, 32
HARD, SOFT = "\n", "\v"


@dataclass(frozen=True)
class Span:
    """A link inside a text: ``text[start:end]`` is its label; ``image`` says that the label is a picture's ``alt``."""

    url: str
    start: int
    end: int
    label: str
    image: bool = False


@dataclass(frozen=True)
class Image:
    """A picture inside a text: its source, its alternative text, and the offset at which it stands."""

    src: str
    alt: str
    at: int


@dataclass
class Styled:
    """The text of an element, a style bit mask and a source line (0 unknown) for every character."""

    text: str = ""
    style: list[int] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)  # offsets of two hard breaks in a row: an empty line
    _runs: dict[int, list[tuple[int, int]]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def part(self, start: int, end: int) -> Styled:
        """Return a part, trimmed of white space at both ends, its links and images moved along."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Styled(
            self.text[start:end],
            self.style[start:end],
            self.line[start:end],
            [
                Span(link.url, max(link.start, start) - start, min(link.end, end) - start, link.label, link.image)
                for link in self.links
                if start <= link.start < end or (link.start < start < link.end) or (link.start == link.end == end)
            ],
            [Image(image.src, image.alt, image.at - start) for image in self.images if start <= image.at <= end],
        )

    def joined(self, *others: Styled) -> Styled:
        """Return this text and the others as one, a hard break between each two."""
        text, style, line = [self.text], list(self.style), list(self.line)
        links, images, size = list(self.links), list(self.images), len(self.text)
        for other in others:
            offset = size + len(HARD)
            text.append(other.text)
            style += [0, *other.style]
            line += [line[-1] if line else (other.line[0] if other.line else 0), *other.line]
            links += [Span(x.url, x.start + offset, x.end + offset, x.label, x.image) for x in other.links]
            images += [Image(x.src, x.alt, x.at + offset) for x in other.images]
            size = offset + len(other.text)
        return Styled(HARD.join(text), style, line, links, images)

    def runs(self, mask: int) -> list[tuple[int, int]]:
        """Return the (start, end) of every stretch in that style, joined across white space and punctuation of one character."""
        if mask not in self._runs:  # a text does not change, and each step of a citation asks again
            self._runs[mask] = self._find_runs(mask)
        return self._runs[mask]

    def _find_runs(self, mask: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        if not any(bits & mask for bits in set(self.style)):
            return found
        start = -1
        for index, bits in enumerate([*self.style, 0]):
            if bits & mask and start < 0:
                start = index
            elif not bits & mask and start >= 0:
                if (
                    found
                    and self.text[found[-1][1] : start].strip() == ""
                    and HARD not in self.text[found[-1][1] : start]
                ):
                    found[-1] = (found[-1][0], index)
                else:
                    found.append((start, index))
                start = -1
        trimmed = []
        for begin, end in found:
            while begin < end and self.text[begin].isspace():
                begin += 1
            while end > begin and self.text[end - 1].isspace():
                end -= 1
            if end > begin:
                trimmed.append((begin, end))
        return trimmed

    def plain(self, start: int = 0, end: int | None = None) -> str:
        """Return a stretch as one line of text."""
        return " ".join(self.text[start:end].split())


def joined(parts: Iterable[Styled]) -> Styled:
    """Return the parts as one text, from the first on that has any."""
    some = list(dropwhile(lambda part: not part.text, parts))
    return some[0].joined(*some[1:]) if some else Styled()
