"""jekyll-redirect-from: a page at each old address of a document, and ``/redirects.json``.

Keys: ``redirect_from`` (one or a list), ``redirect_to`` (the document's own page becomes a redirection). Source:
jekyll-redirect-from's README.
"""

from __future__ import annotations

import html
import json
from typing import TYPE_CHECKING

from pelican_academic.jekyll.document import Document
from pelican_academic.jekyll.plugins import address

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-redirect-from",)

_PAGE = """<!DOCTYPE html>
<html lang="en-US">
  <meta charset="utf-8">
  <title>Redirecting&hellip;</title>
  <link rel="canonical" href="{to}">
  <script>location="{to}"</script>
  <meta http-equiv="refresh" content="0; url={to}">
  <meta name="robots" content="noindex">
  <h1>Redirecting&hellip;</h1>
  <a href="{to}">Click here if you are not redirected.</a>
</html>
"""


def generate(site: Site) -> None:
    """Add the redirections that front matter asks for."""
    known: dict[str, str] = {}
    documents = [document for collection in site.collections.values() for document in collection.docs]
    for document in [*documents, *site.pages]:
        for old in _listed(document.data.get("redirect_from")):
            target = address(site, document.url)
            source = f"/{old.lstrip('/')}"
            known[source] = target
            _add(site, source, target)
        if targets := _listed(document.data.get("redirect_to")):
            target = targets[0] if "://" in targets[0] else address(site, targets[0])
            if not target.lower().startswith(("http://", "https://", "/", "mailto:")):
                site.problem_at_key(
                    document, "redirect_to", "redirect-scheme", f"no redirection to '{target}'", "left out"
                )
                continue
            known[document.url] = target
            document.body = _PAGE.format(to=html.escape(target))
            document.extension = ".html"
            document.data |= {"layout": None, "render_with_liquid": False, "sitemap": False}
    if site.config.get("redirect_from", {}) is None or (site.root / "redirects.json").is_file():
        return
    settings = site.config.get("redirect_from")
    if isinstance(settings, dict) and settings.get("json") is False:
        return
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    data = {"layout": None, "render_with_liquid": False, "sitemap": False}
    site.pages.append(Document(site, "redirects.json", data=data, body=text, generated="jekyll-redirect-from"))


def _listed(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [str(item) for item in values if item not in (None, "")]


def _add(site: Site, source: str, target: str) -> None:
    name = source.strip("/") or "index"
    path = f"{name}/index.html" if source.endswith("/") else name if name.endswith(".html") else f"{name}.html"
    data = {
        "layout": None,
        "permalink": source,
        "render_with_liquid": False,
        "sitemap": False,
        "redirect": {"to": target},
    }
    page = Document(site, path, data=data, body=_PAGE.format(to=html.escape(target)), generated="jekyll-redirect-from")
    site.pages.append(page)
