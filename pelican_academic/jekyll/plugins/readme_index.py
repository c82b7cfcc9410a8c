"""jekyll-readme-index: a README is its folder's index where there is none. Source: its README.

Settings: ``readme_index.enabled``, ``remove_originals``, ``with_frontmatter`` (a README that is a page already, too).
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from pelican_academic.jekyll.plugins import page_from

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-readme-index",)
PRIORITY = "low"


def generate(site: Site) -> None:
    """Add an index page for each folder that has a README alone."""
    settings = site.config.get("readme_index")
    settings = settings if isinstance(settings, dict) else {}
    if settings.get("enabled") is False:
        return
    for file in site.every_file:
        if not _is_readme(site, file.relative_path) or _has_index(site, file.url):
            continue
        page = page_from(site, file.relative_path)
        if page is not None:
            page.data["permalink"] = f"{posixpath.dirname(file.url)}/"
            site.pages.append(page)
            if settings.get("remove_originals") is True and not file.collection:
                site.static_files.remove(file)
    if settings.get("with_frontmatter") is True:
        for page in site.pages:
            if _is_readme(site, page.relative_path) and not _has_index(site, page.url):
                page.data["permalink"] = f"{_folder(page.url)}/"
                page.__dict__.pop("url", None)


def _is_readme(site: Site, path: str) -> bool:
    stem, ending = posixpath.splitext(posixpath.basename(path).lower())
    return stem == "readme" and ending in site.markdown_extensions


def _folder(url: str) -> str:
    return posixpath.dirname(url.rstrip("/"))


def _has_index(site: Site, url: str) -> bool:
    """Whether something is served at the address of a folder."""
    folder = re.escape(f"{_folder(url).rstrip('/')}/")
    index = re.compile(rf"{folder}(index\.(html?|xhtml|xml))?", re.IGNORECASE)
    urls = [*(page.url for page in site.pages), *(file.url for file in site.static_files)]
    return any(index.fullmatch(taken) for taken in urls)
