"""``{% post_url 2020-01-05-moss %}``, ``{% post_url folder/2020-01-05-moss %}``: the URL of a post, with baseurl."""

from __future__ import annotations

import re

from pelican_academic.jekyll.liquid_filters.site import LiquidPost, site_of
from pelican_academic.jekyll.liquid_filters.urls import address_in
from pelican_academic.liquid import Context, LiquidError, Node, Parser
from pelican_academic.liquid.ruby.values import SPACE
from pelican_academic.regex import regex

__all__ = ["post_url"]

_NAME = regex(r"(?:(.+/)?)(\d+-\d+-\d+)-(.*)", re.ASCII)
_FILE = regex(r"(?:.*/)?(\d+)-(\d+)-(\d+)-(.*)\.[^.]+", re.ASCII)


def post_url(parser: Parser, markup: str) -> Node:
    """Find a post by its file's name, in any folder of posts if none is named."""
    name = markup.strip(SPACE)
    match = _NAME.fullmatch(name)
    if match is None:
        raise parser.error(
            f"Could not parse name of post \"{name}\" in tag 'post_url'. It is the name of a file: 2020-01-05-title."
        )
    folder = (match[1] or "").lstrip("/")
    file = re.escape(f"{match[2]}-{match[3]}")
    exact = re.compile(rf"_posts/{re.escape(folder)}{file}\.[^.]+|{re.escape(folder)}_posts/?{file}\.[^.]+")
    date, slug = [int(part) for part in match[2].split("-")], match[3]

    def same_day(post: LiquidPost) -> bool:
        found = _FILE.fullmatch(post.relative_path)
        return bool(found) and [int(found[i]) for i in (1, 2, 3)] == date and found[4] == slug  # type: ignore[index]

    def render(context: Context) -> None:
        posts = list(site_of(context).liquid_posts())
        found = next((post for post in posts if exact.match(post.relative_path)), None)
        if found is None:
            found = next((post for post in posts if same_day(post)), None)
        if found is None:
            raise LiquidError(f"Could not find post \"{name}\" in tag 'post_url'. Make sure the post exists.")
        context.pieces.append(address_in(context, found.url))

    return Node(render)
