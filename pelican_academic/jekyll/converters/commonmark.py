r"""CommonMark -> HTML as ``markdown: CommonMark`` of a ``_config.yml`` asks for it; the one door to markdown-it-py.

>>> CommonMark({}).convert("# A", None).html
'<h1 id="a">A</h1>\n'
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from pelican_academic.jekyll.converters.highlight import highlight
from pelican_academic.kramdown import Result
from pelican_academic.kramdown.headers import Heading, gfm_id

__all__ = ["CommonMark"]


class CommonMark:
    """CommonMark with GitHub's tables and strikethrough, headers' ids, and Rouge's wrappers around code."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        given = config.get("commonmark")
        words = given.get("options") if isinstance(given, Mapping) else None
        options = {str(word).upper() for word in (words.split(",") if isinstance(words, str) else words or ())}
        self._parser = MarkdownIt(
            "commonmark", {"html": True, "typographer": "SMART" in options, "breaks": "HARDBREAKS" in options}
        )
        self._parser.enable(["table", "strikethrough"])
        if "SMART" in options:
            self._parser.enable(["replacements", "smartquotes"])
        for name in ("s_open", "s_close"):
            self._parser.add_render_rule(name, _deleted)
        self._parser.add_render_rule("fence", _fence)
        self._parser.add_render_rule("code_block", _fence)

    def convert(self, text: str, line_attribute: str | None) -> Result:
        """One document's text -> HTML and headings; each block says its line in ``line_attribute``."""
        tokens = self._parser.parse(text)
        headings = _give_ids(tokens)
        if line_attribute:
            for token in tokens:
                if token.map and token.nesting >= 0 and token.type != "inline":
                    token.attrs = {line_attribute: str(token.map[0] + 1), **token.attrs}
        env: MutableMapping[str, Any] = {}
        return Result(self._parser.renderer.render(tokens, self._parser.options, env), (), tuple(headings))


def _give_ids(tokens: Sequence[Token]) -> list[Heading]:
    used: dict[str, int] = {}
    headings = []
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        text = "".join(child.content for child in inline.children or () if child.type != "html_inline")
        name = gfm_id(text)
        count = used[name] = used.get(name, -1) + 1
        name = f"{name}-{count}" if count else name
        opening.attrs["id"] = name
        headings.append(Heading.plain(int(opening.tag[1]), name, opening.map[0] + 1 if opening.map else 0, text))
    return headings


def _deleted(_: RendererHTML, tokens: Sequence[Token], index: int, *__: Any) -> str:
    return "</del>" if tokens[index].nesting < 0 else "<del>"


def _fence(renderer: RendererHTML, tokens: Sequence[Token], index: int, *_: Any) -> str:
    token = tokens[index]
    language = token.info.split()[0] if token.info.split() else ""
    inside = highlight(token.content, language or "plaintext", True, {})
    attributes = renderer.renderAttrs(token)
    if inside is None:
        escaped = token.content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        name = language.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        return f'<pre{attributes}><code class="language-{name}">{escaped}</code></pre>\n'
    return f'<div{attributes} class="language-{language or "plaintext"} highlighter-rouge">{inside}</div>\n'
