"""Addresses: a path of the site -> under SITEURL, or absolute."""

from __future__ import annotations

import re

from pelican_academic.jekyll import Site, base_path
from pelican_academic.plugin.build import Build
from pelican_academic.regex import regex

__all__ = ["absolute", "base_of", "on_own_host", "single_slash", "under_siteurl", "with_scheme"]

_NO_HOST = regex(
    r"/{2,}(?:[^/.:?#]*(?=[/?#]|\Z)|[^/:?#]*\.(?:html?|xml|pdf|css|js|png|jpe?g|gif|svg)(?=[?#]|\Z))",
    re.IGNORECASE,
)
_DOUBLED = regex(r"""(\b(?:href|src|poster)\s*=\s*["']?)(//[^"'\s>]*)""", re.IGNORECASE)

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


def on_own_host(site: Site, markup: str) -> str:
    """Return HTML without the two slashes that ``{{ site.baseurl }}/people/`` has where ``baseurl`` is ``/``."""
    if str(site.config.get("baseurl")) != "/":
        return markup
    return _DOUBLED.sub(lambda found: found[1] + single_slash(found[2]), markup)


def single_slash(address: str) -> str:
    """Return a path that begins with two slashes with one; no host is a single word.

    >>> single_slash("//people/"), single_slash("//feed.xml"), single_slash("//cdn.example/moss.js")
    ('/people/', '/feed.xml', '//cdn.example/moss.js')
    """
    return f"/{address.lstrip('/')}" if _NO_HOST.match(address) else address
