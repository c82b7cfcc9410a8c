"""jekyll-scholar: bibliographies and citations from BibTeX; the package `scholar` does it.

On where ``plugins:`` names it, and where the site has settings for it (a file in ``_plugins`` may load the gem).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.setup.config import names_plugin

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site


def _is_on(site: Site) -> bool:
    return names_plugin(site.config, "jekyll-scholar") or isinstance(site.config.get("scholar"), Mapping)


def generate(site: Site) -> None:
    """Add the page of each entry, where the site has a layout for it, and make pages of ``.bib`` files."""
    if _is_on(site):
        from pelican_academic.jekyll.scholar.pages import add_pages  # noqa: PLC0415 - few sites need the package

        add_pages(site)


def tags(site: Site) -> Mapping[str, Any]:
    """Return the tags."""
    if not _is_on(site):
        return {}
    from pelican_academic.jekyll.scholar.tags import tags_of  # noqa: PLC0415 - as above

    return tags_of(site)
