"""The tree -> HTML, as kramdown writes it: its indentation, its order of attributes, its escapes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pelican_academic.kramdown import entities
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.grammar import EMPTY_ELEMENTS, ENTITY
from pelican_academic.kramdown.headers import Heading, Ids, toc_tree
from pelican_academic.kramdown.parser import Parser

__all__ = ["Highlighter", "Writer", "escape", "escape_attribute"]

#: ``highlighter(code, language, block, options)`` -> the inside of the highlighted element, or None.
Highlighter = Callable[[str, "str | None", bool, "dict[str, Any]"], "str | None"]

_NEEDS_ESCAPE = re.compile('[<>&"]').search
_CJK = "[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_CJK_BREAK = re.compile(f"({_CJK})\n(?={_CJK})")
_BARE_AMPERSAND = re.compile(rf"(?!{ENTITY})&")


def escape(text: str) -> str:
    """``<``, ``>`` and ``&`` as entities: for code."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def escape_text(text: str) -> str:
    """The same for text, in which entities are kept."""
    if "&" in text:
        text = _BARE_AMPERSAND.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """The same for an attribute's value, in which ``"`` is one too."""
    if _NEEDS_ESCAPE(text) is None:
        return text
    return escape_text(text).replace('"', "&quot;")


class Writer:
    """One document being written; `write` gives its HTML."""

    def __init__(self, parser: Parser, highlighter: Highlighter | None, mark: str = "") -> None:
        self.parser = parser
        self.options = parser.options
        self.highlighter = highlighter if self.options.syntax_highlighter else None
        #: What stands around a line number after a tag's name, replaced by the attribute in the end; "" without lines.
        self.mark = mark
        self.ids = Ids(self.options)
        self.headings: list[Heading] = []
        self.notes: dict[str, list[Any]] = {}
        self.next_note = self.options.footnote_nr
        self.toc: Element | None = None
        self.toc_place = ""
        self.notes_place = ""
        self.depth = parser.depth
        self.entity_output = self.options.entity_output
        self.quotes = [self._quote(name) for name in self.options.smart_quotes]
        self.join_cjk = self.options.remove_line_breaks_for_cjk
        self.nbsp = entities.write(160, None, self.entity_output)
        self.symbols = self._symbols()

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

    # -- pieces ----------------------------------------------------------------------------------------------------

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
        out: list[str] = []
        for child in element.children:
            kind = child.kind
            if kind == "text":
                text = child.value
                if child.info:
                    out.append(text)
                else:
                    if self.join_cjk and "\n" in text:
                        text = _CJK_BREAK.sub(r"\1", text)
                    if "&" in text:
                        text = _BARE_AMPERSAND.sub("&amp;", text)
                    if "<" in text:
                        text = text.replace("<", "&lt;")
                    if ">" in text:
                        text = text.replace(">", "&gt;")
                    out.append(text)
            else:
                out.append(WRITERS[kind](self, child, indent, element))
        return "".join(out)

    # -- blocks ----------------------------------------------------------------------------------------------------

    def blank(self, element: Element, indent: int, parent: Element) -> str:
        return "\n"

    def nothing(self, element: Element, indent: int, parent: Element) -> str:
        return ""

    def paragraph(self, element: Element, indent: int, parent: Element) -> str:
        if element.info.get("transparent"):
            return self.inner(element, indent)
        if len(element.children) == 1 and element.children[0].kind == "img":
            image = element.children[0]
            if image.ial is not None and "standalone" in image.ial.refs:
                return self._figure(element, image, indent)
        return f"{' ' * indent}<p{self.attributes(element.attr, element.line)}>{self.inner(element, indent)}</p>\n"

    def _figure(self, paragraph: Element, image: Element, indent: int) -> str:
        """An image that stands alone; it gives its id and classes to the figure if that has no attributes."""
        figure, own = paragraph.attr, image.attr
        if not figure:
            figure = {key: own[key] for key in ("class", "id") if key in own}
            own = {key: value for key, value in own.items() if key not in figure}
        space = " " * indent
        return (
            f"{space}<figure{self.attributes(figure, paragraph.line)}>\n{space}  <img{self.attributes(own)} />\n"
            f"{space}  <figcaption>{escape_text(own['alt'])}</figcaption>\n{space}</figure>\n"
        )

    def header(self, element: Element, indent: int, parent: Element) -> str:
        attr = element.attr
        if self.options.auto_ids and "id" not in attr:
            attr = attr | {"id": self.ids.make(element.info["raw_text"])}
        level = element.info["level"]
        if "id" in attr and level in self.options.toc_levels and "no_toc" not in attr.get("class", "").split():
            self.headings.append(Heading(level, attr["id"], element.line, element))
        level = min(max(level + self.options.header_offset, 1), 6)
        inside = self.inner(element, indent)
        return f"{' ' * indent}<h{level}{self.attributes(attr, element.line)}>{inside}</h{level}>\n"

    def rule(self, element: Element, indent: int, parent: Element) -> str:
        return f"{' ' * indent}<hr{self.attributes(element.attr, element.line)} />\n"

    def container(self, element: Element, indent: int, parent: Element) -> str:
        name = element.kind
        space = " " * indent
        start = f"{space}<{name}{self.attributes(element.attr, element.line)}>\n"
        return f"{start}{self.inner(element, indent)}{space}</{name}>\n"

    def items(self, element: Element, indent: int, parent: Element) -> str:
        refs = element.ial.refs if element.ial is not None else ()
        if self.toc is None and "toc" in refs:
            self.toc = Element(element.kind, "", element.attr, element.line)
            self.toc_place = self.parser.placeholder("toc")
            return self.toc_place
        if not self.notes_place and "footnotes" in refs:
            self.notes_place = self.parser.placeholder("notes")
            return self.notes_place
        return self.container(element, indent, parent)

    def item(self, element: Element, indent: int, parent: Element) -> str:
        name = element.kind
        space = " " * indent
        inside = self.inner(element, indent)
        start = f"{space}<{name}{self.attributes(element.attr, element.line)}>"
        children = element.children
        if not children or (children[0].kind == "p" and children[0].info.get("transparent")):
            return f"{start}{inside}{space if inside.endswith(chr(10)) else ''}</{name}>\n"
        return f"{start}\n{inside}{space}</{name}>\n"

    def term(self, element: Element, indent: int, parent: Element) -> str:
        attr = element.attr
        for ref in parent.ial.refs if parent.ial is not None else ():
            if ref.startswith("auto_ids") and "id" not in attr:
                prefix = ref.removeprefix("auto_ids").removeprefix("-")
                attr = attr | {"id": prefix + self.ids.basic(element.info["raw_text"])}
        return f"{' ' * indent}<dt{self.attributes(attr, element.line)}>{self.inner(element, indent)}</dt>\n"

    def table(self, element: Element, indent: int, parent: Element) -> str:
        return self.container(element, indent, parent)

    def row(self, element: Element, indent: int, parent: Element) -> str:
        raise AssertionError("rows are written by their part of the table")

    def table_part(self, element: Element, indent: int, parent: Element) -> str:
        name = element.kind
        cell = "th" if name == "thead" else "td"
        space = " " * indent
        out = [f"{space}<{name}{self.attributes(element.attr)}>\n"]
        for row in element.children:
            out.append(f"{space}  <tr{self.attributes(row.attr, row.line)}>\n")
            for data, alignment in zip(row.children, parent.info["alignment"], strict=True):
                inside = self.inner(data, indent + 4) or self.nbsp
                attr = data.attr
                if alignment != "default":
                    before = f"{attr['style']}; " if "style" in attr else ""
                    attr = attr | {"style": f"{before}text-align: {alignment}"}
                out.append(f"{space}    <{cell}{self.attributes(attr)}>{inside}</{cell}>\n")
            out.append(f"{space}  </tr>\n")
        out.append(f"{space}</{name}>\n")
        return "".join(out)

    def html_element(self, element: Element, indent: int, parent: Element) -> str:
        info = element.info
        name = element.value
        inside = self.inner(element, indent) if element.children else ""
        start = f"<{name}{self.attributes(element.attr, element.line)}"
        if "block" not in info:
            return start + (" />" if not inside and name in EMPTY_ELEMENTS else f">{inside}</{name}>")
        in_raw = parent.kind == "html_element" and parent.info.get("model") == "raw"
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
        return text if in_raw else f"{space}{text}\n"

    def xml(self, element: Element, indent: int, parent: Element) -> str:
        in_raw = parent.kind == "html_element" and parent.info.get("model") == "raw"
        if "block" not in element.info or in_raw:
            return element.value
        return f"{' ' * indent}{element.value}\n"

    def comment(self, element: Element, indent: int, parent: Element) -> str:
        if element.info["block"]:
            return f"{' ' * indent}<!-- {element.value} -->\n"
        return f"<!-- {element.value} -->"

    def raw(self, element: Element, indent: int, parent: Element) -> str:
        types = element.info.get("types")
        if types and "html" not in types:
            return ""
        return element.value + ("\n" if element.info.get("block") else "")

    # -- code and math ---------------------------------------------------------------------------------------------

    def code_block(self, element: Element, indent: int, parent: Element) -> str:
        attr = dict(element.attr)
        language = _take_language(attr)
        coloured = self._colour(element.value, element.info.get("lang") or language, block=True)
        space = " " * indent
        if coloured is not None:
            self._add_highlighter_class(attr, language or self._option("default_lang", block=True))
            return f"{space}<div{self.attributes(attr, element.line)}>{coloured}{space}</div>\n"
        code = escape(element.value).removesuffix("\n")
        if re.search(r"\bshow-whitespaces\b", attr.get("class", "")):
            code = _WHITE_RUN.sub(_show_white, code)
        inner = f' class="language-{escape_attribute(language)}"' if language else ""
        return f"{space}<pre{self.attributes(attr, element.line)}><code{inner}>{code}\n</code></pre>\n"

    def code_span(self, element: Element, indent: int, parent: Element) -> str:
        attr = dict(element.attr)
        language = _take_language(attr)
        code = self._colour(element.value, language, block=False)
        if code is not None:
            self._add_highlighter_class(attr, language or self._option("default_lang", block=False))
        else:
            if language:
                attr["class"] = f"{attr['class']} language-{language}" if "class" in attr else f"language-{language}"
            code = escape(element.value)
        return f"<code{self.attributes(attr)}>{code}</code>"

    def _option(self, name: str, *, block: bool) -> Any:
        options = self.options.syntax_highlighter_opts
        special = options.get("block" if block else "span")
        if isinstance(special, dict) and name in special:
            return special[name]
        return options.get(name)

    def _colour(self, code: str, language: str | None, *, block: bool) -> str | None:
        if self.highlighter is None or self._option("disable", block=block):
            return None
        language = language or self._option("default_lang", block=block)
        options = {
            key: value for key, value in self.options.syntax_highlighter_opts.items() if key not in {"block", "span"}
        }
        special = self.options.syntax_highlighter_opts.get("block" if block else "span")
        if isinstance(special, dict):
            options |= special
        return self.highlighter(code, language, block, options)

    def _add_highlighter_class(self, attr: dict[str, str], language: str | None) -> None:
        name = self.options.syntax_highlighter
        css = " ".join(
            part
            for part in (f"language-{language}" if language else "", attr.get("class", ""), f"highlighter-{name}")
            if part
        )
        attr["class"] = css

    def math(self, element: Element, indent: int, parent: Element) -> str:
        block = bool(element.info.get("block"))
        attr = element.attr
        text = element.value
        if self.options.math_engine == "mathjax":
            left, right = ("\\[", "\\]") if block else ("\\(", "\\)")
            inside = f"{left}{escape(text)}{right}"
            name = "div" if block else "span"
            if attr and not block:
                inside = f"${escape(text)}$"
            if attr:
                inside = f"<{name}{self.attributes(attr, element.line)}>{inside}{chr(10) if block else ''}</{name}>"
                return f"{' ' * indent}{inside}\n" if block else inside
            return f"{inside}\n" if block else inside
        css = f"{attr['class']} kdmath" if "class" in attr else "kdmath"
        attr = attr | {"class": css}
        if block:
            return f"{' ' * indent}<div{self.attributes(attr, element.line)}>$$\n{text}\n$$</div>\n"
        return f"<span{self.attributes(attr)}>${text}$</span>"

    # -- spans -----------------------------------------------------------------------------------------------------

    def span(self, element: Element, indent: int, parent: Element) -> str:
        return f"<{element.kind}{self.attributes(element.attr)}>{self.inner(element, indent)}</{element.kind}>"

    def link(self, element: Element, indent: int, parent: Element) -> str:
        inside = self.inner(element, indent)
        return f"<a{self.attributes(element.attr)}>{inside}</a>"

    def image(self, element: Element, indent: int, parent: Element) -> str:
        return f"<img{self.attributes(element.attr)} />"

    def line_break(self, element: Element, indent: int, parent: Element) -> str:
        return "<br />"

    def entity(self, element: Element, indent: int, parent: Element) -> str:
        return entities.write(element.info["number"], element.value, self.entity_output)

    def symbol(self, element: Element, indent: int, parent: Element) -> str:
        return self.symbols[element.value]

    def smart_quote(self, element: Element, indent: int, parent: Element) -> str:
        return self.quotes[int(element.value)]

    def abbreviation(self, element: Element, indent: int, parent: Element) -> str:
        return f"<abbr{self.attributes(element.attr)}>{escape_text(element.value)}</abbr>"

    # -- footnotes and the whole -----------------------------------------------------------------------------------

    def footnote(self, element: Element, indent: int, parent: Element) -> str:
        name = element.value
        note = self.notes.get(name)
        repeat = ""
        if note is None:
            note = self.notes[name] = [element.info["content"], self.next_note, 0]
            self.next_note += 1
        else:
            note[2] += 1
            repeat = f":{note[2]}"
        prefix = self.options.footnote_prefix
        return (
            f'<sup id="fnref:{prefix}{name}{repeat}" role="doc-noteref">'
            f'<a href="#fn:{prefix}{name}" class="footnote" rel="footnote">{note[1]}</a></sup>'
        )

    def _notes(self) -> str:
        """The list of all footnotes that were referred to; they may refer to further ones."""
        if not self.notes:
            return ""
        start = f' start="{self.options.footnote_nr}"' if self.options.footnote_nr != 1 else ""
        out = [f'<div class="footnotes" role="doc-endnotes">\n  <ol{start}>\n']
        done = 0
        while done < len(self.notes):
            name = list(self.notes)[done]
            out.append(self._note(name))
            done += 1
        out.append("  </ol>\n</div>\n")
        return "".join(out)

    def _note(self, name: str) -> str:
        content, _, _ = self.notes[name]
        prefix = self.options.footnote_prefix
        li = Element("li", "", {"id": f"fn:{prefix}{name}", "role": "doc-endnote"}, content.line)
        li.children = list(content.children)
        if not self.options.footnote_backlink:
            return self.item(li, 4, li)
        holder: Element | None = None
        if (li.children and li.children[-1].kind == "p") or self.options.footnote_backlink_inline:
            parent = li
            while parent.children and parent.children[-1].kind not in {"p", "header"}:
                parent = parent.children[-1]
            holder = parent.children[-1] if parent.children else None
        backlink = escape_text(self.options.footnote_backlink)
        links = ""
        for index in range(self.notes[name][2] + 1):
            target = f"{prefix}{name}" + (f":{index}" if index else "")
            label = backlink + (f"<sup>{index + 1}</sup>" if index else "")
            before = self.nbsp if index or holder is not None else ""
            links += f'{before}<a href="#fnref:{target}" class="reversefootnote" role="doc-backlink">{label}</a>'
        if holder is None:
            holder = Element("p")
            li.children.append(holder)
        added = Element("raw", links)
        holder.children.append(added)
        text = self.item(li, 4, li)
        holder.children.remove(added)
        return text

    def write(self, root: Element) -> str:
        """The whole document, footnotes and table of contents in their places."""
        text = self.inner(root, -2)
        notes = self._notes()
        if self.notes_place:
            text = text.replace(self.notes_place, notes, 1)
        elif notes:
            text += notes
        if self.toc is not None:
            toc = self.toc
            tree = toc_tree(self.headings, toc)
            text = text.replace(self.toc_place, self.container(tree, 0, root) if tree.children else "", 1)
        return text


