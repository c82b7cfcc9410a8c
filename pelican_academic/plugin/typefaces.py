"""Which letters beyond those of western Europe a language needs: the theme's typefaces come in files of letters."""

from __future__ import annotations

__all__ = ["letters"]

# By the name that the files of the theme have (`tools/fonts.py` makes them): the languages whose words need them.
_LANGUAGES = {
    "names": "bs cs et hr hu is lt lv pl ro sk sl tr",
    "cyrillic": "be bg mk ru sr uk",
    "greek": "el",
    "vietnamese": "vi",
}
_LETTERS = {language: name for name, languages in _LANGUAGES.items() for language in languages.split()}


def letters(language: object) -> str:
    """Return the name of a language's letters, as the files of typefaces have it; "" where `latin` has all.

    >>> letters("pl"), letters("uk"), letters("pt-BR")
    ('names', 'cyrillic', '')
    """
    return _LETTERS.get(str(language)[:2], "")
