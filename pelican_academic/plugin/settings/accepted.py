"""What each setting of ours may be. A wrong value is reported with its line, and the default taken; so is a wrong name.

>>> ACCEPTED["ACADEMIC_LOOK"].holds("own"), ACCEPTED["ACADEMIC_LOOK"].holds("onw")
(True, False)
"""

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
from pelican_academic.plugin.kinds import TEMPLATE_OF_KIND
from pelican_academic.plugin.settings import SETTINGS

__all__ = ["ACCEPTED", "Accepted", "check_settings", "hint"]

_SET_BY_US = frozenset({"ACADEMIC_BUILD", "ACADEMIC_PAGEFIND"})
_NEAR = 0.85  # how alike two names are of which one may be the other misspelt


@dataclass(frozen=True)
class Accepted:
    """What a value may be: in words, as "… is not {words}" continues, and as a test."""

    words: str
    holds: Callable[[Any], bool]


def _texts(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)


def _pairs(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(_texts(item) and len(item) == 2 for item in value)


def _mapping(value: Any, inner: Callable[[Any], bool]) -> bool:
    return isinstance(value, Mapping) and all(isinstance(key, str) and inner(item) for key, item in value.items())


def _one_of(*values: Any) -> Accepted:
    words = ", ".join(map(repr, values[:-1])) + f" or {values[-1]!r}"
    return Accepted(
        words, lambda value: any(value is each or (type(value) is str and value == each) for each in values)
    )


def _address(value: Any) -> bool:
    return isinstance(value, str) and (not value or (re.findall("[{}]", value) == ["{", "}"] and "{slug}" in value))


_TEXT = Accepted("a text", lambda value: isinstance(value, str))
_PATH = Accepted("a path, as text", lambda value: isinstance(value, str | Path))
_ADDRESS = Accepted("'' or a path with '{slug}' in it, and no other braces", _address)
_TEXTS = Accepted("a list of texts", _texts)
_SWITCH = _one_of(True, False)
_MAPPING = Accepted("a mapping", lambda value: _mapping(value, lambda _: True))
_FUNCTIONS = Accepted("a mapping of names to functions", lambda value: _mapping(value, callable))
_KINDS = Accepted(
    f"a mapping of names to kinds of pages ({', '.join(sorted(TEMPLATE_OF_KIND))})",
    lambda value: _mapping(value, lambda kind: isinstance(kind, str) and kind in TEMPLATE_OF_KIND),
)
_WORKS = Accepted("a list of lists of ids", lambda value: isinstance(value, list | tuple) and all(map(_texts, value)))
_BADGES = {"altmetric", "dimensions"}
_VERSIONS = ("3.10", "4.3", "github-pages", "auto")

ACCEPTED: Mapping[str, Accepted] = {
    "ACADEMIC_JEKYLL": _one_of(None, True, False),
    "ACADEMIC_LOOK": _one_of("theme", "own"),
    "ACADEMIC_ENVIRONMENT": _TEXT,
    "ACADEMIC_CONFIG": Accepted(
        "a list of files",
        lambda value: isinstance(value, list | tuple) and all(isinstance(v, str | dict) for v in value),
    ),
    "ACADEMIC_SERVED": _MAPPING,
    "ACADEMIC_JEKYLL_THEME": _PATH,
    "ACADEMIC_JEKYLL_VERSION": Accepted(
        "'4.3', '3.10', 'github-pages' or 'auto'",
        lambda value: str(value) in _VERSIONS or re.fullmatch(r"[34](\.\d+)*", str(value)) is not None,
    ),
    "ACADEMIC_LIQUID_FILTERS": _FUNCTIONS,
    "ACADEMIC_LIQUID_TAGS": _FUNCTIONS,
    "ACADEMIC_LAYOUTS": _KINDS,
    "ACADEMIC_COLLECTIONS": _KINDS,
    "ACADEMIC_BIBLIOGRAPHY": _TEXTS,
    "ACADEMIC_PROSE": _SWITCH,
    "ACADEMIC_UNPRINTED": _SWITCH,
    "ACADEMIC_GROUPS": Accepted(
        "a list of mappings, each with a 'key'",
        lambda value: (
            isinstance(value, list | tuple) and all(isinstance(group, Mapping) and "key" in group for group in value)
        ),
    ),
    "ACADEMIC_MERGE": _WORKS,
    "ACADEMIC_KEEP_APART": _WORKS,
    "ACADEMIC_PEOPLE_URL": _TEXT,
    "ACADEMIC_PUBLICATIONS_URL": _TEXT,
    "ACADEMIC_PUBLICATION_URL": _ADDRESS,
    "ACADEMIC_PERSON_URL": _ADDRESS,
    "ACADEMIC_NEWS_URL": _TEXT,
    "ACADEMIC_EXPORTS": _SWITCH,
    "ACADEMIC_JINJA": _SWITCH,
    "ACADEMIC_NAVIGATION": Accepted("a list of pairs such as ('People', '/people/')", _pairs),
    "ACADEMIC_SOCIAL": _MAPPING,
    "ACADEMIC_HOME": _MAPPING,
    "ACADEMIC_ACCENT": Accepted("", lambda _: True),  # contrast.py says more of it
    "ACADEMIC_TYPE": _one_of("bundled", "system"),
    "ACADEMIC_PORTRAITS": _one_of("colour", "grey"),
    "ACADEMIC_SCHEME": _one_of("auto", "light", "dark"),
    "ACADEMIC_SCHEME_SWITCH": _SWITCH,
    "ACADEMIC_DIRECTION": _one_of("", "ltr", "rtl"),
    "ACADEMIC_AFFILIATION": _TEXT,
    "ACADEMIC_ADDRESS": _TEXTS,
    "ACADEMIC_FOOTER": Accepted(
        "a list of columns, each a list of pairs such as ('Imprint', '/imprint/')",
        lambda value: isinstance(value, list | tuple) and all(map(_pairs, value)),
    ),
    "ACADEMIC_COLOPHON": _TEXT,
    "ACADEMIC_LOGO": _TEXT,
    "ACADEMIC_LOGO_SVG": _TEXT,
    "ACADEMIC_FAVICON": _TEXT,
    "ACADEMIC_MANIFEST": _TEXT,
    "ACADEMIC_TOKENS": Accepted(
        "a mapping of tokens to values of CSS, without any of <>{};",
        lambda value: _mapping(value, lambda item: not re.search("[<>{};]", str(item))),
    ),
    "ACADEMIC_STYLESHEETS": _TEXTS,
    "ACADEMIC_SEARCH": _one_of("index", "pagefind", ""),
    "ACADEMIC_EMBEDS": _one_of("click", "direct"),
    "ACADEMIC_BADGES": Accepted(
        "a list of 'altmetric' and 'dimensions'", lambda value: _texts(value) and {*value} <= _BADGES
    ),
    "ACADEMIC_CACHE": _SWITCH,
    "ACADEMIC_PICTURES": _one_of(True, "webp", False),
    "ACADEMIC_MATH": _one_of("mathml", "katex", "mathjax", "none"),
}


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
        value, accepted = settings[name], ACCEPTED[name]
        if value is None:
            settings[name] = copy.copy(setting.default)
        elif accepted is _TEXTS and isinstance(value, str):
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
