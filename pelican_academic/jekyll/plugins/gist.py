"""jekyll-gist: ``{% gist user/id file %}``: a link to the gist, and the script that shows it. Source: its README."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from pelican_academic.liquid import Context, Node, Parser

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-gist",)


def tags(_site: Site) -> dict[str, Any]:
    """Return the tag ``gist``."""

    def gist(parser: Parser, markup: str) -> Node:
        words = markup.split()
        if not words:
            raise parser.error("Syntax error in tag 'gist': a gist's id is missing")

        def value(context: Context, word: str) -> str:
            if word[:1] in {"'", '"'}:
                return word.strip("'\"")
            found: Any = None
            for index, part in enumerate(word.split(".")):
                found = context.find(part) if index == 0 else found.get(part) if isinstance(found, dict) else None
            return str(found) if isinstance(found, str) else word

        def render(context: Context) -> None:
            name = escape(value(context, words[0]))
            file = f"?file={escape(value(context, words[1]))}" if len(words) > 1 else ""
            script = f'<script src="https://gist.github.com/{name}.js{file}"> </script>'
            context.pieces.append(f'<noscript><a href="https://gist.github.com/{name}">Gist</a></noscript>{script}')

        return Node(render)

    return {"gist": gist}