_LANGUAGE = re.compile(r"\blanguage-([^ \t\r\n\f\v]+)[ \t]?")


def _take_language(attr: dict[str, str]) -> str | None:
    css = attr.get("class")
    found = _LANGUAGE.search(css) if css else None
    if css is None or found is None:
        return None
    rest = _LANGUAGE.sub("", css, count=1).strip()
    if rest:
        attr["class"] = rest
    else:
        del attr["class"]
    return found[1]


_WHITE_RUN = re.compile(r"(^[ \t]+)|([ \t]+$)|([ \t]+)", re.MULTILINE)


def _show_white(run: re.Match[str]) -> str:
    suffix = "-l" if run[1] else "-r" if run[2] else ""
    return "".join(
        f'<span class="ws-tab{suffix}">\t</span>'
        if character == "\t"
        else f'<span class="ws-space{suffix}">&#8901;</span>'
        for character in run[0]
    )


WRITERS: dict[str, Callable[[Writer, Element, int, Element], str]] = {
    "a": Writer.link,
    "abbreviation": Writer.abbreviation,
    "blank": Writer.blank,
    "blockquote": Writer.container,
    "br": Writer.line_break,
    "codeblock": Writer.code_block,
    "codespan": Writer.code_span,
    "comment": Writer.comment,
    "dd": Writer.item,
    "dl": Writer.container,
    "dt": Writer.term,
    "em": Writer.span,
    "entity": Writer.entity,
    "eob": Writer.nothing,
    "footnote": Writer.footnote,
    "header": Writer.header,
    "hr": Writer.rule,
    "html_element": Writer.html_element,
    "img": Writer.image,
    "li": Writer.item,
    "math": Writer.math,
    "ol": Writer.items,
    "p": Writer.paragraph,
    "raw": Writer.raw,
    "smart_quote": Writer.smart_quote,
    "strong": Writer.span,
    "table": Writer.table,
    "tbody": Writer.table_part,
    "tfoot": Writer.table_part,
    "thead": Writer.table_part,
    "typographic_sym": Writer.symbol,
    "ul": Writer.items,
    "xml_comment": Writer.xml,
    "xml_pi": Writer.xml,
}
