"""jekyll-toc: ``{{ content | toc }}``, ``toc_only``, ``inject_anchors`` and ``{% toc %}``. Source: its README."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.slug import slugify
from pelican_academic.liquid import Context, Node, Parser

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-toc",)

_HEADING = re.compile(r"<h([1-6])\b([^>]*)>(.*?)</h\1\s*>", re.DOTALL | re.IGNORECASE)
_ID = re.compile(r"\bid\s*=\s*[\"']([^\"']*)[\"']")
_DEFAULTS: dict[str, Any] = {
    "min_level": 1, "max_level": 6, "ordered_list": False, "no_toc_section_class": "no_toc_section",
    "list_id": "toc", "list_class": "section-nav", "sublist_class": "", "item_class": "toc-entry",
    "item_prefix": "toc-",
}  # fmt: skip


class Contents:
    """The headings of one page."""

    def __init__(self, site: Site, html: str) -> None:
        given = site.config.get("toc")
        self.settings = _DEFAULTS | (given if isinstance(given, dict) else {})
        self.html = html
        self.entries: list[tuple[int, str, str, int]] = []
        low, high = int(self.settings["min_level"]), int(self.settings["max_level"])
        seen: dict[str, int] = {}
        for found in _HEADING.finditer(html):
            level = int(found[1])
            if not low <= level <= high or re.search(r"\bclass=[\"'][^\"']*\bno_toc\b", found[2]):
                continue
            text = re.sub(r"<[^>]*>", "", found[3]).strip()
            own = _ID.search(found[2])
            name = own[1] if own else slugify(text)
            if not own:
                count = seen.get(name, 0)
                seen[name] = count + 1
                name = f"{name}-{count}" if count else name
            self.entries.append((level, name, text, found.start(3)))

    def table(self) -> str:
        """Return the list of headings."""
        kind = "ol" if self.settings["ordered_list"] else "ul"
        head = f'<{kind} id="{self.settings["list_id"]}" class="{self.settings["list_class"]}">'
        return f"{head}\n{self._items(self.entries, kind)}</{kind}>"

    def _items(self, entries: list[tuple[int, str, str, int]], kind: str) -> str:
        out, at = "", 0
        lowest = min((entry[0] for entry in entries), default=0)
        while at < len(entries):
            level, name, text, _ = entries[at]
            after = at + 1
            while after < len(entries) and entries[after][0] > max(level, lowest) and level == lowest:
                after += 1
            if level != lowest:
                after = at + 1
                while after < len(entries) and entries[after][0] != lowest:
                    after += 1
                out += self._items(entries[at:after], kind)
                at = after
                continue
            css = f"{self.settings['item_class']} {self.settings['item_prefix']}h{level}"
            out += f'<li class="{css}"><a href="#{name}">{text}</a>'
            below = entries[at + 1 : after]
            if below:
                extra = f' class="{self.settings["sublist_class"]}"' if self.settings["sublist_class"] else ""
                out += f"\n<{kind}{extra}>\n{self._items(below, kind)}</{kind}>\n"
            out += "</li>\n"
            at = after
        return out

    def anchored(self) -> str:
        """Return the page with a link in front of each heading's text."""
        out, at = "", 0
        for _, name, _, place in self.entries:
            mark = f'<a class="anchor" href="#{name}" aria-hidden="true"><span class="octicon octicon-link"></span></a>'
            out += self.html[at:place] + mark
            at = place
        return out + self.html[at:]


def _wanted(context: Context) -> bool:
    document = context.registers.get("document")
    return bool(document is not None and document.data.get("toc"))


def filters(site: Site) -> dict[str, Any]:
    """Return the three filters; they change only pages with ``toc: true``."""

    def toc_only(context: Context, html: Any) -> Any:
        return Contents(site, str(html)).table() if _wanted(context) else ""

    def inject_anchors(context: Context, html: Any) -> Any:
        return Contents(site, str(html)).anchored() if _wanted(context) else html

    def toc(context: Context, html: Any) -> Any:
        if not _wanted(context):
            return html
        contents = Contents(site, str(html))
        return contents.table() + contents.anchored()

    return {"toc_only": toc_only, "inject_anchors": inject_anchors, "toc": toc}


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% toc %}``: the list of the page's headings."""

    def toc(_parser: Parser, _markup: str) -> Node:
        def render(context: Context) -> None:
            if _wanted(context):
                html = site.renderer.seen_content(context.registers["document"])
                context.pieces.append(Contents(site, html).table())

        return Node(render)

    return {"toc": toc}
