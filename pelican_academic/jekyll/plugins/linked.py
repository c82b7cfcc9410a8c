"""Tags that would ask another host, or another program, for what they show -> a link to it: nobody is asked.

``{% twitter https://twitter.com/ada/status/1 %}`` of jekyll-twitter-plugin, ``{% jupyter_notebook "tides.ipynb" %}`` of
jekyll-jupyter-notebook. Source: their READMEs.
"""

from __future__ import annotations

import posixpath
from html import escape
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.setup.config import names_plugin
from pelican_academic.liquid import Context, Node, Parser, parse_expression, parse_filtered
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.urls import split_url

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-twitter-plugin", "jekyll-jupyter-notebook")


def tags(site: Site) -> dict[str, Any]:
    """Return the tags of those of the two plugins that the site names."""
    twitter = {"twitter": _post, "twitternocache": _post} if names_plugin(site.config, GEMS[0]) else {}
    return {**twitter, **({"jupyter_notebook": _notebook} if names_plugin(site.config, GEMS[1]) else {})}


def _post(parser: Parser, markup: str) -> Node:
    """``{% twitter address name=value %}``, or the name of a variable that holds the address."""
    words = [word for word in markup.replace('"', "").replace("'", "").split() if word != "oembed"]
    if not words:
        raise parser.error("Syntax error in tag 'twitter': an address is needed")

    def render(context: Context) -> None:
        written = words[0] if "/" in words[0] else to_s(parse_expression(words[0]).evaluate(context))
        if split_url(written).scheme in {"http", "https"}:
            address = escape(written)
            context.pieces.append(f"<div class='jekyll-twitter-plugin'><a href=\"{address}\">{address}</a></div>")

    return Node(render)


def _notebook(parser: Parser, markup: str) -> Node:
    """``{% jupyter_notebook path %}``: an expression, else the path itself."""
    value = parse_filtered(parser.environment, markup)

    def render(context: Context) -> None:
        path = to_s(value.evaluate(context)) or markup.strip()
        name = escape(posixpath.basename(path))
        context.pieces.append(f'<div class="jupyter-notebook">\n  <a href="{escape(path)}">{name}</a>\n</div>\n')

    return Node(render)
