"""Jekyll documents -> Pelican articles and pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from pelican.contents import Article, Content, Page
from pelican.utils import SafeDatetime

from pelican_academic.extract.fields import image_of
from pelican_academic.jekyll import Document, Site
from pelican_academic.jekyll.documents.slug import titleize
from pelican_academic.jekyll.files.written import written
from pelican_academic.jekyll.rendering.printed_text import printed_text
from pelican_academic.jekyll.rendering.rendered import Rendering
from pelican_academic.plugin.addresses import on_own_host
from pelican_academic.plugin.build import Build, Waiting
from pelican_academic.plugin.elsewhere import rooted
from pelican_academic.plugin.forwarding import forwards
from pelican_academic.plugin.jinja.content import asks_for_jinja
from pelican_academic.plugin.kinds import KIND_OF_NAME, KIND_OF_ONE, MAY_LIST, kind_of
from pelican_academic.plugin.names import attributes
from pelican_academic.plugin.pictures.of_site import shown
from pelican_academic.plugin.pictures.portrait import take_portrait
from pelican_academic.plugin.prose.markup.titles import first_words, heading_over, without_names
from pelican_academic.plugin.taxonomy import filed
from pelican_academic.regex import regex

__all__ = ["content_of", "is_article"]

_WRITTEN = (".md", ".markdown", ".html")
_HTML_ENDINGS = (".html", ".htm", ".xhtml")
_UNTITLED = frozenset({"raw", "home", "404", "person"})  # they need no title: one of their own, or a person's name
_ARTICLES = frozenset({"post", "page", "own", "raw", "news"})
_PART_OF_KIND = {"raw": "output", "own": "wrapped"}  # of a `Rendering`; each part is made when asked for
_MANY = 4  # pages under different names: a list in three languages has one layout
_LIST_OF = {one: many for many, one in KIND_OF_ONE.items()}
_LANGUAGE = regex(r"[a-z]{2}(?:[-_][a-z]{2})?", re.IGNORECASE)
_LOOP = regex(r"\{%-?\s*for\s")
_FIRST_PARAGRAPH = regex(r"<p\b[^>]*>(?:(?!</?p\b).)*+</p>", re.DOTALL)


def is_article(document: Document, build: Build) -> bool:
    """Whether a document is news: a post, unless its layout says that the lab keeps people or papers as posts.

    Pelican writes no article without a date, so what has none is a page; so is a translation, which lists that are in
    the site's own language do not name.
    """
    if document.data.get("date") is None or document.date is None or document.site is not build.site:
        return False
    kind = _kind(document, build)
    dated_news = kind == "post" and bool(document.collection)
    return dated_news or (document.collection == "posts" and kind in _ARTICLES)


def content_of(document: Document, build: Build, context: dict[str, Any]) -> Content:
    """Return a document as a Pelican article, or as a page; what is no HTML page is written as it is."""
    assert build.site is not None  # noqa: S101 - a document belongs to a site
    kind = _kind(document, build)
    cls: type[Content] = Article if is_article(document, build) else Page
    metadata: dict[str, Any] = {
        **attributes(document.data),
        "title": without_names(document.title, build.names_in_titles) or _title_of_file(document, build),
        "slug": posixpath.splitext(posixpath.basename(document.destination))[0] or "index",
        "url": posixpath.join(document.moved_to, document.url.lstrip("/")),
        "save_as": document.destination,
        "status": "published",
        "kind": kind,
        "template": "article" if cls is Article and kind != "raw" else build.template_of(kind),
        "extra": MappingProxyType(dict(document.data)),
    }
    if document.data.get("date") is not None and (date := document.date) is not None:
        metadata["date"] = SafeDatetime(
            date.year, date.month, date.day, date.hour, date.minute, date.second, date.microsecond, date.tzinfo
        )
    elif (wrong := document.data.get("date")) is not None:
        document.problem_at_key("date", "date", f"'{written(wrong)}' is not a date", "built without one")
    if isinstance(document.data.get("lang"), str):
        metadata["lang"] = document.data["lang"].lower()
    elif _LANGUAGE.fullmatch(document.moved_to):
        metadata["lang"] = document.moved_to.lower()
    if cls is Article:
        metadata |= filed(document, build)

    own = document.site is build.site
    if own and asks_for_jinja(document.data, build) and kind != "raw":
        build.waiting[document.relative_path] = Waiting(document.body, document.body_line, _converter(document, build))
        html = ""
    else:
        rendering = build.site.render_in_turn(document) if build.own_look else build.site.render(document)
        html = getattr(rendering, _PART_OF_KIND.get(kind, "content"))
        read = printed_text(build.site, document) if kind != "raw" and html == rendering.content else html
        is_rewritten = read != html and (read or not _keeps(document, build))
        html = read if is_rewritten else html
        if kind != "raw" and own:
            build.marked[document.relative_path] = on_own_host(build.site, read if is_rewritten else rendering.marked)
        if kind != "raw":
            html = rendering.finished(on_own_host(build.site, html))
            metadata["title"] = _with_characters(metadata["title"], rendering)
        if kind not in _UNTITLED and not document.title:
            metadata["title"] = heading_over(rendering.content) or _untitled(document, build, metadata["title"])
    if kind == "person":
        html, image, alt = take_portrait(html, image_of({"image": document.data.get("image")}))
        metadata |= {"image": image, "image_alt": alt}
    if metadata.get("image"):
        metadata["image"] = shown(build, image_of({"image": metadata["image"]}))
    if kind != "raw":
        metadata |= {key: rooted(build, text, document.url, "/") for key, text in _summary(document, html).items()}
        if document.data.get("inline"):  # it is written for the pages that list it
            html = rooted(build, html, "/", document.url)
            if metadata["title"] == titleize(str(document.data.get("slug"))):  # of its file: "05_23_2025_pnas"
                metadata["title"] = first_words(html) or metadata["title"]

    content = cls(html, metadata, build.settings, source_path=str(document.path), context=context)
    content.source_document = document
    if own:  # the records of a lab are read in its own language
        build.contents[document.relative_path] = content
        build.documents[document.relative_path] = document
    return content


def _with_characters(title: str, rendering: Rendering) -> str:
    """A title as plugins leave it, but without the links that they make: it is a link in lists."""
    finished = rendering.finished(title)
    return title if finished.count("<") > title.count("<") else finished


def _keeps(document: Document, build: Build) -> bool:
    """Whether a text that the page's layouts do not print is printed all the same; reported where it is not."""
    if not build.option("UNPRINTED"):
        build.problems.add(
            document.relative_path, document.body_line, "unprinted", "the layouts print nothing of the page's own text",
            "left out, as in the site's own look; ACADEMIC_UNPRINTED = True prints it", severity="warning",
        )  # fmt: skip
    return bool(build.option("UNPRINTED"))


