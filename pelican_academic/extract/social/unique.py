"""Profiles in; one of each address out."""

from __future__ import annotations

from collections.abc import Iterable

from pelican_academic.model import ProfileLink

__all__ = ["one_of_each"]


def one_of_each(links: Iterable[ProfileLink]) -> list[ProfileLink]:
    """Return the profiles in their order, the first of each platform and address."""
    seen: dict[tuple[str, str], ProfileLink] = {}
    for link in links:
        seen.setdefault((link.platform, link.url.rstrip("/").lower()), link)
    return list(seen.values())
