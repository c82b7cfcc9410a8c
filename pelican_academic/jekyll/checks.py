"""What can be said about a site before it is rendered: pages without a title, front matter that is not there.

``report(site)`` adds to ``site.problems``; `missing_images` is asked with a page's HTML.
"""

from __future__ import annotations

import html
import posixpath
import re
from urllib.parse import unquote

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.site import Site
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["missing_images", "report"]

_UNSEEN = regex(r"<(script|template)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_IMAGE = regex(r"<img\b[^>]*?\ssrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


_TITLED = frozenset({"/", "/index.html", "/404.html"})  # the site's own title, "Page not found"


def report(site: Site) -> None:
    """Report pages that have no title and will be shown with their file's name."""
    for page in site.pages:
        if page.generated or page.output_extension != ".html" or page.url in _TITLED or page.data.get("title"):
            continue
        if page.data.get("layout", "none") in (None, "none", "null") or page.basename == "404":
            continue
        site.problems.add(
            page.relative_path, 1, "missing-title", "the page has no title", "its file's name is shown",
            severity="warning",
        )  # fmt: skip


def missing_images(site: Site, document: Document, html_text: str) -> None:
    """Report pictures of this site that no file stands behind, at the line of the file that names them."""
    base = str(site.config.get("baseurl") or "").rstrip("/")
    for found in _IMAGE.finditer(_UNSEEN.sub(" ", html_text)):
        address = html.unescape(found[1] if found[1] is not None else found[2]).strip()
        parts = split_url(address)
        if parts.scheme or parts.netloc or not parts.path or "{" in address:
            continue
        path = parts.path.removeprefix(base) if base else parts.path
        target = posixpath.normpath(posixpath.join("/", document.url.rpartition("/")[0], unquote(path))).lstrip("/")
        if target in site.written:
            continue
        place = document.body.find(address)
        line = document.body_line + document.body.count("\n", 0, place) if place >= 0 else document.body_line
        site.problems.add(
            document.relative_path, line, "missing-image", f"the picture '{address}' is not in the site",
            "the link was kept", severity="warning",
        )  # fmt: skip
