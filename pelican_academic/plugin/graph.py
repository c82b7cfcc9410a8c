"""Everything that was read -> ``context["academic"]``."""

from __future__ import annotations

from typing import Any

from pelican_academic.plugin.academic import Academic, lists_of
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.home import home_of
from pelican_academic.plugin.navigation import navigation

__all__ = ["build"]


def build(run: Build, context: dict[str, Any]) -> None:
    """Build the graph and put it where templates find it."""
    pages, articles = context["pages"], context["articles"]
    lists = lists_of(pages, articles)
    home_page = next((page for page in pages if getattr(page, "kind", "") == "home"), None)
    data = run.site.data if run.site is not None else {}
    academic = Academic(
        projects=lists.projects,
        news=lists.news,
        talks=lists.talks,
        teaching=lists.teaching,
        software=lists.software,
        positions=lists.positions,
        home=home_of(run.option("HOME"), data.get("home"), getattr(home_page, "extra", None)),
        navigation=navigation(run, {}),
    )
    context["academic"] = academic
    for page in pages:
        if page.template == "person" and not hasattr(page, "member"):
            page.template = "page"  # nobody could be made of its front matter
