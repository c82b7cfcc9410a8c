"""HTML as a list of its tags and of the text between them, to be changed tag by tag; the rest stays to the byte."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from pelican_academic.regex import regex

__all__ = ["ATTRIBUTES", "Pieces", "Tag", "content_of", "ends_of", "opened", "pieces_of", "values_of"]

ATTRIBUTES = r"(?:[^<>\"'=]++|=\s*+(?:\"[^\"]*\"|'[^']*')|[=\"'])*+"
"""The rest of a tag, as a pattern: a quotation mark begins a value after ``=`` alone, so ``alt="Ada""`` ends there."""

_TOKEN = regex(
    r"<!--.*?-->|<(?P<raw>script|style|template|textarea|noscript|svg|math)\b.*?</(?P=raw)\s*>"
    rf"|<(?P<close>/?)(?P<name>[a-z][a-z0-9-]*)(?P<attributes>{ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = regex(r"\s+([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_VALUE = regex(r"([\w:-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")  # of a tag's rest, however it begins


class Tag:
    """One tag; ``attributes`` is its raw text and ends in ``/`` where the tag closes itself."""

    def __init__(self, match: re.Match[str]) -> None:
        self.name = match["name"].lower()
        self.closes = bool(match["close"])
        self.attributes = match["attributes"]
        self._text: str | None = match[0]

    def __str__(self) -> str:
        return self._text or f"<{'/' * self.closes}{self.name}{self.attributes}>"

    def get(self, name: str) -> str | None:
        """The value of an attribute, None for one that is not there."""
        if name not in self.attributes.lower():
            return None
        for found in _ATTRIBUTE.finditer(self.attributes):
            if found[1].lower() == name:
                return html.unescape(next((part for part in found.groups()[1:] if part is not None), ""))
        return None

    def drop(self, name: str, more: str = "") -> None:
        """Take an attribute out, and write ``more`` behind the others."""
        found = list(_ATTRIBUTE.finditer(self.attributes))
        rest = self.attributes[found[-1].end() if found else 0 :]
        kept = "".join(one[0] for one in found if one[1].lower() != name)
        self.attributes = f"{kept}{more}{' /' if rest.strip() == '/' else ''}"
        self._text = None

    def set(self, name: str, value: str) -> None:
        """Give an attribute a value, last of all."""
        self.drop(name, f' {name}="{html.escape(value)}"')

    def rename(self, name: str) -> None:
        """Make it a tag of another element."""
        self.name, self._text = name, None


Pieces = list["str | Tag"]


def pieces_of(text: str) -> Pieces:
    """Return a page cut at its tags; what a script, a sheet or a drawing holds is one piece of text."""
    pieces: Pieces = []
    at = 0
    for match in _TOKEN.finditer(text):
        pieces.append(text[at : match.start()])
        pieces.append(Tag(match) if match["name"] else match[0])
        at = match.end()
    pieces.append(text[at:])
    return pieces


def opened(pieces: Pieces, *names: str) -> Iterator[tuple[int, Tag]]:
    """Where the elements of these names begin; every element for no name."""
    for at, piece in enumerate(pieces):
        if isinstance(piece, Tag) and not piece.closes and (not names or piece.name in names):
            yield at, piece


def content_of(pieces: Pieces, at: int) -> Pieces:
    """What stands between an element's tags; the element contains none of its own name."""
    name = getattr(pieces[at], "name", "")
    for end in range(at + 1, len(pieces)):
        piece = pieces[end]
        if isinstance(piece, Tag) and piece.name == name:
            return pieces[at + 1 : end]
    return pieces[at + 1 :]


def ends_of(pieces: Pieces) -> dict[int, int]:
    """Where each element ends, by where it begins; one that nothing closes ends nowhere.

    >>> ends_of(pieces_of("<b><i>x</i></b><p>"))
    {3: 5, 1: 7}
    """
    ends: dict[int, int] = {}
    open_at: dict[str, list[int]] = {}
    for at, piece in enumerate(pieces):
        if isinstance(piece, Tag):
            starts = open_at.setdefault(piece.name, [])
            if not piece.closes:
                starts.append(at)
            elif starts:
                ends[starts.pop()] = at
    return ends


def values_of(attributes: str) -> dict[str, str]:
    """The attributes of a tag by their names.

    >>> values_of(' async src="/a.js?b=1&amp;c"')
    {'async': '', 'src': '/a.js?b=1&c'}
    """
    return {
        found[1].lower(): html.unescape(next((part for part in found.groups()[1:] if part is not None), ""))
        for found in _VALUE.finditer(attributes)
    }
