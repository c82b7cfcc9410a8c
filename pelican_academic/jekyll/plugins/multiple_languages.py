"""jekyll-multiple-languages-plugin: a build a language, texts from ``_i18n``. Source: its README and what it answers.

The site is read once for each of ``languages``, the first of them at the root and the others in ``/de/…``, with
``site.lang``, ``site.baseurl``, ``site.baseurl_root`` and ``site.translations`` of their own. Posts are those of
``_i18n/de/_posts``. Settings: ``exclude_from_localizations``, ``default_locale_in_subfolder``; in front matter
``permalink_de``, ``namespace``, ``languages``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pelican_academic.disk import is_file
from pelican_academic.jekyll.documents import order
from pelican_academic.jekyll.documents.document import Document, extension_of
from pelican_academic.jekyll.documents.reader import DATED, read_document
from pelican_academic.jekyll.files import data
from pelican_academic.jekyll.liquid_tags.include import included
from pelican_academic.jekyll.read import add_translation
from pelican_academic.liquid import Context, LiquidError, Node, Parser, parse_expression
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.liquid_filters.site import LiquidSource
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-multiple-languages-plugin",)
PRIORITY = "last"

_FOLDER = "_i18n"
_NAME = regex(r"[A-Za-z0-9_-]+")
_TRANSLATED = "translated_into"


def _languages(site: Site) -> list[str]:
    """Return the languages, the default one first; one that could be no folder's name is none."""
    listed = site.config.get("languages")
    return [str(name) for name in listed if _NAME.fullmatch(str(name))] if isinstance(listed, list) else []


def _root(site: Site, language: str) -> str:
    """Return the folder of a language in the output: "" for the root."""
    main = language == _languages(site)[0] and not site.config.get("default_locale_in_subfolder")
    return "" if main else f"/{language}"


def select(site: Site) -> None:
    """Make this the site of one language: its addresses, texts and posts."""
    languages = _languages(site)
    if not languages:
        site.problems.add(site.configuration, 0, "languages", "'languages' names none", "built in one language")
        return
    active = str(site.config.get(_TRANSLATED) or languages[0])
    site.main_language = _TRANSLATED not in site.config
    base = site.config.get("baseurl")
    folder = _root(site, active)
    texts = {name: _texts(site, name) for name in languages}
    site.config |= {
        "lang": active, "default_lang": languages[0], "baseurl_root": base,
        "baseurl": f"{base or ''}{folder}" if folder else base,
        "translations": {name: found for name, found in texts.items() if isinstance(found, Mapping)},
    }  # fmt: skip
    site.pages[:] = [page for page in site.pages if _is_in(page, active)]
    for page in site.pages:
        _move(page, page.data.get(f"permalink_{active}"))
    posts = site.collections["posts"]
    posts.docs[:] = _posts(site, active)
    order.arrange(posts)
    order.chain(posts)


def _texts(site: Site, language: str) -> object:
    """Read the texts of a language; once it is reported where there are none."""
    path = f"{_FOLDER}/{language}.yml"
    if is_file(site.root / path):
        return data.read_file(site.entries, path, ".yml", site.problems)
    if site.main_language:
        site.problems.add(path, 0, "translation", "is not there", "read as empty")
    return None


def _is_in(page: Document, language: str) -> bool:
    only = page.data.get("languages")
    return not isinstance(only, list) or language in map(str, only)


def _move(page: Document, permalink: Any) -> None:
    """Give a page the address of its translation; templates still see the key ``permalink``."""
    if permalink:
        before = page.data.get("permalink")
        page.data["permalink"] = str(permalink)
        _ = page.url, page.destination  # both stay as they are
        page.data["permalink"] = before


def _posts(site: Site, language: str) -> list[Document]:
    top = f"{_FOLDER}/{language}"
    folders = {path[: path.index("_posts/") + 6] for path in site.entries.below(top) if "_posts/" in path}
    found: list[Document] = []
    for folder in (f"{top}/{path}" for path in sorted(folders)):
        for path in site.entries.keep(folder, site.entries.below(folder)):
            if not DATED.match(path):
                continue
            post = read_document(site, f"{folder}/{path}", "post", site.collections["posts"])
            if post is not None and site.is_published(post) and post.data.get("published") is not False:
                post.data["categories"] = [name for name in post.data["categories"] if name not in {_FOLDER, language}]
                found.append(post)
    return found


def generate(site: Site) -> None:
    """Add the sites of the other languages to that of the default one."""
    languages = _languages(site)
    if not site.main_language or not languages:
        return
    if folder := _root(site, languages[0]):
        site.placed_in = folder.lstrip("/")
    shared = tuple(str(path).lstrip("/") for path in site.config.get("exclude_from_localizations") or [])
    for language in languages[1:]:
        add_translation(site, {_TRANSLATED: language}, language, shared)


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% t key %}``, ``{% tf file.md %}`` and ``{% tl namespace de %}``, and their long names."""

    def t(parser: Parser, markup: str) -> Node:
        text = parser.environment.parse(markup.strip(), parser.name, parser.token.line - 1)

        def render(context: Context) -> None:
            key = text.text_in(context).strip()
            named = parse_expression(key).evaluate(context)
            context.pieces.append(_translation(site, key if named is None else to_s(named)))

        return Node(render)

    def tf(parser: Parser, markup: str) -> Node:
        read: list[str] = []

        def find(context: Context, name: str) -> LiquidSource:
            read.append(name)
            return _part(site, context, name)

        inner = included(parser, markup, find)

        def render(context: Context) -> int | None:
            text, signal = context.captured(inner.render)
            markdown = extension_of(read.pop()).lower() in site.markdown_extensions
            context.pieces.append(context.registers["site"].markdown(text) if markdown else text)
            return signal

        return Node(render)

    def tl(parser: Parser, markup: str) -> Node:
        text = parser.environment.parse(markup.strip(), parser.name, parser.token.line - 1)

        def render(context: Context) -> None:
            namespace, *language = text.text_in(context).split() or [""]
            context.pieces.append(_link(site, namespace, language[0] if language else str(site.config["lang"])))

        return Node(render)

    return {"t": t, "translate": t, "tf": tf, "translate_file": tf, "tl": tl, "translate_link": tl}


def _translation(site: Site, key: str) -> str:
    """Return a text of the language that is built, else of the default one."""
    texts = site.config.get("translations") or {}
    for language in dict.fromkeys((site.config.get("lang"), site.config.get("default_lang"))):
        value = texts.get(language)
        for name in key.split("."):
            value = value.get(name) if isinstance(value, Mapping) else None
        if value is not None and value != "":
            return to_s(value)
    raise LiquidError(f"_i18n/{site.config.get('lang')}.yml has no '{key}'")


def _part(site: Site, context: Context, name: str) -> LiquidSource:
    """Find a file of the language that is built, else of the default one."""
    read = context.registers["site"].read_source
    try:
        found: LiquidSource = read(f"{_FOLDER}/{site.config['lang']}/{name}")
    except LookupError:
        found = read(f"{_FOLDER}/{site.config['default_lang']}/{name}")
    return found


def _link(site: Site, namespace: str, language: str) -> str:
    """Return the address of the page of a namespace in a language; "" where there is none."""
    if language not in _languages(site):
        return ""
    for page in site.pages:
        if namespace and page.data.get("namespace") == namespace:
            path = page.data.get(f"permalink_{language}") or page.data.get("permalink") or page.url
            return f"{site.config.get('baseurl_root') or ''}{_root(site, language)}{path}"
    return ""
