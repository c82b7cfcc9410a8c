"""The reader of plain Pelican content: Markdown with front matter is read as Jekyll reads it.

A file that begins with ``---`` has YAML front matter and kramdown Markdown; any other is left to Pelican's own reader
(``Title: …`` lines and Python-Markdown), so that an existing Pelican site stays what it is.
"""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Any

from pelican.readers import MarkdownReader, Readers

from pelican_academic.errors import ContentError
from pelican_academic.jekyll.front_matter import split_front_matter
from pelican_academic.jekyll.markdown import Converter
from pelican_academic.plugin.build import build_of
from pelican_academic.plugin.names import attributes

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
)
_PELICAN_STATUS = ("published", "hidden", "draft", "skip")


class FrontMatterReader(MarkdownReader):  # type: ignore[misc]
    """Reads a Markdown file that begins with YAML front matter."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and Pelican's metadata of one file."""
        text = Path(source_path).read_text("utf-8-sig", errors="replace")
        if not text.startswith("---"):
            return super().read(source_path)  # type: ignore[no-any-return]
        build = build_of(self.settings)
        assert build is not None  # noqa: S101 - this reader is installed on our sites only
        relative = Path(source_path).resolve().relative_to(build.root).as_posix()
        try:
            matter = split_front_matter(text, relative)
        except ContentError as error:
            build.problems.record(error.problem)
            return "", {"title": Path(source_path).stem}
        metadata = attributes(matter.data)
        for key in _PELICAN_KEYS:
            if key in matter.data:
                metadata.pop(f"jekyll_{key}", None)
                value = matter.data[key]
                if key == "status" and str(value).lower() not in _PELICAN_STATUS:
                    continue
                metadata[key] = self.process_metadata(key, _as_text(value))
        metadata.setdefault("title", Path(source_path).stem.replace("-", " "))
        metadata["extra"] = MappingProxyType(dict(matter.data))
        converted = Converter({}).convert(matter.body, line_attribute="data-line", first_line=matter.body_line)
        build.marked[relative] = converted.marked
        return converted.html, metadata


def _as_text(value: Any) -> Any:
    return ", ".join(str(item) for item in value) if isinstance(value, list) else str(value)


def install(readers: Readers) -> None:
    """Make it the reader of Markdown files, without claiming extensions at import."""
    for extension in MarkdownReader.file_extensions:
        readers.reader_classes[extension] = FrontMatterReader
