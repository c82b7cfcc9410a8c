"""The automatic pages of jekyll-paginate-v2: a list for each tag, category and collection. Source: its documentation.

Settings: ``autopages.enabled``, and for each of ``tags``, ``categories``, ``collections``: ``enabled``, ``layouts``,
``title``, ``permalink``, ``slugify``. A layout's own ``pagination`` and ``autopages`` win over the site's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.documents.slug import slugify
from pelican_academic.jekyll.setup.config import merge

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["autopages"]

_SLUG = {"mode": "none", "cased": False}
# setting -> (key of documents, key of a list, placeholder, its defaults)
_KINDS: Mapping[str, tuple[str, str, str, dict[str, Any]]] = {
    "tags": (
        "tags", "tag", ":tag",
        {"layouts": ["autopage_tags.html"], "title": "Posts tagged with :tag", "permalink": "/tag/:tag"},
    ),
    "categories": (
        "categories", "category", ":cat",
        {"layouts": ["autopage_category.html"], "title": "Posts in category :cat", "permalink": "/category/:cat"},
    ),
    "collections": (
        "__coll", "collection", ":coll",
        {
            "layouts": ["autopage_collection.html"], "title": "Posts in collection :coll",
            "permalink": "/collection/:coll",
        },
    ),
}  # fmt: skip


def autopages(site: Site, pagination: dict[str, Any]) -> list[Document]:
    """Return the first page of each automatic list; ``pagination`` is the site's block with its defaults."""
    asked = site.config.get("autopages")
    if not isinstance(asked, dict) or not asked.get("enabled"):
        return []
    documents: list[Document] = []
    for label, collection in site.collections.items():
        for document in collection.docs:
            if "pagination" not in document.data:
                document.data["__coll"] = label
                documents.append(document)
    pages: list[Document] = []
    for kind, (plural, key, placeholder, defaults) in _KINDS.items():
        given = asked.get(kind)
        settings = merge({"enabled": True, "slugify": _SLUG, **defaults}, given if isinstance(given, dict) else {})
        if not settings["enabled"]:
            continue
        for name, shown in _names(documents, plural).items():
            for layout in settings["layouts"]:
                page = _page(site, settings, pagination, key, placeholder, name, shown, str(layout))
                if page:
                    site.archives.setdefault((plural, name), page.url)
                    pages.append(page)
    return pages


def _names(documents: list[Document], key: str) -> dict[str, str]:
    """Return each value of a key of the documents, in lower case, with how it was first written."""
    found: dict[str, str] = {}
    for document in documents:
        value = document.data.get(key)
        listed = re.split(r"[;,\s]", value) if isinstance(value, str) else value if isinstance(value, list) else []
        for item in listed:
            for part in re.split("[;,]", str(item).strip()):
                found.setdefault(part.lower().strip(), part)
    return {name: shown for name, shown in found.items() if name}


def _page(
    site: Site, settings: dict[str, Any], pagination: dict[str, Any], key: str, placeholder: str, name: str,
    shown: str, file: str,
) -> Document | None:  # fmt: skip
    stem = file.rsplit(".", 1)[0]
    layout = site.layouts.get(stem)
    if layout is None:
        site.problems.add(
            site.configuration, 0, "layout-missing", f"autopages ask for the layout '{file}', which is not there",
            "made no such pages",
        )  # fmt: skip
        return None
    slugs = settings["slugify"] if isinstance(settings["slugify"], dict) else {}
    slug = slugify(name, str(slugs.get("mode") or "default"), cased=bool(slugs.get("cased")))
    own = layout.data.get("autopages")
    settings = merge(settings, own if isinstance(own, dict) else {})
    lists = layout.data.get("pagination")
    data = {
        **layout.data,
        "permalink": str(settings["permalink"]).replace(placeholder, slug, 1),
        "layout": stem,
        "title": str(settings["title"]).replace(placeholder, slug, 1),
        "pagination": {**merge(pagination, lists if isinstance(lists, dict) else {}), key: name},
        "autopage": {"layout_path": f"_layouts/{file}", "display_name": shown},
    }
    return Document(site, f"{data['permalink']}/index.html".strip("/"), data=data, generated="jekyll-paginate-v2")
