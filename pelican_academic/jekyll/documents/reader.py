"""One file with front matter -> a `Document`: what the file, its defaults, its name and its folders say of it.

Source: Jekyll, "Front Matter", "Front Matter Defaults", "Posts".
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from pelican_academic.jekyll.documents.document import Collection, Document
from pelican_academic.jekyll.documents.slug import titleize
from pelican_academic.jekyll.files import front_matter
from pelican_academic.jekyll.files.written import written
from pelican_academic.jekyll.setup.config import merge
from pelican_academic.jekyll.setup.setup import Setup
from pelican_academic.jekyll.setup.theme import Theme
from pelican_academic.liquid.filters.strings import split_words
from pelican_academic.regex import regex

__all__ = ["DATED", "read_document", "read_text"]

DATED = regex(r"(?:.+/)??(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)\Z", re.DOTALL)
_YEAR = regex(r"\d{4}|\d\D+\d")  # or figures enough for one
_NAMED = regex(r"(?:.+/)?(.*)(\.[^.]+)\Z", re.DOTALL)


def read_text(site: Setup, relative: str, theme: Theme | None = None) -> front_matter.FrontMatter | None:
    """Read a file of the site or of its theme, reporting what is wrong with it; None if it cannot be read."""
    problems = site.problems
    path = (theme or site).root / relative
    relative = theme.shown(relative) if theme else relative
    try:
        text, bad = front_matter.decode(path)
    except OSError as error:
        problems.add(relative, 0, "unreadable", f"cannot be read ({error.strerror})", "left out")
        return None
    if bad:
        problems.add(relative, bad, "not-utf-8", "a byte that is not UTF-8", "shown as \N{REPLACEMENT CHARACTER}")
    found = front_matter.read(text)
    site.keep_split(relative, found.split)
    if found.error:
        problems.add(
            relative, found.error.line, "front-matter-yaml", f"front matter is not YAML: {found.error.reason}",
            "the page is built without it, as Jekyll does", column=found.error.column,
        )  # fmt: skip
    for fault in found.faults:
        problems.add(relative, fault.line, "front-matter-yaml", fault.reason, fault.action, severity="warning")
    return found


def read_document(
    site: Setup, relative: str, kind: str, collection: Collection | None, theme: Theme | None = None
) -> Document | None:
    """Read a page (``kind`` "page", no collection), a post, a draft or a document; None if it cannot be read."""
    found = read_text(site, relative, theme)
    if found is None:
        return None
    document = Document(
        site, relative, kind=kind, of=collection, front_matter=found.data, body=found.split.body,
        body_line=found.split.body_line, root=theme.root if theme else None,
    )  # fmt: skip
    if collection and document.extension in {".yml", ".yaml"}:
        document.body = ""
    own = {str(key): value for key, value in found.data.items()}
    _check(document, own)
    if collection is None:
        document.data = {**site.defaults.all(relative, "pages"), **own}
        return document
    defaults = site.defaults.all(document.collection_path, collection.label)
    folders = _categories_of_path(document)
    values: dict[str, Any] = {"categories": folders}
    for source, origin in ((defaults, "defaults"), (own, "front matter")):
        values = _with_categories(values, source)
        _set_date(document, values, origin)
    document.data = values
    if found.error is not None:  # Jekyll, too, leaves a document that it cannot read without title, tags and excerpt
        values["excerpt"] = ""
    else:
        _name_parts(document)
        if kind == "draft" and not values.get("date"):
            changed = document.path.stat().st_mtime
            values["date"] = site.clock.local(datetime.fromtimestamp(int(changed), UTC))
        _lists(document)
    return document


def _check(document: Document, own: dict[str, Any]) -> None:
    """Mend what cannot be used: an empty permalink, one that climbs out of the output folder."""
    link = own.get("permalink")
    if link is None:
        return
    problem = document.problem_at_key
    if link == "":
        own["permalink"] = None
        problem("permalink", "permalink-empty", "the permalink is empty", "the file's own path was used")
    elif ".." in str(link).split("/") or "%2e%2e" in str(link).lower():
        problem(
            "permalink", "permalink-outside", f"the permalink {link!r} leaves the output folder",
            "its '..' was left out",
        )  # fmt: skip


def _categories_of_path(document: Document) -> list[str]:
    special = "_drafts" if document.kind == "draft" else f"_{document.collection}"
    above = re.sub(rf"{re.escape(special)}.*", "", document.collection_path, flags=re.DOTALL)
    return [part for part in above.split("/") if part]


def _with_categories(values: dict[str, Any], source: dict[str, Any]) -> dict[str, Any]:
    named = source.get("categories")
    if named is None:
        return merge(values, {key: value for key, value in source.items() if key != "categories"})
    listed = split_words(named) if isinstance(named, str) else list(named) if isinstance(named, list) else [named]
    before = values.get("categories") or []
    return merge(values, source | {"categories": [*before, *(name for name in listed if name not in before)]})


def _set_date(document: Document, values: dict[str, Any], origin: str) -> None:
    value = values.get("date")
    if value is None or (isinstance(value, datetime) and value.tzinfo is document.site.clock.zone is not None):
        return
    try:
        values["date"] = document.site.clock.parse(value)
    except (ValueError, OverflowError):
        del values["date"]
        message = f"'{written(value)}' in the {origin} is not a date"
        document.problem_at_key("date", "date", message, "built as if it had none")
    else:
        if isinstance(value, str) and not _YEAR.search(value):
            document.problem_at_key(
                "date", "date", f"{value!r} says no year", f"took {values['date']:%Y-%m-%d}, as Jekyll does"
            )


def _name_parts(document: Document) -> None:
    """Title, slug, ending and date from the file's name, where the front matter does not say."""
    values, relative = document.data, document.relative_path
    if dated := DATED.match(relative):
        slug, extension = dated[2], dated[3]
        if not values.get("date"):
            values["date"] = dated[1]
            _set_date(document, values, "file name")
    elif named := _NAMED.match(relative):
        slug, extension = named[1], named[2]
    else:
        slug, extension = document.basename, ""
    slug = slug.rstrip(".")
    if values.get("title") is None or values["title"] is False:
        values["title"] = titleize(slug)
    if values.get("slug") is None:
        values["slug"] = slug
    if extension and values.get("ext") is None:
        values["ext"] = extension


def _lists(document: Document) -> None:
    values = document.data
    single = values.get("category")
    named = list(values.get("categories") or [])
    names = [*named, *(_flat(single) if single is not None and single is not False else [])]
    values["categories"] = list(dict.fromkeys(_text(name) for name in names if name is not None))
    tag, several = values.get("tag"), values.get("tags")
    if tag is not None and tag is not False:
        tags = _flat(tag)
    elif isinstance(several, str):
        tags = split_words(several)
    else:
        tags = _flat(several)
    values["tags"] = [name for name in tags if name is not None]


def _flat(value: Any) -> list[Any]:
    return [part for item in value for part in _flat(item)] if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
