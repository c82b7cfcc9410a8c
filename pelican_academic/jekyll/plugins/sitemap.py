"""jekyll-sitemap: ``/sitemap.xml``, and ``/robots.txt`` that names it where the site has none of its own.

Source: jekyll-sitemap's README.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pelican_academic.jekyll.documents.document import Document

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-sitemap",)
PRIORITY = "lowest"

_SITEMAP = Path(__file__).with_name("sitemap.liquid").read_text("utf-8")
_ROBOTS = 'Sitemap: {{ "sitemap.xml" | absolute_url }}\n'


def generate(site: Site) -> None:
    """Add what the site does not have itself."""
    taken = {page.destination for page in site.pages} | {file.destination for file in site.static_files}
    for name, body in (("sitemap.xml", _SITEMAP), ("robots.txt", _ROBOTS)):
        if name not in taken:
            data = {"layout": None, "sitemap": False, "xsl": "sitemap.xsl" in taken}
            site.pages.append(Document(site, name, data=data, body=body, generated="jekyll-sitemap"))
