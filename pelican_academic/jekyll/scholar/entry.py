"""One entry as templates see it: ``Entry(…).hash(filters, ()) -> {"key", "type", "title", "author_array", …}``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from pelican_academic.jekyll.scholar.filters import filtered
from pelican_academic.jekyll.scholar.names import BibName, names_in
from pelican_academic.model import Publication
from pelican_academic.regex import regex
from pelican_academic.sources import SourceEntry, plain_text

__all__ = ["MONTHS", "Entry", "unescaped"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = frozenset({"author", "editor", "translator", "director", "producer", "composer", "illustrator"})
_PLACED = ("author", "editor")
_URL = regex(r"[A-Za-z][\w+.-]*://\S*\Z")


def _month(value: str) -> str:
    """BibTeX's word for a month, whatever the file calls it: ``August`` and ``8`` -> ``aug``."""
    bare = value.strip().lower()
    if bare.isdigit() and 1 <= int(bare) <= 12:
        return MONTHS[int(bare) - 1]
    return bare[:3] if bare[:3] in MONTHS else value


def unescaped(url: str) -> str:
    r"""Return an address without what LaTeX needs: ``a\\_b{\\%}20`` and ``a{_}b%20`` -> ``a_b%20``."""
    return re.sub(r"\{([%#&_~])\}", r"\1", re.sub(r"\\([%#&_~])(?:\{\})?", r"\1", url))


class Entry:
    """One entry of a bibliography; ``record`` is what its reference is made from."""

    def __init__(self, source: SourceEntry, record: Publication, raw: str) -> None:
        self.key = source.key
        self.type = source.type
        self.record = record
        self.raw = raw
        self.own = source.own
        self.fields: dict[str, str] = {name: _bare(value) for name, value in source.fields.items()}
        if "month" in self.fields:
            self.fields["month"] = _month(self.fields["month"])

    @cached_property
    def names(self) -> Mapping[str, list[BibName]]:
        """The fields that hold names, divided."""
        return {field: names_in(value) for field, value in self.fields.items() if field in _NAMES}

    @cached_property
    def values(self) -> dict[str, str]:
        """Every field as plain text, for queries and orders; names as ``Quill, Ada and Moss, Bo``."""
        found = {name: unescaped(v) if _URL.match(v) else plain_text(v) for name, v in self.fields.items()}
        found |= {field: " and ".join(plain_text(str(name)) for name in names) for field, names in self.names.items()}
        return {"key": self.key, "type": self.type} | found

    @cached_property
    def lead(self) -> str:
        """Who stands for the work in an alphabet: author, else editor, institution, organization, publisher."""
        for field in ("author", "editor", "institution", "organization", "publisher"):
            if self.values.get(field):
                return self.values[field].split(" and ")[0]
        return ""

    def hash(
        self, filters: Iterable[str], skipped: Iterable[str], *, raw: bool = False, raw_filters: Iterable[str] = ()
    ) -> dict[str, Any]:
        """Return the entry as Liquid's ``entry``; names also as ``author_array`` and ``author_0_first``."""
        chosen = list(filters)
        found: dict[str, Any] = {"key": self.key, "type": self.type}
        for name, value in self.fields.items():
            if _URL.match(value):
                found[name] = unescaped(value)
            elif name not in _NAMES:
                found[name] = filtered(value, chosen)
        for field, names in self.names.items():
            parts = [
                {part: filtered(getattr(name, part), chosen) for part in ("first", "last", "prefix", "suffix")}
                for name in names
            ]
            found[field] = " and ".join(filtered(str(name), chosen) for name in names)
            found[f"{field}_array"] = [{part: text or None for part, text in name.items()} for name in parts]
            if field in _PLACED:
                for index, shown in enumerate(parts):
                    found |= {f"{field}_{index}_{part}": text for part, text in shown.items() if text}
        if self.fields.get("month") in MONTHS:
            found["month_numeric"] = str(MONTHS.index(self.fields["month"]) + 1)
        found["bibtex"] = self.raw.strip() if raw else filtered(self.bibtex(skipped), raw_filters)
        return found

    def bibtex(self, skipped: Iterable[str] = ()) -> str:
        """Return the entry as BibTeX, a field a line."""
        left_out = set(skipped)
        lines = []
        for name, value in self.fields.items():
            if name in self.own and name not in left_out:
                value = " and ".join(str(person) for person in self.names[name]) if name in self.names else value
                indented = value.replace("\n", "\n  ")
                whole = value if name == "month" and value in MONTHS else f"{{{indented}}}"
                lines.append(f"  {name} = {whole}")
        return f"@{self.type}{{{self.key},\n" + ",\n".join(lines) + "\n}\n"


def _bare(value: str) -> str:
    return value.strip()
