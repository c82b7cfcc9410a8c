"""A page as templates see it: a hash, not a drop, as Jekyll's pages are; ``page`` itself, or one of ``site.pages``."""

from __future__ import annotations

from functools import partial
from typing import Any

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.rendering.renders import Renders
from pelican_academic.jekyll.setup.config import merge

__all__ = ["PageHash", "page_hash"]


class PageHash(dict[str, Any]):
    """A page in a list of pages: a hash whose content is rendered once the page is, and raw text before."""

    def __init__(self, renderer: Renders, page: Document) -> None:
        super().__init__(page_hash(renderer, page, renderer.excerpt(page)))
        self._content = partial(renderer.seen_content, page) if page.shown is None else partial(super().get, "content")

    def __getitem__(self, key: str) -> Any:
        """Return a value; the content is as it is by now."""
        return self._content() if key == "content" else super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value, the default for a name that the page has not."""
        return self._content() if key == "content" else super().get(key, default)

    def inspection(self) -> str:
        """Return what stands for it in a printed list."""
        return f'#<Jekyll::Page @relative_path="{self["path"]}">'

    def values(self) -> Any:
        """List the values."""
        return [self[key] for key in self]

    def items(self) -> Any:
        """List names and values."""
        return [(key, self[key]) for key in self]


def page_hash(renderer: Renders, page: Document, excerpt: str | None) -> dict[str, Any]:
    """Return a page as the hash that Jekyll makes of it: its front matter, then its own names; the content is raw.

    Documents that a plugin put into a page's ``posts`` or ``documents`` become their drops.
    """
    url = page.url
    folder = url if url.endswith("/") else f"{url.rsplit('/', 1)[0]}/"
    own = {"content": page.body, "dir": folder, "excerpt": excerpt, "name": page.name}
    defaults = page.site.defaults.all(page.relative_path, "pages")
    shown = own | {"path": page.data.get("path", page.relative_path), "url": url} if page.shown is None else page.shown
    made = merge(defaults, {**page.data, **shown})
    for key in ("posts", "documents") if page.generated else ():
        if isinstance(made.get(key), list):
            made[key] = renderer.drops(made[key])
    return made
