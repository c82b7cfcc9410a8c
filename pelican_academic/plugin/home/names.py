"""What other templates call the parts of a home page, in; our names for them, out.

A part is a mapping (``hero: {title: …}``), or its keys are spelt with a prefix (``hero_title: …``), as in many a lab's
own layout; minimal-mistakes has ``header: {overlay_image: …, actions: …}``, ``excerpt`` and ``feature_row``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pelican_academic.regex import regex

__all__ = ["in_our_names"]

_PARTS = {
    "hero": ("hero", "header", "banner", "jumbotron", "masthead", "cover"),
    "call": ("call", "cta", "call_to_action", "join"),
}
_LISTS = {
    "areas": ("areas", "research_areas", "feature_row", "features"),
    "links": ("links", "buttons", "actions"),
    "funders": ("funders", "sponsors"),
}
_WORDS = {
    "image": ("image", "overlay_image", "background_image", "background", "bg", "img", "src", "image_path",
              "picture", "photo"),
    "alt": ("alt", "image_alt", "image_description"),
    "title": ("title", "heading", "headline", "name", "label"),
    "text": ("text", "description", "lead", "tagline", "subtitle", "excerpt", "summary", "short-text", "body"),
    "detail": ("detail", "details", "deadline"),
    "kicker": ("eyebrow", "kicker"),
    "label": ("label", "title", "text", "name", "btn_label"),
    "url": ("url", "href", "link", "permalink", "btn_url"),
    "links": ("links", "buttons", "actions"),
}  # fmt: skip
_TAKEN = frozenset(name for names in (*_PARTS.values(), *_LISTS.values()) for name in names)
_LEADS = ("lead", "tagline", "subtitle", "excerpt")
_PICTURE = regex(r"\S+\.(?:png|jpe?g|gif|webp|avif|svg)\Z", re.IGNORECASE)
_ROWS = {"areas": ("title", "text", "image", "alt", "url"), "links": ("label", "url"), "funders": ("name", "url")}


def in_our_names(source: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a source says of the home page under our names, without what is empty; other keys stay.

    >>> in_our_names({"hero": {"title": "We read shores.", "links": [{"text": "People", "href": "/people/"}]}})
    {'mission': 'We read shores.', 'links': [{'label': 'People', 'url': '/people/'}]}
    """
    given = {str(key): value for key, value in source.items() if value not in (None, "", [], {})}
    found: dict[str, Any] = {}
    if lead := next((given[key] for key in _LEADS if isinstance(given.get(key), str)), ""):
        found["lead"] = lead
    for part, names in _PARTS.items():
        mapping = _part(given, names)
        if part == "hero":
            found |= _hero(mapping)
        elif mapping:
            found[part] = {**mapping, **_row(mapping, ("text", "detail")), "links": _rows(mapping, "links")}
    for name in _LISTS:
        if rows := _rows(given, name):
            found[name] = rows
    return {key: value for key, value in given.items() if key not in _TAKEN or isinstance(value, str)} | found


def _part(given: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """One part's keys, from its mapping and from keys that begin with its name."""
    keys: dict[str, Any] = {}
    for name in reversed(names):
        for key, value in given.items():
            for joint in ("_", "-"):
                if key.startswith(name + joint):
                    keys[key[len(name) + 1 :].replace("-", "_")] = value
        if isinstance(given.get(name), str) and _PICTURE.match(given[name]):
            keys["image"] = given[name]
        elif isinstance(given.get(name), Mapping):
            keys |= {str(key).replace("-", "_"): value for key, value in given[name].items()}
    return {key: value for key, value in keys.items() if value not in (None, "", [], {})}


def _hero(keys: Mapping[str, Any]) -> dict[str, Any]:
    """A hero's picture stays its own; its words are the page's mission, lead and links."""
    found: dict[str, Any] = {}
    row = _row(keys, ("image", "alt", "title", "text", "kicker"))
    if image := row.get("image"):
        own = {key: keys[key] for key in ("caption", "caption_html", "url", "link") if keys.get(key)}
        found["hero"] = {"image": image, "alt": row.get("alt", ""), **own}
    for ours, theirs in (("mission", "title"), ("lead", "text"), ("kicker", "kicker")):
        if row.get(theirs):
            found[ours] = row[theirs]
    if links := _rows(keys, "links"):
        found["links"] = links
    return found


def _rows(given: Mapping[str, Any], name: str) -> list[Any]:
    value: list[Any] = next((given[key] for key in _LISTS[name] if isinstance(given.get(key), list)), [])
    return [_row(item, _ROWS[name]) if isinstance(item, Mapping) else item for item in value]


def _row(item: Mapping[str, Any], wanted: tuple[str, ...]) -> dict[str, Any]:
    row = {}
    for ours in wanted:
        value = next((item[key] for key in _WORDS.get(ours, (ours,)) if isinstance(item.get(key), str | int)), None)
        if value not in (None, ""):
            row[ours] = str(value)
    return row
