"""The logos that stand around a page's text, of funders, partners and sponsors, for a row at the end of the page.

A funder may ask for its emblem on every page; a conference has other sponsors on each year's pages, or names them on
its home page alone. A link that shows one is no icon to be written in words; the lab's own logo, an icon, a portrait
and an ornament are no logos of somebody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pelican_academic.extract.platforms import profile_from_url
from pelican_academic.plugin.link_names import name_of
from pelican_academic.plugin.rest.common import Common
from pelican_academic.plugin.rest.line import Line
from pelican_academic.regex import regex

__all__ = ["Logo", "logos_of"]

_NO_LOGO = regex(
    r"\b(?:avatar|icons?|favicon|profile|portrait|pattern|texture|bg|background|banner|hero|separat\w*|spacer|arrow|line"
    r"|valid|css|x?html\d*|rss|feed|e?mail|phone|fax|map|marker|search|menu|close|top|loading|cc by|by nc)\b",
    re.IGNORECASE,
)
_OF_LOGOS = regex(r"foot|logo|sponsor|partner|fund|support|acknowledg|affiliat|institut", re.IGNORECASE)


@dataclass(frozen=True)
class Logo:
    """A picture with its text alternative, and where its link leads: "" for none. A link always has a text."""

    src: str
    alt: str
    url: str = ""


def logos_of(lines: Iterable[Line], common: Common, shows: Callable[[str], bool]) -> Iterator[Logo]:
    """Yield the logos in a page's lines, each once; ``shows`` says which pictures may stand in ours.

    In a line that does not frame the site, logos are those that data names, with links to other hosts.
    """
    known: set[str] = set()
    for line in lines:
        for image in line.element.iter("img"):
            src = str(image.get("src") or "")
            if src not in known and _is_logo(image, src, line, common) and shows(src):
                known.add(src)
                link = _link_of(image)
                url = "" if link is None else str(link.get("href"))
                said = str(image.get("alt") or (link is not None and link.get("title")) or "").strip()
                yield Logo(src, said or (name_of(url) if url else ""), url)


def _is_logo(image: Any, src: str, line: Line, common: Common) -> bool:
    link = _link_of(image)
    url = "" if link is None else str(link.get("href"))
    if not src or (link is not None and (common.leads_home(link) or profile_from_url(url) or not _leads(url))):
        return False
    said = " ".join(str(image.get(name) or "") for name in ("class", "id", "alt")) + " " + _stem(src)
    if _NO_LOGO.search(re.sub(r"[-_./]+", " ", said)):
        return False
    if line.part != "footer" and not common.frames(line):
        is_logo = _OF_LOGOS.search(f"{said} {src}") or _stands_among_logos(image)
        return "//" in url and bool(is_logo) and common.names_address(url)
    if line.part in {"header", "nav"}:
        return "//" in url  # else the lab's own
    return line.part == "footer" or "//" in url or _stands_among_logos(image)


def _link_of(image: Any) -> Any:
    return next((parent for parent in image.iterancestors("a") if parent.get("href")), None)


def _leads(url: str) -> bool:
    return url.startswith(("/", "http:", "https:"))


def _stands_among_logos(image: Any) -> bool:
    parents = [parent for parent in image.iterancestors() if parent.tag not in {"body", "html"}]
    return any(_OF_LOGOS.search(f"{parent.get('class') or ''} {parent.get('id') or ''}") for parent in parents)


def _stem(src: str) -> str:
    return src.split("?", maxsplit=1)[0].rsplit("/", 1)[-1].rsplit(".", 1)[0]
