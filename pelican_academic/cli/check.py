"""``pelican-academic check DIR``: every problem of a site in one run, and with ``--against`` what the move changed."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pelican_academic.cli.comparison import PRINTERS
from pelican_academic.cli.dead import report_dead
from pelican_academic.cli.folders import add_folder, existing, names_itself
from pelican_academic.jekyll.compare import compare
from pelican_academic.plugin.addresses import base_of
from pelican_academic.plugin.run import NO_TRACE, run, settings_of
from pelican_academic.urls import split_url

__all__ = ["add_to"]


def add_to(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "check",
        help="list every problem of a site; compare it with what Jekyll built",
        description="Build a site into a temporary folder and list every problem. Exit: 0 none, 1 some, 2 misuse.",
    )
    add_folder(parser, "pelicanconf.py, or a Jekyll site")
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
    existing(options.dir)
    if options.against:
        existing(options.against, "; build the site with Jekyll first, or leave --against out")
    overrides: dict[str, object] = dict(NO_TRACE)
    if options.look:
        overrides["ACADEMIC_LOOK"] = options.look
    if not (options.dir / "pelicanconf.py").is_file():
        overrides["ACADEMIC_JEKYLL"] = None if names_itself(options.dir) else True
    with tempfile.TemporaryDirectory(prefix="pelican-academic-") as output:
        build = run(options.dir, Path(output), overrides)
        base = split_url(str(build.settings.get("SITEURL") or "")).path
        host = split_url(base_of(build)).netloc
        compared = None
        if options.against:
            besides = _of_pelican(options.dir)
            compared = compare(Path(output), options.against, base, besides, other_look=not build.own_look, host=host)
        report_dead(build, Path(output), base, host)
    problems = list(build.problems)
    print(PRINTERS[options.format](problems, compared))
    clean = not problems and (compared is None or compared.is_clean)
    return 0 if clean else 1


def _of_pelican(folder: Path) -> Sequence[str]:
    """Name what Pelican keeps in a site, which Jekyll copies like any other file: the settings and the output."""
    conf = folder / "pelicanconf.py"
    output = Path(settings_of(conf)["OUTPUT_PATH"]) if conf.is_file() else Path()
    inside = output.is_relative_to(folder.resolve()) and output != folder.resolve()
    return [conf.name, *([output.relative_to(folder.resolve()).as_posix()] if inside else [])]
