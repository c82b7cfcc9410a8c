"""A Jekyll repository, read: ``read_site("lab") -> Site`` with documents, static files, data and problems.

Nothing is rendered until `Site.render` is asked. Everything stays inside ``root``; nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican_academic.disk import is_file
from pelican_academic.errors import AcademicError, Problems
from pelican_academic.jekyll import config as configuration
from pelican_academic.jekyll import data as data_files
from pelican_academic.jekyll import excerpt, front_matter, gems, plugins, version
from pelican_academic.jekyll import theme as themes
from pelican_academic.jekyll.config import names_plugin
from pelican_academic.jekyll.defaults import Defaults
from pelican_academic.jekyll.document import Collection, Document, StaticFile
from pelican_academic.jekyll.entries import Entries
from pelican_academic.jekyll.layouts import Layouts
from pelican_academic.jekyll.markdown import Converter
from pelican_academic.jekyll.permalink import too_long
from pelican_academic.jekyll.rendering import Renderer, Rendering
from pelican_academic.jekyll.required import required
from pelican_academic.jekyll.times import Clock

__all__ = ["Site", "read_site"]


class Site:
    """One site; see docs/architecture.md for what its attributes promise."""

    def __init__(
        self, root: Path, config: Any, exclude: Iterable[str], environment: str, theme: str | Path | None
    ) -> None:
        self.base = root  # the folder of the configuration; `root` is that of the site's files
        self._given = (config, tuple(exclude), environment, theme)
        self.filters: Mapping[str, Callable[..., Any]] = {}
        self.tags: Mapping[str, Callable[[str], object]] = {}
        self.environment = environment
        self.problems = Problems()
        self.config = configuration.load(root, config, self.problems)
        self.root = Path(self.config["source"])
        if self.root != root:
            below = f"{self.root.relative_to(root).as_posix()}/"
            exclude = [path.removeprefix(below) for path in exclude]
        self.named = frozenset(self.config["named"])
        self.theme = themes.of(root, self.config, theme, self.problems)
        if self.theme:
            self.config = themes.settled(self.theme, self.config, self.problems)
        named = (theme, self.config.get("theme"), self.config.get("remote_theme"))
        self.lacks_theme = self.theme is None and any(named)
        of_theme = self.theme.gem.dependencies if self.theme else gems.asked_by(self.config.get("theme"))
        more_plugins = [*of_theme, *required(root, self.config)]
        configuration.complete(root, self.config, self.problems, more_plugins)
        del self.config["named"]
        zone = self.config.get("timezone")
        self.clock = Clock(None if zone is None else str(zone))
        if moment := self.config.get("time"):
            self.clock.now = self.clock.parse(moment)
        if self.clock.unknown:
            self.problems.add("_config.yml", 0, "timezone", f"no time zone is called '{zone}'", "UTC was used")
        self.jekyll = version.of(self.config)
        self.markdown_extensions = configuration.markdown_extensions(self.config)
        self.defaults = Defaults(self.config)
        full = self.root.resolve()
        if self.theme and self.theme.root != full and self.theme.root.is_relative_to(full):
            exclude = [*exclude, f"{self.theme.root.relative_to(full).as_posix()}/"]
        self.entries = Entries(self.root, self.config, self.problems, exclude)
        self.pages: list[Document] = []
        self.main_language = True  # not that of a translation, which another site of the same folder adds
        self.extra: list[Document | StaticFile] = []  # what plugins write besides, from a site of another language
        self.placed_in = ""  # the folder of the output that holds all but that
        self.addresses: dict[tuple[str, str], str] = {}  # what relative_url and absolute_url gave, in all languages
        self.checksums: dict[str, str | None] = {}  # of files and folders, as filters print them on many pages
        self.static_files: list[StaticFile] = []
        self.collections: dict[str, Collection] = {}
        self.data: dict[str, Any] = {}
        self.plugins = plugins.active(self)
        self._splits: dict[str, front_matter.Split] = {}

    @property
    def posts(self) -> list[Document]:
        """Posts, oldest first, as the collection holds them."""
        return self.collections["posts"].docs

    @property
    def every_file(self) -> list[StaticFile]:
        """The static files that templates see: the site's, those of every collection, written or not, the theme's."""
        plain = [file for file in self.static_files if not file.collection]
        own = [file for file in plain if file.path.is_relative_to(self.root)]
        collections = self.collections.values() if self.jekyll.lists_collection_files else ()
        listed = [file for collection in collections for file in collection.files]
        return [*own, *listed, *(file for file in plain if not file.path.is_relative_to(self.root))]

    @cached_property
    def documents(self) -> list[Document]:
        """Everything that is written as a page of its own: pages, then documents by collection, the winners only."""
        return [found for found in self.written.values() if isinstance(found, Document)]

    def data_file(self, names: Sequence[str]) -> str:
        """The file of a value of ``site.data``: ``("team",)`` is ``_data/team.yml``."""
        path = "/".join((str(self.config.get("data_dir") or "_data").strip("/"), *names))
        return next(
            (f"{path}{ending}" for ending in data_files.ENDINGS if is_file(self.root / f"{path}{ending}")), path
        )

    @cached_property
    def written(self) -> dict[str, Document | StaticFile]:
        """What each file of the output folder is made of; of two with one destination the later one wins."""
        found: dict[str, Document | StaticFile] = {}
        rivals: dict[str, list[Document | StaticFile]] = {}
        for item in self._candidates():
            if too_long(item.destination):
                place = item.relative_path if not too_long(item.relative_path) else "_config.yml"  # of an archive
                message = f"no file can be called '{item.destination[:60]}…'"
                self.problems.add(place, 1, "long-name", message, "the page was left out")
                continue
            before = found.pop(item.destination, None)
            if before is not None and before.path != item.path:
                rivals.setdefault(item.destination, []).append(before)
            found[item.destination] = item
        for destination, (first, *others) in rivals.items():
            last = found[destination].relative_path
            also = f", so are {len(others) + 1} other files, the last" if others else ", and so is"
            message = f"is written to '{destination}'{also} {last}"
            self.problems.add(first.relative_path, 1, "destination-taken", message, f"{last} was written")
        return found

    def _candidates(self) -> Iterator[Document | StaticFile]:
        for item in self._own():
            yield item if not self.placed_in else _placed(item, self.placed_in)
        yield from self.extra

    def _own(self) -> Iterator[Document | StaticFile]:
        yield from self.pages
        yield from self.static_files
        for collection in self.collections.values():
            if collection.written:
                yield from (document for document in collection.docs if self.is_published(document))

    def again(self, settings: dict[str, Any]) -> Site:
        """Read the same folder once more with some other settings."""
        config, exclude, environment, theme = self._given
        given = config if isinstance(config, list | tuple) else [config] if config is not None else []
        other = read_site(
            self.base, [*given, settings], exclude, environment, filters=self.filters, tags=self.tags, theme=theme
        )
        other.addresses = self.addresses
        return other

    def is_published(self, document: Document) -> bool:
        """Whether a document is written: not of the future unless ``future`` is set."""
        moment = document.data.get("date")
        if self.config.get("future") or document.is_page or moment is None or not hasattr(moment, "timestamp"):
            return True
        return bool(moment <= self.clock.now)

    def excerpt_source(self, document: Document) -> str | None:
        """Return the raw text of a document's excerpt, None where Jekyll makes none."""
        separator = document.data.get("excerpt_separator", self.config.get("excerpt_separator"))
        if not separator or (document.is_page and not self.config.get("page_excerpts")):
            return None
        return excerpt.source(document.body, str(separator))

    @cached_property
    def markdown(self) -> Converter:
        """The Markdown engine that the configuration chooses."""
        converter = Converter(self.config)
        for note in converter.notes:
            self.problems.add("_config.yml", 0, "markdown-option", note, "see the documentation", severity="warning")
        return converter

    @cached_property
    def layouts(self) -> Layouts:
        """The site's layouts and its theme's."""
        return Layouts(self)

    @cached_property
    def renderer(self) -> Renderer:
        """What turns documents into pages."""
        return Renderer(self)

    def render(self, document: Document) -> Rendering:
        """Render one document; see `Rendering`."""
        return document.site.renderer.render(document)

    def render_in_turn(self, document: Document) -> Rendering:
        """Render one document after those that Jekyll renders before it, where one leaves something for the next.

        That is what ``include_cached`` keeps: the text that the first page with it made, on every page.
        """
        if names_plugin(document.site.config, "jekyll-include-cache"):
            document.site.renderer.write_up_to(document)
        return self.render(document)

    def keep_split(self, relative_path: str, split: front_matter.Split) -> None:
        """Remember where a file's front matter stands, to name the lines of its keys."""
        self._splits[relative_path] = split

    def problem_at_key(self, document: Document, key: str, code: str, message: str, action: str) -> None:
        """Report something about a key of a document's front matter, at its line."""
        line = self.line_of_key(document.relative_path, key)
        self.problems.add(document.relative_path, line, code, message, action)

    def line_of_key(self, path: str, key: str) -> int:
        """The line on which a document's front matter has a key, 0 for what is no document."""
        split = self._splits.get(path)
        return front_matter.key_line(split, key) if split else 0


