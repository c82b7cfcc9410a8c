"""``pelican-academic check DIR``: every problem of a site in one run, and with ``--against`` what the move changed."""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican_academic.cli.comparison import PRINTERS
from pelican_academic.cli.folders import add_folder, existing, names_itself
from pelican_academic.jekyll.checks import names_unset_base
from pelican_academic.jekyll.compare import compare, dead_links
from pelican_academic.plugin.addresses import base_of
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.prose.finish import line_of
from pelican_academic.plugin.run import NO_TRACE, run, settings_of
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["add_to"]

# Hosts as people write them: "www.lab.org", "lab.org/x", "lab.ac.uk", "bit.ly/x"; a file's name ends otherwise.
_MAIL = regex(r"[\w.+-]+@[\w.-]+\.\w+")
_QUOTED = regex(r"'([^']+)'")
_ADDRESS = regex("[?#]")
_HOST = regex(
    r"(?:www\.[\w.-]+|(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|ai|eu|(?:ac|co|edu|gov)\.[a-z]{2}|[a-z]{2}(?=/)))(?:/|$)",
    re.IGNORECASE,
)
_TOLD = frozenset({"missing-file", "missing-image"})  # they quote the address of a record's file or a page's picture


def add_to(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "check",
        help="list every problem of a site; compare it with what Jekyll built",
        description="Build a site into a temporary folder and list every problem. Exit: 0 none, 1 some, 2 misuse.",
    )
    add_folder(parser, "pelicanconf.py, or a Jekyll site")
    parser.add_argument("--against", type=Path, metavar="SITE", help="a folder that Jekyll built, usually _site")
    parser.add_argument(
        "--look", choices=("theme", "own"), help="the look to build with, instead of the site's setting"
    )
    parser.add_argument(
        "--format", choices=("text", "json", "html"), default="text", help="how to print the findings (default: text)"
    )
    parser.set_defaults(run=check)


def check(options: argparse.Namespace) -> int:
    """Build, compare if asked to, print."""
    existing(options.dir)
    if options.against:
        existing(options.against, "; build the site with Jekyll first, or leave --against out")
    overrides: dict[str, object] = dict(NO_TRACE)
    if options.look:
        overrides["ACADEMIC_LOOK"] = options.look
    if not (options.dir / "pelicanconf.py").is_file():
        overrides["ACADEMIC_JEKYLL"] = None if names_itself(options.dir) else True
    with tempfile.TemporaryDirectory(prefix="pelican-academic-") as output:
        build = run(options.dir, Path(output), overrides)
        base = split_url(str(build.settings.get("SITEURL") or "")).path
        compared = None
        if options.against:
            host = split_url(base_of(build)).netloc
            besides = _of_pelican(options.dir)
            compared = compare(Path(output), options.against, base, besides, other_look=not build.own_look, host=host)
        _report_dead(build, dead_links(Path(output), base), base)
    problems = list(build.problems)
    print(PRINTERS[options.format](problems, compared))
    clean = not problems and (compared is None or compared.is_clean)
    return 0 if clean else 1


def _of_pelican(folder: Path) -> Sequence[str]:
    """Name what Pelican keeps in a site, which Jekyll copies like any other file: the settings and the output."""
    conf = folder / "pelicanconf.py"
    output = Path(settings_of(conf)["OUTPUT_PATH"]) if conf.is_file() else Path()
    inside = output.is_relative_to(folder.resolve()) and output != folder.resolve()
    return [conf.name, *([output.relative_to(folder.resolve()).as_posix()] if inside else [])]


def _rendered(build: Build, pages: Sequence[str], sources: Mapping[str, str]) -> Iterator[str]:
    """Those of the pages with Liquid in a link that were rendered; of a plain file one problem says that it was not."""
    for page in pages:
        if page in sources:
            yield page
        else:
            message = "Liquid stands in a file without front matter"
            build.problems.add(page, 1, "unrendered", message, "copied as it is, as Jekyll does", severity="warning")


def _report_dead(build: Build, links: Mapping[str, Sequence[str]], base: str) -> None:
    """Add the links that lead to no file, at the page's source as far as it is known; what was said is not said twice.

    Links that differ in a query or a fragment lead to one place, and are one problem.
    """
    documents = build.site.documents if build.site is not None else ()
    sources = {document.destination: document.relative_path for document in documents}
    said = {
        (problem.place.path if problem.code in _TOLD else "", address)
        for problem in build.problems
        if problem.code in _TOLD | {"setting-link"}
        for address in _QUOTED.findall(problem.message)
    }
    found: dict[str, tuple[str, list[str]]] = {}
    for link, pages in links.items():
        if "{{" in link or "{%" in link:
            pages = list(_rendered(build, pages, sources))
        if not said.isdisjoint({("", link), ("", link.removeprefix(base))}):
            continue
        if build.site is not None and names_unset_base(build.site, _ADDRESS.split(link, 1)[0]):
            continue
        at = dict.fromkeys(page for page in pages if (sources.get(page, page), link) not in said)
        if at:
            found.setdefault(_ADDRESS.split(link, 1)[0], (link, []))[1].extend(at)
    for link, pages in found.values():
        source = next((sources[page] for page in pages if page in sources), pages[0])
        more = f", a link of {len(set(pages))} pages" if len(set(pages)) > 1 else ""
        begins = "mailto:" if _MAIL.fullmatch(link) else "https://" if _HOST.match(link) else ""
        meant = f"; did you mean '{begins}{link}'?" if begins else ""
        message = f"nothing is at '{link}'{more}{meant}"
        build.problems.add(source, line_of(build, source, link), "link-dead", message, "kept it", severity="warning")
