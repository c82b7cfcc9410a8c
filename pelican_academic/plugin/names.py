"""Front matter keys that Pelican would take for its own, in one table.

Pelican makes every metadata key an attribute of the page: Jekyll's ``status: current`` would drop the page,
``content:`` or ``settings:`` would break it. Every key stays readable under its own name in ``page.extra``; those
below are attributes under another name, all others under their own.
"""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from typing import Any

from pelican.contents import Article, Page

__all__ = ["RENAMED", "attributes"]

RENAMED: Mapping[str, str] = {
    "status": "person_status",  # Pelican's: published, hidden, draft, skip
    "category": "jekyll_category",  # Pelican's: one Category object
    "categories": "jekyll_categories",
    "tags": "jekyll_tags",  # Pelican's: Tag objects
    "author": "jekyll_author",  # Pelican's: Author objects
    "authors": "jekyll_authors",
    "date": "jekyll_date",  # Pelican's: a SafeDatetime
    "modified": "jekyll_modified",
    "template": "jekyll_template",
    "translations": "jekyll_translations",
    "timezone": "jekyll_timezone",
    "lang": "jekyll_lang",
    "slug": "jekyll_slug",
    "summary": "jekyll_summary",
    "title": "jekyll_title",
    "kind": "jekyll_kind",  # ours: which kind of page this is
    "extra": "jekyll_extra",
    "member": "jekyll_member",
    "entry": "jekyll_entry",
    "compat": "jekyll_compat",
    "sheets": "jekyll_sheets",
    "members": "jekyll_members",  # ours: records of people and papers, never a page's own list of names
    "papers": "jekyll_papers",
    "details": "jekyll_details",
    "toc": "jekyll_toc",
    "written": "jekyll_written",
}

# Whatever else Pelican's content classes define or set: content, settings, url, save_as, metadata, is_valid, …
_TAKEN = frozenset(
    {
        *dir(Page),
        *dir(Article),
        "content",
        "settings",
        "url",
        "save_as",
        "metadata",
        "source_path",
        "relative_source_path",
    }
    | {"in_default_lang", "date_format", "locale_date", "locale_modified", "reader", "path", "override_url"}
    | {"override_save_as"}
)


def attributes(front_matter: Mapping[str, Any]) -> dict[str, Any]:
    """Return the attributes that a page gets from its front matter, none of which is Pelican's.

    >>> attributes({"status": "current", "position": "PhD student", "content": "x"})
    {'person_status': 'current', 'position': 'PhD student', 'jekyll_content': 'x'}
    >>> attributes({"Date": "soon"})
    {'jekyll_date': 'soon'}
    """
    result = {}
    for key, value in sorted(front_matter.items(), key=lambda item: str(item[0]).islower()):  # "position" wins
        name = str(key).lower()  # as Pelican makes an attribute of it
        if name in RENAMED:
            name = RENAMED[name]
        elif name in _TAKEN or name.startswith("_"):
            name = f"jekyll_{name.lstrip('_')}"
        if name.isidentifier() and not keyword.iskeyword(name):
            result[name] = value
    return result
