"""jekyll-seo-tag: ``{% seo %}``, what search engines and networks read in a page's head. Source: its documentation."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.liquid_filters.urls import uri_escape
from pelican_academic.jekyll.plugins import address
from pelican_academic.liquid import Context, Drop, Node, Parser
from pelican_academic.liquid.ruby.comparison import either
from pelican_academic.liquid.ruby.values import SPACE
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-seo-tag",)

_HOME = regex(r"/(about/)?(index.html?)?\Z")
_VERIFICATION = {
    "google": "google-site-verification", "bing": "msvalidate.01", "alexa": "alexaVerifyID",
    "yandex": "yandex-verification", "baidu": "baidu-site-verification", "facebook": "facebook-domain-verification",
}  # fmt: skip
_LOOSE = regex(r"&(?!#?\w+;)")


def tags(site: Site) -> dict[str, Any]:
    """Return the tag ``seo``; ``title=false`` leaves the title element out."""

    def seo(_parser: Parser, markup: str) -> Node:
        titled = "title=false" not in markup.replace(" ", "")

        def render(context: Context) -> None:
            page = context.find("page")
            context.pieces.append(Head(site, page, context.find("paginator")).html(titled=titled))

        return Node(render)

    return {"seo": seo}


def _of(value: Any, *keys: str) -> Any:
    """Follow names through mappings and drops; None where one is missing."""
    for key in keys:
        if isinstance(value, Drop):
            value = value.lookup(key)
        elif isinstance(value, Mapping):
            value = value.get(key)
        else:
            return None
    return value


class Head:
    """The facts about one page, as text ready to stand in an attribute."""

    def __init__(self, site: Site, page: Any, paginator: Any) -> None:
        self.site = site
        self.config = site.config
        self.page = page
        self.paginator = paginator
        self.url = str(_of(page, "url") or "")
        self.is_home = bool(_HOME.match(self.url))

    def text(self, value: Any) -> str | None:
        """Plain text of Markdown, its white space made single, escaped once; None for nothing."""
        if value is None:
            return None
        value = "false" if value is False else value
        bare = re.sub(
            r"<script.*?</script>|<!--.*?-->|<style.*?</style>|<.*?>", "", self._markdown(str(value)), flags=re.DOTALL
        )
        bare = re.sub(r"\s+", " ", bare, flags=re.ASCII).strip(SPACE)
        escaped = _LOOSE.sub("&amp;", bare).replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
        return escaped.replace("'", "&#39;") or None

    def _markdown(self, value: str) -> str:
        return self.site.markdown.convert(value).html

    @property
    def site_title(self) -> str | None:
        """The site's title or name."""
        return self.text(either(self.config.get("title"), self.config.get("name")))

    @property
    def page_title(self) -> str | None:
        """The page's title, or the site's."""
        return self.text(_of(self.page, "title")) or self.site_title

    @property
    def title(self) -> str | None:
        """What stands in the title element."""
        about = self.text(self.config.get("description"))
        about = about and (self.text(self.config.get("tagline")) or about)
        own, whole = self.page_title, self.site_title
        title = (
            f"{own} | {whole}" if own and whole and own != whole else f"{whole} | {about}" if whole and about else own
        )
        number = _of(self.paginator, "page")
        if isinstance(number, int) and number > 1:
            total = _of(self.paginator, "total_pages")
            message = str(self.config.get("seo_paginator_message") or "Page %{current} of %{total} for ")
            return message.replace("%{current}", str(number)).replace("%{total}", str(total)) + str(title or "")
        return title

    @property
    def description(self) -> str | None:
        """The page's description or excerpt, or the site's description."""
        own = either(_of(self.page, "description"), _of(self.page, "excerpt"))
        return self.text(own) or self.text(self.config.get("description"))

    @property
    def author(self) -> dict[str, Any] | None:
        """The author's fields: ``{"name": "Ada", "twitter": "ada"}``."""
        authors = _of(self.page, "authors")
        first = authors[0] if isinstance(authors, list) and authors else None
        named = (_of(self.page, "author"), first, self.config.get("author"))
        found = next((author for author in named if author not in (None, "")), None)
        if isinstance(found, str):
            known = self.site.data.get("authors")
            listed = known.get(found) if isinstance(known, dict) else None
            found = {"name": found} | (listed if isinstance(listed, dict) else {})
        if isinstance(found, Mapping):
            return {**found, "twitter": either(found.get("twitter"), found.get("name"))}
        return None

    @property
    def image(self) -> dict[str, Any] | None:
        """The page's picture: ``{"path": absolute address, "height": …}``."""
        found = _of(self.page, "image")
        fields = {"path": found} if isinstance(found, str) else dict(found) if isinstance(found, Mapping) else {}
        path = either(*(fields.get(key) for key in ("path", "facebook", "twitter")))
        if path is None:
            return None
        return fields | {"path": uri_escape(address(self.site, str(path)))}

    @property
    def canonical(self) -> str:
        """The page's own address."""
        own = _of(self.page, "canonical_url")
        return str(own) if own else address(self.site, re.sub(r"/index\.html\Z", "/", self.url))

    def _moment(self, value: Any) -> str | None:
        if value is None or value == "":
            return None if value is None else ""
        try:
            moment = self.site.clock.parse(value) if isinstance(value, date | datetime | str) else None
        except ValueError:
            return None
        return moment.isoformat(timespec="seconds") if moment else None

    def html(self, *, titled: bool) -> str:
        """Return the elements."""
        out = ["<!-- Begin Jekyll SEO tag v2.8.0 -->"]
        title, config, page = self.title, self.config, self.page
        if titled and title:
            out.append(f"<title>{title}</title>")
        out.append(f'<meta name="generator" content="Jekyll v{self.site.jekyll.number}" />')

        def meta(kind: str, name: str, value: Any, *, raw: bool = True) -> None:
            if value is not None:
                shown = str(value) if raw else html.escape(str(value))
                out.append(f'<meta {kind}="{name}" content="{shown}" />')

        meta("property", "og:title", self.page_title)
        author = self.author
        meta("name", "author", author.get("name") if author else None, raw=False)
        locales = (_of(source, key) for key in ("locale", "lang") for source in (page, config))
        meta("property", "og:locale", str(either(*locales, "en_US")).replace("-", "_"), raw=False)
        meta("name", "description", self.description)
        meta("property", "og:description", self.description)
        if config.get("url") not in {None, False}:
            out.append(f'<link rel="canonical" href="{html.escape(self.canonical)}" />')
            meta("property", "og:url", self.canonical, raw=False)
        meta("property", "og:site_name", self.site_title)
        image = self.image
        if image:
            meta("property", "og:image", image["path"], raw=False)
            for key in ("height", "width", "alt"):
                meta("property", f"og:image:{key}", image.get(key), raw=False)
        published = self._moment(_of(page, "date"))
        meta("property", "og:type", "article" if published else "website")
        meta("property", "article:published_time", published)
        for rel, key in (("prev", "previous_page_path"), ("next", "next_page_path")):
            if where := _of(self.paginator, key):
                out.append(f'<link rel="{rel}" href="{html.escape(address(self.site, str(where)))}" />')
        self._networks(meta, image, author)
        out.append(f'<script type="application/ld+json">\n{self._linked(published, image, author)}</script>')
        out.append("<!-- End Jekyll SEO tag -->\n")
        return "\n".join(out)

    def _networks(self, meta: Any, image: dict[str, Any] | None, author: dict[str, Any] | None) -> None:
        config = self.config
        card = _of(self.page, "twitter", "card") or _of(config, "twitter", "card") or "summary_large_image"
        meta("name", "twitter:card", card if image else "summary", raw=False)
        if image:
            meta("property", "twitter:image", image["path"], raw=False)
            meta("name", "twitter:image:alt", image.get("alt"), raw=False)
        meta("property", "twitter:title", self.page_title)
        if config.get("twitter") is not None and config.get("twitter") is not False:
            username = _of(config, "twitter", "username")
            meta("name", "twitter:site", f"@{str(username or '').replace('@', '')}", raw=False)
            if author and author["twitter"] is not None:
                meta("name", "twitter:creator", f"@{str(author['twitter']).replace('@', '')}", raw=False)
        for key in ("admins", "publisher", "app_id"):
            name = "article:publisher" if key == "publisher" else f"fb:{key}"
            meta("property", name, _of(config, "facebook", key), raw=False)
        verifications = config.get("webmaster_verifications")
        for key, name in _VERIFICATION.items():
            meta("name", name, _of(verifications, key), raw=False)
        if verifications in (None, False):
            meta("name", "google-site-verification", either(config.get("google_site_verification")), raw=False)

    def _linked(self, published: str | None, image: dict[str, Any] | None, author: dict[str, Any] | None) -> str:
        """Return the same as JSON-LD, keys in alphabetical order."""
        page, config = self.page, self.config
        own_type = _of(page, "seo", "type")
        kind = either(own_type, "WebSite" if self.is_home else "BlogPosting" if published else "WebPage")
        logo = either(config.get("logo"))
        name = either(author.get("name")) if author else None
        modified = either(_of(page, "seo", "date_modified"), _of(page, "last_modified_at"), _of(page, "date"))
        same = either(_of(page, "seo", "links"), _of(config, "social", "links") if self.is_home else None)
        facts = {
            "@context": "https://schema.org",
            "@type": kind,
            "author": _author(author),
            "dateModified": self._moment(modified),
            "datePublished": published,
            "description": self.description,
            "headline": self.page_title,
            "image": self._linked_image(image),
            "mainEntityOfPage": {"@type": "WebPage", "@id": self.canonical}
            if kind in {"BlogPosting", "CreativeWork"}
            else None,
            "name": self.text(_of(page, "seo", "name"))
            or (self.text(either(_of(config, "social", "name"), self.site_title)) if self.is_home else None),
            "publisher": {
                "@type": "Organization",
                "logo": {"@type": "ImageObject", "url": uri_escape(address(self.site, str(logo)))},
                "name": name if name is None else str(name),
            }
            if logo is not None
            else None,
            "sameAs": same,
            "url": self.canonical,
        }
        if logo is not None and name is None:
            del facts["publisher"]["name"]
        kept = {key: value for key, value in facts.items() if value is not None}
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"), default=str).replace("</", "<\\/")

    @staticmethod
    def _linked_image(image: dict[str, Any] | None) -> Any:
        if image is None or set(image) <= {"path"}:
            return image["path"] if image else None
        rest = {key: value for key, value in image.items() if key != "path"}
        return {**rest, "url": image["path"], "@type": "imageObject"}


def _author(author: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return an author for JSON-LD; one of a type that Schema.org does not let write is none."""
    kind = (author or {}).get("type") or "Person"
    if author is None or either(author.get("name")) is None or kind not in {"Person", "Organization"}:
        return None
    return {"@type": kind, "name": author["name"]} | ({"url": author["url"]} if author.get("url") else {})
