"""Fill a `Site` from its folder: posts, drafts, pages, collections, static files and data, in Jekyll's order.

Source: Jekyll, "Directory Structure", "Posts", "Collections", "Pages", "Static Files".
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from pelican_academic.jekyll import checks, data, front_matter, permalink, plugins
from pelican_academic.jekyll.config import merge
from pelican_academic.jekyll.document import Collection, Document, StaticFile, extension_of
from pelican_academic.jekyll.entries import Entries
from pelican_academic.jekyll.order import in_order
from pelican_academic.jekyll.site import Site
from pelican_academic.jekyll.slug import titleize

__all__ = ["fill", "read_text", "sort_key"]

DATED = re.compile(r"(?:.+/)*?(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)\Z", re.DOTALL)
_NAMED = re.compile(r"(?:.+/)*(.*)(\.[^.]+)\Z", re.DOTALL)


def fill(site: Site) -> None:
    """Read everything."""
    config = site.config
    folder = str(config.get("collections_dir") or "").strip("/")
    for name, metadata in config["collections"].items():
        label = Collection.clean_label(name)
        style = str(config.get("permalink") or "")
        template = str(metadata.get("permalink") or permalink.add_suffix("/:collection/:path", style))
        site.collections[label] = Collection(label, metadata, f"_{label}", template)
    destination = str(config.get("destination") or "_site").strip("./")
    _folder(site, "", destination)
    site.pages.sort(key=lambda page: page.name)
    posts = site.collections["posts"]
    posts.docs = [document for document in posts.docs if _is_wanted(site, document)]
    _order(posts)
    if (limit := config.get("limit_posts") or 0) and isinstance(limit, int) and limit > 0:
        posts.docs = posts.docs[-limit:]
    for collection in site.collections.values():
        if collection.label not in {"posts", "data"}:
            _collection(site, collection, f"{folder}/{collection.folder}" if folder else collection.folder)
        _chain(collection)
    site.static_files.sort(key=lambda file: file.relative_path)
    data_folder = str(config.get("data_dir") or "_data").strip("/")
    entries = Entries(site.root, config | {"include": config["include"]}, site.problems)
    site.data = data.read(entries, data_folder, site.problems)
    plugins.generate(site)
    checks.report(site)


def _folder(site: Site, base: str, destination: str) -> None:
    """Read one folder of pages and static files, its ``_posts`` and ``_drafts``, and those below it."""
    entries = site.entries.listed(base)
    prefix = f"{base}/" if base else ""
    folders = [entry for entry in entries if entry.is_dir()]
    collections_dir = str(site.config.get("collections_dir") or "").strip("/")
    if not collections_dir or base == collections_dir or base.startswith(f"{collections_dir}/"):
        _posts(site, base)
    for entry in folders:
        path = f"{prefix}{entry.name}"
        if path != destination and not _loops(site, path):
            _folder(site, path, destination)
    for entry in entries:
        if not entry.is_dir():
            _file(site, f"{prefix}{entry.name}")


def _loops(site: Site, path: str) -> bool:
    """Whether a symbolic link leads to one of the folders above it."""
    full = site.root / path
    if not full.is_symlink():
        return False
    real = full.resolve()
    if full.parent.resolve().is_relative_to(real):
        site.problems.add(path, 0, "link-loop", "a symbolic link to a folder above itself", "left out")
        return True
    return False


def _posts(site: Site, base: str) -> None:
    places = [("_posts", "post")]
    if site.config.get("show_drafts"):
        places.append(("_drafts", "draft"))
    for name, kind in places:
        folder = f"{base}/{name}" if base else name
        if not (site.root / folder).is_dir() or site.entries.leaves(folder):
            continue
        for path in site.entries.keep(folder, site.entries.below(folder)):
            if path.endswith((".yml", ".yaml")):  # Jekyll reads such a post as data, which leaves it without text
                continue
            if kind == "draft" or DATED.match(path):
                document = _document(site, f"{folder}/{path}", kind, "posts")
                if document is not None:
                    site.collections["posts"].docs.append(document)


def _collection(site: Site, collection: Collection, folder: str) -> None:
    if not (site.root / folder).is_dir() or site.entries.leaves(folder):
        return
    names = site.entries.below(folder, hidden=True)
    for path in site.entries.keep(collection.folder, names):
        relative = f"{folder}/{path}"
        if site.entries.leaves(relative):
            continue
        if _starts_with_header(site, relative):
            document = _document(site, relative, "document", collection.label)
            if document is not None and (site.config.get("unpublished") or document.data.get("published") is not False):
                collection.docs.append(document)
        else:
            static = _collection_file(site, collection, relative, path)
            collection.files.append(static)
            if collection.written:
                site.static_files.append(static)
    _order(collection)


def _collection_file(site: Site, collection: Collection, relative: str, path: str) -> StaticFile:
    extension = extension_of(path)
    stem = path[: -len(extension)] if extension else path
    fields: dict[str, permalink.Field] = {
        "collection": collection.label, "path": f"/{stem}", "output_ext": "", "name": stem.rsplit("/", 1)[-1],
        "title": "",
    }  # fmt: skip
    url = permalink.expand(collection.template, fields).rstrip("/") + extension
    return StaticFile(site.root / relative, relative, permalink.destination(url, ""), url, collection.label)


def _file(site: Site, relative: str) -> None:
    """Read one file of a plain folder: a page if it has front matter, else a static file."""
    if _starts_with_header(site, relative):
        page = _document(site, relative, "page", "")
        if page is not None and (site.config.get("unpublished") or page.data.get("published") is not False):
            site.pages.append(page)
        return
    defaults = site.defaults.all(relative, None)
    if defaults.get("published") is False and not site.config.get("unpublished"):
        return
    if (site.root / relative).is_file():
        target = permalink.destination(f"/{relative.replace('%', '%25')}", "")
        site.static_files.append(StaticFile(site.root / relative, relative, target, f"/{relative}", data=defaults))


def _starts_with_header(site: Site, relative: str) -> bool:
    try:
        with (site.root / relative).open("rb") as file:
            start = file.read(64)
    except OSError as error:
        site.problems.add(relative, 0, "unreadable", f"cannot be read ({error.strerror})", "left out")
        return False
    if front_matter.is_hidden_by_mark(start):
        site.problems.add(
            relative,
            1,
            "byte-order-mark",
            "a byte order mark hides the front matter",
            "copied as a file, as Jekyll does",
        )
    return front_matter.has_header(start)


def read_text(site: Site, relative: str) -> front_matter.FrontMatter | None:
    """Read a file of the site with front matter, reporting what is wrong with it; None if it cannot be read."""
    problems = site.problems
    try:
        text, bad = front_matter.decode(site.root / relative)
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


def _document(site: Site, relative: str, kind: str, collection: str) -> Document | None:
    found = read_text(site, relative)
    if found is None:
        return None
    document = Document(
        site, relative, kind=kind, collection=collection, front_matter=found.data, body=found.split.body,
        body_line=found.split.body_line,
    )  # fmt: skip
    if document.collection and document.extension in {".yml", ".yaml"}:
        document.body = ""
    own = {str(key): value for key, value in found.data.items()}
    _check(document, own)
    if document.is_page:
        document.data = {**site.defaults.all(relative, "pages"), **own}
        return document
    defaults = site.defaults.all(document.collection_path, collection)
    folders = _categories_of_path(document)
    values = {"categories": folders}
    for source, origin in ((defaults, "defaults"), (own, "front matter")):
        values = _with_categories(values, source)
        _set_date(document, values, origin)
    document.data = values
    if found.error is None:  # Jekyll, too, leaves a document that it cannot read without title and tags
        _name_parts(document)
        _lists(document)
    return document


def _check(document: Document, own: dict[str, Any]) -> None:
    """Mend what cannot be used: an empty permalink, one that climbs out of the output folder."""
    link = own.get("permalink")
    if link is None:
        return
    problem = document.site.problem_at_key
    if link == "":
        problem(document, "permalink", "permalink-empty", "the permalink is empty", "the file's own path was used")
    elif ".." in str(link).split("/") or "%2e%2e" in str(link).lower():
        problem(
            document, "permalink", "permalink-outside", f"the permalink {link!r} leaves the output folder",
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
    listed = named.split() if isinstance(named, str) else list(named) if isinstance(named, list) else [named]
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
        document.site.problem_at_key(
            document, "date", "date", f"{value!r} in the {origin} is not a date", "built as if it had none"
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
        tags = several.split()
    else:
        tags = _flat(several)
    values["tags"] = [name for name in tags if name is not None]


def _flat(value: Any) -> list[Any]:
    return [part for item in value for part in _flat(item)] if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _is_wanted(site: Site, document: Document) -> bool:
    if document.data.get("published") is False and not site.config.get("unpublished"):
        return False
    if site.is_published(document):
        return True
    site.problem_at_key(
        document, "date", "future", "the post is dated in the future", "left out without 'future: true'"
    )
    return False


def _order(collection: Collection) -> None:
    """Sort as the collection asks: ``order`` (paths), ``sort_by`` (a key), else by date and path."""
    docs = collection.docs
    docs[:] = in_order(docs)
    order, key = collection.metadata.get("order"), collection.metadata.get("sort_by")
    if isinstance(order, list):
        prefix = f"{collection.folder}/"
        places = {str(name): place for place, name in enumerate(order)}
        listed = {id(d): places.get(d.collection_path.removeprefix(prefix), len(places)) for d in docs}
        docs.sort(key=lambda document: listed[id(document)])
    elif isinstance(key, str):
        docs.sort(key=lambda document: sort_key(document.data.get(key)))


def sort_key(value: Any) -> tuple[int, Any, str]:
    """Return a value among others of any type: numbers, then dates, then text; nothing comes last."""
    if value is None:
        return (3, 0, "")
    if isinstance(value, int | float):
        return (0, value, "")
    if isinstance(value, date):
        return (1, value.toordinal(), str(value))
    return (2, 0, str(value))


def _chain(collection: Collection) -> None:
    for before, after in zip(collection.docs, collection.docs[1:], strict=False):
        before.following, after.preceding = after, before
