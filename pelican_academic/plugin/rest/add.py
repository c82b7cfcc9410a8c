"""A page that Pelican wrote with the theme -> the same with what the site's own page has besides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment, Template
from markupsafe import Markup

from pelican_academic.jekyll import Document
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.pictures.inks import ink_of
from pelican_academic.plugin.pictures.of_site import file_at, path_in
from pelican_academic.plugin.prose.finish import finish_part
from pelican_academic.plugin.prose.markup.breaks import breakable
from pelican_academic.plugin.records.role_labels import label_of_role
from pelican_academic.plugin.rest.blocks import inline, parts
from pelican_academic.plugin.rest.common import Common, leaves
from pelican_academic.plugin.rest.line import Line
from pelican_academic.plugin.rest.linking import places_of_links
from pelican_academic.plugin.rest.missing import Missing, is_own, missing
from pelican_academic.plugin.rest.ours import Shown, shown
from pelican_academic.plugin.rest.papers import Papers
from pelican_academic.plugin.rest.spelled import spelled_out
from pelican_academic.plugin.rest.words import words_of
from pelican_academic.regex import regex

__all__ = ["Completion"]

_END_OF_MAIN, _END_OF_PAGE = "</main>", "</footer>"
_HAS_ITS_HEAD = frozenset({"person", "publication", "home"})  # kinds of pages whose title is followed by facts
_DEGREES = frozenset({"dr", "prof", "ph", "d", "phd", "msc", "bsc", "m", "b", "sc", "md"})
_TAG = regex(r"<[^>]*>")
_A_TEXT = 30  # words: what a home page's layout tells so much of is its text, and stands before its lists
_SHORT = 24  # characters
_SEVERAL = 2  # people: one portrait is that of who wrote the page


class Completion:
    """What completes the pages of one run. ``templates`` are the theme's: they say how each piece looks."""

    def __init__(self, build: Build, templates: Environment) -> None:
        assert build.site is not None  # noqa: S101 - a Jekyll site's pages alone are compared
        self._build = build
        self._common = Common(build.site)
        self._papers = Papers()
        self._template: Template = templates.get_template("partials/rest.html")

    @classmethod
    def of(cls, build: Build, templates: Environment) -> Completion | None:
        """Return the completion of a run, None where the theme is not ours or the site no Jekyll site."""
        wanted = build.site is not None and not build.own_look and build.our_theme
        return cls(build, templates) if wanted else None

    def page(self, path: Path, context: dict[str, Any]) -> None:
        """Complete the page that was written to ``path``."""
        content = context.get("article") or context.get("page")
        document = getattr(content, "source_document", None)
        if document is None or content is None or content.kind == "raw":
            return
        source = path.read_text("utf-8")
        completed = self.completed(source, document, content, context)
        if completed != source:
            path.write_text(completed, "utf-8")

    def completed(self, source: str, document: Document, content: Any, context: dict[str, Any]) -> str:
        """Return the HTML of a page with what it lacked."""
        ours = shown(source)
        if content.kind == "person" and self._build.site is not None:  # the role stands below the name, in our words
            label = label_of_role(self._build.site.data, document.data.get("role"))
            told = {key: value for key, value in document.data.items() if key not in {"name", "title"}}
            own = {word for leaf in leaves(told) for word in words_of(leaf)}  # "degree: PhD" is no part of the name
            ours.words |= {*words_of(label), *(_DEGREES - own)}
        self._papers.know(ours, content.kind, context["academic"].publications)
        lines = self._common.lines(document)
        if content.kind == "person":  # whom the list shows before and behind is no news of a person
            lines = [line for line in lines if not line.turns]
        if not lines:
            return source
        found = missing(lines, ours, self._common, document, self._is_for_logos(ours))
        added: dict[int, str] = {}
        renamed = spelled_out(source, found) if content.kind == "person" else {}
        for place, lines in found.items.items():
            if not lines:
                continue
            texts = [inline(line, found.links.get(line), ours.links) for line in lines]
            added[place] = self._html("item", context, lines=_joined(texts))
        footer = [inline(line, found.links.get(line)) for line in _distinct(found.footer)]
        if (footer or found.logos) and (place := source.rfind(_END_OF_PAGE)) >= 0:
            html = self._html("footer", context, lines=footer, logos=found.logos)
            added[place] = finish_part(self._build, content, html) if found.logos else html
        place = source.find("</h1>", source.find("<main")) + len("</h1>")
        if content.kind not in _HAS_ITS_HEAD and found.lead is not None and place > len("</h1>"):
            added[place] = self._html("lead", context, lines=[inline(found.lead)])
            found.leave(found.lead)
        else:
            found.lead = None
        if found.rest and (place := source.rfind(_END_OF_MAIN)) >= 0:
            found.content = self._common.text_of(document)
            found.title = words_of(document.title)
            of_people = self._portraits(found) if content.kind != "person" else frozenset()

            def shows(path: str) -> bool:
                if path in of_people:
                    return path.rsplit("/", 1)[-1] not in ours.source  # whose name is a word of the page besides
                return is_own(path, document) and not ours.has_picture(path)

            pieces = self._html("page", context, parts=parts(found, shows))
            is_text = (
                content.kind == "home" and "is-bare" not in source and len(words_of(_TAG.sub(" ", pieces))) > _A_TEXT
            )
            first = source.find('<section class="hang part', source.find("<main")) if is_text else -1
            added[first if first >= 0 else place] = finish_part(self._build, content, pieces)
        for place, tag in places_of_links(source, found.names).items():
            added[place] = added.get(place, "") + tag
        changes = {**{(place, place): html for place, html in added.items()}, **renamed}
        for start, end in sorted(changes, reverse=True):
            source = source[:start] + changes[start, end] + source[end:]
        return source

    def _portraits(self, found: Missing) -> frozenset[str]:
        """The portraits of the site's people among the lines of the rest, where it lists several people."""
        root = found.rest[0].element.getroottree().getroot()
        shown = {str(image.get("src") or "") for image in root.iter("img")}
        people = self._build.graph.people if self._build.graph is not None else ()
        files = {unquote(person.image).lstrip("/") for person in people if person.image}
        of_people = frozenset(src for src in shown if unquote(src).partition("?")[0].lstrip("/") in files)
        return of_people if len(of_people) >= _SEVERAL else frozenset()

    def _is_for_logos(self, ours: Shown) -> Callable[[str], bool]:
        """What says of a picture whether it is one of the site's, can be seen on white and is not in our page yet."""

        def shows(src: str) -> bool:
            file = file_at(self._build, path_in(self._build, src))
            return file is not None and f"/{file.name}" not in ours.source and ink_of(file, self._build.kept) != "chalk"

        return shows

    def _html(self, place: str, context: dict[str, Any], **values: Any) -> str:
        return breakable(self._template.render({**context, "place": place, **values}).strip())


def _distinct(lines: list[Line]) -> list[Line]:
    """The lines without those whose words all stand in another."""
    said: set[str] = set()
    kept = []
    for line in sorted(lines, key=lambda line: -len(line.words)):
        if not line.words or not said.issuperset(line.words):
            kept.append(line)
            said.update(line.words)
    return [line for line in lines if line in kept]


def _joined(lines: list[Markup]) -> list[Markup]:
    """Lines of a few words each, on one line."""
    joined: list[Markup] = []
    short = False
    for line in lines:
        is_short = len(line.striptags()) <= _SHORT
        if short and is_short:
            joined[-1] += Markup(" · ") + line
        else:
            joined.append(line)
        short = is_short
    return joined
