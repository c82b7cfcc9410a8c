"""What is known of a site before its files are read: ``Setup(root, None, (), "production", None).config["baseurl"]``.

Its configuration and what follows from that: theme, time zone, version of Jekyll, defaults, the files that count.
Whoever reads or lays out one file needs no more; `site` adds what was read.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from pelican_academic.errors import Problems
from pelican_academic.jekyll.converters.markdown import Converter
from pelican_academic.jekyll.files import front_matter
from pelican_academic.jekyll.files.written import written
from pelican_academic.jekyll.setup import config as configuration
from pelican_academic.jekyll.setup import gems, version
from pelican_academic.jekyll.setup import theme as themes
from pelican_academic.jekyll.setup.defaults import Defaults
from pelican_academic.jekyll.setup.entries import Entries
from pelican_academic.jekyll.setup.required import required
from pelican_academic.jekyll.setup.times import Clock

__all__ = ["Notes", "Setup"]


class Notes(Protocol):
    """What earlier builds noted under a question: JSON, None for nothing. Who asks judges whether it still holds."""

    def noted(self, question: str) -> Any:
        """Return what was noted last."""

    def note(self, question: str, answer: Any) -> None:
        """Note an answer."""


class _NoNotes:
    def noted(self, question: str) -> None:
        del question

    def note(self, question: str, answer: Any) -> None:
        del question, answer


class Setup:
    """A site's folder and its configuration, the theme's included."""

    def __init__(
        self, root: Path, config: Any, exclude: Iterable[str], environment: str, theme: str | Path | None
    ) -> None:
        self.base = root  # the folder of the configuration; `root` is that of the site's files
        self.given = (config, tuple(exclude), environment, theme)
        self.environment = environment
        self.problems = Problems()
        self.config = configuration.load(root, config, self.problems)
        self.configuration = str(self.config["file"])
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
        self.notes: Notes = _NoNotes()
        self.prints = True  # its own layouts and sheets: what they lack is no fault where another theme's are used
        of_theme = self.theme.gem.dependencies if self.theme else gems.asked_by(self.config.get("theme"))
        more_plugins = [*of_theme, *required(root, self.config)]
        configuration.complete(root, self.config, self.problems, more_plugins)
        del self.config["named"]
        zone = self.config.get("timezone")
        self.clock = Clock(None if zone is None else str(zone))
        if moment := self.config.get("time"):
            self.clock.now = self.clock.parse(moment)
        if self.clock.unknown:
            self.problems.add(
                self.configuration, 0, "timezone", f"no time zone is called '{written(zone)}'", "UTC was used"
            )
        self.jekyll = version.of(self.config)
        self.markdown_extensions = configuration.markdown_extensions(self.config)
        self.defaults = Defaults(self.config, self.clock, whole_names=self.jekyll.whole_names)
        full = self.root.resolve()
        if self.theme and self.theme.root != full and self.theme.root.is_relative_to(full):
            exclude = [*exclude, f"{self.theme.root.relative_to(full).as_posix()}/"]
        self.entries = Entries(self.root, self.config, self.problems, exclude)
        self._splits: dict[str, front_matter.Split] = {}

    @cached_property
    def markdown(self) -> Converter:
        """The Markdown engine that the configuration chooses."""
        converter = Converter(self.config)
        for note in converter.notes:
            self.problems.add(
                self.configuration, 0, "markdown-option", note, "see the documentation", severity="warning"
            )
        return converter

    def keep_split(self, relative_path: str, split: front_matter.Split) -> None:
        """Remember where a file's front matter stands, to name the lines of its keys."""
        self._splits[relative_path] = split

    def line_of_key(self, path: str, key: str) -> int:
        """The line on which a document's front matter has a key, 0 for what is no document."""
        split = self._splits.get(path)
        return front_matter.key_line(split, key) if split else 0
