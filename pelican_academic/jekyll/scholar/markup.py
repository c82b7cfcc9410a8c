"""What stands in a tag: ``quill2021 reed --locator 23-5 -f books`` -> keys and options.

An option takes what follows it up to the next option, or nothing. Source: jekyll-scholar, README.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pelican_academic.regex import regex

__all__ = ["Markup", "read"]

_SHORT = {
    "A": "suppress_author", "C": "cited", "L": "label", "T": "template", "c": "cited", "f": "file", "g": "group_by",
    "h": "bibliography_list_tag", "l": "locator", "m": "max", "o": "offset", "p": "prefix", "q": "query",
    "r": "remove_duplicates", "s": "style", "t": "text",
}  # fmt: skip
_FLAGS = frozenset({"cited", "cited_in_order", "clear", "suppress_author"})
_OPTION = regex(r"(?:^|(?<=\s))(?:--([a-z]\w*)|-([A-Za-z]))(?=\s|=|$)=?")
_QUOTES = regex(r"\A([\"'])(.*)\1\Z", re.DOTALL)


@dataclass
class Markup:
    """``keys`` in their order; ``options`` by their long name, each with every value that was given."""

    keys: list[str] = field(default_factory=list)
    options: dict[str, list[str]] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the option is there, with a value or without."""
        return name in self.options

    def one(self, name: str) -> str:
        """Return the last value of an option, "" where there is none."""
        return self.options.get(name, [""])[-1]

    def number(self, name: str) -> int | None:
        """Return an option that is a count; None where it is not one."""
        value = self.one(name)
        return int(value) if value.isdigit() else None


def read(text: str) -> Markup:
    """Return the keys and options of a tag whose Liquid is done."""
    found = Markup()
    places = [*_OPTION.finditer(text)]
    found.keys = text[: places[0].start() if places else len(text)].split()
    for place, following in zip(places, [*places, None][1:], strict=True):
        value = text[place.end() : following.start() if following else len(text)].strip()
        name = place[1] or _SHORT.get(place[2], place[2])
        if name in _FLAGS:
            found.keys += value.split()
            value = ""
        quoted = _QUOTES.match(value)
        found.options.setdefault(name, []).append(quoted[2] if quoted else value)
    return found
