"""Addresses taken apart and put together; what is none, as people write it (``http://[your site]``), stops nothing."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit  # noqa: TID251 - the one place

__all__ = ["join_url", "split_url"]


def split_url(address: str) -> SplitResult:
    """Return the parts of an address; of one that is none, the scheme, and the rest as its host.

    >>> split_url("https://lab.example/a?b").path, split_url("http://[your site]/a").netloc
    ('/a', '[your site]/a')
    """
    try:
        return urlsplit(address)
    except ValueError:
        scheme, _, rest = address.strip().rpartition("//")
        return SplitResult(scheme.partition(":")[0].lower(), rest, "", "", "")


def join_url(base: str, address: str) -> str:
    """Return where an address leads from a page; one that is none stays.

    >>> join_url("/people/", "ada.html"), join_url("/people/", "http://[your site]")
    ('/people/ada.html', 'http://[your site]')
    """
    try:
        return urljoin(base, address)
    except ValueError:
        return address
