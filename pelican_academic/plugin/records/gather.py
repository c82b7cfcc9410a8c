"""What was read -> the records of people and publications, before they are linked."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pelican.contents import Content

from pelican_academic.errors import Place, Problem
from pelican_academic.extract import extract_page
from pelican_academic.extract.fields import is_publication
from pelican_academic.extract.misspelt import meant
from pelican_academic.extract.people import (
    people_from_data,
    people_from_documents,
    people_from_page,
    with_links,
)
from pelican_academic.extract.resume import without_referees
from pelican_academic.extract.roles import is_role_key, role_of
from pelican_academic.jekyll.files import front_matter
from pelican_academic.model import Person, Publication
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.kinds import kind_of
from pelican_academic.plugin.output.generated import destination_of
from pelican_academic.plugin.pictures.portrait import without_stand_ins
from pelican_academic.plugin.records.files import led
from pelican_academic.plugin.records.namesakes import united
from pelican_academic.plugin.records.role_labels import label_of_role
from pelican_academic.plugin.records.writers import spelled_out, writers_of
from pelican_academic.plugin.settings import SETTINGS
from pelican_academic.regex import regex
from pelican_academic.sources import filled, holds_papers, publications_from_data, read_bibtex

_LIQUID = regex(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_LONG, _LIST = 20, 3  # letters of a title that stands nowhere by chance; known titles that make a list of them
_EVIDENCE = regex(r"\b(?:19|20)\d\d\b|\bdoi\b|arxiv|pubmed", re.IGNORECASE)

__all__ = ["people_of", "publications_of"]

_PEOPLE = regex(
    r"people|persons?\b|team|member|alum|staff|students|faculty|personnel|profiles|equipe|equipo|mitarbeiter",
    re.IGNORECASE,
)
_FIELD_WORDS = """
name position role group status affiliation pronouns description image photo email
interests aliases alumni started ended orcid github website linkedin
"""
_FIELDS = tuple(_FIELD_WORDS.split())
_PUBLICATIONS = regex(
    r"publi|(?<![^\W_])pubs?(?![^\W_])|papers?\b|citations?|articles|bibliograph|references|preprints", re.IGNORECASE
)


def people_of(build: Build) -> list[Person]:
    """Return the people of a site: from their pages first, then from its data."""
    documents = [
        (path, _with_image(content), f"/{content.url.lstrip('/')}")
        for path, content in build.contents.items()
        if getattr(content, "kind", "") == "person"
    ]
    unwritten = list(_unwritten(build, "person"))
    people = build.kept(people_from_documents, documents) + build.kept(people_from_documents, unwritten)
    people = [replace(person, aliases=(*person.aliases, *_keys_of(person))) for person in people]
    for name, data, path in _data(build, _PEOPLE):
        people += build.kept(people_from_data, name, data, path)
    if not people and build.option("PROSE"):
        people = _people_in_text(build)
    for person in people:
        _doubt(person, build)
    found = [_with_page(led(_with_role(person, build), build), build) for person in united(people)]
    return without_stand_ins(found)


def _with_role(person: Person, build: Build) -> Person:
    """A person whose role is a key that only the site knows, or means otherwise, is called what its data calls it."""
    label = label_of_role(build.site.data, person.position) if build.site is not None else ""
    role = role_of(label)
    known = bool(person.role) and (role is None or role.key == person.role)
    if not label or (known and is_role_key(person.position)):
        return person
    return replace(person, position=label, role=role.key if role else person.role if known else "")


def _doubt(person: Person, build: Build) -> None:
    """Report the fields of a person that may be known ones misspelt: ``positon``."""
    place = person.place or Place("")
    content = build.contents.get(place.path)
    given = {str(key).lower() for key in (content.extra if content is not None else person.extra)}
    for key in map(str, person.extra):
        hint = meant(key, _FIELDS, given)
        if not hint or getattr(person, hint, None):
            continue
        message = f"{person.name} has a field '{key}'; did you mean '{hint}'?"
        line = build.line_of_key(place.path, key)
        build.report([Problem(Place(place.path, line), "field", message, "kept as it is", "warning")])


def _people_in_text(build: Build) -> list[Person]:
    """The people of a site that lists them in the text of a page alone."""
    return [
        person
        for path, content in build.contents.items()
        if path in build.marked and content.extra.get("people") is not False
        for person in build.kept(people_from_page, build.marked[path], path=path, front_matter=content.extra)
    ]


def _bibliographies(build: Build) -> Iterator[str]:
    """The paths of the BibTeX files; a pattern of the site's own settings that finds none is reported."""
    named = build.option("BIBLIOGRAPHY")
    for pattern in named:
        try:
            files = [file for file in sorted(build.root.glob(pattern)) if file.is_file()]
        except (ValueError, NotImplementedError):  # no pattern, or an absolute one
            files = []
        inside = [file for file in files if file.resolve().is_relative_to(build.root)]
        if not inside and list(named) != SETTINGS["ACADEMIC_BIBLIOGRAPHY"].default:
            place, below = build.place_of("ACADEMIC_BIBLIOGRAPHY"), build.root.name
            message = f"ACADEMIC_BIBLIOGRAPHY: no file in '{below}' is '{pattern}'"
            build.report([Problem(place, "setting", message, "left out", "warning")])
        yield from (file.relative_to(build.root).as_posix() for file in inside)


