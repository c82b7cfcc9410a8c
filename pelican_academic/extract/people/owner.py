"""A site's configuration in; the person whose own site it is out, None for a lab's or a blog's."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Mapping

from pelican_academic.extract.names import classify, fold, parse_name
from pelican_academic.model import Person
from pelican_academic.regex import regex

__all__ = ["owner_of_site"]

_AFTER = regex(
    r"(?:['’]s?)?\s+(?:personal |academic |professional |research |own )*(?:web ?site|web ?page|home ?page|page|site|blog|web|portfolio)$"
    r"|\s+[-–—|·:].*$|\s*[,(（].*$|のホームページ$|的(?:个人)?主页$",
    re.IGNORECASE,
)
_NO_PERSON = regex(
    r"\b(?:lab|labor\w*|groups?|grupo|gruppe|groupe|team|[eé]quipe|equipo|research\w*|forschung\w*|cent(?:er|re|ro)|zentrum|"
    r"institut\w*|universi\w*|department|departamento|ci[eê]ncias?|science\w*|wissenschaft\w*|unterricht\w*|data|datos|dados|"
    r"projec?t\w*|studies|society|academy|network|proof|general|theory|group|software|tools?|library|workshop|conference|school|course|systems?)\b|-(?:\s|$)|研究|実験",
    re.IGNORECASE,
)


def owner_of_site(config: Mapping[str, object]) -> Person | None:
    """Return whose site it is, where its title is a person's name: ``{"title": "Ada Quill's web page"}`` -> Ada Quill.

    An ``author`` or ``owner`` alone says nothing, for labs name there who keeps the site; the title must bear the name.
    """
    title = str(config.get("title") or config.get("name") or "").strip()
    if title in {"", "blank"}:  # al-folio's site then bears the full name
        title = " ".join(str(config.get(f"{part}_name") or "").strip() for part in ("first", "middle", "last"))
        title = " ".join(title.split())
    plain = _AFTER.sub("", title).strip()
    words = set(fold(title).split())
    for name in (_name_in(config.get("author")), _name_in(config.get("owner")), _name_in(config.get("name")), plain):
        if _NO_PERSON.search(title) or classify(name) not in {"full", "initials-first", "cjk"}:
            continue
        if name == plain or set(fold(name).split()) <= words:
            parsed = parse_name(name)
            return Person(slug="-".join(fold(name).split()), name=parsed)
    return None


def _name_in(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""
