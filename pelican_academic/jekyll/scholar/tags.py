"""The tags themselves: each reads its markup, whose Liquid is done first, and writes HTML.

What a page cites is kept by page, so that a layout's ``{% bibliography --cited %}`` knows what the content cited.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from pelican_academic.jekyll.scholar import formatting, markup
from pelican_academic.jekyll.scholar.bibliography import Bibliography, Place
from pelican_academic.jekyll.scholar.details import base_of, details_url
from pelican_academic.jekyll.scholar.entry import Entry
from pelican_academic.liquid import Context, Node, Parser, TagParser
from pelican_academic.regex import regex
from pelican_academic.sources import read_bibtex

if TYPE_CHECKING:
    from pelican_academic.jekyll.documents.document import Document
    from pelican_academic.jekyll.site import Site

__all__ = ["tags_of"]

_VARIABLE = regex(r"[A-Za-z_][\w.-]*\Z")
_PARAGRAPHS = regex(r"\n\s*\n")
Written = Callable[[Context, Bibliography], str]


class Tags:
    """The tags of one site."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._cited: WeakKeyDictionary[Document, list[str]] = WeakKeyDictionary()

    def table(self) -> Mapping[str, TagParser]:
        """Return the tags by name."""
        simple: dict[str, Written] = {
            "bibliography": self.bibliography, "bibliography_count": self.count, "cite": self.cite,
            "reference": self.reference, "nocite": self.nocite, "details_link": self.details_link,
            "cite_details": self.cite_details,
        }  # fmt: skip
        blocks = {"quote": self.quote, "bibtex": self.bibtex}
        return {name: self._tag(write) for name, write in simple.items()} | {
            name: self._block(name, write) for name, write in blocks.items()
        }

    def _tag(self, write: Written) -> TagParser:
        def tag(parser: Parser, text: str) -> Node:
            use = self._use(parser, text)

            def render(context: Context) -> None:
                context.pieces.append(write(context, use(context)))

            return Node(render)

        return tag

    def _block(self, name: str, write: Callable[[Context, Bibliography, str], str]) -> TagParser:
        def tag(parser: Parser, text: str) -> Node:
            use = self._use(parser, text)
            body = parser.body(name, {f"end{name}"}).render

            def render(context: Context) -> int | None:
                inner, signal = context.captured(body)
                context.pieces.append(write(context, use(context), inner))
                return signal

            return Node(render)

        return tag

    def _use(self, parser: Parser, text: str) -> Callable[[Context], Bibliography]:
        line = parser.token.line
        template = parser.environment.parse(text.strip(), parser.name, line - 1)

        def use(context: Context) -> Bibliography:
            read = markup.read(template.text_in(context))
            read.keys = [name for key in read.keys for name in self._keys(context, key.strip(","))]
            document = context.registers.get("document")
            page = document.data if document is not None else {}
            return Bibliography(self._site, page, read, Place(parser.name, line))

        return use

    @staticmethod
    def _keys(context: Context, key: str) -> list[str]:
        """A key, or the keys that a variable of its name holds."""
        value: Any = None
        if _VARIABLE.match(key):
            root, *path = key.split(".")
            if context.find(root) is not None:
                value = context.environment.parse(f"{{{{ {'.'.join([root, *path])} | join: ' ' }}}}").text_in(context)
        return str(value).split() if value else [key] if key else []

    # What each writes

    def _cite(self, context: Context, keys: list[str]) -> list[str]:
        """The keys that the page has cited so far, these among them."""
        document = context.registers.get("document")
        cited = self._cited.setdefault(document, []) if document is not None else []
        cited += [key for key in dict.fromkeys(keys) if key not in cited]
        return cited

    def _missing(self, use: Bibliography, key: str) -> str:
        use.problem("scholar-key", f"no entry has the key '{key}'", f"{use.settings['missing_reference']} stands there")
        return escape(str(use.settings["missing_reference"]), quote=False)

    def bibliography(self, context: Context, use: Bibliography) -> str:
        """Write the list; ``--clear`` forgets what was cited."""
        cited = self._cite(context, [])
        html = use.render(context, use.chosen(cited))
        if use.markup.has("clear"):
            cited.clear()
        return html

    def count(self, context: Context, use: Bibliography) -> str:
        """Write how many entries there are to list, whatever ``--max`` says."""
        return str(len(use.chosen(self._cite(context, []))))

    def nocite(self, context: Context, use: Bibliography) -> str:
        """Write nothing; the entries count as cited."""
        self._cite(context, use.markup.keys)
        return ""

    def reference(self, _context: Context, use: Bibliography) -> str:
        """Write full references."""
        entries = [(key, use.entry(key)) for key in use.markup.keys]
        return "\n".join(use.reference(entry) if entry else self._missing(use, key) for key, entry in entries)

    def cite(self, context: Context, use: Bibliography) -> str:
        """Write ``<a class="citation" href="#key">(Quill, 2021)</a>``."""
        keys = use.markup.keys
        if missing := [self._missing(use, key) for key in keys or [""] if use.entry(key) is None]:
            return missing[0]  # in place of the whole citation
        cited = self._cite(context, keys)
        numeric = formatting.is_numeric(self._site, use.style)
        places = use.markup.options.get("locator", [])
        labels = use.markup.options.get("label", [])
        parts: list[tuple[str, str]] = []
        for index, key in enumerate(keys):
            entry = use.entry(key)
            if entry is None:
                continue
            place = places[index] if index < len(places) else ""
            place = formatting.locator(place, labels[index] if index < len(labels) else "") if place else ""
            if numeric:
                text = formatting.as_html(f"[{cited.index(key) + 1}{f', {place}' if place else ''}]")
            else:
                text = formatting.citation(entry, place, suppress_author=use.markup.has("suppress_author"))
            parts.append((key, text))
        return self._linked(use, parts, numeric=numeric)

    def _linked(self, use: Bibliography, parts: list[tuple[str, str]], *, numeric: bool) -> str:
        before, between, after = ("", ", ", "") if numeric else ("(", "; ", ")")
        css = escape(str(use.settings["cite_class"] or "citation"))
        relative = escape(str(use.settings["relative"] or ""))

        def link(key: str, html: str) -> str:
            return f'<a class="{css}" href="{relative}#{use.anchor(key)}">{html}</a>'

        if use.settings["separate_links"]:
            return before + between.join(link(key, html) for key, html in parts) + after
        return link(parts[0][0], before + between.join(html for _, html in parts) + after)

    def quote(self, context: Context, use: Bibliography, text: str) -> str:
        """Write a block quotation with its source."""
        paragraphs = [part.strip().replace("\n", "<br/>") for part in _PARAGRAPHS.split(text.strip())]
        body = "".join(f"<p>{part}</p>" for part in paragraphs)
        return f"<blockquote>{body}<cite>{self.cite(context, use)}</cite></blockquote>"

    def bibtex(self, _context: Context, use: Bibliography, text: str) -> str:
        """Write the references of the entries that stand within."""
        book = read_bibtex(text, use.place.path)
        for problem in book.problems:
            use.problem(problem.code, problem.message, problem.action)
        return "\n".join(
            use.reference(Entry(book.entries[record.id], record, book.raw[record.id])) for record in book.publications
        )

    def _detail(self, use: Bibliography) -> Entry | None:
        return use.entry(use.markup.keys[0]) if use.markup.keys else None

    def details_link(self, _context: Context, use: Bibliography) -> str:
        """Write the address of an entry's page."""
        entry = self._detail(use)
        if entry is None:
            return self._missing(use, " ".join(use.markup.keys))
        return base_of(self._site) + escape(details_url(self._site, entry, use.settings))

    def cite_details(self, _context: Context, use: Bibliography) -> str:
        """Write a link to an entry's page."""
        entry = self._detail(use)
        if entry is None:
            return self._missing(use, " ".join(use.markup.keys))
        text = use.markup.one("text") or str(use.settings["details_link"] or "Details")
        return use.details_link(entry, text, css=False)


def tags_of(site: Site) -> Mapping[str, TagParser]:
    """Return jekyll-scholar's tags for a site."""
    return Tags(site).table()
