"""A document -> HTML: ``site.render(document) -> Rendering`` with ``content``, ``marked``, ``wrapped`` and ``output``.

Liquid first, then the converter of the file's ending, then the layouts from the inside out. Jekyll renders documents in
the order of the collections and pages after them, and a template sees of a document that is not rendered yet only
its raw text; so does a template here. Source: Jekyll, "Rendering Process".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from pelican_academic.jekyll import checks, plugins
from pelican_academic.jekyll.converters.sass import Sass
from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.files.written import written
from pelican_academic.jekyll.rendering.document_drops import DocumentDrop, ExcerptDrop
from pelican_academic.jekyll.rendering.page_hash import PageHash, page_hash
from pelican_academic.jekyll.rendering.rendered import Rendering
from pelican_academic.jekyll.rendering.site_drops import JekyllDrop, SiteDrop, ThemeDrop
from pelican_academic.jekyll.rendering.templates import Templates
from pelican_academic.jekyll.setup.config import merge
from pelican_academic.jekyll.site import Site
from pelican_academic.liquid import Node, Parser, Template

__all__ = ["Renderer"]

_ASSETS = frozenset({".scss", ".sass", ".coffee"})
_CODE_APART = {"highlighter_prefix": "\n", "highlighter_suffix": "\n"}  # around highlighted code in Markdown


def _text_tag(write: Callable[[str], object]) -> Callable[[Parser, str], Node]:
    """A tag of the site's own: a function from its markup to text."""
    return lambda _parser, markup: Node(lambda context: context.pieces.append(str(write(markup.strip()))))


