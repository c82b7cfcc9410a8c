"""jekyll-relative-links: ``[CV](../cv.md)`` links to the page made of ``cv.md``. Source: its README."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from pelican_academic.jekyll.documents.document import Document, StaticFile
from pelican_academic.jekyll.liquid_filters.urls import relative
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-relative-links",)
PRIORITY = "lowest"

_SCHEME = regex(r"[A-Za-z][A-Za-z0-9+.-]*:")

# The grammar is the plugin's own, which is looser than Markdown's; lengths are bounded so that no text takes long.
_END = r"""(#.{1,500}?|)?(\s+"(?:\\"|[^"])*(?<!\\)"|\s+"(?:\\'|[^'])*(?<!\\)')?"""
_INLINE = rf"\[(.{{0,1000}}?)\]\((?=[^)]{{1,2000}}\))([^)]{{1,1000}}?){_END}\)"
_REFERENCE = rf"^\s*?\[(.{{0,1000}}?)\]: (.{{1,1000}}?){_END}\s*?$"
_LINK = regex(f"{_INLINE}|{_REFERENCE}", re.MULTILINE)


def generate(site: Site) -> None:
    """Change the links in pages, and in collections' documents where ``relative_links.collections`` says so."""
    settings = site.config.get("relative_links")
    settings = settings if isinstance(settings, dict) else {}
    if settings.get("enabled") is False:
        return
    written = [doc for collection in site.collections.values() if collection.written for doc in collection.docs]
    targets: dict[str, str] = {}
    every: list[Document | StaticFile] = [*site.pages, *site.every_file, *written]
    for item in every:
        path = item.collection_path if isinstance(item, Document) else item.relative_path
        targets.setdefault(path, item.url)
    excluded = [str(path) for path in settings.get("exclude") or []]
    for document in [*site.pages, *(written if settings.get("collections") is True else [])]:
        is_markdown = document.extension.lower() in site.markdown_extensions
        if is_markdown and not site.entries.matches(excluded, document.collection_path):
            _relink(document, targets)


def _relink(document: Document, targets: dict[str, str]) -> None:
    folder = posixpath.dirname(document.collection_path)

    def link(found: re.Match[str]) -> str:
        inline = found[1] is not None
        text, path, fragment, title = (part or "" for part in (found.groups()[:4] if inline else found.groups()[4:]))
        if path.startswith("#") or _SCHEME.match(path):
            return found[0]
        start = "" if path.startswith("/") else folder
        target = posixpath.normpath(posixpath.join(start, path.removeprefix("/")))
        url = targets.get(unquote_plus(target))
        if url is None:
            return found[0]
        where = f"{relative(document.site.config, url)}{fragment}"
        return f"[{text}]({where}{title})" if inline else f"\n[{text}]: {where}{title}"

    document.body = _LINK.sub(link, document.body)
