"""Blocks -> HTML."""

from __future__ import annotations

from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.escape import escape_text
from pelican_academic.kramdown.grammar import EMPTY_ELEMENTS
from pelican_academic.kramdown.headers import Heading
from pelican_academic.kramdown.write.writer import Writer, WriteRule

__all__ = ["BLOCKS", "container", "item"]


def blank(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return "\n"


def nothing(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return ""


def paragraph(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    if element.info.get("transparent"):
        return writer.inner(element, indent)
    if len(element.children) == 1 and element.children[0].kind == "img":
        image = element.children[0]
        if image.ial is not None and "standalone" in image.ial.refs:
            return _figure(writer, element, image, indent)
    return writer.tag("p", element, indent)


def _figure(writer: Writer, element: Element, image: Element, indent: int) -> str:
    """An image that stands alone; it gives its id and classes to the figure if that has no attributes."""
    figure, own = element.attr, image.attr
    if not figure:
        figure = {key: own[key] for key in ("class", "id") if key in own}
        own = {key: value for key, value in own.items() if key not in figure}
    space = " " * indent
    return (
        f"{space}<figure{writer.attributes(figure, element.line)}>\n{space}  <img{writer.attributes(own)} />\n"
        f"{space}  <figcaption>{escape_text(own['alt'])}</figcaption>\n{space}</figure>\n"
    )


def header(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    attr = element.attr
    options = writer.options
    if options.auto_ids and "id" not in attr:
        attr = attr | {"id": writer.ids.make(element.info["raw_text"])}
    level = element.info["level"]
    if "id" in attr and level in options.toc_levels and "no_toc" not in attr.get("class", "").split():
        writer.headings.append(Heading(level, attr["id"], element.line, element))
    level = min(max(level + options.header_offset, 1), 6)
    start = f"{' ' * indent}<h{level}{writer.attributes(attr, element.line)}>"
    return f"{start}{writer.inner(element, indent)}</h{level}>\n"


def rule(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return f"{' ' * indent}<hr{writer.attributes(element.attr, element.line)} />\n"


def container(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    """An element whose content stands on lines of its own."""
    name = element.kind
    space = " " * indent
    start = f"{space}<{name}{writer.attributes(element.attr, element.line)}>\n"
    return f"{start}{writer.inner(element, indent)}{space}</{name}>\n"


def items(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    refs = element.ial.refs if element.ial is not None else ()
    if writer.toc is None and "toc" in refs:
        writer.toc = Element(element.kind, "", element.attr, element.line)
        writer.toc_place = writer.state.placeholder("toc")
        return writer.toc_place
    if not writer.notes_place and "footnotes" in refs:
        writer.notes_place = writer.state.placeholder("notes")
        return writer.notes_place
    return container(writer, element, indent, parent)


def item(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    """An item of a list or a definition; its text follows the tag at once if it is no paragraph."""
    name = element.kind
    space = " " * indent
    inside = writer.inner(element, indent)
    start = f"{space}<{name}{writer.attributes(element.attr, element.line)}>"
    children = element.children
    if not children or (children[0].kind == "p" and children[0].info.get("transparent")):
        return f"{start}{inside}{space if inside.endswith(chr(10)) else ''}</{name}>\n"
    return f"{start}\n{inside}{space}</{name}>\n"


def term(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    """A term; ``{:auto_ids-prefix-}`` on the list gives ids to its terms."""
    for ref in parent.ial.refs if parent.ial is not None else ():
        if ref.startswith("auto_ids") and "id" not in element.attr:
            prefix = ref.removeprefix("auto_ids").removeprefix("-")
            element.attr["id"] = prefix + writer.ids.basic(element.info["raw_text"])
    return writer.tag("dt", element, indent)


def table_part(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    """Write thead, tbody or tfoot with their rows and cells."""
    name = element.kind
    cell = "th" if name == "thead" else "td"
    space = " " * indent
    out = [f"{space}<{name}{writer.attributes(element.attr)}>\n"]
    for row in element.children:
        out.append(f"{space}  <tr{writer.attributes(row.attr, row.line)}>\n")
        for data, alignment in zip(row.children, parent.info["alignment"], strict=True):
            inside = writer.inner(data, indent + 4) or writer.nbsp
            attr = data.attr
            if alignment != "default":
                before = f"{attr['style']}; " if "style" in attr else ""
                attr = attr | {"style": f"{before}text-align: {alignment}"}
            out.append(f"{space}    <{cell}{writer.attributes(attr)}>{inside}</{cell}>\n")
        out.append(f"{space}  </tr>\n")
    out.append(f"{space}</{name}>\n")
    return "".join(out)


def html_element(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    """Write a tag of the source, as a block or within a line."""
    info = element.info
    name = element.value
    inside = writer.inner(element, indent) if element.children else ""
    start = f"<{name}{writer.attributes(element.attr, element.line)}"
    if "block" not in info:
        return start + (" />" if not inside and name in EMPTY_ELEMENTS else f">{inside}</{name}>")
    space = " " * indent
    if info.get("closed") and info["model"] == "raw":
        text = f"{start} />"
    elif inside and info["model"] != "block":
        text = f"{start}>{inside}</{name}>"
    elif inside:
        text = f"{start}>\n{inside.removesuffix(chr(10))}\n{space}</{name}>"
    elif name in EMPTY_ELEMENTS:
        text = f"{start} />"
    else:
        text = f"{start}></{name}>"
    return text if _in_raw(parent) else f"{space}{text}\n"


def _in_raw(parent: Element) -> bool:
    return parent.kind == "html_element" and parent.info.get("model") == "raw"


def xml(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    if "block" not in element.info or _in_raw(parent):
        return element.value
    return f"{' ' * indent}{element.value}\n"


def comment(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    if element.info["block"]:
        return f"{' ' * indent}<!-- {element.value} -->\n"
    return f"<!-- {element.value} -->"


def raw(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    types = element.info.get("types")
    if types and "html" not in types:
        return ""
    return element.value + ("\n" if element.info.get("block") else "")


BLOCKS: dict[str, WriteRule] = {
    "blank": blank,
    "blockquote": container,
    "comment": comment,
    "dd": item,
    "dl": container,
    "dt": term,
    "eob": nothing,
    "header": header,
    "hr": rule,
    "html_element": html_element,
    "li": item,
    "ol": items,
    "p": paragraph,
    "raw": raw,
    "table": container,
    "tbody": table_part,
    "tfoot": table_part,
    "thead": table_part,
    "ul": items,
    "xml_comment": xml,
    "xml_pi": xml,
}
