"""Spans -> HTML."""

from __future__ import annotations

from pelican_academic.kramdown import entities
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.escape import escape_text
from pelican_academic.kramdown.write.writer import Note, Writer, WriteRule

__all__ = ["SPANS"]


def span(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    name = element.kind
    return f"<{name}{writer.attributes(element.attr)}>{writer.inner(element, indent)}</{name}>"


def image(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return f"<img{writer.attributes(element.attr)} />"


def line_break(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return "<br />"


def entity(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return entities.write(element.info["number"], element.value, writer.entity_output)


def symbol(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return writer.symbols[element.value]


def smart_quote(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return writer.quotes[int(element.value)]


def abbreviation(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    return f"<abbr{writer.attributes(element.attr)}>{escape_text(element.value)}</abbr>"


def footnote(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    """Write a footnote's number; the note itself is written at the end."""
    name = element.value
    repeat = ""
    note = writer.notes.get(name)
    if note is None:
        number = writer.options.footnote_nr + len(writer.notes)
        note = writer.notes[name] = Note(element.info["content"], number)
    else:
        note.repeats += 1
        repeat = f":{note.repeats}"
    prefix = writer.options.footnote_prefix
    return (
        f'<sup id="fnref:{prefix}{name}{repeat}" role="doc-noteref">'
        f'<a href="#fn:{prefix}{name}" class="footnote" rel="footnote">{note.number}</a></sup>'
    )


SPANS: dict[str, WriteRule] = {
    "a": span,
    "abbreviation": abbreviation,
    "br": line_break,
    "em": span,
    "entity": entity,
    "footnote": footnote,
    "img": image,
    "smart_quote": smart_quote,
    "strong": span,
    "typographic_sym": symbol,
}
