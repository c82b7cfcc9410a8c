"""What is wrong with the settings: a wrong value is named with its line, and the default taken; so is a wrong name."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG

import pelican_academic
from pelican_academic.errors import Problem
from pelican_academic.extract.platforms import PLATFORMS, platform_for_key
from pelican_academic.plugin.addresses import with_scheme
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.dates import is_language, languages
from pelican_academic.plugin.settings import SETTINGS
from pelican_academic.plugin.settings.values import TEXTS

__all__ = ["check_settings", "hint"]

_SET_BY_US = frozenset({"ACADEMIC_BUILD", "ACADEMIC_PAGEFIND"})
_NEAR = 0.85  # how alike two names are of which one may be the other misspelt


@dataclass(frozen=True)
class _Names:
    """The names that a value of a setting may use, and what is said and done of another."""

    words: str
    of: Callable[[Any], Iterable[str]]
    all: Callable[[], Collection[str]]
    known: Callable[[str], bool]
    action: str = "left out"


@cache
def _tokens() -> frozenset[str]:
    """The names of the theme's tokens, without dashes in front."""
    sheet = Path(pelican_academic.theme_path()) / "static" / "css" / "tokens.css"
    return frozenset(re.findall(r"--([\w-]+)\s*:", sheet.read_text("utf-8")))


_GROUP = ("key", "label", "match")
_NAMES: Mapping[str, _Names] = {
    "ACADEMIC_TOKENS": _Names(
        "the theme has no token", iter, _tokens, lambda name: name in _tokens(), "set it all the same"
    ),
    "ACADEMIC_SOCIAL": _Names(
        "there is no platform", iter, lambda: PLATFORMS, lambda name: platform_for_key(name) is not None
    ),
    "ACADEMIC_GROUPS": _Names(
        f"beside {', '.join(_GROUP)} a group has no",
        lambda groups: (str(key) for group in groups for key in group),
        lambda: _GROUP,
        _GROUP.__contains__,
    ),
    "DEFAULT_LANG": _Names(
        "there is no language", lambda code: [str(code)], languages, is_language, "wrote dates in English"
    ),
}


def check_settings(build: Build) -> Iterator[Problem]:
    """Yield what is wrong with the settings and put defaults in its place; a text alone becomes a list of one."""
    settings = build.settings
    for name, setting in SETTINGS.items():
        value, accepted = settings[name], setting.accepted
        if value is None:
            settings[name] = copy.copy(setting.default)
        elif accepted is TEXTS and isinstance(value, str):
            settings[name] = [value]
        elif not accepted.holds(value):
            settings[name] = copy.copy(setting.default)
            yield _problem(build, name, f"{name} = {value!r} is not {accepted.words}", f"used {setting.default!r}")
    address = str(settings.get("SITEURL") or "")
    if (whole := with_scheme(address)) != address:
        settings["SITEURL"] = whole
        yield _problem(build, "SITEURL", f"SITEURL = {address!r} does not begin with https://", f"used {whole!r}")
    for name in settings:
        if name.isupper() and name not in SETTINGS and name not in DEFAULT_CONFIG and name not in _SET_BY_US:
            meant = get_close_matches(name, SETTINGS, n=1, cutoff=_NEAR)
            if meant or name.startswith("ACADEMIC_"):
                near = f"; did you mean {meant[0]}?" if meant else ""
                yield _problem(build, name, f"there is no setting {name}{near}", "left out")
    for name, names in _NAMES.items():
        for one in names.of(settings[name]):
            if not names.known(one):
                yield _problem(build, name, f"{name}: {names.words} '{one}'{hint(one, names.all())}", names.action)


def hint(name: str, known: Collection[str]) -> str:
    """Return the end of a message about a name that is none: which of the known ones may be meant.

    >>> hint("peple", ["news", "people"]), hint("map", ["news", "people"])
    ("; did you mean 'people'?", '')
    """
    meant = get_close_matches(name, known, n=1)
    return f"; did you mean '{meant[0]}'?" if meant else ""


def _problem(build: Build, name: str, message: str, action: str) -> Problem:
    return Problem(build.place_of(name), "setting", message, action)
