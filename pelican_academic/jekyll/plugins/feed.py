"""jekyll-feed: ``/feed.xml`` with the ten newest posts, and the tag ``feed_meta``. Source: jekyll-feed's README.

Settings: ``feed.path``, ``feed.posts_limit``, ``feed.excerpt_only``, ``feed.collections``, ``feed.categories``,
``feed.tags`` (a feed a tag; ``only``, ``except``, ``path``), ``feed.disable_in_development``.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican_academic.disk import is_file
from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.plugins import address
from pelican_academic.liquid import Node, Parser
from pelican_academic.liquid.ruby.comparison import either

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-feed",)
PRIORITY = "lowest"

_FEED = Path(__file__).with_name("feed.liquid").read_text("utf-8").replace("\n", "")


def _settings(site: Site) -> dict[str, Any]:
    found = site.config.get("feed")
    return found if isinstance(found, dict) else {}


def path(site: Site) -> str:
    """Return where the feed of posts is: ``/feed.xml``."""
    collections = _settings(site).get("collections")
    own = collections.get("posts") if isinstance(collections, dict) else None
    named = _settings(site).get("path") or (own.get("path") if isinstance(own, dict) else None)
    return str(named or "feed.xml")


def generate(site: Site) -> None:
    """Add the feed of posts, and one for each collection, category and tag that asks for it."""
    settings = _settings(site)
    if settings.get("disable_in_development") and site.environment == "development":
        return
    asked = settings.get("collections")
    named = {str(name): {} for name in asked} if isinstance(asked, list) else asked
    collections = {
        str(label): dict(own) if isinstance(own, dict) else {}
        for label, own in (named if isinstance(named, dict) else {}).items()
    }
    posts = collections.setdefault("posts", {})
    posts["path"] = posts.get("path") or settings.get("path")
    posts["categories"] = posts.get("categories") or settings.get("categories")
    for label, own in collections.items():
        if label not in site.collections:
            continue
        folder = "feed" if label == "posts" else f"feed/{label}"
        documents = _newest(site, label)
        title = "" if label == "posts" else f" | {label.capitalize()}"
        names = own.get("categories")
        for name in dict.fromkeys(names if isinstance(names, list) else [names] if names else []):
            chosen = [document for document in documents if name in (document.data.get("categories") or [])]
            _add(site, f"{folder}/{name}.xml", chosen, f"{title} | {str(name).capitalize()}")
        _add(site, str(own.get("path") or f"{folder}.xml"), documents, title)
    if settings.get("tags"):
        _by_tag(site, settings["tags"])


def _by_tag(site: Site, asked: Any) -> None:
    settings = asked if isinstance(asked, dict) else {}
    posts = _newest(site, "posts")
    every = dict.fromkeys(tag for post in site.posts for tag in post.data.get("tags") or [])
    for tag in settings.get("only") or every:
        if tag not in (settings.get("except") or []) and re.fullmatch(r"\w+", str(tag), re.ASCII):
            chosen = [post for post in posts if tag in (post.data.get("tags") or [])]
            _add(site, f"{settings.get('path') or '/feed/by_tag/'}{tag}.xml", chosen, "")


def _newest(site: Site, label: str) -> list[Document]:
    """Return the documents of a collection by date, the newest first; drafts only where the site shows them."""
    documents = [document for document in site.collections[label].docs if _is_shown(document)]
    if label != "posts":  # of one date the last comes first there
        documents.reverse()
    return sorted(documents, key=lambda document: document.date or site.clock.now, reverse=True)


def _is_shown(document: Document) -> bool:
    return not document.is_draft or bool(document.site.config.get("show_drafts"))


def _add(site: Site, url: str, posts: list[Document], suffix: str) -> None:
    name = url.lstrip("/")
    if is_file(site.root / name):
        return
    asked = _settings(site).get("posts_limit")
    limit = asked if isinstance(asked, int) and asked is not False else 10
    data: dict[str, Any] = {
        "layout": None, "sitemap": False, "posts": posts[:limit], "suffix": suffix or None,
        "xsl": is_file(site.root / "feed.xslt.xml"),
    }  # fmt: skip
    site.pages.append(Document(site, name, data=data, body=_FEED, generated="jekyll-feed"))


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% feed_meta %}``: the link to the feed for a page's head."""

    def feed_meta(_parser: Parser, _markup: str) -> Node:
        title = either(site.config.get("title"), site.config.get("name"))  # an empty title is one
        shown = f' title="{escape(str(title))}"' if title is not None else ""
        html = f'<link type="application/atom+xml" rel="alternate" href="{address(site, path(site))}"{shown} />'
        return Node(lambda context: context.pieces.append(html))

    return {"feed_meta": feed_meta}
