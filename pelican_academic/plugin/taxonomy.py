"""Where the pages of tags and categories go on a Jekyll site: at addresses that the site does not use itself."""

from __future__ import annotations

from typing import Any

from pelican.generators import ArticlesGenerator

from pelican_academic.jekyll import Site
from pelican_academic.plugin.kinds import KIND_OF_COLLECTION

__all__ = ["list_under_all", "taxonomy"]

_PLACES = {
    "TAG": ("tags", ("tag", "tags", "news/tag", "topics")),
    "CATEGORY": ("categories", ("category", "categories", "news/category", "sections")),
}


def taxonomy(site: Site) -> dict[str, Any]:
    """Return Pelican's settings for the pages of tags, categories and the archive, where the site's posts have any.

    A folder counts as free if the site writes nothing into it, so that no address of the site is taken.
    """
    posts = [*site.posts]
    for label, group in site.collections.items():
        posts += group.docs if KIND_OF_COLLECTION.get(label.lower()) == "post" and label != "posts" else ()
    taken = {document.destination for document in site.documents} | {file.destination for file in site.static_files}
    values: dict[str, Any] = {}
    lists = []
    for name, (key, folders) in _PLACES.items():
        used = any(post.data.get(key) for post in posts)
        folder = next((folder for folder in folders if not any(path.startswith(f"{folder}/") for path in taken)), "")
        if not used or not folder:
            continue
        listed = f"{folder}/index.html"
        plural = "TAGS" if name == "TAG" else "CATEGORIES"
        values |= {f"{name}_URL": f"{folder}/{{slug}}/", f"{name}_SAVE_AS": f"{folder}/{{slug}}/index.html"}
        if f"{folder}.html" not in taken:
            values[f"{plural}_SAVE_AS"] = listed
            lists.append(plural.lower())
    if site.posts and not {"archives/index.html", "archives.html"} & taken:
        values["ARCHIVES_SAVE_AS"] = "archives/index.html"
        lists.append("archives")
    return {**values, "DIRECT_TEMPLATES": lists}


def list_under_all(generator: ArticlesGenerator) -> None:
    """List each article under all of its ``categories``: Pelican knows one, Jekyll as many as a post names."""
    listed: dict[Any, list[Any]] = {}
    for article in generator.articles:
        only = [article.category] if hasattr(article, "category") else []
        for category in getattr(article, "categories", only):
            listed.setdefault(category, []).append(article)
    generator.categories[:] = sorted(listed.items(), reverse=generator.settings["REVERSE_CATEGORY_ORDER"])
