"""A page that is one paper in (its front matter describes it, its body tells more); the record out."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pelican_academic.errors import Place
from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.cited_title import taken_apart
from pelican_academic.extract.dates import parse_date
from pelican_academic.extract.fields import publication_from_fields
from pelican_academic.extract.identifiers import Identifiers, find_identifiers, identifiers_of_url
from pelican_academic.extract.keys import citation_id
from pelican_academic.extract.links import is_safe, kind_of, kind_of_label
from pelican_academic.extract.names import compatible, fold
from pelican_academic.extract.styled import Styled
from pelican_academic.extract.vocabulary import type_of_text
from pelican_academic.model import Author, Link, Name, PartialDate, Publication
from pelican_academic.regex import regex

__all__ = ["called_as_its_page", "paper_from_page"]

_PUBLISHED = regex(
    r"^\W*(?:[Pp]ublished|[Pp]resented|[Aa]ccepted|[Tt]o appear|[Aa]ppeared|[Pp]ublicado|[Vv]eröffentlicht|[Pp]ublié)\s+(?:in|at|by|en|em|dans)\s+(?:the\s+)?(?P<venue>[^.\n(]{3,120}?)(?:,?\s*\(?(?P<year>(?:19|20)\d\d)\)?)?\s*[.\n(]*$"
)


_IN_ITS_VENUE = regex(r"[Ii]n\s+(?:the\s+)?(?P<venue>[A-Z\d].+|\w*[Xx]iv\b.*)")


def called_as_its_page(record: Publication, front_matter: Mapping[str, object]) -> Publication:
    """Return a page's only entry under the page's title, where what stands for its title is the venue.

    Under the title of a page with ``authors`` stand all the authors, "In Marsh Letters" and a link.
    """
    title, said = str(front_matter.get("title") or "").strip().rstrip("."), _IN_ITS_VENUE.fullmatch(record.title)
    if not said or not title or not front_matter.get("authors"):
        return record
    issued, venue = record.issued or parse_date(front_matter.get("date")), record.container_title or said["venue"]
    kind, genre = type_of_text(venue)
    return replace(
        record,
        id=citation_id(record.authors, issued, title),
        type=kind or record.type,
        genre=genre or record.genre,
        title=title,
        container_title=venue,
        issued=issued,
    )


def paper_from_page(
    front_matter: Mapping[str, object], blocks: Sequence[Block], path: str
) -> tuple[Publication | None, tuple[str, ...]]:
    """Return the record of a paper's own page, completed from the labelled links and the "Published in …" line of its body, and why."""
    paper = taken_apart(publication_from_fields(front_matter, Place(path, 1)))
    why = [
        "front matter with "
        + ", ".join(
            key
            for key in (
                "authors",
                "author",
                "paper_authors",
                "venue",
                "journal",
                "publication",
                "doi",
                "paper",
                "paperurl",
                "citation",
            )
            if front_matter.get(key)
        )
    ]
    citation = front_matter.get("citation")
    if isinstance(citation, str) and citation.strip():
        paper = _from_citation(paper, citation)
    links = {link.url: link for link in paper.links}
    ids = Identifiers(paper.doi, paper.arxiv, paper.pmid, paper.pmcid, paper.isbn, paper.handle, paper.urn, paper.hal)
    for block in blocks:
        for part in (block, *block.children):
            match = _PUBLISHED.match(part.text.plain()) if len(part.text.text) < 200 else None
            if match and not paper.container_title:
                year = parse_date(match["year"])
                paper = replace(paper, container_title=match["venue"].strip(), issued=paper.issued or year)
                why.append("“Published in …”")
            for link in part.text.links:
                lead, printed = _labels(part.text, link.start)
                kind = kind_of_label(link.label) or kind_of_label(lead)
                if lead and kind_of_label(lead) not in {"", "website"}:
                    kind = kind_of_label(lead)
                short = len(part.text.text) < 220
                if (
                    not is_safe(link.url)
                    or not re.match(r"https?://", link.url)
                    or link.url in links
                    or not (kind or lead)
                    or not short
                ):
                    continue
                kind = kind_of(lead if kind_of_label(lead) not in {"", "website"} else link.label, link.url)
                links[link.url] = Link(kind, link.url, link.label if len(link.label) < 60 else printed)
                if kind in {"pdf", "doi", "preprint", "pubmed", "website"}:
                    found = identifiers_of_url(link.url)
                    ids = ids.or_else(Identifiers() if kind == "preprint" and found.doi else found)
                    if lead.lower() in {"paper", "doi", "article"}:
                        ids = ids.or_else(find_identifiers(link.label))
    presented = any(re.match(r"\W*presented at", block.text.plain(), re.IGNORECASE) for block in blocks[:4])
    kind, genre = ("paper-conference", "") if presented else type_of_text(paper.container_title)
    if (
        kind in {"paper-conference", "thesis"}
        and paper.type == "article-journal"
        and not front_matter.get("publication_types")
    ):
        paper = replace(paper, type=kind, genre=genre)
    if not paper.container_title and not ids and not links and not paper.publisher and not front_matter.get("citation"):
        return None, ()
    url = paper.url or next((link.url for link in links.values() if link.kind != "code"), "")
    return replace(
        paper,
        links=tuple(links.values()),
        doi=ids.doi,
        arxiv=ids.arxiv,
        pmid=ids.pmid,
        pmcid=ids.pmcid,
        isbn=ids.isbn,
        handle=ids.handle,
        urn=ids.urn,
        hal=ids.hal,
        url=url,
    ), tuple(why)


