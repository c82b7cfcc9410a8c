"""A row of data whose one value is a whole citation, as Markdown or HTML, in; its record out.

``- citation: '<b>Quill, A.</b> (2020). "On marsh birds". <em>Marsh Letters</em>, 3(1), 1-9.'``
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pelican_academic.errors import Place
from pelican_academic.extract.blocks import read_blocks
from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.cited_title import taken_apart
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.fields import make_author, publication_from_fields
from pelican_academic.extract.fields.values import first_of
from pelican_academic.extract.keys import citation_id
from pelican_academic.model import Publication
from pelican_academic.regex import regex

__all__ = ["from_citation", "from_text"]

_KEYS = ("citation", "reference", "cite", "entry", "text", "content", "html")
_DATED = regex(rf"(?<!\d){YEAR}(?!\d)")
_SHORTEST, _LONGEST = 30, 3_000  # characters of a citation
_BOLD = regex(r"\*\*([^*<>\n]{2,200})\*\*")
_LINK = regex(r"\[([^\[\]<>\n]{1,300})\]\((https?://[^\s()<>\"]{3,500})\)")


def from_citation(row: Mapping[str, object], place: Place) -> Publication | None:
    """Return the record of a row without a title that holds a citation, with what else it says; None for others."""
    if first_of(row, "title"):
        return None
    key = next((key for key in _KEYS if _is_citation(row.get(key))), "")
    if not key:
        return None
    text = str(row[key])
    rest = publication_from_fields({name: value for name, value in row.items() if name != key}, place)
    marked = _LINK.sub(r'<a href="\2">\1</a>', _BOLD.sub(r"<b>\1</b>", text))
    apart = taken_apart(replace(rest, title=marked))
    return replace(apart, raw=text) if apart.title != marked else from_text(marked, place)


def _is_citation(value: object) -> bool:
    return isinstance(value, str) and _SHORTEST < len(value) < _LONGEST and _DATED.search(value) is not None


def from_text(text: str, place: Place) -> Publication | None:
    """Return the record of a citation that stands alone, None for what is none."""
    blocks = read_blocks(f"<p>{text}</p>")
    if not blocks:
        return None
    citation = parse_citation(blocks[0].text)
    if not citation.complete or not citation.authors:
        return None
    authors = tuple(make_author(form) for form in citation.authors.forms)
    ids, numbers = citation.identifiers, citation.numbers
    return Publication(
        citation_id(authors, citation.date, citation.title),
        "article-journal",
        citation.title,
        authors,
        issued=citation.date,
        container_title=citation.venue,
        volume=numbers.volume,
        issue=numbers.issue,
        page=numbers.page,
        doi=ids.doi,
        arxiv=ids.arxiv,
        pmid=ids.pmid,
        links=tuple(citation.links),
        place=place,
        raw=text,
        confidence=0.8,
    )
