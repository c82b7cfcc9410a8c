"""CSL-JSON in; records out. The reverse of `export.csl`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from pelican_academic.errors import Place, Problem
from pelican_academic.extract.fields import authors_from, publication_from_fields
from pelican_academic.extract.links import is_safe
from pelican_academic.model import Link, Name, Publication
from pelican_academic.regex import regex

_INLINE = regex(r"</?(?:i|b|sup|sub|sc|span)\b[^<>]*>")  # the markup that a CSL text may have

__all__ = ["publication_from_csl", "read_csl_json"]


def publication_from_csl(item: Mapping[str, object], place: Place) -> Publication:
    """Return the record of one CSL item."""

    def text(*keys: str) -> str:
        value = next((item[key] for key in keys if item.get(key) not in (None, "", [])), "")
        return str(value[0] if isinstance(value, list) and value else value).strip()

    custom = item.get("custom")
    extra = custom if isinstance(custom, Mapping) else {}
    data = {
        key: value
        for key, value in item.items()
        if key not in {"type", "custom", "status", "author", "keyword", "source", "event", "id"}
    }
    if text("archive").lower() == "arxiv":
        data["arxiv"] = text("archive_location")
    record = publication_from_fields(
        {"author": item.get("author"), **data, **({"arxiv": extra["arxiv"]} if extra.get("arxiv") else {})}, place
    )
    editors, _ = authors_from(item.get("editor"))
    genre = text("genre")
    given = item.get("author")
    one_each = given if isinstance(given, list) and len(given) == len(record.authors) else ()
    authors = [
        replace(author, name=Name(literal=str(one["literal"])))
        if isinstance(one, Mapping) and "," in str(one.get("literal") or "")  # "Lab, Inc." does not divide
        else author
        for author, one in zip(record.authors, one_each, strict=False)
    ]
    return replace(
        record,
        id=text("id", "citation-key") or record.id,
        type=text("type") or record.type,
        genre=genre or ("preprint" if text("type") == "article" else ""),
        title=_INLINE.sub("", text("title")).rstrip("."),
        authors=tuple(authors) or record.authors,
        editors=tuple(author.name for author in editors),
        et_al=bool(extra.get("et-al")),
        status=text("status"),
        container_title=text("container-title"),
        container_title_short=text("container-title-short", "journalAbbreviation"),
        collection_title=text("collection-title"),
        edition=text("edition"),
        number=text("number"),
        issue=text("issue"),
        publisher=text("publisher"),
        publisher_place=text("publisher-place"),
        event_title=text("event-title", "event"),
        note=text("note"),
        url=text("URL"),
        links=_links(extra.get("links")) or record.links,
        selected=bool(extra.get("selected")),
        award=str(extra.get("award") or ""),
        image=str(extra.get("image") or ""),
        handle=str(extra.get("handle") or ""),
        urn=str(extra.get("urn") or ""),
        hal=str(extra.get("hal") or record.hal),
        affiliation=str(extra.get("affiliation") or ""),
        keywords=tuple(word.strip() for word in text("keyword").split(",") if word.strip()),
        extra=_fields(extra.get("fields")),
    )


def _links(given: object) -> tuple[Link, ...]:
    rows = [row for row in given if isinstance(row, Mapping)] if isinstance(given, list) else []
    links = [Link(str(row.get("kind") or "other"), str(row.get("url")), str(row.get("label") or "")) for row in rows]
    return tuple(link for link in links if is_safe(link.url))


def _fields(given: object) -> dict[str, object]:
    return {str(key): value for key, value in given.items()} if isinstance(given, Mapping) else {}


def read_csl_json(text: str, path: str) -> tuple[list[Publication], list[Problem]]:
    """Return the records of a CSL-JSON file (a list, or ``{"items": […]}``) and its problems.

    A broken item is left out and reported.
    """
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return [], [
            Problem(Place(path, error.lineno, error.colno), "json", f"not JSON: {error.msg}", "left the file out")
        ]
    items = data.get("items", [data]) if isinstance(data, dict) else data
    records, problems = [], []
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict) and item.get("title"):
            records.append(publication_from_csl(item, Place(path)))
        else:
            problems.append(Problem(Place(path), "csl-item", f"item {index + 1} has no title", "left it out"))
    return records, problems
