"""The theme that a site names: ``of(root, config, None, problems) -> Theme``, its folders read after the site's.

A gem's theme (``theme: minima``) is found where gems are installed; a remote one (``remote_theme: owner/name``), and a
gem that is not installed, where a setting names its folder. What the site has itself wins over the theme's. Source:
Jekyll, "Themes"; jekyll-remote-theme's README.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pelican_academic.disk import is_folder
from pelican_academic.errors import Problems
from pelican_academic.jekyll.setup import gems, version
from pelican_academic.jekyll.setup.config import Config, merge, theme_settings
from pelican_academic.jekyll.setup.gems import Gem

__all__ = ["Theme", "of", "settled"]

_OF_PAGES = "jekyll-theme-primer"  # GitHub Pages, "Themes": the theme of a site that names none


class Theme:
    """A theme's folder; every path is relative to it and `/`-separated."""

    def __init__(self, gem: Gem, *, remote: bool = False) -> None:
        self.gem = gem
        self.root = gem.root.resolve()
        self.is_remote = remote

    def has(self, folder: str) -> bool:
        """Whether the theme has this folder inside its own."""
        full = (self.root / folder).resolve()
        return is_folder(full) and full.is_relative_to(self.root)

    def packs(self, name: str) -> bool:
        """Whether the gem has this file: a repository may keep for its own demonstration what its gem leaves out."""
        sources = [path.read_text("utf-8", errors="replace") for path in self.root.glob("*.gemspec")]
        return not sources or any(name.split(".", 1)[0] in source for source in sources)

    def shown(self, relative_path: str) -> str:
        """Return how messages name a file of the theme: ``minima-2.5.1/_layouts/post.html``."""
        return f"{self.root.name}/{relative_path}"

    def assets(self) -> Iterator[str]:
        """List the files of the theme's ``assets``, sorted, without symbolic links."""
        if self.has("assets"):
            yield from self._below(self.root / "assets")

    def _below(self, folder: Path) -> Iterator[str]:
        for path in sorted(folder.iterdir()):
            if path.is_symlink():
                continue
            if is_folder(path):
                yield from self._below(path)
            elif path.is_file():
                yield path.relative_to(self.root).as_posix()


def of(root: Path, config: Config, folder: str | Path | None, problems: Problems) -> Theme | None:
    """Return the theme of a site, None where it names none or where it is not to be found, which is reported.

    ``folder`` is where a setting says that it lies, relative to the site.
    """
    gem, remote = config.get("theme"), config.get("remote_theme")
    named = str(remote or gem or "")
    if folder:
        place = (root / Path(folder).expanduser()).resolve()
        if place.is_dir():
            return Theme(gems.in_folder(named.rsplit("/", 1)[-1] or place.name, place), remote=not gem and bool(remote))
        problems.add(
            "pelicanconf.py", 0, "theme-missing", f"the theme's folder '{folder}' is not there", "built without it"
        )
        return None
    if gem is not None and not isinstance(gem, str):
        problems.add(config["file"], 0, "theme-name", "'theme' is no text", "built without a theme", severity="warning")
        return None
    if gem is None and not remote and version.named(root, config) == "github-pages":
        gem = _OF_PAGES  # nobody named it, so nobody misses it
    if gem and (root / f"{gem}.gemspec").is_file():  # the repository of the theme itself
        return Theme(gems.in_folder(gem, root))
    if gem and (found := gems.find(gem, root)):
        return Theme(found)
    if named:
        problems.add(
            config["file"], 0, "theme-missing",
            f"the {'remote theme' if remote else 'theme'} '{named}' is not on this machine",
            "built without its layouts, includes and style sheets; ACADEMIC_JEKYLL_THEME can name a copy of it",
        )  # fmt: skip
    return None


def settled(theme: Theme, config: Config, problems: Problems) -> Config:
    """Return the configuration with what a gem's theme adds below it; Jekyll reads a remote theme too late for that."""
    if theme.is_remote or not theme.packs("_config.yml") or config.get("ignore_theme_config") is True:
        return config
    return merge(theme_settings(theme.root / "_config.yml", theme.shown("_config.yml"), problems), config)
