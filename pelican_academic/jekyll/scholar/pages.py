"""Pages that jekyll-scholar makes: one for each entry, where the site has the layout for it, and one of each ``.bib``.

Source: jekyll-scholar, README, "Detail Pages" and "Bibliographies as pages".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.documents import permalink
from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.scholar.bibliography import Bibliography, Place
from pelican_academic.jekyll.scholar.details import details_url, has_details, layout_of
from pelican_academic.jekyll.scholar.entry import Entry
from pelican_academic.jekyll.scholar.library import library_of
from pelican_academic.jekyll.scholar.markup import Markup
from pelican_academic.jekyll.scholar.settings import settings_of
from pelican_academic.sources import read_bibtex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["add_pages"]

_BIB = frozenset({".bib", ".bibtex"})


def add_pages(site: Site) -> None:
    """Add both kinds of pages."""
    site.pages[:] = [_as_markdown(site, page) if page.extension.lower() in _BIB else page for page in site.pages]
    settings = settings_of(site)
    if not has_details(site, settings):
        return
    use = Bibliography(site, {}, Markup(), Place(site.configuration, 0))
    taken: set[str] = set()
    for entry in library_of(site).entries([], settings):
        url = details_url(site, entry, settings)
        if url in taken:
            continue
        taken.add(url)
        shown = use.variables(entry, 0)
        shown["entry"]["reference"] = shown["reference"] = use.reference(entry)
        data = {**shown, "layout": layout_of(settings), "title": shown["entry"].get("title"), "permalink": url}
        path = permalink.destination(url, ".html")
        site.pages.append(Document(site, path, data=data, generated="jekyll-scholar"))


def _as_markdown(site: Site, page: Document) -> Document:
    """The page of a ``.bib`` file with front matter: its references, and what stands between them as Markdown."""
    book = read_bibtex(page.body, page.relative_path)
    for problem in book.problems:
        site.problems.record(problem)
    use = Bibliography(site, page.data, Markup(), Place(page.relative_path, page.body_line))
    text = page.body
    for record in book.publications:
        entry = Entry(book.entries[record.id], record, book.raw[record.id])
        text = text.replace(entry.raw, f"{{% raw %}}{use.reference_text(entry)}{{% endraw %}}", 1)
    data: dict[str, Any] = {**page.data, "permalink": page.permalink or f"{page.folder}{page.basename}:output_ext"}
    return Document(
        site, f"{page.relative_path}.md", data=data, front_matter=page.front_matter, body=text,
        body_line=page.body_line, generated="jekyll-scholar",
    )  # fmt: skip
