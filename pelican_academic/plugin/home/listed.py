"""What the home page of a Jekyll site lists itself, so that the theme's lists the same, as far, and nothing twice.

<ul>{% for post in site.posts limit: 12 %}<li><a href="{{ post.url }}">…</a></li>{% endfor %}</ul>  ->  12 posts
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pelican_academic.jekyll import Document, Site
from pelican_academic.plugin.home.regions import REGIONS
from pelican_academic.plugin.menu.printed import address_in
from pelican_academic.regex import regex

__all__ = ["listed_on", "regions_without"]

_HREF = regex(r"""<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_SILENT = regex(r"<(script|style|head)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_BEGINNING = 60  # characters of an item without a page that tell it
_LEAST, _LEAST_PEOPLE = 2, 3  # things: fewer in a text are no list
# al-folio's front matter by which a home page does without a list.
_TURNED_OFF = {"news": "news", "announcements": "news", "selected_papers": "selected"}


def listed_on(page: Document, news: Sequence[Any], site: Site) -> tuple[int, list[Any]]:
    """Return how many of the news the page lists, as the site's own layouts write it, and the news of their kind.

    A site may have posts and a collection of news, and its home page lists one of them: the others are no news of the
    home page. Where the layouts are those of minima, which is not there: its ``home`` lists every post, or a page full.
    """
    if site.lacks_theme and _of_minima(page, site):
        full = site.config.get("paginate")
        return (full if isinstance(full, int) and full > 0 else len(news)), list(news)
    with site.problems.unheard():  # the theme does not print what this looks at
        source = str(site.render(page).output)
    links, text = _links(source, site), _plain(source)
    told = [item for item in news if _is_told(item, links, text)]
    kinds = {_collection(item) for item in told}
    return len(told), [item for item in news if _collection(item) in kinds] or list(news)


def regions_without(
    front_matter: Mapping[str, Any],
    text: str,
    *,
    news: Iterable[Any] = (),
    papers: Iterable[str] = (),
    people: Iterable[str] = (),
) -> tuple[str, ...]:
    """Return the regions of a home page but for those it turns off, and those whose matter its own ``text`` tells.

    ``news`` are the items that the home page would list, ``papers`` titles, ``people`` names.

    >>> regions_without({"news": False}, "<p>Ada Quill, Bo Fen, Cy Reed</p>", people=["Ada Quill", "Bo Fen", "Cy Reed"])
    ('mission', 'hero', 'text', 'areas', 'selected', 'call', 'funders')
    """
    left_out = {region for key, region in _TURNED_OFF.items() if front_matter.get(key) is False}
    said = _plain(text)
    links = {html.unescape(href).strip("/") for href in _HREF.findall(text)}
    told_news = [_is_told(item, links, said) for item in news]
    found = {
        "news": (told_news, min(_LEAST, max(len(told_news), 1))),
        "selected": ([_said(title, said) for title in papers], _LEAST),
        "people": ([_said(name, said) for name in people], _LEAST_PEOPLE),
    }
    left_out |= {region for region, (told, least) in found.items() if sum(told) >= max(least, len(told) / 2)}
    return tuple(region for region in REGIONS if region not in left_out)


def _is_told(item: Any, links: set[str], text: str) -> bool:
    """Whether a page links to an item, or says what one without a page of its own says."""
    address = str(item.url).strip("/")
    if address and address in links:  # what has no page of its own has no address
        return True
    if not getattr(item, "extra", {}).get("inline"):
        return False
    own = getattr(item, "_content", None)  # of a page; a row of data has its text ready
    return _said(_plain(str((item.content if own is None else own) or ""))[:_BEGINNING], text)


def _said(words: str, text: str) -> bool:
    return len(plain := _plain(words)) > 1 and plain in text


def _links(source: str, site: Site) -> set[str]:
    return {address_in(html.unescape(href), site).strip("/") for href in _HREF.findall(source)}


def _plain(source: str) -> str:
    return " ".join(re.findall(r"\w+", html.unescape(_SILENT.sub(" ", source)).casefold()))


def _collection(item: Any) -> str:
    return str(getattr(getattr(item, "source_document", None), "collection", ""))


def _of_minima(page: Document, site: Site) -> bool:
    named = str(site.config.get("remote_theme") or site.config.get("theme"))
    return page.data.get("layout") == "home" and bool(re.search(r"(?:^|/)minima(?:@|\Z)", named))
