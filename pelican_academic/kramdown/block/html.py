"""HTML blocks: tags, comments and instructions, their content raw or parsed as the tag and ``markdown=`` say."""

from __future__ import annotations

import re

from pelican_academic.kramdown import native
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import (
    CONTENT_MODEL,
    EMPTY_ELEMENTS,
    HTML_NAME,
    KNOWN_ELEMENTS,
    SP,
    SPAN_ELEMENTS,
    TAG,
    TAG_CLOSE,
)
from pelican_academic.kramdown.parser import Parser

__all__ = ["html_block", "markdown_attribute", "read_attributes"]

_OPENING = re.compile(r" {0,3}(?=<)").match
_COMMENT = re.compile(r"<!--(?s:.*?)-->").match
_INSTRUCTION = re.compile(r"<\?(?s:.*?)\?>").match
_REST_OF_LINE = re.compile(r"[ \t]*\n").match
_TAG = TAG.match
_TAG_CLOSE = TAG_CLOSE.match
_RAW_START = re.compile(rf"<(?={HTML_NAME}|/|!--|\?|!\[CDATA\[)").search
_ATTRIBUTE = re.compile(rf"{SP}*({HTML_NAME})(?:{SP}*={SP}*(?:(\w+)|([\"'])((?s:.*?))\3))?")
_SPAN_ELEMENTS = frozenset(SPAN_ELEMENTS)
_MARKDOWN = {"1": "default", "0": "raw", "span": "span", "block": "block"}


def read_attributes(parser: Parser, text: str, *, known: bool) -> dict[str, str]:
    """The inside of a tag -> attributes in order; names in lower case if the tag is `known` HTML."""
    attr: dict[str, str] = {}
    if not text:
        return attr
    for name, bare, _, quoted in _ATTRIBUTE.findall(text):
        key = name.lower() if known else name
        if key in attr:
            line = parser.line()
            parser.warn(f"Duplicate HTML attribute '{key}' on line {line} - overwriting previous one", line)
        attr[key] = bare or quoted
    return attr


def markdown_attribute(attr: dict[str, str], name: str) -> str | None:
    """Take ``markdown=`` out of a tag's attributes: the content model that it asks for, None without it."""
    model = _MARKDOWN.get(attr.pop("markdown", ""))
    return CONTENT_MODEL.get(name, "raw") if model == "default" else model


def html_block(parser: Parser) -> bool:
    """What starts with a tag that does not belong into a line of text, a comment, or the end of the open tag."""
    src = parser.src
    lead = _OPENING(src, parser.pos)
    if lead is None:
        return False
    start = lead.end()
    following = src[start + 1 : start + 2]
    if following == "!":
        found = _COMMENT(src, parser.pos)
        if found is None:
            return False
        comment = Element("xml_comment", src[parser.pos : found.end()], None, parser.line(), {"block": True})
        parser.tree.children.append(comment)
        parser.pos = found.end()
        _skip_rest_of_line(parser)
        return True
    if following == "/":
        closing = _TAG_CLOSE(src, start)
        tree = parser.tree
        if closing is None or tree.kind != "html_element" or closing["name"].lower() != tree.value:
            return False
        if closing["name"].lower() in _SPAN_ELEMENTS:
            return False
        parser.pos = closing.end()
        parser.closed = True
        return True
    tag = _TAG(src, start)
    if tag is None or tag["name"].lower() in _SPAN_ELEMENTS:
        return False
    line = parser.line()
    parser.pos = tag.end()
    element = _open(parser, parser.tree, tag, line)
    _read_content(parser, parser.tree, element, tag)
    if parser.options.html_to_native:
        native.convert(parser, element)
    return True


def _skip_rest_of_line(parser: Parser) -> None:
    rest = _REST_OF_LINE(parser.src, parser.pos)
    if rest is not None:
        parser.pos = rest.end()


def _open(parser: Parser, parent: Element, tag: re.Match[str], line: int) -> Element:
    name = tag["name"]
    if name.lower() in KNOWN_ELEMENTS:
        name = name.lower()
    attr = read_attributes(parser, tag["attributes"], known=name in KNOWN_ELEMENTS)
    element = Element("html_element", name, attr, line, {"block": True})
    parent.children.append(element)
    if parser.pending is not None:
        element.ial, parser.pending = parser.pending, None
    return element


def _set_model(parser: Parser, parent: Element, element: Element, *, closed: bool) -> str:
    """Note how the element's content is to be read, from its own ``markdown=``, its parent, or the options."""
    if parent.kind == "html_element" and parent.info.get("model") == "raw":
        model = "raw"
    else:
        model = CONTENT_MODEL.get(element.value, "raw") if parser.options.parse_block_html else "raw"
    if "markdown" in element.attr:
        model = markdown_attribute(element.attr, element.value) or model
    element.info["model"] = model
    element.info["closed"] = closed
    return model


