"""HTML elements -> kramdown's own elements (`html_to_native`): what kramdown has a construct for changes its kind.

Text keeps its words: runs of white space become one space, entities become characters' elements, and text between
blocks becomes paragraphs. Everything that has no construct stays an HTML element with native children.
"""

from __future__ import annotations

import re

from pelican_academic.kramdown import entities
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import CONTENT_MODEL, ENTITY, SPAN_ELEMENTS, STRIPPED
from pelican_academic.kramdown.headers import plain_text
from pelican_academic.kramdown.state import State

__all__ = ["convert"]

#: Tags whose text children mean nothing.
_NO_TEXT = frozenset("html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup".split())  # noqa: SIM905
#: Tags in which text between blocks becomes paragraphs.
_WRAPPED = frozenset(
    "body section nav article aside header footer address div li dd blockquote figure figcaption fieldset form".split()  # noqa: SIM905
)
#: Tags whose text starts and ends without white space.
_TRIMMED = _WRAPPED | frozenset("caption dl dt h1 h2 h3 h4 h5 h6 legend p td th".split())  # noqa: SIM905
_SIMPLE = {name: name for name in "blockquote hr br img p thead tbody tfoot tr td th ul ol dl li dt dd".split()}  # noqa: SIM905
_LIGHT_STRONG = {"em": "em", "i": "em", "strong": "strong", "b": "strong"}
_BLOCK_KINDS = frozenset(
    "p header blockquote hr ul ol dl table codeblock html_block li dt dd thead tbody tfoot tr td th".split()  # noqa: SIM905
)
_TABLE_PARTS = frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"})
_HEADER = re.compile("h[1-6]").fullmatch
_ENTITY = re.compile(ENTITY)
_WHITE = re.compile(r"[ \t\r\n\f\v]+")
_QUOTES = {8216: "0", 8217: "1", 8220: "2", 8221: "3"}


def convert(state: State, element: Element) -> None:
    """Make an HTML element native, with all that stands in it. It is changed in place."""
    with state.depth:
        if not state.depth.exceeded:
            _convert(state, element)


def _convert(state: State, element: Element) -> None:
    name = element.value
    element.ial = None  # kramdown drops attribute lists with this option
    if element.info.get("model") in {"block", "span"} and "block" in element.info:
        return  # parsed as kramdown by its markdown attribute: native already
    if name in {"code", "pre"}:
        _convert_code(element)
    elif _stays(element, name):
        _keep_whole(element)
    elif name not in {"script", "style", "textarea"}:
        _convert_children(state, element, name)
        _rename(element, name)


def _convert_children(state: State, element: Element, name: str) -> None:
    children: list[Element] = []
    for child in element.children:
        if child.kind == "html_element":
            if "native" not in child.info:
                convert(state, child)
            children.append(child)
        elif child.kind == "text":
            if name not in _NO_TEXT:
                children.extend(_spans(_WHITE.sub(" ", child.value)))
        elif child.kind != "blank":
            children.append(child)
    element.children = children
    if name in _TRIMMED:
        _trim(element)
    if name in _WRAPPED or name in {"td", "th"}:
        element.children = [child for index, child in enumerate(children) if not _between_blocks(children, index)]
    if name in _SIMPLE and name in _WRAPPED:
        _wrap(element)


def _spans(text: str) -> list[Element]:
    """Text with entities -> text and elements."""
    spans: list[Element] = []
    position = 0
    for found in _ENTITY.finditer(text):
        number = entities.code_point(found[0][1:-1])
        if number is None:
            continue
        if found.start() > position:
            spans.append(Element("text", text[position : found.start()]))
        if number in _QUOTES:
            spans.append(Element("smart_quote", _QUOTES[number]))
        else:
            spans.append(Element("entity", found[0], None, 0, {"number": number}))
        position = found.end()
    if position < len(text):
        spans.append(Element("text", text[position:]))
    return spans


def _trim(element: Element) -> None:
    children = element.children
    if children and children[0].kind == "text":
        children[0].value = children[0].value.lstrip(STRIPPED)
    if children and children[-1].kind == "text":
        children[-1].value = children[-1].value.rstrip(STRIPPED)
    element.children = [child for child in children if child.kind != "text" or child.value]


def _is_block(element: Element) -> bool:
    return element.kind in _BLOCK_KINDS or (
        element.kind in {"html_element", "xml_comment", "xml_pi"} and "block" in element.info and not _is_span(element)
    )


def _is_span(element: Element) -> bool:
    return element.kind == "html_element" and CONTENT_MODEL.get(element.value) == "span"


def _between_blocks(children: list[Element], index: int) -> bool:
    child = children[index]
    if child.kind != "text" or child.value.strip(STRIPPED):
        return False
    return (index == 0 or _is_block(children[index - 1])) or (
        index == len(children) - 1 or _is_block(children[index + 1])
    )


