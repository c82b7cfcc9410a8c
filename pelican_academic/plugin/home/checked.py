"""The regions that a site chooses for its home page, and those of them that its theme has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pelican_academic.errors import Place, Problem
from pelican_academic.extract.misspelt import meant
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.home.regions import REGIONS
from pelican_academic.plugin.settings.faults import hint

__all__ = ["known_regions", "report_misspelt"]

_KEY = "regions"
_PARTS = ("mission", "headline", "kicker", "lead", "links", "hero", "areas", "call", "funders", "news", _KEY)


def known_regions(build: Build, chosen: Sequence[str], page: Any) -> tuple[str, ...]:
    """Return the regions for which there is a template, all of ours where there is none; others are reported.

    ``page`` is the home page, or None. A region that a site adds is a file ``partials/home/NAME.html`` of its own.
    """
    known = tuple(region for region in chosen if build.prints(f"partials/home/{region}"))
    build.report(_unknown(build, [region for region in chosen if region not in known], page))
    return known or REGIONS


def report_misspelt(build: Build) -> None:
    """Report the parts of ``_data/home.yml`` and ACADEMIC_HOME that may be known ones misspelt: ``misson``."""
    data = build.site.data.get("home") if build.site is not None else None
    path = build.site.data_file(["home"]) if build.site is not None else ""
    for given, at in ((data, path), (build.option("HOME"), "")):
        keys = [str(key) for key in given] if isinstance(given, Mapping) else []
        for key in keys:
            if part := meant(key, _PARTS, keys):
                place = Place(at, build.line_with(at, f"{key}:")) if at else build.place_of("ACADEMIC_HOME")
                message = f"a home page has no part '{key}'; did you mean '{part}'?"
                build.report([Problem(place, "region-unknown", message, "left out", "warning")])


def _unknown(build: Build, regions: Sequence[str], page: Any) -> Iterator[Problem]:
    for region in regions:
        near = hint(region, REGIONS)
        message = f"the theme has no region '{region}' of a home page (partials/home/{region}.html){near}"
        yield Problem(_place(build, page), "region-unknown", message, "left out", "warning")


def _place(build: Build, page: Any) -> Place:
    """Where the regions are chosen: the source that counts last."""
    if page is not None and _KEY in (getattr(page, "extra", None) or {}):
        path = build.path_of(page)
        return Place(path, build.line_of_key(path, _KEY))
    site = build.site
    data = site.data.get("home") if site is not None else None
    if site is not None and isinstance(data, Mapping) and _KEY in data:
        return Place(site.data_file(["home"]))
    return build.place_of("ACADEMIC_HOME")
