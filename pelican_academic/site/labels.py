"""A record in; which of the kinds that readers tell apart it is, and what they are called, out."""

from __future__ import annotations

from pelican_academic.model import Publication

__all__ = ["GENRE_LABELS", "LINK_LABELS", "SPECIAL_TYPE_LABELS", "TYPE_LABELS", "kind_of", "type_label"]

TYPE_LABELS = {
    "journal": "Journal article",
    "conference": "Conference paper",
    "preprint": "Preprint",
    "thesis": "Thesis",
    "book": "Book",
    "software": "Software",
    "data": "Data set",
    "other": "Other",
}
SPECIAL_TYPE_LABELS = {
    "chapter": "Book chapter",
    "report": "Report",
    "patent": "Patent",
    "speech": "Presentation",
    "webpage": "Web page",
    "manuscript": "Manuscript",
}
GENRE_LABELS = ("PhD thesis", "Master's thesis", "Bachelor's thesis", "Poster", "Talk")  # of those that records name
LINK_LABELS = {
    "pdf": "PDF",
    "doi": "DOI",
    "preprint": "Preprint",
    "pubmed": "PubMed",
    "code": "Code",
    "data": "Data",
    "slides": "Slides",
    "video": "Video",
    "poster": "Poster",
    "website": "Website",
    "documentation": "Documentation",
    "supplement": "Supplement",
    "blog": "Blog",
    "other": "More",
}


_KINDS = {
    "article-journal": "journal",
    "paper-conference": "conference",
    "article": "preprint",
    "manuscript": "preprint",
    "thesis": "thesis",
    "book": "book",
    "chapter": "book",
    "software": "software",
    "dataset": "data",
}


def kind_of(record: Publication) -> str:
    """Return what readers tell apart: ``journal``, ``conference``, ``preprint``, …, ``other``."""
    return "preprint" if record.genre == "preprint" else _KINDS.get(record.type, "other")


def type_label(record: Publication, kind: str) -> str:
    """Return what is printed for a type: ``Journal article``, ``PhD thesis``; ``Paper`` where no journal is known."""
    if record.genre and record.genre != "preprint":
        return record.genre[:1].upper() + record.genre[1:]
    if record.type == "article-journal" and not record.container_title:
        return "Paper"
    return SPECIAL_TYPE_LABELS.get(record.type) or TYPE_LABELS[kind]
