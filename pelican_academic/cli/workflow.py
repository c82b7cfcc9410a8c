"""The workflow that builds and publishes a site on GitHub Pages at each push, for `migrate` and `new`."""

from __future__ import annotations

import argparse
from pathlib import Path

from pelican_academic.errors import ConfigError

__all__ = ["WORKFLOW", "add_option", "publish"]

WORKFLOW = Path(".github", "workflows", "publish.yml")
_TEXT = """# Builds the site with Pelican and publishes it on GitHub Pages at each push to the main branch.
# Once, on GitHub: Settings, Pages, Build and deployment, Source: "GitHub Actions".
name: Publish
on:
  push:
    branches: [main, master]
  workflow_dispatch:
permissions: {{contents: read, pages: write, id-token: write}}
concurrency: {{group: pages, cancel-in-progress: false}}
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: ${{{{ steps.published.outputs.page_url }}}}
    steps:
      - uses: actions/checkout@v4
        with: {{fetch-depth: 0}}  # the dates of the last changes
      - uses: actions/setup-python@v5
        with: {{python-version: "3.13"}}
      - uses: actions/cache@v4  # the smaller copies of pictures
        with: {{path: .cache, key: "pictures-${{{{ github.run_id }}}}", restore-keys: pictures-}}
      - run: pip install "{package}"
      - run: pelican
      - uses: actions/upload-pages-artifact@v3
        with: {{path: {output}}}
      - id: published
        uses: actions/deploy-pages@v4
"""


def add_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--github-pages`` to a command."""
    parser.add_argument(
        "--github-pages",
        action="store_true",
        help=f"write {WORKFLOW.as_posix()} too, which publishes the site on GitHub Pages at each push",
    )


def publish(folder: Path, package: str = "pelican-academic", output: str = "output", *, force: bool = False) -> None:
    """Write the workflow of a repository; one that is there stays unless forced.

    ``package`` is what pip installs, ``output`` the folder of the build.
    """
    file = folder / WORKFLOW
    if file.exists() and not force:
        message = f"{file} is there already and stays as it is; --force replaces it"
        raise ConfigError(message)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_TEXT.format(package=package, output=output), "utf-8")
