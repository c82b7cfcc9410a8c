"""Records of one name -> one person or several: ``[page of Ada, row of Ada in _data] -> [Ada]``.

A name that stands on a page and in a list, in two lists, or on a page a language, is one person, and so is a row whose
key is the file of a page, though it spells the name otherwise. Two pages side by side
in one folder are two people of one name, and so are two rows of one list that differ in address, ORCID iD or picture
and share no profile.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import fields, replace

from pelican_academic.extract.people import unique_slugs
from pelican_academic.model import Person
from pelican_academic.regex import regex

__all__ = ["united"]

_LANGUAGE = regex(r"[._-][a-z]{2}\Z", re.IGNORECASE)
_TELLING = ("orcid", "email", "image")


def united(people: Iterable[Person]) -> list[Person]:
    """Return each person once, in the order met; what the first record leaves empty is filled from the others.

    ``slug`` is unique in the result: a namesake's gets a number.
    """
    by_name: dict[str, list[Person]] = {}
    order: list[tuple[str, int]] = []
    by_key: dict[str, Person] = {}
    for person in people:
        paged = by_key.setdefault(person.slug, person)
        if paged is not person and _is_row_of(person, paged):
            person = replace(person, name=paged.name, aliases=(*person.aliases, str(person.name)))
        name = re.sub(r"\W+", " ", str(person.name)).strip().casefold()
        known = by_name.setdefault(name, [])
        at = next((index for index, other in enumerate(known) if not _are_two(other, person)), None)
        if at is None:
            order.append((name, len(known)))
            known.append(person)
        else:
            known[at] = _filled(known[at], person)
    return unique_slugs(by_name[name][index] for name, index in order)


def _is_row_of(row: Person, paged: Person) -> bool:
    """Whether a row's key is the file of somebody's page, whose name shares a word: ``quill: {name: Ada Bo Quill}``."""
    if row.place is None or paged.place is None or not paged.url or row.url or row.place.path == paged.place.path:
        return False
    words, others = (set(re.findall(r"\w{3,}", str(one.name).casefold())) for one in (row, paged))
    return posixpath.splitext(posixpath.basename(paged.place.path))[0] == paged.slug and bool(words & others)


def _are_two(one: Person, other: Person) -> bool:
    if one.place is None or other.place is None:
        return False
    (folder, name), (folder_of_other, name_of_other) = map(posixpath.split, (one.place.path, other.place.path))
    if folder != folder_of_other:
        return False
    if name != name_of_other and one.url and other.url:
        stems = [posixpath.splitext(each)[0] for each in (name, name_of_other)]
        languages = {str(person.extra.get("lang") or "") for person in (one, other)}
        return len(languages) == 1 and not any(map(_LANGUAGE.search, stems))
    if {link.url for link in one.links} & {link.url for link in other.links}:
        return False  # "Associate" now, and under the students of that time
    values = [(getattr(one, key), getattr(other, key)) for key in _TELLING]
    return name == name_of_other and any(first and second and first != second for first, second in values)


def _filled(first: Person, second: Person) -> Person:
    """One person of two records: what the first leaves empty is filled from the second."""
    missing = {
        field.name: getattr(second, field.name)
        for field in fields(Person)
        if field.name != "aliases" and not getattr(first, field.name) and getattr(second, field.name)
    }
    return replace(first, **missing, aliases=tuple(dict.fromkeys((*first.aliases, *second.aliases))))
