"""jekyll-polyglot: a folder a language; what is not translated appears in the default language. Source: its README.

The site is read once for each of ``languages``; of documents with one address the one in that language counts, else
the one in ``default_lang``. Pages of other languages go to ``/de/…``, and their links lead there too. Settings:
``exclude_from_localization``, ``lang_vars``, ``lang_from_path``; in front matter ``lang``, ``lang-exclusive``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from pelican_academic.disk import is_folder
from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.read import add_translation
from pelican_academic.jekyll.setup.config import merge
from pelican_academic.liquid import Context, LiquidError, Node, Parser
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-polyglot",)
PRIORITY = "last"

_LANGUAGE = regex(r"[a-z]{2,3}(?::?[_-](?::?[A-Za-z]{2}){1,2}){0,2}")
_REST = r"""((?:{not_these}[^,'"\s/?.]++\.?+)*+(?:/[^\]\[)("'\s]*)?)\""""
_STATIC = regex(r"""\s*href=("[^"=]*")\s*""")


def _languages(site: Site) -> tuple[list[str], str, str]:
    """Return the languages, the default one and the one that is built now."""
    listed = site.config.get("languages")
    languages = [str(name) for name in listed] if isinstance(listed, list) and listed else ["en"]
    default = str(site.config.get("default_lang") or "en")
    return list(dict.fromkeys(languages)), default, str(site.config.get("active_lang") or default)


def _shared(site: Site) -> tuple[str, ...]:
    """Return the paths that all languages share; a folder's end in a slash."""
    paths = [str(path).lstrip("/") for path in site.config.get("exclude_from_localization") or []]
    return tuple(f"{path.rstrip('/')}/" if is_folder(site.root / path) else path for path in paths)


def select(site: Site) -> None:
    """Keep the documents and the data of one language."""
    languages, default, active = _languages(site)
    site.main_language = not site.config.get("active_lang")
    site.config |= {"default_lang": default, "active_lang": active, "languages": languages}
    site.config |= dict.fromkeys((str(name) for name in site.config.get("lang_vars") or []), active)
    for language in (default, active):
        own = site.data.get(language)
        if isinstance(own, dict):
            site.data = merge(site.data, own)
    if active != default and (shared := _shared(site)):
        site.pages[:] = [page for page in site.pages if not page.relative_path.startswith(shared)]
        site.static_files[:] = [file for file in site.static_files if not file.relative_path.startswith(shared)]
    taken: dict[str, str] = {}
    for collection in site.collections.values():
        collection.docs[:] = _chosen(site, collection.docs, taken)
    site.pages[:] = _chosen(site, site.pages, taken)


def _chosen(site: Site, documents: list[Document], taken: dict[str, str]) -> list[Document]:
    """Return one document for each address; ``taken`` says in which language an address is there already."""
    languages, default, active = _languages(site)
    mark = re.compile("|".join(rf"[/.]{re.escape(name)}[/.]" for name in languages))
    best: dict[str, Document] = {}
    for document in documents:
        language = str(document.data.get("lang") or _of_path(document) or default)
        exclusive = document.data.get("lang-exclusive") or []
        url = mark.sub("/", document.url)
        _ = document.destination  # both stay as they are, whatever the permalink says now
        document.data["permalink"] = url
        worse = taken.get(url) == active or (taken.get(url) == default and language != active)
        if not worse and (not exclusive or active in exclusive):
            best[url] = document
            taken[url] = language
    return list(best.values())


def _of_path(document: Document) -> str | None:
    parts = document.relative_path.split("/")
    if not document.site.config.get("lang_from_path"):
        return None
    if parts[0].startswith("_"):
        parts = parts[1:]
    return parts[0] if len(parts) > 1 and _LANGUAGE.fullmatch(parts[0]) else None


def generate(site: Site) -> None:
    """Add the documents of the other languages to the default one's site."""
    languages, default, _ = _languages(site)
    if not site.main_language:
        return
    for language in languages:
        if language != default:
            add_translation(site, {"active_lang": language}, language)


def after_page(site: Site, _document: Document, html: str) -> str:
    """Lead the links of a translated page to translated pages."""
    _, default, active = _languages(site)
    if active != default:
        base = str(site.config.get("baseurl") or "")
        url = str(site.config.get("url") or "")
        kept = (*site.config["exclude"], *_shared(site), *(f"{name}/" for name in site.config["languages"]))
        for start in dict.fromkeys([base, f"{url}{base}"]):
            html = _links(start, default, kept).sub(rf'href="{start}/{active}/\1"', html)
    return html.replace("ferh=", "href=")


@cache
def _links(start: str, default: str, kept: tuple[str, ...]) -> re.Pattern[str]:
    not_these = "".join(f"(?!{re.escape(str(path))})" for path in kept)
    own = rf'(?<!hreflang="{re.escape(default)}" )' if "://" in start else ""
    return re.compile(rf'{own}href="?{re.escape(start)}/' + _REST.format(not_these=not_these))


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% static_href %}`` (a link that stays as it is) and ``{% I18n_Headers %}`` (links to translations)."""

    def static_href(parser: Parser, _markup: str) -> Node:
        body = parser.body("static_href", {"endstatic_href", "endStatic_Href"}).render

        def render(context: Context) -> int | None:
            text, signal = context.captured(body)
            found = _STATIC.fullmatch(text)
            if found is None:
                raise LiquidError('static_href holds one attribute: href="/about/"')
            context.pieces.append(f"ferh={found[1]}")
            return signal

        return Node(render)

    def headers(_parser: Parser, markup: str) -> Node:
        def render(context: Context) -> None:
            languages, default, active = _languages(site)
            address = markup.strip().removesuffix("/") or str(site.config.get("url") or "")
            document = context.registers.get("document")
            path = str(document.data.get("permalink") or "") if document is not None else ""
            out = [f'<meta http-equiv="Content-Language" content="{active}">\n']
            for language in [default, *(name for name in languages if name != default)]:
                folder = "" if language == default else f"/{language}"
                out.append(f'<link rel="alternate" hreflang="{language}" href="{address}{folder}{path}"/>\n')
            context.pieces.append("".join(out))

        return Node(render)

    return {
        "static_href": static_href, "Static_Href": static_href, "I18n_Headers": headers, "i18n_headers": headers,
    }  # fmt: skip
