r"""A file's text -> its front matter and its body: ``split("---\na: 1\n---\nHi") -> Split("a: 1\n", 2, "Hi", 4)``.

The one door to python-frontmatter: its YAML handler with Jekyll's fence (a first line of ``---``, up to ``---`` or
``...``) and Jekyll's YAML typing. Source: Jekyll, "Front Matter".
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from frontmatter.default_handlers import YAMLHandler

from pelican_academic.jekyll.files import yaml
from pelican_academic.jekyll.files.written import kind_of_value
from pelican_academic.regex import regex

__all__ = ["FrontMatter", "Split", "has_header", "key_line", "read", "split"]

_HEADER = regex(rb"\A(\xef\xbb\xbf)?---[ \t\r\f\v]*\n")
# The white space after the closing fence runs over blank lines: Jekyll's body begins with text. Ruby's is ASCII's.
_FENCE = regex(r"\A(---\s*\n)(.*?\n?)^((?:---|\.\.\.)\s*$\n?)", re.DOTALL | re.MULTILINE | re.ASCII)
_OPENED = regex(r"---[ \t\r]*\n[\w-]+:(?:\s|\Z)")
_UNCLOSED = yaml.Fault(1, "front matter is opened and never closed by a line '---'", "shown as text, as Jekyll does")


@dataclass(frozen=True)
class Split:
    """Front matter text and the 1-based line it starts on; the body and its line. ``header`` None: there is none."""

    header: str | None
    header_line: int
    body: str
    body_line: int


@dataclass(frozen=True)
class FrontMatter:
    """Front matter as values, the body, and what was wrong. Lines are of the file and count from 1."""

    data: dict[str, Any]
    split: Split
    faults: tuple[yaml.Fault, ...] = ()
    error: yaml.YAMLError | None = None


class JekyllHandler(YAMLHandler):
    """python-frontmatter's YAML handler with Jekyll's fence and types."""

    FM_BOUNDARY = _FENCE

    def detect(self, text: str) -> bool:
        """Whether the text begins with front matter."""
        return bool(_FENCE.match(text))

    def split(self, text: str) -> tuple[str, str]:
        """Front matter and body, both untouched."""
        found = _FENCE.match(text)
        return (found[2], text[found.end() :]) if found else ("", text)

    def load(self, fm: str, **_: object) -> Any:
        """Return the value of the front matter and its faults."""
        return yaml.load(fm)


_HANDLER = JekyllHandler()


def has_header(start: bytes) -> bool:
    """Whether a file that starts with these bytes has a first line of ``---``."""
    found = _HEADER.match(start)
    return found is not None and not found[1]


def is_hidden_by_mark(start: bytes) -> bool:
    """Whether a byte order mark stands before the first line: Jekyll then does not see the front matter."""
    found = _HEADER.match(start)
    return found is not None and bool(found[1])


def is_wide(start: bytes) -> bool:
    """Whether a file that starts with these bytes is UTF-16 or UTF-32, which Jekyll takes for no text."""
    return start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE))


def is_text(path: Path) -> bool:
    """Whether a file has front matter or is UTF-8; what cannot be read counts, so that it is reported."""
    try:
        raw = path.read_bytes()
        return raw.lstrip(codecs.BOM_UTF8).startswith(b"---") or bool(raw.decode("utf-8") or True)
    except UnicodeDecodeError:
        return False
    except OSError:
        return True


def split(text: str) -> Split:
    """Split a file's text; without front matter all of it is body."""
    if not _HANDLER.detect(text):
        return Split(None, 1, text, 1)
    header, body = _HANDLER.split(text)
    lead = text.index(header, 3) if header else 0
    before = text[: len(text) - len(body)]
    return Split(header, text.count("\n", 0, lead) + 1, body, before.count("\n") + 1)


def read(text: str) -> FrontMatter:
    """Read a file's text. Front matter that is no YAML gives ``error`` and no data, as in Jekyll."""
    parts = split(text)
    if parts.header is None:
        return FrontMatter({}, parts, (_UNCLOSED,) if _OPENED.match(text) else ())
    try:
        loaded = _HANDLER.load(parts.header)
    except yaml.YAMLError as error:
        error.line += parts.header_line - 1
        return FrontMatter({}, parts, error=error)
    shift = parts.header_line - 1
    faults = tuple(yaml.Fault(fault.line + shift, fault.reason, fault.action) for fault in loaded.faults)
    if loaded.value is None or loaded.value is False:
        return FrontMatter({}, parts, faults)
    if not isinstance(loaded.value, dict):
        reason = f"front matter is {kind_of_value(loaded.value)}, not 'key: value' lines"
        return FrontMatter({}, parts, faults, yaml.YAMLError(reason, parts.header_line, 0))
    return FrontMatter(loaded.value, parts, faults)


def key_line(parts: Split, key: str) -> int:
    """Line of the file on which a top-level key stands, or the first line of the front matter."""
    for number, line in enumerate((parts.header or "").splitlines(), parts.header_line):
        if re.match(rf"['\"]?{re.escape(key)}['\"]?\s*:", line):
            return number
    return 1


def decode(path: Path) -> tuple[str, int]:
    r"""Return a file's text with ``\n`` ends kept as they are, and the line of the first byte that is no UTF-8 or 0."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig"), 0
    except UnicodeDecodeError as error:
        return raw.decode("utf-8-sig", "replace"), raw.count(b"\n", 0, error.start) + 1
