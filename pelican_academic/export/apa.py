"""A CSL item in; its reference in the style of the American Psychological Association (7th edition) out.

The style that jekyll-scholar and al-folio take where none is named. Checked against what citeproc-ruby writes with the
CSL style ``apa``; where CSL's own text is odd ("(No. 4; Issue 4)"), so is this.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pelican_academic.regex import regex

__all__ = ["apa_names", "apa_reference", "title_case"]

Item = Mapping[str, Any]
Mark = Callable[[str], str]

_MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ARTICLES = frozenset({"article-journal", "article-magazine", "article-newspaper", "paper-conference"})
_DATED = frozenset({"paper-conference", "pamphlet", "speech", "webpage"})  # these tell the month
_MEDIA = {"software": "Software", "dataset": "Dataset", "manuscript": "Manuscript", "speech": "Presentation"}
_SMALL_WORDS = """
a an and as at but by down for from in into nor of on onto or over so the till to up via with yet
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_EASTERN = "[\\u2e80-\\u9fff\\uac00-\\ud7af]"  # Chinese, Japanese and Korean; compiled where a name may be
_ENDED = regex(r"[.?!](?:</i>)?\Z")
_MOST = 20  # authors; of more, the first nineteen and the last are printed


def apa_reference(item: Item, *, html: bool = False) -> str:
    """Return the reference, as plain text or with the titles of whole works in ``<i>``.

    Texts of the item are printed as they are: for HTML they are HTML.

    >>> apa_reference({"type": "book", "title": "Reeds", "author": [{"family": "Reed", "given": "Ben"}]})
    'Reed, B. Reeds.'
    """
    italic: Mark = (lambda text: f"<i>{text}</i>" if text else "") if html else (lambda text: text)
    container = str(item.get("container-title") or "")
    title = _text(item, "title")
    # a part of a larger work stands upright, a work of its own in italics
    title = title if container else italic(title)
    authors, by_editors = _lead(item, "&amp;" if html else "&")
    parts = [authors or title, _date(item), _rest(item, title if authors else "", italic, html=html, edited=by_editors)]
    link = f"https://doi.org/{item['DOI']}" if item.get("DOI") else str(item.get("URL") or "")
    text = " ".join(_ended(part) for part in parts if part)
    return f"{text} {link}".strip()


def apa_names(names: Sequence[Mapping[str, str]], join: str, *, inverted: bool = True) -> str:
    """Return a list of names: ``"Quill, A., & Reed, B."``, or ``"A. Quill & B. Reed"`` where they are not inverted."""
    shown = [_name(name, inverted=inverted) for name in names]
    if len(shown) > _MOST:
        return ", ".join(shown[: _MOST - 1]) + f", … {shown[-1]}"
    if len(shown) < 2:
        return "".join(shown)
    comma = "," if inverted or len(shown) > 2 else ""
    return f"{', '.join(shown[:-1])}{comma} {join} {shown[-1]}"


def _name(name: Mapping[str, str], *, inverted: bool) -> str:
    if not name.get("family"):
        return name.get("literal") or name.get("given", "")
    particle = name.get("non-dropping-particle") or name.get("dropping-particle") or ""
    family = f"{particle} {name['family']}".strip()
    if not family.isascii() and re.search(_EASTERN, family):
        return f"{family} {name.get('given', '')}".strip()
    given, suffix = _initials(name.get("given", "")), name.get("suffix", "")
    if not inverted:
        return ", ".join(part for part in (f"{given} {family}".strip(), suffix) if part)
    return ", ".join(part for part in (family, given, suffix) if part)


def _initials(given: str) -> str:
    """``Jean-Pierre M.`` -> ``J.-P. M.``; ``JoAnn`` -> ``J. A.``; a part without a capital stands: ``B.-ra``."""
    shown, within = "", False
    for letter in given.replace("'", "’"):
        if letter.isupper():
            shown, within = f"{shown}{letter}. ", True
        elif letter in " -" or not within:
            shown, within = shown + letter, False
    return re.sub(r" +(-|(?= ))", r"\1", shown).strip()


def _lead(item: Item, join: str) -> tuple[str, bool]:
    """Who stands in front, and whether that is the editors for want of authors."""
    if item.get("author"):
        return apa_names(item["author"], join), False
    editors = item.get("editor") or []
    if not editors:
        return "", False
    return f"{apa_names(editors, join)} ({'Ed.' if len(editors) == 1 else 'Eds.'})", True


def _date(item: Item) -> str:
    issued = item.get("issued") or {}
    if issued.get("literal"):
        return f"({issued['literal']})"
    parts = [int(part) for part in (issued.get("date-parts") or [[]])[0]]
    if not parts:
        return f"({item['status']})" if item.get("status") else ""
    numbered = item.get("volume") or item.get("issue") or item.get("page")
    conference = item.get("type") == "paper-conference"
    told = item.get("type") in _DATED and not (conference and (numbered or item.get("editor")))
    month = _MONTHS[parts[1]] if told and len(parts) > 1 and 0 < parts[1] < 13 else ""
    day = f" {parts[2]}" if month and len(parts) > 2 else ""
    return f"({parts[0]}, {month}{day})" if month else f"({parts[0]})"


