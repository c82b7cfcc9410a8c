"""Code and math -> HTML, coloured by the highlighter that was given."""

from __future__ import annotations

import re
from typing import Any

from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.escape import escape, escape_attribute
from pelican_academic.kramdown.write.writer import Writer, WriteRule

__all__ = ["CODE"]

_LANGUAGE = re.compile(r"\blanguage-([^ \t\r\n\f\v]+)[ \t]?")
_SHOW_WHITE = re.compile(r"\bshow-whitespaces\b").search
_WHITE_RUN = re.compile(r"(^[ \t]+)|([ \t]+$)|([ \t]+)", re.MULTILINE)


def code_block(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    attr = dict(element.attr)
    language = _take_language(attr)
    coloured = _colour(writer, element.value, element.info.get("lang") or language, block=True)
    space = " " * indent
    if coloured is not None:
        _add_highlighter_class(writer, attr, language, block=True)
        return f"{space}<div{writer.attributes(attr, element.line)}>{coloured}{space}</div>\n"
    code = escape(element.value).removesuffix("\n")
    if _SHOW_WHITE(attr.get("class", "")):
        code = _WHITE_RUN.sub(_show_white, code)
    inner = f' class="language-{escape_attribute(language)}"' if language else ""
    return f"{space}<pre{writer.attributes(attr, element.line)}><code{inner}>{code}\n</code></pre>\n"


def code_span(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    attr = dict(element.attr)
    language = _take_language(attr)
    code = _colour(writer, element.value, language, block=False)
    if code is not None:
        _add_highlighter_class(writer, attr, language, block=False)
    else:
        if language:
            attr["class"] = f"{attr['class']} language-{language}" if "class" in attr else f"language-{language}"
        code = escape(element.value)
    return f"<code{writer.attributes(attr)}>{code}</code>"


def _take_language(attr: dict[str, str]) -> str | None:
    """Take the class ``language-…`` out of the attributes: its language."""
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


def _options(writer: Writer, *, block: bool) -> dict[str, Any]:
    """The highlighter's options; those under ``block:`` or ``span:`` win."""
    given = writer.options.syntax_highlighter_opts
    special = given.get("block" if block else "span")
    common = {key: value for key, value in given.items() if key not in {"block", "span"}}
    return common | special if isinstance(special, dict) else common


def _colour(writer: Writer, code: str, language: str | None, *, block: bool) -> str | None:
    if writer.highlighter is None:
        return None
    options = _options(writer, block=block)
    if options.get("disable"):
        return None
    return writer.highlighter(code, language or options.get("default_lang"), block, options)


def _add_highlighter_class(writer: Writer, attr: dict[str, str], language: str | None, *, block: bool) -> None:
    language = language or _options(writer, block=block).get("default_lang")
    parts = (f"language-{language}" if language else "", attr.get("class", ""), "highlighter-rouge")
    attr["class"] = " ".join(part for part in parts if part)


def _show_white(run: re.Match[str]) -> str:
    suffix = "-l" if run[1] else "-r" if run[2] else ""
    shown = {
        "\t": f'<span class="ws-tab{suffix}">\t</span>',
        " ": f'<span class="ws-space{suffix}">&#8901;</span>',
    }
    return "".join(shown[character] for character in run[0])


def math(writer: Writer, element: Element, indent: int, parent: Element) -> str:
    r"""``\(…\)`` and ``\[…\]`` for MathJax; without an engine the dollars, in an element of class ``kdmath``."""
    block = bool(element.info.get("block"))
    attr, text = element.attr, element.value
    space = " " * indent
    if writer.options.math_engine != "mathjax":
        css = f"{attr['class']} kdmath" if "class" in attr else "kdmath"
        attr = attr | {"class": css}
        if block:
            return f"{space}<div{writer.attributes(attr, element.line)}>$$\n{text}\n$$</div>\n"
        return f"<span{writer.attributes(attr)}>${text}$</span>"
    if block:
        inside = f"\\[{escape(text)}\\]\n"
        return f"{space}<div{writer.attributes(attr, element.line)}>{inside}</div>\n" if attr else inside
    return f"<span{writer.attributes(attr)}>${text}$</span>" if attr else f"\\({escape(text)}\\)"


CODE: dict[str, WriteRule] = {"codeblock": code_block, "codespan": code_span, "math": math}
