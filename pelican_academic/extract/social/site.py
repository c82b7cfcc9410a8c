"""A site's configuration in; the profiles it names for the site or its owner out, its own pages left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pelican_academic.extract.social.fields import holds_profiles, links_from_fields
from pelican_academic.extract.social.unique import one_of_each
from pelican_academic.model import ProfileLink
from pelican_academic.regex import regex

__all__ = ["links_of_site"]

_GROUP_PAGE = regex(r"https?://(?:\w+\.)?linkedin\.com/((?:company|school|showcase)/[\w%.-]+)/?")
_NO_PROFILES = frozenset({"url", "website", "homepage", "repository", "baseurl", "feed", "rss", "cv", "phone"})


def links_of_site(config: Mapping[str, object]) -> list[ProfileLink]:
    """Return the profiles in a ``_config.yml``; the site's own address, repository and pages are none.

    >>> [link.platform for link in links_of_site({"url": "https://quill.example", "author": {"github": "quill"}})]
    ['github']
    """
    own = {key: value for key, value in config.items() if key not in _NO_PROFILES}
    links = one_of_each([link for fields in (own, *_of_its_theme(own)) for link in links_from_fields(fields)])
    found = [link for link in links if link.platform not in _NO_PROFILES]
    known = {link.platform for link in found}
    return [*found, *(link for link in _of_groups(config) if link.platform not in known)]


def _of_its_theme(config: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """Yield what stands under a theme's own key: ``minima: {social_links: {github: quill}}``."""
    for key, value in config.items():
        if isinstance(value, Mapping) and not holds_profiles(str(key)):
            yield {str(name): part for name, part in value.items() if holds_profiles(str(name))}


def _of_groups(value: object) -> Iterator[ProfileLink]:
    """Yield the pages of a group, which no person has: ``https://www.linkedin.com/company/marsh-lab``."""
    if isinstance(value, Mapping):
        for part in value.values():
            yield from _of_groups(part)
    elif isinstance(value, list):
        for part in value:
            yield from _of_groups(part)
    elif isinstance(value, str) and (page := _GROUP_PAGE.fullmatch(value.strip())):
        yield ProfileLink("linkedin", f"https://www.linkedin.com/{page[1]}", page[1], value.strip())
