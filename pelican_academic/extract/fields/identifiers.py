"""The identifiers of a mapping: under keys of their own, as Manubot's prefixes, in its links, in its citation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pelican_academic.extract.fields.keys import KEYS
from pelican_academic.extract.fields.values import first_of, text_of, without_markup
from pelican_academic.extract.identifiers import (
    Identifiers,
    find_identifiers,
    identifiers_of_url,
    normal_doi,
    normal_isbn,
)
from pelican_academic.model import Link

__all__ = ["identifiers_of"]


def identifiers_of(data: Mapping[str, object], links: Sequence[Link]) -> Identifiers:
    """Return the identifiers of a mapping; those under keys of their own come before those of its links."""
    ids = data.get("hugoblox") if isinstance(data.get("hugoblox"), Mapping) else {}
    nested = ids.get("ids") if isinstance(ids, Mapping) else None
    merged: dict[str, object] = {**data, **(nested if isinstance(nested, Mapping) else {})}
    arxiv_text = next((text_of(merged[key]) for key in KEYS["arxiv"] if merged.get(key)), "")
    arxiv = find_identifiers(f"arXiv:{arxiv_text}").arxiv or identifiers_of_url(arxiv_text).arxiv if arxiv_text else ""
    pmid = re.search(r"\d{5,9}", text_of(first_of(merged, "pmid")))
    pmcid = re.search(r"\d{5,9}", text_of(first_of(merged, "pmcid")))
    found = Identifiers(
        doi=normal_doi(text_of(first_of(merged, "doi"))),
        arxiv=arxiv,
        pmid=pmid[0] if pmid else "",
        pmcid=f"PMC{pmcid[0]}" if pmcid else "",
        isbn=normal_isbn(text_of(first_of(merged, "isbn"))),
        hal=find_identifiers(text_of(first_of(merged, "hal"))).hal,
    )
    prefixed = re.match(r"^(doi|pmid|pmcid|pmc|arxiv|isbn|url|hal):\s*(.+)$", text_of(data.get("id")), re.IGNORECASE)
    if prefixed:  # Manubot's prefixes
        kind, value = prefixed[1].lower(), prefixed[2]
        found = found.or_else(identifiers_of_url(value) if kind == "url" else find_identifiers(_printed(kind, value)))
    elif normal_doi(text_of(data.get("id"))):
        found = found.or_else(Identifiers(doi=normal_doi(text_of(data.get("id")))))
    for link in links:
        if link.kind in {"pdf", "doi", "preprint", "pubmed", "website"}:
            of_url = identifiers_of_url(link.url)
            if link.kind == "preprint" and of_url.doi:
                of_url = Identifiers()
            found = found.or_else(of_url)
    citation = data.get("citation")
    return found.or_else(find_identifiers(without_markup(citation))) if isinstance(citation, str) else found


def _printed(kind: str, value: str) -> str:
    """Return an identifier as it would be printed: ``("pmc", "123")`` -> ``"PMC123"``."""
    if kind in {"pmc", "pmcid"}:
        return value if value.upper().startswith("PMC") else f"PMC{value}"
    return f"{kind}:{value}"
