"""Liquid for one site: ``Templates(site).render("{{ page.title }}", "a.md", 0, data) -> "Ada"``.

What Jekyll refuses ends its build; here it is one Problem, and the page is built without it. A tag that nobody
provides is left out, its block's content kept; a filter that nobody provides passes its input on. Each is named
with its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC
from typing import Any, TypeVar

from pelican_academic.jekyll.liquid_filters import FILTERS
from pelican_academic.jekyll.liquid_tags import TAGS
from pelican_academic.jekyll.liquid_tags.include import MissingIncludeError
from pelican_academic.jekyll.rendering.includes import Found
from pelican_academic.jekyll.rendering.liquid_site import SiteForLiquid
from pelican_academic.jekyll.setup.config import names_plugin
from pelican_academic.jekyll.site import Site
from pelican_academic.liquid import (
    Environment,
    Limits,
    LiquidError,
    LiquidSyntaxError,
    Node,
    Parser,
    Template,
)
from pelican_academic.liquid.ruby.comparison import is_nothing
from pelican_academic.regex import regex

__all__ = ["Templates"]

_UNKNOWN = regex(r"Unknown tag '([^']+)'")
# None holds the start of another, so that a row of starts without an end takes no time.
_MARKUP = regex(r"\{\{(?:[^{}]|\{(?!\{)|\}(?!\}))*+\}\}|\{%(?:[^{%]|\{(?!%)|%(?!\}))*+%\}")
_QUOTED = regex(r"\"[^\"]*\"|'[^']*'")
_FILTER = regex(r"\|\s*([A-Za-z_]\w*)")
_QUERY = regex(r"\{%-?\s*bibliography")  # a bar in its query is no filter
_RAW = regex(r"\{%-?\s*(raw|comment)\s*-?%\}.*?\{%-?\s*end\1\s*-?%\}", re.DOTALL)
_SUPPORT = regex(r"^\s*require\s*\(?\s*['\"]active_support(?:/all|/core_ext/\w+(?:/blank)?)?['\"]", re.MULTILINE)
_SUPPORTING = frozenset({"jekyll-mentions", "jemoji"})  # by way of html-pipeline
_LIMITS = Limits(output=20_000_000, steps=3_000_000)


_Rendered = TypeVar("_Rendered")


def _blank_tests(site: Site) -> Callable[[Any], bool] | bool:
    """Say what ``x == blank`` means: nothing, unless Ruby of the site or a plugin loads a library that defines it."""
    return _loads_active_support(site) or (is_nothing if names_plugin(site.config, "jekyll-scholar") else False)


def _loads_active_support(site: Site) -> bool:
    if _SUPPORTING & set(site.config["plugins"]):
        return True
    folder = site.root / str(site.config.get("plugins_dir") or "_plugins")
    try:
        return any(_SUPPORT.search(path.read_text("utf-8", "replace")) for path in sorted(folder.glob("**/*.rb")))
    except OSError:
        return False


class Templates:
    """The Liquid environment of one site, with its own tags and filters added to Jekyll's."""

    def __init__(self, site: Site, filters: Mapping[str, Any], tags: Mapping[str, Any]) -> None:
        self._site = site
        self.site_for_liquid = SiteForLiquid(site, self.checked)
        settings = site.config.get("liquid")
        mode = settings.get("error_mode") if isinstance(settings, dict) else None
        self.environment = Environment(
            filters={**{name: FILTERS[name] for name in FILTERS if name not in site.jekyll.filters_absent}, **filters},
            tags={**TAGS, **tags},
            error_mode="strict" if mode == "strict" else "lax" if mode == "lax" else "warn",
            limits=_LIMITS,
            blank_tests=_blank_tests(site),
            timezone=site.clock.now.tzinfo or UTC,
        )
        self._checked: set[str] = set()
        self._includes: dict[str, Found] = {}
        self._lost: set[str] = set()  # includes of a theme that is not here

    def parse(self, text: str, name: str, offset: int) -> Template | None:
        """Return the compiled template, with tags nobody knows left out; None if it cannot be parsed at all."""
        self._name_filters(text, name, offset)
        while True:
            try:
                return self.environment.parse(text, name, offset)
            except LiquidSyntaxError as error:
                found = _UNKNOWN.match(error.message)
                if found and not found[1].startswith("end") and found[1] not in self.environment.tags:
                    self.environment.tags[found[1]] = self._absent(found[1], text)
                    continue
                self._site.problems.add(
                    error.template_name or name, error.line or 0, "liquid-syntax", f"Liquid: {error.message}",
                    "the page is built with its Liquid left out", column=error.column or 0,
                )  # fmt: skip
                return None

    def checked(self, found: Found) -> Found:
        """Return a file to include, parsed once to name what is wrong in it; else without its Liquid."""
        path = found.relative_path
        if path not in self._includes:
            template = self.parse(found.text, path, found.line - 1)
            bare = _MARKUP.sub("", found.text) if template is None else found.text
            self._includes[path] = replace(found, text=bare)
        return self._includes[path]

    def _absent(self, name: str, text: str) -> Any:
        """Return a stand-in for a tag nobody provides: a block keeps its content, any other tag writes nothing."""
        block = re.search(rf"\{{%-?\s*end{re.escape(name)}\b", text) is not None

        def tag(parser: Parser, _markup: str) -> Node:
            action = "its content was kept without it" if block else "left out"
            self._site.problems.add(
                parser.name, parser.token.line, "unknown-tag", f"nothing provides the tag '{name}'", action,
                column=parser.token.column,
            )  # fmt: skip
            if block:
                return Node(parser.body(name, {f"end{name}"}).render)
            return Node(lambda _context: None)

        return tag

    def _name_filters(self, text: str, name: str, offset: int) -> None:
        if text in self._checked or "|" not in text:
            return
        self._checked.add(text)
        plain = _RAW.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
        for markup in _MARKUP.finditer(plain):
            if _QUERY.match(markup[0]):
                continue
            bare = _QUOTED.sub(lambda found: " " * len(found[0]), markup[0])
            for found in _FILTER.finditer(bare):
                if found[1] not in self.environment.filters:
                    line = plain.count("\n", 0, markup.start() + found.start()) + 1 + offset
                    self._site.problems.add(
                        name, line, "unknown-filter", f"nothing provides the filter '{found[1]}'",
                        "its input was passed on", severity="warning",
                    )  # fmt: skip

    def render(self, text: str, name: str, offset: int, data: Mapping[str, Any], registers: dict[str, Any]) -> str:
        """Render text with Liquid; what goes wrong is reported and left out."""
        if "{{" not in text and "{%" not in text:
            return text
        template = self.parse(text, name, offset)
        if template is None:
            return _without_markup(text)
        return self._contained(name, "", lambda told: template.render(data, registers, on_error=told))

    def render_with_lines(
        self, text: str, name: str, offset: int, data: Mapping[str, Any], registers: dict[str, Any]
    ) -> tuple[str, list[int]]:
        """Render, and say for each line of the result which line of the file it came from."""
        if "{{" not in text and "{%" not in text:
            return text, list(range(offset + 1, offset + text.count("\n") + 2))
        template = self.parse(text, name, offset)
        if template is None:
            bare = _without_markup(text)
            return bare, list(range(offset + 1, offset + bare.count("\n") + 2))
        return self._contained(name, ("", [1]), lambda told: template.render_with_lines(data, registers, on_error=told))

    def _contained(
        self, name: str, nothing: _Rendered, render: Callable[[Callable[[LiquidError], str]], _Rendered]
    ) -> _Rendered:
        """Render without what fails, which Jekyll ends its build at; after an error of the limits, ``nothing``."""

        def told(error: LiquidError) -> str:
            self._report(error, name)
            return ""

        try:
            return render(told)
        except LiquidError as final:
            self._report(final, name)
            return nothing

    def _report(self, error: LiquidError, name: str) -> None:
        if isinstance(error, MissingIncludeError) and self._site.lacks_theme and self._is_said(error):
            return
        message = _IN_FULL.get(error.message, error.message)
        self._site.problems.add(
            error.template_name or name, error.line or 0, "liquid-error", f"Liquid: {message}",
            "the page is built without it", column=error.column or 0,
        )  # fmt: skip

    def _is_said(self, error: MissingIncludeError) -> bool:
        """Whether the include was named before, or only a layout asks for it that another theme stands in for."""
        layouts = str(self._site.config.get("layouts_dir") or "_layouts").strip("/")
        if not self._site.prints and (error.template_name or "").startswith(f"{layouts}/"):
            return True
        said = error.name in self._lost
        self._lost.add(error.name)
        return said


# What Liquid prints in a page says little: "Liquid error: internal".
_IN_FULL = {"internal": "this cannot work with the value it is given (a list with an empty entry, a text for a list …)"}


def _without_markup(text: str) -> str:
    """Text whose Liquid nobody can read, without it; its lines stay where they are."""
    return _MARKUP.sub(lambda found: "\n" * found[0].count("\n"), text)
