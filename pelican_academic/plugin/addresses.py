"""Addresses: a path of the site -> under SITEURL, or absolute."""

from __future__ import annotations

import re

from pelican_academic.jekyll import base_path
from pelican_academic.plugin.build import Build
from pelican_academic.regex import regex

__all__ = ["absolute", "base_of", "under_siteurl", "with_scheme"]

_HOST = regex(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?=/|\Z)")


def base_of(build: Build) -> str:
    """Where the site is served, without a slash at its end: ``https://lab.example/base``; "" where nobody says."""
    config = build.site.config if build.site is not None else {}
    address = with_scheme(str(config.get("url") or "").rstrip("/"))
    if address.startswith(("https://", "http://")):
        return f"{address}/{base_path(config)}".rstrip("/")
    given = with_scheme(str(build.settings.get("SITEURL") or "").rstrip("/"))
    return given if given.startswith(("https://", "http://")) else ""


def with_scheme(address: str) -> str:
    """Return an address with ``https://`` in front of a host that stands alone; any other stays.

    >>> with_scheme("www.lab.example/fen"), with_scheme("http://lab.example"), with_scheme("/fen")
    ('https://www.lab.example/fen', 'http://lab.example', '/fen')
    """
    return f"https://{address}" if _HOST.match(address) else address


def absolute(build: Build, address: object) -> str:
    """Return an address with scheme and host; "" for a path of a site that does not say where it is served."""
    text = str(address or "").strip()
    if re.match(r"https?://", text, re.IGNORECASE):
        return text
    base = base_of(build)
    if not base or re.match(r"[\w+.-]+:|//|#", text):
        return ""
    return f"{base}/{text.lstrip('/')}".replace(" ", "%20")


def under_siteurl(build: Build, address: str) -> str:
    """Return a path of the site as a page links it; another host's address stays."""
    if not address.startswith("/") or address.startswith("//"):
        return address
    return f"{str(build.settings.get('SITEURL') or '').rstrip('/')}{address}"
