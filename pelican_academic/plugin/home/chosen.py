"""The home page of a site: what settings, data and its own page say of it, its lists as far as the site's own went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from pelican.contents import Content

from pelican_academic.plugin.build import Build
from pelican_academic.plugin.home.checked import known_regions, report_misspelt
from pelican_academic.plugin.home.listed import listed_on, regions_without
from pelican_academic.plugin.home.regions import REGIONS, Home, home_of
from pelican_academic.plugin.pictures.of_site import shown
from pelican_academic.plugin.records.data_items import areas_in
from pelican_academic.site import AcademicSite

__all__ = ["home_for"]


def home_for(build: Build, graph: AcademicSite, page: Content | None, news: Sequence[Any]) -> Home:
    """Return what the home page shows; ``page`` is the site's own one, None where it has none."""
    data = build.site.data if build.site is not None else {}
    own_words = getattr(page, "extra", None)
    text = str(getattr(page, "_content", ""))
    home = home_of(
        {"areas": areas_in(data)},
        build.option("HOME"),
        data.get("home"),
        own_words,
        find=partial(shown, build),
        subtitle=str(build.settings.get("SITESUBTITLE") or ""),
        name=str(build.settings.get("SITENAME") or ""),
        text=text,
    )
    if build.own_look:
        return home
    if build.our_theme:
        home = replace(home, regions=known_regions(build, home.regions, page))
        report_misspelt(build)
    document = getattr(page, "source_document", None)
    if build.site is None or document is None:
        return home
    listed, told = listed_on(document, news, build.site)
    home = replace(home, news=max(home.news, listed), told=tuple(told))
    if home.regions != REGIONS:
        return home
    regions = regions_without(
        own_words or {},
        text,
        news=told[: home.news],
        papers=[str(entry.title) for entry in graph.selected[:8] or graph.publications[:4]],
        people=[member.name for member in graph.current[:8]],
    )
    return replace(home, regions=regions)
