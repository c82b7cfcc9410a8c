"""BibTeX's lists of names, with the marks that a lab puts on them: ``"Quill*, Ada and van Moss, Bo" -> [BibName…]``.

Marks stay where they stand, since templates look for them.
Source: BibTeX, names ("First von Last"; "von Last, Jr, First").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pelican_academic.regex import regex

__all__ = ["BibName", "names_in"]


@dataclass(frozen=True)
class BibName:
    """A name's parts, as templates know them, LaTeX still in them."""

    first: str = ""
    prefix: str = ""
    last: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        last = " ".join(part for part in (self.prefix, self.last) if part)
        return ", ".join(part for part in (last, self.suffix, self.first) if part)


def _cut(text: str, separator: re.Pattern[str]) -> list[str]:
    """Split where the separator stands outside braces."""
    depth, start, parts, at = 0, 0, [], 0
    while at < len(text):
        if text[at] in "{}" and (not at or text[at - 1] != "\\"):
            depth += 1 if text[at] == "{" else -1
        elif depth <= 0 and (found := separator.match(text, at)):
            parts.append(text[start:at])
            start = at = found.end()
            continue
        at += 1
    return [part.strip() for part in [*parts, text[start:]] if part.strip()]


_AND = regex(r"\s+and\s+", re.IGNORECASE)
_COMMA = regex(r"\s*,\s*")
_EASTERN = regex(r"[\u2e80-\u9fff\uac00-\ud7af]+\Z")  # names in Chinese, Japanese and Korean: family first
_SPACE = regex(r"[\s~]+")


def names_in(value: str) -> list[BibName]:
    """Return the names of a field; a name with more commas than BibTeX knows is a list of names."""
    names = []
    for part in _cut(value, _AND):
        pieces = _cut(part, _COMMA)
        names += [_name(piece) for piece in (pieces if len(pieces) > 3 else [part])]
    return names


def _is_particle(word: str) -> bool:
    letters = re.sub(r"\\[a-zA-Z]+|[^\w{]", "", word)
    return letters[:1].islower()


def _name(text: str) -> BibName:
    parts = _cut(text, _COMMA)
    if len(parts) == 1:  # "Reed," says no more than "Reed"
        text = parts[0]
    elif parts:
        words = _cut(parts[0], _SPACE)
        count = next((n for n, word in enumerate(words) if not _is_particle(word)), len(words) - 1)
        count = min(count, len(words) - 1)
        suffix, first = (parts[1], parts[2]) if len(parts) > 2 else ("", parts[1])
        return BibName(first, " ".join(words[:count]), " ".join(words[count:]), suffix)
    words = _cut(text, _SPACE)
    if len(words) > 1 and all(_EASTERN.match(word) for word in words):
        return BibName(" ".join(words[1:]), "", words[0])
    particles = [n for n, word in enumerate(words[:-1]) if _is_particle(word)]
    if particles:
        start, end = particles[0], particles[-1] + 1
        return BibName(" ".join(words[:start]), " ".join(words[start:end]), " ".join(words[end:]))
    return BibName(" ".join(words[:-1]), "", words[-1] if words else "")
