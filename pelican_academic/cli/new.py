"""``pelican-academic new DIR``: start a site for a new group."""

from __future__ import annotations

import argparse
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from pelican_academic.cli.workflow import add_option, publish
from pelican_academic.errors import ConfigError

__all__ = ["add_to"]


def add_to(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "new",
        help="start a site for a new group",
        description="Write a small site, ready to build: settings, a home page, one person, one paper, one news item.",
    )
    parser.add_argument("dir", type=Path, metavar="DIR", help="the folder to make; it must be empty or not exist")
    parser.add_argument("--name", default="Our Group", help="the group's name")
    parser.add_argument("--url", default="", help="where the site will live, such as https://group.example.edu")
    add_option(parser)
    parser.set_defaults(run=new)


def new(options: argparse.Namespace) -> int:
    """Write the skeleton with the group's name filled in."""
    folder: Path = options.dir
    if folder.exists() and any(folder.iterdir()):
        message = f"{folder} is not empty; nothing was written"
        raise ConfigError(message)
    values = {"NAME": options.name, "URL": options.url.rstrip("/"), "TODAY": date.today().isoformat()}  # noqa: DTZ011 - the user's day
    skeleton = files("pelican_academic.cli") / "skeleton"
    written = _copy(skeleton, folder, values)
    if options.github_pages:
        publish(folder)
        written += 1
    print(f"Wrote {written} files to {folder}.\n\nNow: pelican-academic serve {folder}")
    return 0


def _copy(source: Any, target: Path, values: dict[str, str]) -> int:
    target.mkdir(parents=True, exist_ok=True)
    written = 0
    for item in sorted(source.iterdir(), key=lambda entry: str(entry.name)):
        # A date in the name is the day the site was started; the ending .txt keeps settings from being linted as ours.
        name = item.name.replace("TODAY", values["TODAY"]).removesuffix(".txt")
        if item.is_dir():
            written += _copy(item, target / name, values)
            continue
        text = item.read_text("utf-8")
        for key, value in values.items():
            text = text.replace(f"%{key}%", value)
        (target / name).write_text(text, "utf-8")
        written += 1
    return written
