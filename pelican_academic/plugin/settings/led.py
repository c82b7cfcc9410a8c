"""Where the addresses in the settings lead: a menu's link, a logo, a style sheet that is not written is reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from pelican_academic.disk import is_file
from pelican_academic.errors import Problem
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.settings import SETTINGS
from pelican_academic.regex import regex

__all__ = ["report"]

_SETTINGS = ("NAVIGATION", "FOOTER", "LOGO", "FAVICON", "MANIFEST", "STYLESHEETS")
_ELSEWHERE = regex(r"[\w+.-]+:|//|#|\Z")


def report(build: Build) -> None:
    """Report each address of the site's own settings to which its output has no file."""
    if build.own_look:
        return
    output = Path(build.settings["OUTPUT_PATH"])
    for name in _SETTINGS:
        given = build.given.values.get(f"ACADEMIC_{name}")
        pairs = name in {"NAVIGATION", "FOOTER"}
        if pairs and not SETTINGS[f"ACADEMIC_{name}"].accepted.holds(given):  # that was reported, and is not used
            continue
        for address in _addresses(given, pairs=pairs):
            path = unquote(re.split("[?#]", address, maxsplit=1)[0]).strip("/")
            if _ELSEWHERE.match(address) or any(is_file(output / at) for at in _files(path)):
                continue
            message = f"ACADEMIC_{name}: nothing is at '{address}'"
            build.report(
                [Problem(build.place_of(f"ACADEMIC_{name}"), "setting-link", message, "kept the link", "warning")]
            )


def _addresses(value: Any, *, pairs: bool) -> Iterator[str]:
    """The addresses in a setting's value: a text, or texts and pairs of title and address in lists of any depth."""
    if isinstance(value, str):
        yield value
    elif pairs and isinstance(value, list | tuple) and len(value) == 2 and all(isinstance(one, str) for one in value):
        yield value[1]
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _addresses(one, pairs=pairs)


def _files(path: str) -> tuple[str, ...]:
    return (path, f"{path}.html", f"{path}/index.html") if path else ("index.html",)