def publications_of(build: Build, people: Sequence[Person]) -> tuple[list[Publication], list[Person]]:
    """Return every publication, structured sources first, and the people with the profile links of their pages."""
    found: list[Publication] = []
    for path in _bibliographies(build):
        try:
            text, bad_line = front_matter.decode(build.root / path)
        except OSError as error:
            message = f"cannot be read ({error.strerror})"
            build.report([Problem(Place(path), "unreadable", message, "left out")])
            continue
        if bad_line:
            message = "a byte that is not UTF-8"
            build.report([Problem(Place(path, bad_line), "not-utf-8", message, "shown as \N{REPLACEMENT CHARACTER}")])
        records, problems = build.kept(_in_bibtex, text, path)
        found += records
        build.report(problems)
    for _, data, path in _data(build, _PUBLICATIONS):
        if not _PUBLICATIONS.search(path.rpartition("/")[2]) and not holds_papers(data):
            continue  # the articles of `_data/media.yml` are the press's
        records, problems = build.kept(publications_from_data, data, path)
        found += records
        build.report(problems)
    owners = {path: person for person in people if (path := _page_of(person, build))}
    linked = dict(owners)
    structured, writers = bool(found), writers_of(build.site)
    read: list[tuple[str, Sequence[Publication]]] = [("", found)]  # by the page whose text they were read in
    for path, content in build.contents.items():
        marked = build.marked.get(path)
        if marked is None:
            continue
        is_paper = build.kept(is_publication, content.extra)
        if not is_paper and not (
            build.option("PROSE") and _may_hold_prose(content, build.body_of(path), structured=structured)
        ):
            continue
        matter = spelled_out(content.extra, writers)
        extraction = build.kept(extract_page, marked, path=path, front_matter=matter, owner=owners.get(path))
        if is_paper:
            read.append(("", _whole(build, extraction.publications, content.extra)))
        else:
            read.append((path, extraction.publications))
        build.report(extraction.problems)
        if path in linked:
            linked[path] = with_links(linked[path], extraction.links)
    for path, data, _ in _unwritten(build, "publication"):
        if is_publication(data):
            extraction = build.kept(extract_page, "", path=path, front_matter=spelled_out(data, writers))
            read.append(("", _whole(build, extraction.publications, data)))
    known = {title for path, records in read if not path for record in records if (title := _letters(record.title))}
    kept = (
        record for path, records in read for record in (_own_words(build, path, records, known) if path else records)
    )
    return [led(record, build) for record in kept], [linked.get(_page_of(person, build), person) for person in people]


def _in_bibtex(text: str, path: str) -> tuple[list[Publication], list[Problem]]:
    bibliography = read_bibtex(text, path)
    return bibliography.publications, bibliography.problems