def _untitled(document: Document, build: Build, shown_as: str) -> str:
    """What a page is called whose text does not say it either; reported, for a page that the site has written."""
    if document.data.get("layout") and not document.generated:
        build.problems.add(
            document.relative_path, 1, "missing-title", "the page has no title", f"'{shown_as}' is shown",
            severity="warning",
        )  # fmt: skip
    return shown_as


def _title_of_file(document: Document, build: Build) -> str:
    """The title of a page without one: its file's name, ``team/index.html``'s folder's, the site's for ``fr/``."""
    name = posixpath.splitext(document.name)[0]
    if name != "index":
        return re.sub(r"[-_]+", " ", name).strip().capitalize() if name.islower() else name
    folder = posixpath.basename(posixpath.dirname(document.destination))
    if not folder or _LANGUAGE.fullmatch(folder):
        return str(build.settings["SITENAME"])
    return re.sub(r"[-_]+", " ", folder).strip().capitalize()


def _converter(document: Document, build: Build) -> Callable[[str], str]:
    def convert(text: str) -> str:
        assert build.site is not None  # noqa: S101 - a document belongs to a site
        document.body = text
        return str(build.site.render(document).content)

    return convert


def _kind(document: Document, build: Build) -> str:
    layout = document.data.get("layout")
    name = "" if layout in (None, False, "none", "null") else str(layout)
    if not document.destination.endswith(_HTML_ENDINGS) or build.own_look:
        return "raw"
    if not name and "layout" in document.data:
        return "raw"  # `layout: null` writes the content and nothing else
    if "redirect" in document.data and name == "redirect":
        return "raw"
    if document.destination in ("404.html", "404/index.html"):
        return "404"
    kind = kind_of(name, document.collection, layouts=build.option("LAYOUTS"), collections=build.option("COLLECTIONS"))
    if kind in KIND_OF_ONE and build.users_of(name) >= _MANY and not _names_a_list(document, kind):
        kind = KIND_OF_ONE[kind]
    elif listed := _list_of(document, kind, few=build.users_of(name) < _MANY):
        kind = listed
    if kind == "post" and not document.collection and document.data.get("date") is None:
        kind = "page"  # a layout that the site uses for all of its pages
    if kind == "person" and document.collection and _is_below_another(document):
        kind = "page"
    if kind in ("", "page") and document.destination == "index.html":
        return "home"
    if name in MAY_LIST and name not in build.option("LAYOUTS") and _lists_something(build.site, name):
        return "own"
    if kind in ("", "page", "own") and not document.collection and _forwards(build.site, document, name):
        return "raw"
    return kind or "own"


