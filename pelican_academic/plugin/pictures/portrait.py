"""The portrait of a profile: the picture in the text that is the person's photo goes to the head of the page."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from html import unescape
from urllib.parse import unquote

from pelican_academic.model import Person
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["take_portrait", "without_stand_ins"]

_PORTRAIT_CLASS = regex(r"profile|portrait|headshot|avatar|people-?(?:image|photo)", re.IGNORECASE)

# A picture that stands alone in its block.
_ALONE = regex(r"<(p|figure|div)\b[^>]*>\s*(<img\b[^>]*>)\s*</\1>\s*")
_PAIR = regex(r"[ \t\n]([a-zA-Z][a-zA-Z0-9:-]*)=\"([^\"&<>]*)\"")
_PLAIN = regex(rf"<img(?:[ \t\n]*{_PAIR.pattern})*[ \t\n]*/?>", re.IGNORECASE)
# The file's name of a picture that stands for a photograph that is not there.
_STAND_IN = regex(
    r"(?:default|dummy|blank|empty|placeholder|anonymous|unknown|nobody|silhouette|generic|missing|no[-_]?(?:photo|image|picture|pic|avatar))"
    r"(?:[-_ ]?(?:user|person|people|profile|photo|image|picture|avatar|member|face|icon|\d+))*\Z",
    re.IGNORECASE,
)


def without_stand_ins(people: Iterable[Person]) -> list[Person]:
    """Return the people without pictures that are of nobody: those named so, and those that several people share.

    The theme draws a monogram for them.
    """
    people = list(people)
    uses = Counter(person.image for person in people if person.image)
    return [
        replace(person, image="") if person.image and _is_stand_in(person.image, uses[person.image]) else person
        for person in people
    ]


def _is_stand_in(image: str, uses: int) -> bool:
    return uses > 1 or bool(_STAND_IN.match(posixpath.splitext(_file_name(image))[0]))


def take_portrait(html: str, image: str) -> tuple[str, str, str]:
    r"""Return the HTML without the portrait, the portrait's address and its text alternative.

    ``image`` is the front matter's, "" where there is none. A picture is the portrait if it has the same file name, or
    a class that says so. Only a picture that stands alone in its block is taken out; the rest of the page is
    returned as it was, to the byte.

    >>> take_portrait('<p><img src="/a/ada.jpg" alt="Ada" class="profile-image" /></p>\n<h2>About</h2>', "")
    ('<h2>About</h2>', '/a/ada.jpg', 'Ada')
    """
    wanted = _file_name(image)
    found = [match for match in _ALONE.finditer(html) if _may_be(match[2], wanted)] if "<img" in html else []
    if not found:
        return html, image, ""
    for match in found:
        picture = _attributes(match[2])
        source, classes = picture.get("src", ""), " ".join(picture.get("class", "").split())
        same = bool(wanted) and _file_name(source) == wanted
        if source and (same or _PORTRAIT_CLASS.search(classes)):
            return html[: match.start()] + html[match.end() :], image or source, picture.get("alt", "")
    return html, image, ""


def _attributes(tag: str) -> dict[str, str]:
    """The attributes of a picture's tag: by a pattern where it is written as most are, else as browsers read it."""
    if _PLAIN.fullmatch(tag):
        pairs = _PAIR.findall(tag)
        if len(found := {name.lower(): text for name, text in pairs}) == len(pairs):
            return found
    from bs4 import BeautifulSoup, Tag  # noqa: PLC0415 - heavy, and few pages come as far

    picture = BeautifulSoup(tag, "html.parser").img
    if not isinstance(picture, Tag):
        return {}
    return {name: " ".join(picture.get_attribute_list(name)) for name in picture.attrs}


def _may_be(tag: str, wanted: str) -> bool:
    """Whether the tag of a picture holds the name of the file, or of a class, anywhere."""
    text = unescape(tag)
    return (bool(wanted) and wanted in unquote(text).lower()) or bool(_PORTRAIT_CLASS.search(text))


def _file_name(address: str) -> str:
    return posixpath.basename(unquote(split_url(address).path)).lower()