def _read_content(parser: Parser, parent: Element, element: Element, tag: re.Match[str]) -> None:
    """Read on after a start tag, to the end of its element."""
    name = element.value
    if name in {"script", "style"}:
        _read_verbatim(parser, element)
        _set_model(parser, parent, element, closed=False)
        return
    closed = tag["closed"] is not None or name in EMPTY_ELEMENTS
    model = _set_model(parser, parent, element, closed=closed)
    if model == "block":
        _skip_rest_of_line(parser)
    if closed:
        return
    if model == "block":
        if not parser.blocks(element):
            parser.warn(f"Found no end tag for '{name}' (line {element.line}) - auto-closing it", element.line)
    elif model == "span":
        start = parser.pos
        found = re.compile(rf"(?=</{re.escape(name)}{SP}*>)", re.IGNORECASE).search(parser.src, start)
        line = parser.line()
        if found is not None:
            parser.add_raw(parser.src[start : found.start()], element, line)
            closing = _TAG_CLOSE(parser.src, found.start())
            parser.pos = found.start() if closing is None else closing.end()
        else:
            parser.add_raw(parser.src[start:], element, line)
            parser.pos = parser.end
            parser.warn(f"Found no end tag for '{name}' (line {element.line}) - auto-closing it", element.line)
    else:
        _read_raw(parser, element)
    if not (parent.kind == "html_element" and parent.info.get("model") == "raw"):
        _skip_rest_of_line(parser)


def _read_verbatim(parser: Parser, element: Element) -> None:
    """The content of <script> and <style>, in which nothing is a tag but the end."""
    start = parser.pos
    found = re.compile(rf"</{element.value}{SP}*>", re.IGNORECASE).search(parser.src, start)
    if found is None:
        text, parser.pos = parser.src[start:], parser.end
        parser.warn(f"Found no end tag for '{element.value}' (line {element.line}) - auto-closing it", element.line)
    else:
        text, parser.pos = parser.src[start : found.start()], found.end()
    if text:
        element.children.append(Element("raw", text, None, element.line))


def _read_raw(parser: Parser, outermost: Element) -> None:
    """Raw content: tags are read, text is kept; an element with ``markdown=`` in it is parsed as that says."""
    with parser.depth:
        if parser.depth.exceeded:
            if parser.depth.first_time():
                parser.warn("Nesting is too deep - taking the rest as text")
            _add_text(outermost, parser.src[parser.pos :])
            parser.pos = parser.end
            return
        _raw_loop(parser, outermost)


def _raw_loop(parser: Parser, element: Element) -> None:
    src = parser.src
    name = element.value
    known = name in KNOWN_ELEMENTS
    while parser.pos < parser.end:
        hit = _RAW_START(src, parser.pos)
        if hit is None:
            _add_text(element, src[parser.pos :])
            parser.pos = parser.end
            line = element.line
            parser.warn(f"Found no end tag for '{name}' on line {line} - auto-closing it", line)
            return
        start = hit.start()
        if start > parser.pos:
            _add_text(element, src[parser.pos : start])
            parser.pos = start
        following = src[start + 1]
        if following == "/":
            closing = _TAG_CLOSE(src, start)
            if closing is not None:
                parser.pos = closing.end()
                if (closing["name"].lower() if known else closing["name"]) == name:
                    return
                _add_text(element, closing[0])
                line = parser.line(start)
                parser.warn(
                    f"Found invalidly used HTML closing tag for '{closing['name']}' on line {line} - ignoring it", line
                )
                continue
        elif following == "!":
            if (found := _COMMENT(src, start)) is not None:
                element.children.append(Element("xml_comment", found[0], None, parser.line(), {"block": True}))
                parser.pos = found.end()
                continue
        elif following == "?":
            if (found := _INSTRUCTION(src, start)) is not None:
                element.children.append(Element("xml_pi", found[0], None, parser.line(), {"block": True}))
                parser.pos = found.end()
                continue
        else:
            tag = _TAG(src, start)
            if tag is not None:
                line = parser.line()
                parser.pos = tag.end()
                child = _open(parser, element, tag, line)
                _read_content(parser, element, child, tag)
                continue
        _add_text(element, src[start])
        parser.pos = start + 1


def _add_text(element: Element, text: str) -> None:
    if not text:
        return
    last = element.children[-1] if element.children else None
    if last is not None and last.kind == "text" and not last.info:
        last.value += text
    else:
        element.children.append(Element("text", text))
