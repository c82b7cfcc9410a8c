"""jekyll-avatar: ``{% avatar ada size=80 %}``: a GitHub user's picture. Source: its README."""

from __future__ import annotations

import re
import zlib
from html import escape
from typing import TYPE_CHECKING, Any

from pelican_academic.liquid import Context, Node, Parser, parse_expression
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-avatar",)

_USER = regex(r"\buser=([\w.]+)\b", re.ASCII)
_SIZE = regex(r"\bsize=(\d+)\b", re.ASCII | re.IGNORECASE)
_SMALL = 48  # pictures below this many pixels have a class of their own


def tags(_site: Site) -> dict[str, Any]:
    """Return the tag ``avatar``."""

    def avatar(parser: Parser, markup: str) -> Node:
        markup = markup.strip()
        named, sized = _USER.search(markup), _SIZE.search(markup)
        size = int(sized[1]) if sized else 40
        template = parser.environment.parse(markup, parser.name, parser.token.line - 1)

        def render(context: Context) -> None:
            text = template.text_in(context)
            if named:
                user = to_s(parse_expression(named[1]).evaluate(context)) or named[1]
            else:
                user = text.split(" ", 1)[0].removeprefix("@")
            context.pieces.append(_picture(user, size, lazy="lazy=true" in text))

        return Node(render)

    return {"avatar": avatar}


def _picture(user: str, size: int, *, lazy: bool) -> str:
    server = zlib.crc32(f"{user}?v=3&s={size}".encode()) % 4
    base = f"https://avatars{server}.githubusercontent.com/{user}?v=3&s="
    sources = escape(", ".join(f"{base}{size * scale} {scale}x" for scale in (1, 2, 3, 4)))
    small = " avatar-small" if size < _SMALL else ""
    first = escape(f"{base}{size}")
    where = f'src="" data-src="{first}" data-srcset="{sources}"' if lazy else f'src="{first}" srcset="{sources}"'
    return (
        f'<img class="avatar{small}" alt="{escape(user)}" width="{size}" height="{size}" '
        f'data-proofer-ignore="true" {where} />'
    )