def _labels(text: Styled, at: int) -> tuple[str, str]:
    """Return the label printed before a link: ("Code", "Code") of "Code repository: <…>" is ("Code repository", …)."""
    match = re.search(r"(?:^|[.|;\n\v])\s*([^.|;:\n\v]{2,30}?)\s*[:：]\s*[<(\[]?$", text.text[:at])
    if not match:
        return "", ""
    lead = re.sub(r"\s+(?:link|url|available|page)$", "", match[1].strip(), flags=re.IGNORECASE)
    return lead, match[1].strip()


def _from_citation(paper: Publication, html: str) -> Publication:
    """Complete a record from academicpages' ``citation`` (HTML)."""
    from pelican_academic.extract.blocks import read_blocks  # noqa: PLC0415 - only these sites need it

    read = read_blocks(f"<p>{html}</p>")
    if not read:
        return paper
    found = parse_citation(read[0].text)
    from pelican_academic.extract.fields import make_author  # noqa: PLC0415

    cited = tuple(make_author(form) for form in found.authors.forms) if found.authors else ()
    fuller = _among(paper.authors, cited)
    authors = fuller or paper.authors or cited
    issued = paper.issued
    if found.date and (issued is None or (issued.month, issued.day) == (1, 1)):
        issued = PartialDate(found.date.year, found.date.month, found.date.day)
    return replace(
        paper,
        authors=authors,
        issued=issued,
        et_al=(paper.et_al and not fuller) or bool(found.authors and found.authors.et_al),
        volume=paper.volume or found.numbers.volume,
        issue=paper.issue or found.numbers.issue,
        page=paper.page or found.numbers.page,
        container_title=paper.container_title or found.venue,
        id=citation_id(authors, issued, paper.title),
    )


def _one_person(one: Name, other: Name) -> bool:
    return fold(one.family) == fold(other.family) and bool(compatible(one, other))


def _among(few: Sequence[Author], all_of_them: Sequence[Author]) -> tuple[Author, ...]:
    """Return the longer list, with the page's own form of a name where it has one; () unless each of the few is in it."""
    if not few or len(all_of_them) <= len(few):
        return ()
    left = list(few)
    merged = []
    for author in all_of_them:
        same = next((one for one in left if _one_person(one.name, author.name)), None)
        if same is not None:
            left.remove(same)
        merged.append(same or author)
    return () if left else tuple(merged)
