"""HTML within a line: tags, comments; and ``{: …}`` and ``{::…}`` after a span."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pelican_academic.kramdown import attributes, extension, native
from pelican_academic.kramdown.block.html import read_attributes
from pelican_academic.kramdown.dialect import Spans
from pelican_academic.kramdown.element import AttributeList, Element
from pelican_academic.kramdown.grammar import (
    ANY_ATTRIBUTES,
    BLOCK_ELEMENTS,
    CONTENT_MODEL,
    EMPTY_ELEMENTS,
    HTML_NAME,
    KNOWN_ELEMENTS,
    SP,
    TAG,
    TAG_CLOSE,
)
from pelican_academic.kramdown.parser import Parser

__all__ = ["html_span", "span_extension"]

_START = re.compile(rf"<(?:{HTML_NAME}|!--|/)").match
_COMMENT = re.compile(r"<!--(?s:.*?)-->").match
_TAG = TAG.match
_TAG_CLOSE = TAG_CLOSE.match
_NEWLINES = re.compile(r"\n+")


@lru_cache(maxsize=256)
def _end_of(name: str) -> Any:
    return re.compile(rf"</{re.escape(name)}{SP}*>", re.IGNORECASE if name in KNOWN_ELEMENTS else 0).match


def html_span(parser: Parser, element: Element, start: int) -> Element | str | None:
    """A tag with what it encloses, or a comment; block tags and stray end tags are text."""
    src = parser.src
    if _START(src, start) is None:
        return None
    found = _COMMENT(src, start)
    if found is not None:
        parser.pos = found.end()
        return Element("xml_comment", found[0])
    found = _TAG_CLOSE(src, start)
    if found is not None:
        line = parser.line(start)
        parser.warn(f"Found invalidly used HTML closing tag for '{found['name']}' on line {line}", line)
        parser.pos = found.end()
        return found[0]
    found = _TAG(src, start)
    if found is None:
        parser.pos = start + 1
        return "<"
    parser.pos = found.end()
    name = found["name"]
    known = name.lower() in KNOWN_ELEMENTS
    if known:
        name = name.lower()
    if name in BLOCK_ELEMENTS:
        line = parser.line(start)
        parser.warn(f"Found block HTML tag '{name}' in span-level text on line {line}", line)
        return found[0]
    line = parser.line(start)
    attr = read_attributes(parser, found["attributes"], known=known)
    for key, value in attr.items():
        if "\n" in value:
            attr[key] = _NEWLINES.sub(" ", value)
    parsed = _is_parsed(parser, element, name, attr, line)
    closed = found["closed"] is not None
    child = Element("html_element", name, attr, 0, {"model": "span" if parsed else "raw", "closed": closed})
    if not closed and name not in EMPTY_ELEMENTS:
        stop = _end_of(name)
        if parser.spans(child, stop, None, None if parsed else _HTML_ONLY):
            ending = stop(src, parser.pos)
            parser.pos = ending.end()
        else:
            parser.warn(f"Found no end tag for '{name}' (line {line}) - auto-closing it", line)
            if parser.pos < parser.end:
                child.children.append(Element("text", src[parser.pos :]))
                parser.pos = parser.end
    if parser.options.html_to_native:
        native.convert(parser, child)
    return child


#: What counts in an element whose text is not parsed: elements within it.
_HTML_ONLY = Spans(re.compile("<").search, {"<": (html_span,)})


def _is_parsed(parser: Parser, parent: Element, name: str, attr: dict[str, str], line: int) -> bool:
    """Whether kramdown syntax counts inside the tag."""
    is_raw = name not in CONTENT_MODEL
    parsed = parser.options.parse_span_html and not is_raw and parent.info.get("model") != "raw"
    asked = attr.pop("markdown", None) if "markdown" in attr else None
    if asked == "block":
        parser.warn(f"Cannot use block-level parsing in span-level HTML tag (line {line}) - using default mode", line)
    elif asked == "span":
        return True
    elif asked == "1":
        return not is_raw
    elif asked == "0":
        return False
    return parsed


_ATTRIBUTES = re.compile(rf"\{{:({ANY_ATTRIBUTES}+)\}}").match


def span_extension(parser: Parser, element: Element, start: int) -> Element | str | list[Element | str] | None:
    """``{: …}`` right after a span gives it attributes; ``{::name}…{:/}`` is an extension."""
    src = parser.src
    if not src.startswith("{:", start):
        return None
    begin = extension.SPAN_START(src, start)
    if begin is not None:
        result = extension.parse(parser, begin, block=False)
        if result is None:
            parser.pos = start + 1
            return "{"
        return [] if result.kind == "eob" else result
    found = _ATTRIBUTES(src, start)
    if found is not None:
        last = element.children[-1] if element.children else None
        if last is not None and last.kind != "text":
            parser.pos = found.end()
            given = attributes.parse(parser, found[1])
            if last.ial is None:
                last.ial = AttributeList()
            last.ial.merge(given)
            attributes.apply(parser, last, given)
            return []
        parser.warn("Found span IAL after text - ignoring it", parser.line(start))
    parser.pos = start + 1
    return "{"
