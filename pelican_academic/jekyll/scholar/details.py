"""Whether entries have pages of their own, and their addresses.

Source: jekyll-scholar, README, "Detail Pages".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.documents.slug import slugify
from pelican_academic.jekyll.rendering.layouts import Layouts
from pelican_academic.jekyll.scholar.entry import Entry

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["base_of", "details_url", "has_details", "layout_of"]


def base_of(site: Site) -> str:
    """Return the site's ``baseurl`` with a slash in front, or nothing."""
    base = str(site.config.get("baseurl") or "").strip("/")
    return f"/{base}" if base else ""


def layout_of(settings: Mapping[str, Any]) -> str:
    """Return the name of the layout of entries' pages."""
    return re.sub(r"\.\w+\Z", "", str(settings["details_layout"] or ""))


def has_details(site: Site, settings: Mapping[str, Any]) -> bool:
    """Whether entries have pages."""
    return layout_of(settings) in Layouts(site)


def details_url(site: Site, entry: Entry, settings: Mapping[str, Any]) -> str:
    """Return the address of an entry's page, without ``baseurl``: ``/bibliography/quill2021.html``."""
    style = str(site.config.get("permalink") or "")
    fields = {name: re.sub(r"[\s:]+", "_", value) for name, value in entry.values.items()}
    fields |= {
        "key": re.sub(r"[\s:]+", "_", entry.key),
        "doi": fields.get("doi") or re.sub(r"[\s:]+", "_", entry.key),
        "details_dir": str(settings["details_dir"] or "").strip("/"),
        "extension": "/" if style == "pretty" or style.endswith("/") else ".html",
        "title": slugify(entry.values.get("title", "")),
    }
    pattern = str(settings["details_permalink"])
    # the longest names first, so that ":year" of ":yearly" is not taken
    names = sorted(fields, key=len, reverse=True)
    found = re.compile(":(" + "|".join(re.escape(name) for name in names) + ")").sub(
        lambda match: fields[match[1]], pattern
    )
    return re.sub(r"/{2,}", "/", f"/{found}")
