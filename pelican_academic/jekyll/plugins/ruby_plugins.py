"""Ruby in ``_plugins`` cannot run here; what the common ones add is built in, under the names that the Ruby defines.

A site gets a built-in filter or tag if a file in its plugins folder defines one of that name. Whatever else they
define is named in the report where a template uses it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll import front_matter
from pelican_academic.jekyll.config import names_plugin
from pelican_academic.jekyll.plugins.ruby_filters import FILTERS, letters_and_digits, list_of_items
from pelican_academic.jekyll.plugins.ruby_tags import TAGS

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

_METHOD = re.compile(r"^\s*def\s+(\w+[?!]?)", re.MULTILINE)
_TAG = re.compile(r"register_tag\(?\s*['\":](\w+)")
# Filters that come from a gem instead.
_GEMS = {"jekyll-email-protect": ("encode_email",)}
# Filters that did something else in older versions of a template: what their Ruby has then, and what they were.
_OLDER: Mapping[str, tuple[re.Pattern[str], Callable[..., Any]]] = {
    "object_items": (re.compile(r"def object_items\((?:(?!\n\s*def ).)*?return \[\]", re.DOTALL), list_of_items),
    "regex_strip": (re.compile(r"def regex_strip\((?:(?!\n\s*def ).)*?\\p\{N\}\]", re.DOTALL), letters_and_digits),
}


def _source(site: Site) -> str:
    """Return the site's Ruby, its files one after the other."""
    folder = str(site.config.get("plugins_dir") or "_plugins").strip("/")
    if site.config.get("safe") or not (site.root / folder).is_dir() or site.entries.leaves(folder):
        return ""
    texts = []
    for path in site.entries.below(folder):
        if path.endswith(".rb") and not site.entries.leaves(f"{folder}/{path}"):
            try:
                texts.append(front_matter.decode(site.root / folder / path)[0])
            except OSError:
                continue
    return "\n".join(texts)


def filters(site: Site) -> dict[str, Any]:
    """Return the built-in filters that the site's Ruby or its gems define."""
    source = _source(site)
    names = set(_METHOD.findall(source))
    for gem, added in _GEMS.items():
        if names_plugin(site.config, gem):
            names.update(added)
    found = {name: function for name, function in FILTERS.items() if name in names}
    return found | {name: function for name, (is_older, function) in _OLDER.items() if is_older.search(source)}


def tags(site: Site) -> dict[str, Any]:
    """Return the built-in tags that the site's Ruby defines."""
    names = set(_TAG.findall(_source(site)))
    return {name: tag for name, tag in TAGS.items() if name in names}
