"""Who wrote a post and which papers it tells of: names and keys of front matter -> members and entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pelican_academic.site import AcademicSite, Member

__all__ = ["Byline", "named", "sign"]

_PAPERS = ("related_publications", "related_publication", "publications", "papers", "publication")


@dataclass(frozen=True)
class Byline:
    """A writer: the name, and the address of the profile or "" for one who has none here. Prints as the name."""

    name: str
    url: str = ""

    def __str__(self) -> str:
        return self.name


def sign(graph: AcademicSite, news: Iterable[Any]) -> None:
    """Give each post its writers and its papers, as far as its front matter names them."""
    members: dict[str, Member] = {}
    for member in graph.people:
        members.setdefault(member.slug, member)
        members.setdefault(member.name.casefold(), member)
    for item in news:
        extra = getattr(item, "extra", None)
        if not isinstance(extra, Mapping):
            continue
        writers = [_byline(name, members) for name in named(extra, "author", "authors")]
        if writers:
            item.authors = writers
        papers = [entry for key in named(extra, *_PAPERS) if (entry := graph.entry(key)) is not None]
        if papers:
            item.papers = list({id(entry): entry for entry in papers}.values())


def named(extra: Mapping[str, Any], *keys: str) -> list[str]:
    """What a page lists under any of these keys: a list, names with commas between, or records with a name.

    >>> named({"authors": "Ada, Bo"}, "author", "authors"), named({"author": {"name": "Cy"}}, "author")
    (['Ada', 'Bo'], ['Cy'])
    """
    found: list[str] = []
    for key in keys:
        value = extra.get(key)
        items = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else [value]
        for item in items:
            name = item.get("name") if isinstance(item, Mapping) else item
            if name and not isinstance(name, bool):
                found.append(str(name).strip())
    return list(dict.fromkeys(found))


def _byline(name: str, members: Mapping[str, Member]) -> Byline:
    member = members.get(name) or members.get(name.casefold())
    return Byline(member.name, member.url or "") if member is not None else Byline(name)
