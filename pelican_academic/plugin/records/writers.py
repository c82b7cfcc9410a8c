"""A site's list of writers -> what its front matter means by their keys: ``author: ada`` -> Ada Quill.

Minimal Mistakes, Chirpy, Hydejack and jekyll-seo-tag keep it in ``_data/authors.yml``, or under ``authors`` in the
configuration: ``ada: {name: Ada Quill, url: https://ada.example}``, or ``ada: Ada Quill``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pelican_academic.jekyll import Site

__all__ = ["Writers", "spelled_out", "writers_of"]

Writers = Mapping[str, Mapping[str, Any]]  # by key

_KEYS = ("author", "authors")


def writers_of(site: Site | None) -> Writers:
    """Return the writers by key, each with a name.

    A key is taken as it is written, and none that is a whole name already.
    """
    found: dict[str, Mapping[str, Any]] = {}
    for source in (site.config, site.data) if site is not None else ():
        listed = source.get("authors")
        for key, value in listed.items() if isinstance(listed, Mapping) else ():
            record = {"name": value} if isinstance(value, str) else value
            name = record.get("name") if isinstance(record, Mapping) else None
            if isinstance(name, str) and any(map(str.isalpha, name)) and isinstance(key, str):
                found[key] = record
    return found


def spelled_out(matter: Mapping[str, Any], writers: Writers) -> dict[str, Any]:
    """Return front matter whose authors are records where they were keys.

    >>> spelled_out({"authors": ["ada", "Bo Reed"]}, {"ada": {"name": "Ada Quill"}})
    {'authors': [{'name': 'Ada Quill'}, 'Bo Reed']}
    """

    def meant(value: Any) -> Any:
        return writers.get(value, value) if isinstance(value, str) else value

    changed = dict(matter)
    for key in _KEYS if writers else ():
        if isinstance(value := matter.get(key), list):
            changed[key] = [meant(item) for item in value]
        elif isinstance(value, str):
            changed[key] = [writers[value]] if value in writers else value
    return changed
