"""What Jekyll's filters and tags need of a site: the caller's ``registers={"site": site, "page": page}``.

``page`` is a mapping or drop with at least ``path``, the page's path from the site's root; it is what
``include_relative`` starts from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from pelican_academic.liquid import Context

__all__ = ["LiquidPost", "LiquidSite", "LiquidSource", "site_of"]


class LiquidSource(Protocol):
    """A file that can be included: path from the site's root, text, and the line of the file the text starts on."""

    @property
    def relative_path(self) -> str:
        """Path from the site's root, with forward slashes."""

    @property
    def text(self) -> str:
        """The text to render."""

    @property
    def line(self) -> int:
        """1-based line of the file on which ``text`` starts."""


class LiquidPost(Protocol):
    """A post, as ``post_url`` and ``link`` see it."""

    @property
    def relative_path(self) -> str:
        """``_posts/2020-01-05-moss.md``."""

    @property
    def url(self) -> str:
        """``/2020/01/05/moss.html``, without baseurl."""


class LiquidSite:
    """The site behind the filters and tags; this one has a configuration and nothing else."""

    def __init__(self, config: Mapping[str, Any] | None = None) -> None:
        self.config: Mapping[str, Any] = config or {}
        #: What ``relative_url`` and ``absolute_url`` gave; each path is made into an address once.
        self.addresses: dict[tuple[str, str], str] = {}
        #: What each cached include says, with the parameters it had.
        self.cached_includes: dict[tuple[Any, ...], tuple[str, Any]] = {}

    def markdown(self, text: str) -> str:
        """Convert Markdown to HTML, as ``markdownify`` does."""
        return text

    def smartify(self, text: str) -> str:
        """Give typographic quotes and dashes, in text that may be HTML, without a paragraph around it."""
        return text

    def sass(self, text: str, *, indented: bool) -> str:  # noqa: ARG002
        """Convert SCSS (or Sass, if ``indented``) to CSS."""
        return text

    @property
    def coloured(self) -> bool:
        """Whether ``{% highlight %}`` colours code."""
        return True

    def highlight(self, code: str, language: str) -> str | None:  # noqa: ARG002
        """Give the inside of a highlighted element; None where there is no lexer for the language."""
        return None

    def find_include(self, name: str) -> LiquidSource:
        """Find a file of the includes folder; raises LookupError."""
        raise LookupError(name)

    def read_source(self, relative_path: str) -> LiquidSource:
        """Find a file of the site by its path from the root; raises LookupError, also for one outside of the site."""
        raise LookupError(relative_path)

    def url_of(self, relative_path: str) -> str | None:  # noqa: ARG002
        """Give the URL (without baseurl) of the document or static file with that source path; None where none is."""
        return None

    def liquid_posts(self) -> Iterable[LiquidPost]:
        """List the posts that ``post_url`` may name."""
        return ()


def site_of(context: Context) -> LiquidSite:
    """Find the site of a rendering; an empty one where the caller gave none."""
    site: LiquidSite | None = context.registers.get("site")
    return site if site is not None else LiquidSite()
