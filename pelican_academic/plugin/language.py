"""The words of the interface, by language, from gettext catalogues that ship with the theme."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

import pelican_academic

__all__ = ["spoken", "translations"]


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language ("de", "pt_BR"); English where there is none."""
    folder = Path(pelican_academic.theme_path()) / "locale"
    return gettext.translation("academic", localedir=folder, languages=[language.replace("-", "_")], fallback=True)


def spoken(language: str, label: object) -> str:
    """Return one of our own labels ("Thesis", "PhD Students") in a language; what is not in the catalogue stays.

    The catalogues hold the labels of the tables of roles, kinds, links and facets (``tools/messages.py``).
    """
    text = str(label or "")
    return translations(language).gettext(text) if text else ""
