"""The rules of the grammar in their order, and the two dialects that choose among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican_academic.kramdown.element import Element
    from pelican_academic.kramdown.options import Options
    from pelican_academic.kramdown.parser import Parser

    BlockRule = Callable[[Parser], bool]
    SpanRule = Callable[[Parser, Element, int], Any]

__all__ = ["CODE_AND_HTML", "CODE_ONLY", "HTML_ONLY", "Dialect", "Spans", "dialect"]


@dataclass(frozen=True)
class Spans:
    """What the span loop looks for: where to stop next, the rules by first character, the rule for quotes."""

    search: Callable[..., re.Match[str] | None]
    rules: dict[str, tuple[SpanRule, ...]]
    smart_quotes: SpanRule | None = None


@dataclass(frozen=True)
class Dialect:
    """The rules of one dialect: block rules by the first character of a line, and for all other lines; spans."""

    blocks: dict[str, tuple[BlockRule, ...]]
    any_block: tuple[BlockRule, ...]
    spans: Spans
    link_spans: Spans


#: Where a span may start. Characters that mean nothing alone are looked at together with what stands beside them.
_SPECIAL = (
    r"[*_`<\"'\\&%s\n>.{!$~\[-](?:(?<=[*_`<\"'\\&\[%s])|(?<=  \n)|(?<=-)(?=-)|(?<=\.)(?=\.\.)|(?<=\{)(?=:)"
    r"|(?<=!)(?=\[)|(?<=\$)(?=\$)|(?<=~)(?=~)|(?<=>)(?=>))"
)


def _by_first(rules: Sequence[tuple[Any, Any]]) -> dict[str, tuple[Any, ...]]:
    firsts = {character for characters, _ in rules for character in characters}
    return {
        first: tuple(rule for characters, rule in rules if not characters or first in characters) for first in firsts
    }


@lru_cache(maxsize=16)
def _dialect(gfm: bool, hard_wrap: bool, typographic: bool, paragraph_end: bool) -> Dialect:
    from pelican_academic.kramdown.block import code, definition_list, definitions, html, math, quote, table, text
    from pelican_academic.kramdown.block import list as lists
    from pelican_academic.kramdown.span import code as spans
    from pelican_academic.kramdown.span import emphasis, link, quotes
    from pelican_academic.kramdown.span import html as span_html

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
    by_first = _by_first(in_line)
    blocks_by_first = _by_first(blocks)
    blocks_by_first[" \t"] = ()
    return Dialect(
        blocks=blocks_by_first,
        any_block=tuple(rule for characters, rule in blocks if not characters),
        spans=Spans(re.compile(_SPECIAL % ("", "")).search, by_first, quotes.smart_quotes),
        link_spans=Spans(re.compile(_SPECIAL % (r"\]", r"\]")).search, by_first, quotes.smart_quotes),
    )


def dialect(options: Options) -> Dialect:
    """The rules that the options choose."""
    gfm = options.input == "GFM"
    quirks = options.gfm_quirks if gfm else ()
    return _dialect(gfm, options.hard_wrap, "no_auto_typographic" not in quirks, "paragraph_end" in quirks)


def _subset(pattern: str, names: str) -> Spans:
    def code_span(parser: Parser, element: Element, start: int) -> Any:
        from pelican_academic.kramdown.span.code import code_span as rule

        return rule(parser, element, start)

    def html_span(parser: Parser, element: Element, start: int) -> Any:
        from pelican_academic.kramdown.span.html import html_span as rule

        return rule(parser, element, start)

    table = {"`": (code_span,), "<": (html_span,)}
    return Spans(re.compile(pattern).search, {first: table[first] for first in names})


CODE_ONLY = _subset("`", "`")
CODE_AND_HTML = _subset("[`<]", "`<")
HTML_ONLY = _subset("<", "<")
