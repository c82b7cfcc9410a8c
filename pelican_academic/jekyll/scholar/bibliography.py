"""``{% bibliography %}``: chosen entries, in order and groups, each through the site's template -> the list as HTML.

``<h2 class="bibliography">2024</h2>``, then ``<ol class="bibliography"><li><span id="quill2024">…</span></li></ol>``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.scholar import formatting
from pelican_academic.jekyll.scholar.details import base_of, details_url, has_details
from pelican_academic.jekyll.scholar.entry import Entry
from pelican_academic.jekyll.scholar.library import library_of
from pelican_academic.jekyll.scholar.markup import Markup
from pelican_academic.jekyll.scholar.order import Group, grouped, keys_of, ordered, unique
from pelican_academic.jekyll.scholar.query import Query, QueryError
from pelican_academic.jekyll.scholar.settings import listed, settings_of, words
from pelican_academic.liquid import Context, Drop, Template
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["Bibliography"]

_SHARED = frozenset({"site", "page", "jekyll"})
_ELEMENT = regex(r"[a-zA-Z][\w.:-]*\Z")


@dataclass
class Place:
    """Where a tag stands, for problems."""

    path: str
    line: int


class Bibliography:
    """One use of a tag: its options over the page's settings over the site's."""

    def __init__(self, site: Site, page: Mapping[str, Any], markup: Markup, place: Place) -> None:
        self.site = site
        self.markup = markup
        self.place = place
        self.settings = settings_of(site, page)
        self.files = markup.options.get("file", [])
        self.prefix = markup.one("prefix")
        self.style = markup.one("style") or str(self.settings["style"] or "")
        self.locale = markup.one("locale") or str(self.settings["locale"] or "en")

    # Which entries

    def entry(self, key: str) -> Entry | None:
        """Return an entry by its key."""
        return library_of(self.site).entry(key, self.files, self.settings)

    def chosen(self, cited: Sequence[str]) -> list[Entry]:
        """Return the entries that the tag's query and files choose; those cited alone if it says so; in order."""
        entries = library_of(self.site).entries(self.files, self.settings)
        in_order = self.markup.has("cited_in_order") or not keys_of(self._option("sort_by"))
        only_cited = self.markup.has("cited") or self.markup.has("cited_in_order")
        if only_cited:
            places = {key: number for number, key in reversed(list(enumerate(cited)))}
            entries = [entry for entry in entries if entry.key in places]
            if in_order:  # also where nothing says how to sort
                entries.sort(key=lambda entry: places[entry.key])
        query = self._query()
        entries = [entry for entry in entries if query.matches(entry)]
        if self.settings["remove_duplicates"] or self.markup.has("remove_duplicates"):
            named = self.markup.one("remove_duplicates")
            entries = unique(entries, "" if named == "match" else named)
        return entries if only_cited and in_order else ordered(entries, self._option("sort_by"), self._option("order"))

    def limited(self, entries: list[Entry]) -> list[Entry]:
        """Return the entries that ``--offset`` and ``--max`` leave; they do not hold for groups."""
        if self._groups(entries) is not None:
            return entries
        start = self.markup.number("offset") or 0
        count = self.markup.number("max")
        return entries[start:] if count is None else entries[start : start + count]

    def _option(self, name: str) -> Any:
        return self.markup.one(name) or self.settings[name]

    def _query(self) -> Query:
        text = self.markup.one("query") or str(self.settings["query"] or "@*")
        try:
            return Query(text)
        except QueryError as error:
            self.problem("scholar-query", str(error), "every entry is listed")
            return Query("@*")

    def problem(self, code: str, message: str, action: str) -> None:
        """Report something at the tag."""
        self.site.problems.add(self.place.path, self.place.line, code, message, action)

    def _groups(self, entries: Sequence[Entry]) -> list[Group] | None:
        return grouped(entries, self._option("group_by"), self._option("group_order"), self.settings)

    # What they look like

    def render(self, context: Context, entries: list[Entry]) -> str:
        """Return the list, under headings where entries are grouped."""
        groups = self._groups(entries)
        shown = self.limited(entries)
        template = self._template()
        self._assigned: dict[str, Any] = {}
        self._detailed = has_details(self.site, self.settings)
        return self._list(context, template, shown) if groups is None else self._under(context, template, groups, 0)

    def _under(self, context: Context, template: Template | None, groups: list[Group], level: int) -> str:
        tags = listed(self.settings["bibliography_group_tag"]) or ["h2"]
        tag = _safe(tags[min(level, len(tags) - 1)], "h2")
        parts = []
        for name, below, entries in groups:
            css = escape(str(self.settings["bibliography_class"]))
            inner = (
                self._under(context, template, below, level + 1) if below else self._list(context, template, entries)
            )
            parts.append(f'<{tag} class="{css}">{escape(name, quote=False)}</{tag}>\n{inner}')
        return "\n".join(parts)

    def _list(self, context: Context, template: Template | None, entries: Sequence[Entry]) -> str:
        tag = _safe(str(self._option("bibliography_list_tag")), "ol")
        item = _safe(str(self.settings["bibliography_item_tag"]), "li")
        own = words(self.settings["bibliography_item_attributes"])
        items = [
            f"<{item}{own}>{self._item(context, template, entry, index)}</{item}>"
            for index, entry in enumerate(entries, 1)
        ]
        attributes = words(
            {"class": self.settings["bibliography_class"], **_mapping(self.settings["bibliography_list_attributes"])}
        )
        return f"<{tag}{attributes}>" + "\n".join(items) + f"</{tag}>"

    def _item(self, context: Context, template: Template | None, entry: Entry, index: int) -> str:
        html = self.reference(entry, index) if template is None else self._through(context, template, entry, index)
        if self._detailed and self.settings["details_link"]:
            html += self.details_link(entry, str(self.settings["details_link"]))
        return html

    def _through(self, context: Context, template: Template, entry: Entry, index: int) -> str:
        """The entry through the template; what it assigns is there at the next entry, but for an entry's own names."""
        data = EntryData(self, context, entry, index)
        self._assigned = {name: data.lookup(name) if data.has(name) else old for name, old in self._assigned.items()}
        inner = Context(template.environment, data, dict(context.registers), on_error=context.on_error)
        inner.assigned = self._assigned
        return template.render_in(inner)

    def _template(self) -> Template | None:
        """The template, a layout of the site by its name or the text itself; None where it cannot be read."""
        text = self.markup.one("template") or str(self.settings["bibliography_template"] or "{{reference}}")
        parse, layouts = self.site.renderer.template, self.site.layouts
        layout = layouts.get(re.sub(r"\.\w+\Z", "", text)) or layouts.get(text) if "{" not in text else None
        if layout is not None:
            return parse(layout.body, layout.relative_path, layout.body_line - 1)
        if "{" not in text and "<" not in text:
            self.problem("layout-missing", f"there is no layout '{text}' for the bibliography", "references are listed")
            return None
        return parse(text, self.site.configuration, 0)

    def reference(self, entry: Entry, index: int = 0) -> str:
        """Return ``<span id="KEY">reference</span>``; ``index`` is its place in a list, 0 where it stands alone."""
        tag = _safe(str(self.settings["reference_tagname"]), "span")
        return f'<{tag} id="{self.anchor(entry.key)}">{self.reference_text(entry, index)}</{tag}>'

    def reference_text(self, entry: Entry, index: int = 0) -> str:
        """Return the reference alone, as HTML."""
        filters = listed(self.settings["bibtex_filters"])
        return formatting.reference(self.site, entry, self.style, self.locale, filters, index)

    def anchor(self, key: str) -> str:
        """Return the id of an entry on the page, escaped."""
        return escape("-".join(part for part in (self.prefix, key) if part))

    def details_link(self, entry: Entry, text: str, *, css: bool = True) -> str:
        """Return the link to an entry's own page."""
        url = escape(base_of(self.site) + details_url(self.site, entry, self.settings))
        names = words({"class": self.settings["details_link_class"] or "details"}) if css else ""
        return f'<a{names} href="{url}">{escape(text, quote=False)}</a>'

    @cached_property
    def _repository(self) -> dict[str, str]:
        """The files of the repository: path within it -> address."""
        folder = str(self.settings["repository"] or "").strip("/").removeprefix("./")
        if not folder:
            return {}
        base = base_of(self.site)
        return {
            file.relative_path.removeprefix(f"{folder}/"): base + file.url
            for file in self.site.static_files
            if file.relative_path.startswith(f"{folder}/")
        }

    def variables(self, entry: Entry, index: int) -> dict[str, Any]:
        """Return what templates know of an entry, but for its reference, which costs time."""
        settings = self.settings
        links = self._links(entry)
        found = {
            "key": entry.key, "type": entry.type, "links": links, "link": links.get("pdf") or links.get("ps"),
            "entry": entry.hash(
                listed(settings["bibtex_filters"]), listed(settings["bibtex_skip_fields"]),
                raw=bool(settings["use_raw_bibtex_entry"]), raw_filters=listed(settings["raw_bibtex_filters"]),
            ),
            "details": base_of(self.site) + details_url(self.site, entry, settings),
        }  # fmt: skip
        return {**found, "index": index} if index else found

    def _links(self, entry: Entry) -> dict[str, str]:
        start = f"{entry.key}{self.settings['repository_file_delimiter'] or '.'}"
        return {path[len(start) :]: url for path, url in self._repository.items() if path.startswith(start)}


class EntryData(Drop):
    """The variables of a bibliography's template; a reference is only made where it is asked for."""

    def __init__(self, owner: Bibliography, context: Context, entry: Entry, index: int) -> None:
        self._owner = owner
        self._context = context
        self._entry = entry
        self._made = owner.variables(entry, index)

    def lookup(self, key: object) -> object:
        """Return a variable of the entry, or ``site``, ``page`` or ``jekyll``."""
        if key == "reference" and "reference" not in self._made:
            self._made["reference"] = self._owner.reference(self._entry, self._made.get("index", 0))
        if isinstance(key, str) and key in self._made:
            return self._made[key]
        return self._context.find(key) if key in _SHARED else None

    def has(self, key: object) -> bool:
        """Whether templates may ask for the name."""
        return key == "reference" or key in self._made or key in _SHARED


def _safe(tag: str, otherwise: str) -> str:
    return tag if _ELEMENT.match(tag) and tag.lower() != "script" else otherwise


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
