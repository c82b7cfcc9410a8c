"""``pelican-academic new DIR``: start a site for a new group."""

from __future__ import annotations

import argparse
import json
import re
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from pelican_academic import theme_path
from pelican_academic.cli.workflow import add_option, publish
from pelican_academic.errors import ConfigError
from pelican_academic.plugin.language import spoken
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["add_to"]

_LABELS = {"PEOPLE": "People", "PUBLICATIONS": "Publications", "NEWS": "News", "JOIN": "Join us"}
_VALUE = regex(f"%(NAME|URL|PATH|TODAY|LANG|{'|'.join(_LABELS)})%")


def add_to(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "new",
        help="start a site for a new group",
        description="Write a small site, ready to build: settings, a home page, one person, one paper, one news item.",
    )
    parser.add_argument("dir", type=Path, metavar="DIR", help="the folder to make; it must be empty or not exist")
    parser.add_argument("--name", default="Our Group", help="the group's name")
    parser.add_argument(
        "--url", type=_address, default="", help="where the site will live, such as https://group.example.edu"
    )
    parser.add_argument(
        "--language", type=_language, default="en", metavar="CODE", help="what the site speaks, such as de"
    )
    add_option(parser)
    parser.set_defaults(run=new)


def new(options: argparse.Namespace) -> int:
    """Write the skeleton with the group's name filled in."""
    folder: Path = options.dir
    if folder.exists() and not folder.is_dir():
        message = f"{folder} is a file; nothing was written"
        raise ConfigError(message)
    if folder.exists() and any(folder.iterdir()):
        message = f"{folder} is not empty; nothing was written"
        raise ConfigError(message)
    parts = split_url(options.url)
    # A text between double quotes with JSON's escapes is one in Python and in YAML too.
    values = {
        "NAME": json.dumps(" ".join(options.name.split()), ensure_ascii=False),
        "URL": f"{parts.scheme}://{parts.netloc}" if options.url else "",
        "PATH": parts.path.rstrip("/"),
        "TODAY": _today(),
        "LANG": options.language,
    }
    for key, label in _LABELS.items():
        values[key] = json.dumps(spoken(options.language, label), ensure_ascii=False)
    skeleton = files("pelican_academic.cli") / "skeleton"
    written = _copy(skeleton, folder, values)
    if options.github_pages:
        publish(folder, config={"url": options.url, "baseurl": options.url})  # which says both
        written += 1
    print(f"Wrote {written} files to {folder}.\n\nNow: pelican-academic serve {folder}")
    return 0


def _address(text: str) -> str:
    """The address that ``--url`` names; argparse prints what is wrong with one that is none."""
    parts = split_url(text.strip())
    if text.strip() and (parts.scheme not in {"http", "https"} or not re.fullmatch(r"[\w.:@-]+", parts.netloc)):
        message = f"{text!r} is no address such as https://group.example.edu"
        raise argparse.ArgumentTypeError(message)
    return text.strip()


def _language(text: str) -> str:
    """The language that ``--language`` names: one that the theme speaks."""
    code = text.strip().lower()
    known = sorted({"en", *(folder.name for folder in Path(theme_path(), "locale").iterdir())})
    if code not in known:
        message = f"the theme does not speak {text!r}; it speaks {', '.join(known)}"
        raise argparse.ArgumentTypeError(message)
    return code


def _today() -> str:
    """The day that has begun everywhere: a post of tomorrow's date would be left out of the first build."""
    return min(date.today(), datetime.now(UTC).date()).isoformat()  # noqa: DTZ011 - the user's day


def _copy(source: Any, target: Path, values: dict[str, str]) -> int:
    target.mkdir(parents=True, exist_ok=True)
    written = 0
    for item in sorted(source.iterdir(), key=lambda entry: str(entry.name)):
        # A date in the name is the day the site was started; the ending .txt keeps settings from being linted as ours.
        name = item.name.replace("TODAY", values["TODAY"]).removesuffix(".txt")
        if item.is_dir():
            written += _copy(item, target / name, values)
            continue
        text = _VALUE.sub(lambda match: values[match[1]], item.read_text("utf-8"))
        (target / name).write_text(text, "utf-8")
        written += 1
    return written
