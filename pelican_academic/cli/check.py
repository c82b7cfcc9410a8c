"""``pelican-academic check DIR``: every problem of a site in one run, and with ``--against`` what the move changed."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

from pelican_academic.cli.comparison import PRINTERS
from pelican_academic.errors import ConfigError
from pelican_academic.jekyll.compare import compare
from pelican_academic.plugin.run import run

__all__ = ["add_to"]


def add_to(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "check",
        help="list every problem of a site; compare it with what Jekyll built",
        description="Build a site into a temporary folder and list every problem. Exit: 0 none, 1 some, 2 misuse.",
    )
    parser.add_argument("dir", type=Path, metavar="DIR", help="the folder that holds pelicanconf.py, or a Jekyll site")
    parser.add_argument("--against", type=Path, metavar="SITE", help="a folder that Jekyll built, usually _site")
    parser.add_argument(
        "--look", choices=("theme", "own"), help="the look to build with, instead of the site's setting"
    )
    parser.add_argument(
        "--format", choices=("text", "json", "html"), default="text", help="how to print the findings (default: text)"
    )
    parser.set_defaults(run=check)


def check(options: argparse.Namespace) -> int:
    """Build, compare if asked to, print."""
    if not options.dir.is_dir():
        message = f"{options.dir} is not a folder"
        raise ConfigError(message)
    if options.against and not options.against.is_dir():
        message = f"{options.against} is not a folder; build the site with Jekyll first, or leave --against out"
        raise ConfigError(message)
    overrides: dict[str, object] = {"ACADEMIC_PICTURES": False}  # a check leaves no copies of pictures behind
    if options.look:
        overrides["ACADEMIC_LOOK"] = options.look
    with tempfile.TemporaryDirectory(prefix="pelican-academic-") as output:
        build = run(options.dir, Path(output), overrides)
        compared = compare(Path(output), options.against) if options.against else None
    problems = list(build.problems)
    print(PRINTERS[options.format](problems, compared))
    clean = not problems and (compared is None or compared.is_clean)
    return 0 if clean else 1
