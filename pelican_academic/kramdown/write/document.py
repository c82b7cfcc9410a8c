"""A parsed document -> HTML, with the footnotes and the table of contents in their places."""

from __future__ import annotations

from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.escape import escape_text
from pelican_academic.kramdown.headers import toc_tree
from pelican_academic.kramdown.state import State
from pelican_academic.kramdown.write.blocks import BLOCKS, container, item
from pelican_academic.kramdown.write.code import CODE
from pelican_academic.kramdown.write.spans import SPANS
from pelican_academic.kramdown.write.writer import Highlighter, Note, Writer

__all__ = ["write"]

_RULES = BLOCKS | CODE | SPANS


def write(state: State, highlighter: Highlighter | None, mark: str = "") -> tuple[str, Writer]:
    """The HTML of a parsed document, and the writer with the headings that it met."""
    writer = Writer(state, _RULES, highlighter, mark)
    root = state.root
    text = writer.inner(root, -2)
    notes = _notes(writer)
    if writer.notes_place:
        text = text.replace(writer.notes_place, notes, 1)
    else:
        text += notes
    if writer.toc is not None:
        tree = toc_tree(writer.headings, writer.toc)
        text = text.replace(writer.toc_place, container(writer, tree, 0, root) if tree.children else "", 1)
    return text, writer


def _notes(writer: Writer) -> str:
    """The list of all footnotes that were referred to; they may refer to further ones."""
    if not writer.notes:
        return ""
    out = []
    written: set[str] = set()
    while len(written) < len(writer.notes):
        for name, note in list(writer.notes.items())[len(written) :]:
            out.append(_note(writer, name, note))
            written.add(name)
    first = writer.options.footnote_nr
    start = f' start="{first}"' if first != 1 else ""
    return f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n{"".join(out)}  </ol>\n</div>\n'


def _note(writer: Writer, name: str, note: Note) -> str:
    options = writer.options
    target = f"{options.footnote_prefix}{name}"
    li = Element("li", "", {"id": f"fn:{target}", "role": "doc-endnote"}, note.content.line)
    li.children = list(note.content.children)
    holder: Element | None = None
    if (li.children and li.children[-1].kind == "p") or options.footnote_backlink_inline:
        parent = li
        while parent.children and parent.children[-1].kind not in {"p", "header"}:
            parent = parent.children[-1]
        holder = parent.children[-1] if parent.children else None
    label = escape_text(options.footnote_backlink)
    links = ""
    for index in range(note.repeats + 1 if label else 0):
        space = writer.nbsp if index or holder is not None else ""
        place = f"{target}:{index}" if index else target
        again = f"<sup>{index + 1}</sup>" if index else ""
        links += f'{space}<a href="#fnref:{place}" class="reversefootnote" role="doc-backlink">{label}{again}</a>'
    if holder is None:
        holder = Element("p")
        li.children.append(holder)
    if links:
        holder.children.append(Element("raw", links))
    return item(writer, li, 4, li)
