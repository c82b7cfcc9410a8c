"""One document being written: what its parts share, and the whole with footnotes and contents in their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pelican_academic.kramdown import entities
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.escape import BARE_AMPERSAND, escape_attribute, escape_text
from pelican_academic.kramdown.headers import Heading, Ids
from pelican_academic.kramdown.state import State

__all__ = ["Highlighter", "Note", "WriteRule", "Writer"]

#: ``highlighter(code, language, block, options)`` -> the inside of the highlighted element, or None.
Highlighter = Callable[[str, "str | None", bool, Mapping[str, Any]], "str | None"]
#: A rule of writing: the writer, the element, the columns it is indented by, its parent -> HTML.
WriteRule = Callable[["Writer", Element, int, Element], str]

_CJK = "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_CJK_BREAK = f"({_CJK})\n(?={_CJK})"  # compiled where a text may have one


@dataclass
class Note:
    """A footnote that was referred to: its content, its number, and how often it was referred to again."""

    content: Element
    number: int
    repeats: int = 0


class Writer:
    """What the rules of writing share. `rules` is the table of all kinds of elements."""

    def __init__(
        self, state: State, rules: dict[str, WriteRule], highlighter: Highlighter | None, mark: str = ""
    ) -> None:
        self.state = state
        self.rules = rules
        self.options = state.options
        self.highlighter = highlighter if self.options.syntax_highlighter else None
        #: What stands around a line number after a tag's name, replaced by the attribute in the end; "" without lines.
        self.mark = mark
        self.ids = Ids(self.options)
        self.headings: list[Heading] = []
        self.notes: dict[str, Note] = {}
        #: The list that the contents replace, and what stands in its place until they are known.
        self.toc: Element | None = None
        self.toc_place = ""
        self.notes_place = ""
        self.entity_output = self.options.entity_output
        self.quotes = [self._quote(name) for name in self.options.smart_quotes]
        self.nbsp = entities.write(160, None, self.entity_output)
        self.symbols = self._symbols()
        self._join_cjk = self.options.remove_line_breaks_for_cjk

    def _quote(self, name: str) -> str:
        number = int(name) if name.isdigit() else entities.CODE_POINTS.get(name)
        return name if number is None else entities.write(number, None, self.entity_output)

    def _symbols(self) -> dict[str, str]:
        def write(name: str) -> str:
            return entities.write(entities.CODE_POINTS[name], None, self.entity_output)

        symbols = {name: write(name) for name in ("mdash", "ndash", "hellip", "laquo", "raquo")}
        symbols["laquo_space"] = write("laquo") + self.nbsp
        symbols["raquo_space"] = self.nbsp + write("raquo")
        return symbols | {key: escape_text(str(value)) for key, value in self.options.typographic_symbols.items()}

    def attributes(self, attr: dict[str, str], line: int = 0) -> str:
        """``{"id": "a"}`` -> `` id="a"``, after the mark of the source line."""
        text = f"{self.mark}{line}{self.mark}" if line and self.mark else ""
        for key, value in attr.items():
            if key == "id" and not value.strip():
                continue
            text += f' {key}="{escape_attribute(value)}"'
        return text

    def inner(self, element: Element, indent: int) -> str:
        """All children of an element, two columns further in."""
        indent += 2
        rules = self.rules
        out: list[str] = []
        for child in element.children:
            if child.kind != "text":
                out.append(rules[child.kind](self, child, indent, element))
                continue
            text = child.value
            if self._join_cjk and "\n" in text and not text.isascii():
                text = re.sub(_CJK_BREAK, r"\1", text)
            if "&" in text:
                text = BARE_AMPERSAND.sub("&amp;", text)
            if "<" in text:
                text = text.replace("<", "&lt;")
            if ">" in text:
                text = text.replace(">", "&gt;")
            out.append(text)
        return "".join(out)

    def tag(self, name: str, element: Element, indent: int) -> str:
        """An element on a line of its own, its content within the line."""
        start = f"{' ' * indent}<{name}{self.attributes(element.attr, element.line)}>"
        return f"{start}{self.inner(element, indent)}</{name}>\n"
