"""Links of a build that lead to no file -> problems, at the file that has them: a page's own, or what it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from pelican_academic.errors import Place
from pelican_academic.jekyll.checks import names_unset_base
from pelican_academic.jekyll.compare_links import Dead, dead_links, files_of, url_of
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.output.generated import destination_of
from pelican_academic.plugin.prose.finish import line_of
from pelican_academic.regex import regex

__all__ = ["report_dead"]

# Hosts as people write them: "www.lab.org", "lab.org/x", "lab.ac.uk", "bit.ly/x"; a file's name ends otherwise.
_MAIL = regex(r"[\w.+-]+@[\w.-]+\.\w+")
_WITHIN = regex(r"(?<=[\w/])https?://.+")
_QUOTED = regex(r"'([^']+)'")
_ADDRESS = regex("[?#]")
_HOST = regex(
    r"(?:www\.[\w.-]+|(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|ai|eu|(?:ac|co|edu|gov)\.[a-z]{2}|[a-z]{2}(?=/)))(?:/|$)",
    re.IGNORECASE,
)
_TOLD = frozenset({"missing-file", "missing-image"})  # they quote the address of a record's file or a page's picture

_TEXTS = frozenset({".yml", ".yaml", ".json", ".csv", ".tsv", ".html", ".liquid", ".md", ".bib"})
_TRIED, _TELLING = 8, 6  # pages that are looked into; letters that stand nowhere by chance


def report_dead(build: Build, output: Path, base: str, host: str) -> None:
    """Add the links that lead to no file, where a file has them as far as known; what was said is not said twice.

    Links that differ in a query or a fragment lead to one place, and are one problem.
    """
    documents = build.site.documents if build.site is not None else ()
    sources = {document.destination: document.relative_path for document in documents}
    records = {
        destination_of(entry.url): record.place
        for printed in (build.graph.printed.values() if build.graph is not None else ())
        for record, entry in printed
        if record.place is not None and entry.url
    }
    said = {
        (problem.place.path if problem.code in _TOLD else "", address)
        for problem in build.problems
        if problem.code in _TOLD | {"setting-link"}
        for address in _QUOTED.findall(problem.message)
    }
    found: dict[str, tuple[str, list[str]]] = {}
    files = files_of(output)
    dead = Dead(files, base.strip("/"), host)
    for link, pages in dead_links(files, dead).items():
        if "{{" in link or "{%" in link:
            pages = list(_rendered(build, pages, sources))
        if not said.isdisjoint({("", link), ("", link.removeprefix(base))}):
            continue
        if build.site is not None and names_unset_base(build.site, _ADDRESS.split(link, 1)[0]):
            continue
        at = dict.fromkeys(page for page in pages if (sources.get(page, page), link) not in said)
        if at:
            found.setdefault(_ADDRESS.split(link, 1)[0], (link, []))[1].extend(at)
    written = _Written(build)
    for link, pages in found.values():
        places = [records[page] for page in pages if page in records]
        places += [Place(sources[page], 0) for page in pages if page in sources]
        place = written.place(link, link.removeprefix(base), places or [Place(pages[0], 0)])
        more = f", a link of {len(set(pages))} pages" if len(set(pages)) > 1 else ""
        within = _WITHIN.search(link)  # {{ site.baseurl }} before a whole address
        begins = "mailto:" if _MAIL.fullmatch(link) else "https://" if _HOST.match(link) else ""
        better = within[0] if within else f"{begins}{link}" if begins else dead.meant(url_of(pages[0]), link)
        meant = f"; did you mean '{better}'?" if better else ""
        message = f"nothing is at '{link}'{more}{meant}"
        build.problems.add(place.path, place.line, "link-dead", message, "kept it", severity="warning")


class _Written:
    """The files of a site that write its links."""

    def __init__(self, build: Build) -> None:
        self._build = build

    def place(self, link: str, bare: str, read: Sequence[Place]) -> Place:
        """Where a link is written: in a file that was read, else in the data or the template that pages are made of."""
        name = unquote(bare).rpartition("/")[2]
        tried = [words for words in (link, bare, unquote(bare), name if "." in name else "") if len(words) >= _TELLING]
        for words in (link, *tried):
            for place in read[:_TRIED]:
                if line := self._build.line_with(place.path, words):
                    return Place(place.path, line)
        for words in tried:
            for path, text in self._shared.items():
                if (at := text.find(words)) >= 0:
                    return Place(path, text.count("\n", 0, at) + 1)
        return Place(read[0].path, line_of(self._build, read[0].path, link) or read[0].line)

    @cached_property
    def _shared(self) -> dict[str, str]:
        """The texts of data, templates, bibliographies and the configuration, by path."""
        site = self._build.site
        if site is None:
            return {}
        named = [site.root / str(site.config[key]) for key in ("data_dir", "includes_dir", "layouts_dir")]
        folders = [folder for folder in (*named, site.root / "_bibliography") if site.root in folder.parents]
        files = (file for folder in folders for file in sorted(folder.rglob("*.*")))
        paths = [site.root / self._build.configuration, *(file for file in files if file.suffix in _TEXTS)]
        return {
            path.relative_to(site.root).as_posix(): path.read_text("utf-8", "replace")
            for path in paths
            if path.is_file() and path.resolve().is_relative_to(site.root.resolve())
        }


def _rendered(build: Build, pages: Sequence[str], sources: Mapping[str, str]) -> Iterator[str]:
    """Those of the pages with Liquid in a link that were rendered; of a plain file one problem says that it was not."""
    for page in pages:
        if page in sources:
            yield page
        else:
            message = "Liquid stands in a file without front matter"
            build.problems.add(page, 1, "unrendered", message, "copied as it is, as Jekyll does", severity="warning")
