"""The reader of plain Pelican content: Markdown with front matter is read as Jekyll reads it.

A file that begins with ``---`` and says something that only Jekyll knows (a layout, a permalink, lists, kramdown's
``{:``, a folder of people) has YAML front matter and kramdown Markdown; any other is left to Pelican's own reader
(``Title: …`` lines and the site's Python-Markdown), so that an existing Pelican site stays what it is.
"""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath
from typing import Any

from markdown import Markdown
from pelican.readers import MarkdownReader, Readers

from pelican_academic.jekyll.files import front_matter
from pelican_academic.kramdown import strip_lines, to_html
from pelican_academic.plugin.build import Build, Waiting, build_of
from pelican_academic.plugin.jinja.content import asks_for_jinja
from pelican_academic.plugin.kinds import TEMPLATE_OF_KIND, kind_of
from pelican_academic.plugin.names import RENAMED, attributes
from pelican_academic.regex import regex

__all__ = ["install"]

# Keys that mean in Pelican what they mean in Jekyll: they go through Pelican's own processing.
_PELICAN_KEYS = (
    "title",
    "date",
    "modified",
    "category",
    "tags",
    "author",
    "authors",
    "slug",
    "lang",
    "summary",
    "status",
    "template",
    "save_as",
)
_JEKYLLS = frozenset({"layout", "permalink", "jinja", "publications", "math"})
_RECORDS = frozenset({"person", "publication"})  # what a folder of such a name holds is no article
_MARKED = regex(r"\{::?[^\n{}]*\}|^\s*\* TOC\b", re.MULTILINE)  # kramdown's attributes and extensions
# A line of Pelican's metadata: no list, no mapping in a mapping.
_PELICANS = regex(r"(?:[ \t]*|\w[\w-]*:.*|[ \t]{4,}\S.*)", re.ASCII)
_METADATA = regex(r"(?:---[ \t]*\n)?(?: {0,3}[\w-]+[ \t]*:.*\n| {4,}\S.*\n)*(?:(?:-{3}|\.{3})(?:[ \t].*)?\n|[ \t]*\n)?")
_LINE = regex(r'data-line="(\d+)"')
_PELICAN_STATUS = ("published", "hidden", "draft", "skip")


class FrontMatterReader(MarkdownReader):  # type: ignore[misc]
    """Reads a Markdown file that begins with YAML front matter."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and Pelican's metadata of one file."""
        path = Path(source_path)
        text, bad_line = front_matter.decode(path)
        build = build_of(self.settings)
        matter = front_matter.read(text)
        if build is None:
            return super().read(source_path)  # type: ignore[no-any-return]
        relative = Path(os.path.relpath(path.resolve(), build.root)).as_posix()
        if matter.split.header is None or not _is_jekylls(matter, relative):
            return self._as_pelican(source_path, relative, text, build)
        if bad_line:
            build.problems.add(relative, bad_line, "encoding", "a byte that is no UTF-8", "shown as U+FFFD")
        if matter.error is not None:
            build.problems.add(relative, matter.error.line, "front-matter", str(matter.error), "read without it")
        for fault in matter.faults:
            build.problems.add(relative, fault.line, "front-matter", fault.reason, fault.action, severity="warning")
        metadata = attributes(matter.data)
        for name, value in matter.data.items():
            key = str(name).lower()  # Pelican reads ``Title:`` and ``title:`` alike
            moved = key == "url" and "save_as" in matter.data  # of a person, it is their website's
            if (key in _PELICAN_KEYS or moved) and not (key == "status" and str(value).lower() not in _PELICAN_STATUS):
                for known in (RENAMED.get(key, key), name):
                    metadata.pop(known, None)
                metadata[key] = self.process_metadata(key, _as_text(value))
        metadata.setdefault("title", path.stem.replace("-", " "))
        kind = kind_of(str(matter.data.get("layout") or ""), path.parent.name.lstrip("_"))
        if kind not in {"", "page"}:
            metadata["kind"] = kind
            if build.prints(TEMPLATE_OF_KIND[kind]):  # else Pelican's own for an article, or a page
                metadata["template"] = TEMPLATE_OF_KIND[kind]
        metadata["extra"] = dict(matter.data)
        if asks_for_jinja(matter.data, build):
            build.waiting[relative] = Waiting(matter.split.body, matter.split.body_line, _kramdown)
            return "", metadata
        marked = to_html(matter.split.body, line_attribute="data-line").html
        before = matter.split.body_line - 1
        build.marked[relative] = _LINE.sub(lambda line: f'data-line="{int(line[1]) + before}"', marked)
        return strip_lines(marked), metadata

    def _as_pelican(self, source_path: str, relative: str, text: str, build: Build) -> tuple[str, dict[str, Any]]:
        """Read a file with Pelican's own reader; the text of one that asks for Jinja waits for the graph."""
        html, metadata = super().read(source_path)
        if not asks_for_jinja(metadata, build):
            return html, metadata
        above = _METADATA.match(text)
        body = text[above.end() :] if above else text
        line = text.count("\n", 0, len(text) - len(body)) + 1
        build.waiting[relative] = Waiting(body, line, self._markdown)
        return "", metadata

    def _markdown(self, text: str) -> str:
        html: str = Markdown(**self.settings["MARKDOWN"]).convert(f"\n{text}")  # whose first lines are no metadata
        return html


def _kramdown(text: str) -> str:
    return to_html(text).html


def _is_jekylls(matter: front_matter.FrontMatter, relative: str) -> bool:
    """Whether a file with front matter says something that Pelican's own reader would not understand."""
    return (
        (matter.error is not None and not all(map(_PELICANS.fullmatch, (matter.split.header or "").splitlines())))
        or not _JEKYLLS.isdisjoint(matter.data)
        or any(isinstance(value, list | dict) for value in matter.data.values())
        or any(part.startswith("_") for part in relative.split("/"))
        or kind_of("", PurePosixPath(relative).parent.name) in _RECORDS
        or _MARKED.search(matter.split.body) is not None
    )


def _as_text(value: Any) -> Any:
    return ", ".join(str(item) for item in value) if isinstance(value, list) else str(value)


def install(readers: Readers) -> None:
    """Make it the reader of Markdown files, without claiming extensions at import."""
    for extension in MarkdownReader.file_extensions:
        readers.reader_classes[extension] = FrontMatterReader
