"""Front matter or a data row in; the profiles it names out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pelican_academic.extract.platforms import platform_for_key, profile_from_url, profile_from_value
from pelican_academic.extract.social.unique import one_of_each
from pelican_academic.model import ProfileLink
from pelican_academic.regex import regex

__all__ = ["holds_profiles", "links_from_fields"]

_NESTED = (
    "links",
    "social",
    "profiles",
    "contact",
    "author",
    "owner",
    "footer",
    "socials",
    "social_links",
    "accounts",
    "contacts",
    "ids",
    "redes",
    "social-links",
    "social_media",
    "social-media",
    "sociallinks",
    "profile_links",
    "networks",
    "online",
    "urls",
    "websites",
    "connect",
    "sidebar",
)


# As in: footer-links, social-network-links, author_links, academic-profiles
_OF_LINKS = regex(
    r"(?:social|footer|header|author|academic|profile|contact|network|external|web)s?[-_ ]?"
    r"(?:network|media|profile)?s?[-_ ]?"
    r"(?:links?|accounts?|profiles?|networks?|icons?|usernames?|handles?)"
)


_BARE = regex(r"(?:[\w-]+\.)+[a-z]{2,}/\S")  # an address without its scheme


def holds_profiles(key: str) -> bool:
    """Say whether what stands under a key is somebody's profiles: ``social_links``, ``author``."""
    return key in _NESTED or _OF_LINKS.fullmatch(key.lower()) is not None


def links_from_fields(data: Mapping[str, object]) -> list[ProfileLink]:
    """Return the profiles that front matter or a data row names, in its order, one of each address.

    >>> [link.platform for link in links_from_fields({"github": "ada", "links": {"orcid": "0000-0002-1825-0097"}})]
    ['github', 'orcid']
    """
    found: list[ProfileLink] = []
    _collect(data, found, top=True)
    return one_of_each(found)


def _collect(data: Mapping[str, object], found: list[ProfileLink], *, top: bool) -> None:
    for raw_key, value in data.items():
        key = str(raw_key)
        if holds_profiles(key) and isinstance(value, Mapping):
            _collect({str(name): item for name, item in value.items()}, found, top=False)
        elif holds_profiles(key) and isinstance(value, list):
            for item in value:
                _item(item, found)
        elif isinstance(value, (str, int)) and not isinstance(value, bool):
            if (
                top
                and key
                in {"url", "link", "uri", "site", "home", "external", "arxiv", "hal", "pubmed", "blog", "personal"}
                and not re.match(r"https?://", str(value))
            ):
                bare = profile_from_url(f"https://{value}") if _BARE.match(str(value)) else None
                found.extend([bare] if bare and bare.platform != "website" else [])  # "linkedin.com/in/ada-quill"
                continue
            link = profile_from_value(key, str(value))
            if link:
                found.append(link)
        elif isinstance(value, list) and platform_for_key(key):
            handles = [_handle(item) for item in value]
            found.extend(link for handle in handles if handle and (link := profile_from_value(key, handle)))


def _handle(item: object) -> str:
    """Return one of a platform's several accounts: a handle, or ``{username: ada, instance: reed.example}``."""
    if isinstance(item, Mapping) and item.get("username") and item.get("instance"):
        return f"@{item['username']}@{item['instance']}"
    return item if isinstance(item, str) else ""


def _item(item: object, found: list[ProfileLink]) -> None:
    """Read one entry of a list: ``{icon, link}``, ``{label, url}``, ``{platform: handle}`` or a bare address."""
    if isinstance(item, str):
        link = profile_from_url(item)
        if link:
            found.append(link)
        return
    if not isinstance(item, Mapping):
        return
    data = {str(key).lower(): value for key, value in item.items()}
    url = str(data.get("link") or data.get("url") or data.get("href") or data.get("value") or data.get("handle") or "")
    if not url:
        _collect({str(key): value for key, value in item.items()}, found, top=False)
        return
    known = profile_from_url(url) if re.match(r"^(?:https?:)?//|mailto:", url) else None
    if known:
        found.append(known)
        return
    for name in (
        data.get("icon"),
        data.get("platform"),
        data.get("type"),
        data.get("label"),
        data.get("name"),
        data.get("title"),
    ):
        key = re.sub(
            r"^(?:fa[bsrl]? )?(?:brands/|academicons/|solid/|fa-|ai-|fas? )?", "", str(name or "").lower()
        ).strip()
        key = {
            "envelope": "email",
            "at-symbol": "email",
            "globe": "website",
            "link": "website",
            "globe-alt": "website",
            "academic-cap": "scholar",
            "newspaper": "cv",
        }.get(key, key)
        link = profile_from_value(key, url)
        if link:
            found.append(link)
            return
