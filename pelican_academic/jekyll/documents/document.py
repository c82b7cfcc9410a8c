"""What a site is made of: `Document` (a file with front matter), `StaticFile`, `Collection`.

A document is a page, a post, a draft or a collection's document; which one it is decides its URL and its title.
"""

from __future__ import annotations

import contextlib
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from pelican_academic.jekyll.documents import excerpt, permalink
from pelican_academic.jekyll.documents.permalink import Field
from pelican_academic.jekyll.documents.slug import slugify
from pelican_academic.jekyll.setup.setup import Setup

__all__ = ["Collection", "Document", "StaticFile", "extension_of"]

HTML = (".html", ".xhtml", ".htm")
_OUTPUT = {".scss": ".css", ".sass": ".css"}


def extension_of(name: str) -> str:
    """Return the ending of a file's name as Ruby sees it: ``.md``; none for ``.htaccess`` or ``name.``."""
    stem = name.rsplit("/", 1)[-1].lstrip(".")
    return f".{stem.rsplit('.', 1)[1]}" if "." in stem and not stem.endswith(".") else ""


@dataclass(frozen=True)
class StaticFile:
    """A file that is copied byte for byte to ``destination`` (a path in the output folder)."""

    path: Path
    relative_path: str
    destination: str
    url: str
    collection: str = ""
    data: Mapping[str, Any] = field(default_factory=dict, hash=False, compare=False)


