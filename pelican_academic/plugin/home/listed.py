"""How far the lists of a Jekyll site's own home page go, so that the theme's go as far.

<ul>{% for post in site.posts limit: 12 %}<li><a href="{{ post.url }}">…</a></li>{% endfor %}</ul>  ->  12
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from pelican_academic.jekyll import Document, Site
from pelican_academic.plugin.menu.printed import address_in

__all__ = ["listed_on"]

_HREF = re.compile(r"""<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)


def listed_on(page: Document, urls: Iterable[str], site: Site) -> int:
    """Return how many of these addresses the page links to, as the site's own layouts write it.

    Where the layouts are those of minima, which is not there: its ``home`` lists every post, or a page full.
    """
    urls = set(urls)
    if site.lacks_theme and _of_minima(page, site):
        full = site.config.get("paginate")
        return full if isinstance(full, int) and full > 0 else len(urls)
    with site.problems.unheard():  # the theme does not print what this looks at
        source = str(site.render(page).output)
    links = {address_in(html.unescape(href), site).strip("/") for href in _HREF.findall(source)}
    return len(links & {url.strip("/") for url in urls})


def _of_minima(page: Document, site: Site) -> bool:
    named = str(site.config.get("remote_theme") or site.config.get("theme"))
    return page.data.get("layout") == "home" and bool(re.search(r"(?:^|/)minima(?:@|\Z)", named))
