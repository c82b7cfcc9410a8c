"""A page for each entry of the main bibliography, where the site has the layout for it; and its address.

Source: jekyll-scholar, README, "Detail Pages".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll import permalink
from pelican_academic.jekyll.document import Document
from pelican_academic.jekyll.layouts import Layouts
from pelican_academic.jekyll.scholar.entry import Entry
from pelican_academic.jekyll.scholar.library import library_of
from pelican_academic.jekyll.scholar.settings import listed, settings_of
from pelican_academic.jekyll.slug import slugify

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["add_pages", "base_of", "details_url", "has_details"]


def base_of(site: Site) -> str:
    """Return the site's ``baseurl`` with a slash in front, or nothing."""
    base = str(site.config.get("baseurl") or "").strip("/")
    return f"/{base}" if base else ""


def _layout(settings: Mapping[str, Any]) -> str:
    return re.sub(r"\.\w+\Z", "", str(settings["details_layout"] or ""))


def has_details(site: Site, settings: Mapping[str, Any]) -> bool:
    """Whether entries have pages."""
    return _layout(settings) in Layouts(site)


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


def add_pages(site: Site) -> None:
    """Add the pages."""
    settings = settings_of(site)
    if not has_details(site, settings):
        return
    taken: set[str] = set()
    for entry in library_of(site).entries([], settings):
        url = details_url(site, entry, settings)
        if url in taken:
            continue
        taken.add(url)
        shown = entry.hash(
            listed(settings["bibtex_filters"]), listed(settings["bibtex_skip_fields"]),
            raw=bool(settings["use_raw_bibtex_entry"]),
        )  # fmt: skip
        data = {"layout": _layout(settings), "title": shown.get("title"), "entry": shown, "permalink": url}
        path = permalink.destination(url, ".html")
        site.pages.append(Document(site, path, data=data, generated="jekyll-scholar"))
