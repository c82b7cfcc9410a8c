"""jekyll-default-layout: ``home``, ``page``, ``post`` or ``default`` for what names no layout. Source: its README."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-default-layout",)
PRIORITY = "lowest"


def generate(site: Site) -> None:
    """Set the first layout that the site has, for what will be HTML and names none."""
    for document in [*site.pages, *site.posts]:
        if "layout" in document.data or document.generated:
            continue
        if document.extension.lower() not in site.markdown_extensions:
            continue
        wanted = (
            ["post", "default"] if document.collection == "posts"
            else ["home", "page", "default"] if document.url == "/"
            else ["page", "default"]
        )  # fmt: skip
        layout = next((name for name in wanted if name in site.layouts), None)
        if layout:
            document.data["layout"] = layout
