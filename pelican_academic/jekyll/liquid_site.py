"""The site as Jekyll's filters and tags see it: what ``context.registers["site"]`` is while a template is rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.highlight import spans
from pelican_academic.jekyll.includes import Found, Includes

if TYPE_CHECKING:
    from pelican_academic.jekyll.document import Document
    from pelican_academic.jekyll.site import Site
    from pelican_academic.jekyll.templates import Templates

__all__ = ["SiteForLiquid"]

_A_LINE = 200  # characters


class SiteForLiquid:
    """A `LiquidSite` over a `Site`; ``site`` is the whole of it for this package's own plugins."""

    def __init__(self, site: Site, templates: Templates) -> None:
        self.site = site
        self._templates = templates
        self._includes = Includes(site)
        self._markdown_of_a_line = lru_cache(maxsize=4_096)(lambda text: site.markdown.convert(text).html)
        self.cached_includes: dict[tuple[Any, ...], tuple[str, Any]] = {}

    @property
    def config(self) -> Mapping[str, Any]:
        """The configuration."""
        return self.site.config

    @property
    def addresses(self) -> dict[tuple[str, str], str]:
        """What ``relative_url`` and ``absolute_url`` gave."""
        return self.site.addresses

    def markdown(self, text: str) -> str:
        """Convert Markdown to HTML; what stands on many pages, such as a menu's labels, once."""
        return self._markdown_of_a_line(text) if len(text) <= _A_LINE else self.site.markdown.convert(text).html

    def smartify(self, text: str) -> str:
        """Give typographic quotes and dashes; kramdown does it, with nothing else of Markdown."""
        return self.site.markdown.smartened(text)

    def sass(self, text: str, *, indented: bool) -> str:
        """Convert SCSS or Sass to CSS."""
        return self.site.renderer.sass.compile(text, "filter.sass" if indented else "filter.scss", 1, maps=False)[0]

    def highlight(self, code: str, language: str, options: Mapping[str, Any]) -> str | None:  # noqa: ARG002
        """Colour code; None where no lexer knows the language, or the site has no highlighter."""
        return spans(code, language) if self.coloured else None

    @property
    def coloured(self) -> bool:
        """Whether ``{% highlight %}`` colours; what ``highlighter`` names besides is none to Jekyll."""
        return str(self.site.config.get("highlighter")).lower() in {"rouge", "pygments"}

    def find_include(self, name: str) -> Found:
        """Find a file of the includes folder; one that cannot be parsed comes without its Liquid."""
        return self._templates.checked(self._includes.find(name))

    def read_source(self, relative_path: str) -> Found:
        """Find a file of the site."""
        return self._templates.checked(self._includes.read(relative_path))

    @cached_property
    def _urls(self) -> dict[str, str]:
        site = self.site
        documents = [document for collection in site.collections.values() for document in collection.docs]
        found = {file.relative_path: file.url for file in site.static_files}
        return found | {document.relative_path: document.url for document in [*site.pages, *documents]}

    def url_of(self, relative_path: str) -> str | None:
        """Return the URL of a source file, None where no file of the site has that path."""
        return self._urls.get(relative_path)

    def liquid_posts(self) -> Iterable[Document]:
        """List the posts."""
        return self.site.posts
