"""What our templates need of Jinja: escaping, filters, the language of the interface."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nh3
from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

import pelican_academic
from pelican_academic.plugin import language
from pelican_academic.plugin.build import Build

__all__ = ["day", "equip", "link", "prepare", "title_html"]

_SAFE_SCHEMES = frozenset({"", "http", "https", "mailto", "tel", "ftp", "doi", "geo", "matrix", "xmpp", "sms", "feed"})
_INLINE = {"em", "strong", "i", "b", "code", "sup", "sub", "span", "u", "small", "abbr", "mark"}


def prepare(build: Build) -> None:
    """Turn on escaping for our theme, before Pelican makes its environments; another theme stays as it is."""
    settings = build.settings
    if Path(settings["THEME"]).resolve() != Path(pelican_academic.theme_path()).resolve():
        return
    environment = dict(settings["JINJA_ENVIRONMENT"])
    environment["autoescape"] = True
    environment["extensions"] = [*environment.get("extensions", []), "jinja2.ext.i18n"]
    settings["JINJA_ENVIRONMENT"] = environment


def equip(environment: Environment, build: Build) -> None:
    """Add our filters and the language to one of Pelican's environments."""
    environment.filters.update({"link": link, "title_html": title_html, "day": _day_filter(build)})
    if "jinja2.ext.i18n" in environment.extensions or hasattr(environment, "install_gettext_translations"):
        environment.install_gettext_translations(  # type: ignore[attr-defined]
            language.translations(build.settings["DEFAULT_LANG"]), newstyle=True
        )


@pass_context
def link(context: Context, address: object) -> str:
    """Return an address for ``href``: under SITEURL if it is the site's, "" if its scheme could run a script.

    ``/people/ada`` becomes ``{SITEURL}/people/ada``; ``https://…``, ``mailto:…`` and ``#top`` stay.
    """
    text = str(address or "").strip()
    compact = re.sub(r"[\x00-\x20]+", "", text)
    try:
        scheme = urlsplit(compact).scheme.lower()
    except ValueError:
        return ""
    if scheme not in _SAFE_SCHEMES:
        return ""
    if scheme or text.startswith(("#", "?")) or compact.startswith("//"):
        return text
    return f"{context.get('SITEURL') or ''}/{text.lstrip('/')}"


def title_html(text: object) -> Markup:
    """Return a title as HTML: inline markup such as ``<em>`` and ``<sup>`` stays, everything else is escaped.

    >>> title_html("<em>In vivo</em> CO<sub>2</sub> & <script>x</script>")
    Markup('<em>In vivo</em> CO<sub>2</sub> &amp; ')
    """
    if text is None:
        return Markup()
    source = str(text)
    if "<" not in source and "&" not in source:
        return escape(source)
    return Markup(nh3.clean(source, tags=_INLINE, attributes={"span": {"lang"}, "abbr": {"title"}}))  # noqa: S704 - cleaned


def _day_filter(build: Build) -> Any:
    default = build.settings["DEFAULT_LANG"]

    @pass_context
    def day_filter(context: Context, value: object, style: str = "medium") -> str:
        content = context.get("article") or context.get("page")
        return day(value, style, str(getattr(content, "lang", "") or default))

    return day_filter


def day(value: object, style: str = "medium", locale: str = "en") -> str:
    """Return a date as a reader of that language writes it: ``12 Nov 2026`` for English.

    ``value`` is a date, a datetime or anything that prints; what is no date prints as it is. ``style`` is babel's:
    short, medium, long, full, or a pattern.
    """
    if not isinstance(value, datetime.date):
        return "" if value is None else str(value)
    try:
        chosen = Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        chosen = Locale("en")
    if chosen.language == "en" and style in _ENGLISH and chosen.territory is None:
        style = _ENGLISH[style]
    return format_date(value, style, locale=chosen)


# Bare "en" would be the American order; an academic page reads day, month, year.
_ENGLISH = {"short": "dd/MM/yyyy", "medium": "d MMM yyyy", "long": "d MMMM yyyy", "full": "EEEE d MMMM yyyy"}
