"""The site as Jekyll's filters and tags see it: what ``context.registers["site"]`` is while a template is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache

from pelican_academic.jekyll.converters.highlight import spans
from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.liquid_filters import LiquidSite
from pelican_academic.jekyll.rendering.includes import Found, Includes
from pelican_academic.jekyll.site import Site

__all__ = ["SiteForLiquid"]

_A_LINE = 200  # characters


class SiteForLiquid(LiquidSite):
    """What filters and tags see of a `Site`; ``site`` is the whole of it for this package's own plugins.

    ``checked`` looks over a file before it is included.
    """

    def __init__(self, site: Site, checked: Callable[[Found], Found]) -> None:
        super().__init__(site.config)
        self.addresses = site.addresses
        self.site = site
        self._checked = checked
        self._includes = Includes(site)
        self._markdown_of_a_line = lru_cache(maxsize=4_096)(lambda text: site.markdown.convert(text).html)

    def markdown(self, text: str) -> str:
        """Convert Markdown to HTML; what stands on many pages, such as a menu's labels, once."""
        return self._markdown_of_a_line(text) if len(text) <= _A_LINE else self.site.markdown.convert(text).html

    def smartify(self, text: str) -> str:
        """Give typographic quotes and dashes; kramdown does it, with nothing else of Markdown."""
        return self.site.markdown.smartened(text)

    def sass(self, text: str, *, indented: bool) -> str:
        """Convert SCSS or Sass to CSS."""
        return self.site.renderer.sass.compile(text, "filter.sass" if indented else "filter.scss", 1, maps=False)[0]

    def highlight(self, code: str, language: str) -> str | None:
        """Colour code; None where no lexer knows the language, or the site has no highlighter."""
        return spans(code, language) if self.coloured else None

    @property
    def coloured(self) -> bool:
        """Whether ``{% highlight %}`` colours; what ``highlighter`` names besides is none to Jekyll."""
        return str(self.site.config.get("highlighter")).lower() in {"rouge", "pygments"}

    def find_include(self, name: str) -> Found:
        """Find a file of the includes folder; one that cannot be parsed comes without its Liquid."""
        return self._checked(self._includes.find(name))

    def read_source(self, relative_path: str) -> Found:
        """Find a file of the site."""
        return self._checked(self._includes.read(relative_path))

    @cached_property
    def _urls(self) -> dict[str, str]:
        site = self.site
        documents = [document for collection in site.collections.values() for document in collection.docs]
        found = {file.relative_path: file.url for file in site.static_files}
        every = [*site.pages, *documents][::-1]  # the first counts: not the later pages of a list
        return found | {document.relative_path: document.url for document in every}

    def url_of(self, relative_path: str) -> str | None:
        """Return the URL of a source file, None where no file of the site has that path."""
        return self._urls.get(relative_path)

    def liquid_posts(self) -> Iterable[Document]:
        """List the posts."""
        return self.site.posts
