"""What plain Pelican sites bring that our theme cannot print as it is: odd settings, templates of another theme.

Pelican stops at each of these. Here one message says what was done instead, and the rest of the site is built.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican.contents import Content

from pelican_academic.errors import Place, Problem
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.kinds import KIND_OF_LAYOUT, TEMPLATE_OF_KIND

__all__ = ["contents_of", "settle", "settle_templates", "skipped"]

_LINKS = ("LINKS", "SOCIAL", "MENUITEMS")
_LABELS, _ADDRESSES = ("name", "title", "label", "text"), ("url", "link", "href", "address")
_OF_RECORDS = frozenset({"person", "publication", "raw"})  # templates that print what no page has by its text alone
_KIND_OF_TEMPLATE = {template: kind for kind, template in TEMPLATE_OF_KIND.items() if kind not in {"post", "own"}}
_CONTENTS = ("articles", "drafts", "hidden_articles", "pages", "hidden_pages", "draft_pages")


def settle(build: Build) -> None:
    """Bring Pelican's own settings to what Pelican and our templates take.

    Themes add icons, titles or submenus to the pairs of ``LINKS``, ``SOCIAL`` and ``MENUITEMS``:
    ``("GitHub", "https://github.com/mud", "fab fa-github")`` is its first two here. What leads to ``#`` is left out:
    ``pelican-quickstart`` writes such examples.
    """
    settings = build.settings
    zone = settings.get("TIMEZONE", "UTC")
    if not _is_zone(zone):
        settings["TIMEZONE"] = "UTC"
        _report(build, "TIMEZONE", f"TIMEZONE = {zone!r} is no time zone", "used 'UTC'")
    if build.our_theme and build.option("MATH") == "mathml":  # for docutils' own the theme has no sheet
        settings["DOCUTILS_SETTINGS"] = {"math_output": "MathML", **(settings.get("DOCUTILS_SETTINGS") or {})}
    if settings.get("RELATIVE_URLS"):
        settings["ACADEMIC_PICTURES"] = False  # a set of copies would need another address on each page
    for name in _LINKS if build.our_theme else ():
        given = settings.get(name)
        links = list(_links(given))
        for odd in (item for item in links if len(item) != 2):
            _report(build, name, f"{name} has {odd[0]!r}, which is no pair of a name and an address", "left it out")
        if given:
            settings[name] = tuple(item for item in links if len(item) == 2)


def skipped(context: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the files of which Pelican made no article or page; its own message of them is in no list of problems."""
    for path, content in context["generated_content"].items():
        if content is None:
            message = "Pelican makes no page of it: an article needs a date, and a file metadata that can be read"
            yield Problem(Place(path), "skipped", message, "left out")


def settle_templates(build: Build, context: Mapping[str, Any]) -> None:
    """Let our theme print each page, and leave out the lists for which it has no template.

    A page that asks for a template of ours (``Template: person``) is of that kind.
    """
    if not build.our_theme:
        return
    settings = build.settings
    settings["DIRECT_TEMPLATES"] = list(_printed(build, context))
    for content in contents_of(context):
        wanted = content.metadata.get("template")
        if wanted is None or "source_document" in vars(content):
            continue
        kind = _KIND_OF_TEMPLATE.get(wanted) if build.prints(wanted) else KIND_OF_LAYOUT.get(wanted.rpartition("/")[2])
        if not build.prints(wanted):
            content.template = build.template_of(kind) if kind not in {None, "post"} else content.default_template
            place = Place(build.path_of(content), build.line_with(build.path_of(content), f"emplate: {wanted}"))
            message = f"the theme has no template '{wanted}'"
            build.report([Problem(place, "template", message, f"printed with '{content.template}'", "warning")])
        if kind and _is_ours(build, content.template) and "kind" not in content.metadata:
            content.kind = kind


def _printed(build: Build, context: Mapping[str, Any]) -> Iterator[str]:
    """Those of Pelican's ``DIRECT_TEMPLATES`` that the theme can print: a list of no articles makes way for a home."""
    for template in build.settings["DIRECT_TEMPLATES"]:
        if not build.prints(template) or (template in _OF_RECORDS and _is_ours(build, template)):
            message = f"DIRECT_TEMPLATES has '{template}', for which the theme has no template of a list"
            _report(build, "DIRECT_TEMPLATES", message, "left it out")
        elif template != "index" or context["articles"] or build.settings["INDEX_SAVE_AS"] != "index.html":
            yield template


def _is_ours(build: Build, template: str) -> bool:
    """Whether a template that is there is the theme's own, and not one that the site has in its place."""
    assert build.environment is not None  # noqa: S101 - Pelican made it before it read a page
    file = build.environment.get_template(f"{template}.html").filename
    return file is not None and Path(file).is_relative_to(build.settings["THEME"])


def contents_of(context: Mapping[str, Any]) -> Iterator[Content]:
    """Everything that Pelican prints of its own content: drafts, hidden pages and translations too."""
    for name in _CONTENTS:
        for content in context.get(name, ()):
            yield content
            yield from content.translations


def _links(given: Any) -> Iterator[Sequence[Any]]:
    """The pairs in a setting, of submenus too; what is none comes alone."""
    if isinstance(given, Mapping):
        given = list(given.items())
    for item in given if isinstance(given, Iterable) and not isinstance(given, str) else ():
        pair = _pair(item)
        if pair and isinstance(pair[1], list | tuple):
            yield from _links(pair[1])
        elif not pair or pair[1] != "#":
            yield [str(pair[0]), str(pair[1])] if pair and isinstance(pair[1], str) else [item]


def _pair(item: Any) -> Sequence[Any]:
    if isinstance(item, Mapping):
        values = [next((item[key] for key in keys if key in item), None) for keys in (_LABELS, _ADDRESSES)]
        return values if None not in values else ()
    return item[:2] if isinstance(item, list | tuple) and len(item) > 1 else ()


def _is_zone(zone: Any) -> bool:
    try:
        ZoneInfo(zone)
    except (ValueError, TypeError, OSError, KeyError):
        return False
    return True


def _report(build: Build, name: str, message: str, action: str) -> None:
    build.report([Problem(build.place_of(name), "setting", message, action, "warning")])
