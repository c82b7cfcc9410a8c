"""The files that every site should have: a feed of its news, a site map, robots.txt, an icon, a web manifest, a card.

Each is written where the site has none; ``build.taken`` knows what it has.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any

from pelican.contents import Content

from pelican_academic.extract.controls import without_controls
from pelican_academic.plugin.addresses import absolute, base_of, under_siteurl
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.contrast import ACCENTS
from pelican_academic.plugin.output.card import Card, card_in
from pelican_academic.plugin.plain import plain_text
from pelican_academic.urls import split_url

__all__ = ["initials", "write_card", "write_feed", "write_icon", "write_site_map"]

_ICONS = ("favicon.svg", "favicon.png", "favicon.ico", "assets/favicon.svg", "assets/img/favicon.ico")
_ICON_KEYS = ("favicon", "icon", "favicon_ico")
_MANIFESTS = ("site.webmanifest", "manifest.webmanifest", "manifest.json")
_LONGEST_FEED = 20
_SMALL_WORDS = frozenset({"the", "of", "and", "for", "at", "in", "a", "an", "lab", "group", "laboratory", "de", "der"})


def write_feed(build: Build, news: Sequence[Any]) -> str:
    """Export an Atom feed of the news where jekyll-feed would, and return its address; "" for a site without news."""
    config = build.site.config if build.site is not None else {}
    wanted = config.get("feed")
    path = str((wanted.get("path") if isinstance(wanted, dict) else "") or "feed.xml").lstrip("/")
    items = [item for item in news if getattr(item, "url", "") and isinstance(item, Content)][:_LONGEST_FEED]
    base = base_of(build)
    if path in build.taken or ".." in path:
        return f"/{path}" if path in build.taken else ""
    if not items or not base:
        return ""
    name = escape(str(build.settings["SITENAME"]))
    entries = "".join(_entry(build, item) for item in items)
    newest = _stamp(max(_changed(item) for item in items))
    build.exports[path] = without_controls(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom"><id>{escape(base)}/{path}</id><title>{name}</title>'
        f"<updated>{newest}</updated><author><name>{name}</name></author>"
        f'<link rel="self" type="application/atom+xml" href="{escape(base)}/{path}"/>'
        f'<link rel="alternate" type="text/html" href="{escape(base)}/"/>\n{entries}</feed>\n'
    )
    return f"/{path}"


def write_site_map(build: Build, contents: Iterable[Content]) -> None:
    """Export sitemap.xml and robots.txt; the map needs to know where the site is served."""
    base = base_of(build)
    if base and build.taken.free("sitemap.xml"):
        lines = "".join(
            f"<url><loc>{escape(address)}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>\n"
            for address, day in _addresses(build, contents)
        )
        build.exports["sitemap.xml"] = (
            '<?xml version="1.0" encoding="utf-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
        )
    if build.taken.free("robots.txt"):
        where = f"Sitemap: {base}/sitemap.xml\n" if base else ""
        build.exports["robots.txt"] = f"User-agent: *\nAllow: /\n{where}"


def write_icon(build: Build) -> dict[str, str]:
    """Find the site's icon and manifest, or export an icon of its initials and a manifest; return their settings."""
    settings = build.settings
    if not settings["ACADEMIC_FAVICON"]:
        config = build.site.config if build.site is not None else {}
        named = [str(config[key]).lstrip("/") for key in _ICON_KEYS if isinstance(config.get(key), str)]
        own = next((path for path in (*named, *_ICONS) if path in build.taken), "")
        if not own:
            own = "favicon.svg"
            build.exports[own] = _icon(build)
        settings["ACADEMIC_FAVICON"] = f"/{own}"
    if not settings["ACADEMIC_MANIFEST"]:
        own = next((path for path in _MANIFESTS if path in build.taken), "")
        if not own:
            own = _MANIFESTS[0]
            build.exports[own] = _manifest(build)
        settings["ACADEMIC_MANIFEST"] = f"/{own}"
    return {name: str(settings[name]) for name in ("ACADEMIC_FAVICON", "ACADEMIC_MANIFEST")}


