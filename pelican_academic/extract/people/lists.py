"""A collection's documents or a data file in; its people out, slugs unique."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from pelican_academic.errors import Place
from pelican_academic.extract.people.record import person_from_fields
from pelican_academic.model import Person, ProfileLink

__all__ = ["people_from_data", "people_from_documents", "unique_slugs", "with_links"]

_OF_ONE = frozenset({"position", "role", "email", "image"})  # a row with these is no group that lacks its people


def people_from_documents(documents: Iterable[tuple[str, Mapping[str, object], str]]) -> list[Person]:
    """Return the people of a collection: one for each (path, front matter, URL), in file order, slugs unique.

    >>> documents = [("_people/ada.md", {"title": "Ada Quill", "position": "PhD student"}, "/people/ada")]
    >>> [person.slug for person in people_from_documents(documents)]
    ['ada']
    """
    people: list[Person] = []
    for index, (path, data, url) in enumerate(documents):
        stem = re.sub(r"\.\w+$", "", path.rsplit("/", 1)[-1])
        stem = re.sub(r"^\d{4}-\d\d-\d\d-", "", stem)
        if stem in {"index", "_index"} and "/" in path:
            stem = path.rsplit("/", 2)[-2]
        person = person_from_fields(
            data, Place(path, 1), slug_hint=stem, url=url, order=float(index) if not url else 0.0
        )
        if person:
            people.append(person)
    return unique_slugs(people)


def people_from_data(name: str, data: object, path: str = "") -> list[Person]:
    """Return the people in a data file: a list of rows, or a map of key to row (uwsampa), or of heading to rows.

    ``name`` is the file's stem ("alumni_msc"): what it says of role and alumni holds for rows that say nothing.
    """
    place = path or f"_data/{name}.yml"
    hint = re.sub(r"[_-]+", " ", name)
    hint = re.sub(r"^(?:(?:lab|team|group) )?(?:members?|people|team)\s+(?=\w)", "", hint, flags=re.IGNORECASE)
    hint = "" if hint.lower() in {"people", "team", "members", "team members", "authors", "profiles"} else hint
    people = list(_rows(data, hint, place, 0))
    return unique_slugs(people)


def _rows(data: object, hint: str, path: str, depth: int) -> Iterable[Person]:
    if isinstance(data, Mapping):
        for index, (key, value) in enumerate(data.items()):
            if isinstance(value, Mapping):
                row = _row(value)
                person = person_from_fields(
                    row, Place(path, 0), slug_hint=str(key), group_hint=hint, order=float(index)
                )
                if person:
                    yield person
            elif isinstance(value, list) and depth < 2:
                heading = str(key).replace("_", " ")
                yield from _rows(value, heading if heading not in {"people", "members"} else hint, path, depth + 1)
    elif isinstance(data, list):
        for index, item in enumerate(data):
            if isinstance(item, Mapping):
                row = _row(item)
                lists = list if _OF_ONE.intersection(row) else list | None
                listed = [row[key] for key in ("members", "people") if isinstance(row.get(key, ""), lists)]
                if listed:  # a group, and perhaps nobody is in it
                    yield from _rows(
                        next((people for people in listed if people), []),
                        str(row.get("name") or row.get("title") or row.get("role") or hint),
                        path,
                        depth + 1,
                    )
                    continue
                if isinstance(row.get("groups"), list) or isinstance(row.get("sections"), list):
                    continue  # how a page of people is divided
                person = person_from_fields(row, Place(path, 0), group_hint=hint, order=float(index))
                if person:
                    yield person
            elif isinstance(item, str) and item.strip():
                person = person_from_fields({"name": item}, Place(path, 0), group_hint=hint, order=float(index))
                if person:
                    yield person


def _row(fields: Mapping[Any, object]) -> dict[str, object]:
    """A row with keys as other vocabularies write them: ``Start Year`` of a spreadsheet is ``start_year``."""
    row = {str(name): value for name, value in fields.items()}
    folded = {name: re.sub(r"\W+", "_", name).strip("_").lower() for name in row}
    return {folded[name] if folded[name] and folded[name] not in row else name: value for name, value in row.items()}


def unique_slugs(people: Iterable[Person]) -> list[Person]:
    """Return the people with slugs of their own: the second Ada Quill is ``ada-quill-2``."""
    taken: set[str] = set()
    found = []
    for person in people:
        slug, number = person.slug, 2
        while slug in taken:
            slug, number = f"{person.slug}-{number}", number + 1
        taken.add(slug)
        found.append(replace(person, slug=slug))
    return found


def with_links(person: Person, links: Iterable[ProfileLink]) -> Person:
    """Return the person with further profiles, each once, those already known kept as they are."""
    further: dict[tuple[str, str], ProfileLink] = {}
    for link in links:
        further.setdefault((link.platform, link.url.rstrip("/")), link)
    for link in person.links:
        further.pop((link.platform, link.url.rstrip("/")), None)
    return replace(person, links=(*person.links, *further.values()))
