"""jekyll-paginate: ``paginate: 5`` splits the posts over ``/``, ``/page2/`` … Source: Jekyll, "Pagination"."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, ClassVar

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.documents.order import newest_first
from pelican_academic.jekyll.rendering.open_drop import Fields, OpenDrop

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-paginate",)
PRIORITY = "lowest"


class Pager(OpenDrop):
    """What ``paginator`` is on one page of a list: ``number`` of ``paths``, and the documents it shows."""

    name = "Pager"
    fields: ClassVar[Fields] = {
        "page": lambda pager: pager.number,
        "per_page": lambda pager: pager.size,
        "posts": lambda pager: pager.site.renderer.drops(pager.documents),
        "total_posts": lambda pager: pager.total,
        "total_pages": lambda pager: len(pager.paths),
        "previous_page": lambda pager: pager.number - 1 if pager.number > 1 else None,
        "previous_page_path": lambda pager: pager.path(pager.number - 1),
        "next_page": lambda pager: pager.number + 1 if pager.number < len(pager.paths) else None,
        "next_page_path": lambda pager: pager.path(pager.number + 1),
    }

    def __init__(self, site: Site, documents: list[Document], number: int, size: int, paths: list[str]) -> None:
        self.site = site
        self.number = number
        self.size = size
        self.paths = paths
        self.total = len(documents)
        self.documents = documents[(number - 1) * size : number * size]

    def path(self, number: int) -> str | None:
        """Return the address of a page of the list, None for one that is not there."""
        return self.paths[number - 1] if 1 <= number <= len(self.paths) else None


def generate(site: Site) -> None:
    """Give the page that lists posts its pager, and add the pages that go on with the list."""
    size = site.config.get("paginate")
    if not isinstance(size, int) or size < 1:
        return
    pattern = "/" + str(site.config.get("paginate_path") or "/page:num").lstrip("/")
    above = posixpath.dirname(pattern.rstrip("/"))
    candidates = [
        page
        for page in site.pages
        if page.name == "index.html" and not page.generated and _stands_above(page.folder, above)
    ]
    if not candidates:
        return
    template = max(candidates, key=lambda page: len(page.relative_path))
    posts = newest_first([post for post in site.posts if not post.data.get("hidden")])
    count = max(-(-len(posts) // size), 1)
    first = template.url if template.url.endswith("/") else f"{posixpath.dirname(template.url).rstrip('/')}/"
    paths = [first, *(pattern.replace(":num", str(number)) for number in range(2, count + 1))]
    template.pager = Pager(site, posts, 1, size, paths)
    for number in range(2, count + 1):
        page = copy_of(template, f"{paths[number - 1].rstrip('/')}/")
        page.pager = Pager(site, posts, number, size, paths)
        page.generated = "jekyll-paginate"
        site.pages.append(page)


def _stands_above(folder: str, path: str) -> bool:
    folder = folder.rstrip("/") or "/"
    return folder == path or path.startswith(f"{folder.rstrip('/')}/")


def copy_of(page: Document, url: str) -> Document:
    """Return a page with the same text at another address."""
    return Document(
        page.site, page.relative_path, data={**page.data, "permalink": url}, front_matter=page.front_matter,
        body=page.body, body_line=page.body_line,
    )  # fmt: skip
