"""Which kind of page a document is, and so which template prints it.

The layout's name decides, then the collection, then the file's own name; ``ACADEMIC_LAYOUTS`` and
``ACADEMIC_COLLECTIONS`` override the tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = [
    "KIND_OF_COLLECTION",
    "KIND_OF_LAYOUT",
    "KIND_OF_NAME",
    "KIND_OF_ONE",
    "MAY_LIST",
    "TEMPLATE_OF_KIND",
    "kind_of",
]

KIND_OF_LAYOUT: Mapping[str, str] = {
    "home": "home",
    "index": "home",
    "frontpage": "home",
    "landing": "home",
    "person": "person",
    "member": "person",
    "people-single": "person",
    "profile": "person",
    "bio": "person",
    "people": "people",
    "members": "people",
    "team": "people",
    "profiles": "people",
    "publications": "publications",
    "publication_list": "publications",
    "publist": "publications",
    "bibliography": "publications",
    "publication": "publication",
    "paper": "publication",
    "post": "post",
    "news": "news",
    "blog": "news",
    "posts": "news",
    "updates": "news",
    "project": "project",
    "projects": "projects",
    "portfolio": "projects",
    "talk": "talk",
    "talks": "talks",
    "course": "course",
    "teaching": "teaching",
    "software": "software",
    "positions": "positions",
    "gallery": "gallery",
    "search": "search",
    "page": "page",
    "default": "page",
    "single": "page",
    "splash": "page",
    "static": "page",
    "archive": "page",
}

# A page's text below its title in academicpages and Minimal Mistakes, a list of posts elsewhere: that is "own".
MAY_LIST = frozenset({"archive", "profiles"})

KIND_OF_COLLECTION: Mapping[str, str] = {
    "posts": "post",
    "news": "post",
    "people": "person",
    "persons": "person",
    "members": "person",
    "team": "person",
    "team_members": "person",
    "lab_members": "person",
    "staff": "person",
    "alumni": "person",
    "publications": "publication",
    "papers": "publication",
    "projects": "project",
    "portfolio": "project",
    "research": "project",
    "talks": "talk",
    "teaching": "course",
    "courses": "course",
    "software": "tool",
    "tools": "tool",
    "datasets": "tool",
    "positions": "position",
    "jobs": "position",
    "openings": "position",
}

# A page whose name says what it lists: where it lists little itself, the graph fills it.
KIND_OF_NAME: Mapping[str, str] = {
    "people": "people",
    "team": "people",
    "members": "people",
    "group": "people",
    "lab-members": "people",
    "publications": "publications",
    "publication": "publications",
    "papers": "publications",
    "news": "news",
    "blog": "news",
    "updates": "news",
    "projects": "projects",
    "talks": "talks",
    "404": "404",
}

# A layout with the name of a list that many pages use prints one thing a page.
KIND_OF_ONE: Mapping[str, str] = {
    "people": "person",
    "publications": "publication",
    "projects": "project",
    "talks": "talk",
    "positions": "position",
    "software": "tool",
    "teaching": "course",
    "news": "post",
}

TEMPLATE_OF_KIND: Mapping[str, str] = {
    "home": "home",
    "person": "person",
    "people": "people",
    "publication": "publication",
    "publications": "publications",
    "post": "article",
    "news": "news",
    "project": "project",
    "projects": "projects",
    "talk": "talk",
    "talks": "talks",
    "course": "course",
    "teaching": "teaching",
    "tool": "tool",
    "software": "software",
    "position": "position",
    "positions": "positions",
    "gallery": "gallery",
    "search": "search",
    "page": "page",
    "404": "404",
    "raw": "raw",
    "own": "page",
}


def kind_of(
    layout: str,
    collection: str,
    *,
    layouts: Mapping[str, str] | None = None,
    collections: Mapping[str, str] | None = None,
) -> str:
    """Return the kind of a document, "" where no table knows it.

    ``layout`` and ``collection`` are as in Jekyll, "" for none.

    >>> kind_of("person", ""), kind_of("default", "people"), kind_of("three-columns", "")
    ('person', 'person', '')
    """
    by_layout: dict[str, Any] = {**KIND_OF_LAYOUT, **(layouts or {})}
    by_collection: dict[str, Any] = {**KIND_OF_COLLECTION, **(collections or {})}
    from_layout = str(by_layout.get(layout, by_layout.get(layout.lower(), "")))
    if from_layout and from_layout not in {"page", "post"}:
        return from_layout
    return str(by_collection.get(collection.lower(), "")) or from_layout or ("page" if not layout else "")
