"""``{% link _posts/2020-01-05-moss.md %}``: the URL of a document or static file, with baseurl."""

from __future__ import annotations

from pelican_academic.jekyll.liquid_filters.site import site_of
from pelican_academic.jekyll.liquid_filters.urls import address_in
from pelican_academic.liquid import Context, LiquidError, Node, Parser
from pelican_academic.liquid.ruby.values import SPACE

__all__ = ["link"]


def link(parser: Parser, markup: str) -> Node:
    """Give the path is a template of its own: ``{% link {{ page.next_page }} %}``."""
    template = parser.environment.parse(markup.strip(SPACE), parser.name, parser.token.line - 1)

    def render(context: Context) -> None:
        path = template.text_in(context)
        site = site_of(context)
        url = site.url_of(path)
        if url is None and path.startswith("/"):
            url = site.url_of(path[1:])
        if url is None:
            raise LiquidError(f"Could not find document '{path}' in tag 'link'. Make sure it exists at that path.")
        context.pieces.append(address_in(context, url))

    return Node(render)
