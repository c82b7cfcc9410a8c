"""An address -> what a link to it is called, where the site shows an icon and no word.

>>> name_of("https://github.com/ada"), name_of("https://mud.example/files/map.pdf"), name_of("mailto:ada@mud.example")
('GitHub', 'map.pdf', 'E-mail')
"""

from __future__ import annotations

from urllib.parse import unquote

from pelican_academic.extract.platforms import PLATFORMS, profile_from_url
from pelican_academic.urls import split_url

__all__ = ["name_of"]


def name_of(address: str) -> str:
    """What an address is called: its platform, its file or its host."""
    if (profile := profile_from_url(address)) is not None:
        return PLATFORMS[profile.platform].label
    parts = split_url(address)
    if parts.scheme in {"mailto", "tel"}:
        return unquote(parts.path)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2]
    return last or parts.netloc.removeprefix("www.") or parts.fragment or address