def _rest(item: Item, title: str, italic: Mark, *, html: bool, edited: bool) -> str:
    """The title and what follows it up to the address."""
    kind = item.get("type")
    container = _text(item, "container-title")
    volume, issue, page = (_text(item, name) for name in ("volume", "issue", "page"))
    if container and kind in _ARTICLES and not (kind == "paper-conference" and item.get("editor")):
        series = _text(item, "collection-title")
        numbers = italic(volume) + (f"({issue})" if issue else "")
        journal = italic(", ".join(part for part in (title_case(container), series) if part))
        source = ", ".join(part for part in (journal, numbers, page) if part)
        return " ".join(_ended(part) for part in (title, source) if part)
    publisher = _text(item, "publisher")
    if kind in _ARTICLES and not container:  # nothing tells where it stands
        return " ".join(_ended(part) for part in (title, italic(volume)) if part)
    genre = _medium(item)
    if kind == "thesis" and (item.get("DOI") or item.get("URL")):
        genre, publisher = ", ".join(part for part in (genre, publisher) if part), ""
    if container:  # whatever stands in something else
        editors = [] if edited else item.get("editor") or []
        names = apa_names(editors, "&amp;" if html else "&", inverted=False)
        by = f"{names} ({'Ed.' if len(editors) == 1 else 'Eds.'}), " if names else ""
        medium = f"[{genre}]" if genre and kind != "manuscript" else ""
        about, of = ("", medium) if kind == "software" else (medium, "")
        whole = " ".join(part for part in (title, about) if part)
        source = " ".join(part for part in (f"In {by}{italic(container)}", _bracket(_numbers(item)), of) if part)
        return " ".join(_ended(part) for part in (whole, source, publisher) if part)
    detail = _bracket("; ".join(part for part in (*_people(item, edited=edited, html=html), _numbers(item)) if part))
    whole = " ".join(part for part in (title, detail, f"[{genre}]" if genre else "") if part)
    return " ".join(_ended(part) for part in (whole, publisher) if part)


def _people(item: Item, *, edited: bool, html: bool) -> list[str]:
    """The editors and translators of a whole work, as they stand behind its title."""
    found: list[str] = []
    if item.get("type") == "patent":
        return found
    for role, one, many in (("editor", "Ed.", "Eds."), ("translator", "Trans.", "Trans.")):
        names = item.get(role) or []
        if names and not (edited and role == "editor"):
            shown = apa_names(names, "&amp;" if html else "&", inverted=False)
            found.append(f"{shown}, {one if len(names) == 1 else many}")
    return found


def _numbers(item: Item) -> str:
    """Number, version, edition, series, volume, issue and pages: ``"2nd ed., Vol. 3, pp. 1–20"``."""
    if item.get("type") == "patent":
        return ""
    report = item.get("type") == "report"
    number, genre = _text(item, "number"), title_case(_text(item, "genre"))
    first = ""
    if report and number:
        labelled = f"No. {number}" if re.match(r"[A-Z]?\d", number) else number
        first = f"{genre} {labelled}".strip() if genre else labelled
    edition = _text(item, "edition")
    nth = re.fullmatch(r"(\d+)(?:st|nd|rd|th)?", edition)
    page = _text(item, "page")
    rest = [
        f"Version {item['version']}" if item.get("version") else "",
        (f"{_ordinal(int(nth[1]))} ed." if nth else edition),
        _text(item, "collection-title") if report else "",
        f"Vol. {item['volume']}" if item.get("volume") else "",
        f"Issue {item['issue']}" if item.get("issue") else "",
        (f"{'pp.' if re.search('[–,&]', page) else 'p.'} {page}" if page else ""),
    ]
    return "; ".join(part for part in (first, ", ".join(part for part in rest if part)) if part)


def _medium(item: Item) -> str:
    """What kind of thing a work is: ``PhD thesis``, ``Software``, ``Manuscript``."""
    kind, genre = str(item.get("type") or ""), _text(item, "genre")
    if kind == "report":
        return "" if item.get("number") else genre
    if kind == "manuscript" and (item.get("publisher") or item.get("DOI") or item.get("URL")):
        return genre
    return genre or _MEDIA.get(kind, "")


def _text(item: Item, name: str) -> str:
    value = item.get(name)
    text = str(value) if isinstance(value, str | int) else ""
    if name not in {"page", "volume", "issue"}:
        return text
    text = re.sub(r"(?<=\w)\s*(?:--|-|–)\s*(?=\w)", "–", text)
    return re.sub(r"\b(\d+)–(\d+)\b", _whole_range, text) if name == "page" else text


def _whole_range(found: re.Match[str]) -> str:
    """``123–8`` -> ``123–128``."""
    first, last = found[1], found[2]
    return f"{first}–{first[: max(len(first) - len(last), 0)]}{last}"


def _ordinal(number: int) -> str:
    last = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{last}"


def title_case(text: str) -> str:
    """Return a title with capitals for its words, but for small ones within.

    >>> title_case("journal of the bogs")
    'Journal of the Bogs'
    """
    words = text.split(" ")
    return " ".join(
        word if index and word.lower() in _SMALL else word[:1].upper() + word[1:] for index, word in enumerate(words)
    )


def _bracket(text: str) -> str:
    return f"({text})" if text else ""


def _ended(text: str) -> str:
    return text if _ENDED.search(text) else f"{text}."
