"""An entry -> the CSL item that citation styles print, by BibTeX-Ruby's rules.

``@inproceedings{…, booktitle = {Bogs}}`` -> ``{"type": "paper-conference", "container-title": "Bogs", …}``. The
texts are HTML: what the filters wrote stays, all else is escaped. Source: BibTeX-Ruby's documentation and answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Any

from pelican_academic.jekyll.scholar.entry import MONTHS, Entry, unescaped
from pelican_academic.jekyll.scholar.filters import filtered
from pelican_academic.jekyll.scholar.names import BibName
from pelican_academic.regex import regex

__all__ = ["csl_of"]

_TYPES = {
    "article": "article-journal", "booklet": "pamphlet", "conference": "paper-conference", "inbook": "chapter",
    "incollection": "chapter", "inproceedings": "paper-conference", "manual": "book", "mastersthesis": "thesis",
    "phdthesis": "thesis", "proceedings": "book", "techreport": "report", "unpublished": "manuscript",
}  # fmt: skip
_GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
_MEETINGS = frozenset({"conference", "inproceedings", "proceedings"})
_FIELDS = (
    ("title", ("title",)), ("container-title", ("journal", "journaltitle", "booktitle")),
    ("collection-title", ("series",)), ("publisher-place", ("address", "location")), ("page", ("pages",)),
    ("issue", ("number", "issue")), ("volume", ("volume",)), ("edition", ("edition",)), ("version", ("version",)),
    ("URL", ("url",)), ("DOI", ("doi",)), ("genre", ("type",)), ("note", ("note",)), ("language", ("language",)),
    ("publisher", ("publisher", "school", "institution", "organization", "howpublished")), ("status", ("status",)),
    ("ISBN", ("isbn",)), ("abstract", ("abstract",)), ("PMID", ("pmid",)), ("PMCID", ("pmcid",)),
)  # fmt: skip
_ROLES = ("author", "editor", "translator")
_ADDRESS = regex(r"\\?url\s*\{?([^}]*)")
_INLINE = regex(r"&lt;(/?(?:i|b|em|strong|sup|sub|u|span|font)(?: (?:style|class)=\"[\w: -]*\")?)&gt;", re.IGNORECASE)
_LINK = regex(r"&lt;a href=\"(https?://[^\"\s<>]+)\"&gt;(.*?)&lt;/a&gt;", re.IGNORECASE)
_ENTITY = regex(r"&amp;(#?\w+;)")


def csl_of(entry: Entry, filters: Iterable[str]) -> dict[str, Any]:
    """Return the item."""
    chosen = list(filters)
    item: dict[str, Any] = {"id": entry.key, "type": _TYPES.get(entry.type, entry.type)}
    for name, fields in _FIELDS:
        for field in fields:
            if value := entry.fields.get(field, ""):
                found = _ADDRESS.search(value) if field == "howpublished" else None
                text = unescaped(value) if name == "URL" else value
                item.setdefault("URL" if found else name, found[1] if found else _html(filtered(text, chosen)))
    if "genre" not in item and entry.type in _GENRES:
        item["genre"] = _GENRES[entry.type]
    if entry.type in _MEETINGS and "publisher-place" in item:
        item["event-place"] = item["publisher-place"]
    if item["type"] == "report" and "issue" in item:
        item["number"] = item["issue"]
    for role in _ROLES:
        if names := entry.names.get(role):
            item[role] = [_person(name, chosen) for name in names]
    if issued := _issued(entry):
        item["issued"] = issued
    return item


def _person(name: BibName, filters: list[str]) -> dict[str, str]:
    parts = {
        "family": name.last, "given": name.first, "non-dropping-particle": name.prefix, "suffix": name.suffix,
    }  # fmt: skip
    shown = {part: _html(filtered(text, filters)) for part, text in parts.items() if text}
    return shown if len(shown) > 1 else {"literal": shown.get("family", "")}


def _issued(entry: Entry) -> dict[str, Any]:
    if date := re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", entry.values.get("date", "")):
        return {"date-parts": [[int(part) for part in date.groups() if part]]}
    year = entry.values.get("year", "")
    if not year.isdecimal():
        return {"literal": escape(year, quote=False)} if year else {}
    parts, month, day = [int(year)], entry.fields.get("month", ""), entry.values.get("day", "")
    if month in MONTHS:
        parts += [MONTHS.index(month) + 1, *([int(day)] if day.isdecimal() else [])]
    return {"date-parts": [parts]}


def _html(text: str) -> str:
    """Escaped, but for inline markup without any script, plain links to the web, and entities."""
    safe = _LINK.sub(r'<a href="\1">\2</a>', _INLINE.sub(r"<\1>", escape(text, quote=False)))
    return _ENTITY.sub(r"&\1", safe)
