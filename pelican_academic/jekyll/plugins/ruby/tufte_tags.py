"""The tags of sites in the manner of Tufte: notes and figures in the margin, beside the words that they are about.

Each tag takes words as a shell does, ``{% sidenote 'one' 'See the *tables*.' %}``; a table says what is made of them.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from functools import partial

from pelican_academic.liquid import Context, Node, Parser, TagParser

__all__ = ["TAGS"]

_TOGGLE = "<label for='{0}' class='margin-toggle{mark}</label><input type='checkbox' id='{0}' class='margin-toggle'/>"
_FIGURE = "<figure{}><img src='{{image0}}'/><figcaption{}>{{caption}}</figcaption></figure>"
# `{1}` is the second word, `{image1}` that word as an address, `{caption}` the second word read as Markdown.
_SHAPES = {
    "epigraph": "<div class='epigraph'><blockquote><p>{0}</p><footer>{1}, <cite>{2}</cite></footer></blockquote></div>",
    "fullwidth": _FIGURE.format(" class='fullwidth'", ""),
    "maincolumn": _FIGURE.format("", " class='maincolumn-figure'"),
    "marginfigure": _TOGGLE.replace("{mark}", "'>&#8853;")
    + "<span class='marginnote'><img class='fullwidth' src='{image1}'/><br>{2}</span>",
    "marginnote": _TOGGLE.replace("{mark}", "'> &#8853;") + "<span class='marginnote'>{1} </span>",
    "newthought": "<span class='newthought'>{0}</span> ",
    "sidenote": _TOGGLE.replace("{mark}", " sidenote-number'>") + "<span class='sidenote'>{1} </span>",
}


def _words(markup: str) -> list[str]:
    try:
        return [*shlex.split(markup), "", "", ""]
    except ValueError:  # a quote that nothing closes
        return [markup.strip(), "", "", ""]


def _tag(shape: str, _parser: Parser, markup: str) -> Node:
    given = _words(markup)

    def render(context: Context) -> None:
        site = context.registers["site"]
        base = site.site.config.get("baseurl") or ""
        images = [word if re.match(r"(?:https?:)?//", word) else f"{base}/{word}" for word in given[:2]]
        caption = re.sub(r"</?p[^>]*>", "", site.markdown(given[1])).removesuffix("\n") if "{caption}" in shape else ""
        context.pieces.append(shape.format(*given, image0=images[0], image1=images[1], caption=caption))

    return Node(render)


TAGS: Mapping[str, TagParser] = {name: partial(_tag, shape) for name, shape in _SHAPES.items()}
