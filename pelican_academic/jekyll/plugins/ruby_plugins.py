"""Ruby in ``_plugins`` cannot run here; what the common ones add is built in, under the names that the Ruby defines.

A site gets a built-in filter or tag if a file in its plugins folder defines one of that name. Whatever else they
define is named in the report where a template uses it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll import front_matter
from pelican_academic.jekyll.config import names_plugin
from pelican_academic.jekyll.plugins.ruby_filters import FILTERS
from pelican_academic.jekyll.plugins.ruby_tags import TAGS

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

_METHOD = re.compile(r"^\s*def\s+(\w+[?!]?)", re.MULTILINE)
_TAG = re.compile(r"register_tag\(?\s*['\":](\w+)")
# Filters that come from a gem instead.
_GEMS = {"jekyll-email-protect": ("encode_email",)}


def defined(site: Site) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of methods and of tags that the site's Ruby defines."""
    folder = str(site.config.get("plugins_dir") or "_plugins").strip("/")
    if site.config.get("safe") or not (site.root / folder).is_dir() or site.entries.leaves(folder):
        return frozenset(), frozenset()
    methods: set[str] = set()
    tags_found: set[str] = set()
    for path in site.entries.below(folder):
        if path.endswith(".rb") and not site.entries.leaves(f"{folder}/{path}"):
            try:
                text, _ = front_matter.decode(site.root / folder / path)
            except OSError:
                continue
            methods.update(_METHOD.findall(text))
            tags_found.update(_TAG.findall(text))
    return frozenset(methods), frozenset(tags_found)


def filters(site: Site) -> dict[str, Any]:
    """Return the built-in filters that the site's Ruby or its gems define."""
    names = set(defined(site)[0])
    for gem, added in _GEMS.items():
        if names_plugin(site.config, gem):
            names.update(added)
    return {name: function for name, function in FILTERS.items() if name in names}


def tags(site: Site) -> dict[str, Any]:
    """Return the built-in tags that the site's Ruby defines."""
    return {name: tag for name, tag in TAGS.items() if name in defined(site)[1]}
