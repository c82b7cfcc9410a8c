"""What the site search looks in: one JSON file of people, papers, pages and news; or Pagefind, where asked for.

Each item is ``{"title", "url", "text", "kind"}``; a paper's also has its year and facets, a page's ``more`` text.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pelican.contents import Content

from pelican_academic.plugin.academic import Academic, Exports
from pelican_academic.plugin.additions import add_page
from pelican_academic.plugin.addresses import under_siteurl
from pelican_academic.plugin.build import AddedPage, Build
from pelican_academic.plugin.plain import plain_text

__all__ = ["add_search_page", "choose_engine", "run_pagefind", "write_index"]

_NAMES = ("search.json", "search-index.json", "academic-search.json")
_SNIPPET = 160
_MORE = 2000  # characters of a page that are searched beyond its snippet
_PAGEFIND = "/pagefind/pagefind.js"
_LEFT_OUT = frozenset({"raw", "404", "search", "person", "publication"})


def choose_engine(build: Build) -> None:
    """Tell the templates where Pagefind's script will be, if a site asks for it and it is installed."""
    if build.option("SEARCH") != "pagefind":
        return
    if not _installed():
        build.problems.add(
            "pelicanconf.py",
            0,
            "search",
            "ACADEMIC_SEARCH asks for Pagefind, which is not installed (pip install 'pelican-academic[search]')",
            "searched the built-in index",
        )
    else:
        build.settings["ACADEMIC_PAGEFIND"] = _PAGEFIND


def _installed() -> bool:
    return importlib.util.find_spec("pagefind") is not None


def run_pagefind(build: Build) -> None:
    """Index the output folder, after everything is written."""
    if build.settings.get("ACADEMIC_PAGEFIND") != _PAGEFIND:
        return
    command = [sys.executable, "-m", "pagefind", "--site", str(build.settings["OUTPUT_PATH"])]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=600, text=True)  # noqa: S603 - our own words
    except (OSError, subprocess.SubprocessError) as error:
        said = str(getattr(error, "stderr", "") or error).strip().splitlines()[-1:]
        reason = said[0] if said else type(error).__name__
        build.problems.add("pelicanconf.py", 0, "search", f"Pagefind failed: {reason}", "searched the built-in index")


def add_search_page(build: Build, pages: Sequence[Content]) -> None:
    """Plan a search page where the site has none and its address is free."""
    if build.option("SEARCH") and not any(getattr(page, "kind", "") == "search" for page in pages):
        add_page(build, AddedPage("/search/", "search", "Search", "search"))


def write_index(build: Build, academic: Academic, exports: Exports, contents: Iterable[Content]) -> str:
    """Export the index and return its address, "" where a site wants no search."""
    name = next((name for name in _NAMES if build.taken.free(name)), "")
    if not name or not build.option("SEARCH"):
        return ""
    items = [*_people(build, academic), *_papers(build, academic, exports), *_pages(build, contents)]
    build.exports[name] = json.dumps(items, ensure_ascii=False, separators=(",", ":"))
    return f"/{name}"


def _people(build: Build, academic: Academic) -> Iterator[dict[str, Any]]:
    for member in academic.people:
        words = [member.position or member.role_label, ", ".join(member.topics), member.statement]
        text = ". ".join(word for word in words if word)
        if member.url:
            more = plain_text(member.page._content)[:_MORE] if member.page is not None else ""  # noqa: SLF001 - as it is
            yield _item(build, member.name, member.url, text, "person", more=more)


def _papers(build: Build, academic: Academic, exports: Exports) -> Iterator[dict[str, Any]]:
    for entry in academic.publications:
        url = entry.url or f"{exports.publications}#{entry.slug or entry.id}"
        names = [author.name for author in entry.authors]
        shown = ", ".join(names if len(names) <= 6 else [*names[:5], "…"])
        more = " ".join(names[5:]) if len(names) > 6 else ""
        yield _item(
            build,
            plain_text(entry.title),
            url,
            ". ".join(part for part in (shown, entry.venue) if part),
            "publication",
            more=more,
            year=entry.year,
            type=entry.kind,
            member=[member.slug for member in entry.members],
            topic=list(entry.tags),
        )


def _pages(build: Build, contents: Iterable[Content]) -> Iterator[dict[str, Any]]:
    for page in contents:
        kind = getattr(page, "kind", "") or "page"
        listed = kind in {"person", "publication"} and (getattr(page, "member", None) or getattr(page, "entry", None))
        if (kind in _LEFT_OUT and kind not in {"person", "publication"}) or listed:
            continue
        if getattr(page, "extra", {}).get("search") is False or not str(page.save_as).endswith((".html", ".htm")):
            continue
        text = plain_text(page._content or "")  # noqa: SLF001 - not rewritten
        said = plain_text(str(getattr(page, "description", "") or getattr(page, "subtitle", "") or ""))
        snippet = said or text
        date = getattr(page, "date", None) if kind == "post" else None
        yield _item(
            build,
            plain_text(str(page.title)),
            f"/{page.url.lstrip('/')}",
            snippet,
            kind,
            more=text[: _MORE + _SNIPPET],
            year=date.year if date is not None else None,
        )


def _item(build: Build, title: str, url: str, text: str, kind: str, **more: Any) -> dict[str, Any]:
    short = text if len(text) <= _SNIPPET else re.sub(r"\s+\S*\Z", "", text[:_SNIPPET]) + " …"
    item = {"title": title, "url": under_siteurl(build, url), "text": short, "kind": kind}
    return item | {key: value for key, value in more.items() if value}
