"""The reader of plain Pelican content: Markdown with front matter is read as Jekyll reads it.

A file that begins with ``---`` has YAML front matter and kramdown Markdown; any other is left to Pelican's own reader
(``Title: …`` lines and Python-Markdown), so that an existing Pelican site stays what it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pelican.readers import MarkdownReader, Readers

from pelican_academic.jekyll import front_matter
from pelican_academic.kramdown import strip_lines, to_html
from pelican_academic.plugin.build import build_of
from pelican_academic.plugin.kinds import kind_of
from pelican_academic.plugin.names import RENAMED, attributes

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
_LINE = re.compile(r'data-line="(\d+)"')
_PELICAN_STATUS = ("published", "hidden", "draft", "skip")


class FrontMatterReader(MarkdownReader):  # type: ignore[misc]
    """Reads a Markdown file that begins with YAML front matter."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and Pelican's metadata of one file."""
        path = Path(source_path)
        text, bad_line = front_matter.decode(path)
        build = build_of(self.settings)
        if build is None or not text.startswith("---"):
            return super().read(source_path)  # type: ignore[no-any-return]
        relative = path.resolve().relative_to(build.root).as_posix()
        if bad_line:
            build.problems.add(relative, bad_line, "encoding", "a byte that is no UTF-8", "shown as U+FFFD")
        matter = front_matter.read(text)
        if matter.error is not None:
            build.problems.add(relative, matter.error.line, "front-matter", str(matter.error), "read without it")
        metadata = attributes(matter.data)
        for key in _PELICAN_KEYS:
            if key in matter.data and not (key == "status" and str(matter.data[key]).lower() not in _PELICAN_STATUS):
                metadata.pop(RENAMED.get(key, key), None)
                metadata[key] = self.process_metadata(key, _as_text(matter.data[key]))
        metadata.setdefault("title", path.stem.replace("-", " "))
        kind = kind_of(str(matter.data.get("layout") or ""), path.parent.name.lstrip("_"))
        if kind not in {"", "page"}:
            metadata |= {"kind": kind, "template": build.template_of(kind)}
        metadata["extra"] = MappingProxyType(dict(matter.data))
        marked = to_html(matter.split.body, line_attribute="data-line").html
        before = matter.split.body_line - 1
        build.marked[relative] = _LINE.sub(lambda line: f'data-line="{int(line[1]) + before}"', marked)
        return strip_lines(marked), metadata


def _as_text(value: Any) -> Any:
    return ", ".join(str(item) for item in value) if isinstance(value, list) else str(value)


def install(readers: Readers) -> None:
    """Make it the reader of Markdown files, without claiming extensions at import."""
    for extension in MarkdownReader.file_extensions:
        readers.reader_classes[extension] = FrontMatterReader
