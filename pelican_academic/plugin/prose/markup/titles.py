"""Page titles: without the site's name, which search engines are to find ("Team - Tide Lab" -> "Team"); of a text.

What counts as the name is the configuration's, and what most pages begin or end their titles with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from itertools import pairwise
from textwrap import shorten

from pelican_academic.extract.fields.values import text_of
from pelican_academic.jekyll import Site
from pelican_academic.plugin.prose.markup.said import FIRST_LINE
from pelican_academic.regex import regex

__all__ = ["first_words", "heading_over", "names_in_titles", "without_names"]

_BETWEEN = regex(r"\s+[-\N{EN DASH}\N{EM DASH}|·•»]\s+|\s*[|»]\s*")
_WORD = regex(r"\w+")
_SENTENCE = regex(r".{20,}?[.!?\u3002](?=\s)|.+")
_HEADINGS = frozenset({"h1", "h2", "h3"})
_LEAST = 3  # pages
_LABS = frozenset({"lab", "laboratory", "group"})
_MOST = 90  # characters


def names_in_titles(site: Site) -> frozenset[str]:
    """Return the parts of titles that name the site, without case: its name, its initials, what most pages share.

    "Tide Lab" is a short name of "Tide and Mud Lab at Halden". Initials are a word of the field as well, so two titles
    have to end with them and none may begin so.
    The pages at the top tell, if there are any: those of a course may share the course's name.
    """
    said = [text_of(str(site.config.get(key) or "")) for key in ("title", "name")]
    named = {_plain(name) for name in said}
    pages = [page for page in site.pages if page.output_extension == ".html" and page.title]
    at_top = [page for page in pages if "/" not in page.url.strip("/")] or pages
    titles = [list(map(_plain, _parts(page.title))) for page in at_top]
    first, last = Counter(parts[0] for parts in titles), Counter(parts[-1] for parts in titles if len(parts) > 1)
    named |= {short for short in map(_initials, said) if last[short] > 1 and not first[short]}
    short = {parts[end] for parts in titles if len(parts) > 1 for end in (0, -1) if _is_short(parts[end], named)}
    named |= short if len(short) == 1 else set()  # several are groups of it
    titles = [[part for part in parts if part not in named] for parts in titles]
    ends: Counter[str] = Counter()
    for parts in titles:
        if len(parts) > 1:
            ends.update({parts[0], parts[-1]})
    return frozenset(named | {part for part, count in ends.items() if count >= max(_LEAST, len(titles) / 2)}) - {""}


def without_names(title: str, names: Set[str]) -> str:
    """Return a title without the names at its ends and what follows the one at its end.

    >>> without_names("Tide Lab | People", {"tide lab"}), without_names("People - Tide Lab - Halden", {"tide lab"})
    ('People', 'People')
    """
    while (between := _BETWEEN.search(title)) and _plain(title[: between.start()]) in names:
        title = title[between.end() :]
    places = [found.span() for found in _BETWEEN.finditer(title)]
    for (start, end), (after, _) in pairwise([*places, (len(title), 0)]):
        if _plain(title[end:after]) in names:
            return title[:start]
    return title


def first_words(html: str) -> str:
    """Return the first sentence of a text, or as many of its words as a title holds.

    >>> first_words("<p>Prof. Quill moved to <b>Halden</b>. Come in!</p>")
    'Prof. Quill moved to Halden'
    """
    found = _SENTENCE.match(text_of(html))
    return shorten(found[0].rstrip(". "), _MOST, placeholder=" …") if found else ""


def heading_over(html: str) -> str:
    """Return the heading with which a text begins, if no other of its rank follows; else "".

    >>> heading_over("<h1>On mud</h1><h2>Why</h2>"), heading_over("<h2>Professors</h2>… <h2>Students</h2>")
    ('On mud', '')
    """
    found = FIRST_LINE.match(html)
    if found is None or found["tag"] not in _HEADINGS:
        return ""
    words = text_of(found["words"])
    return words if html.count(f"<{found['tag']}") == 1 and len(words) <= 2 * _MOST else ""


def _parts(title: str) -> list[str]:
    return _BETWEEN.split(title)


def _is_short(part: str, names: Set[str]) -> bool:
    """Whether a part of a title is a lab's short name: a few words of the long one, or all and that it is a lab."""
    words, spoken = set(_WORD.findall(part)), [set(_WORD.findall(name)) for name in names]
    if len(words) < 2 or words.isdisjoint(_LABS):
        return False
    return any(words <= name or words - _LABS == name for name in spoken)


def _initials(name: str) -> str:
    """``The Fen and Tide Lab`` is ``ftl``; "" for fewer than three."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")
    return letters.casefold() if len(letters) >= _LEAST else ""


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
