"""Profiles in; one of each address out, a theme's examples left out."""

from __future__ import annotations

from collections.abc import Iterable

from pelican_academic.extract.shipped import is_shipped
from pelican_academic.model import ProfileLink

__all__ = ["one_of_each"]


def one_of_each(links: Iterable[ProfileLink]) -> list[ProfileLink]:
    """Return the profiles in their order, the first of each platform and address, a theme's examples left out."""
    seen: dict[tuple[str, str], ProfileLink] = {}
    for link in (one for one in links if not is_shipped(one)):
        seen.setdefault((link.platform, link.url.rstrip("/").lower()), link)
    return list(seen.values())
