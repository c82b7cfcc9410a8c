"""Authors as front matter writes them (a string, a list of names, of mappings) in; `Author` records out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pelican_academic.extract.fields.values import WORDED, text_of, without_markup
from pelican_academic.extract.names import EQUAL_MARKS, NameForm, is_cjk, parse_name, split_authors, strip_marks
from pelican_academic.model import Author, Name
from pelican_academic.regex import regex

__all__ = ["authors_from", "make_author"]

# Behind the last name or its initials: "Marsh.", "Reed BO."; those of "al." and "Jr." and of one initial stay.
_FULL_STOP = regex(r"(?:(?<=[^\W\d_]{3})|(?<=[A-Z]{2}))\.\s*$")

_TIE = regex(r"(?<=[^\W\d_]|\.)~(?=[^\W\d_])")  # TeX's space: "B.~Reed"

_AND_FIRST = regex(r"^\s*(?:and|und|&)\s+(?=\S)")  # of the last in a list of one a row
_LISTED = regex(r";\s*\w(?![^()]*\))")  # but not "Ada Quill (Fen University; Bog Institute)"


def authors_from(value: object) -> tuple[tuple[Author, ...], bool]:
    """Return the authors in a front matter value, and whether it ends in "et al.".

    The value is a string, a list of names, or a list of mappings.
    """
    if isinstance(value, str):
        forms, et_al = split_authors(_FULL_STOP.sub("", _plain(value)))
        return tuple(make_author(form) for form in forms), et_al
    if isinstance(value, Mapping):
        value = [value]
    if not isinstance(value, Iterable):
        return (), False
    authors: list[Author] = []
    et_al = False
    for item in value:
        if listed := _list_in_one(item):
            more, others = authors_from(listed)
            authors += more
            et_al = et_al or others
        elif isinstance(item, Mapping):
            authors.append(_author_from_mapping(item))
        elif isinstance(item, str) and item.strip():
            if re.fullmatch(r"\s*(?:et\.? al\.?|others|\.\.\.|…)\s*", item, re.IGNORECASE):
                et_al = True
                continue
            cleaned, marks = strip_marks(_AND_FIRST.sub("", _plain(item)))
            authors.append(make_author(NameForm(cleaned, marks)))
    return tuple(author for author in authors if str(author.name)), et_al


def _plain(printed: str) -> str:
    return without_markup(_TIE.sub(" ", printed))


def _list_in_one(item: object) -> str:
    """A whole list in the place of one name (``{family: "Quill, Ada; Reed, Bo"}``); "" for a name or a literal."""
    values = [value for key, value in item.items() if key != "literal"] if isinstance(item, Mapping) else [item]
    texts = [html.unescape(text) for text in values if isinstance(text, str) and text.strip()]
    return texts[0] if len(texts) == 1 and _LISTED.search(texts[0]) else ""


_BY_KEY = ("link", "key", "id", "ref", "slug", "member", "username", "handle")
_AS_A_FILE = regex(r"[a-z]+(?:[-_][a-z]+)+")


def _by_key(data: Mapping[str, object]) -> str:
    """The name that somebody's key spells, who has no other: ``{link: ada-quill}`` is Ada Quill."""
    keys = (data.get(name) for name in _BY_KEY)
    found = next((key for key in keys if isinstance(key, str) and _AS_A_FILE.fullmatch(key)), "")
    return re.sub(r"[-_]", " ", found).title()


def _only_key(item: Mapping[object, object]) -> str:
    """The key of ``{"Ada Quill": "Fen University"}``, which is a name."""
    key = str(*item) if len(item) == 1 else ""
    return "" if key.lower() in _BY_KEY else key


def _author_from_mapping(item: Mapping[object, object]) -> Author:
    data = {str(key).lower(): value for key, value in item.items()}
    given = text_of(
        data.get("given")
        or data.get("first")
        or data.get("firstname")
        or data.get("first_name")
        or data.get("given-names")
    )
    family = text_of(
        data.get("family")
        or data.get("last")
        or data.get("lastname")
        or data.get("last_name")
        or data.get("family-names")
    )
    if family:
        particle = text_of(
            data.get("non-dropping-particle") or data.get("dropping-particle") or data.get("name-particle")
        )
        native = family + given if is_cjk(family + given) else ""
        name = Name(given, family, particle, text_of(data.get("suffix")), literal=native, native=native)
        author = Author(name)
    else:
        said = text_of({key: data.get(key) for key in WORDED}) or given or _by_key(data) or _only_key(item)
        cleaned, marks = strip_marks(said)
        author = make_author(NameForm(cleaned, marks))
    return replace(
        author,
        orcid=text_of(data.get("orcid")).removeprefix("https://orcid.org/"),
        equal=author.equal or bool(data.get("equal") or data.get("equal_contribution")),
    )


def make_author(form: NameForm, *, own: bool = False) -> Author:
    """Return an author from a printed form; marks of equal contribution are kept as such."""
    return Author(
        parse_name(form.text),
        equal=any(mark in EQUAL_MARKS for mark in form.marks),
        own=own,
        corresponding="✉" in form.marks,
    )