def _whole(build: Build, records: Sequence[Publication], matter: Mapping[str, Any]) -> list[Publication]:
    """A paper's page with what the BibTeX in its front matter knows more."""
    found = [filled(record, matter) for record in records[:1]]
    for _, problems in found:
        build.report(problems)
    return [record for record, _ in found] + list(records[1:])


def _may_hold_prose(content: Content, body: str, *, structured: bool) -> bool:
    """Whether a page's own text may list publications: not news, and not what Liquid prints of data we have read."""
    if content.kind == "person":
        return True
    if content.kind in {"post", "home", "404"}:
        return False
    liquid = _LIQUID.search(body)
    return not (structured and liquid) or bool(_EVIDENCE.search(_LIQUID.sub(" ", body)))


def _own_words(
    build: Build, path: str, records: Sequence[Publication], known: Collection[str]
) -> Sequence[Publication]:
    """The records of a page without those that its Liquid printed of publications which are known from their source.

    What a template makes of a publication may read otherwise than it is: a headline before it, its year elsewhere.
    """
    body = build.body_of(path)
    if not known or not _LIQUID.search(body):
        return records
    printed = _letters(build.marked[path])
    if sum(title in printed for title in known if len(title) > _LONG) < _LIST:
        return records
    written = _letters(_LIQUID.sub(" ", body))
    return [record for record in records if _letters(record.title) in written]


def _letters(text: str) -> str:
    return re.sub(r"\W+|_", "", html.unescape(re.sub(r"<[^>]*>", "", text))).casefold()


def _keys_of(person: Person) -> tuple[str, ...]:
    """The words by which a site's papers call a person: its file's name, and a key of its own."""
    return tuple(str(key) for key in (person.extra.get("key"), person.slug) if isinstance(key, str))


def _page_of(person: Person, build: Build) -> str:
    """The source path of a person's own page, "" where they stand in data or in the text of a page of all people."""
    path = person.place.path if person.place is not None else ""
    return path if path in build.contents and build.contents[path].kind == "person" else ""


def _unwritten(build: Build, kind: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Documents of a kind that the site keeps as data: their collection writes no pages."""
    collections = build.site.collections.items() if build.site is not None else ()
    for label, collection in collections:
        if kind_of("", label, collections=build.option("COLLECTIONS")) == kind:
            for document in collection.docs:
                if document.relative_path not in build.contents:
                    yield document.relative_path, dict(document.data), ""


def _data(build: Build, wanted: re.Pattern[str]) -> Iterator[tuple[str, Any, str]]:
    """The data files whose name says what they hold, those in folders too: name, value, path.

    A folder whose name begins with an underscore is put aside: what an old build left in ``_data/_site``.
    """
    site = build.site
    if site is None:
        return

    def walk(value: Any, names: tuple[str, ...]) -> Iterator[tuple[str, Any, str]]:
        if names and wanted.search(names[-1]):
            yield names[-1], value, site.data_file(names)
        elif isinstance(value, Mapping) and len(names) < 2:
            parts = value if site.is_data_folder(names) else without_referees(value)
            for name in (name for name in parts if not str(name).startswith("_")):
                yield from walk(parts[name], (*names, str(name)))

    yield from walk(site.data, ())


def _with_image(content: Content) -> dict[str, Any]:
    """The front matter with the portrait that stood in the text, and the title as the name where there is no other.

    A description or picture that all pages have by default is the site's, nobody's own.
    """
    matter = dict(content.extra)
    document = getattr(content, "source_document", None)
    of_all = set() if document is None else {"description", "image"} - document.front_matter.keys()
    defaults = [matter.pop(key, None) for key in sorted(of_all)]
    image = getattr(content, "image", "")
    if image and image not in defaults:
        matter.setdefault("image", image)
    matter.setdefault("title", content.title)
    return matter


def _with_page(person: Person, build: Build) -> Person:
    """A person of the data who has no page gets the address of the profile that we add."""
    pattern = build.option("PERSON_URL")
    if person.url or person.alumni or not pattern or build.own_look:
        return person
    url = pattern.format(slug=person.slug)
    return replace(person, url=f"/{url}") if build.taken.free(destination_of(url)) else person
