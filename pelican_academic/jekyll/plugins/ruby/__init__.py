"""Ruby in ``_plugins`` cannot run here; what the common ones add is built in, under the names that the Ruby defines.

A site gets a built-in filter or tag if a file in its plugins folder defines one of that name. Whatever else they
define is named in the report, a filter or tag where a template uses it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pelican_academic.disk import is_folder
from pelican_academic.jekyll.files import front_matter
from pelican_academic.jekyll.plugins import data_pages
from pelican_academic.jekyll.plugins.ruby import known_hooks
from pelican_academic.jekyll.plugins.ruby.known_filters import FILTERS, VARIANTS, hide_and_clean_bibtex
from pelican_academic.jekyll.plugins.ruby.known_tags import TAGS
from pelican_academic.jekyll.setup.config import names_plugin
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

_METHOD = regex(r"^\s*def\s+(\w+[?!]?)", re.MULTILINE)
_TAG = regex(r"register_tag\(?\s*['\":](\w+)")
# Filters and tags that come from a gem instead.
_GEMS = {
    "al_citations": ("google_scholar_citations", "inspirehep_citations"),
    "al_folio_core": ("details", "file_exists", "hideCustomBibtex", "remove_accents"),
    "jekyll-cache-bust": ("bust_css_cache", "bust_file_cache"),
    "jekyll-email-protect": ("encode_email",),
    "jekyll-regex-replace": ("regex_replace",),
}
GEMS_OF_RUBY = frozenset(_GEMS)
PRIORITY = "first"  # what a hook sets, generators see


def _sources(site: Site) -> dict[str, str]:
    """Return the site's Ruby: the path of each file and its text."""
    folder = str(site.config.get("plugins_dir") or "_plugins").strip("/")
    if site.config.get("safe") or not is_folder(site.root / folder) or site.entries.leaves(folder):
        return {}
    texts: dict[str, str] = {}
    for path in site.entries.below(folder):
        if path.endswith(".rb") and not site.entries.leaves(f"{folder}/{path}"):
            try:
                texts[f"{folder}/{path}"] = front_matter.decode(site.root / folder / path)[0]
            except OSError:
                continue
    return texts


def _source(site: Site) -> str:
    return "\n".join(_sources(site).values())


def generate(site: Site) -> None:
    """Do what the known hooks do; name what the site's Ruby would do besides."""
    known_hooks.run(site, _sources(site))


def _of_gems(site: Site) -> set[str]:
    return {name for gem, added in _GEMS.items() if names_plugin(site.config, gem) for name in added}


def filters(site: Site) -> dict[str, Any]:
    """Return the built-in filters that the site's Ruby or its gems define."""
    source = _source(site)
    names = {*_METHOD.findall(source), *_of_gems(site)}
    found = {name: function for name, function in FILTERS.items() if name in names}
    if names_plugin(site.config, "al_folio_core"):
        found["hideCustomBibtex"] = hide_and_clean_bibtex  # the version that its gem has
    if any(data_pages.makes_them(text) for text in _sources(site).values()):
        found |= data_pages.filters(site)
    return found | {name: function for name, of_ruby, function in VARIANTS if of_ruby.search(source)}


def tags(site: Site) -> dict[str, Any]:
    """Return the built-in tags that the site's Ruby or its gems define."""
    names = {*_TAG.findall(_source(site)), *_of_gems(site)}
    return {name: tag for name, tag in TAGS.items() if name in names}
