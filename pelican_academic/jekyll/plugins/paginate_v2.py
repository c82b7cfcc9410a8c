"""jekyll-paginate-v2: lists of any collection, filtered and sorted, over several pages. Source: its documentation.

The site's ``pagination`` block switches it on and holds defaults; a page with ``pagination: {enabled: true}`` is the
first page of a list: ``collection, category, tag, locale, offset, per_page, limit, sort_field, sort_reverse, permalink,
title, trail, indexpage, extension``. `autopages` makes such a page for each tag, category and collection.
"""

from __future__ import annotations

import posixpath
import re
from functools import cmp_to_key
from typing import TYPE_CHECKING, Any, ClassVar

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.documents.order import sort_key
from pelican_academic.jekyll.plugins.autopages import autopages
from pelican_academic.jekyll.rendering.open_drop import Fields, OpenDrop
from pelican_academic.jekyll.setup.config import merge

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-paginate-v2",)
PRIORITY = "lowest"

_DEFAULTS: dict[str, Any] = {
    "enabled": False, "collection": "posts", "offset": 0, "per_page": 10, "permalink": "/page:num/",
    "title": ":title - page :num", "page_num": 1, "sort_reverse": False, "sort_field": "date", "limit": 0,
    "trail": {"before": 0, "after": 0}, "indexpage": None, "extension": "html", "debug": False, "legacy": False,
}  # fmt: skip
_FILTERS = {"category": "categories", "tag": "tags", "locale": "locale"}


class ListPager(OpenDrop):
    """What ``paginator`` is on one page of a list: ``number`` of ``total``; ``first`` and ``others`` are addresses."""

    name = "Paginator"
    fields: ClassVar[Fields] = {
        "per_page": lambda pager: pager.size,
        "posts": lambda pager: pager.site.renderer.drops(pager.documents),
        "total_posts": lambda pager: pager.count,
        "total_pages": lambda pager: pager.total,
        "page": lambda pager: pager.number,
        "page_path": lambda pager: pager.path,
        "previous_page": lambda pager: pager.number - 1 if pager.number > 1 else None,
        "previous_page_path": lambda pager: pager.at(pager.number - 1),
        "next_page": lambda pager: pager.number + 1 if pager.number < pager.total else None,
        "next_page_path": lambda pager: pager.at(pager.number + 1),
        "first_page": lambda _pager: 1,
        "first_page_path": lambda pager: pager.at(1),
        "last_page": lambda pager: pager.total,
        "last_page_path": lambda pager: _numbered(pager.others, pager.total, pager.total),
        "page_trail": lambda pager: pager.trail,
    }

    def __init__(self, site: Site, documents: list[Document], size: int, number: int, total: int) -> None:
        self.site = site
        self.size, self.number, self.total = size, number, total
        self.count = len(documents)
        self.documents = documents[(number - 1) * size : number * size]
        self.path = self.first = self.others = ""
        self.trail: list[dict[str, Any]] | None = None

    def at(self, number: int) -> str | None:
        """Return the address of a page of the list, None for one that is not there."""
        if not 1 <= number <= self.total:
            return None
        return _numbered(self.first if number == 1 else self.others, number, self.total)


def generate(site: Site) -> None:
    """Give each page that asks for a list its pager, and add the pages that go on with it."""
    given = site.config.get("pagination")
    settings = merge(_DEFAULTS, given if isinstance(given, dict) else {})
    site.pages += autopages(site, settings)
    if not settings["enabled"]:
        return
    moved: dict[str, str] = {}
    for page in list(site.pages):
        wanted = page.data.get("pagination")
        if isinstance(wanted, dict) and wanted.get("enabled"):
            site.pages.remove(page)
            pages = _pages(site, page, merge(settings, wanted))
            moved[page.url] = pages[0].url.removesuffix("index.html")
            site.pages += pages
    site.archives = {name: moved.get(url, url) for name, url in site.archives.items()}


