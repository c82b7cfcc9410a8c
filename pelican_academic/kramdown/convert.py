"""The door: `to_html` and `strip_lines`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pelican_academic.kramdown import abbreviations, gfm
from pelican_academic.kramdown.headers import Heading
from pelican_academic.kramdown.options import Options
from pelican_academic.kramdown.parser import Parser
from pelican_academic.kramdown.rules import dialect
from pelican_academic.kramdown.state import Warning
from pelican_academic.kramdown.write.document import write
from pelican_academic.kramdown.write.writer import Highlighter

__all__ = ["Result", "strip_lines", "to_html"]

#: Stands around line numbers while the HTML is written; replaced where a document itself uses it.
_MARK = "\ufdd0"


@dataclass(frozen=True)
class Result:
    """What a conversion gives: the HTML, kramdown's warnings in order of lines, the headers with ids in order."""

    html: str
    warnings: tuple[Warning, ...] = ()
    toc: tuple[Heading, ...] = field(default=(), repr=False)


def to_html(
    text: str,
    options: Options | Mapping[str, Any] | None = None,
    *,
    highlighter: Highlighter | None = None,
    line_attribute: str | None = None,
) -> Result:
    r"""Kramdown text -> HTML: ``to_html("*a*").html == "<p><em>a</em></p>\n"``.

    `options` is an `Options` or a mapping with kramdown's names; without it, what Jekyll passes.
    `highlighter(code, language, block, options)` gives the inside of a highlighted element, or None to leave the code
    plain; without it all code is plain. With `line_attribute` every block element carries the 1-based line on which
    its source starts; `strip_lines` takes the attributes out again, exactly. Never raises for any text.
    """
    faults: list[str] = []
    if options is None:
        options = Options()
    elif not isinstance(options, Options):
        options, faults = Options.read(options)
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n") + "\n"
    parser = Parser(text, options, dialect(options))
    try:
        parser.warnings.extend(Warning(0, fault) for fault in faults)
        for name, value in options.link_defs.items():
            parser.define_link(name, value)
        parser.parse()
        trees = [parser.root, *(note.content for note in parser.document.footnotes.values())]
        abbreviations.mark(parser, trees)
        if parser.gfm:
            gfm.finish(parser)
        mark = ""
        if line_attribute:
            mark = _MARK
            while mark in text:
                mark += _MARK
        html, writer = write(parser, highlighter, mark)
        for name, note in parser.document.footnotes.items():
            if name not in writer.notes:
                line = note.content.line
                parser.warn(f"Footnote definition for '{name}' on line {line} is unreferenced - ignoring", line)
    finally:
        parser.depth.release()
    if line_attribute:
        html = _numbered(html, mark, line_attribute)
    return Result(html, tuple(sorted(set(parser.warnings))), tuple(writer.headings))


def _attribute_after_name(attribute: str) -> re.Pattern[str]:
    return re.compile(rf'(<[^\W\d][-.:\w]*)( {re.escape(attribute)}="\d+")')


def _numbered(html: str, mark: str, attribute: str) -> str:
    """Marks -> attributes. What already looks like one is doubled, so that taking the first away is always right."""
    html = _attribute_after_name(attribute).sub(r"\1\2\2", html)
    return re.sub(rf"{mark}(\d+){mark}", rf' {attribute}="\1"', html)


def strip_lines(html: str, line_attribute: str = "data-line") -> str:
    """The HTML of `to_html` with `line_attribute` -> byte for byte the HTML without it.

    >>> strip_lines('<p data-line="3">a</p>')
    '<p>a</p>'
    """
    return _attribute_after_name(line_attribute).sub(r"\1", html)
