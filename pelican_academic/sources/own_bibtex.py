"""The BibTeX that a row of data, or a paper's own page, holds of the paper fills in what they leave out.

``{title: On mud, bibtex: "@article{quill, title={On mud}, doi={10.5555/m}, year={2020}}"}`` has a DOI and a year.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace

from pelican_academic.errors import Problem
from pelican_academic.extract.fields.keys import KEYS
from pelican_academic.extract.keys import citation_id
from pelican_academic.model import Publication
from pelican_academic.sources.bibtex import read_bibtex

__all__ = ["filled", "own_bibtex"]

_KEYS = ("bibtex", "bib", "bibtex_entry", "citation_bibtex", "cite")
_OF_THE_SITE = {"id", "place", "type", "genre", "extra", "raw", "confidence", "links", "url", "image", "selected"}


def own_bibtex(row: Mapping[str, object]) -> str:
    """Return the BibTeX that a row holds of its paper, "" where it holds none.

    >>> own_bibtex({"title": "On mud", "bib": "@book{q, title={On mud}}"}), own_bibtex({"bib": "/files/q.bib"})
    ('@book{q, title={On mud}}', '')
    """
    texts = (str(row.get(key) or "").strip() for key in _KEYS)
    return next((text for text in texts if text.startswith("@")), "")


def filled(record: Publication, row: Mapping[str, object]) -> tuple[Publication, list[Problem]]:
    """Return the record with what its own BibTeX knows more, and what is wrong with that.

    What the row says stands; its type is the entry's where the row names none.

    >>> from pelican_academic.errors import Place
    >>> from pelican_academic.extract.fields import publication_from_fields
    >>> row = {"title": "On mud", "bib": "@inproceedings{q, title={On mud}, pages={2--9}, year={2020}}"}
    >>> record, _ = filled(publication_from_fields(row, Place("_data/x.yml")), row)
    >>> record.id, record.type, record.page, str(record.issued)
    ('2020mud', 'paper-conference', '2-9', '2020')
    """
    text = own_bibtex(row)
    if not text or record.place is None:
        return record, []
    file = read_bibtex(text, record.place.path)
    problems = [replace(problem, place=record.place) for problem in file.problems]
    if len(file.publications) != 1:
        return record, problems
    entry = file.publications[0]
    names = [field.name for field in fields(Publication) if field.name not in _OF_THE_SITE]
    more = {name: getattr(entry, name) for name in names if getattr(entry, name) and not getattr(record, name)}
    if not any(row.get(key) for key in KEYS["type"]):
        more |= {"type": entry.type, "genre": entry.genre}
    whole = replace(record, **more)
    if record.id == citation_id(record.authors, record.issued, record.title):
        whole = replace(whole, id=citation_id(whole.authors, whole.issued, whole.title))
    return whole, problems
