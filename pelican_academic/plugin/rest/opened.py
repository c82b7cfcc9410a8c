"""Which hidden parts of a page a reader can open: tabs, folds, pop-ups that a button or a link names by their id."""

from __future__ import annotations

import re
from typing import Any

from pelican_academic.regex import regex

__all__ = ["hidden_for_good"]

_UNSEEN = regex(r"display\s*:\s*none", re.IGNORECASE)
_WORD = regex(r"[\w-]+")
_LANGUAGE = regex(r"[a-z]{2}(?:[-_][a-z]{2,4})?\Z", re.IGNORECASE)
_OWN = frozenset({"id", "class", "name", "style"})  # attributes that open nothing


def hidden_for_good(body: Any) -> set[Any]:
    """Return the elements of a page that are hidden and that nothing on it opens.

    ``<a onclick="show('papers')">`` opens ``<div id="papers" style="display: none">``; a switch of the frame shows the
    text in another language, ``<div data-lang="vi" style="display: none">``.
    """
    hidden = {
        element
        for element in body.iter()
        if (element.get("hidden") is not None or _UNSEEN.search(element.get("style") or ""))
        and not _is_language(element)
    }
    if not hidden:
        return hidden
    openers = {
        word
        for element in body.iter("a", "button", "input", "label", "summary", "li", "div", "span", "h2", "h3", "h4")
        for name, value in element.items()
        if name not in _OWN and (name != "href" or value.startswith("#"))
        for word in _WORD.findall(value)
    }
    return {element for element in hidden if openers.isdisjoint(_called(element.get("id") or ""))}


def _is_language(element: Any) -> bool:
    """Whether an element says which language it is in."""
    return any(
        (name == "lang" or name.startswith("data-lang")) and _LANGUAGE.match(value) for name, value in element.items()
    )


def _called(name: str) -> set[str]:
    """By what a script may call an id: ``papers-moss`` is also the ``moss`` of ``papers-``."""
    return {name, *(name[at.end() :] for at in re.finditer("[-_]", name))} - {""}
