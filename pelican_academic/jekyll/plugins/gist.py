"""jekyll-gist: ``{% gist user/id file %}``: a link to the gist, and the script that shows it. Source: its README."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pelican_academic.liquid import Context, Node, Parser, parse_expression
from pelican_academic.liquid.ruby.printing import to_s

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-gist",)


def tags(site: Site) -> dict[str, Any]:
    """Return the tag ``gist``; ``gist: {noscript: false}`` leaves the link out."""
    settings = site.config.get("gist")
    link = not (isinstance(settings, dict) and settings.get("noscript") is False)

    def gist(parser: Parser, markup: str) -> Node:
        words = markup.split()
        if not words:
            raise parser.error("Syntax error in tag 'gist': a gist's id is missing")

        def value(context: Context, word: str) -> str:
            return quote(to_s(parse_expression(word).evaluate(context)) or word, safe="/.")

        def render(context: Context) -> None:
            name = value(context, words[0])
            file = f"?file={value(context, words[1])}" if len(words) > 1 else ""
            if link:
                context.pieces.append(f'<noscript><a href="https://gist.github.com/{name}">Gist</a></noscript>')
            context.pieces.append(f'<script src="https://gist.github.com/{name}.js{file}"> </script>')

        return Node(render)

    return {"gist": gist}
