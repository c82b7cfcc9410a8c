"""A site's configuration in; the profiles it names for the site or its owner out, its own pages left out."""

from __future__ import annotations

from collections.abc import Mapping

from pelican_academic.extract.social.fields import links_from_fields
from pelican_academic.model import ProfileLink

__all__ = ["links_of_site"]

_NO_PROFILES = frozenset({"url", "website", "homepage", "repository", "baseurl", "feed", "rss", "cv", "phone"})


def links_of_site(config: Mapping[str, object]) -> list[ProfileLink]:
    """Return the profiles in a ``_config.yml``; the site's own address, repository and pages are none.

    >>> [link.platform for link in links_of_site({"url": "https://quill.example", "author": {"github": "quill"}})]
    ['github']
    """
    links = links_from_fields({key: value for key, value in config.items() if key not in _NO_PROFILES})
    return [link for link in links if link.platform not in _NO_PROFILES]
