"""jekyll-redirect-from: a page at each old address of a document, and ``/redirects.json``.

Keys: ``redirect_from`` (one or a list), ``redirect_to`` (the document's own page becomes a redirection). A layout
``redirect`` of the site writes the pages, if there is one. Source:
jekyll-redirect-from's README.
"""

from __future__ import annotations

import json
import posixpath
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.plugins import address
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-redirect-from",)

_PAGE = """<!DOCTYPE html>
<html lang="en-US">
  <meta charset="utf-8">
  <title>Redirecting&hellip;</title>
  <link rel="canonical" href="{{ page.redirect.to }}">
  <script>location="{{ page.redirect.to }}"</script>
  <meta http-equiv="refresh" content="0; url={{ page.redirect.to }}">
  <meta name="robots" content="noindex">
  <h1>Redirecting&hellip;</h1>
  <a href="{{ page.redirect.to }}">Click here if you are not redirected.</a>
</html>
"""
_UNSAFE = regex(r"[\"'<>\\\s]")


def generate(site: Site) -> None:
    """Add the redirections that front matter asks for."""
    site.layouts.add("redirect", _PAGE)
    known: dict[str, str] = {}
    written = (collection for collection in site.collections.values() if collection.written)
    documents = [document for collection in written for document in collection.docs if site.is_published(document)]
    for document in [*documents, *site.pages]:
        for old in _listed(document.data.get("redirect_from")):
            source = f"/{old.lstrip('/')}"
            known[source] = _target(site, document.url)
            site.pages.append(_page(site, source, known[source]))
        if targets := _listed(document.data.get("redirect_to")):
            target = _target(site, targets[0])
            if not target.lower().startswith(("http://", "https://", "/", "mailto:")):
                message = f"no redirection to '{target}'"
                document.problem_at_key("redirect_to", "redirect-scheme", message, "left out")
                continue
            known[document.url] = target
            document.body = ""
            document.data |= _data(document.url, target)
    settings = site.config.get("redirect_from")
    if (isinstance(settings, dict) and settings.get("json") is False) or (site.root / "redirects.json").is_file():
        return
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    data = {"layout": None, "render_with_liquid": False}
    site.pages.append(Document(site, "redirects.json", data=data, body=text, generated="jekyll-redirect-from"))


def _listed(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [str(item) for item in values if item is not None and item != ""]


def _target(site: Site, where: str) -> str:
    """An absolute address, with nothing in it that could end an attribute or a string of a script."""
    target = where if where.startswith(("http://", "https://")) else address(site, where)
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", target)


def _page(site: Site, source: str, target: str) -> Document:
    path = f"{source.strip('/')}/redirect.html".lstrip("/")
    page = Document(site, path, data=_data(source, target), generated="jekyll-redirect-from")
    folder = source if source.endswith("/") else f"{posixpath.dirname(source).rstrip('/')}/"
    page.shown = {
        "content": "", "dir": folder, "excerpt": None, "name": "redirect.html", "path": "redirect.html",
        "url": page.url,
    }  # fmt: skip
    return page


def _data(source: str, target: str) -> dict[str, Any]:
    return {
        "sitemap": False, "layout": "redirect", "permalink": source, "redirect": {"from": source, "to": target},
    }  # fmt: skip
