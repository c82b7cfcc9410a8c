"""BibTeX's lists of names in; `Name` records out."""

from __future__ import annotations

import re
from functools import lru_cache

from pelican_academic.extract.names import parse_name
from pelican_academic.model import Name
from pelican_academic.regex import regex
from pelican_academic.sources.latex import plain_text

__all__ = ["names_in", "names_of", "split_and"]


_SUFFIX = regex(r"(?:jr|sr)\b|[ivx]+\Z", re.IGNORECASE)


def names_of(value: str) -> tuple[list[Name], bool]:
    """Return the names of a BibTeX list; braces keep a group together; "others" is "et al."."""
    names = [
        Name(literal=plain_text(part)) if part.startswith("{") and part.endswith("}") and _closes(part) else _name(part)
        for part in names_in(value)
    ]
    return names, any(part.lower() == "others" for part in split_and(value))


def names_in(value: str) -> list[str]:
    """Return the text of each name of a list, without "others"."""
    parts = [part for part in split_and(value) if part.lower() != "others"]
    return [name for part in parts for name in _several(part)]


def _several(part: str) -> list[str]:
    """The names of a list with commas in place of ``and``: more than a name has parts, or each with a given name."""
    pieces = _split_top(part, ",")
    whole = len(pieces) == 3 and all(" " in piece and not _SUFFIX.match(piece) for piece in pieces)
    return pieces if whole or len(pieces) > 3 else [part]


def _closes(text: str) -> bool:
    depth = 0
    for index, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if depth == 0:
            return index == len(text) - 1
    return False


@lru_cache(maxsize=20_000)  # an author has many papers
def _name(part: str) -> Name:
    marks = re.sub(r"\\?[*†‡]+", "", part)
    pieces = [plain_text(piece) for piece in _split_top(marks, ",")]
    if len(pieces) >= 2:
        words = pieces[0].split()
        particle: list[str] = []
        while len(words) > 1 and words[0][:1].islower():
            particle.append(words.pop(0))
        suffix, given = (pieces[1], pieces[2]) if len(pieces) >= 3 else ("", pieces[1])
        family = " ".join(words)
        native = family + given if re.search(r"[\u3400-\u9fff]", family) else ""
        return Name(
            given, family, " ".join(particle), suffix, native=native, literal=f"{family}{given}" if native else ""
        )
    return parse_name(plain_text(marks))


def split_and(value: str) -> list[str]:
    """Return the parts of a list between its ``and``, braces respected."""
    return [part.removeprefix("and ") for part in _split_top(re.sub(r"\s+", " ", value), " and ")]


def _split_top(text: str, separator: str) -> list[str]:
    """Split at a separator outside braces."""
    if "{" not in text and "}" not in text:
        return [part.strip() for part in re.split(re.escape(separator), text, flags=re.IGNORECASE) if part.strip()]
    parts, depth, start, at = [], 0, 0, 0
    size = len(separator)
    while at < len(text):
        char = text[at]
        if char == "{" and not (at and text[at - 1] == "\\"):
            depth += 1
        elif char == "}" and not (at and text[at - 1] == "\\"):
            depth -= 1
        elif depth <= 0 and text[at : at + size].lower() == separator:
            parts.append(text[start:at])
            start = at + size
            at += size
            continue
        at += 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]