def _pages(site: Site, template: Document, settings: dict[str, Any]) -> list[Document]:
    """Return the pages of a list, in place of the one that asks for it."""
    documents = _chosen(site, settings)
    size = max(_whole(settings["per_page"]), 1)
    total = max(-(-len(documents) // size), 1)
    if 0 < _whole(settings["limit"]) < total:
        total = _whole(settings["limit"])
    index = str(settings["indexpage"] or "").split(".")[0]
    ending = f".{str(settings['extension'] or '').removeprefix('.')}"
    url = template.url
    folder = str(template.data.get("permalink") or (url if url.endswith("/") else posixpath.dirname(url)))
    first = folder.rstrip("/") + "/"
    others = first + str(settings["permalink"] or "").lstrip("/")
    title = template.data.get("title") or site.config.get("title")
    pages: list[Document] = []
    for number in range(1, total + 1):
        pager = ListPager(site, documents, size, number, total)
        pager.path = _numbered(_full(first if number == 1 else others, index or "index", ending), number, total)
        pager.first, pager.others = first, others
        if index:
            pager.first, pager.others = _full(first, index, ending), _full(others, index, ending)
        page = _page(template, pager, index + ending, ending)
        page.data["title"] = title if number == 1 else _titled(str(settings["title"]), title, number, total)
        pages.append(page)
    _add_trail(pages, settings["trail"] if isinstance(settings["trail"], dict) else {})
    return pages


def _page(template: Document, pager: ListPager, name: str, ending: str) -> Document:
    own = template.data.get("autopage")
    data = {**template.data, "pagination_info": {"curr_page": pager.number, "total_pages": pager.total}}
    if isinstance(own, dict):
        data["autopages"] = own
    if pager.number > 1:
        data["autogen"] = "jekyll-paginate-v2"
    if template.data.get("permalink"):
        data["permalink"] = pager.path
    page = Document(
        template.site, template.relative_path, data=data, front_matter=template.front_matter,
        body=template.body, body_line=template.body_line,
        generated="jekyll-paginate-v2" if pager.number > 1 or template.generated else "",
    )  # fmt: skip
    page.pager = pager
    page.extension = ".html"  # whatever the list's own file is, its text is not converted
    url = pager.path
    url = f"{url}{name}" if url.endswith("/") else url if url.endswith(ending) else url + ending
    page.url = page.destination = url
    page.destination = posixpath.normpath(f"/{url}").lstrip("/")
    page.shown = {
        "content": page.body, "dir": f"{posixpath.dirname(url).rstrip('/')}/", "excerpt": None, "name": name,
        "path": name, "url": url,
    }  # fmt: skip
    return page


def _add_trail(pages: list[Document], trail: dict[str, Any]) -> None:
    """Let each page know those around it."""
    before, after = max(_whole(trail.get("before")), 0), max(_whole(trail.get("after")), 0)
    if len(pages) < 2 or not (before or after):
        return
    size = before + after + 1
    steps = [
        {"num": page.pager.number, "path": page.pager.path, "title": page.data["title"]} for page in pages
    ]  # fmt: skip
    for place, page in enumerate(pages):
        start = max(place - before, 0)
        start = max(min(start, len(pages) - size), 0)
        page.pager.trail = steps[start : start + size]


def _whole(value: Any) -> int:
    found = re.match(r"\s*-?\d+", str(value))
    return int(found[0]) if found and not isinstance(value, bool) else 0


def _numbered(path: str, number: int, total: int) -> str:
    return path.replace(":num", str(number), 1).replace(":max", str(total), 1)


def _titled(pattern: str, title: Any, number: int, total: int) -> str:
    return _numbered(pattern.replace(":title", "" if title is None else str(title), 1), number, total)


def _full(url: str, index: str, ending: str) -> str:
    """Return an address with the name of a file: an index in a folder."""
    if url.endswith("/"):
        return url + index + ending
    return url if "." in url else url + index


def _chosen(site: Site, settings: dict[str, Any]) -> list[Document]:
    """Return the documents that a list shows, sorted."""
    labels = settings["collection"]
    named = re.split(r"[;,\s]", labels) if isinstance(labels, str) else list(labels or [])
    documents: list[Document] = []
    for name in (str(label).lower().strip() for label in named):
        listed = [label for label in site.collections if label == name or (name == "all" and label != "posts")]
        documents += [document for label in listed for document in site.collections[label].docs]
    documents = [one for one in documents if "pagination" not in one.data and not one.data.get("hidden")]
    for key, plural in _FILTERS.items():
        value = settings.get(key)
        needed = re.split("[;,]", value) if isinstance(value, str) else value if isinstance(value, list) else []
        for name in (str(item).lower().strip() for item in needed):
            if (key, name) != ("category", "posts"):
                documents = [one for one in documents if name in _keys(one.data.get(plural))]
    if not settings["sort_field"]:
        return documents
    field = str(settings["sort_field"])
    documents.sort(key=cmp_to_key(lambda one, two: _compared(_value(one, field), _value(two, field))))
    documents = documents[: max(len(documents) - max(_whole(settings["offset"]), 0), 0)]
    return documents[::-1] if settings["sort_reverse"] else documents


def _keys(value: Any) -> set[str]:
    listed = re.split(r"[;,\s]", value) if isinstance(value, str) else value if isinstance(value, list) else []
    return {part.strip() for item in listed for part in re.split("[;,]", str(item).lower())}


def _value(document: Document, field: str) -> Any:
    """Follow ``meta:order`` through front matter; None where it leads nowhere."""
    value: Any = document.data if field.lower().strip() != "date" else {"date": document.date}
    for part in field.split(":"):
        if not isinstance(value, dict):
            return None
        value = value.get(part.lower().strip())
    return None if isinstance(value, dict) else value


def _compared(one: Any, two: Any) -> int:
    """Nothing comes first, then text without regard to case, numbers and dates by value."""
    if one is None or two is None:
        return (one is not None) - (two is not None)
    first, second = (sort_key(value.lower() if isinstance(value, str) else value) for value in (one, two))
    return (first > second) - (first < second)
