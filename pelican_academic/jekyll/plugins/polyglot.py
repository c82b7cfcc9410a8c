"""jekyll-polyglot: a folder a language; what is not translated appears in the default language. Source: its README.

The site is read once for each of ``languages``; of documents with one address the one in that language counts, else
the one in ``default_lang``. Pages of other languages go to ``/de/…``, and their links lead there too.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.document import Document
from pelican_academic.liquid import Context, Node, Parser

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-polyglot",)
PRIORITY = "last"


def _languages(site: Site) -> tuple[list[str], str, str]:
    """Return the languages, the default one and the one that is built now."""
    listed = site.config.get("languages")
    languages = [str(name) for name in listed] if isinstance(listed, list) and listed else ["en"]
    default = str(site.config.get("default_lang") or languages[0])
    return languages, default, str(site.config.get("active_lang") or default)


def generate(site: Site) -> None:
    """Keep the documents of one language, and add those of the other languages to the default one's site."""
    languages, default, active = _languages(site)
    main = not site.config.get("active_lang")
    site.config |= {"default_lang": default, "active_lang": active, "languages": languages}
    site.pages[:] = _chosen(site.pages, active, default)
    for collection in site.collections.values():
        collection.docs[:] = _chosen(collection.docs, active, default)
    if not main:
        return
    for language in languages:
        if language != default:
            _add(site, site.again({"active_lang": language}), language)


def _chosen(documents: list[Document], active: str, default: str) -> list[Document]:
    best: dict[str, Document] = {}
    rank = {active: 2, default: 1}
    for document in documents:
        before = best.get(document.url)
        value = rank.get(str(document.data.get("lang") or default), 0)
        if before is None or value > rank.get(str(before.data.get("lang") or default), 0):
            best[document.url] = document
    return [document for document in documents if best[document.url] is document]


def _add(site: Site, other: Site, language: str) -> None:
    shared = tuple(str(path).strip("/") for path in site.config.get("exclude_from_localization") or [])
    for destination, item in other.written.items():
        if shared and item.relative_path.startswith(shared):
            continue
        target = f"{language}/{destination}"
        if isinstance(item, Document):
            item.destination = target
            site.extra.append(item)
        else:
            site.extra.append(dataclasses.replace(item, destination=target))
    for problem in other.problems:
        site.problems.record(problem)


def after_page(site: Site, document: Document, html: str) -> str:
    """Lead the links of a translated page to translated pages."""
    languages, default, active = _languages(document.site)
    if document.output_extension == ".html" and active != default:
        base = re.escape(str(site.config.get("baseurl") or "").rstrip("/"))
        root = re.escape(str(site.config.get("url") or "").rstrip("/"))
        shared = [str(path).strip("/") for path in site.config.get("exclude_from_localization") or []]
        kept = "|".join(re.escape(name) for name in [*languages, *shared])
        start = f"(?:{root})?{base}" if root else base
        html = re.sub(rf'(\shref="?\'?{start})/(?!(?:{kept})(?:[/"\']|$)|/)', rf"\1/{active}/", html)
    return html.replace("ferh=", "href=")


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% static_href %}`` (a link that stays as it is) and ``{% I18n_Headers %}`` (links to translations)."""

    def static_href(parser: Parser, _markup: str) -> Node:
        body = parser.body("static_href", {"endstatic_href"}).render

        def render(context: Context) -> int | None:
            text, signal = context.captured(body)
            context.pieces.append(text.replace("href=", "ferh="))
            return signal

        return Node(render)

    def headers(_parser: Parser, markup: str) -> Node:
        def render(context: Context) -> None:
            languages, default, active = _languages(site)
            address = markup.strip() or str(site.config.get("url") or "") + str(site.config.get("baseurl") or "")
            document = context.registers.get("document")
            path = document.url if document is not None else "/"
            out = [f'<meta http-equiv="Content-Language" content="{active}" />\n']
            for language in languages:
                folder = "" if language == default else f"/{language}"
                out.append(f'<link rel="alternate" hreflang="{language}" ferh="{address}{folder}{path}" />\n')
            context.pieces.append("".join(out))

        return Node(render)

    return {"static_href": static_href, "I18n_Headers": headers}
