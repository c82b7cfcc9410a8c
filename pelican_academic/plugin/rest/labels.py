"""The words that a site's layouts and includes print by themselves, whatever the page: labels, buttons, menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pelican_academic.disk import is_file
from pelican_academic.jekyll import Site
from pelican_academic.plugin.rest.words import words_of
from pelican_academic.regex import regex

__all__ = ["printed_words"]

_LIQUID = regex(r"\{\{(.*?)\}\}|\{%(.*?)%\}", re.DOTALL)
_QUOTED = regex(r"\"([^\"]*)\"|'([^']*)'")
_UNSEEN = regex(r"<(script|style|svg)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE)
_ENDINGS = frozenset({".html", ".htm", ".md", ".liquid", ".markdown"})


def printed_words(site: Site) -> frozenset[str]:
    """Return the words of all layouts and includes, those in quotes within Liquid with them.

    ``<p>Posted on {{ page.date | date: "%B" }}</p>`` has the words ``posted``, ``on`` and ``b``.
    """
    return frozenset(word for path in _files(site) for word in words_of(_text(path.read_text("utf-8", "replace"))))


def _files(site: Site) -> Iterator[Path]:
    roots = [site.root, *([site.theme.root] if site.theme else [])]
    for root in roots:
        for key, folder in (("layouts_dir", "_layouts"), ("includes_dir", "_includes")):
            for path in sorted((root / str(site.config.get(key) or folder)).rglob("*")):
                inside = path.resolve().is_relative_to(root.resolve())
                if inside and path.suffix.lower() in _ENDINGS and is_file(path):
                    yield path


def _text(source: str) -> str:
    return _UNSEEN.sub(" ", _LIQUID.sub(_quoted, source))


def _quoted(match: re.Match[str]) -> str:
    return " ".join(filter(None, (part for pair in _QUOTED.findall(match[1] or match[2] or "") for part in pair)))
