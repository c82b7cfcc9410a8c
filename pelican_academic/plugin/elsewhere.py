"""Text that is printed on other pages than its own: a relative address in it becomes one that is right on all.

A row of ``_data/news.yml`` with ``<img src="images/boat.jpg">`` stands on the home page, for which it was written, and
in the list at ``/news/``, where it would lead to ``/news/images/boat.jpg``.
"""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

from pelican_academic.plugin.addresses import under_siteurl
from pelican_academic.plugin.build import Build
from pelican_academic.regex import regex
from pelican_academic.urls import join_url, split_url

__all__ = ["address_from", "rooted"]

_TAG = regex(r"<[a-z][^<>]*>", re.IGNORECASE)
_ADDRESS = regex(r"""(\s(?:href|src|poster)\s*=\s*)(["'])([^"'<>]*)\2""", re.IGNORECASE)


def rooted(build: Build, markup: str, *pages: str) -> str:
    """Return HTML with its relative addresses as seen from the first of ``pages`` from which they lead to a file.

    ``pages`` are addresses from the site's root, ``/`` for its home page. An address that leads nowhere from any stays
    as it is written.
    """

    def attribute(found: re.Match[str]) -> str:
        address = address_from(build, html.unescape(found[3]).strip(), *pages)
        return f"{found[1]}{found[2]}{html.escape(under_siteurl(build, address))}{found[2]}" if address else found[0]

    return _TAG.sub(lambda tag: _ADDRESS.sub(attribute, tag[0]), markup) if "=" in markup else markup


def address_from(build: Build, address: str, *pages: str) -> str:
    """Return where a relative address leads, from the site's root; "" for any other and for one that leads nowhere."""
    parts = split_url(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    for page in pages:
        path = join_url(page, parts.path)
        if not build.taken.free(unquote(path).lstrip("/") or "index.html"):
            return parts._replace(path=path).geturl()
    return ""
