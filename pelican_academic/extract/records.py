"""An entry found on a page in; a `Publication` out."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_academic.errors import Place
from pelican_academic.extract.citation import Citation
from pelican_academic.extract.citation.venue_name import PUBLISHER
from pelican_academic.extract.doi_kinds import type_of_doi
from pelican_academic.extract.entries import Entry
from pelican_academic.extract.fields import make_author
from pelican_academic.extract.identifiers import identifiers_of_url
from pelican_academic.extract.keys import citation_id
from pelican_academic.extract.vocabulary import PREPRINT_SERVER, status_in, type_of_text
from pelican_academic.model import Name, PartialDate, Publication

__all__ = ["publication_of"]


def publication_of(entry: Entry, path: str, own: Callable[[str], bool], owner: Name | None) -> Publication:
    """Return the record of an entry; its own author is the page's person, else the only emphasised one."""
    citation, section = entry.citation, entry.section
    forms = citation.authors.forms if citation.authors else ()
    emphasised = citation.authors.emphasised if citation.authors else ()
    mine = [index for index, form in enumerate(forms) if own(form.text)]
    # A list whose authors are all bold sets the names apart, not a person.
    chosen = (
        mine[0] if len(mine) == 1 else (emphasised[0] if len(emphasised) == 1 and (len(forms) > 1 or owner) else None)
    )
    if len(mine) > 1:
        bold = [index for index in mine if index in emphasised]
        chosen = bold[0] if len(bold) == 1 else chosen
    if entry.owner_alone and len(forms) == 1:
        chosen = 0
    authors = tuple(make_author(form, own=index == chosen) for index, form in enumerate(forms))
    kind, genre = _type(entry)
    issued = citation.date or (PartialDate(section.year) if section.year else None)
    ids = citation.identifiers
    thesis = kind == "thesis"
    book = kind == "book"
    status = citation.status or (status_in(" ".join(section.headings[-1:])) if not issued else "")
    lines = [line for line in entry.text.line if line]
    return Publication(
        id=citation_id(authors, issued, citation.title),
        type=kind,
        genre=genre,
        title=citation.title,
        authors=authors,
        et_al=bool(citation.authors and citation.authors.et_al),
        issued=issued,
        status=status,
        container_title="" if thesis or book else citation.venue,
        publisher=(citation.publisher or citation.venue) if thesis or book else citation.publisher,
        volume=citation.numbers.volume,
        issue=citation.numbers.issue,
        page=citation.numbers.page,
        affiliation=citation.affiliation,
        doi=ids.doi,
        arxiv=ids.arxiv,
        pmid=ids.pmid,
        pmcid=ids.pmcid,
        isbn=ids.isbn,
        handle=ids.handle
        or next((found.handle for link in citation.links if (found := identifiers_of_url(link.url)).handle), ""),
        urn=ids.urn,
        hal=ids.hal,
        url=next(
            (link.url for link in citation.links if link.kind in {"doi", "website", "preprint", "pubmed", "pdf"}), ""
        ),
        abstract=entry.abstract,
        award=citation.award,
        image=entry.image,
        links=tuple(citation.links),
        related_dois=entry.related,
        place=Place(path, entry.line or (min(lines) if lines else 0)),
        raw=entry.text.text.replace("\v", "\n"),
        confidence=round(min(1.0, max(0.05, citation.score / 7)), 2),
        extra={"emphasised": list(emphasised), "printed_authors": [form.text for form in forms]},
    )


def _type(entry: Entry) -> tuple[str, str]:
    citation, section = entry.citation, entry.section
    venue = citation.venue
    if citation.type == "software":
        return "software", ""
    if PREPRINT_SERVER.match(venue):
        return "article", "preprint"
    if citation.type in {"thesis", "patent"}:
        return citation.type, citation.genre
    if section.type == "book" and citation.type == "chapter":
        return "chapter", ""  # "In *Marshes*, edited by …" under "Books"
    if section.type in _NAMED_BY_A_HEADING and not (section.type in {"book", "chapter"} and _in_a_journal(citation)):
        return section.type, section.genre
    if re.match(r"lecture notes", venue, re.IGNORECASE) and citation.type != "paper-conference":
        return "chapter", ""
    by_venue, genre = type_of_text(venue) if venue else ("", "")
    if citation.says_its_kind and citation.type and by_venue != "article-journal":
        return citation.type, citation.genre
    if by_venue == "paper-conference" and citation.is_of_a_society:
        by_venue = "article-journal"
    if by_venue in {"paper-conference", "article-journal"}:
        if (
            by_venue == "paper-conference"
            and re.search(r"\bjournal\b|transactions|letters", venue, re.IGNORECASE)
            and not re.search(r"proceedings|\bproc\.", venue, re.IGNORECASE)
        ):
            by_venue = "article-journal"
        return by_venue, ""
    if citation.type in {"paper-conference", "chapter", "book", "report", "speech", "dataset"} and (
        citation.type not in {"dataset", "book"} or not venue or citation.is_book
    ):
        return citation.type, citation.genre
    if section.type in {"paper-conference", "article-journal"} and venue:
        return section.type, ""
    by_doi = "" if citation.numbers.issue else type_of_doi(citation.identifiers.doi)
    if by_doi in {"paper-conference", "chapter"} or (by_doi and not citation.numbers.volume and not venue):
        return by_doi, "preprint" if by_doi == "article" else ""
    if venue:
        return ("book" if by_doi == "book" and PUBLISHER.match(venue) else "article-journal"), ""
    if (
        section.type == "article"
        or _of_a_preprint_alone(citation)
        or (
            citation.identifiers.arxiv
            and not citation.identifiers.doi
            and not citation.identifiers.pmid
            and not genre
            and not _publisher_link(entry)
        )
    ):
        return "article", "preprint"
    return (section.type or citation.type or "article-journal"), (section.genre or citation.genre)


# What the heading of a list says its papers are, whatever their venues say.
_NAMED_BY_A_HEADING = {"thesis", "patent", "book", "chapter", "software", "dataset", "speech", "report"}


def _in_a_journal(citation: Citation) -> bool:
    """Say whether volume and issue or pages stand behind a venue without editors, whatever its heading says."""
    numbers = citation.numbers
    return bool(citation.venue and numbers.volume and (numbers.issue or numbers.page)) and citation.type != "chapter"


def _of_a_preprint_alone(citation: Citation) -> bool:
    """Say whether nothing but links to preprints says where a work is to be read."""
    ids = citation.identifiers
    kinds = {link.kind for link in citation.links} & {"preprint", "doi", "website", "pubmed", "pdf"}
    return kinds == {"preprint"} and not (ids.doi or ids.pmid or citation.genre)


def _publisher_link(entry: Entry) -> bool:
    return any(
        link.kind in {"doi", "website", "pubmed"}
        and re.search(
            r"doi\.org|nature\.com|springer|wiley|sciencedirect|frontiersin|ieee|acm\.org|oup|plos|mdpi", link.url
        )
        for link in entry.citation.links
    )
