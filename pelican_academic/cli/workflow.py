"""The workflow that builds and publishes a site on GitHub Pages at each push, for `migrate` and `new`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pelican_academic.errors import ConfigError
from pelican_academic.regex import regex

__all__ = ["WORKFLOW", "add_option", "publish", "repository_of", "rivals"]

_PUBLISHES = regex(
    r"jekyll build|actions/deploy-pages@|actions-gh-pages@|jekyll-build-pages@|github-pages-deploy-action@"
)
WORKFLOW = Path(".github", "workflows", "publish.yml")
# The majors of the actions are those that run on Node 24: GitHub has taken Node 20 from its machines.
_TEXT = """# Builds the site with Pelican and publishes it on GitHub Pages at each push to the default branch.
# Once, on GitHub: Settings, Pages, Build and deployment, Source: "GitHub Actions".
name: Publish
on:
  push:
  workflow_dispatch:
permissions: {{contents: read, pages: write, id-token: write}}
concurrency: {{group: pages, cancel-in-progress: false}}
jobs:
  publish:
    if: github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
{where}    environment:
      name: github-pages
      url: ${{{{ steps.published.outputs.page_url }}}}
    steps:
      - uses: actions/checkout@v6
        with: {{fetch-depth: 0, submodules: recursive}}  # fetch-depth: for the dates of the last changes
      - uses: actions/setup-python@v6
        with: {{python-version: "3.13"}}
      - uses: actions/cache@v5  # the smaller copies of pictures
        with: {{path: {below}.cache, key: "pictures-${{{{ github.run_id }}}}", restore-keys: pictures-}}
      - run: pip install "{package}"
{build}      - uses: actions/upload-pages-artifact@v5
        with: {{path: {below}{output}, include-hidden-files: true}}  # such as .well-known
      - id: published
        uses: actions/deploy-pages@v5
"""
# GitHub knows where it serves a site that does not say so itself; its own builds with Jekyll ask it too.
_SERVED = {"url": "origin", "baseurl": "base_path"}
_BUILD = "      - run: pelican\n"
_BUILD_THERE = """      - id: pages
        uses: actions/configure-pages@v6
      - run: >-  # served where GitHub says
          pelican -e 'ACADEMIC_SERVED={{{given}}}'
"""


def add_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--github-pages`` to a command."""
    parser.add_argument(
        "--github-pages",
        action="store_true",
        help=f"write {WORKFLOW.as_posix()} too, which publishes the site on GitHub Pages at each push",
    )


def repository_of(folder: Path) -> Path:
    """The root of the git repository that a folder lies in, the folder itself where there is none."""
    above = (folder.resolve(), *folder.resolve().parents)
    return next(
        (parent for parent in above[1:] if (parent / ".git").exists() and not (folder / ".git").exists()), folder
    )


def rivals(root: Path) -> Iterator[Path]:
    """The other workflows of a repository that build a site with Jekyll or publish one."""
    for file in sorted((root / WORKFLOW.parent).glob("*.y*ml")):
        if file.name != WORKFLOW.name and _PUBLISHES.search(file.read_text("utf-8", "replace")):
            yield file


def publish(
    folder: Path,
    package: str = "pelican-academic",
    output: str = "output",
    *,
    root: Path | None = None,
    config: Mapping[str, Any] = MappingProxyType({}),
    force: bool = False,
) -> Path:
    """Write the workflow of a repository and return its path; one that is there stays unless forced.

    ``package`` is what pip installs, ``output`` the folder of the build. GitHub reads workflows at the ``root`` of a
    repository alone, so that of a site in a folder (``docs/``) stands there and works in that folder. ``config`` is the
    site's configuration: what it does not say of its address, GitHub is asked.
    """
    root = root or folder
    below = folder.resolve().relative_to(root.resolve()).as_posix()
    where = "" if below == "." else f"    defaults: {{run: {{working-directory: {json.dumps(below)}}}}}\n"
    file = root / WORKFLOW
    if file.exists() and not force:
        message = f"{file} is there already and stays as it is; --force replaces it"
        raise ConfigError(message)
    file.parent.mkdir(parents=True, exist_ok=True)
    unsaid = [key for key in _SERVED if str(config.get(key) or "").strip("/") == ""]
    given = ", ".join(f'"{key}": "${{{{ steps.pages.outputs.{_SERVED[key]} }}}}"' for key in unsaid)
    build = _BUILD_THERE.format(given=given) if unsaid else _BUILD
    text = _TEXT.format(build=build, package=package, output=output, where=where, below=f"{below}/" if where else "")
    file.write_text(text, "utf-8")
    return file
