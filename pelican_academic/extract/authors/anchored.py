"""A list that breaks off before its year or title in, as of a comma forgotten; the whole of it, paired by its initials, out."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from dataclasses import replace

from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.authors.weight import emphasised
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.names import AND, CAPITAL, NameForm, paired_by_initials, strip_marks
from pelican_academic.extract.names.words import NOT_NAMES
from pelican_academic.extract.styled import Styled
from pelican_academic.regex import regex

__all__ = ["up_to_its_wall"]

_YEAR = regex(
    rf"\s*[(（](?:{YEAR}[a-d]?|in press|submitted|under review|forthcoming|accepted)\b[^()]{{0,20}}[)）]\s*[.,:]?"
)
_PARTICLES = r"(?:van|von|de|del|della|der|den|di|da|dos|du|la|las|le|los|ter|ten|zu)"
_NAMES = regex(rf"(?:[{CAPITAL}][\w’'‐-]*+\.?|[&,;*†‡+\s]|{_PARTICLES}\b|{AND}\b)++")
_TURNED = regex(rf"\+?(?:[\w’'‐-]+\s){{0,2}}[\w’'‐-]{{2,}},\s[{CAPITAL}]\.")
_VANCOUVER = regex(rf"[\w’'‐-]{{2,}}\s[{CAPITAL}]{{1,3}},\s[\w’'‐-]{{2,}}\s[{CAPITAL}]{{1,3}}\b")
_BETWEEN = regex(rf"&|[,;*†‡+]|\s{AND}\s")
_SHORTEST = 4  # letters of a word that is no initials
_FARTHEST = 3_000


def up_to_its_wall(styled: Styled, blocked: bytearray, start: int, found: AuthorList | None) -> AuthorList | None:
    """Return a list in APA's form up to its year in brackets or its marked title, where there are but names up to there.

    "Quill, A. Reed, B., & Moor, D. (2022)." is read as Quill A., Reed B., Moor D., though a comma is missing.
    ``blocked`` marks the title, ``found`` is the list that was read without a look at what ends it.
    """
    text = styled.text
    while start < len(text) and (text[start].isspace() or text[start] in "-–—•"):
        start += 1
    wall = _wall(text, blocked, start)
    if wall and found and start + 2 < found.start < found.end <= wall:
        return _with_those_before(text, start, wall, found)
    if not (_TURNED.match(text, start) or (wall and _VANCOUVER.match(text, start))):
        return found
    if not _NAMES.fullmatch(text, start, wall):
        wall = 0  # a title stands before what ends there
    end = wall or (found.end if found and found.start <= start + 2 else 0)
    head = text[start:end].rstrip(" ,;:\v")
    head = head[:-1] if head.endswith("..") else head
    if not _NAMES.fullmatch(head):
        return found
    lone = found is not None and any(" " not in form.text and "," not in form.text for form in found.forms)
    short = found is None or found.start > start + 2 or bool(re.search(r"\w", text[found.end : end]))
    if not (short or lone):
        return found
    forms = paired_by_initials(_BETWEEN.sub(" ", head).split())
    fewer = not _TURNED.match(head) and len(forms) < sum(map(bool, map(str.strip, _BETWEEN.split(head))))
    if len(forms) < 2 or fewer or not all(_is_pair(form) for form in forms):
        return found
    end = wall or start + len(head)
    marked = emphasised(styled, [(start, start + len(head), "pair")], forms)
    if found is None:
        return AuthorList(start, end, tuple(forms), marked, False, min(6.0, float(len(forms))) + 0.65)
    return replace(found, start=start, end=end, forms=tuple(forms), emphasised=marked, score=max(found.score, 2.0))


_PIECE = regex(rf"\s*(?:,\s*(?:{AND}\s|&)?|\s{AND}\s|&)\s*")
_NAMED = regex(rf"\+?[{CAPITAL}][\w’'‐-]*\.?(?:\s(?:{_PARTICLES}|[\w’'‐-]+\.?)){{1,3}}[*†‡+]?")


def _with_those_before(text: str, start: int, wall: int, found: AuthorList) -> AuthorList:
    """Return a list that begins at its second name with what stands before it, where that is a name but for a slip: "Bo reed"."""
    before = text[start : found.start].strip(" ,&\v")
    names = [strip_marks(piece)[0] for piece in _PIECE.split(before) if piece not in {"and", "und", ""}]
    plain = all(_NAMED.fullmatch(name) and not NOT_NAMES.intersection(name.casefold().split()) for name in names)
    if not plain or len(names) > len(found.forms) or re.search(r"\w", text[found.end : wall]):
        return found
    shifted = tuple(index + len(names) for index in found.emphasised)
    return replace(found, start=start, forms=(*map(NameForm, names), *found.forms), emphasised=shifted)


def _wall(text: str, blocked: bytearray, start: int) -> int:
    """Return where the year in brackets or the title begins that may end the authors, 0 where nothing does."""
    title = blocked.find(1, start, start + _FARTHEST)
    year = _YEAR.search(text, start, start + _FARTHEST)
    if year and (title < 0 or year.start() < title):
        return year.start()
    return len(text[:title].rstrip(' ,;:“"„«[\v')) if title > start else 0


def _is_pair(form: NameForm) -> bool:
    """Say whether a form is a family name of at most three words with initials: "de la Torre Z., J."."""
    family, _, given = form.text.partition(", ")
    return bool(given) and len(family.split()) <= _SHORTEST