class Document:
    """One file with front matter, read; it is rendered by `Site.render`.

    ``path`` is absolute, ``relative_path`` from the site's root; ``data`` is the front matter with defaults;
    ``front_matter`` its own keys alone; ``body`` raw text that starts on line ``body_line`` of the file.
    ``kind`` is "page", "post", "draft" or "document"; ``collection`` the label of the collection that it is ``of``, ""
    for a page. A document that a plugin made has no file: ``generated`` names the plugin. ``root`` is the theme's
    folder for a page of the theme.
    """

    def __init__(
        self,
        site: Setup,
        relative_path: str,
        *,
        kind: str = "page",
        of: Collection | None = None,
        data: dict[str, Any] | None = None,
        front_matter: Mapping[str, Any] | None = None,
        body: str = "",
        body_line: int = 1,
        generated: str = "",
        root: Path | None = None,
    ) -> None:
        self.site = site
        self.relative_path = relative_path
        self.path = (root or site.root) / relative_path
        self.kind = kind
        self.collection = of.label if of else ""
        self._of = of
        self.data: dict[str, Any] = data if data is not None else {}
        self.front_matter: Mapping[str, Any] = front_matter or {}
        self.body = body
        self.body_line = body_line
        self.generated = generated
        self.name = relative_path.rsplit("/", 1)[-1]
        self.extension = extension_of(self.name)
        self.basename = self.name[: -len(self.extension)] if self.extension else self.name
        self.following: Document | None = None
        self.preceding: Document | None = None
        self.pager: Any = None
        self.shown: Mapping[str, Any] | None = None  # what templates see in place of a page's own names
        self.moved_to = ""  # the folder of the output, where a plugin moved it: that of its language
        self.made_from: Document | None = None  # a source map's style sheet

    def __repr__(self) -> str:
        return f"<Document {self.relative_path}>"

    @property
    def is_page(self) -> bool:
        """Whether this is no collection's document."""
        return not self.collection

    @property
    def is_yaml(self) -> bool:
        """Whether this is YAML of a collection, which neither Liquid nor layouts touch; pages of it they do."""
        return self.extension.lower() in {".yml", ".yaml"} and not self.is_page

    @property
    def is_draft(self) -> bool:
        """Whether it lies in ``_drafts``, or says that it is a draft."""
        return bool(self.data.get("draft") or self.kind == "draft")

    @cached_property
    def collection_path(self) -> str:
        """The path that Jekyll shows: relative to ``collections_dir`` for a document, to the site for a page."""
        folder = str(self.site.config.get("collections_dir") or "").strip("/")
        return self.relative_path.removeprefix(f"{folder}/") if folder and self.collection else self.relative_path

    @property
    def title(self) -> str:
        """The title, "" for none; of ``{en: Mud, de: Schlick}`` the one in the page's language, else the first."""
        value = self.data.get("title")
        if isinstance(value, Mapping):
            language = str(self.data.get("lang") or self.site.config.get("lang"))
            value = value.get(language, next(iter(value.values()), None))
        return "" if value is None else str(value)

    @property
    def date(self) -> datetime | None:
        """The date in the site's zone; None for a page without one. A collection's document has the build's time."""
        value = self.data.get("date")
        if value is not None:
            with contextlib.suppress(ValueError, OverflowError):
                return self.site.clock.parse(value)
        return None if self.is_page else self.site.clock.now

    @property
    def excerpt(self) -> str | None:
        """The raw text of the excerpt: the ``excerpt`` key, or the body up to the separator; None for most pages."""
        value = self.data.get("excerpt")
        if value is not None:
            return str(value)
        return self.excerpt_source

    @property
    def excerpt_source(self) -> str | None:
        """The raw text of the body up to the separator; None where Jekyll makes no excerpt."""
        separator = self.data.get("excerpt_separator", self.site.config.get("excerpt_separator"))
        if not separator or (self.is_page and not self.site.config.get("page_excerpts")):
            return None
        return excerpt.source(self.body, str(separator))

    @cached_property
    def folder(self) -> str:
        """The folder of a page with slashes at both ends: ``/`` or ``/about/``."""
        parent = posixpath.dirname(self.relative_path)
        return f"/{parent}/" if parent else "/"

    @property
    def permalink(self) -> str | None:
        """The ``permalink`` key, None without one; an empty one, which defaults may give, is ``/``."""
        value = self.data.get("permalink")
        return None if value is None else str(value)

    @cached_property
    def output_extension(self) -> str:
        """The ending of the file that is written: the permalink's own, or what the converter makes of it."""
        if (
            (link := self.permalink)
            and not link.endswith("/")
            and (extension := extension_of(link) or link.endswith("."))
        ):
            return extension if isinstance(extension, str) else "."
        lower = self.extension.lower()
        return ".html" if lower in self.site.markdown_extensions else _OUTPUT.get(lower, self.extension)

    @cached_property
    def url(self) -> str:
        """The URL as Jekyll gives it, without ``baseurl``: ``/people/ada/``."""
        if self._of is None:
            return self._page_url()
        template = self._of.template if self.permalink is None else self.permalink
        return permalink.expand(template, self._fields(), self._unknown)

    def _unknown(self, name: str) -> None:
        message = f"the permalink names ':{name}', which nothing fills"
        self.problem_at_key("permalink", "permalink-placeholder", message, "left as it stands")

    def problem_at_key(self, key: str, code: str, message: str, action: str) -> None:
        """Report something about a key of the front matter, at its line."""
        line = self.site.line_of_key(self.relative_path, key)
        self.site.problems.add(self.relative_path, line, code, message, action)

    def _page_url(self) -> str:
        style = str(self.site.config.get("permalink") or "")
        if self.permalink is not None:
            template = self.permalink
        elif self.output_extension not in HTML:
            template = "/:path/:basename:output_ext"
        elif self.basename == "index":
            template = "/:path/"
        else:
            template = permalink.add_suffix("/:path/:basename", style)
        fields = {"path": self.folder, "basename": self.basename.rstrip("."), "output_ext": self.output_extension}
        return permalink.expand(template, fields)

    @cached_property
    def cleaned_path(self) -> str:
        """The path inside the collection's folder without its ending: ``/sub/ada``."""
        path = self.collection_path
        if self.extension:
            path = path[: -len(self.extension)]
        return path.replace(self._of.folder if self._of else "", "", 1).rstrip(".")

    def _fields(self) -> dict[str, Field]:
        slug = self.data.get("slug")
        text = self.basename if slug is None else str(slug)
        categories = [str(name) for name in self.data.get("categories") or []]
        fields: dict[str, Field] = {
            "collection": self.collection,
            "output_ext": self.output_extension,
            "name": lambda: slugify(self.basename),
            "path": self.cleaned_path,
            "title": lambda: slugify(text, "pretty", cased=True),
            "slug": lambda: slugify(text),
            "categories": "/".join(dict.fromkeys(name.lower() for name in categories)),
            "slugified_categories": lambda: "/".join(dict.fromkeys(slugify(name) for name in categories)),
        }
        return fields | permalink.time_fields(self.date or self.site.clock.now)

    @cached_property
    def destination(self) -> str:
        """The file in the output folder, `/`-separated: ``people/ada/index.html``."""
        index = f"index{self.output_extension}" if self.is_page else "index.html"
        return permalink.destination(self.url, self.output_extension, index=index)

    @property
    def id(self) -> str | None:
        """Jekyll's id of a document: its URL's folder and its slug; a page has none."""
        if self.is_page:
            return None
        slug = self.data.get("slug")
        return posixpath.join(
            posixpath.dirname(self.url.rstrip("/")) or "/", self.basename if slug is None else str(slug)
        )


@dataclass
class Collection:
    """The documents and files of one folder ``_label``, in the collection's order."""

    label: str
    metadata: dict[str, Any]
    folder: str
    template: str
    docs: list[Document] = field(default_factory=list)
    files: list[StaticFile] = field(default_factory=list)

    @property
    def written(self) -> bool:
        """Whether its documents become pages."""
        return bool(self.metadata.get("output"))

    @staticmethod
    def clean_label(name: str) -> str:
        """Return a label with what Jekyll allows in one: letters, digits, ``_``, ``-`` and ``.``."""
        return re.sub(r"[^a-zA-Z0-9_\-.]", "", name)
