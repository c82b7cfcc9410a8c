"""A member of the group, past or present."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pelican_academic.errors import Place
from pelican_academic.model.date import PartialDate
from pelican_academic.model.link import ProfileLink
from pelican_academic.model.name import Name

__all__ = ["Person"]


@dataclass(frozen=True)
class Person:
    """A member: who they are, what they do here, where else they are found.

    ``slug`` is unique in the site (``ada-quill``). ``role`` is a key of the table of roles (``phd``) or "";
    ``position`` is what the site prints ("PhD student"). ``alumni`` says whether they have left; ``now`` where they
    went. ``image`` and ``url`` are site-relative or absolute, "" where there is none. ``extra`` keeps every field that
    has no place here.
    """

    slug: str
    name: Name
    aliases: tuple[str, ...] = ()
    role: str = ""
    group: str = ""
    position: str = ""
    alumni: bool = False
    affiliation: str = ""
    pronouns: str = ""
    statement: str = ""
    email: str = ""
    orcid: str = ""
    image: str = ""
    url: str = ""
    links: tuple[ProfileLink, ...] = ()
    topics: tuple[str, ...] = ()
    started: PartialDate | None = None
    ended: PartialDate | None = None
    now: str = ""
    order: float = 0.0
    place: Place | None = None
    extra: Mapping[str, object] = field(default_factory=dict)
