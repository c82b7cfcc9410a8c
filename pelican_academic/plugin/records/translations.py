"""The same page in other languages, on a Jekyll site: ``page.translations``, as Pelican has it of its own pages.

Pages are the same that stand in folders of languages under one name (``people/``, ``de/people/``), as polyglot and
jekyll-multiple-languages write them, that have one ``ref`` in their front matter, or whose file is named for the
``lang`` that its front matter gives (``people.md``, ``people_de.md``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pelican.contents import Content

from pelican_academic.plugin.build import Build

__all__ = ["Translation", "translate"]

_KEYS = ("ref", "lang-ref", "lang_ref", "page_id", "translation_id")


@dataclass(frozen=True)
class Translation:
    """Where a page stands in another language: ``Translation("de/people/", "de")``."""

    url: str
    lang: str


def translate(build: Build, contents: Sequence[Content]) -> None:
    """Give each page of a Jekyll site its translations, in the order of their languages' codes."""
    assert build.site is not None  # noqa: S101 - called for a Jekyll site
    listed = build.site.config.get("languages")
    folders = {str(name).lower() for name in listed} if isinstance(listed, list) else set()
    folders |= ({_lang(one) for one in contents} & {_folder(one) for one in contents}) - {""}
    stems = {_stem(build, one): one.save_as for one in contents}
    same: dict[str, dict[str, Content]] = {}
    for content in sorted(contents, key=lambda one: _folder(one) not in folders):
        folder = _folder(content)
        name = content.save_as[len(folder) + 1 :] if folder in folders else content.save_as
        if (base := _without_language(_stem(build, content), _lang(content))) is not None:
            name = stems.get(base, base)
        language = _lang(content) or (folder if folder in folders else str(build.settings["DEFAULT_LANG"]).lower())
        named = next((f"{key}: {extra[key]}" for extra in [_extra(content)] for key in _KEYS if extra.get(key)), name)
        same.setdefault(named, {}).setdefault(language, content)
    for versions in same.values():
        for content in versions.values():
            others = sorted(
                (language, str(other.url).lstrip("/")) for language, other in versions.items() if other is not content
            )
            if others:
                content.translations = [Translation(url, language) for language, url in others]


def _extra(content: Content) -> Mapping[str, Any]:
    found = getattr(content, "extra", None)
    return found if isinstance(found, Mapping) else {}


def _lang(content: Content) -> str:
    """The language that front matter names, "" for none."""
    given = _extra(content).get("lang")
    return given.lower() if isinstance(given, str) else ""


def _stem(build: Build, content: Content) -> str:
    """The path of a page's file without its ending: ``people_de``."""
    return build.path_of(content).rpartition(".")[0]


def _without_language(stem: str, language: str) -> str | None:
    """The stem of the page that is translated, None for a name that does not end in the page's language.

    >>> _without_language("about/people_de", "de"), _without_language("fade", "de")
    ('about/people', None)
    """
    found = re.fullmatch(rf"(.*\w)[._-]{re.escape(language)}", stem, re.IGNORECASE) if language else None
    return found[1] if found else None


def _folder(content: Content) -> str:
    """The first folder of a page's address, "" for a page at the top: that of ``de/people/index.html`` is ``de``."""
    return str(content.save_as).lower().rpartition("/")[0].split("/")[0]
