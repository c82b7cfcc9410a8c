"""Front matter or a data row in; whether it describes one paper, or a person, out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pelican_academic.extract.fields.authors import authors_from
from pelican_academic.extract.fields.keys import KEYS
from pelican_academic.extract.fields.values import first_of, text_of
from pelican_academic.extract.identifiers import normal_doi

__all__ = ["is_person", "is_publication"]

_OF_A_PERSON = {
    "position",
    "role",
    "email",
    "e-mail",
    "mail",
    "orcid",
    "orcid_id",
    "github",
    "linkedin",
    "affiliation",
    "photo",
    "bio",
    "status",
}


def is_publication(data: Mapping[str, object]) -> bool:
    """Say whether front matter describes one paper: a title, and authors with a venue or identifier, or a citation."""
    if data.get("publications") is False or data.get("publication") is False or not first_of(data, "title"):
        return False
    if (
        data.get("layout") in ("person", "member", "people", "profile", "team", "book-review")
        or str(data.get("category", "")) == "people"
    ):
        return False
    title = text_of(first_of(data, "title"))
    if re.search(
        r"\b(?:our|we)\b.*\b(?:paper|work|article)\b|\b(?:is|was|has been|been) (?:published|accepted)\b|!$",
        title,
        re.IGNORECASE,
    ):
        return False  # news about a paper
    said = data.get("citation")
    citation = said if isinstance(said, str) else ""
    if data.get("publication_types") or (data.get("hugoblox") and data.get("publication")):
        return True
    if str(data.get("paperurl") or "").strip() and (data.get("venue") or citation.strip()):
        return True
    if data.get("collection") == "publications" or (
        re.search(r"(?:19|20)\d\d", citation) and title.split(":")[0].lower()[:30] in citation.lower()
    ):
        return True
    authors, et_al = authors_from(first_of(data, "authors"))
    venue = text_of(first_of({key: value for key, value in data.items() if key not in {"event", "source"}}, "venue"))
    named = any(normal_doi(text_of(data.get(key))) for key in KEYS["doi"]) or any(
        re.search(r"\d{4}", text_of(data.get(key))) for key in (*KEYS["arxiv"], *KEYS["pmid"])
    )
    paper = any(
        str(data.get(key) or "").strip()
        for key in ("paper", "paperurl", "pdf", "paper_url", "url_pdf", "preprint", "paper_link")
    )
    if (len(authors) > 1 or et_al) and text_of(data.get("abstract")):
        return True  # the body says where it was published; `paper_from_page` looks
    if authors and (venue or named or paper):
        return bool(named or paper or len(authors) > 1 or et_al or text_of(data.get("abstract"))) or bool(
            data.get("journal") or data.get("booktitle")
        )
    return bool(venue and (named or paper))


def is_person(data: Mapping[str, object]) -> bool:
    """Say whether a row is a person's: a name and what people have, and no title, authors or identifier.

    >>> is_person({"name": "Ada Quill", "position": "PhD student"}), is_person({"title": "On marshes"})
    (True, False)
    """
    keys = {str(key).strip().lower() for key, value in data.items() if value}
    named = "name" in keys or {"first_name", "last_name"} <= keys
    return named and bool(keys & _OF_A_PERSON) and not keys & {"title", *KEYS["authors"], *KEYS["doi"], *KEYS["venue"]}
