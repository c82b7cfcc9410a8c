"""Text in, the language it is written in out, for a site that nowhere says so: ``"Die Gruppe ist klein"`` -> ``"de"``.

Only the languages that the theme's interface speaks are told apart. A page votes by its script or by its commonest
little words; a site is what most of its pages are, and English in doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from pelican_academic.regex import regex

__all__ = ["language_of", "language_of_pages"]

_FILLER = "la"  # "lorem ipsum dolor sit amet" says nothing of a site's language
# Words so common that any paragraph has some, and that no other language of the table has.
_LITTLE_WORDS = {
    "en": "the of and to is for with that are this we our from by",
    "de": "der die das und ist für mit von wir unsere auf zu nicht eine sind im",
    "fr": "les des et est pour dans nous une sur avec du aux sont qui au",
    "es": "el los las y para del una por nuestro nuestra con se más como",
    "pt": "os das dos e para uma não nosso nossa com são em ao mais pelo",
    "it": "il gli della e per di una che nostro nostra con sono nel alla dei",
    "sv": "och för att är på vi av vår som ett inom till våra den",
    _FILLER: "et in sit amet sed ut non ad ex ea dolor nulla est quis qui",
}
_LANGUAGES_OF = {word: {lang for lang, words in _LITTLE_WORDS.items() if word in words.split()}
                 for words in _LITTLE_WORDS.values() for word in words.split()}  # fmt: skip
_SCRIPTS = (
    ("ja", regex(r"[\u3040-\u30ff]")),
    ("ko", regex(r"[\uac00-\ud7af]")),
    ("zh", regex(r"[\u4e00-\u9fff]")),
    ("ar", regex(r"[\u0600-\u06ff]")),
)
_FIRST_LETTER = "\u0600"  # of these scripts
_WORD = regex(r"[^\W\d_]+")
_MARKUP = regex(r"<[^>]*>|\{%.*?%\}|\{\{.*?\}\}|\]\([^)]*\)|https?://\S+|```.*?```|`[^`\n]*`", re.DOTALL)
_ENOUGH = 5  # little words or letters below which a text has no vote


def language_of(text: str) -> str:
    """Return the language of one text, "" where it is too short to say or too mixed."""
    text = _MARKUP.sub(" ", text)
    words = _WORD.findall(text.lower())
    for language, letters in _SCRIPTS if max(text, default="") >= _FIRST_LETTER else ():
        found = len(letters.findall(text))
        if found >= _ENOUGH and found > len(words) / 2:
            return language
    votes: Counter[str] = Counter()
    for word in words:
        for language in _LANGUAGES_OF.get(word, ()):
            votes[language] += 1
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
        return ""
    return ranked[0][0] if ranked[0][0] != _FILLER else ""


def language_of_pages(texts: Iterable[str]) -> str:
    """Return the language of most of the texts that have one; "en" where no language has the greater half."""
    votes = Counter(language for text in texts if (language := language_of(text)))
    language, count = next(iter(votes.most_common(1)), ("en", 0))
    return language if count > votes.total() / 2 else "en"
