"""``scholar:`` of the configuration and of a page's front matter -> one mapping with jekyll-scholar's defaults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["listed", "settings_of", "words"]

_DEFAULTS: Mapping[str, Any] = {
    "style": "apa", "locale": "en", "sort_by": "none", "order": "ascending", "group_by": "none",
    "group_order": "ascending", "source": "./_bibliography", "bibliography": "references.bib",
    "bibliography_template": "{{reference}}", "bibliography_class": "bibliography", "bibliography_list_tag": "ol",
    "bibliography_item_tag": "li", "bibliography_list_attributes": {}, "bibliography_item_attributes": {},
    "bibliography_group_tag": "h2,h3,h4,h5", "reference_tagname": "span", "cite_class": "citation",
    "missing_reference": "(missing reference)", "details_dir": "bibliography", "details_layout": "bibtex.html",
    "details_link": "Details", "details_link_class": "details",
    "details_permalink": "/:details_dir/:key:extension", "query": "@*", "replace_strings": True, "join_strings": True,
    "use_raw_bibtex_entry": False, "bibtex_filters": ["smallcaps", "superscript", "italics", "textit", "lowercase",
    "textregistered", "tiny", "latex"], "raw_bibtex_filters": [], "bibtex_skip_fields": ["abstract", "month_numeric"],
    "repository": None, "repository_file_delimiter": ".", "relative": "", "remove_duplicates": False,
    "separate_links": False, "type_order": [], "month_names": [],
    "type_aliases": {"phdthesis": "thesis", "mastersthesis": "thesis"},
    "type_names": {
        "article": "Journal Articles", "book": "Books", "incollection": "Book Chapters",
        "inproceedings": "Conference Articles", "thesis": "Theses", "mastersthesis": "Master's Theses",
        "phdthesis": "PhD Theses", "manual": "Manuals", "techreport": "Technical Reports", "misc": "Miscellaneous",
        "unpublished": "Unpublished",
    },
}  # fmt: skip


def settings_of(site: Site, page: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the settings that hold on a page; its own ``scholar:`` wins, the tables of names are joined."""
    found = dict(_DEFAULTS)
    for given in (site.config.get("scholar"), (page or {}).get("scholar")):
        for key, value in given.items() if isinstance(given, Mapping) else ():
            joined = key in {"type_names", "type_aliases"} and isinstance(value, Mapping)
            found[key] = {**found[key], **value} if joined else value
    return found


def listed(value: Any) -> list[str]:
    """Return a setting that may be a list or a text with commas: ``"year, type"`` -> ``["year", "type"]``."""
    items = value if isinstance(value, list) else str(value or "").strip("[]").split(",")
    return [text for item in items if (text := str(item).strip())]


def words(value: Any) -> str:
    """Return a mapping as HTML attributes."""
    from html import escape  # noqa: PLC0415 - one use

    items = value.items() if isinstance(value, Mapping) else ()
    return "".join(f' {name}="{escape(str(text))}"' for name, text in items if str(name).replace("-", "").isalnum())
