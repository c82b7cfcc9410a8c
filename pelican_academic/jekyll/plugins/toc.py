"""jekyll-toc: ``{{ content | toc }}``, ``toc_only``, ``inject_anchors`` and ``{% toc %}``. Source: its README."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

from pelican_academic.liquid import Context, Node, Parser
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-toc",)

_MARKUP = regex(
    r"<!--.*?-->|<(?P<raw>script|style|textarea)\b.*?</(?P=raw)\s*>|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*)(?P<rest>[^>]*)>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = regex(r"""\b(id|class)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_DEFAULTS: dict[str, Any] = {
    "min_level": 1, "max_level": 6, "ordered_list": False, "no_toc_section_class": "no_toc_section",
    "list_id": "toc", "list_class": "section-nav", "sublist_class": "", "item_class": "toc-entry",
    "item_prefix": "toc-",
}  # fmt: skip


@dataclass(frozen=True)
class Heading:
    """One heading of a page: ``start`` is where its text begins in the HTML."""

    level: int
    name: str
    text: str
    start: int


class Contents:
    """The headings of one page."""

    def __init__(self, site: Site, html: str) -> None:
        given = site.config.get("toc")
        self.settings = _DEFAULTS | (given if isinstance(given, dict) else {})
        self.html = html
        self.headings = list(self._headings())

    def _headings(self) -> Iterator[Heading]:
        sections = self.settings["no_toc_section_class"]
        closed = {str(name) for name in (sections if isinstance(sections, list) else [sections])}
        levels = range(int(self.settings["min_level"]), int(self.settings["max_level"]) + 1)
        seen: dict[str, int] = {}
        for level, attributes, within, start, end in _found(self.html):
            classes = attributes.get("class", "").split()
            if level not in levels or "no_toc" in classes or closed & within:
                continue
            text = unescape(re.sub(r"<[^>]*>", "", self.html[start:end]))
            name = attributes.get("id")
            if name is None:
                name = _name(text)
                count = seen[name] = seen.get(name, -1) + 1
                name = f"{name}-{count}" if count else name
            yield Heading(level, name, text, start)

    def table(self) -> str:
        """Return the list of headings."""
        kind = "ol" if self.settings["ordered_list"] else "ul"
        head = f'<{kind} id="{self.settings["list_id"]}" class="{self.settings["list_class"]}">'
        return f"{head}\n{self._items(self.headings, kind)}</{kind}>"

    def _items(self, headings: Sequence[Heading], kind: str) -> str:
        """A heading of the highest level here is an item; what follows it is a list inside; what precedes is not."""
        top = min((heading.level for heading in headings), default=0)
        css = f"{self.settings['item_class']} {self.settings['item_prefix']}"
        extra = f' class="{self.settings["sublist_class"]}"' if self.settings["sublist_class"] else ""
        out, at = "", 0
        while at < len(headings):
            heading = headings[at]
            first = at + 1 if heading.level == top else at
            after = first
            while after < len(headings) and headings[after].level != top:
                after += 1
            below = self._items(headings[first:after], kind) if after > first else ""
            if heading.level == top:
                link = f'<a href="#{escape(heading.name)}">{escape(heading.text)}</a>'
                inner = f"\n<{kind}{extra}>\n{below}</{kind}>\n" if after > first else ""
                out += f'<li class="{css}h{heading.level}">{link}{inner}</li>\n'
            else:
                out += below
            at = after
        return out

    def anchored(self) -> str:
        """Return the page with a link in front of each heading's text."""
        out, at = "", 0
        for heading in self.headings:
            link = f'<a class="anchor" href="#{escape(heading.name)}" aria-hidden="true">'
            out += f'{self.html[at : heading.start]}{link}<span class="octicon octicon-link"></span></a>'
            at = heading.start
        return out + self.html[at:]


def _found(html: str) -> Iterator[tuple[int, dict[str, str], set[str], int, int]]:
    """Headings in order: level, attributes, classes of the elements around, start and end of the text."""
    around: list[tuple[str, set[str]]] = []
    waiting: list[tuple[str, tuple[int, dict[str, str], set[str], int]]] = []
    for found in _MARKUP.finditer(html):
        name = (found["name"] or "").lower()
        if not name or name in _VOID:
            continue
        if found["end"]:
            if waiting and waiting[-1][0] == name:
                yield *waiting.pop()[1], found.start()
            if any(open_name == name for open_name, _ in around):
                while around.pop()[0] != name:
                    pass
            continue
        attributes = {key.lower(): unescape(a or b or c) for key, a, b, c in _ATTRIBUTE.findall(found["rest"])}
        if re.fullmatch(r"h[1-6]", name):
            within = set().union(*(classes for _, classes in around))
            waiting.append((name, (int(name[1]), attributes, within, found.end())))
        if not found["rest"].endswith("/"):
            around.append((name, set(attributes.get("class", "").split())))


def _name(text: str) -> str:
    """Make an id of a heading's text: ``Ünder the sea!`` is ``%C3%BCnder-the-sea``."""
    kept = "".join(char for char in text.lower() if char in "- " or _is_word(char))
    return quote_plus(kept.replace(" ", "-"))


def _is_word(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LM" or category in {"Nd", "Pc"}


def filters(site: Site) -> dict[str, Any]:
    """Return the three filters; they change only pages with ``toc: true``."""

    def wanted(context: Context) -> bool:
        document = context.registers.get("document")
        return document is not None and document.data.get("toc") is True

    def toc_only(context: Context, html: Any) -> Any:
        return Contents(site, str(html)).table() if wanted(context) else ""

    def inject_anchors(context: Context, html: Any) -> Any:
        return Contents(site, str(html)).anchored() if wanted(context) else html

    def toc(context: Context, html: Any) -> Any:
        if not wanted(context):
            return html
        contents = Contents(site, str(html))
        return contents.table() + contents.anchored()

    return {"toc_only": toc_only, "inject_anchors": inject_anchors, "toc": toc}


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% toc %}``: the list of the page's headings."""

    def toc(_parser: Parser, _markup: str) -> Node:
        def render(context: Context) -> None:
            document = context.registers.get("document")
            if document is not None and document.data.get("toc"):
                html = document.body if document.is_page else site.renderer.seen_content(document)
                context.pieces.append(Contents(site, html).table())

        return Node(render)

    return {"toc": toc}
