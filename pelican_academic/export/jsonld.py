"""People, publications and the group in; schema.org JSON-LD out, its nodes pointing at each other by ``@id``.

A person's id is their page's address with ``#person``, a publication's its page's with ``#work`` (the DOI's where it
has no page), the group's the site's with ``#organization``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pelican_academic.model import Person, Publication

__all__ = ["organization_jsonld", "person_jsonld", "posting_jsonld", "publication_jsonld"]

_TYPES = {
    "article-journal": "ScholarlyArticle",
    "paper-conference": "ScholarlyArticle",
    "article": "ScholarlyArticle",
    "manuscript": "ScholarlyArticle",
    "chapter": "Chapter",
    "book": "Book",
    "thesis": "Thesis",
    "report": "Report",
    "software": "SoftwareSourceCode",
    "dataset": "Dataset",
    "speech": "PresentationDigitalDocument",
}


def _absolute(url: str, base_url: str) -> str:
    return f"{base_url.rstrip('/')}{url}" if url.startswith("/") else url


def _clean(node: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in node.items() if value not in ("", None, [], {})}


def person_id(url: str, base_url: str) -> str:
    """Return the id of the person whose page has that address; "" without a page."""
    return f"{_absolute(url, base_url)}#person" if url else ""


def person_jsonld(person: Person, *, base_url: str = "", organization: str = "") -> dict[str, object]:
    """Return a ``Person`` node; ``sameAs`` are the profiles, ``affiliation`` points at the group's node."""
    return _clean(
        {
            "@context": "https://schema.org",
            "@type": "Person",
            "@id": person_id(person.url, base_url),
            "name": str(person.name),
            "givenName": person.name.given,
            "familyName": " ".join(part for part in (person.name.particle, person.name.family) if part),
            "alternateName": [
                *([person.name.native] if person.name.native and person.name.native != str(person.name) else []),
                *person.aliases,
            ],
            "jobTitle": person.position,
            "url": _absolute(person.url, base_url),
            "image": _absolute(person.image, base_url),
            "identifier": f"https://orcid.org/{person.orcid}" if person.orcid else "",
            "sameAs": [link.url for link in person.links if link.url.startswith("http") and link.platform != "cv"],
            ("alumniOf" if person.alumni else "affiliation"): {
                "@type": "ResearchOrganization",
                "@id": f"{base_url.rstrip('/')}/#organization",
                **({"name": organization} if organization else {}),
            }
            if base_url or organization
            else None,
            "knowsAbout": list(person.topics),
        }
    )


def publication_jsonld(
    record: Publication, *, base_url: str = "", url: str = "", person_urls: Mapping[str, str] | None = None
) -> dict[str, object]:
    """Return the node of a publication; authors who are members are there by the ``@id`` of their page."""
    person_urls = person_urls or {}
    authors = []
    for author in record.authors:
        node: dict[str, object] = {
            "@type": "Person",
            "@id": person_id(person_urls.get(author.person, ""), base_url),
            "name": str(author.name),
            "givenName": author.name.given,
            "familyName": author.name.family,
        }
        authors.append(_clean(node))
    doi = f"https://doi.org/{record.doi}" if record.doi else ""
    page = _absolute(url, base_url)
    identifiers = [
        {"@type": "PropertyValue", "propertyID": name, "value": value}
        for name, value in (
            ("DOI", record.doi),
            ("arXiv", record.arxiv),
            ("PMID", record.pmid),
            ("PMCID", record.pmcid),
            ("ISBN", record.isbn),
        )
        if value
    ]
    first, _, last = record.page.partition("-")
    return _clean(
        {
            "@context": "https://schema.org",
            "@type": _TYPES.get(record.type, "CreativeWork"),
            "@id": f"{page}#work" if page else doi,
            "name": record.title,
            "headline": record.title,
            "author": authors,
            "datePublished": str(record.issued) if record.issued else "",
            "creativeWorkStatus": record.status,
            "isPartOf": _part_of(record),
            "pageStart": first,
            "pageEnd": last,
            "publisher": {"@type": "Organization", "name": record.publisher} if record.publisher else None,
            "identifier": identifiers,
            "sameAs": [
                link
                for link in (
                    doi,
                    f"https://arxiv.org/abs/{record.arxiv}" if record.arxiv else "",
                    f"https://pubmed.ncbi.nlm.nih.gov/{record.pmid}/" if record.pmid else "",
                )
                if link
            ],
            "url": page or doi or record.url,
            "abstract": record.abstract,
            "award": record.award,
            "keywords": list(record.keywords),
            "image": _absolute(record.image, base_url),
            "inLanguage": record.language,
            "codeRepository": next((link.url for link in record.links if link.kind == "code"), "")
            if record.type == "software"
            else "",
        }
    )


def _part_of(record: Publication) -> dict[str, object] | None:
    """Return issue in volume in journal, as far as they are known."""
    if not record.container_title:
        return None
    kind = {"article-journal": "Periodical", "chapter": "Book"}.get(
        record.type, "PublicationVolume" if record.type == "paper-conference" else "Periodical"
    )
    node: dict[str, object] = _clean({"@type": kind, "name": record.container_title, "issn": record.issn})
    if record.volume and record.type == "article-journal":
        node = {"@type": "PublicationVolume", "volumeNumber": record.volume, "isPartOf": node}
    if record.issue and record.type == "article-journal":
        node = {"@type": "PublicationIssue", "issueNumber": record.issue, "isPartOf": node}
    return node


def posting_jsonld(
    title: str,
    *,
    base_url: str = "",
    url: str = "",
    published: str = "",
    modified: str = "",
    authors: Sequence[tuple[str, str]] = (),
    image: str = "",
    description: str = "",
) -> dict[str, object]:
    """Return a news item's ``BlogPosting`` node; ``authors`` are names, each with the address of a profile or "".

    >>> posting_jsonld("A boat", authors=[("Ada Quill", "")])["author"]
    [{'@type': 'Person', 'name': 'Ada Quill'}]
    """
    return _clean(
        {
            "@context": "https://schema.org",
            "@type": "BlogPosting",
            "headline": title,
            "url": _absolute(url, base_url),
            "datePublished": published,
            "dateModified": modified,
            "author": [
                _clean({"@type": "Person", "@id": person_id(profile, base_url), "name": name})
                for name, profile in authors
            ],
            "publisher": {"@id": f"{base_url.rstrip('/')}/#organization"} if base_url else None,
            "image": image,
            "description": description,
        }
    )


def organization_jsonld(
    name: str,
    *,
    base_url: str = "",
    logo: str = "",
    description: str = "",
    people: Sequence[Person] = (),
    parent: str = "",
) -> dict[str, object]:
    """Return the group's ``ResearchOrganization`` node; its members are there by their ids."""
    members = [identity for person in people if not person.alumni and (identity := person_id(person.url, base_url))]
    return _clean(
        {
            "@context": "https://schema.org",
            "@type": "ResearchOrganization",
            "@id": f"{base_url.rstrip('/')}/#organization",
            "name": name,
            "url": f"{base_url.rstrip('/')}/" if base_url else "",
            "logo": _absolute(logo, base_url),
            "description": description,
            "member": [{"@id": member} for member in members],
            "parentOrganization": {"@type": "Organization", "name": parent} if parent else None,
        }
    )
