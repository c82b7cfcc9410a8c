"""The regions of the home page, from the setting, ``_data/home.yml`` and the page's own front matter.

Each source may give: ``mission`` (with ``*emphasis*``, or ``mission_html``), ``lead``, ``links``, ``hero``, ``areas``,
``call``, ``funders``, ``regions`` (which, in which order). A later source overrides an earlier one, key by key. The
names that other templates give these things (``hero_title``, ``header: overlay_image``, ``feature_row``) stand in
`pelican_academic.plugin.home.names` and mean the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from pelican_academic.kramdown import to_html
from pelican_academic.plugin.home.names import in_our_names
from pelican_academic.plugin.prose.markup.inline import line_html, title_html
from pelican_academic.regex import regex

__all__ = ["REGIONS", "Home", "home_of"]

REGIONS = ("mission", "hero", "text", "areas", "selected", "news", "people", "call", "funders")


_NOTHING = Markup()
_AREA = ("title", "text", "image", "alt", "url")
_LONGEST = 130  # characters: a headline of more is a paragraph
_ABBREVIATIONS = ("Prof", "Dr", "Drs", "Mr", "Mrs", "Ms", "St", "Dept", "Univ", "Inst", "vs", "Fig", "No")
_SENTENCE = regex(
    r"(.+?[^.\s]{2}[.!?…]"
    + "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATIONS)
    + r")\s+(?=[^\W\d_a-z]|\d)|(.+?[。！？])(?=\S)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Picture:
    """A picture with its alternative text, caption and where it leads."""

    image: str = ""
    alt: str = ""
    caption_html: Markup = _NOTHING
    url: str = ""
    link: str = ""


@dataclass(frozen=True)
class Area:
    """A research area: a picture, a title, two lines."""

    title: str = ""
    text: str = ""
    image: str = ""
    alt: str = ""
    url: str = ""


@dataclass(frozen=True)
class Target:
    """A word and where it leads."""

    label: str = ""
    url: str = ""


@dataclass(frozen=True)
class Call:
    """The one call of the site: a sentence, a detail, links."""

    text: str = ""
    detail: str = ""
    links: tuple[Target, ...] = ()


@dataclass(frozen=True)
class Funder:
    """Who pays."""

    name: str = ""
    url: str = ""


@dataclass(frozen=True)
class Home:
    """What the home page shows, region by region."""

    mission_html: Markup = _NOTHING
    headline_html: Markup = _NOTHING
    kicker: str = ""
    lead_html: Markup = _NOTHING
    links: tuple[Target, ...] = ()
    hero: Picture | None = None
    areas: tuple[Area, ...] = ()
    call: Call | None = None
    funders: tuple[Funder, ...] = ()
    news: int = 5  # how many items it lists
    told: tuple[Any, ...] = ()  # the items that it lists the newest of; all news where it is empty
    regions: tuple[str, ...] = REGIONS


def home_of(
    *sources: object, subtitle: str = "", name: str = "", text: str = "", find: Callable[[str], str] = str
) -> Home:
    """Return the home page from its sources, weakest first; what is no mapping counts as empty.

    Its headline is the mission, else the site's ``subtitle``, else its ``name``; of a subtitle that is too long for a
    headline it is the first sentence, and the rest leads the page unless the page's ``text`` says it. ``find`` gives
    the address of a picture, "" for one that is not there.

    >>> home_of({"mission": "We *read* shores."}).mission_html
    Markup('We <em>read</em> shores.')
    """
    merged: dict[str, Any] = {}
    for source in sources:
        if isinstance(source, Mapping):
            merged |= in_our_names(source)
    given = merged.get("mission_html")
    mission = title_html(given) if given else _emphasis(merged.get("mission", ""))
    regions = merged.get("regions")
    headline, lead = _headline(subtitle, name)
    if mission or _words(lead) in _words(text):
        lead = ""
    lead_html = line_html(merged.get("lead")) or escape(lead)
    if _letters(lead_html) in {_letters(mission or headline), ""}:
        lead_html = _NOTHING
    return Home(
        mission_html=mission,
        headline_html=mission or escape(headline),
        kicker=str(merged.get("kicker") or ""),
        lead_html=lead_html,
        links=_targets(merged.get("links")),
        hero=_picture(merged.get("hero"), find),
        areas=tuple(
            Area(*(find(str(area.get(key) or "")) if key == "image" else str(area.get(key) or "") for key in _AREA))
            for area in _mappings(merged.get("areas"))
            if area.get("title")
        ),
        call=_call(merged.get("call")),
        funders=tuple(_funder(funder) for funder in _list(merged.get("funders"))),
        news=max(news, 0) if isinstance(news := merged.get("news"), int) and not isinstance(news, bool) else Home.news,
        regions=tuple(str(region) for region in regions) if isinstance(regions, list | tuple) and regions else REGIONS,
    )


def _headline(subtitle: str, name: str) -> tuple[str, str]:
    """What of a site's description is its headline, and what leads on from there.

    >>> _headline("We read shores.", "Tide Lab"), _headline("We read shores. " + "And sand. " * 20, "Tide Lab")[0]
    (('We read shores.', ''), 'We read shores.')
    """
    if len(subtitle) <= _LONGEST:
        return subtitle or name, ""
    first = _SENTENCE.match(subtitle)
    sentence = (first[1] or first[2]) if first else subtitle
    return (sentence, subtitle[first.end() :]) if first and len(sentence) <= _LONGEST else (name, subtitle)


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"<[^>]*>", " ", text).casefold()))


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", re.sub(r"<[^>]*>", "", text).casefold()))


def _picture(value: object, find: Callable[[str], str]) -> Picture | None:
    if isinstance(value, str):
        return Picture(find(value)) if find(value) else None
    if not isinstance(value, Mapping) or not find(str(value.get("image") or "")):
        return None
    caption = value.get("caption_html") or to_html(str(value.get("caption") or "")).html
    image, alt, url, link = (str(value.get(key) or "") for key in ("image", "alt", "url", "link"))
    return Picture(find(image), alt, Markup(line_html(caption).strip()), url, link)  # noqa: S704 - cleaned


def _call(value: object) -> Call | None:
    if isinstance(value, str):
        return Call(value)
    if not isinstance(value, Mapping) or not value.get("text"):
        return None
    return Call(str(value["text"]), str(value.get("detail") or ""), _targets(value.get("links")))


def _targets(value: object) -> tuple[Target, ...]:
    return tuple(
        Target(str(link["label"]), str(link["url"]))
        for link in _mappings(value)
        if link.get("label") and link.get("url")
    )


def _funder(value: object) -> Funder:
    if isinstance(value, Mapping):
        return Funder(str(value.get("name") or value.get("title") or ""), str(value.get("url") or ""))
    return Funder(str(value))


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _mappings(value: object) -> list[Mapping[str, Any]]:
    return [item for item in _list(value) if isinstance(item, Mapping)]


def _emphasis(text: object) -> Markup:
    return Markup(re.sub(r"\*([^*]+)\*", r"<em>\1</em>", str(escape(str(text)))))  # noqa: S704 - escaped above
