"""Jinja in a page that says ``jinja: true``: ``{{ publications(year=2025) }}``, ``{{ cite("quill2024") }}``.

Jinja runs before Liquid and Markdown, in a sandbox: a page reaches no file outside the site's templates, no
attribute of Python and no code. What the functions give is HTML, which Liquid and Markdown must not read again: each
result stands as a slot in the text until the page is rendered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape
from pelican.plugins.jinja2content import JinjaContentMixin

from pelican_academic.plugin.academic import Academic
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.jinja.templates import link
from pelican_academic.regex import regex

__all__ = ["JinjaPages", "asks_for_jinja"]

_SLOT = regex(r"(?:<p>\s*)?<!--academic-slot-(\d+)-->(?:\s*</p>)?")

_LIST = """
{%- from "macros/publications.html" import entry with context -%}
<ul class="entries">{% for paper in papers %}{{ entry(paper) }}{% endfor %}</ul>"""
_PEOPLE = """
{%- from "macros/people.html" import card with context -%}
<ul class="people">{% for member in members %}{{ card(member) }}{% endfor %}</ul>"""


def asks_for_jinja(front_matter: Mapping[str, Any], build: Build) -> bool:
    """Whether a page's text is a Jinja template."""
    return str(front_matter.get("jinja", build.option("JINJA"))).lower() in {"true", "yes"}  # Pelican's is text


# For a theme that has no such macros: the same in plain HTML.
_PLAIN_LIST = """
<ul class="publications">{% for paper in papers %}<li id="{{ paper.slug }}">{{ paper.citation }}
{%- for link in paper.links if link.kind != "doi" %} <a href="{{ link.url|link }}">{{ link.label }}</a>{% endfor %}</li>
{% endfor %}</ul>"""
_PLAIN_PEOPLE = """
<ul class="people">{% for member in members %}<li>{% if member.url %}<a href="{{ member.url|link }}">{% endif %}
{{- member.name }}{% if member.url %}</a>{% endif %}{% if member.position %}, {{ member.position }}{% endif %}</li>
{% endfor %}</ul>"""


class _Settings:
    """What pelican-jinja2content's mixin expects to stand on: an object with Pelican's settings."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.settings = settings


class _Content(JinjaContentMixin, _Settings):  # type: ignore[misc]
    """The mixin's loaders, filters and globals, in a sandbox."""

    env: Environment

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        sandbox = ImmutableSandboxedEnvironment(
            loader=self.env.loader,
            trim_blocks=True,
            lstrip_blocks=True,
            # `{#id}` is a kramdown attribute, not a comment
            comment_start_string="{##",
            comment_end_string="##}",
        )
        sandbox.filters.update(settings.get("JINJA_FILTERS", {}))
        sandbox.globals.update(settings.get("JINJA_GLOBALS", {}))
        sandbox.tests.update(settings.get("JINJA_TESTS", {}))
        self.env = sandbox


class JinjaPages:
    """Renders the Jinja in pages, once the graph is known.

    ``templates`` is an environment of the theme, with the context that its templates see.
    """

    def __init__(self, build: Build, academic: Academic, templates: Environment, context: Mapping[str, Any]) -> None:
        self._build = build
        self._academic = academic
        self._templates = templates
        self._context = context
        self._env = _Content(build.settings).env
        self._env.filters["link"] = lambda address: link(self._context, address)
        self._slots: list[str] = []

    def render(self, body: str, path: str, body_line: int, convert: Callable[[str], str]) -> str:
        """Return the HTML of a page: Jinja, then ``convert`` (Liquid and Markdown), then the slots filled.

        An error in the template is a problem at its line, and the page is rendered with its text as it stands.
        """
        self._slots = []
        try:
            text = self._env.from_string(body).render(
                academic=self._academic, publications=self._publications, people=self._people, cite=self._cite
            )
        except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
            line = body_line - 1 + (error.lineno if isinstance(error, TemplateSyntaxError) else 1)
            self._build.problems.add(path, line, "jinja", f"Jinja: {error}", "the text stands as it is written")
            text = f"{{% raw %}}{body}{{% endraw %}}" if self._build.site is not None else body
        return _SLOT.sub(lambda slot: self._slots[int(slot[1])], convert(text))

    def _slot(self, html: str) -> Markup:
        self._slots.append(html)
        return Markup(f"<!--academic-slot-{len(self._slots) - 1}-->")  # noqa: S704 - a number

    def _publications(self, limit: int | None = None, **wanted: object) -> Markup:
        """Publications as the theme lists them: by year, kind, type, tag, member (a slug), selected."""
        papers = [paper for paper in self._academic.publications if _fits(paper, wanted)][:limit]
        return self._slot(self._print("publications", _LIST, _PLAIN_LIST, papers=papers))

    def _people(self, limit: int | None = None, **wanted: object) -> Markup:
        """People as the theme's cards: by group, role, alumni."""
        members = [member for member in self._academic.people if _fits(member, wanted)][:limit]
        return self._slot(self._print("people", _PEOPLE, _PLAIN_PEOPLE, members=members))

    def _cite(self, key: str) -> Markup:
        """A publication as a reference in running text: its first author, "et al." and the year, as a link."""
        paper = next((paper for paper in self._academic.publications if key in (paper.id, paper.slug, paper.doi)), None)
        if paper is None:
            return self._slot(f"[{escape(key)}]")
        names = [author.short.split()[-1] if author.short else author.name for author in paper.authors]
        who = " & ".join(names) if len(names) < 3 else f"{names[0]} et al."
        words = escape(", ".join(str(part) for part in (who, paper.year or paper.status) if part) or paper.title)
        address = escape(link(self._context, paper.url))
        return self._slot(f'<a class="cite" href="{address}">{words}</a>' if paper.url else str(words))

    def _print(self, macros: str, ours: str, plain: str, **values: object) -> str:
        source = (
            ours if self._build.prints(f"macros/{macros}") else "{% autoescape true %}" + plain + "{% endautoescape %}"
        )
        html = self._templates.from_string(source).render({**self._context, **values})
        return re.sub(r"\n\s*\n", "\n", html)


def _fits(record: object, wanted: Mapping[str, object]) -> bool:
    for key, value in wanted.items():
        if key == "tag":
            has = value in getattr(record, "tags", ())
        elif key == "member":
            has = any(member.slug == value for member in getattr(record, "members", ()))
        else:
            has = getattr(record, key, None) == value
        if not has:
            return False
    return True
