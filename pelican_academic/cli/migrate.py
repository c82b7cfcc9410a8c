"""``pelican-academic migrate DIR``: write a pelicanconf.py into a Jekyll repository and say what was found."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from pelican_academic.cli.folders import existing, names_itself
from pelican_academic.cli.workflow import add_option, publish, repository_of, rivals
from pelican_academic.errors import ConfigError, Problems, summary
from pelican_academic.jekyll.setup.config import CONFIG_FILES, load
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.run import NO_TRACE, run

__all__ = ["add_to"]

_THEME = """
# The folder of the gem or remote theme that the site names, relative to this one.
ACADEMIC_JEKYLL_THEME = {folder!r}
"""
_CONF = '''"""Pelican's settings for the Jekyll site in this folder. No file of the site is changed or needs to be.

Build it with `pelican`; look at it, and at each change, with `pelican-academic serve`.
Name, address, time zone and menu come from {config}; what is set here wins.
"""

import pelican_academic

PATH = "."
{jekyll}OUTPUT_PATH = "{output}"
DELETE_OUTPUT_DIRECTORY = True

PLUGINS = ["pelican_academic"]
THEME = pelican_academic.theme_path()
TIMEZONE = "UTC"  # where {config} names none

# "theme": the pages of pelican-academic's theme. "own": this site's _layouts and _includes, the same look as before.
ACADEMIC_LOOK = "{look}"
{theme}
# The plugin writes the feed of the news; with these off, Pelican does not ask for SITEURL.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# Live reload watches this folder: what the build writes must not start another build.
IGNORE_FILES = ["{output}", "_site", "__pycache__", ".*"]
'''


def add_to(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "migrate",
        help="set a Jekyll repository up for Pelican; changes none of its files",
        description="Write a pelicanconf.py into a Jekyll repository, change nothing else, and print what was found.",
    )
    parser.add_argument("dir", type=Path, metavar="DIR", help="the Jekyll repository")
    parser.add_argument(
        "--look",
        choices=("theme", "own"),
        default="theme",
        help="theme: the pages of our theme (default); own: the site's own layouts, the same look as before",
    )
    parser.add_argument(
        "--jekyll-theme",
        type=Path,
        metavar="FOLDER",
        help="the folder of the gem or remote theme that the site names, where it is not found by itself",
    )
    add_option(parser)
    parser.add_argument("--force", action="store_true", help="replace what is there already of the files it writes")
    parser.set_defaults(run=migrate)


def migrate(options: argparse.Namespace) -> int:
    """Write the settings, build once into a temporary folder, print the findings."""
    folder = existing(options.dir)
    conf = folder / "pelicanconf.py"
    if conf.exists() and not options.force:
        message = f"{conf} is there already and stays as it is; --force replaces it"
        raise ConfigError(message)
    if options.jekyll_theme:
        existing(options.jekyll_theme)
    known = names_itself(folder)
    config = next((name for name in CONFIG_FILES if (folder / name).is_file()), None)
    named = options.jekyll_theme
    theme = _THEME.format(folder=os.path.relpath(named, folder)) if named else ""
    # A folder `output` of the site's own is none that a build may empty.
    output = "_output" if (folder / "output").exists() and not conf.exists() else "output"
    values = {
        "look": options.look,
        "theme": theme,
        "config": config or "_config.yml, where there is one",
        "output": output,
        "jekyll": "" if known else "ACADEMIC_JEKYLL = True  # there is no _config.yml to say so\n",
    }
    if options.github_pages:
        package = "pelican-academic[sass]" if options.look == "own" else "pelican-academic"
        said = load(folder.resolve(), [], Problems())
        workflow = publish(folder, package, output, root=repository_of(folder), config=said, force=options.force)
    conf.write_text(_CONF.format(**values), "utf-8")
    with tempfile.TemporaryDirectory(prefix="pelican-academic-") as temporary:
        build = run(folder, Path(temporary), NO_TRACE)
    written = f"{conf} and {workflow}" if options.github_pages else conf
    print(f"Wrote {written}; no other file was changed.\n")
    if output != "output":
        print(f"A folder `output` is there already: the site will be built into `{output}`.\n")
    _print_findings(build, folder)
    if unnamed := _not_ignored(repository_of(folder), output):
        print(f"\nEach build makes {unnamed} anew: add it to .gitignore.")
    if options.github_pages and (others := [str(file) for file in rivals(repository_of(folder))]):
        print(f"\nPublishing too, as it seems: {', '.join(others)}; remove it when you make the move.")
    print(f"\nNow: pelican-academic serve {folder}")
    return 0


def _not_ignored(repository: Path, output: str) -> str:
    """What a build makes and the ``.gitignore`` of a git repository does not name: ``output/ and __pycache__/``."""
    ignore = repository / ".gitignore"
    named = (
        {line.strip().strip("/") for line in ignore.read_text("utf-8", "replace").splitlines()}
        if ignore.is_file()
        else set()
    )
    made = (output, "__pycache__") if (repository / ".git").exists() else ()
    return " and ".join(f"{name}/" for name in made if name not in named)


def _print_findings(build: Build, folder: Path) -> None:
    if build.site is not None:
        found = Counter(document.collection or "pages" for document in build.site.documents)
        found["other files"] = len(build.site.static_files)
        print("Found: " + ", ".join(f"{name} {count}" for name, count in found.items()))
    if build.graph is not None:
        print(f"People: {len(build.graph.people)}; publications: {len(build.graph.publications)}")
    problems = list(build.problems)
    if problems:
        counted = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        print(f"\n{counted} (`pelican-academic check {folder}` lists them):")
        lines = [line for _, line in summary(problems, most=3)]
        for line in lines[:20]:
            print(f"  {line}")
        if len(lines) > 20:
            print(f"  … and {len(lines) - 20} more lines")
