"""``{% highlight ruby linenos %}…{% endhighlight %}``: code, highlighted by the site's highlighter."""

from __future__ import annotations

import re
from typing import Any

from pelican_academic.jekyll.liquid_filters.site import site_of
from pelican_academic.liquid import Context, Node, Parser
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.liquid.ruby.values import SPACE
from pelican_academic.regex import regex

__all__ = ["highlight"]

_SYNTAX = regex(r"""([a-zA-Z0-9.+#_-]+)((?:\s+\w+(?:=(?:\w+|"(?:[0-9]+\s)*[0-9]+"))?)*)""", re.ASCII)
_OPTION = regex(r"""(\w+)(?:=(?:"([^"]*)"|(\w+)))?""", re.ASCII)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SPECIAL = regex("[&<>]")


def highlight(parser: Parser, markup: str) -> Node:
    """Highlight the block's content, its Liquid rendered, without the newlines around it."""
    match = _SYNTAX.fullmatch(markup.strip(SPACE))
    if match is None:
        message = f"Syntax Error in tag 'highlight' while parsing the following markup: {markup.strip(SPACE)}"
        raise parser.error(f"{message}. Valid syntax: highlight <lang> [linenos]")
    language = match[1].lower()
    options: dict[str, Any] = {
        option[1]: option[2].split() if option[2] is not None else option[3] or True
        for option in _OPTION.finditer(match[2])
    }
    body = parser.body("highlight", {"endhighlight"})
    start = (
        f'<figure class="highlight"><pre><code class="language-{language.replace("+", "-")}" data-lang="{language}">'
    )

    def render(context: Context) -> int | None:
        text, signal = context.captured(body.render)
        code = text.strip("\r\n")
        site = site_of(context)
        if not site.coloured:
            code = code.strip()
        inner = site.highlight(code, language)
        if inner is None:
            inner = _SPECIAL.sub(lambda found: _ENTITIES[found[0]], code)
        if options.get("linenos") and site.coloured:
            inner = _numbered(inner, code.count("\n") + 1)
        prefix, suffix = (to_s(context.find(f"highlighter_{end}")) for end in ("prefix", "suffix"))
        context.pieces.append(f"{prefix}{start}{inner.removesuffix(chr(10))}</code></pre></figure>{suffix}")
        return signal

    return Node(render, body.blank, block=True)


def _numbered(code: str, lines: int) -> str:
    """Give the code as a table with a column of line numbers, as Rouge lays it out."""
    numbers = "".join(f"{number}\n" for number in range(1, lines + 1))
    return (
        '<table class="rouge-table"><tbody><tr><td class="gutter gl">'
        f'<pre class="lineno">{numbers}</pre></td><td class="code"><pre>{code.removesuffix(chr(10))}\n</pre></td>'
        "</tr></tbody></table>"
    )
