"""jekyll-relative-links: ``[CV](../cv.md)`` links to the page made of ``cv.md``. Source: its README."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from pelican_academic.jekyll.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-relative-links",)

_INLINE = re.compile(r"(\[(?:[^\[\]]|\[[^\]]*\])*\]\()([^)\s]+)((?:\s+\"[^\"]*\"|\s+'[^']*')?\))")
_REFERENCE = re.compile(r"^(\s*\[[^\]]+\]:\s*)(\S+)(.*)$", re.MULTILINE)


def generate(site: Site) -> None:
    """Change the links in pages, and in collections' documents where ``relative_links.collections`` says so."""
    settings = site.config.get("relative_links")
    settings = settings if isinstance(settings, dict) else {}
    if settings.get("enabled") is False:
        return
    everything = [document for collection in site.collections.values() for document in collection.docs]
    linked = [*everything, *site.pages] if settings.get("collections") else site.pages
    targets = {document.relative_path: document.url for document in linked}
    targets |= {file.relative_path: file.url for file in site.static_files if file.relative_path not in targets}
    base = str(site.config.get("baseurl") or "").strip("/")
    excluded = [str(path) for path in settings.get("exclude") or []]
    for document in [*site.pages, *(everything if settings.get("collections") else [])]:
        if document.extension.lower() in site.markdown_extensions and document.relative_path not in excluded:
            _relink(document, targets, f"/{base}" if base else "")


def _relink(document: Document, targets: dict[str, str], base: str) -> None:
    folder = posixpath.dirname(document.relative_path)

    def link(found: re.Match[str]) -> str:
        path, mark, fragment = found[2].partition("#")
        if not path or "://" in path or path.startswith(("//", "mailto:", "{")):
            return found[0]
        start = "" if path.startswith("/") else folder
        target = posixpath.normpath(posixpath.join(start, unquote(path).lstrip("/")))
        url = targets.get(target)
        return found[0] if url is None else f"{found[1]}{base}{url}{mark}{fragment}{found[3]}"

    document.body = _REFERENCE.sub(link, _INLINE.sub(link, document.body))
