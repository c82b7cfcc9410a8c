"""jekyll-postfiles: what lies in a post's own folder is copied to where the post is written. Source: its README."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from pelican_academic.jekyll.documents.document import StaticFile

if TYPE_CHECKING:
    from pelican_academic.jekyll.documents.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-postfiles",)
_MARKDOWN = (".md", ".markdown")


def generate(site: Site) -> None:
    """Add the files beside each post that has a folder of its own."""
    for post in site.posts:
        folder = posixpath.dirname(post.relative_path)
        paths = list(site.entries.below(folder))
        others = [path for path in paths if "/" not in path and path.lower().endswith(_MARKDOWN)]
        if others == [posixpath.basename(post.relative_path)]:
            site.static_files += [
                _copied(site, post, folder, path) for path in paths if not path.lower().endswith(_MARKDOWN)
            ]


def _copied(site: Site, post: Document, folder: str, path: str) -> StaticFile:
    destination = posixpath.join(posixpath.dirname(post.destination), path)
    return StaticFile(site.root / folder / path, f"{folder}/{path}", destination, f"/{quote(destination)}")
