"""Tags that lab sites bring along as Ruby in ``_plugins``, known by name and built in; see `ruby`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from pelican_academic.jekyll.plugins.ruby import tufte_tags
from pelican_academic.jekyll.plugins.ruby.known_filters import FILTERS
from pelican_academic.liquid import Context, LiquidError, Node, Parser, TagParser

__all__ = ["TAGS"]


def details(parser: Parser, markup: str) -> Node:
    """``{% details Caption %}…{% enddetails %}``: a block that opens on a click; both parts are Markdown."""
    body = parser.body("details", {"enddetails"}).render

    def render(context: Context) -> int | None:
        convert = context.registers["site"].markdown
        inner, signal = context.captured(body)
        caption = re.sub(r"</?p[^>]*>", "", convert(markup)).removesuffix("\n")
        context.pieces.append(f"<details><summary>{caption}</summary>{convert(inner)}</details>")
        return signal

    return Node(render)


def file_exists(parser: Parser, markup: str) -> Node:
    """``{% file_exists assets/{{ page.slug }}.pdf %}``: true or false."""
    template = parser.environment.parse(markup.strip(), parser.name, parser.token.line - 1)

    def render(context: Context) -> None:
        found = FILTERS["file_exists"](context, template.text_in(context).strip())
        context.pieces.append("false" if found is None else "true")

    return Node(render)


def localization_exists(parser: Parser, markup: str) -> Node:
    """``{% localization_exists menu.{{ page.key }} %}``: whether the first language's ``strings`` have a key."""
    template = parser.environment.parse(markup.strip(), parser.name, parser.token.line - 1)

    def render(context: Context) -> None:
        site = context.registers["site"].site
        key = template.text_in(context)
        found = site.data.get(next(iter(site.config.get("languages") or ()), None)) if "." in key else None
        for part in ("strings", *key.split(".")):
            found = found.get(part) if isinstance(found, Mapping) else None
        context.pieces.append("false" if found is None else "true")

    return Node(render)


def markdown(parser: Parser, markup: str) -> Node:
    """``{% markdown file.md %}``: an include as Markdown; ``{% markdown %}…{% endmarkdown %}``: a block of it."""
    name = markup.strip()
    if name:

        def include(context: Context) -> None:
            site = context.registers["site"]
            try:
                source = site.find_include(name)
            except LookupError:
                raise LiquidError(f"Could not locate the included file '{name}'") from None
            template = context.environment.parse(source.text, source.relative_path, source.line - 1)
            text, _ = context.captured(template.include_in)
            context.pieces.append(site.markdown(text))

        return Node(include)
    body = parser.body("markdown", {"endmarkdown"}).render

    def render(context: Context) -> int | None:
        text, signal = context.captured(body)
        context.pieces.append(context.registers["site"].markdown(text))
        return signal

    return Node(render)


def figure(parser: Parser, markup: str) -> Node:
    """``{% figure caption:"…" class:"…" %}…{% endfigure %}``: a figure around Markdown, its caption below."""
    given = dict(re.findall(r"(\w+)\s*[:=]\s*[\"']([^\"']*)[\"']", markup))
    body = parser.body("figure", {"endfigure"}).render

    def render(context: Context) -> int | None:
        convert = context.registers["site"].markdown
        text, signal = context.captured(body)
        inner = re.sub(r"</?p>", "", convert(text)).strip()
        name = f' class="{escape(given["class"])}"' if given.get("class") else ""
        caption = re.sub(r"</?p>", "", convert(given["caption"])).strip() if given.get("caption") else ""
        shown = f"<figcaption>{caption}</figcaption>" if caption else ""
        context.pieces.append(f"<figure{name}>{inner}{shown}</figure>")
        return signal

    return Node(render)


def citation_count(parser: Parser, markup: str) -> Node:
    """``{% google_scholar_citations user paper %}``: what al-folio prints where nobody can be asked, ``N/A``."""
    name, line = parser.name, parser.token.line

    def render(context: Context) -> None:
        context.registers["site"].site.problems.add(
            name, line, "citation-count", f"nobody is asked how often '{markup.strip()}' is cited", "wrote 'N/A'",
            severity="warning",
        )  # fmt: skip
        context.pieces.append("N/A")

    return Node(render)


TAGS: Mapping[str, TagParser] = {
    "details": details,
    "figure": figure,
    "file_exists": file_exists,
    "google_scholar_citations": citation_count,
    "inspirehep_citations": citation_count,
    "localization_exists": localization_exists,
    "markdown": markdown,
    **tufte_tags.TAGS,
}
