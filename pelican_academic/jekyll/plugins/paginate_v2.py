"""jekyll-paginate-v2: lists of any collection, filtered and sorted, over several pages. Source: its documentation.

The site's ``pagination`` block switches it on and holds defaults; a page with ``pagination: {enabled: true}`` is the
first page of a list: ``collection, category, tag, locale, per_page, limit, sort_field, sort_reverse, permalink,
title, trail``. Automatic pages (``autopages``) are not made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from pelican_academic.jekyll.plugins.paginate import Pager, copy_of
from pelican_academic.jekyll.reader import sort_key

if TYPE_CHECKING:
    from pelican_academic.jekyll.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-paginate-v2",)

_DEFAULTS: dict[str, Any] = {
    "enabled": False, "collection": "posts", "offset": 0, "per_page": 10, "permalink": "/page:num/",
    "title": ":title - page :num", "page_num": 1, "sort_reverse": False, "sort_field": "date", "limit": 0,
    "trail": {"before": 0, "after": 0}, "indexpage": "index", "extension": "html",
}  # fmt: skip


class TrailPager(Pager):
    """The pager of this plugin, which also knows the first, the last and the neighbouring pages."""

    fields: ClassVar[Mapping[str, Callable[[Any], object]]] = {
        **Pager.fields,
        "page_path": lambda pager: pager.path(pager.number),
        "first_page": lambda _pager: 1,
        "first_page_path": lambda pager: pager.path(1),
        "last_page": lambda pager: len(pager.paths),
        "last_page_path": lambda pager: pager.path(len(pager.paths)),
        "page_trail": lambda pager: pager.trail(),
    }

    titles: list[str]
    around: tuple[int, int] = (0, 0)

    def trail(self) -> list[dict[str, Any]] | None:
        """Return the pages around this one."""
        before, after = self.around
        if before < 1 and after < 1:
            return None
        size = before + after + 1
        first = max(1, min(self.number - before, len(self.paths) - size + 1))
        last = min(len(self.paths), first + size - 1)
        return [
            {"num": number, "path": _file(self.paths[number - 1]), "title": self.titles[number - 1]}
            for number in range(first, last + 1)
        ]


def generate(site: Site) -> None:
    """Give each page that asks for a list its pager, and add the pages that go on with it."""
    own = site.config.get("pagination")
    if not isinstance(own, dict) or not own.get("enabled"):
        return
    for page in list(site.pages):
        wanted = page.data.get("pagination")
        if isinstance(wanted, dict) and wanted.get("enabled"):
            _paginate(site, page, _DEFAULTS | own | wanted)


def _paginate(site: Site, page: Document, settings: dict[str, Any]) -> None:
    documents = _chosen(site, settings)
    size = max(int(settings["per_page"] or 1), 1)
    count = max(-(-len(documents) // size), 1)
    if (limit := int(settings["limit"] or 0)) > 0:
        count = min(count, limit)
    first = page.url if page.url.endswith("/") else f"{page.url.rsplit('/', 1)[0]}/"
    pattern = str(settings["permalink"]).lstrip("/")
    paths = [page.url]
    paths += [first + pattern.replace(":num", str(number)) for number in range(2, count + 1)]
    title = str(page.data.get("title") or site.config.get("title") or "")
    template = str(settings["title"])
    titles = [title]
    template = template.replace(":title", title).replace(":max", str(count))
    titles += [template.replace(":num", str(number)) for number in range(2, count + 1)]
    site.pages.remove(page)
    site.pages.append(page)
    for number in range(1, count + 1):
        target = page if number == 1 else copy_of(page, paths[number - 1])
        pager = TrailPager(site, documents, number, size, paths)
        pager.titles = titles
        trail = settings["trail"] if isinstance(settings["trail"], dict) else {}
        pager.around = (int(trail.get("before") or 0), int(trail.get("after") or 0))
        target.pager = pager
        if number > 1:
            target.generated = "jekyll-paginate-v2"
            target.data |= {"title": titles[number - 1], "autogen": "jekyll-paginate-v2"}
            site.pages.append(target)
        target.url = _file(paths[number - 1])
        target.extension = ".html"  # the plugin's pages are HTML, whatever the list's own file is


def _file(path: str) -> str:
    return f"{path}index.html" if path.endswith("/") else path


def _chosen(site: Site, settings: dict[str, Any]) -> list[Document]:
    labels = settings["collection"]
    names = labels.split(",") if isinstance(labels, str) else list(labels)
    wanted = [name.strip() for name in names]
    documents = [
        document
        for label, collection in site.collections.items()
        if label in wanted or "all" in wanted
        for document in collection.docs
        if not document.data.get("hidden")
    ]
    for key, plural in (("category", "categories"), ("tag", "tags"), ("locale", "locale")):
        value = settings.get(key)
        if value in (None, "", "posts") if isinstance(value, str | None) else False:
            continue
        needed = [str(item).strip().lower() for item in (value if isinstance(value, list) else str(value).split(","))]
        documents = [document for document in documents if _has(document.data.get(plural), needed)]
    field = str(settings["sort_field"])
    documents.sort(key=lambda document: sort_key(document.date if field == "date" else document.data.get(field)))
    if settings["sort_reverse"]:
        documents.reverse()
    return documents[int(settings["offset"] or 0) :]


def _has(values: Any, needed: list[str]) -> bool:
    listed = values if isinstance(values, list) else [values]
    have = {str(value).lower() for value in listed}
    return all(item in have for item in needed)
