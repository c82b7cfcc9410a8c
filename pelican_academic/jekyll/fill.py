"""Fill a `Site` from its folder: posts, drafts, pages, collections, static files and data, in Jekyll's order.

Source: Jekyll, "Directory Structure", "Posts", "Collections", "Pages", "Static Files".
"""

from __future__ import annotations

from pathlib import Path

from pelican_academic.disk import is_file, is_folder
from pelican_academic.jekyll import plugins
from pelican_academic.jekyll.documents import order, permalink
from pelican_academic.jekyll.documents.document import Collection, Document, StaticFile, extension_of
from pelican_academic.jekyll.documents.reader import DATED, read_document
from pelican_academic.jekyll.files import data, front_matter
from pelican_academic.jekyll.setup.config import merge
from pelican_academic.jekyll.setup.entries import Entries
from pelican_academic.jekyll.setup.theme import Theme
from pelican_academic.jekyll.site import Site

__all__ = ["fill"]


def fill(site: Site) -> None:
    """Read everything."""
    config = site.config
    folder = str(config.get("collections_dir") or "").strip("/")
    for name, metadata in config["collections"].items():
        label = Collection.clean_label(name)
        style = str(config.get("permalink") or "")
        own = metadata.get("permalink")
        template = permalink.add_suffix("/:collection/:path", style) if own is None else str(own)
        site.collections[label] = Collection(label, metadata, f"_{label}", template)
    destination = str(config.get("destination") or "_site").strip("./")
    _folder(site, "", destination)
    _named(site)
    site.pages.sort(key=lambda page: page.name)
    site.static_files.sort(key=lambda file: file.relative_path)
    posts = site.collections["posts"]
    posts.docs = [document for document in posts.docs if _is_wanted(site, document)]
    if not config.get("future"):  # whoever asks for a post's date gives it one
        for post in posts.docs:
            post.data.setdefault("date", site.clock.now)
    order.arrange(posts)
    if (limit := config.get("limit_posts") or 0) and isinstance(limit, int) and limit > 0:
        posts.docs = posts.docs[-limit:]
    for collection in site.collections.values():
        if collection.label not in {"posts", "data"}:
            _collection(site, collection, f"{folder}/{collection.folder}" if folder else collection.folder)
        order.chain(collection)
    data_folder = str(config.get("data_dir") or "_data").strip("/")
    site.data = data.read(Entries(site.root, config, site.problems), data_folder, site.problems)
    if site.theme:
        _theme(site, site.theme)
    plugins.select(site)
    plugins.generate(site)


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
        if path != destination and not site.entries.climbs(path):
            _folder(site, path, destination)
    for entry in entries:
        if not entry.is_dir():
            _file(site, f"{prefix}{entry.name}")


def _named(site: Site) -> None:
    """Read the files that ``include`` names by their path, wherever they lie: ``_pages/about.md``."""
    read = {page.relative_path for page in site.pages} | {file.relative_path for file in site.static_files}
    for path in dict.fromkeys(str(name).strip("/") for name in site.config["include"]):
        full = site.root / path
        inside = ".." not in path.split("/") and not any(mark in path for mark in "*?[")
        if inside and path not in read and is_file(full) and full.resolve().is_relative_to(site.root.resolve()):
            _file(site, path)


def _posts(site: Site, base: str) -> None:
    places = [("_posts", "post")]
    if site.config.get("show_drafts"):
        places.append(("_drafts", "draft"))
    for name, kind in places:
        folder = f"{base}/{name}" if base else name
        if not is_folder(site.root / folder) or site.entries.leaves(folder):
            continue
        for path in site.entries.keep(folder, site.entries.below(folder)):
            if path.endswith((".yml", ".yaml")):  # Jekyll reads such a post as data, which leaves it without text
                continue
            if kind == "draft" or DATED.match(path):
                if not front_matter.is_text(site.root / folder / path):  # a picture beside its post
                    continue
                document = read_document(site, f"{folder}/{path}", kind, site.collections["posts"])
                if document is not None:
                    site.collections["posts"].docs.append(document)
            elif _starts_with_header(site, f"{folder}/{path}"):
                site.problems.add(
                    f"{folder}/{path}", 1, "post-name", "the name of a post begins with its day (2026-05-17-)",
                    "left out, as Jekyll does", severity="warning",
                )  # fmt: skip


def _collection(site: Site, collection: Collection, folder: str) -> None:
    if not is_folder(site.root / folder) or site.entries.leaves(folder):
        return
    names = site.entries.below(folder, hidden=True)
    for path in site.entries.keep(collection.folder, names):
        relative = f"{folder}/{path}"
        if site.entries.leaves(relative):
            continue
        if _starts_with_header(site, relative):
            document = read_document(site, relative, "document", collection)
            if document is not None and (site.config.get("unpublished") or document.data.get("published") is not False):
                collection.docs.append(document)
        else:
            static = _collection_file(site, collection, relative, path)
            collection.files.append(static)
            if collection.written:
                site.static_files.append(static)
    order.arrange(collection)


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
        page = read_document(site, relative, "page", None)
        if page is not None and (site.config.get("unpublished") or page.data.get("published") is not False):
            site.pages.append(page)
        return
    file = _static_file(site, relative, site.root)
    if file.path.is_file() and (site.config.get("unpublished") or file.data.get("published") is not False):
        site.static_files.append(file)


def _theme(site: Site, theme: Theme) -> None:
    """Add the theme's assets and data that the site does not have itself."""
    pages = {page.relative_path for page in site.pages}
    files = {file.relative_path for file in site.static_files}
    for path in theme.assets():
        if not _starts_with_header(site, path, theme):
            if path not in files:
                site.static_files.append(_static_file(site, path, theme.root))
        elif path not in pages and (page := read_document(site, path, "page", None, theme)):
            site.pages.append(page)
    if theme.has("_data"):
        entries = Entries(theme.root, site.config, site.problems)
        site.data = merge(data.read(entries, "_data", site.problems), site.data)


def _static_file(site: Site, relative: str, root: Path) -> StaticFile:
    extension = extension_of(relative)
    url = f"/{relative.removesuffix(extension).rstrip('.')}{extension}"
    return StaticFile(
        root / relative, relative, permalink.destination(url, ""), url, data=site.defaults.all(relative, None)
    )


def _starts_with_header(site: Site, relative: str, theme: Theme | None = None) -> bool:
    try:
        with ((theme or site).root / relative).open("rb") as file:
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
    if front_matter.is_wide(start) and extension_of(relative).lower() in site.markdown_extensions:
        site.problems.add(relative, 1, "encoding", "the text is UTF-16, not UTF-8", "copied as a file, as Jekyll does")
    return front_matter.has_header(start)


def _is_wanted(site: Site, document: Document) -> bool:
    if document.data.get("published") is False and not site.config.get("unpublished"):
        return False
    if site.is_published(document):
        return True
    document.problem_at_key("date", "future", "the post is dated in the future", "left out without 'future: true'")
    return False
