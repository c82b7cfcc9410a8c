"""What completes a site in the theme's look, once its pages are known: search, feed, site map, icon, card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pelican.contents import Content

from pelican_academic.plugin.academic import Academic, Exports
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.output.search import write_index
from pelican_academic.plugin.output.standard_files import write_card, write_feed, write_icon, write_site_map
from pelican_academic.plugin.plain import plain_text

__all__ = ["complete"]


def complete(build: Build, academic: Academic, contents: Sequence[Content], context: dict[str, Any]) -> Exports:
    """Export what the site lacks and return where everything is; a Pelican site with its own theme lacks no icon."""
    exports = academic.exports
    if build.site is None and not build.our_theme:
        searched = build.prints("search")
        return replace(exports, index=write_index(build, academic, exports, contents)) if searched else exports
    context.update(write_icon(build))
    write_site_map(build, contents)
    return replace(
        exports,
        index=write_index(build, academic, exports, contents),
        news_feed=write_feed(build, academic.news) if build.site is not None else "",
        card="" if academic.home.hero else write_card(build, plain_text(academic.home.headline_html)),
    )