def write_card(build: Build, mission: str) -> str:
    """Export the picture that stands for the site where it is linked, and return its address; "" where there is none.

    It is drawn where its address can be given with a host; ``ACADEMIC_PICTURES = False`` makes no pictures.
    """
    base, path = base_of(build), f"{build.settings['THEME_STATIC_DIR']}/card.png"
    if not base or not build.option("PICTURES") or not build.taken.free(path):
        return ""
    name = plain_text(str(build.settings["SITENAME"]))
    card = Card(name, "" if mission == name else mission, split_url(base).netloc, _accent(build))
    drawn = card_in(card, build.picture_cache)
    if drawn:
        build.exports[path] = drawn
    return f"/{path}" if drawn else ""


def initials(name: str) -> str:
    """Return one or two letters for a name: ``initials("The Tidal Pattern Lab")`` -> ``"TP"``."""
    words = [word for word in re.findall(r"\w+", name) if word.lower() not in _SMALL_WORDS and not word.isdigit()]
    return "".join(word[0] for word in words[:2]).upper() or name.strip()[:1].upper() or "·"


def _icon(build: Build) -> str:
    letters = initials(str(build.settings["SITENAME"]))
    size = 20 if len(letters) == 1 else 15
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="4" fill="{escape(_accent(build))}"/>'
        f'<text x="16" y="16" dy=".36em" text-anchor="middle" font-family="Georgia,serif" font-size="{size}" '
        f'fill="#fff">{escape(letters)}</text></svg>\n'
    )


def _accent(build: Build) -> str:
    """The accent by day."""
    given = build.option("ACCENT")
    return str(given[0] if isinstance(given, list | tuple) else ACCENTS.get(str(given), ACCENTS["verdigris"])[0])


def _manifest(build: Build) -> str:
    icon = str(build.settings["ACADEMIC_FAVICON"])
    kind = {"svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon"}.get(icon.rsplit(".", 1)[-1], "")
    return json.dumps(
        {
            "name": plain_text(str(build.settings["SITENAME"])),
            "start_url": under_siteurl(build, "/"),
            "display": "browser",
            "background_color": "#fcfcfa",
            "theme_color": "#fcfcfa",
            "icons": [{"src": under_siteurl(build, icon), "sizes": "any", "type": kind}],
        },
        ensure_ascii=False,
        indent=1,
    )


def _addresses(build: Build, contents: Iterable[Content]) -> Iterator[tuple[str, str]]:
    """Every page's absolute address, with the day of its last change where it says one."""
    for page in contents:
        hidden = getattr(page, "extra", {}).get("sitemap") is False or getattr(page, "kind", "") == "404"
        moved = "redirect_to" in getattr(page, "extra", {})
        if str(page.save_as).endswith((".html", ".htm")) and not hidden and not moved and page.status == "published":
            dated = hasattr(page, "date") and (hasattr(page, "modified") or "date" in getattr(page, "extra", {}))
            yield absolute(build, page.url), _changed(page).date().isoformat() if dated else ""
    for added in build.added:
        if added.kind not in {"404", "search"}:
            yield absolute(build, added.url), ""


def _entry(build: Build, item: Content) -> str:
    address = escape(absolute(build, item.url))
    text = escape(str(item._content or ""), quote=False)  # noqa: SLF001 - without the theme's changes
    published = _stamp(item.date) if hasattr(item, "date") else _stamp(_changed(item))
    return (
        f'<entry><id>{address}</id><title>{escape(plain_text(str(item.title)))}</title><link href="{address}"/>'
        f"<published>{published}</published><updated>{_stamp(_changed(item))}</updated>"
        f'<content type="html" xml:base="{address}">{text}</content></entry>\n'
    )


def _changed(item: Any) -> datetime.datetime:
    value = getattr(item, "modified", None) or getattr(item, "date", None)
    return value if isinstance(value, datetime.datetime) else datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def _stamp(value: datetime.datetime) -> str:
    return (value if value.tzinfo else value.replace(tzinfo=datetime.UTC)).isoformat(timespec="seconds")
