"""jekyll-optional-front-matter: Markdown files without front matter are pages too. Source: its README.

Files that speak about the repository (README, LICENSE, …) stay files, unless ``include`` names them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_academic.jekyll.documents.document import extension_of
from pelican_academic.jekyll.plugins import page_from

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-optional-front-matter",)

_ABOUT = frozenset(
    {"readme", "license", "licence", "copying", "code_of_conduct", "contributing", "issue_template",
     "pull_request_template"}
)  # fmt: skip


def generate(site: Site) -> None:
    """Make pages of those files; ``optional_front_matter.remove_originals`` also takes the files away."""
    settings = site.config.get("optional_front_matter")
    settings = settings if isinstance(settings, dict) else {}
    required = site.config.get("require_front_matter")
    if settings.get("enabled") is False or required:
        return
    for file in site.every_file:
        if extension_of(file.path.name).lower() not in site.markdown_extensions:
            continue
        if file.path.stem.lower() in _ABOUT and not site.entries.is_included(file.relative_path):
            continue
        page = page_from(site, file.relative_path)
        if page is not None:
            site.pages.append(page)
            if settings.get("remove_originals") is True and not file.collection:
                site.static_files.remove(file)
