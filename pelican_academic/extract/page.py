"""A rendered page in; its publications, its person's profiles, its problems and what was not understood out."""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from pelican_academic.errors import Problem, Problems
from pelican_academic.extract.blocks import menu_blocks, read_blocks
from pelican_academic.extract.entries import Entry, find_entries
from pelican_academic.extract.fields import is_publication
from pelican_academic.extract.names import compatible, fold, name_key, parse_name
from pelican_academic.extract.paper_page import called_as_its_page, paper_from_page
from pelican_academic.extract.platforms import PLATFORMS, platform_for_key
from pelican_academic.extract.records import publication_of
from pelican_academic.extract.social import links_from_fields, links_in_blocks, signed_by
from pelican_academic.model import Name, Person, ProfileLink, Publication

__all__ = ["Extraction", "extract_page"]


@dataclass(frozen=True)
class Extraction:
    """What one page held: records in page order, profiles, problems, and (line, text) of what looked like a publication and was not read.

    ``why`` gives for each publication's id what spoke for it: ``("6 author(s)", "title in bold", "venue")``.
    """

    publications: tuple[Publication, ...] = ()
    links: tuple[ProfileLink, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: tuple[tuple[int, str], ...] = ()
    why: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    path: str = ""


def extract_page(
    html: str, *, path: str, front_matter: Mapping[str, object], owner: Person | None = None, line_offset: int = 0
) -> Extraction:
    """Return what a page holds.

    ``html`` is its rendered content, without the layout; block elements may carry ``data-line`` with 1-based lines of the
    file, else lines are counted in the HTML and ``line_offset`` is added. ``owner`` is the person whose page it is; without
    it, the person named by the front matter of a person's page is taken. ``publications: false`` in the front matter says
    that the page holds none.

    >>> extract_page("<p>Quill A, Reed B. On marshes. J Ornith 2020;3:1-9.</p>", path="a.md", front_matter={}).publications[0].title
    'On marshes'
    """
    problems = Problems()
    blocks = read_blocks(html, line_offset)
    name = owner.name if owner else _person_of(front_matter)
    is_own = _matcher(name, owner.aliases if owner else ())
    profiles = (
        list(owner.links) if owner and not _person_of(front_matter) else links_from_fields(front_matter) if name else []
    )
    entries: list[Entry] = []
    publications: list[Publication] = []
    why: dict[str, tuple[str, ...]] = {}
    unread: list[tuple[int, str]] = []
    if front_matter.get("publications") is not False:
        if is_publication(front_matter):
            paper, reasons = paper_from_page(front_matter, blocks, path)
            if paper:
                publications.append(paper)
                why[paper.id] = reasons
        else:
            found = find_entries(blocks, front_matter, path, is_own, name)
            entries, unread = found.entries, found.unread
            publications = [publication_of(entry, path, is_own, name) for entry in entries]
            if len(publications) == 1:
                publications = [called_as_its_page(publications[0], front_matter)]
    publications = _unique_ids(publications)
    for publication, entry in zip(publications, entries, strict=False):
        why[publication.id] = tuple(entry.citation.why)
    taken = {id(block) for entry in entries for block in entry.blocks}
    people = bool(
        re.search(
            r"(?:^|[/_-])(?:people|members?|team|staff|group|miembros|equipo|equipe|mitglieder|pessoal|pessoas|membros|integrantes|personas|personen|membres)\b",
            path,
            re.IGNORECASE,
        )
        or re.search(
            r"\b(?:people|members|team|pessoal|pessoas|membros|equipe|equipo|integrantes|miembros|personas|mitglieder|personen|membres|メンバー|成员)\b",
            str(front_matter.get("title", "")),
            re.IGNORECASE,
        )
    )
    many = name is None and people
    if name is None and not people:
        name = signed_by([*blocks, *menu_blocks(html)], front_matter, lambda block: id(block) in taken)
    if name is not None or many:
        shown = blocks if many else [*blocks, *menu_blocks(html)]
        body = links_in_blocks(shown, name, profiles, many=many, taken=lambda block: id(block) in taken)
        profiles = [*profiles, *(link for link in body if link not in profiles)]
    _report_values(front_matter, path, problems, person=name is not None)
    profiles = [link for link in profiles if link.platform not in {"cv", "phone"}]  # a document, no profile
    return Extraction(tuple(publications), tuple(profiles), tuple(problems), tuple(unread), why, path)


def _person_of(front_matter: Mapping[str, object]) -> Name | None:
    """Return the person a page's front matter describes, where its layout, category or keys say that it is a person's."""
    kinds = {str(front_matter.get(key, "")).lower() for key in ("layout", "category", "collection", "type", "kind")}
    keys = {str(key).lower() for key in front_matter}
    person = (
        kinds & {"person", "people", "member", "members", "profile", "team", "staff", "team_member", "authors"}
        or (
            {"position", "role", "job_title", "group"} & keys
            and ({"image", "photo", "avatar", "img", "links", "email"} & keys)
        )
        or (
            {"orcid", "scholar", "googlescholar", "orcid_id"} & keys
            and {"title", "name"} & keys
            and "venue" not in keys
            and "doi" not in keys
        )
    )
    if not person:
        handles = [
            key
            for key in keys
            if (row := platform_for_key(key))
            and row.key in PLATFORMS
            and row.key not in {"website", "email", "phone", "arxiv", "pubmed"}
        ]
        person = len(handles) >= 2 and not is_publication(front_matter)
    value = front_matter.get("name") or front_matter.get("title")
    return parse_name(str(value)) if person and isinstance(value, str) and value.strip() else None


def _matcher(name: Name | None, aliases: tuple[str, ...]) -> Callable[[str], bool]:
    """Return a function that says whether a printed name is the page's own person."""
    if name is None:
        return lambda _printed: False
    names = [name, *(parse_name(alias) for alias in aliases)]
    keys = {name_key(one) for one in names} | {fold(one.family.split()[-1]) for one in names if one.family}
    native = {one.native for one in names if one.native}

    def own(printed: str) -> bool:
        other = parse_name(printed)
        if other.native and other.native in native:
            return True
        key = name_key(other)
        last = key.split()[-1] if key else ""
        if key in keys or (last and last in keys):
            return any(compatible(one, other) for one in names)
        # "Wang Jingjing" on the page, "Jingjing Wang" or "Wang J" in the list
        return any(
            sorted(fold(str(one)).split()) == sorted(fold(printed).split()) or _turned(one, other)
            for one in names
            if native
        )

    return own


def _turned(one: Name, other: Name) -> bool:
    return (
        bool(one.given)
        and fold(one.given) == name_key(other)
        and bool(other.given)
        and fold(other.given)[:1] == fold(one.family)[:1]
    )


def _unique_ids(publications: list[Publication]) -> list[Publication]:
    seen: dict[str, int] = {}
    unique = []
    for publication in publications:
        count = seen.get(publication.id, 0)
        seen[publication.id] = count + 1
        unique.append(
            replace(publication, id=f"{publication.id}{chr(ord('a') + count)}")
            if 0 < count < 26
            else (replace(publication, id=f"{publication.id}-{count}") if count else publication)
        )
    return unique


def _report_values(front_matter: Mapping[str, object], path: str, problems: Problems, *, person: bool) -> None:
    if not person:
        return
    for key, value in front_matter.items():
        row = platform_for_key(str(key))
        if (
            row
            and row.key == "orcid"
            and value
            and not any(link.platform == "orcid" for link in links_from_fields({str(key): value}))
        ):
            problems.add(
                path,
                1,
                "orcid-check-digit",
                f"'{value}' is no ORCID iD (its check digit does not hold)",
                "left the link out",
                severity="warning",
            )
