"""jekyll-archives: a page for each year, month, day, category and tag. Source: jekyll-archives' documentation.

Settings: ``jekyll-archives.enabled`` (``all`` or a list of year, month, day, categories, tags), ``layout``,
``layouts``, ``permalinks``, ``slug_mode``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll import permalink
from pelican_academic.jekyll.document import Document
from pelican_academic.jekyll.order import newest_first
from pelican_academic.jekyll.slug import slugify

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-archives",)

_PERMALINKS = {
    "year": "/:year/", "month": "/:year/:month/", "day": "/:year/:month/:day/", "tag": "/tag/:name/",
    "category": "/category/:name/",
}  # fmt: skip
_DATES = {"year": "%Y", "month": "%Y/%m", "day": "%Y/%m/%d"}
_NAMES = {"tag": "tags", "category": "categories"}


def generate(site: Site) -> None:
    """Add the pages that the site's settings switch on."""
    settings = site.config.get("jekyll-archives")
    settings = settings if isinstance(settings, dict) else {}
    enabled = settings.get("enabled") or []
    everything = enabled is True or enabled == "all"
    now = site.clock.now
    posts = newest_first(site.posts)
    for kind, key in _NAMES.items():
        if everything or key in enabled:
            names = (str(name) for post in site.posts for name in post.data.get(key) or [])
            groups: dict[str, list[Document]] = {name: [] for name in names}
            for post in posts:
                for name in post.data.get(key) or []:
                    groups[str(name)].append(post)
            for name, chosen in groups.items():
                slug = slugify(name, str(settings.get("slug_mode") or "default"))
                _add(site, settings, kind, {"title": name}, {"name": slug}, chosen)
    for kind, pattern in _DATES.items():
        if everything or kind in enabled or f"{kind}s" in enabled:
            dated: dict[str, list[Document]] = {}
            for post in posts:
                dated.setdefault((post.date or now).strftime(pattern), []).append(post)
            for text, chosen in sorted(dated.items()):
                parts = [int(part) for part in text.split("/")]
                fields = dict(zip(("year", "month", "day"), text.split("/"), strict=False))
                _add(site, settings, kind, {"date": date(*[*parts, 1, 1][:3])}, fields, chosen)


def _add(
    site: Site, settings: dict[str, Any], kind: str, own: dict[str, Any], fields: dict[str, str], posts: list[Document]
) -> None:
    template = (settings.get("permalinks") or {}).get(kind) or _PERMALINKS[kind]
    layout = (settings.get("layouts") or {}).get(kind) or settings.get("layout") or "archive"
    url = permalink.expand(template, {**fields, "type": kind})
    data = {**own, "type": kind, "posts": posts, "layout": layout, "permalink": url}
    path = permalink.destination(url, ".html")
    site.pages.append(Document(site, path, data=data, generated="jekyll-archives"))
