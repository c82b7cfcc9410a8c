"""A publication in; the ``citation_*`` tags that Google Scholar reads out.

Source: scholar.google.com/intl/en/scholar/inclusion.html.
"""

from __future__ import annotations

import re

from pelican_academic.model import Name, Publication

__all__ = ["citation_tags"]

_WHOLE = frozenset({"book", "thesis", "report", "software", "dataset", "patent"})  # these stand in no journal


def _name(name: Name) -> str:
    if not name.family or name.literal:
        return str(name)
    return ", ".join(
        part
        for part in (" ".join(part for part in (name.particle, name.family) if part), name.given, name.suffix)
        if part
    )


def _own_pdf(record: Publication, base_url: str) -> str:
    """The full text, absolute, where it lies on this host: Scholar takes no other."""
    base = base_url.rstrip("/")
    host = re.match(r"https?://[^/]+", base)
    for link in record.links:
        if link.kind == "pdf" and host:
            if link.url.startswith("/") and not link.url.startswith("//"):
                return base + link.url
            if link.url.startswith(f"{host[0]}/"):
                return link.url
    return ""


def citation_tags(record: Publication, *, base_url: str = "") -> list[tuple[str, str]]:
    """Return (name, content) pairs, unescaped, in the order in which they should stand in the head.

    Title, at least one author and a date are what Scholar asks for; without them the list is empty.
    """
    if not (record.title and record.authors and record.issued):
        return []
    tags: list[tuple[str, str]] = [("citation_title", record.title)]
    for author in record.authors:
        tags.append(("citation_author", _name(author.name)))
        if author.orcid:
            tags.append(("citation_author_orcid", f"https://orcid.org/{author.orcid}"))
    # a whole date, or the year alone
    parts = record.issued.date_parts
    tags.append(("citation_publication_date", "/".join(f"{part:02d}" for part in (parts if parts[2:] else parts[:1]))))
    venue = record.container_title
    if venue and record.type not in _WHOLE:
        tags.append(
            (
                {"paper-conference": "citation_conference_title", "chapter": "citation_inbook_title"}.get(
                    record.type, "citation_journal_title"
                ),
                venue,
            )
        )
    if record.type == "thesis" and record.publisher:
        tags.append(("citation_dissertation_institution", record.publisher))
    if record.type == "report" and record.publisher:
        tags.append(("citation_technical_report_institution", record.publisher))
    first, _, last = record.page.partition("-")
    report = record.type == "report"
    for name, value in (
        ("citation_volume", record.volume),
        ("citation_issue", "" if report else record.issue),
        ("citation_firstpage", first),
        ("citation_lastpage", last),
        ("citation_doi", record.doi),
        ("citation_isbn", record.isbn),
        ("citation_issn", record.issn),
        ("citation_pmid", record.pmid),
        ("citation_arxiv_id", record.arxiv),
        ("citation_technical_report_number", (record.number or record.issue) if report else ""),
        ("citation_publisher", record.publisher if record.type not in {"thesis", "report"} else ""),
        ("citation_language", record.language),
        ("citation_pdf_url", _own_pdf(record, base_url)),
    ):
        if value:
            tags.append((name, value))
    return tags
