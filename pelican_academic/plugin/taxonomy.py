"""What a Jekyll site's posts are filed under, and where its tags and categories have their pages.

Those that a plugin of the site makes (jekyll-archives), else pages of ours, at addresses that the site does not use.
"""

from __future__ import annotations

from typing import Any

from pelican.contents import Category, Tag
from pelican.generators import ArticlesGenerator

from pelican_academic.extract.keys import slug
from pelican_academic.jekyll import Document, Site
from pelican_academic.jekyll.documents.permalink import too_long
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.kinds import KIND_OF_COLLECTION

__all__ = ["filed", "list_under_all", "taxonomy"]

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
        if not used or not folder or any(own == key for own, _ in site.archives):
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


class _Archived:
    """A tag or category that a page of the site lists: it has an address, and Pelican writes nothing there."""

    archive = page_name = ""
    save_as = ""

    @property
    def url(self) -> str:
        return self.archive.lstrip("/")


class _ArchivedTag(_Archived, Tag):  # type: ignore[misc]
    pass


class _ArchivedCategory(_Archived, Category):  # type: ignore[misc]
    pass


_TERMS = {"tags": (Tag, _ArchivedTag), "categories": (Category, _ArchivedCategory)}


def filed(document: Document, build: Build) -> dict[str, Any]:
    """Return what Pelican calls the tags, categories and category of a post."""
    found: dict[str, Any] = {}
    for key in _TERMS:
        names = document.data.get(key) or []
        if names:
            found[key] = [_term(key, name, build) for name in dict.fromkeys(map(str, names))]
    if "categories" in found:
        found["category"] = found["categories"][0]
    elif not build.our_theme:  # Pelican's themes print the category of each article
        found["category"] = Category(build.settings["DEFAULT_CATEGORY"], build.settings)
    return found


def _term(key: str, name: str, build: Build) -> Any:
    """A tag or category at the site's own page, else at one of ours, whose address is cut where it is long."""
    assert build.site is not None  # noqa: S101 - called for a Jekyll site
    ours, own = _TERMS[key]
    if address := build.site.archives.get((key, name.lower())):
        term = own(name, build.settings)
        term.archive = address
        return term
    term = ours(name, build.settings)
    if too_long(term.slug):
        term.slug = slug(term.slug)
    return term


def list_under_all(generator: ArticlesGenerator) -> None:
    """List each article under all of its ``categories``: Pelican knows one, Jekyll as many as a post names."""
    listed: dict[Any, list[Any]] = {}
    for article in generator.articles:
        only = [article.category] if hasattr(article, "category") else []
        for category in getattr(article, "categories", only):
            listed.setdefault(category, []).append(article)
    generator.categories[:] = sorted(listed.items(), reverse=generator.settings["REVERSE_CATEGORY_ORDER"])
