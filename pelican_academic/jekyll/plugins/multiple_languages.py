"""jekyll-multiple-languages-plugin: one set of pages, its texts in ``_i18n``. Source: its README.

``_i18n/es.yml`` holds phrases, ``_i18n/es/…`` pieces of pages, ``_i18n/es/_posts`` posts. Every page is
written once for each of ``languages``, those of the first at the root (or, with ``default_locale_in_subfolder``, in its
folder too), the others in ``/en/…``. What a language lacks appears in the first one. ``{% t menu.home %}`` prints a
phrase, ``{% tf about.md %}`` a piece, ``{% tl about en %}`` the address of the page whose ``namespace`` is ``about``.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll import data
from pelican_academic.jekyll.document import Document
from pelican_academic.jekyll.liquid_filters.site import site_of
from pelican_academic.liquid import Context, LiquidError, Node, Parser, parse_expression
from pelican_academic.liquid.printing import to_s

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-multiple-languages-plugin",)
PRIORITY = "last"

_FOLDER = "_i18n"
_MARKDOWN = (".md", ".markdown")


def _languages(site: Site) -> list[str]:
    listed = site.config.get("languages")
    return list(dict.fromkeys(map(str, listed))) if isinstance(listed, list) and listed else ["en"]


def _folder_of(site: Site, language: str) -> str:
    """The folder that a language is written to, "" for the root."""
    first = language == _languages(site)[0] and not site.config.get("default_locale_in_subfolder")
    return "" if first else language


def select(site: Site) -> None:
    """Take the phrases, the posts and the permalinks of one language."""
    from pelican_academic.jekyll.reader import read_posts  # noqa: PLC0415 - the reader knows the plugins

    languages = _languages(site)
    language = str(site.config.get("active_lang") or languages[0])
    site.main_language = language == languages[0]
    root = str(site.config.get("baseurl") or "")
    folder = _folder_of(site, language)
    site.config |= {
        "lang": language, "default_lang": languages[0], "languages": languages, "baseurl_root": root,
        "baseurl": f"{root}/{folder}" if folder else root,
        "translations": {name: _phrases(site, name) for name in languages},
    }  # fmt: skip
    site.posts.clear()
    read_posts(site, f"{_FOLDER}/{language}")
    for post in site.posts:
        post.data["categories"] = [
            name for name in post.data.get("categories") or () if name not in {_FOLDER, language}
        ]
    for page in site.pages:
        if translated := page.data.get(f"permalink_{language}"):
            own, page.data["permalink"] = page.data.get("permalink"), translated
            _ = page.url, page.destination  # both are those of the translation, whatever the page prints of itself
            page.data["permalink"] = own
    if folder and site.main_language:
        _move(site, folder)


def _phrases(site: Site, language: str) -> Any:
    paths = (f"{_FOLDER}/{language}{ending}" for ending in (".yml", ".yaml", ".json"))
    path = next((path for path in paths if (site.root / path).is_file() and not site.entries.leaves(path)), None)
    return data.read_file(site.entries, path, site.problems) if path else {}


def _move(site: Site, folder: str) -> None:
    for document in (*site.pages, *(one for group in site.collections.values() for one in group.docs)):
        document.destination = f"{folder}/{document.destination}"
    site.static_files[:] = [
        dataclasses.replace(file, destination=f"{folder}/{file.destination}") for file in site.static_files
    ]


def generate(site: Site) -> None:
    """Add the documents of the other languages to the first one's site."""
    if not site.main_language:
        return
    shared = tuple(f"{str(path).strip('/')}/" for path in site.config.get("exclude_from_localizations") or [])
    for language in _languages(site)[1:]:
        other = site.again({"active_lang": language})
        for destination, item in other.written.items():
            target = f"{language}/{destination}"
            if isinstance(item, Document):
                item.destination = target
                site.extra.append(item)
            elif not f"{item.relative_path}/".startswith(shared):
                site.extra.append(dataclasses.replace(item, destination=target))
        for problem in other.problems:
            site.problems.record(problem)


def _phrase(site: Site, key: str) -> Any:
    """The phrase of a key like ``menu.home`` in the site's language, else in the first, else None."""
    for language in (site.config["lang"], site.config["default_lang"]):
        value: Any = site.config["translations"][language]
        for part in key.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if isinstance(value, str) and value:
            return value
    return None


def _address(site: Site, namespace: str, language: str) -> str:
    page = next((page for page in site.pages if str(page.data.get("namespace")) == namespace), None)
    if page is None:
        raise LiquidError(f"no page has the namespace '{namespace}'")
    link = page.data.get(f"permalink_{language}") or page.data.get("permalink") or page.url
    folder = _folder_of(site, language)
    return f"{site.config['baseurl_root']}{f'/{folder}' if folder else ''}{link}"


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% t key %}``, ``{% tf file %}`` and ``{% tl namespace language %}``, each under two names."""

    def phrase(parser: Parser, markup: str) -> Node:
        text_of = parser.environment.parse(markup.strip(), parser.name, parser.token.line - 1).text_in

        def render(context: Context) -> None:
            key = text_of(context).strip().strip("\"'")
            try:
                value = parse_expression(key).evaluate(context)
            except LiquidError:
                value = None
            name = value if isinstance(value, str) and value else key
            found = _phrase(site, name)
            if found is None:
                site.problems.add(
                    f"{_FOLDER}/{site.config['lang']}.yml",
                    0,
                    "phrase-missing",
                    f"no phrase '{name}'",
                    "its key was printed",
                )
            context.pieces.append(name if found is None else found)

        return Node(render)

    def piece(parser: Parser, markup: str) -> Node:
        name_of = parser.environment.parse(markup.strip(), parser.name, parser.token.line - 1).text_in

        def render(context: Context) -> int | None:
            name = name_of(context).strip().split(" ")[0].strip("\"'")
            for language in (site.config["lang"], site.config["default_lang"]):
                try:
                    source = site_of(context).read_source(f"{_FOLDER}/{language}/{name}")
                except LookupError:
                    continue
                template = context.environment.parse(source.text, source.relative_path, source.line - 1)
                text, signal = context.captured(template.include_in)
                markdown = name.lower().endswith(_MARKDOWN)
                context.pieces.append(site_of(context).markdown(text) if markdown else text)
                return signal
            raise LiquidError(f"Could not locate the translated file '{name}'")

        return Node(render)

    def link(_parser: Parser, markup: str) -> Node:
        named = markup.split()

        def render(context: Context) -> None:
            values = [to_s(parse_expression(name).evaluate(context)) or name for name in named] or [""]
            language = values[1] if len(values) > 1 else str(site.config["lang"])
            context.pieces.append(_address(site, values[0], language))

        return Node(render)

    return {"t": phrase, "translate": phrase, "tf": piece, "translate_file": piece, "tl": link, "translate_link": link}
