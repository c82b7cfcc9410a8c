"""jekyll-avatar: ``{% avatar ada size=80 %}``: a GitHub user's picture. Source: its README."""

from __future__ import annotations

import re
import zlib
from html import escape
from typing import TYPE_CHECKING, Any

from pelican_academic.liquid import Context, Node, Parser

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-avatar",)


def tags(_site: Site) -> dict[str, Any]:
    """Return the tag ``avatar``."""

    def avatar(_parser: Parser, markup: str) -> Node:
        def render(context: Context) -> None:
            named = re.search(r"user=(\S+)", markup)
            words = markup.split()
            word = named[1] if named else words[0] if words else ""
            value: Any = word
            if named or "." in word:
                for index, part in enumerate(word.split(".")):
                    value = context.find(part) if index == 0 else value.get(part) if isinstance(value, dict) else None
            user = str(value or word).strip("'\"@")
            sized = re.search(r"size=(\d+)", markup)
            size = int(sized[1]) if sized else 40
            server = zlib.crc32(user.encode()) % 4
            base = f"https://avatars{server}.githubusercontent.com/{escape(user)}?v=3&amp;s="
            sources = ", ".join(f"{base}{size * scale} {scale}x" for scale in range(1, 5))
            small = " avatar-small" if size < 48 else ""
            context.pieces.append(
                f'<img class="avatar{small}" alt="{escape(user)}" width="{size}" height="{size}" '
                f'data-proofer-ignore="true" src="{base}{size}" srcset="{sources}" />'
            )

        return Node(render)

    return {"avatar": avatar}
