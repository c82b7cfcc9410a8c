"""A publication in; the ``citation_*`` tags that Google Scholar reads out.

Source: scholar.google.com/intl/en/scholar/inclusion.html.
"""

from __future__ import annotations

from pelican_academic.model import Name, Publication

__all__ = ["citation_tags"]


def _name(name: Name) -> str:
    if not name.family or name.literal:
        return str(name)
    return ", ".join(
        part
        for part in (" ".join(part for part in (name.particle, name.family) if part), name.given, name.suffix)
        if part
    )


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
    tags.append(("citation_publication_date", "/".join(f"{part:02d}" for part in record.issued.date_parts)))
    venue = record.container_title
    if venue:
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
    pdf = next((link.url for link in record.links if link.kind == "pdf"), "")
    if pdf.startswith("/"):
        pdf = base_url.rstrip("/") + pdf if base_url else ""
    for name, value in (
        ("citation_volume", record.volume),
        ("citation_issue", record.issue),
        ("citation_firstpage", first),
        ("citation_lastpage", last),
        ("citation_doi", record.doi),
        ("citation_isbn", record.isbn),
        ("citation_issn", record.issn),
        ("citation_pmid", record.pmid),
        ("citation_arxiv_id", record.arxiv),
        ("citation_publisher", record.publisher if record.type not in {"thesis", "report"} else ""),
        ("citation_language", record.language),
        ("citation_pdf_url", pdf),
    ):
        if value:
            tags.append((name, value))
    return tags
