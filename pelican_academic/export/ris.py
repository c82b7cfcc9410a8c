"""Publications in; RIS out, as EndNote and Zotero read it (two-letter tags, CRLF-free UTF-8)."""

from __future__ import annotations

from collections.abc import Iterable

from pelican_academic.model import Name, Publication

__all__ = ["to_ris"]

_TYPES = {
    "article-journal": "JOUR",
    "paper-conference": "CONF",
    "chapter": "CHAP",
    "book": "BOOK",
    "thesis": "THES",
    "report": "RPRT",
    "patent": "PAT",
    "software": "COMP",
    "dataset": "DATA",
    "manuscript": "UNPB",
    "webpage": "ELEC",
    "article": "JOUR",
}


def _name(name: Name) -> str:
    if not name.family:
        return str(name)
    family = " ".join(part for part in (name.particle, name.family) if part)
    return ", ".join(part for part in (family, name.given, name.suffix) if part)


def _lines(record: Publication) -> Iterable[tuple[str, str]]:
    yield "TY", _TYPES.get(record.type, "GEN")
    yield "ID", record.id
    yield "TI", record.title
    for author in record.authors:
        yield "AU", _name(author.name)
    for editor in record.editors:
        yield "ED", _name(editor)
    if record.issued:
        yield "PY", str(record.issued.year)
        if record.issued.month:
            yield (
                "DA",
                f"{record.issued.year}/{record.issued.month:02d}/"
                + (f"{record.issued.day:02d}" if record.issued.day else ""),
            )
    yield "T2", record.container_title
    yield "JF" if record.type == "article-journal" else "BT", record.container_title
    yield "T3", record.collection_title
    yield "VL", record.volume
    yield "IS", record.issue or record.number
    start, _, end = record.page.partition("-")
    yield "SP", start
    yield "EP", end
    yield "ET", record.edition
    yield "LA", record.language
    yield "C2", record.pmcid
    yield "PB", record.publisher
    yield "CY", record.publisher_place
    yield "DO", record.doi
    yield "SN", record.isbn or record.issn
    yield "AN", record.pmid
    if record.arxiv:
        yield "M1", f"arXiv:{record.arxiv}"
    if record.url.startswith(("http://", "https://")):
        yield "UR", record.url
    for link in record.links:
        if link.kind == "pdf" and link.url != record.url:
            yield "L1", link.url
    yield "AB", record.abstract
    for keyword in record.keywords:
        yield "KW", keyword
    yield "N1", "; ".join(part for part in (record.status, record.note) if part)


def to_ris(records: Iterable[Publication]) -> str:
    """Return the RIS of records; empty fields are left out, line breaks inside a value become spaces."""
    entries = []
    for record in records:
        lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in _lines(record) if value]
        entries.append("\n".join([*lines, "ER  - "]))
    return "\n\n".join(entries) + ("\n" if entries else "")
