"""The rules of the grammar in their order, and the two dialects that choose among them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pelican_academic.kramdown.block import code, definition_list, definitions, html, math, quote, table, text
from pelican_academic.kramdown.block import list as lists
from pelican_academic.kramdown.dialect import BlockRule, Dialect, SpanRule, Spans, by_first
from pelican_academic.kramdown.options import Options
from pelican_academic.kramdown.span import code as spans
from pelican_academic.kramdown.span import emphasis, link, quotes
from pelican_academic.kramdown.span import html as span_html

__all__ = ["dialect"]

#: Where a span may start. Characters that mean nothing alone are looked at together with what stands beside them.
_SPECIAL = (
    r"[*_`<\"'\\&%s\n>.{!$~\[-](?:(?<=[*_`<\"'\\&\[%s])|(?<=  \n)|(?<=-)(?=-)|(?<=\.)(?=\.\.)|(?<=\{)(?=:)"
    r"|(?<=!)(?=\[)|(?<=\$)(?=\$)|(?<=~)(?=~)|(?<=>)(?=>))"
)


@lru_cache(maxsize=16)
def _dialect(gfm: bool, hard_wrap: bool, typographic: bool, paragraph_end: bool) -> Dialect:
    # First characters of the (unindented) line, and the rule. No characters: any line.
    blocks: list[tuple[Any, BlockRule]] = [
        (["\t", "    "], code.indented),
        ("~`" if gfm else "~", code.fenced_gfm if gfm else code.fenced),
        (">", quote.blockquote),
        ("#", text.atx_header_gfm if paragraph_end else text.atx_header),
        ("*-_", text.rule),
        ("*+-0123456789", lists.item_list),
        (":", definition_list.definition_list),
        ("<", html.html_block),
        ("", text.setext_header),
        ("$\\", math.math),
        ("", table.table),
        ("[", definitions.footnote),
        ("[", definitions.link),
        ("*", definitions.abbreviation),
        ("{", definitions.extensions),
        ("^", text.end_of_block),
        ("", text.paragraph),
    ]
    # First characters of the span, and the rule. Smart quotes stand between links and math; the span loop asks for
    # them, since they take the character before the quote along.
    in_line: list[tuple[str, SpanRule]] = [
        ("*_", emphasis.emphasis),
        ("`", spans.code_span),
        ("<", link.autolink),
        ("<", span_html.html_span),
        ("[", link.footnote_marker),
        ("![", link.link),
        ("\"'", quotes.smart_quotes),
        ("$", spans.inline_math),
        ("{", span_html.span_extension),
        ("&", spans.entity),
        *([("-.\\<> ", spans.symbol)] if typographic else []),
        *([] if gfm and hard_wrap else [(" \\", spans.line_break)]),
        ("\\", spans.escape_gfm if gfm else spans.escape),
        *([("~", emphasis.strikethrough)] if gfm else []),
    ]
    spans_by_first = by_first(in_line)
    blocks_by_first = by_first(blocks)
    blocks_by_first[" \t"] = ()
    return Dialect(
        blocks=blocks_by_first,
        any_block=tuple(rule for characters, rule in blocks if not characters),
        spans=Spans(re.compile(_SPECIAL % ("", "")).search, spans_by_first, quotes.smart_quotes),
        link_spans=Spans(re.compile(_SPECIAL % (r"\]", r"\]")).search, spans_by_first, quotes.smart_quotes),
    )


@lru_cache(maxsize=1)
def _smart() -> Dialect:
    """HTML whose quotes, dashes and dots alone are Markdown's: a line that is no tag is text."""
    in_line: list[tuple[str, SpanRule]] = [
        ("\"'", quotes.smart_quotes),
        ("&", spans.entity),
        ("-.\\<> ", spans.symbol),
        ("<", span_html.html_span),
    ]
    found = Spans(re.compile(_SPECIAL % ("", "")).search, by_first(in_line), quotes.smart_quotes)
    return Dialect(blocks={"<": (html.html_block,)}, any_block=(), spans=found, link_spans=found)


def dialect(options: Options) -> Dialect:
    """The rules that the options choose."""
    if options.input == "SmartyPants":  # as Jekyll calls it, whose ``smartify`` it is
        return _smart()
    gfm = options.input == "GFM"
    quirks = options.gfm_quirks if gfm else ()
    return _dialect(gfm, options.hard_wrap, "no_auto_typographic" not in quirks, "paragraph_end" in quirks)
