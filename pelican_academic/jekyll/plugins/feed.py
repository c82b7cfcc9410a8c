"""jekyll-feed: ``/feed.xml`` with the ten newest posts, and the tag ``feed_meta``. Source: jekyll-feed's README.

Settings: ``feed.path``, ``feed.posts_limit``, ``feed.excerpt_only``, ``feed.collections``, ``feed.categories``,
``feed.tags`` (a feed a tag).
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.document import Document
from pelican_academic.jekyll.plugins import address
from pelican_academic.jekyll.slug import slugify
from pelican_academic.liquid import Node, Parser

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-feed",)
LAST = True

_FEED = Path(__file__).with_name("feed.liquid").read_text("utf-8").replace("\n", "")


def _settings(site: Site) -> dict[str, Any]:
    found = site.config.get("feed")
    return found if isinstance(found, dict) else {}


def path(site: Site) -> str:
    """Return where the feed of posts is: ``/feed.xml``."""
    return "/" + str(_settings(site).get("path") or "feed.xml").lstrip("/")


def generate(site: Site) -> None:
    """Add the feed of posts, and one for each collection, category and tag that asks for it."""
    settings = _settings(site)
    asked = settings.get("posts_limit")
    limit = asked if isinstance(asked, int) else 10
    posts = [post for post in _newest(site.posts) if post.kind != "draft"]
    _add(site, path(site), posts[:limit], "")
    _by_category(site, "posts", settings.get("categories"), posts, limit)
    collections = settings.get("collections")
    named = {str(name): {} for name in collections} if isinstance(collections, list) else collections
    for label, own in (named if isinstance(named, dict) else {}).items():
        options = own if isinstance(own, dict) else {}
        if label not in site.collections:
            continue
        docs = _newest(site.collections[label].docs)
        if label != "posts":
            where = options.get("path") or f"/feed/{label}.xml"
            _add(site, where, docs[:limit], f" | {label.capitalize()}")
        _by_category(site, label, options.get("categories"), docs, limit)
    if settings.get("tags"):
        tags = dict.fromkeys(tag for post in site.posts for tag in post.data["tags"])
        for tag in tags:
            chosen = [post for post in posts if tag in post.data["tags"]]
            _add(site, f"/feed/by_tag/{slugify(str(tag))}.xml", chosen[:limit], f" | {str(tag).capitalize()}")


def _by_category(site: Site, label: str, names: Any, documents: list[Document], limit: int) -> None:
    folder = "/feed" if label == "posts" else f"/feed/{label}"
    for name in names if isinstance(names, list) else []:
        chosen = [document for document in documents if name in (document.data.get("categories") or [])]
        _add(site, f"{folder}/{name}.xml", chosen[:limit], f" | {str(name).capitalize()}")


def _newest(documents: list[Document]) -> list[Document]:
    """Return documents by date, the newest first; those of one date stay in the collection's order."""
    now = documents[0].site.clock.now if documents else None
    return sorted(documents, key=lambda document: document.date or now, reverse=True)  # type: ignore[arg-type,return-value]


def _add(site: Site, url: str, posts: list[Document], suffix: str) -> None:
    name = url.lstrip("/")
    if (site.root / name).is_file():
        return
    data: dict[str, Any] = {
        "layout": None, "sitemap": False, "posts": posts, "permalink": f"/{name}", "suffix": suffix or None,
        "home": "/",
    }  # fmt: skip
    site.pages.append(Document(site, name, data=data, body=_FEED, generated="jekyll-feed"))


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% feed_meta %}``: the link to the feed for a page's head."""

    def feed_meta(_parser: Parser, _markup: str) -> Node:
        title = site.config.get("title") or site.config.get("name")
        shown = f' title="{escape(str(title))}"' if title else ""
        html = f'<link type="application/atom+xml" rel="alternate" href="{address(site, path(site))}"{shown} />'
        return Node(lambda context: context.pieces.append(html))

    return {"feed_meta": feed_meta}
