"""The words of the interface, by language, from gettext catalogues that ship with the theme."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

import pelican_academic

__all__ = ["translations"]


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language ("de", "pt_BR"); English where there is none."""
    folder = Path(pelican_academic.theme_path()) / "locale"
    return gettext.translation("academic", localedir=folder, languages=[language.replace("-", "_")], fallback=True)
