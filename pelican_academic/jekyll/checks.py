"""What can be said about a page as soon as it is rendered: which of its pictures no file stands behind."""

from __future__ import annotations

import html
import posixpath
import re
from functools import lru_cache
from urllib.parse import unquote

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.site import Site
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["missing_images", "names_unset_base"]

_UNSEEN = regex(r"<(script|template)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_IMAGE = regex(r"<img\b[^>]*?\ssrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_A_NAME = 3  # letters: of two is a language, in which the page is missing


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
        if target in site.written or names_unset_base(site, parts.path):
            continue
        place = document.body.find(address)
        line = document.body_line + document.body.count("\n", 0, place) if place >= 0 else document.body_line
        site.problems.add(
            document.relative_path, line, "missing-image", f"the picture '{address}' is not in the site",
            "the link was kept", severity="warning",
        )  # fmt: skip


def names_unset_base(site: Site, path: str) -> bool:
    """Whether a path of a site without ``baseurl`` is one of its files below a folder: says so, once for the folder.

    GitHub Pages serves a project below its name, ``/tides/files/map.pdf``, and needs no setting for it.
    """
    first, _, rest = unquote(path).lstrip("/").partition("/")
    if site.config.get("baseurl") or not path.startswith("/") or not rest or not _is_written(site, rest):
        return False
    if len(first) < _A_NAME or any(destination.startswith(f"{first}/") for destination in site.written):
        return False
    if not _begins_several(site, first):  # one alone is a slip
        return False
    site.problems.add(
        site.configuration, 0, "baseurl-unset", f"links begin with '/{first}/', and no baseurl is set",
        f"kept them; set baseurl: /{first} if the site is served there, or take '/{first}' out of the links",
        severity="warning",
    )  # fmt: skip
    return True


def _is_written(site: Site, path: str) -> bool:
    files = {path, f"{path.strip('/')}/index.html", f"{path}.html"} - {"index.html"}
    return not files.isdisjoint(site.written)


@lru_cache(maxsize=16)  # each link of the folder asks
def _begins_several(site: Site, folder: str) -> bool:
    """Whether more than one link of the pages' texts begins with a folder and goes on with a file of the site."""
    link = re.compile(rf"/{re.escape(folder)}/([^\s\"'()<>]+)")
    rests = {rest for document in site.documents for rest in link.findall(document.body)}
    return sum(_is_written(site, unquote(rest)) for rest in rests) > 1
