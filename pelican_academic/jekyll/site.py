"""A Jekyll repository, read: a `Site` with documents, static files, data and problems; `read_site` makes one.

Nothing is rendered until `Site.render` is asked. Everything stays inside ``root``; nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from pelican_academic.disk import folders_of, is_file, is_folder
from pelican_academic.jekyll.documents.document import Collection, Document, StaticFile
from pelican_academic.jekyll.documents.permalink import too_long
from pelican_academic.jekyll.files import data as data_files
from pelican_academic.jekyll.rendering.layouts import Layouts
from pelican_academic.jekyll.rendering.rendered import Rendering
from pelican_academic.jekyll.rendering.renders import Renders
from pelican_academic.jekyll.setup.config import names_plugin
from pelican_academic.jekyll.setup.setup import Setup

__all__ = ["Site", "placed"]


class Site(Setup):
    """One site; see docs/architecture.md for what its attributes promise."""

    plugins: Sequence[ModuleType]  # in the order in which they run
    renderer: Renders

    def __init__(
        self, root: Path, config: Any, exclude: Iterable[str], environment: str, theme: str | Path | None
    ) -> None:
        super().__init__(root, config, exclude, environment, theme)
        self.filters: Mapping[str, Callable[..., Any]] = {}
        self.tags: Mapping[str, Callable[[str], object]] = {}
        self.pages: list[Document] = []
        self.static_files: list[StaticFile] = []
        self.collections: dict[str, Collection] = {}
        self.data: dict[str, Any] = {}
        self.json_files: dict[str, str] = {}  # of those values of `data` that a JSON file elsewhere holds
        self.translations: list[Site] = []  # the same folder, read once more in each other language
        self.main_language = True  # not that of a translation
        self.extra: list[Document | StaticFile] = []  # what plugins write besides, from the translations
        self.placed_in = ""  # the folder of the output that holds all but that
        self.addresses: dict[tuple[str, str], str] = {}  # what relative_url and absolute_url gave, in all languages
        self.archives: dict[tuple[str, str], str] = {}  # ("tags", "wet"): where a plugin lists such posts
        self.checksums: dict[str, str | None] = {}  # of files and folders, as filters print them on many pages

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
        """The file of a value of ``site.data``: ``("team", "new")`` is in ``_data/team/new.yml``, else ``team.yml``."""
        folder = str(self.config.get("data_dir") or "_data").strip("/")
        paths = ["/".join((folder, *names[:count])) for count in range(len(names), 0, -1)]
        files = (f"{path}{ending}" for path in paths for ending in data_files.ENDINGS)
        found = next((file for file in files if is_file(self.root / file)), "")
        return found or self.json_files.get(names[0], paths[0])

    def is_data_folder(self, names: Sequence[str]) -> bool:
        """Whether a value of ``site.data`` is a folder of files, or ``site.data`` itself."""
        folder = str(self.config.get("data_dir") or "_data").strip("/")
        return not names or is_folder(self.root / folder / "/".join(names))

    @cached_property
    def written(self) -> dict[str, Document | StaticFile]:
        """What each file of the output folder is made of; of two with one destination the later one wins."""
        found: dict[str, Document | StaticFile] = {}
        rivals: dict[str, list[Document | StaticFile]] = {}
        for item in self._candidates():
            if too_long(item.destination):
                place = item.relative_path if not too_long(item.relative_path) else self.configuration  # of an archive
                message = f"no file can be called '{item.destination[:60]}…'"
                self.problems.add(place, 1, "long-name", message, "the page was left out")
                continue
            if item.destination in found and _has_no_page(item):
                rivals.setdefault(item.destination, []).append(item)
                continue
            before = found.pop(item.destination, None)
            if before is not None and before.path != item.path:
                rivals.setdefault(item.destination, []).append(before)
            found[item.destination] = item
        for destination, (first, *others) in rivals.items():
            winner = found[destination]
            by = getattr(winner, "generated", "")
            last = f"the {winner.relative_path} of {by}" if by else winner.relative_path
            also = f", so are {len(others) + 1} other files, the last" if others else ", and so is"
            message = f"is written to '{destination}'{also} {last}"
            self.problems.add(first.relative_path, 1, "destination-taken", message, f"{last} was written")
        for destination, item in [*found.items()]:
            if file := next((folder for folder in folders_of(destination) if folder in found), ""):
                message = f"is written to '{destination}', and '{file}' is a file, no folder"
                self.problems.add(item.relative_path, 1, "destination-taken", message, "left out")
                del found[destination]
        return found

    def _candidates(self) -> Iterator[Document | StaticFile]:
        for item in self._own():
            yield item if not self.placed_in else placed(item, self.placed_in)
        yield from self.extra

    def _own(self) -> Iterator[Document | StaticFile]:
        yield from self.pages
        yield from self.static_files
        for collection in self.collections.values():
            if collection.written:
                yield from (document for document in collection.docs if self.is_published(document))

    def is_published(self, document: Document) -> bool:
        """Whether a document is written: not of the future unless ``future`` is set."""
        moment = document.data.get("date")
        if self.config.get("future") or document.is_page or moment is None or not hasattr(moment, "timestamp"):
            return True
        return bool(moment <= self.clock.now)

    @cached_property
    def layouts(self) -> Layouts:
        """The site's layouts and its theme's."""
        return Layouts(self)

    def render(self, document: Document) -> Rendering:
        """Render one document, of this site or of a translation; see `Rendering`."""
        return self._of(document).renderer.render(document)

    def render_in_turn(self, document: Document) -> Rendering:
        """Render one document after those that Jekyll renders before it, where one leaves something for the next.

        That is what ``include_cached`` keeps: the text that the first page with it made, on every page.
        """
        site = self._of(document)
        if names_plugin(site.config, "jekyll-include-cache"):
            site.renderer.write_up_to(document)
        return self.render(document)

    def _of(self, document: Document) -> Site:
        return next((site for site in self.translations if site is document.site), self)


def _has_no_page(item: Document | StaticFile) -> bool:
    """Whether a post is to have no page of its own: defaults with ``permalink: ""`` lead it to the home page."""
    return isinstance(item, Document) and not item.is_page and item.permalink == ""


def placed(item: Document | StaticFile, folder: str) -> Document | StaticFile:
    """Move what is written into a folder of the output."""
    destination = f"{folder}/{item.destination}"
    if isinstance(item, StaticFile):
        return replace(item, destination=destination)
    item.destination, item.moved_to = destination, folder
    return item
