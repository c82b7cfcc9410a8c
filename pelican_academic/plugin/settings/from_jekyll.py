"""Pelican's settings on a Jekyll site: taken from ``_config.yml`` where ``pelicanconf.py`` left the default."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from pelican_academic.extract.fields.values import text_of
from pelican_academic.extract.platforms import PLATFORMS
from pelican_academic.extract.social import links_of_site
from pelican_academic.jekyll import base_path
from pelican_academic.plugin.addresses import with_scheme
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.menu.printed import own_name
from pelican_academic.plugin.settings import adopt
from pelican_academic.plugin.taxonomy import taxonomy
from pelican_academic.plugin.tongue import language_of_pages
from pelican_academic.regex import regex

__all__ = ["excluded", "settle", "show_profiles"]

_A_LINE = 120  # characters: a tagline of more is no affiliation
# What templates put into _config.yml for the site to replace.
_STOCK = regex(
    r"Write an awesome description for your new site|An engaging 1-3 sentence description"
    r"|A simple, whitespace theme for|A minimal, responsive and feature-rich Jekyll theme"
    r"|(?:An? )?(?:amazing|awesome|brief|short) (?:website|site|description)\.?\Z"
    r"|(?:Your|My) (?:site|lab|blog) description|personal description\Z"
    r"|Your (?:awesome |site |website |blog |lab )?(?:title|name)\Z|(?:Site|Website|Blog) (?:title|name)\Z",
    re.IGNORECASE,
)
_LANGUAGE = regex(r"\s*([a-z]{2,3})(?![a-z])", re.IGNORECASE)
_PROSE = frozenset({".md", ".markdown", ".html", ".htm"})
# What Pelican and Python leave in a repository, which Jekyll never saw.
_PELICAN_FILES = ("pelicanconf.py", "publishconf.py", "tasks.py", "__pycache__", ".venv", "venv", ".cache", "cache")
_GLOB = regex(r"[*?\[]")
_BREAK = regex(r"\s*(?:\n|<br\b[^<>]*>)\s*", re.IGNORECASE)


def excluded(build: Build) -> tuple[str, ...]:
    """The paths under PATH that are Pelican's and not the site's: settings, output, caches, what IGNORE_FILES names."""
    ignored = (name for name in build.settings["IGNORE_FILES"] if not _GLOB.search(name))
    output = os.path.relpath(Path(build.settings["OUTPUT_PATH"]).resolve(), build.root)
    inside = () if output.startswith("..") or output == "." else (output.replace(os.sep, "/"),)
    return (*_PELICAN_FILES, *ignored, *inside)


def settle(build: Build) -> None:
    """Take name, address, language and time zone from the site's configuration; leave its files to our generator."""
    assert build.site is not None  # noqa: S101 - called for a Jekyll site
    settings, config = build.settings, build.site.config
    base = base_path(config)
    named = _name(config) or own_name(build.site)
    values: dict[str, Any] = {
        # Documents and static files come from the Jekyll site, not from Pelican's walk through folders.
        "ARTICLE_PATHS": [],
        "PAGE_PATHS": [],
        "STATIC_PATHS": [],
        "SITENAME": named or build.root.name,
        "SITEURL": f"/{base}" if base else "",
        "DEFAULT_LANG": _language(build),
        # A brace in a Jekyll link is a brace: Pelican's {filename} does not exist there.
        "INTRASITE_LINK_REGEX": r"(?!)(?P<what>)",
        # Jekyll's site has no such pages, unless a document makes one.
        "DIRECT_TEMPLATES": [],
        "AUTHOR_SAVE_AS": "",
        "CATEGORY_SAVE_AS": "",
        "TAG_SAVE_AS": "",
        "FEED_ALL_ATOM": None,
        "CATEGORY_FEED_ATOM": None,
        "AUTHOR_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None,
        "TRANSLATION_FEED_ATOM": None,
        "DISPLAY_PAGES_ON_MENU": False,
        "DEFAULT_DATE_FORMAT": "%-d %B %Y",
        "ARTICLE_TRANSLATION_ID": None,
        "PAGE_TRANSLATION_ID": None,
    }
    if "SITESUBTITLE" not in settings:
        said = (text_of(config.get(key)) for key in ("description", "tagline"))
        settings["SITESUBTITLE"] = next((text for text in said if text and not _STOCK.match(text)), "")
    address = str(config.get("url") or "")
    if (whole := with_scheme(address)) != address:
        message = f"url: '{address}' does not begin with https://"
        line = build.line_with(build.configuration, address)
        build.problems.add(build.configuration, line, "url-scheme", message, f"used '{whole}'", severity="warning")
    zone = str(config.get("timezone") or "")
    if zone and zone in available_timezones():
        values["TIMEZONE"] = zone
    if build.own_look:
        values["THEME_STATIC_PATHS"] = []
    else:
        values |= taxonomy(build.site)
        _appear(build)
    adopt(settings, values)
    if not named and "title" in config and settings["SITENAME"] == build.root.name:
        line, action = build.line_with(build.configuration, "title:"), f"called '{build.root.name}', as its folder is"
        build.problems.add(build.configuration, line, "site-title", "the site has no title", action, severity="warning")


