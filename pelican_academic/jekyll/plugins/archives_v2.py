"""jekyll-archives-v2: archives of any collection, by date or by any list of front matter. Source: its documentation.

Settings, for each collection below ``jekyll-archives``: ``enabled`` (``all`` or a list of year, month, day, tags,
categories and other keys whose values are lists), ``layout``, ``layouts``, ``permalinks``, ``slug_mode``. A page has
``documents`` and ``collection_name``; its ``type`` is the key (``tags``), the placeholder ``:type`` its singular.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_academic.jekyll.plugins.archives import UNITS, Archives
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-archives-v2",)

_PERMALINKS = {
    "year": "/:collection/:year/", "month": "/:collection/:year/:month/", "day": "/:collection/:year/:month/:day/",
}  # fmt: skip
_SINGULARS = (
    (regex(r"(series|species|news|ss)\Z"), r"\1"),
    (regex(r"ies\Z"), "y"),
    (regex(r"(x|h)es\Z"), r"\1"),
    (regex(r"s\Z"), ""),
)


def generate(site: Site) -> None:
    """Add the pages that the site's settings switch on for its collections."""
    every = site.config.get("jekyll-archives")
    for label, settings in every.items() if isinstance(every, dict) else ():
        collection = site.collections.get(str(label))
        if collection is None or not isinstance(settings, dict):
            continue
        enabled = settings.get("enabled")
        names = [str(name) for name in enabled] if isinstance(enabled, list) else []
        if enabled is True or enabled == "all":
            data = (document.data.items() for document in collection.docs)
            lists = (key for items in data for key, value in items if isinstance(value, list))
            names = [*UNITS, *dict.fromkeys(lists)]
        archives = Archives(
            site, collection.docs, settings, _PERMALINKS, GEMS[0], "documents", {"collection_name": label},
            {"collection": label},
        )  # fmt: skip
        site.pages += archives.of_dates(names)
        for name in names:
            if name not in UNITS:
                site.pages += archives.of_names(name, name, singular(name))


def singular(name: str) -> str:
    """Return the singular of an English plural.

    >>> singular("categories"), singular("tags"), singular("series")
    ('category', 'tag', 'series')
    """
    for plural, one in _SINGULARS:
        if plural.search(name):
            return plural.sub(one, name)
    return name