class Renderer:
    """Renders the documents of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        own_tags = {name: _text_tag(write) for name, write in site.tags.items()}
        self.templates = Templates(site, {**plugins.filters(site), **site.filters}, {**plugins.tags(site), **own_tags})
        self.layouts = site.layouts
        self.sass = Sass(site)
        self._site_drop = SiteDrop(site, self)
        self._base: dict[str, Any] = {
            "site": self._site_drop, "jekyll": JekyllDrop(site.environment, site.jekyll.number),
            "theme": ThemeDrop(site.theme) if site.theme else None,
            "count": 9,  # of the names that Jekyll gives a template: a counter that nobody set starts there
        }  # fmt: skip
        self._drops: dict[int, DocumentDrop] = {}
        self._hashes: list[PageHash] | None = None
        self._renderings: dict[int, Rendering] = {}
        self._sheets: dict[int, tuple[str, str]] = {}
        self._absent: set[str] = set()  # layouts of a theme that is not here
        self._excerpts: dict[int, str | None] = {}
        self._order = [d for collection in site.collections.values() for d in collection.docs] + site.pages
        self._index = {id(document): index for index, document in enumerate(self._order)}
        self._has_maps = any(page.made_from is not None for page in site.pages)
        self._contents_done = self._outputs_done = 0
        self._current: list[tuple[int, bool]] = []

    # What drops and plugins ask for

    def template(self, text: str, name: str, offset: int) -> Template | None:
        """Return a compiled template, None where it cannot be parsed."""
        return self.templates.parse(text, name, offset)

    def drop(self, document: Document | None) -> DocumentDrop | None:
        """Return the one drop of a document."""
        if document is None:
            return None
        found = self._drops.get(id(document))
        if found is None:
            found = self._drops[id(document)] = DocumentDrop(document, self)
        return found

    def drops(self, documents: Sequence[Document]) -> list[DocumentDrop]:
        """Return the drops of documents."""
        return [self.drop(document) for document in documents]  # type: ignore[misc]

    def page_hashes(self) -> list[PageHash]:
        """Return every page as a hash, in the site's order."""
        if self._hashes is None:
            self._hashes = [PageHash(self, page) for page in self.site.pages]
        return self._hashes

    def pages_by_now(self) -> list[PageHash]:
        """Return the pages that Jekyll knows by now: a source map only once its style sheet is rendered."""
        hashes = self.page_hashes()
        if not self._has_maps or not self._current:
            return hashes
        now = self._current[-1][0]
        pages = zip(self.site.pages, hashes, strict=True)
        return [value for page, value in pages if page.made_from is None or self._place(page.made_from) < now]

    def _place(self, document: Document) -> int:
        return self._index.get(id(document), len(self._order))

    def _is_seen(self, document: Document) -> bool:
        return not self._current or self._place(document) < self._current[-1][0]

    def seen_content(self, document: Document) -> str:
        """Return what a template sees as a document's content: HTML if it is rendered by then, else its raw text."""
        place = self._place(document)
        if self._current and place == self._current[-1][0] and self._current[-1][1]:
            return self.render(document).content
        if not self._is_seen(document):
            return document.body
        while self._contents_done <= place < len(self._order):
            self._contents_done += 1
            _ = self.render(self._order[self._contents_done - 1]).content
        return self.render(document).content

    def seen_output(self, document: Document) -> str | None:
        """Return the whole page of a document that is rendered before the current one, else None."""
        if not self._is_seen(document):
            return None
        self.write_up_to(document)
        return self.render(document).output

    def write_up_to(self, document: Document) -> None:
        """Make the whole pages of a document and of all that Jekyll renders before it."""
        place = self._place(document)
        while self._outputs_done <= place < len(self._order):
            self._outputs_done += 1
            _ = self.render(self._order[self._outputs_done - 1]).output

    def excerpt(self, document: Document) -> str | None:
        """Return the rendered excerpt; one that stands in the front matter as it is written there."""
        own = document.data.get("excerpt")
        if own is not None:
            return str(own)
        key = id(document)
        if key not in self._excerpts:
            self._excerpts[key] = ""  # what an excerpt sees that asks for itself
            source = document.excerpt_source
            self._excerpts[key] = None if source is None else self._excerpt(document, source)
        return self._excerpts[key]

    def _excerpt(self, document: Document, source: str) -> str:
        page: Any = ExcerptDrop(document, self, source)
        if document.is_page:
            page = page_hash(self, document, None) | {"content": source}
        text = self._liquid(document, source, page)[0]
        return self.converted(document, text)

    # What a document goes through

    def render(self, document: Document) -> Rendering:
        """Return the rendering of a document, made once."""
        found = self._renderings.get(id(document))
        if found is None and document.made_from is not None:
            text = self._style_sheet(document.made_from)[1]
            found = self._renderings[id(document)] = Rendering(self, document, text, ())
        elif found is None:
            text, lines = self._liquid(document, document.body, self._page(document))
            found = self._renderings[id(document)] = Rendering(self, document, text, lines)
        return found

    def _page(self, document: Document) -> Any:
        return page_hash(self, document, self.excerpt(document)) if document.is_page else self.drop(document)

    def _data(self, document: Document, page: Any) -> dict[str, Any]:
        layout = self.layouts.get(str(document.data.get("layout")))
        own: dict[str, Any] = {"layout": layout.data} if layout else {}
        if document.extension.lower() in self.site.markdown_extensions:
            own |= _CODE_APART
        return {**self._base, "page": page, "paginator": document.pager, **own}

    def _registers(self, document: Document, page: Any) -> dict[str, Any]:
        return {"site": self.templates.site_for_liquid, "page": page, "document": document, "renderer": self}

    @contextmanager
    def _at(self, document: Document, *, in_layout: bool = False) -> Iterator[None]:
        """Render a document's text, or its layouts, perhaps while another one is rendered that asks for it."""
        before, self._site_drop.current = self._site_drop.current, document
        self._current.append((self._place(document), in_layout))
        try:
            yield
        finally:
            self._current.pop()
            self._site_drop.current = before

    def _liquid(self, document: Document, text: str, page: Any) -> tuple[str, Sequence[int]]:
        offset = document.body_line - 1
        if document.data.get("render_with_liquid") is False or document.is_yaml:
            return text, range(offset + 1, offset + text.count("\n") + 2)
        with self._at(document):
            data, registers = self._data(document, page), self._registers(document, page)
            return self.templates.render_with_lines(text, document.relative_path, offset, data, registers)

    def converted(self, document: Document, text: str) -> str:
        """Turn a file's text, its Liquid done, into what its ending stands for."""
        extension = document.extension.lower()
        if extension in self.site.markdown_extensions:
            return self.site.markdown.convert(text).html
        if extension in {".scss", ".sass"}:
            return self._style_sheet(document, text)[0]
        return text

    def _style_sheet(self, document: Document, text: str | None = None) -> tuple[str, str]:
        """Return the CSS and the source map of a style sheet, made once."""
        if id(document) not in self._sheets:
            if text is None:
                text = self._liquid(document, document.body, self._page(document))[0]
            place = document.relative_path, document.body_line, document.path
            self._sheets[id(document)] = self.sass.compile(text, *place)
        return self._sheets[id(document)]

    def numbered(self, document: Document, text: str) -> str | None:
        """Convert Markdown with the lines of the text as attributes; None for what is not Markdown."""
        if document.extension.lower() not in self.site.markdown_extensions:
            return None
        return self.site.markdown.convert(text, line_attribute="data-line").html

    def checked(self, document: Document, html: str) -> str:
        """Return a page's content, whose pictures that are not there are reported."""
        if document.output_extension == ".html":
            checks.missing_images(self.site, document, html)
        return html

    def finished(self, document: Document, html: str) -> str:
        """Return the whole page as plugins leave it."""
        return plugins.after_page(self.site, document, html)

    def _without_layout(self, document: Document, name: str) -> None:
        """Report a layout that is not there; where the theme is missing, each of those that it would print."""
        message = f"there is no layout '{name}'"
        if not self.site.lacks_theme:
            document.problem_at_key("layout", "layout-missing", message, "the page has none")
        elif self.site.prints and name not in self._absent:
            self._absent.add(name)
            message += " without the theme"
            document.problem_at_key("layout", "layout-missing", message, "pages that ask for it have none")

    def through_layouts(self, document: Document, content: str) -> list[str]:
        """Return the content and what each layout around it makes of it, from the inside out."""
        name = document.data.get("layout")
        if name is None or name == "none" or document.extension.lower() in _ASSETS or document.is_yaml:
            return [content]
        chain = self.layouts.chain(str(name))
        if not chain:
            self._without_layout(document, written(name))
            return [content]
        stages = [content]
        merged: dict[str, Any] = {}
        page = self._page(document)
        with self._at(document, in_layout=True):
            for layout in chain:
                merged = merge(layout.data, merged)
                data = {**self._data(document, page), "content": stages[-1], "layout": merged}
                registers = self._registers(document, page)
                stages.append(
                    self.templates.render(layout.body, layout.relative_path, layout.body_line - 1, data, registers)
                )
        return stages