def _placed(item: Document | StaticFile, folder: str) -> Document | StaticFile:
    """Move what is written into a folder of the output."""
    destination = f"{folder}/{item.destination}"
    if isinstance(item, StaticFile):
        return replace(item, destination=destination)
    item.destination = destination
    return item


def read_site(
    root: str | Path,
    config: Any = None,
    exclude: Iterable[str] = (),
    environment: str = "production",
    *,
    filters: Mapping[str, Callable[..., Any]] | None = None,
    tags: Mapping[str, Callable[[str], object]] | None = None,
    theme: str | Path | None = None,
) -> Site:
    """Read the Jekyll repository in ``root`` in place.

    ``config`` is None (``_config.yml``), the name of a configuration file, a mapping of settings that win over the
    files, or a sequence of those; ``exclude`` names files and folders that are not the site's (the output folder, for
    one), without patterns. ``filters`` and ``tags`` are the site's own, in place of Ruby in ``_plugins``: a filter is
    a function of the value and its arguments, a tag a function of its markup that returns text. ``theme`` is the
    folder of the site's gem or remote theme, where it is not found by itself. Raises `AcademicError` if ``root`` is
    no folder; every other fault is in ``.problems``.
    """
    from pelican_academic.jekyll import reader  # noqa: PLC0415 - the reader builds what this module defines

    folder = Path(root).absolute()
    if not folder.is_dir():
        raise AcademicError(f"{root} is not a folder")
    site = Site(folder, config, exclude, environment, theme)
    site.filters, site.tags = filters or {}, tags or {}
    reader.fill(site)
    return site