def _forwards(site: Site | None, document: Document, layout: str) -> bool:
    return site is not None and forwards((one.body for one in site.layouts.chain(layout)), document.data)


def _lists_something(site: Site | None, name: str) -> bool:
    layout = site.layouts.get(name) if site is not None else None
    return layout is not None and _LOOP.search(layout.body) is not None


def _is_below_another(document: Document) -> bool:
    """Whether a person has several pages and this is a further one: ``_people/ada/contact.md`` beside ``index.md``."""
    for folder in document.path.parents:
        if folder.name.startswith("_") or folder == document.site.root:
            return False
        if any(
            folder / f"index{ending}" != document.path and (folder / f"index{ending}").is_file() for ending in _WRITTEN
        ):
            return True
    return False


def _names_a_list(document: Document, kind: str) -> bool:
    """Whether a page's address or title says that it is the list: ``/team/``, ``/en/people.html``, "Projects"."""
    name = document.url.strip("/").rsplit("/", 1)[-1].partition(".")[0]
    return kind in {KIND_OF_NAME.get(said.lower()) for said in (name, document.title)} or document.url == "/"


def _list_of(document: Document, kind: str, *, few: bool) -> str:
    """The kind of list that a page is whose layout or collection is named for one thing; "" for any other.

    That is a collection's own first page, ``_team/index.md`` at ``/team/``, or a page called "Publications" that is one
    of few with the layout ``publication``.
    """
    listed = _LIST_OF.get(kind, "")
    if not document.collection:
        named = few and kind != "post" and document.url != "/" and _names_a_list(document, listed)
        return listed if named else ""
    name = document.url.strip("/").rpartition("/")[2].lower()
    is_first = posixpath.splitext(document.name)[0] == "index"
    return listed if is_first and KIND_OF_NAME.get(name) == listed else ""


def _summary(document: Document, html: str) -> dict[str, str]:
    """The summary that the site gives, else the first paragraph, as Jekyll's excerpt is."""
    given = (document.data.get(key) for key in ("summary", "excerpt", "abstract"))
    text = next((value for value in given if isinstance(value, str)), None)
    if text is None and (paragraph := _FIRST_PARAGRAPH.search(html)):
        text = paragraph[0]
    return {} if text is None else {"summary": text}