def _wrap(element: Element) -> None:
    """Gather what stands between blocks into paragraphs; the only one of an item is written without its tag."""
    wrapped: list[Element] = []
    open_paragraph: Element | None = None
    for child in element.children:
        if _is_block(child):
            open_paragraph = None
            wrapped.append(child)
        else:
            if open_paragraph is None:
                open_paragraph = Element("p")
                wrapped.append(open_paragraph)
            open_paragraph.children.append(child)
    for paragraph in wrapped:
        if paragraph.kind == "p":
            _trim(paragraph)
    if wrapped and wrapped[0].kind == "p" and not wrapped[0].line and element.value in {"li", "dd"}:
        wrapped[0].info["transparent"] = True
        if len(wrapped) > 1:
            wrapped[0].children.append(Element("text", "\n"))
    element.children = wrapped


def _stays(element: Element, name: str) -> bool:
    """Whether an element is left as it is: emphasis with white space at its ends, a table that is no simple one."""
    if name in _LIGHT_STRONG:
        text = _text_of(element)
        return text[:1].isspace() or text[-1:].isspace()
    return name == "table" and not _is_simple_table(element)


def _rename(element: Element, name: str) -> None:
    """Give the element the kind of its construct; its line stays."""
    if name in _LIGHT_STRONG:
        _become(element, _LIGHT_STRONG[name])
    elif _HEADER(name):
        _become(element, "header")
        element.info.update(level=int(name[1]), raw_text=plain_text(element))
    elif name == "a" and "href" in element.attr:
        _become(element, "a")
    elif name == "table":
        _become_table(element)
    elif name in _SIMPLE and name not in _TABLE_PARTS:
        _become(element, _SIMPLE[name])
    else:
        _keep(element)  # the parts of a table become what they are with it


def _become(element: Element, kind: str) -> None:
    element.kind = kind
    element.value = ""
    element.info = {"native": True}


def _keep(element: Element) -> None:
    element.info["native"] = True
    if "block" in element.info:
        element.info["model"] = "block" if CONTENT_MODEL.get(element.value) == "block" else "span"
        if _is_span(element):
            del element.info["block"]


def _keep_whole(element: Element) -> None:
    """Leave an element as it is, with all that stands in it."""
    _keep(element)
    element.info["model"] = "raw"
    for child in element.children:
        if child.kind == "html_element":
            _keep_whole(child)


def _convert_code(element: Element) -> None:
    """Make <code> a code span and <pre> a code block; tags in them are dropped, entities are characters."""
    text = _ENTITY.sub(_character, _text_of(element))
    block = element.value == "pre"
    element.children = []
    _become(element, "codeblock" if block else "codespan")
    element.value = text.removesuffix("\n") + "\n" if block else text


def _text_of(element: Element) -> str:
    own = "" if element.kind == "html_element" else element.value
    return own + "".join(_text_of(child) for child in element.children)


def _character(found: re.Match[str]) -> str:
    number = entities.code_point(found[0][1:-1])
    return found[0] if number is None else chr(number)


def _parts(element: Element) -> list[Element]:
    """The children of a table's part, without the white space between them."""
    return [child for child in element.children if child.kind != "text" or child.value.strip(STRIPPED)]


def _is_simple_table(table: Element) -> bool:
    """Whether a table has kramdown's shape: parts of rows of one length, header cells in the header, only spans."""
    parts = _parts(table)
    if parts and all(part.value == "tr" for part in parts):
        body = Element("html_element", "tbody")
        body.children = parts
        parts = [body]
    if not any(part.value == "tbody" for part in parts):
        return False
    widths = set()
    for part in parts:
        if part.value not in {"thead", "tbody", "tfoot"} or part.attr:
            return False
        for row in _parts(part):
            cells = _parts(row)
            widths.add(len(cells))
            expected = "th" if part.value == "thead" else "td"
            if row.value != "tr" or any(cell.value != expected for cell in cells):
                return False
            if not all(_holds_spans(cell) for cell in cells):
                return False
    return len(widths) == 1


def _holds_spans(cell: Element) -> bool:
    return not any(
        child.kind in _BLOCK_KINDS or (child.kind == "html_element" and child.value not in SPAN_ELEMENTS)
        for child in cell.children
    )


def _become_table(element: Element) -> None:
    if element.children[0].value == "tr":
        body = Element("html_element", "tbody")
        body.children = element.children
        element.children = [body]
    columns = 0
    for part in element.children:
        for row in part.children:
            columns = len(row.children)
            for cell in row.children:
                _become(cell, "td")
            _become(row, "tr")
        _become(part, part.value)
    _become(element, "table")
    element.info["alignment"] = ["default"] * columns
