"""A title with the HTML that publishers leave in BibTeX in; the title as text out, its italics and formulas kept.

What is drawn in a title stays: italics and what is raised or lowered, in Unicode where there are characters for it. What
looks like a tag and is none of HTML's, or has no partner, is mathematics.
"""

# ruff: noqa: E501 - patterns read better in one line

from __future__ import annotations

import html
import re

from pelican_academic.regex import regex
from pelican_academic.sources.latex import SUB, SUPER

__all__ = ["without_markup"]

_VALUE = r"(?:\"[^\"<>]{0,500}\"|'[^'<>]{0,500}'|[^\s<>\"'=]{1,500})"
_TAG = regex(
    rf"<(?P<close>/?)(?P<name>a|b|strong|span|font|u|tt|p|div|small|big|br|scp|jats:[a-z]+|italic|bold)(?:\s+[\w:-]{{1,40}}\s*=\s*{_VALUE}){{0,8}}\s*/?>",
    re.IGNORECASE,
)
_SHIFTED = regex(r"<(su[bp])>([^<>]{1,8})</\1>", re.IGNORECASE)
_ENTITY = regex(r"&(?:#\w{1,8}|\w{2,24});")
_DRAWN = {"italic": "i", "jats:italic": "i", "jats:sub": "sub", "jats:sup": "sup"}


def without_markup(title: str) -> str:
    """Return a title without tags that are not drawn, its entities as characters.

    >>> without_markup('<b>Fens</b> of <i>Typha</i> &amp; CO<sub>2</sub>, 0<p and s>n <a href="/x">here</a>')
    'Fens of <i>Typha</i> & CO₂, 0<p and s>n here'
    """
    if "<" in title:
        ends = {found["name"].lower() for found in _TAG.finditer(title) if found["close"]}
        title = _TAG.sub(lambda found: _kept(found, ends), title)
        title = re.sub(r"\s+", " ", _SHIFTED.sub(_in_unicode, title)).strip()
    return _ENTITY.sub(_character, title) if "&" in title else title


def _kept(found: re.Match[str], ends: set[str]) -> str:
    """Return what stands for a tag: nothing, a space for a break, the one that is drawn, itself where it has no end."""
    name = found["name"].lower()
    if name == "br":
        return " "
    if name not in ends:
        return found[0]
    return f"<{found['close']}{_DRAWN[name]}>" if name in _DRAWN else ""


def _in_unicode(found: re.Match[str]) -> str:
    table = SUB if found[1].lower() == "sub" else SUPER
    return found[2].translate(table) if all(ord(letter) in table for letter in found[2]) else found[0]


def _character(found: re.Match[str]) -> str:
    """Return the character of an entity, and itself where that would open or close a tag."""
    character = html.unescape(found[0])
    return found[0] if character in {"<", ">"} else character
