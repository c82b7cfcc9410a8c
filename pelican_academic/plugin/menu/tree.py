"""Pages that name their parent and their place, as just-the-docs reads them -> the menu, and what stands below a page.

``nav_order: 2`` is a number or a text, ``parent: Courses`` another page's title, ``grand_parent`` that one's parent;
``nav_exclude: true`` keeps a page out. Used where that theme is not there: else its own layouts say all this.
Source: just-the-docs, "Navigation".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape

from pelican_academic.jekyll import Document, Site

__all__ = ["links_below", "tops"]

_FEW = 2  # pages with an order


def tops(site: Site) -> Sequence[Document]:
    """Return the pages without a parent, in order, but for the home page; none where few pages have an order."""
    return _children(site).get("", ())


def links_below(site: Site, page: Document, link: Callable[[str], str]) -> str:
    """Return a list of links to the pages whose parent a page is, "" where there is none.

    ``link`` writes an address as a page of the site does.
    """
    if page.data.get("has_toc") is False or not page.title:
        return ""
    above = str(page.data.get("parent") or "")
    below = [
        child
        for child in _children(site).get(page.title, ())
        if child is not page and str(child.data.get("grand_parent") or above) == above
    ]
    links = (f'<li><a href="{escape(link(child.url))}">{escape(child.title)}</a></li>' for child in below)
    return f"<ul>{''.join(links)}</ul>" if below else ""


@lru_cache(maxsize=1)  # each page of a site asks for the same
def _children(site: Site) -> dict[str, list[Document]]:
    pages = [page for page in site.pages if page.title and page.data.get("nav_exclude") is not True]
    ordered = [page for page in pages if page.data.get("nav_order") is not None]
    if not site.lacks_theme or len(ordered) < _FEW:
        return {}
    found: dict[str, list[Document]] = {}
    for page in sorted(pages, key=_place):
        if page.url not in {"/", "/404.html"} and page.destination.endswith(".html"):
            found.setdefault(str(page.data.get("parent") or ""), []).append(page)
    return found


def _place(page: Document) -> tuple[float, str, str]:
    """Numbers, then texts, then pages without an order, by title."""
    order = page.data.get("nav_order")
    if isinstance(order, int | float):
        return float(order), "", page.title.lower()
    return (1e9, order, page.title.lower()) if isinstance(order, str) else (2e9, "", page.title.lower())
