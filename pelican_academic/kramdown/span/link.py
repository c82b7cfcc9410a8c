"""Links, images, footnote markers and autolinks."""

from __future__ import annotations

import re
from bisect import bisect
from functools import lru_cache

from pelican_academic.kramdown import attributes
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import REFERENCE_NAME, STRIPPED
from pelican_academic.kramdown.parser import Parser
from pelican_academic.kramdown.state import link_id

__all__ = ["autolink", "footnote_marker", "link"]

_AUTOLINK = re.compile(r"<((mailto|https?|ftps?):.+?|[-.\w]+@[-.\w]+)>").match


def autolink(parser: Parser, element: Element, start: int) -> Element | None:
    """``<http://example.com>`` and ``<name@example.com>``."""
    found = _AUTOLINK(parser.src, start)
    if found is None:
        return None
    parser.pos = found.end()
    address = found[1]
    child = Element("a", "", {"href": address if found[2] else f"mailto:{address}"})
    child.children.append(Element("text", address.removeprefix("mailto:")))
    return child


_MARKER = re.compile(rf"\[\^({REFERENCE_NAME})\]").match


def footnote_marker(parser: Parser, element: Element, start: int) -> Element | str | None:
    """``[^name]``, if a footnote of that name is defined."""
    found = _MARKER(parser.src, start)
    if found is None:
        return None
    parser.pos = found.end()
    name = found[1]
    note = parser.document.footnotes.get(name)
    if note is None:
        line = parser.line(start)
        parser.warn(f"Footnote definition for '{name}' not found on line {line}", line)
        return found[0]
    return Element("footnote", name, None, 0, {"content": note.content})


_START = re.compile(r"!?\[(?=[^^])").match
_BRACKET = re.compile(r"(\])|!?\[").match
_INLINE_ID = re.compile(r"[ \t\r\n\f\v]*?\[([^\]]+)?\]").match
_ANGLE_URL = re.compile(r"\(<(.*?)>").match
_MARKS = re.compile(r"(\()|(\))|[ \t\r\n\f\v](?=['\"])").finditer
_TITLE = re.compile(r"[ \t\r\n\f\v]*?([\"'])((?s:.+?))\1[ \t\r\n\f\v]*?\)").match


def link(parser: Parser, element: Element, start: int) -> Element | str | None:
    """``[text](url "title")``, ``[text][id]``, ``[text]``, and the same after ``!`` for images."""
    src = parser.src
    opening = _START(src, start)
    if opening is None:
        return None
    after = opening.end()
    parser.pos = after
    kind = "img" if src[start] == "!" else "a"
    if kind == "a" and "a" in parser.open:
        return opening[0]
    # A bracket that begins no link is read over by each one before it: what it began is not read over and over.
    place = start, frozenset(parser.open)
    if src.find("]", after) < 0 or parser.unlinked.get(place) is src:
        return opening[0]
    child = Element(kind)
    count = 1

    def accept(here: int, bracket: re.Match[str], filled: bool) -> bool:
        nonlocal count
        count += -1 if bracket[1] else 1
        return count - sum(1 for item in child.children if item.kind == "img") == 0

    parser.open.append("a")
    found = parser.spans(child, _BRACKET, accept, parser.dialect.link_spans)
    parser.open.pop()
    if found:
        alt = _ESCAPED.sub(r"\1", src[after : parser.pos])
        parser.pos += 1
        if _target(parser, child, alt, start):
            return child
    parser.unlinked[place] = src
    parser.pos = after
    return opening[0]


def _target(parser: Parser, child: Element, alt: str, start: int) -> bool:
    """Read where the link leads, standing after its text's closing bracket; False if nowhere."""
    src = parser.src
    reference = _INLINE_ID(src, parser.pos)
    if reference is not None or not src.startswith("(", parser.pos):
        if reference is not None:
            parser.pos = reference.end()
        written = reference[1] if reference is not None else None
        name = link_id(written or alt)
        definition = parser.document.link_defs.get(name)
        if definition is None:
            if written is None:
                line = parser.line(start)
                parser.warn(f"No link definition for link ID '{name}' found on line {line}", line)
            return False
        url, title, marker = definition
        if marker is not None and marker.ial is not None:
            child.ial = marker.ial
            attributes.apply(parser, child)
        _set(child, url, title, alt)
        return True
    angle = _ANGLE_URL(src, parser.pos)
    if angle is not None:
        url = angle[1]
        parser.pos = angle.end()
        if src.startswith(")", parser.pos):
            parser.pos += 1
            _set(child, url, None, alt)
            return True
    else:
        begin = parser.pos
        ends, titles = _ends(src)
        end, at = ends.get(begin, len(src)), bisect(titles, begin)
        before = min(end, *titles[at : at + 1], len(src))
        parser.pos = before + 1
        url = src[begin + 1 : before].strip(STRIPPED)
        if before == end < len(src):
            _set(child, url, None, alt)
            return True
    closing = _TITLE(src, parser.pos)
    if closing is None:
        return False
    parser.pos = closing.end()
    _set(child, url, closing[2], alt)
    return True


@lru_cache(maxsize=4)  # each link of a text asks, and none reads over what another has read
def _ends(src: str) -> tuple[dict[int, int], list[int]]:
    """Where each parenthesis of a text ends, by where it begins, and where there is a blank before a quotation mark."""
    ends: dict[int, int] = {}
    titles: list[int] = []
    opened: list[int] = []
    for found in _MARKS(src):
        if found[1]:
            opened.append(found.start())
        elif not found[2]:
            titles.append(found.start())
        elif opened:
            ends[opened.pop()] = found.start()
    return ends, titles


_ESCAPED = re.compile(r"\\([\\.*_+`<>()\[\]{}#!:|\"'$=-])")


def _set(child: Element, url: str, title: str | None, alt: str) -> None:
    if child.kind == "a":
        child.attr["href"] = url
    else:
        child.attr["src"] = url
        child.attr["alt"] = alt
        child.children.clear()
    if title:
        child.attr["title"] = title
