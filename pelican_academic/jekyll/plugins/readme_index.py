"""jekyll-readme-index: a README is its folder's index where there is none. Source: its README."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from pelican_academic.jekyll.plugins import page_from

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-readme-index",)


def generate(site: Site) -> None:
    """Add an index page for each folder that has a README alone."""
    settings = site.config.get("readme_index")
    settings = settings if isinstance(settings, dict) else {}
    if settings.get("enabled") is False:
        return
    taken = {page.destination for page in site.pages} | {file.destination for file in site.static_files}
    candidates = [file.relative_path for file in site.static_files if not file.collection]
    if settings.get("with_frontmatter"):
        candidates += [page.relative_path for page in site.pages]
    for path in candidates:
        folder, name = posixpath.split(path)
        stem, extension = posixpath.splitext(name)
        index = f"{folder}/index.html" if folder else "index.html"
        if stem.lower() != "readme" or extension.lower() not in site.markdown_extensions or index in taken:
            continue
        page = page_from(site, path)
        if page is not None:
            page.data["permalink"] = f"/{folder}/" if folder else "/"
            taken.add(index)
            site.pages.append(page)
