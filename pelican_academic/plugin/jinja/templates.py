"""What our templates need of Jinja: escaping, filters, the language of the interface."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit  # noqa: TID251 - what is no address is no link

from jinja2 import ChoiceLoader, DictLoader, Environment, pass_context
from jinja2.runtime import Context, Macro

import pelican_academic
from pelican_academic.plugin import language
from pelican_academic.plugin.addresses import absolute
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.dates import day, endonym, written_day
from pelican_academic.plugin.drawing import drawn
from pelican_academic.plugin.jinja.compiled import Compiled
from pelican_academic.plugin.menu.navigation import Item, Menu, current
from pelican_academic.plugin.output.sharing import sharing
from pelican_academic.plugin.pictures.mark import mark_size
from pelican_academic.plugin.pictures.responsive import Picture, picture
from pelican_academic.plugin.prose.markup.inline import shows, title_html, unbroken
from pelican_academic.plugin.typefaces import letters
from pelican_academic.plugin.written.page import pieces
from pelican_academic.regex import regex

__all__ = ["equip", "link", "prepare", "printed_once"]

_SPACE = regex(r"[\x00-\x20]+")
_SAFE_SCHEMES = frozenset({"", "http", "https", "mailto", "tel", "ftp", "doi", "geo", "matrix", "xmpp", "sms", "feed"})
_FEED = regex(r"\A(?:feed:)+(?=[\w+.-]+:)", re.IGNORECASE)  # says how to read the address behind it


def prepare(build: Build) -> None:
    """Turn on escaping for our theme, before Pelican makes its environments; another theme stays as it is."""
    settings = build.settings
    if not build.our_theme:
        return
    environment = dict(settings["JINJA_ENVIRONMENT"])
    environment["bytecode_cache"] = Compiled(Path(settings["THEME"]) / "templates", settings["JINJA_ENVIRONMENT"])
    environment["autoescape"] = True
    environment["auto_reload"] = False  # no template changes while a site is built
    environment["extensions"] = [*environment.get("extensions", []), "jinja2.ext.i18n"]
    settings["JINJA_ENVIRONMENT"] = environment


def equip(environment: Environment, build: Build) -> None:
    """Add our filters, the language, and the template of a page that brings its own document."""
    whole = Path(pelican_academic.theme_path(), "templates", "raw.html").read_text("utf-8")
    environment.loader = ChoiceLoader([environment.loader or DictLoader({}), DictLoader({"raw.html": whole})])
    environment.filters.update(
        {
            "link": link,
            "pieces": pieces,
            "shows": shows,
            "title_html": title_html,
            "unbroken": unbroken,
            "day": _day_filter(build),
            "endonym": endonym,
            "letters": letters,
            "drawn": drawn,
            "mark_size": mark_size,
            "absolute": _of_this_run(partial(absolute, build)),
            "seen_here": seen_here,
            "spoken": _of_this_run(partial(language.spoken, build.settings["DEFAULT_LANG"])),
        }
    )
    environment.globals["image"] = _image(build)
    environment.globals["once"] = printed_once()
    environment.globals["sharing"] = partial(sharing, build)
    if "jinja2.ext.i18n" in environment.extensions or hasattr(environment, "install_gettext_translations"):
        environment.install_gettext_translations(  # type: ignore[attr-defined]
            language.translations(build.settings["DEFAULT_LANG"]), newstyle=True
        )


def _of_this_run(function: Callable[[object], str]) -> Callable[[Context, object], str]:
    """A filter that Jinja does not call when it compiles: what it answers is not so in the next run."""

    @pass_context
    def answer(_: Context, value: object) -> str:
        return function(value)

    return answer


def _image(build: Build) -> Callable[[Context, object], Picture | None]:
    @pass_context
    def image(context: Context, address: object) -> Picture | None:
        found = picture(build, address)
        if found is not None and build.settings["RELATIVE_URLS"]:
            return replace(found, src=link(context, found.src))
        return found

    return image


def printed_once() -> Callable[[Context, Macro, object], str]:
    """What prints a record by a macro that looks at nothing else: many pages list a paper, and each its authors."""
    printed: dict[tuple[str, int, object], tuple[object, str]] = {}

    @pass_context
    def once(context: Context, macro: Macro, record: object) -> str:
        key = macro.name, id(record), context.get("SITEURL")
        if key not in printed:
            printed[key] = record, macro(record)  # which is kept with what it gave: its id stays its own
        return printed[key][1]

    return once


@pass_context
def link(context: Context | Mapping[str, Any], address: object) -> str:
    """Return an address for ``href``: under SITEURL if it is the site's, "" if its scheme could run a script.

    ``/people/ada`` becomes ``{SITEURL}/people/ada``; ``https://…``, ``mailto:…`` and ``#top`` stay.
    """
    text, own = _safe(str(address or "").strip())
    return f"{context.get('SITEURL') or ''}/{text.lstrip('/')}" if own else text


@lru_cache(maxsize=16_384)  # a menu's addresses stand on every page
def _safe(text: str) -> tuple[str, bool]:
    """An address, "" if its scheme could run a script, and whether it is a path of the site."""
    compact = _SPACE.sub("", text)
    try:
        scheme = urlsplit(_FEED.sub("", compact)).scheme.lower()
    except ValueError:
        return "", False
    if scheme not in _SAFE_SCHEMES:
        return "", False
    text = text.replace(" ", "%20")  # of a file's name
    return text, not (scheme or text.startswith(("#", "?")) or compact.startswith("//"))


@pass_context
def seen_here(context: Context, items: Sequence[Item] | None) -> list[Item]:
    """Return the menu as seen from the page that is printed; a page below no entry belongs to its kind's list."""
    page = context.get("article") or context.get("page")
    url = str(context.get("output_file") or getattr(page, "url", ""))  # a translation may keep the original's address
    language = str(getattr(page, "metadata", {}).get("lang") or "")  # what nothing says is in the site's first language
    items = items.on(url, language) if isinstance(items, Menu) else items or ()
    found = current(items, url)
    academic = context.get("academic")
    section = _SECTION_OF_KIND.get(str(getattr(page, "kind", "")))
    if section and not any(item.current for item in found) and academic is not None:
        return current(items, getattr(academic.exports, section))
    return found


_SECTION_OF_KIND = {"post": "news", "person": "people", "publication": "publications", "project": "projects"}


def _day_filter(build: Build) -> Any:
    default = build.settings["DEFAULT_LANG"]

    @cache  # a list's dates stand on the pages of its items too
    def written(value: date, style: str, locale: str) -> str:
        return build.kept(written_day, value, style, locale)

    @pass_context
    def day_filter(context: Context, value: object, style: str = "medium") -> str:
        content = context.get("article") or context.get("page")
        return day(value, style, str(getattr(content, "lang", "") or default), written)

    return day_filter
