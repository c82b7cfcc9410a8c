"""The state of one Pelican run: the Jekyll site that was read, what became of its documents, and all problems."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateNotFound
from pelican.contents import Content

from pelican_academic.errors import Place, Problem, Problems
from pelican_academic.jekyll import Document, Site
from pelican_academic.jekyll.setup.config import CONFIG_FILES
from pelican_academic.plugin.files import Files
from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.kinds import TEMPLATE_OF_KIND
from pelican_academic.plugin.output.taken import Taken
from pelican_academic.plugin.prose.markup.titles import names_in_titles
from pelican_academic.plugin.prose.maths.dollars import reads_dollars
from pelican_academic.plugin.settings import SETTINGS, prints_by_us
from pelican_academic.plugin.settings.given import Given
from pelican_academic.regex import regex
from pelican_academic.site import AcademicSite

__all__ = ["AddedPage", "Build", "Waiting", "build_of", "is_jekyll", "same_run"]

_KEY = "ACADEMIC_BUILD"
_QUOTED = regex(r"'([^']+)'")
_JEKYLL_FOLDERS = ("_posts", "_people", "_members", "_team")


@dataclass(frozen=True)
class AddedPage:
    """A page of ours: its address, template, title and kind, and what the template needs beyond the context."""

    url: str
    template: str
    title: str
    kind: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Waiting:
    """A page whose Jinja waits for the graph: its text, the line that starts on, and what turns it to HTML."""

    body: str
    body_line: int
    convert: Callable[[str], str]


@dataclass
class Build:
    """One run over one site.

    ``site`` is None where PATH holds plain Pelican content. ``contents`` are the pages and articles made of the site's
    documents, by source path; ``marked`` their HTML with ``data-line`` attributes, for extraction. ``taken`` are the
    paths in the output folder that the site itself writes, so that nothing we add takes one; ``copied`` the sources of
    those that Pelican copies; ``added`` and ``exports``
    are what we add. ``focus`` is what a crop of a picture must keep, by its path; ``copies`` the smaller copies of each
    picture, or the error that it gave; ``pictures`` the file that a picture's path means. ``running`` is true once
    Pelican has asked for the run's generators; where it asks again, another run begins. ``complete`` adds to a page
    that was written what the site's own page has besides. ``environment`` holds the theme's templates, once Pelican has
    made it. ``headline`` is the home page's, as HTML.
    """

    settings: dict[str, Any]
    given: Given = field(init=False)
    running: bool = False
    site: Site | None = None
    problems: Problems = field(default_factory=Problems)
    contents: dict[str, Content] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    marked: dict[str, str] = field(default_factory=dict)
    taken: Taken = field(default_factory=Taken)
    copied: dict[str, Path] = field(default_factory=dict)
    graph: AcademicSite | None = None
    waiting: dict[str, Waiting] = field(default_factory=dict)
    added: list[AddedPage] = field(default_factory=list)
    exports: dict[str, str | bytes] = field(default_factory=dict)
    focus: dict[str, str] = field(default_factory=dict)
    menu: frozenset[str] = frozenset()
    headline: str = ""
    copies: dict[Path, Any] = field(default_factory=dict)
    pictures: dict[str, Path | None] = field(default_factory=dict)
    complete: Callable[[Path, dict[str, Any]], None] | None = None
    environment: Environment | None = None
    _paths: dict[str, str] = field(default_factory=dict)

    @classmethod
    def start(cls, settings: dict[str, Any]) -> Build:
        """Begin a run and leave it where `build_of` finds it."""
        build = cls(settings)
        build.given = Given(settings)
        settings[_KEY] = build
        for setting in SETTINGS.values():
            settings.setdefault(setting.name, copy.copy(setting.default))
        return build

    def __reduce__(self) -> tuple[type, tuple[()]]:
        """Stay out of Pelican's cache of content, which keeps a page with its settings."""
        return dict, ()

    def prints(self, template: str) -> bool:
        """Whether the site's theme has a template: ``build.prints("people")``. Ours has all that we name."""
        if self.environment is None:
            return True
        try:
            self.environment.get_template(f"{template}.html")
        except TemplateNotFound:
            return False
        return True

    def is_of_site(self, page: Content) -> bool:
        """Whether a page is none of a translation, which another language's reading of a Jekyll site holds."""
        document = getattr(page, "source_document", None)
        return document is None or document.site is self.site

    def template_of(self, kind: str) -> str:
        """The template that prints pages of a kind, the theme's ``page`` where it has none."""
        template = TEMPLATE_OF_KIND.get(kind, "page")
        return template if self.prints(template) else "page"

    @cached_property
    def names_in_titles(self) -> frozenset[str]:
        """What page titles say of the site and not of the page."""
        return names_in_titles(self.site) if self.site is not None else frozenset()

    @cached_property
    def _names_by_layout(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for document in self.site.documents if self.site is not None else ():
            if document.output_extension == ".html":
                name = document.url.strip("/").rsplit("/", 1)[-1]
                found.setdefault(str(document.data.get("layout")), set()).add(name)
        return found

    def users_of(self, layout: str) -> int:
        """How many pages of different names use a layout."""
        return len(self._names_by_layout.get(layout, ()))

    def option(self, name: str) -> Any:
        """Return a setting of ours, its default where the site sets none: ``build.option("LOOK")``."""
        return self.settings[f"ACADEMIC_{name}"]

    def report(self, problems: Iterable[Problem]) -> None:
        """Record problems that another part found; of one that names but a file, where what it quotes stands in it."""
        for problem in problems:
            place, quoted = problem.place, _QUOTED.search(problem.message)
            if place.line <= 1 and quoted and (line := self.line_with(place.path, quoted[1])):
                problem = replace(problem, place=replace(place, line=line))
            self.problems.record(problem)

    def path_of(self, content: Content) -> str:
        """The file of a page, relative to the site's root; what is made of none goes by what it is written to."""
        source = content.source_path
        if not source:
            return str(content.save_as)
        if source not in self._paths:  # many ask, and a disk is slow
            file = Path(source).resolve()
            inside = file.is_relative_to(self.root)
            self._paths[source] = file.relative_to(self.root).as_posix() if inside else str(content.save_as)
        return self._paths[source]

    def body_of(self, path: str) -> str:
        """The text of a page as its file has it, "" for plain Pelican content, which has no Liquid."""
        document = self.documents.get(path)
        return document.body if document is not None else ""

    def line_of_key(self, path: str, key: str) -> int:
        """The line on which a page's front matter has a key, 0 for what is no page."""
        return self.site.line_of_key(path, key) if self.site is not None else 0

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {}

    def line_with(self, path: str, text: str) -> int:
        """The first line of a file on which a text stands, 0 for none."""
        if path not in self._texts:  # a bibliography has a hundred doubts
            try:
                self._texts[path] = (self.root / path).read_text("utf-8-sig", "replace")
            except OSError:
                self._texts[path] = ""
        source = self._texts[path]
        at = source.find(text) if source else -1
        return source.count("\n", 0, at) + 1 if at >= 0 else 0

    @cached_property
    def files(self) -> Files:
        """The files of the site, to look addresses up in."""
        return Files(self.site, self.copied)

    @cached_property
    def root(self) -> Path:
        """The folder of the content, absolute."""
        return Path(self.settings["PATH"]).resolve()

    @cached_property
    def conf(self) -> Path | None:
        """The ``pelicanconf.py`` in the folder of the content or in the one above, None where there is none."""
        folder = Path(self.settings["PATH"]).resolve()
        near = (above / "pelicanconf.py" for above in (folder, folder.parent))
        return next((file for file in near if file.is_file()), None)

    def place_of(self, name: str) -> Place:
        """Where ``pelicanconf.py`` sets a name: its last such line, 0 where it has none."""
        text = self.conf.read_text("utf-8", "replace") if self.conf else ""
        lines = [number for number, line in enumerate(text.splitlines(), 1) if re.match(rf"{name}\b", line)]
        return Place("pelicanconf.py", lines[-1] if lines else 0)

    @cached_property
    def cache(self) -> Path:
        """``.cache`` beside pelicanconf.py, or beside the output where there is none."""
        folder = self.conf.parent if self.conf else Path(self.settings["OUTPUT_PATH"]).resolve().parent
        return folder / ".cache"

    @property
    def picture_cache(self) -> Path:
        """The folder of the smaller copies of pictures."""
        return self.cache / "pictures"

    @cached_property
    def kept(self) -> Kept:
        """What an earlier build found out of the same pages and pictures."""
        return Kept(self.cache / "kept" / "answers.json" if self.option("CACHE") else None)

    @property
    def configuration(self) -> str:
        """The name of the site's own configuration file."""
        return next((name for name in CONFIG_FILES if (self.root / name).is_file()), CONFIG_FILES[0])

    @property
    def configurations(self) -> list[Any]:
        """What Jekyll's ``--config`` would name: nothing where its default is meant."""
        more = [*self.option("CONFIG"), *filter(None, [self.option("SERVED")])]
        own = [self.configuration] if (self.root / self.configuration).is_file() else []
        return [*own, *more] if more else []

    @cached_property
    def reads_dollars(self) -> bool:
        """Whether the site's own frame has ``$x$`` read as TeX."""
        return self.site is not None and reads_dollars(self.site)

    @cached_property
    def our_theme(self) -> bool:
        """Whether the site is printed by the theme of this package."""
        return prints_by_us(self.settings)

    @property
    def own_look(self) -> bool:
        """Whether the site's own layouts write whole pages."""
        return self.site is not None and self.option("LOOK") == "own"

    def looks_like_jekyll(self) -> bool:
        """Whether PATH is a Jekyll site, by setting or by what lies there."""
        wanted = self.option("JEKYLL")
        if wanted is not None:
            return bool(wanted)
        return is_jekyll(self.root)


def is_jekyll(folder: Path) -> bool:
    """Whether a folder is a Jekyll site by what lies there."""
    return any((folder / name).is_file() for name in CONFIG_FILES) or any(
        (folder / name).is_dir() for name in _JEKYLL_FOLDERS
    )


def same_run(context: MutableMapping[str, Any], settings: Mapping[str, Any]) -> None:
    """Bring what Pelican copied of the settings, before it asked for the generators of another run, up to date."""
    if context.get(_KEY) is not settings.get(_KEY):
        context.update(settings)


def build_of(settings: Mapping[str, Any]) -> Build | None:
    """Return the run that these settings belong to, None on a site that is not ours."""
    build = settings.get(_KEY)
    return build if isinstance(build, Build) else None