def _name(config: Mapping[str, Any]) -> str:
    """The site's name; where al-folio's title is ``blank``, its three names together, "" where only a template speaks.

    >>> _name({"title": "blank", "first_name": "Tide", "middle_name": None, "last_name": "Lab"})
    'Tide Lab'
    >>> _name({"title": "Your awesome title", "first_name": None})
    ''
    """
    title = str(config.get("title") or "").strip()
    parts = (str(config.get(key) or "").strip() for key in ("first_name", "middle_name", "last_name"))
    whole = " ".join(filter(None, parts))
    return (title if title != "blank" and not _STOCK.match(title) else "") or whole or str(config.get("name") or "")


def _language(build: Build) -> str:
    """The site's language as its configuration names it ("pt-BR" -> "pt"), else as most of its pages are written."""
    assert build.site is not None  # noqa: S101 - called for a Jekyll site
    for key in ("lang", "locale", "language", "default_lang"):
        if isinstance(named := build.site.config.get(key), str) and (found := _LANGUAGE.match(named)):
            return found[1].lower()
    if build.own_look:
        return "en"  # the site's own layouts speak
    texts = (document.body for document in build.site.documents if document.path.suffix.lower() in _PROSE)
    return language_of_pages(texts)


def _appear(build: Build) -> None:
    """Take logo, address and affiliation from the configuration where pelicanconf.py says nothing."""
    assert build.site is not None  # noqa: S101 - called for a Jekyll site
    settings, config = build.settings, build.site.config
    files = {file.destination for file in build.site.static_files}
    logo = next((str(config[key]) for key in ("logo", "site_logo") if isinstance(config.get(key), str)), "")
    if not settings["ACADEMIC_LOGO"] and logo.lstrip("/") in files:  # another host's logo would be a request to it
        settings["ACADEMIC_LOGO"] = f"/{logo.lstrip('/')}"
    if not settings["ACADEMIC_ADDRESS"]:
        settings["ACADEMIC_ADDRESS"] = _lines(config.get("address"))
    if not settings["ACADEMIC_AFFILIATION"]:
        given = config.get("affiliation") or (config.get("tagline") if config.get("description") else "")
        said = text_of(given) if isinstance(given, str) else ""
        settings["ACADEMIC_AFFILIATION"] = said if len(said) <= _A_LINE else ""


def show_profiles(build: Build) -> None:
    """Show the profiles of ``ACADEMIC_SOCIAL``, else of a Jekyll site, where ``SOCIAL`` has none."""
    build.settings["SOCIAL"] = build.settings.get("SOCIAL") or _profiles(build.option("SOCIAL") or _given(build))


def _given(build: Build) -> dict[str, Any]:
    """Return a Jekyll site's configuration, with its ``_data/socials.yml``, where al-folio has a person's profiles."""
    if build.site is None:
        return {}
    data = {key: build.site.data[key] for key in ("socials", "social") if isinstance(build.site.data.get(key), Mapping)}
    return {**data, **build.site.config}


def _profiles(fields: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The group's profiles as labels and addresses."""
    return [
        (PLATFORMS[link.platform].label if link.platform in PLATFORMS else link.platform.capitalize(), link.url)
        for link in links_of_site(fields)
    ]


def _lines(value: object) -> list[str]:
    """An address as lines: those of a list or mapping in turn, a text by its line breaks, ``<br>`` where it has any."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        return [line for part in value for line in _lines(part)]
    lines = (text_of(line) for line in _BREAK.split(str(value if value is not None else "")))
    return [line for line in lines if line]
