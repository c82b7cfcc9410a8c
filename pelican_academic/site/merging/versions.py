"""The versions of one work in; one record out: the best version's, completed from the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pelican_academic.extract.names import compatible, name_key
from pelican_academic.model import Author, Link, Publication

__all__ = ["combined"]

_RANK = {
    "article-journal": 0,
    "paper-conference": 1,
    "chapter": 2,
    "book": 2,
    "thesis": 2,
    "patent": 2,
    "report": 4,
    "speech": 5,
    "manuscript": 6,
    "software": 3,
    "dataset": 3,
    "document": 7,
    "webpage": 7,
    "article": 6,
}


def combined(group: Sequence[Publication]) -> Publication:
    """Return one record from the versions of a work: the best version's, completed from the others."""
    if len(group) == 1:
        return group[0]
    order = sorted(
        range(len(group)),
        key=lambda at: (
            not group[at].title,  # a row of data that gives a DOI alone, of a paper that a page names
            _version(group[at]),
            -group[at].confidence,
            -_filled(group[at]),
            at,
        ),
    )
    best = group[order[0]]
    others = [group[at] for at in order[1:]]
    values: dict[str, object] = {}
    for name in (
        "issued",
        "container_title",
        "container_title_short",
        "volume",
        "issue",
        "page",
        "publisher",
        "doi",
        "arxiv",
        "pmid",
        "pmcid",
        "isbn",
        "issn",
        "handle",
        "urn",
        "hal",
        "url",
        "abstract",
        "note",
        "award",
        "image",
        "collection_title",
        "event_title",
        "affiliation",
        "language",
        "edition",
        "number",
    ):
        if not getattr(best, name):
            donors = [other for other in others if getattr(other, name)]
            if name in {"container_title", "volume", "issue", "page", "issued", "publisher"} and best.type != "article":
                donors = [other for other in donors if other.type == best.type or name in {"issued", "publisher"}] or (
                    [] if name != "container_title" else [other for other in donors if other.type != "article"]
                )
            if donors:
                values[name] = getattr(donors[0], name)
    values["authors"], values["et_al"] = _best_authors([best, *others])
    values["links"] = _all_links(best, others)
    values["keywords"] = tuple(dict.fromkeys(word for record in (best, *others) for word in record.keywords))
    values["related_dois"] = tuple(
        dict.fromkeys(
            doi for record in (best, *others) for doi in record.related_dois if doi not in {r.doi for r in group}
        )
    )
    values["selected"] = any(record.selected for record in group)
    values["status"] = (
        ""
        if (values.get("issued") or best.issued) and any(record.issued and not record.status for record in group)
        else best.status
    )
    extra: dict[str, object] = {}
    for record in (*reversed(others), best):
        extra.update(record.extra)
    extra["versions"] = [str(record.place or record.id) for record in group]
    values["extra"] = extra
    return replace(best, **values)  # type: ignore[arg-type]


def _version(record: Publication) -> int:
    preprint = record.genre == "preprint" or bool(
        re.match(r"arxiv|biorxiv|medrxiv", record.container_title, re.IGNORECASE)
    )
    return 6 if preprint else _RANK.get(record.type, 5)


def _filled(record: Publication) -> int:
    return sum(
        1
        for value in (
            record.authors,
            record.issued,
            record.container_title,
            record.volume,
            record.page,
            record.doi,
            record.pmid,
            record.abstract,
        )
        if value
    )


def _best_authors(group: Sequence[Publication]) -> tuple[tuple[Author, ...], bool]:
    """Return the longest complete list, its members' marks taken over from the others."""
    lists = [record for record in group if record.authors]
    if not lists:
        return (), False
    best = max(
        lists,
        key=lambda record: (
            not record.et_al,
            len(record.authors) if not record.et_al else 0,
            sum(len(author.name.given) for author in record.authors) > 3 * len(record.authors),
        ),
    )
    extra: dict[str, Author] = {}
    for record in lists:
        for author in record.authors:
            if author.orcid or author.equal or author.corresponding:
                extra.setdefault(name_key(author.name), author)
    authors = []
    for author in best.authors:
        other = extra.get(name_key(author.name))
        if other and compatible(author.name, other.name):
            author = replace(
                author,
                orcid=author.orcid or other.orcid,
                equal=author.equal or other.equal,
                corresponding=author.corresponding or other.corresponding,
            )
        authors.append(author)
    return tuple(authors), best.et_al


def _all_links(best: Publication, others: Sequence[Publication]) -> tuple[Link, ...]:
    links = {link.url.rstrip("/").lower(): link for link in best.links}
    for other in others:
        if other.doi and best.doi and other.doi != best.doi:
            url = f"https://doi.org/{other.doi}"
            kind = "data" if "zenodo" in other.doi else "preprint"
            links.setdefault(url.lower(), Link(kind, url, "Zenodo" if "zenodo" in other.doi else "Preprint"))
        for link in other.links:
            if other.doi and best.doi and other.doi != best.doi and link.kind == "doi":
                link = Link("preprint", link.url, link.label)
            links.setdefault(link.url.rstrip("/").lower(), link)
    return tuple(links.values())
