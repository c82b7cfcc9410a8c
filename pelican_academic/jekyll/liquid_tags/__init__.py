"""Jekyll's tags for Liquid: name -> tag, to be given to `pelican_academic.liquid.Environment`.

They read what they need of the site from ``context.registers`` (see `liquid_filters.site`). Source: Jekyll 4.3, "Tags
Filters" and "Includes"; ``include_cached`` is the plugin jekyll-include-cache.
"""

from __future__ import annotations

from collections.abc import Mapping

from pelican_academic.jekyll.liquid_tags.highlight import highlight
from pelican_academic.jekyll.liquid_tags.include import include, include_cached, include_relative
from pelican_academic.jekyll.liquid_tags.link import link
from pelican_academic.jekyll.liquid_tags.post_url import post_url
from pelican_academic.liquid import TagParser

__all__ = ["TAGS"]

TAGS: Mapping[str, TagParser] = {
    "highlight": highlight,
    "include": include,
    "include_cached": include_cached,
    "include_relative": include_relative,
    "link": link,
    "post_url": post_url,
}
