"""Who wrote a post, gave a talk or teaches, and which papers it tells of: front matter -> members and entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from pelican_academic.plugin.records.writers import Writers, spelled_out
from pelican_academic.regex import regex
from pelican_academic.site import AcademicSite, Member

__all__ = ["MEMBERS", "PAPERS", "Byline", "credit", "named", "sign"]

PAPERS = ("related_publications", "related_publication", "publications", "papers", "publication")
MEMBERS = ("people", "members", "team", "authors", "maintainers")
_ADDRESSES = ("url", "website", "homepage", "link", "web")
_ROLES = {
    "speaker": ("speaker", "speakers", "presenter", "presenters"),
    "instructor": ("instructor", "instructors", "teacher", "teachers", "lecturer", "lecturers"),
    "assistants": ("assistants", "assistant", "teaching_assistants"),
    "contact": ("contact", "contacts"),
}
# A name that is written as a link: <a href="https://bo.example">Bo</a>, [Bo](https://bo.example)
_LINK = regex(r"<a\s[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>]+)[^>]*>|\[(?=[^\]]*\]\(([^)\s]+)\))", re.IGNORECASE)
_MARKUP = regex(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|\]\([^)]*\)", re.IGNORECASE)
_BETWEEN = regex(r",(?![^()]*\))")  # the comma after a name, none within what brackets say of it


@dataclass(frozen=True)
class Byline:
    """A writer: the name, and the address of the profile or "" for one who has none here. Prints as the name."""

    name: str
    url: str = ""

    def __str__(self) -> str:
        return self.name


def sign(graph: AcademicSite, news: Iterable[Any], keys: Writers | None = None) -> None:
    """Give each post its writers and its papers, as far as its front matter names them.

    A writer who is no member keeps the page that Pelican writes for an author, else the address that stands beside
    the name (``authors: [{name: Bo, url: https://bo.example}]``) or that the name is a link to. ``keys`` are the words
    by which the site calls its writers.
    """
    members = _members(graph)
    for item in news:
        extra = getattr(item, "extra", None)
        if not isinstance(extra, Mapping):
            continue
        extra = spelled_out(extra, keys or {})
        pages = {str(author): author for author in getattr(item, "authors", ()) if getattr(author, "save_as", "")}
        writers = [
            _byline(name, url, members) if name.casefold() in members else pages.get(name, Byline(name, url))
            for name, url in _listed(extra, "author", "authors").items()
        ]
        if writers:
            item.authors = writers
        papers = [entry for key in named(extra, *PAPERS) if (entry := graph.entry(key)) is not None]
        if papers:
            item.papers = list({id(entry): entry for entry in papers}.values())


def credit(graph: AcademicSite, items: Iterable[Any]) -> None:
    """Give each talk, course, package or call its people and papers: ``item.credits`` by role, ``members``, ``papers``.

    A role's own attribute becomes the names as text: ``speaker: [ada-quill, Bo]`` prints "Ada Quill, Bo".
    """
    members = _members(graph)
    for item in items:
        item.credits = {}
        for role, keys in _ROLES.items():
            people = [_byline(name, url, members) for name, url in _listed(item.extra, *keys).items()]
            if people:
                item.credits[role] = people
                setattr(item, role, ", ".join(map(str, people)))
        found = {person.slug: person for key in named(item.extra, *MEMBERS) if (person := members.get(key.casefold()))}
        item.members = list(found.values())
        papers = [entry for key in named(item.extra, *PAPERS) if (entry := graph.entry(key)) is not None]
        item.papers = list({id(entry): entry for entry in papers}.values())


def named(extra: Mapping[str, Any], *keys: str) -> list[str]:
    """What a page lists under any of these keys: a list, names with commas between, or records with a name.

    >>> named({"authors": "Ada, Bo"}, "author", "authors"), named({"author": {"name": "Cy"}}, "author")
    (['Ada', 'Bo'], ['Cy'])
    """
    return list(_listed(extra, *keys))


def _listed(extra: Mapping[str, Any], *keys: str) -> dict[str, str]:
    """Return the names under these keys in order, each with the address beside it or "".

    >>> writers = {"author": "<a href='https://bo.test'>Bo</a>, [Cy](/cy)", "authors": [{"name": "Di", "web": "/di"}]}
    >>> _listed(writers, "author", "authors")
    {'Bo': 'https://bo.test', 'Cy': '/cy', 'Di': '/di'}
    >>> _listed({"author": "<b>Ada</b> (Mud Lab, <a href='/ada'>iD</a>), <b>Bo</b>"}, "author")
    {'Ada (Mud Lab, iD)': '/ada', 'Bo': ''}
    """
    found: dict[str, str] = {}
    for item in _items(extra, keys):
        if isinstance(item, Mapping):
            name = item.get("name")
            url = next((item[key] for key in _ADDRESSES if isinstance(item.get(key), str)), "")
        else:
            name, url = item, ""
        if name and not isinstance(name, bool):
            link = _LINK.search(str(name))
            text = unescape(_MARKUP.sub("", _LINK.sub("", str(name))))
            found.setdefault(text.strip(), url or (link and (link[1] or link[2])) or "")
    return found


def _items(extra: Mapping[str, Any], keys: Iterable[str]) -> Iterator[Any]:
    for key in keys:
        value = extra.get(key)
        yield from _BETWEEN.split(value) if isinstance(value, str) else value if isinstance(value, list) else [value]


def _members(graph: AcademicSite) -> dict[str, Member]:
    members: dict[str, Member] = {}
    for member in graph.people:
        members.setdefault(member.slug.casefold(), member)
        members.setdefault(member.name.casefold(), member)
    return members


def _byline(name: str, url: str, members: Mapping[str, Member]) -> Byline:
    member = members.get(name.casefold())
    return Byline(member.name, member.url or url) if member is not None else Byline(name, url)
